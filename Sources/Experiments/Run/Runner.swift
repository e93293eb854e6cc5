internal import Diffusion
internal import Foundation
internal import LinearAlgebra

/// Runs what a plan has left to do, on all threads, and stores every trial as it ends.
public struct Runner: Sendable {
  /// How a run ended.
  public struct Summary: Sendable, Equatable {
    /// Trials stored by this run.
    public var stored = 0
    /// Trials stored by this run that failed.
    public var failed = 0
    /// Why the run stopped before its end, or nil where it is complete.
    public var stopReason: String?
  }

  /// The study.
  public let study: Study
  /// Where results go.
  public let store: RunStore
  /// The number of trials that run at a time.
  public let threads: Int
  /// Set from outside to stop early.
  public let stopFlag: StopFlag
  /// Told about progress, on the task that stores.
  public let progress: @Sendable (ProgressReport) -> Void

  /// Creates a runner.
  public init(
    study: Study, store: RunStore, threads: Int, stopFlag: StopFlag,
    progress: @escaping @Sendable (ProgressReport) -> Void
  ) {
    self.study = study
    self.store = store
    self.threads = threads
    self.stopFlag = stopFlag
    self.progress = progress
  }

  /// The longest time that a finished trial waits to be stored, in seconds.
  private static let flushInterval = 0.5

  /// Runs pilots, then trials; returns early, with everything finished stored, when told to stop.
  ///
  /// - Throws: ``RunStoreError`` where results cannot be stored.
  public func run(quick: Bool, provenance: [(String, String)]) async throws(RunStoreError)
    -> Summary
  {
    BLASLibrary.useOneThread()
    try store.register(study, quick: quick, provenance: provenance)
    var summary = Summary()
    let plan = try Plan(study: study, store: store)
    let nodes = study.variants.map { $0.problem.score.map(TrialNodes.init) }
    let undecided = study.cells.map { _ in PilotDecision(record: nil, refinement: 0) }

    var round = plan.spectrumUnits + plan.pilotUnits
    while !round.isEmpty {
      try await execute(
        round, stage: .pilots, nodes: nodes, decisions: undecided, summary: &summary)
      if summary.stopReason != nil { return summary }
      round = PilotRounds(study: study, stored: try store.storedPilots())
        .units(cells: plan.cellsToRun)
    }
    let decisions = PilotRounds(study: study, stored: try store.storedPilots()).decisions
    var units = plan.trialUnits
    while !units.isEmpty {
      try await execute(
        units, stage: .trials, nodes: nodes, decisions: decisions, summary: &summary)
      // A goal that is not reached makes the next checkpoint's trials due.
      if summary.stopReason != nil || study.trialCounts.slopeStandardError == nil { break }
      units = try Plan(study: study, store: store).trialUnits
    }
    return summary
  }

  /// Runs units, longest first, and stores their results as they come.
  private func execute(
    _ units: [Unit], stage: ProgressReport.Stage, nodes: [TrialNodes?], decisions: [PilotDecision],
    summary: inout Summary
  ) async throws(RunStoreError) {
    guard !units.isEmpty else { return }
    let queue = UnitQueue(units.sorted { $0.weight > $1.weight })
    // Towards the end, when units run out, threads without one help with the others'.
    let idle = IdleThreads(threads - units.count)
    let runner = UnitRunner(study: study, nodes: nodes, decisions: decisions, idleThreads: idle)
    let (results, continuation) = AsyncStream.makeStream(of: Event.self)
    let stopFlag = stopFlag
    for _ in 0..<min(threads, units.count) {
      // A thread of its own, since a unit computes for long and never awaits.
      let thread = Thread {
        while stopFlag.stopReason == nil, let unit = queue.next() {
          continuation.yield(.result(runner.run(unit), weight: unit.weight))
        }
        idle.add()
        continuation.yield(.threadEnded)
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
    // Wakes the loop below so that a stop is seen while long units run.
    let ticker = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(100))
        continuation.yield(.tick)
      }
    }
    defer { ticker.cancel() }

    var report = ProgressReport(
      stage: stage, total: units.count, totalWeight: units.reduce(0) { $0 + $1.weight })
    var pending: [UnitResult] = []
    var lastFlush = Date()
    var running = min(threads, units.count)
    for await event in results {
      switch event {
      case .result(let result, let weight):
        pending.append(result)
        report.done += 1
        report.doneWeight += weight
        summary.count(result)
      case .threadEnded: running -= 1
      case .tick: break
      }
      if Date().timeIntervalSince(lastFlush) > Self.flushInterval || running == 0 {
        try store.append(pending, study: study)
        pending = []
        lastFlush = Date()
        report.failed = summary.failed
        progress(report)
      }
      if let reason = stopFlag.stopReason {
        try store.append(pending, study: study)
        summary.stopReason = report.done < units.count ? reason : nil
        break
      }
      if running == 0 { break }
    }
    continuation.finish()
  }

  private enum Event: Sendable {
    case result(UnitResult, weight: Double)
    case threadEnded
    case tick
  }
}

extension Runner.Summary {
  fileprivate mutating func count(_ result: UnitResult) {
    guard case .trial(_, let outcomes) = result else { return }
    stored += outcomes.count
    failed += outcomes.count { if case .failed = $0.outcome { true } else { false } }
  }
}

/// Units handed to threads one by one, in a fixed order.
private final class UnitQueue: @unchecked Sendable {
  private let lock = NSLock()
  private var units: ArraySlice<Unit>

  init(_ units: [Unit]) {
    self.units = units[...]
  }

  func next() -> Unit? {
    lock.withLock { units.popFirst() }
  }
}

/// How far a run is.
public struct ProgressReport: Sendable {
  /// What is being run.
  public enum Stage: String, Sendable {
    /// Pilot trials.
    case pilots
    /// Trials.
    case trials
    /// Cases of a calibration.
    case cases
  }

  /// What is being run.
  public let stage: Stage
  /// Units of this stage.
  public let total: Int
  /// The guessed cost of all units.
  public let totalWeight: Double
  /// Units done.
  public var done = 0
  /// The guessed cost of those done.
  public var doneWeight = 0.0
  /// Failed trials so far.
  public var failed = 0
}
