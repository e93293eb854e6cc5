import Foundation
import Testing

/// Variables of the user's shell that libraries read: numbers do not depend on them.
@Suite struct EnvironmentTests {
  /// What shells and queues set, and what would move last digits.
  static let settings: [[String: String]] = [
    ["OPENBLAS_CORETYPE": "Prescott"], ["OPENBLAS_CORETYPE": "Haswell"],
    ["OPENBLAS_NUM_THREADS": "2"], ["OMP_NUM_THREADS": "2", "GOTO_NUM_THREADS": "2"],
    // As a start of the program left in some shell.
    ["SCOREBOUND_RESTARTED": "1", "OPENBLAS_CORETYPE": "Prescott"],
  ]

  private static let known = [
    "OPENBLAS_CORETYPE", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "GOTO_NUM_THREADS",
    "SCOREBOUND_BLAS_CORE", "SCOREBOUND_RESTARTED",
  ]

  private func call(
    _ arguments: [String], in folder: TemporaryFolder, with settings: [String: String] = [:]
  ) throws -> Outcome {
    try Program.call(arguments, in: folder, without: Self.known, with: settings)
  }

  /// Inputs large enough for products whose last digits differ between kernels.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let rows = (0..<120).map { row in
      (0..<5).map { "\(sin(Double(7 * row + 3 * $0 * $0 + 1)))" }.joined(separator: ",")
    }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "z.csv")
    try folder.write(
      (0..<120).map { "\(cos(Double($0)))\n" }.joined(), to: "y.csv")
    try folder.write("{kind: gaussian, mean: [0, 0, 0, 0, 0], covariance: 2}\n", to: "g.yaml")
    try folder.write(Studies.tiny, to: "s.yaml")
    return folder
  }

  private func numbers(
    _ folder: TemporaryFolder, with settings: [String: String]
  ) throws -> [Data] {
    var results: [Data] = []
    for arguments in [
      ["kernel", "--inputs", "z.csv", "--spectrum", "--sigma", "0.1"],
      ["score", "--target", "g.yaml", "--alpha", "0.5", "--h", "0.7", "--points", "z.csv"],
      ["predict", "s.yaml"],
    ] {
      let outcome = try call(arguments, in: folder, with: settings)
      #expect(outcome.code == 0, "\(outcome)")
      results.append(Data(outcome.output.utf8))
    }
    for (name, more) in [("kernel", []), ("network", ["--width", "32"])] {
      let arguments = [
        "estimate", "--estimator", name, "--inputs", "z.csv", "--labels", "y.csv", "--test-inputs",
        "z.csv", "--steps", "0,10,100", "--out", "p.npy",
      ]
      #expect(try call(arguments + more, in: folder, with: settings).code == 0)
      results.append(try Data(contentsOf: URL(fileURLWithPath: folder.file("p.npy"))))
    }
    return results
  }

  @Test func `commands without a store print the same bytes`() throws {
    let folder = try folder()
    let expected = try numbers(folder, with: [:])
    for settings in Self.settings {
      #expect(try numbers(folder, with: settings) == expected, "\(settings)")
    }
  }

  @Test func `kernels that are chosen on purpose are taken by every command`() throws {
    let folder = try folder()
    let expected = try numbers(folder, with: [:])
    // The oldest kernels sum in another order.
    #expect(try numbers(folder, with: ["SCOREBOUND_BLAS_CORE": "Prescott"]) != expected)
  }

  @Test func `a run names its kernels, and what looks at its trials takes the same`() throws {
    let folder = try folder()
    let run = try call(
      ["run", "s.yaml", "--out", "o"], in: folder, with: ["OPENBLAS_CORETYPE": "Prescott"])
    #expect(run.code == 0)
    let report = try String(contentsOfFile: folder.file("o/tiny/details.md"), encoding: .utf8)
    #expect(report.contains("| Prescott"))
    let plan = try call(["plan", "s.yaml", "--out", "o"], in: folder).output
    let cell = try #require(
      plan.split(separator: "\n").dropFirst().first?.split(separator: " ").first.map(String.init))
    for settings in [[:]] + Self.settings {
      let verified = try call(
        ["verify", "o/tiny.sqlite", "--sample", "100%"], in: folder, with: settings)
      #expect(verified.output.hasSuffix("the same, bit for bit.\n"), "\(settings): \(verified)")
      let rerun = try call(
        ["rerun", "o/tiny.sqlite", "--cell", cell, "--trial", "1"], in: folder, with: settings)
      #expect(rerun.code == 0, "\(settings): \(rerun)")
    }
  }
}
