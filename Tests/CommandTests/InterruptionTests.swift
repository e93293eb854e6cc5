import Foundation
import Testing

/// A study that outlasts several writes to the store, with the results of a run that nothing disturbed.
private struct LongStudy {
  static let text = """
    format: 1
    name: long
    seed: 5
    process: {kind: variance-preserving, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [16, 64, 256]}
    estimators:
      kernel: {kind: tangent-kernel, steps: 32}
      network: {kind: two-layer-relu, width: 32, steps: 32}
    stopping: [oracle, hold-out]
    trials: 300

    """

  let export: String
  let report: [String: Data]
  let bytes: Int

  static let undisturbed = Result { try LongStudy() }

  private init() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--out", "o", "--threads", "2"], in: folder)
    #expect(outcome.code == 0)
    export = try Program.call(["export", "o/long.sqlite", "--no-timings"], in: folder).output
    let files = try folder.contents(of: "o")
    bytes = files["long.sqlite"]?.count ?? 0
    report = files.filter { !$0.key.hasPrefix("long.sqlite") }
  }
}

/// Waits until trials, and not pilots alone, are in the store of a running program.
private func waitForTrials(_ folder: TemporaryFolder, _ process: Process, of bytes: Int) {
  let path = folder.file("o/long.sqlite")
  while process.isRunning {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    // The pilots take a quarter of the file.
    if (size ?? 0) > 4 * bytes / 10 { return }
    Thread.sleep(forTimeInterval: 0.002)
  }
}

/// Resumes a run and holds its results against those of the run that nothing disturbed.
private func resume(_ folder: TemporaryFolder, as whole: LongStudy) throws {
  let outcome = try Program.call(["run", "s.yaml", "--out", "o", "--threads", "2"], in: folder)
  #expect(outcome.code == 0)
  let done = try #require(outcome.errors.firstMatch(of: /([0-9]+) trials are in the store/))
  let stored = try #require(Int(done.1))
  #expect(stored > 0 && stored < 1800)
  #expect(outcome.errors.contains("; \(1800 - stored) to run."))
  let export = try Program.call(["export", "o/long.sqlite", "--no-timings"], in: folder)
  #expect(export.output == whole.export)
  let files = try folder.contents(of: "o").filter { !$0.key.hasPrefix("long.sqlite") }
  #expect(files == whole.report)
}

@Suite(.serialized) struct InterruptionTests {
  @Test func `in the middle of a factorisation an interrupt ends with its exit code`() throws {
    // Every thread is inside LAPACK nearly all of the time, and stays there while the program leaves.
    let study = """
      format: 1
      name: heavy
      seed: 5
      regression: {kind: torus-series, decay: 1.25, source: 1, noise: 0.5, modes: 4096}
      design: {n: [1500, 1501, 1502]}
      estimators: {ridge: {kind: kernel-ridge}}
      trials: 400

      """
    let folder = try TemporaryFolder()
    try folder.write(study, to: "s.yaml")
    for pause in [1.2, 1.5, 1.9] {
      let outcome = try Program.call(
        ["run", "s.yaml", "--out", "o", "--threads", "2"], in: folder,
        disturb: { process in
          Thread.sleep(forTimeInterval: pause)
          process.interrupt()
        })
      #expect(outcome.code == 3, "\(outcome)")
      #expect(outcome.errors.contains("Stopped: interrupted."))
    }
  }

  @Test(arguments: [(SIGINT, "interrupted"), (SIGTERM, "received SIGTERM")])
  func `a signal ends a run with 3 and all finished trials stored, and the next run goes on`(
    _ signal: Int32, _ reason: String
  ) throws {
    let whole = try LongStudy.undisturbed.get()
    let folder = try TemporaryFolder()
    try folder.write(LongStudy.text, to: "s.yaml")
    let outcome = try Program.call(
      ["run", "s.yaml", "--out", "o", "--threads", "1"], in: folder
    ) { process in
      waitForTrials(folder, process, of: whole.bytes)
      kill(process.processIdentifier, signal)
    }
    #expect(outcome.code == 3, "\(outcome)")
    #expect(outcome.output.isEmpty)
    let pattern =
      /Stopped: (.*)\. ([0-9]+) trials were stored, ([0-9]+) are missing; run the same line again to resume\.\n/
    let match = try #require(outcome.errors.firstMatch(of: pattern))
    #expect(match.1 == reason)
    #expect((Int(match.2) ?? 0) + (Int(match.3) ?? 0) == 1800)
    #expect(!folder.has("o/long.md"))
    // What was said to be stored is there, and nothing else.
    let trials = try Program.call(["export", "o/long.sqlite", "--trials"], in: folder)
    #expect(trials.output.split(separator: "\n").count - 1 == Int(match.2))
    if signal == SIGINT { try resume(folder, as: whole) }
  }

  @Test func `a run that is killed loses at most what was not yet stored`() throws {
    let whole = try LongStudy.undisturbed.get()
    let folder = try TemporaryFolder()
    try folder.write(LongStudy.text, to: "s.yaml")
    let outcome = try Program.call(
      ["run", "s.yaml", "--out", "o", "--threads", "1"], in: folder
    ) { process in
      waitForTrials(folder, process, of: whole.bytes)
      kill(process.processIdentifier, SIGKILL)
    }
    #expect(outcome.code == -Int(SIGKILL))
    // The store serves at once, before any run has cleaned it up.
    let export = try Program.call(["export", "o/long.sqlite", "--no-timings"], in: folder)
    #expect(export.code == 0, "\(export.errors)")
    let known = Set(whole.export.split(separator: "\n"))
    let rows = export.output.split(separator: "\n")
    #expect(rows.count > 1 && rows.count < known.count && known.isSuperset(of: rows))
    try resume(folder, as: whole)
  }

  @Test func `a time limit ends a run with 3 and a sentence`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      LongStudy.text.replacingOccurrences(of: "trials: 300", with: "trials: 100000"), to: "s.yaml")
    let start = ContinuousClock.now
    let outcome = try Program.call(
      ["run", "s.yaml", "--out", "o", "--time-limit", "1"], in: folder)
    #expect(outcome.code == 3 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("Stopped: the time limit of 1 s was reached. "))
    // Units take milliseconds; the rest is start and end of a process on a busy machine.
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(folder.has("o/long.sqlite") && !folder.has("o/long.md"))
  }

  @Test func `a second run on the same store is refused while the first one works`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      LongStudy.text.replacingOccurrences(of: "trials: 300", with: "trials: 100000"), to: "s.yaml")
    // An empty store has a tenth of it.
    let bytes = 1_000_000
    var second: Result<Outcome, any Error>?
    let first = try Program.call(
      ["run", "s.yaml", "--out", "o", "--threads", "1"], in: folder
    ) { process in
      waitForTrials(folder, process, of: bytes)
      second = Result {
        try Program.call(["run", "s.yaml", "--out", "o", "--threads", "1"], in: folder)
      }
      kill(process.processIdentifier, SIGINT)
    }
    #expect(first.code == 3)
    let refused = try #require(try second?.get())
    #expect(
      refused
        == Outcome(
          code: 1, output: "",
          errors: "o/long.sqlite: another run is writing this store; wait for it, or choose "
            + "another --out\n"))
  }
}
