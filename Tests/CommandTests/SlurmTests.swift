import Foundation
import Testing

/// The real Slurm, with two nodes on this machine.
@Suite(.serialized) struct SlurmTests {
  /// Shards take a second or two, so that they can be disturbed while they run.
  private static let study = """
    format: 1
    name: cluster
    seed: 5
    process: {kind: variance-preserving, at: 0.5}
    target: {kind: atoms, points: [[-1, 0], [1, 0], [0, 1]]}
    design: {n: [64, 128, 256]}
    estimators:
      kernel: {kind: tangent-kernel, steps: 64}
      network: {kind: two-layer-relu, width: 256, steps: 512}
    stopping: [oracle, hold-out]
    trials: 192

    """

  private static let whole = Result {
    let folder = try TemporaryFolder()
    try folder.write(study, to: "s.yaml")
    #expect(try Program.call(["run", "s.yaml", "--out", "o"], in: folder).code == 0)
    return try outputs(folder, report: "o")
  }

  /// The export, and the report's text.
  private static func outputs(_ folder: TemporaryFolder, report: String) throws -> [String] {
    let export = try Program.call(["export", "o/cluster.sqlite", "--no-timings"], in: folder)
    #expect(export.code == 0)
    return [
      export.output,
      try String(contentsOfFile: folder.file("\(report)/cluster.md"), encoding: .utf8),
    ]
  }

  private static func state(_ cluster: SlurmCluster, _ job: String, task: Int) throws -> String {
    try cluster.call(
      "squeue", ["--noheader", "--array", "--format=%K %T", "--name=cluster-\(job)"]
    ).split(separator: "\n").first { $0.hasPrefix("\(task) ") }.map {
      String($0.split(separator: " ")[1])
    } ?? ""
  }

  /// Waits until no job is left.
  private static func waitForEnd(_ cluster: SlurmCluster) -> Bool {
    cluster.wait(seconds: 300) {
      ((try? cluster.call("squeue", ["--noheader"])) ?? "?").isEmpty
    }
  }

  private static func log(_ folder: TemporaryFolder, _ job: String) -> String {
    let path = folder.file("o/cluster.shards")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.hasPrefix(job + "-") && $0.hasSuffix(".log") }.sorted()
    return names.map { name in
      "\(name): " + ((try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? "")
    }.joined(separator: "\n")
  }

  @Test(.enabled(if: SlurmCluster.absence == nil, Comment(rawValue: SlurmCluster.absence ?? "")))
  func `an array with killed and requeued tasks, merged, is the single run`() throws {
    let cluster = try SlurmCluster()
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let submit = ["submit", "s.yaml", "--out", "o", "--shards", "16"]
    let submitted = try Program.call(submit, in: folder, with: cluster.environment)
    #expect(submitted.code == 0, "\(submitted)\n\(cluster.logs)")
    let numbers = submitted.output.matches(of: /(?:pilots|shards|merge): job ([0-9]+)/)
    try #require(numbers.count == 3, "\(submitted)")
    let array = String(numbers[1].1)

    // Two tasks are killed, one so that it can tidy up, and one is sent back to the queue.
    for (task, disturb) in [
      (2, ["scancel", "\(array)_2"]), (3, ["scancel", "--signal=KILL", "--full", "\(array)_3"]),
      (5, ["scontrol", "requeue", "\(array)_5"]),
    ] {
      let runs = cluster.wait(seconds: 120) {
        guard (try? Self.state(cluster, "shards", task: task)) == "RUNNING" else { return false }
        let number = task < 10 ? "0\(task)" : "\(task)"
        return folder.has("o/cluster.shards/shard-\(number)-of-16.sqlite")
      }
      let queue = try cluster.call("squeue", [])
      #expect(runs, "task \(task) did not run: \(queue)\n\(cluster.logs)")
      try cluster.call(disturb[0], Array(disturb.dropFirst()))
    }
    let waiting = try Program.call(
      ["status", "o/cluster.sqlite"], in: folder, with: cluster.environment)
    #expect(waiting.output.contains(" queued"), "\(waiting)")
    try #require(Self.waitForEnd(cluster), "\(cluster.logs)")

    // What came back is told by merge, in its log, and by status, with the line that goes on.
    let merge = Self.log(folder, "merge")
    #expect(merge.contains(" trials are missing:\n"), "\(merge)")
    #expect(!folder.has("reports") && !folder.has("o/cluster.md"))
    let status = try Program.call(
      ["status", "o/cluster.sqlite"], in: folder, with: cluster.environment)
    let line = try #require(
      status.output.firstMatch(of: /Submit again: (job=.*--array=2-3 .*merge\.sbatch)\n/),
      "\(status)\n\(Self.log(folder, "shards"))")
    let again = try cluster.call("/bin/bash", ["-c", String(line.1)], in: folder.path)
    #expect(again.contains("Submitted batch job"), "\(again)")
    try #require(Self.waitForEnd(cluster), "\(cluster.logs)")
    #expect(
      Self.log(folder, "merge").contains("o/cluster.sqlite is complete."),
      "\(Self.log(folder, "merge"))")
    #expect(try Self.outputs(folder, report: "o") == Self.whole.get())
    let requeued = try String(
      contentsOfFile: folder.file("o/cluster.shards/shards-\(array)_5.log"), encoding: .utf8)
    #expect(requeued.matches(of: /Shard 5\/16 of cluster/).count == 2, "\(requeued)")
    // The same line again has nothing to submit.
    let nothing = try Program.call(submit, in: folder, with: cluster.environment)
    #expect(nothing.code == 0)
  }

  @Test(.enabled(if: SlurmCluster.absence == nil, Comment(rawValue: SlurmCluster.absence ?? "")))
  func `more shards than an array may have share its tasks`() throws {
    let cluster = try SlurmCluster()
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let submitted = try Program.call(
      ["submit", "s.yaml", "--out", "o", "--shards", "40", "--throttle", "2"], in: folder,
      with: cluster.environment)
    #expect(submitted.code == 0, "\(submitted)")
    let script = try String(
      contentsOfFile: folder.file("o/cluster.shards/shards.sbatch"), encoding: .utf8)
    #expect(script.contains("#SBATCH --array=1-16%2\n"))
    try #require(Self.waitForEnd(cluster), "\(cluster.logs)")
    let merge = Self.log(folder, "merge")
    #expect(merge.contains("shard-40-of-40.sqlite: "), "\(merge)")
    #expect(
      merge.contains("o/cluster.sqlite is complete."), "\(merge)\n\(Self.log(folder, "shards"))")
    #expect(try Self.outputs(folder, report: "o") == Self.whole.get())
  }
}
