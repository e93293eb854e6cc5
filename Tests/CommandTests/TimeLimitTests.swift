import Foundation
import Testing

private func study(estimator: String, n: Int, target: String, limit: Double) -> String {
  """
  format: 1
  name: t
  seed: 7
  process: {kind: variance-preserving, g: 1.0, at: 0.5}
  target: \(target)
  design: {n: [\(n)]}
  estimators: {e: \(estimator)}
  stopping: [oracle]
  trials: {at-least: 1, time-limit: \(limit)}

  """
}

private let run = ["run", "s.yaml", "--out", "o", "--threads", "1", "--no-report"]

@Suite struct TimeLimitTests {
  @Test(arguments: [
    ("{kind: two-layer-relu, width: 4096}", 4000), ("{kind: nearest-neighbours}", 200_000),
    ("{kind: smoothed-empirical}", 200_000),
    ("{kind: two-layer-relu, width: 4096, precision: single}", 4000),
  ])
  func `the limit holds for pilots and in the midst of a fit`(estimator: String, n: Int) throws {
    let folder = try TemporaryFolder()
    let target = "{kind: gaussian, mean: [0, 0, 0, 0], covariance: 1}"
    try folder.write(
      study(estimator: estimator, n: n, target: target, limit: 0.1), to: "s.yaml")
    let start = ContinuousClock.now
    let outcome = try Program.call(run, in: folder)
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(outcome.code == 4, "\(outcome)")
    let trials = try Program.call(["export", "o/t.sqlite", "--trials"], in: folder)
    #expect(trials.output.contains("timed-out"), "\(trials.output)")
    #expect(trials.output.contains("time-limit"))
    // With the same limit nothing is due; the same line does not run the pilots again.
    let again = try Program.call(run, in: folder)
    #expect(again.errors.contains("nothing is missing"), "\(again.errors)")
  }

  @Test func `pilots that timed out are due again with more time, and the numbers are the same`()
    throws
  {
    let folder = try TemporaryFolder()
    let target = "{kind: gaussian, mean: [0, 0, 0], covariance: 1}"
    func write(_ limit: Double) throws {
      try folder.write(
        study(
          estimator: "{kind: two-layer-relu, width: 128, steps: 64}", n: 256, target: target,
          limit: limit), to: "s.yaml")
    }
    try write(1e-6)
    #expect(try Program.call(run, in: folder).code == 4)
    try write(1000)
    #expect(try Program.call(run, in: folder).code == 0)
    let resumed = try Program.call(["export", "o/t.sqlite", "--no-timings"], in: folder)
    let fresh = try Program.call(
      ["run", "s.yaml", "--out", "fresh", "--threads", "1", "--no-report"], in: folder)
    #expect(fresh.code == 0)
    let other = try Program.call(["export", "fresh/t.sqlite", "--no-timings"], in: folder)
    #expect(resumed.output == other.output && resumed.output.contains("risk"))
  }

  @Test func `a limit on threads makes a run slower, and never waits for ever`() throws {
    // Root is not bound by the limit of processes.
    guard geteuid() == 0 else { return }
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    try folder.write(Studies.tiny, to: "s.yaml")
    for limit in [1, 3, 8, 12, 20, 40] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
      process.arguments = [
        "-k", "2", "60", "setpriv", "--reuid=65533", "--regid=65533", "--clear-groups", "bash",
        "-c",
        "ulimit -u \(limit); exec \"$0\" run s.yaml --out o\(limit) --threads 64 --no-report",
        Program.path,
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let text = String(
        decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(
        [0, 1, 3].contains(process.terminationStatus),
        "\(limit): \(process.terminationStatus) \(text)")
      #expect(process.terminationReason == .exit)
      if process.terminationStatus != 0 {
        #expect(text.contains("raise the limit of processes (ulimit -u)"), "\(text)")
      }
    }
  }

  @Test func `truncation that leaves no point is named as the reason`() throws {
    let folder = try TemporaryFolder()
    for estimator in [
      "{kind: tangent-kernel}", "{kind: kernel-ridge}", "{kind: gradient-flow}",
      "{kind: localised-kernel, by: radius, stopping: gcv}", "{kind: two-layer-relu, width: 16}",
    ] {
      var text = study(
        estimator: estimator, n: 32, target: "{kind: atoms, points: [[-1], [1]]}", limit: 60)
      text += "input: {truncate: {radius: 1e-9, method: drop}}\n"
      try folder.write(text, to: "s.yaml")
      _ = try Program.call(run, in: folder)
      let trials = try Program.call(["export", "o/t.sqlite", "--trials"], in: folder)
      #expect(
        trials.output.contains("no training point lies within the radius"), "\(trials.output)")
      #expect(!trials.output.contains("learning-rate"))
    }
  }
}
