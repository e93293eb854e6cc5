import Estimators
import Foundation
import Testing

@testable import Analysis
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// A study whose network diverges for some trials and not for others.
private enum Diverging {
  static func study(_ trials: String, rate: String = "learning-rate: 1e300") throws -> Study {
    try StudySamples.study(("learning-rate: auto", rate), ("trials: 4", "trials: \(trials)"))
  }
}

@Suite struct FailurePolicyTests {
  @Test func `the keys are read, and have values that need no thought`() throws {
    let usual = try StudySamples.study().failurePolicy
    #expect(usual == FailurePolicy(response: .keep, largestShare: 0.05, timeLimit: nil))
    let study = try StudySamples.study(
      (
        "trials: 4",
        "trials: {at-least: 4, on-failure: {redraw: 3}, failed-at-most: 0.2, time-limit: 60}"
      ))
    #expect(
      study.failurePolicy == FailurePolicy(response: .redraw(3), largestShare: 0.2, timeLimit: 60))
    #expect(
      try StudySamples.study(("trials: 4", "trials: {at-least: 4, on-failure: abort}"))
        .failurePolicy.response == .abort)
  }

  @Test(arguments: [
    ("on-failure: kepp", "'on-failure'"), ("on-failure: {redraw: 0}", "'redraw'"),
    ("on-failure: {redraw: 1000}", "'redraw'"), ("on-failure: {redarw: 3}", "redarw"),
    ("failed-at-most: 2", "'failed-at-most'"), ("time-limit: -1", "'time-limit'"),
    ("on-failure: {}", "redraw"),
  ])
  func `faults are found where they are, once`(_ text: String, _ key: String) {
    let faults = StudySamples.faults(
      StudySamples.edited([("trials: 4", "trials: {at-least: 4, \(text)}")]))
    #expect(faults.count == (text.contains("redarw") ? 2 : 1), "\(faults)")
    #expect(faults.allSatisfy { $0.hasPrefix("tiny.yaml:18:") })
    #expect(faults.contains { $0.contains(key) })
  }

  @Test func `redrawing is part of a cell's identity, keeping and aborting are not`() throws {
    let plain = try StudySamples.study().cells.map(\.identity)
    let abort = try Diverging.study("{at-least: 4, on-failure: abort}", rate: "learning-rate: auto")
    #expect(abort.cells.map(\.identity) == plain)
    let redraw = try Diverging.study(
      "{at-least: 4, on-failure: {redraw: 2}}", rate: "learning-rate: auto")
    #expect(Set(redraw.cells.map(\.identity)).isDisjoint(with: plain))
  }

  @Test func `a run whose study says abort ends at the first failure and does not go on`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try Diverging.study("{at-least: 4, on-failure: abort}")
    let summary = try await run(study, folder.file("s.sqlite"), threads: 1)
    // One thread: the first unit, with a network and a kernel.
    #expect(summary.isAborted && summary.failed == 1 && summary.stored == 2)
    let reason = try #require(summary.stopReason)
    #expect(reason.contains(" failed (diverged: training diverged by step 1; try"))
    #expect(
      reason.contains("and the study says on-failure: abort; inspect it with `scorebound rerun"))
    let again = try await run(study, folder.file("s.sqlite"), threads: 1)
    #expect(again.isAborted && again.stored == 0)
  }

  @Test func `a run that a time-limit aborted goes on under a longer one`() async throws {
    let folder = try TemporaryFolder()
    func study(seconds: Double) throws -> Study {
      try StudySamples.study(
        ("trials: 4", "trials: {at-least: 4, on-failure: abort, time-limit: \(seconds)}"))
    }
    let aborted = try await run(try study(seconds: 1e-9), folder.file("s.sqlite"), threads: 1)
    #expect(aborted.isAborted && aborted.failed > 0)
    #expect(try #require(aborted.stopReason).contains("(timed-out: "))
    let same = try await run(try study(seconds: 1e-9), folder.file("s.sqlite"), threads: 1)
    #expect(same.isAborted && same.stored == 0)
    let longer = try await run(try study(seconds: 600), folder.file("s.sqlite"), threads: 1)
    #expect(!longer.isAborted && longer.stopReason == nil && longer.failed == 0)
  }

  @Test func `failures above the allowed share leave no verdict and are counted by kind`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try Diverging.study("{at-least: 4, failed-at-most: 0.5}")
    try await run(study, folder.file("s.sqlite"))
    let analysis = try StudyAnalysis(storePath: folder.file("s.sqlite"))
    #expect(analysis.failures.count == 3)
    #expect(analysis.cellsAboveFailureShare.map(\.failed) == [4, 4, 4])
    #expect(
      analysis.failures[0].text
        == "network (m = 32), n = 16: 4 of 4 trials failed (4 diverged), the first because "
        + "training diverged by step 1; try a smaller learning-rate")
    let markdown = StudyReport(analysis).markdown
    #expect(markdown.contains("**Where more than 50 % failed, no claim is judged.**"))
  }

  @Test func `one failure in a cell takes the verdict only above the share`() async throws {
    func verdict(share: Double) throws -> ClaimVerdict? {
      let folder = try TemporaryFolder()
      let study = try Study(
        text: StudySamples.edited(
          [
            ("{from: 64, to: 4096, factor: 2}", "[64, 128, 256, 512]"),
            ("trials: 600", "trials: {at-least: 20, failed-at-most: \(share)}"),
          ], in: StudySamples.control), file: "c.yaml")
      let store = try RunStore.create(path: folder.file("s.sqlite"))
      try store.register(study, provenance: [])
      for (index, cell) in study.cells.enumerated() {
        for trial in 0..<20 {
          let risk = Double(1 + trial % 5) / Double(cell.sampleSize)
          let outcome: Outcome =
            index == 1 && trial < 3
            ? .failed(.nonFinite, reason: "x")
            : .ok([TrialValue(stopping: "oracle", quantity: "risk", value: risk)])
          try store.append([.trial(trial: trial, outcomes: [(index, outcome, 1)])], study: study)
        }
      }
      return try StudyAnalysis(study: study, store: store).verdicts.first
    }
    let refused = try #require(try verdict(share: 0.05))
    #expect(refused.judgement == nil)
    #expect(
      refused.failure
        == "15 % of the trials failed at n = 128, above the 5.0 % that the study allows")
    #expect(try verdict(share: 0.2)?.judgement != nil)
  }

  @Test func `a failed trial is drawn again from other random numbers, and that is counted`()
    async throws
  {
    // A step about as long as the largest eigenvalue allows: some data sets diverge, some do not.
    let folder = try TemporaryFolder()
    let edits = { (trials: String) throws -> Study in
      try StudySamples.study(
        ("tangent-kernel, steps: 16", "tangent-kernel, learning-rate: 0.2, steps: 100000"),
        ("[16, 32, 64]", "[16]"), ("trials: 4", "trials: \(trials)"))
    }
    let kept = try edits("40")
    try await run(kept, folder.file("kept.sqlite"))
    let failed = try StudyAnalysis(storePath: folder.file("kept.sqlite")).failures
    let count = failed.first?.failed ?? 0
    try #require(count > 2 && count < 38, "\(count) of 40 diverge: the test needs some of both")
    let redrawn = try edits("{at-least: 40, on-failure: {redraw: 20}}")
    try await run(redrawn, folder.file("one.sqlite"), threads: 1)
    try await run(redrawn, folder.file("two.sqlite"), threads: 2)
    #expect(
      try RunOutputs(folder.file("one.sqlite")) == RunOutputs(folder.file("two.sqlite")))
    let analysis = try StudyAnalysis(storePath: folder.file("one.sqlite"))
    let kernel = try #require(analysis.failures.first)
    #expect(kernel.redrawn == count && kernel.failed == 0)
    #expect(StudyReport(analysis).markdown.contains(" drawn again"))
    // Trials that succeeded at once are those of the run that kept failures, bit for bit.
    func risks(_ study: Study, _ name: String) throws -> [Int: Double] {
      let store = try RunStore.open(path: folder.file(name))
      return Dictionary(
        uniqueKeysWithValues: try store.trials(ofCell: study.cells[1].identity).compactMap {
          record in
          guard record.value(QuantityName.redraws, at: .fit) == nil else {
            return nil
          }
          return record.value("risk", at: .rule("gcv")).map { (record.trial, $0) }
        })
    }
    #expect(try risks(kept, "kept.sqlite") == risks(redrawn, "one.sqlite"))
  }

  @Test func `attempts at a trial draw other random numbers than any trial or pilot`() {
    let last = Study.largestTrials - 1
    let numbers = [0, 1, last].flatMap { trial in
      (0...FailurePolicy.mostRedraws).map { FailurePolicy.trialNumber(trial, attempt: $0) }
    }
    #expect(Set(numbers).count == numbers.count)
    #expect(FailurePolicy.trialNumber(last, attempt: 0) == UInt32(last))
    #expect(numbers.allSatisfy { $0 < Pilots.trialNumber(0) })
    // No attempt at a trial is another trial's first.
    #expect(FailurePolicy.trialNumber(0, attempt: 1) > UInt32(last))
  }

  @Test func `a trial that takes too long ends so, and is due again with more time`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    func study(_ limit: String) throws -> Study {
      try StudySamples.study(
        ("[16, 32, 64]", "[16]"), ("trials: 4", "trials: {at-least: 4\(limit)}"))
    }
    let short = try study(", time-limit: 1e-9")
    #expect(try await run(short, path).failed == 8)
    let records = try RunStore.open(path: path).trials(ofCell: short.cells[0].identity)
    // The limit holds for pilots, which come first: the trials are not even begun.
    #expect(
      records.map(\.outcome)
        == Array(
          repeating: .failed(
            .timedOut,
            reason:
              "a pilot trial of this cell took longer than the 1e-09 s of the study's time-limit, so "
              + "that its trials were not run; give them more time, or make the cell smaller"),
          count: 4))
    // The kernel needs no pilots.
    #expect(
      try RunStore.open(path: path).trials(ofCell: short.cells[1].identity).map(\.outcome)
        == Array(
          repeating: .failed(
            .timedOut, reason: "it took longer than the 1e-09 s of the study's time-limit"),
          count: 4))
    // The same limit, or a shorter one: they are what they are.
    #expect(try await run(short, path).stored == 0)
    #expect(try await run(try study(", time-limit: 1e-10"), path).stored == 0)
    let long = try study("")
    #expect(try await run(long, path) == .init(stored: 8, failed: 0, stopReason: nil))
    try await run(long, folder.file("own.sqlite"))
    #expect(try RunOutputs(path) == RunOutputs(folder.file("own.sqlite")))
    // Merging with a store in which they timed out keeps what is known.
    try await run(short, folder.file("slow.sqlite"))
    for (into, piece) in [("slow.sqlite", "own.sqlite"), ("own.sqlite", "slow.sqlite")] {
      _ = try Merge(into: folder.file(into), pieces: [folder.file(piece)])
      let store = try RunStore.open(path: folder.file(into))
      #expect(try store.storedFailures().isEmpty)
    }
  }
}
