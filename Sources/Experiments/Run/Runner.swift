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
        costs.longestFirst(round), costs: costs,
        stage: .init(name: .pilots, nodes: nodes, decisions: undecided), summary: &summary)
      if summary.stopReason != nil { return summary }
      round = PilotRounds(study: study, stored: try store.storedPilots())
        .units(cells: plan.cellsToRun)
    }
    let decisions = PilotRounds(study: study, stored: try store.storedPilots()).decisions
    var units = plan.trialUnits
    while !units.isEmpty {
      try await execute(
        costs.longestFirst(units), costs: costs,
        stage: .init(name: .trials, nodes: nodes, decisions: decisions), summary: &summary)
      // A goal that is not reached makes the next checkpoint's trials due.
      if summary.stopReason != nil || study.trialCounts.slopeStandardError == nil { break }
      units = try Plan(study: study, store: store).trialUnits
    }
    return summary
  }

  /// Runs units in their order and stores their results as they come.
  private func execute(
    _ units: [Unit], costs: UnitCosts, stage: UnitThreads.Stage, summary: inout Summary
  ) async throws(RunStoreError) {
    let unitThreads = UnitThreads(
      study: study, threads: threads, memory: memory, stopFlag: stopFlag, progress: progress)
    var counts = (stored: 0, failed: 0)
    summary.stopReason = try await unitThreads.run(units, costs: costs, stage: stage) {
      results throws(RunStoreError) in
      try store.append(results, study: study)
      for result in results {
        counts.stored += result.outcomes.count
        counts.failed += result.outcomes.failed
      }
    }
    summary.stored += counts.stored
    summary.failed += counts.failed
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
    /// Trials that are computed again, to compare them with what is stored.
    case recomputed = "recomputed trials"
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
