import Foundation
import Testing

/// What batch scripts make of the names of folders; no cluster is asked.
@Suite struct SubmitTextTests {
  private static let study = """
    format: 1
    name: quiet
    seed: 7
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [16, 32, 64]}
    estimators: {kernel: {kind: tangent-kernel}}
    trials: 2

    """

  private static func submit(out: String) throws -> (Outcome, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(study, to: "s.yaml")
    return (
      try Program.call(
        ["submit", "s.yaml", "--shards", "2", "--dry-run", "--out", out], in: folder),
      folder
    )
  }

  @Test func `Slurm does not read a per cent sign in a folder's name as a pattern`() throws {
    let (outcome, folder) = try Self.submit(out: "run-100%x")
    #expect(outcome.code == 0)
    let script = try String(
      contentsOfFile: folder.file("run-100%x/quiet.shards/pilots.sbatch"), encoding: .utf8)
    #expect(script.contains("/pilots-%j.log") && script.contains("run-100%%x/quiet.shards"))
  }

  @Test(arguments: ["n\n#SBATCH --wrap=id", "bell\u{7}"])
  func `a folder's name with a line break is refused`(_ out: String) throws {
    let (outcome, folder) = try Self.submit(out: out)
    #expect(outcome.code == 2 && outcome.errors.contains("control characters"))
    #expect(!folder.has(out))
  }
}
