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
  /// The memory that trials may use, in bytes: as many run at a time as fit.
  public let memory: Int
  /// Set from outside to stop early.
  public let stopFlag: StopFlag
  /// Told about progress, on the task that stores.
  public let progress: @Sendable (ProgressReport) -> Void

  /// Creates a runner.
  public init(
    study: Study, store: RunStore, threads: Int, memory: Int = .max, stopFlag: StopFlag,
    progress: @escaping @Sendable (ProgressReport) -> Void
  ) {
    self.study = study
    self.store = store
    self.threads = threads
    self.memory = memory
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

    let costs = study.unitCosts(seconds: try store.storedSeconds())
    var round = plan.spectrumUnits + plan.pilotUnits
    while !round.isEmpty {
      try await execute(
        costs.longestFirst(round), costs: costs, stage: .pilots, nodes: nodes,
        decisions: undecided, summary: &summary)
      if summary.stopReason != nil { return summary }
      round = PilotRounds(study: study, stored: try store.storedPilots())
        .units(cells: plan.cellsToRun)
    }
    let decisions = PilotRounds(study: study, stored: try store.storedPilots()).decisions
    var units = plan.trialUnits
    while !units.isEmpty {
      try await execute(
        costs.longestFirst(units), costs: costs, stage: .trials, nodes: nodes,
        decisions: decisions, summary: &summary)
      // A goal that is not reached makes the next checkpoint's trials due.
      if summary.stopReason != nil || study.trialCounts.slopeStandardError == nil { break }
      units = try Plan(study: study, store: store).trialUnits
    }
    return summary
  }

  /// Runs units in their order and stores their results as they come.
  private func execute(
    _ units: [Unit], costs: UnitCosts, stage: ProgressReport.Stage, nodes: [TrialNodes?],
    decisions: [PilotDecision], summary: inout Summary
  ) async throws(RunStoreError) {
    guard !units.isEmpty else { return }
    let needs = UnitMemory(study: study, decisions: decisions)
    let queue = UnitQueue(units.map { ($0, needs.bytes($0)) }, memory: memory)
    // Towards the end, when units run out, threads without one help with the others'.
    let idle = IdleThreads(threads - units.count)
    let runner = UnitRunner(study: study, nodes: nodes, decisions: decisions, idleThreads: idle)
    let (results, continuation) = AsyncStream.makeStream(of: Event.self)
    let stopFlag = stopFlag
    for _ in 0..<min(threads, units.count) {
      // A thread of its own, since a unit computes for long and never awaits.
      let thread = Thread {
        while let (index, unit) = queue.next(idle: idle, isStopped: { stopFlag.stopReason != nil })
        {
          defer { queue.finish(index) }
          let start = Date()
          continuation.yield(.started(index, start))
          let result = runner.run(unit)
          continuation.yield(
            .result(result, index: index, seconds: Date().timeIntervalSince(start)))
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

    var report = ProgressReport(stage: stage, total: units.count)
    var remaining = RemainingTime(units, costs: costs, threads: threads)
    var pending: [UnitResult] = []
    var lastFlush = Date()
    var running = min(threads, units.count)
    for await event in results {
      switch event {
      case .started(let index, let date): remaining.start(index, at: date)
      case .result(let result, let index, let seconds):
        pending.append(result)
        report.done += 1
        remaining.finish(index, seconds: seconds)
        summary.count(result)
      case .threadEnded: running -= 1
      case .tick: break
      }
      if Date().timeIntervalSince(lastFlush) > Self.flushInterval || running == 0 {
        try store.append(pending, study: study)
        pending = []
        lastFlush = Date()
        report.failed = summary.failed
        report.secondsLeft = remaining.seconds(at: lastFlush)
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
    case started(Int, Date)
    case result(UnitResult, index: Int, seconds: Double)
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
  /// Units done.
  public var done = 0
  /// The seconds that the rest of the stage takes, from what units have cost; nil before any is known.
  public var secondsLeft: Double?
  /// Failed trials so far.
  public var failed = 0
}
