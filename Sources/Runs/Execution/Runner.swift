internal import Diffusion
internal import Foundation
internal import LinearAlgebra
internal import Measures
public import Studies

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
    /// Whether that is a failed trial of a study with `on-failure: abort`.
    public var isAborted = false
    /// Whether a trial needs more memory than it may have; then ``stopReason`` says both.
    public var isRefused = false
  }

  /// The study.
  public let study: Study
  /// Where results go.
  public let store: RunStore
  /// The number of trials that run at a time.
  public let threads: Int
  /// The memory that trials may use, in bytes: as many run at a time as fit.
  public let memory: Int
  /// What one trial or pilot may be reckoned to need, in bytes: nothing runs where one needs more.
  public let largestTrial: Int
  /// Set from outside to stop early.
  public let stopFlag: StopFlag
  /// The trials that are run, such as a shard's, or nil for the whole study.
  public let selection: TrialSelection?
  /// Called with progress, on the task that stores.
  public let progress: @Sendable (ProgressReport) -> Void
  /// The evaluation nodes of each variant, kept from stage to stage.
  private let nodes: [TrialNodes?]

  /// Creates a runner; with a selection the store is its own, such as the shard's.
  public init(
    study: Study, store: RunStore, selection: TrialSelection? = nil, threads: Int,
    memory: Int = .max, largestTrial: Int = .max, stopFlag: StopFlag = StopFlag(),
    progress: @escaping @Sendable (ProgressReport) -> Void = { _ in }
  ) {
    self.largestTrial = largestTrial
    self.study = study
    self.store = store
    self.selection = selection
    self.threads = threads
    self.memory = memory
    self.stopFlag = stopFlag
    self.progress = progress
    nodes = TrialNodes.ofVariants(study, memory: memory)
  }

  /// Runs pilots, then trials; returns early, with everything finished stored, when told to stop.
  ///
  /// - Throws: ``RunStoreError`` where results cannot be stored.
  public func run(provenance: [(String, String)] = []) async throws(RunStoreError)
    -> Summary
  {
    var summary = try await runPilots(provenance: provenance)
    let decisions = PilotRounds(
      study: study, stored: try store.storedPilots(timeLimit: study.failurePolicy.timeLimit)
    ).decisions
    try abortAfterFailure(&summary)
    while summary.stopReason == nil {
      let units = try plan().trialUnits
      if units.isEmpty { break }
      try await execute(
        units, stage: .init(name: .trials, nodes: nodes, decisions: decisions),
        provenance: provenance, summary: &summary)
      try abortAfterFailure(&summary)
      // A goal that is not reached makes the next checkpoint's trials due.
      if study.trialCounts.slopeStandardError == nil || selection != nil { break }
    }
    return summary
  }

  /// Runs the pilots of all cells that lack trials.
  func runPilots(
    provenance: [(String, String)]
  ) async throws(RunStoreError) -> Summary {
    BLASLibrary.useOneThread()
    try store.register(study, provenance: provenance)
    if let run = selection?.run {
      try store.takeOverPilots(of: try RunStore.open(path: run))
    }
    var summary = Summary()
    let plan = try plan()
    let undecided = study.cells.map { _ in PilotDecision(record: nil, refinement: 0) }
    var round = plan.spectrumUnits + plan.pilotUnits
    while !round.isEmpty, summary.stopReason == nil {
      try await execute(
        round, stage: .init(name: .pilots, nodes: nodes, decisions: undecided),
        provenance: provenance, summary: &summary)
      round = PilotRounds(
        study: study, stored: try store.storedPilots(timeLimit: study.failurePolicy.timeLimit)
      )
      .units(cells: plan.cellsToRun)
    }
    return summary
  }

  /// Ends a run whose study wants that after a failure; it does not continue until that is fixed.
  private func abortAfterFailure(_ summary: inout Summary) throws(RunStoreError) {
    guard study.failurePolicy.response == .abort else { return }
    let failures = try store.storedFailures()
    let limit = study.failurePolicy.timeLimit ?? .infinity
    var found: (cell: Cell, record: TrialRecord)?
    for cell in study.cells where found == nil && failures[cell.identity] != nil {
      found = try store.trials(ofCell: cell.identity).first { record in
        guard case .failed(let kind, _) = record.outcome else { return false }
        // One that timed out and would now be given more time is due again.
        return kind != .timedOut || record.seconds >= limit
      }.map { (cell, $0) }
    }
    guard let (cell, record) = found else { return }
    summary.isAborted = true
    summary.stopReason =
      "\(cell.series.label), n = \(cell.sampleSize), trial \(record.trial) failed "
      + "(\(record.outcome.summary)), and the study says on-failure: abort; inspect it with "
      + "`scorebound rerun \(store.path) --cell \(cell.identity.prefix(8)) --trial \(record.trial)`"
  }

  func plan() throws(RunStoreError) -> Plan {
    try Plan(study: study, store: store, selection: selection)
  }

  func costs() throws(RunStoreError) -> UnitCosts {
    study.unitCosts(seconds: try store.storedSeconds())
  }

  /// Runs units in their order and stores their results as they come.
  private func execute(
    _ units: [WorkUnit], stage: UnitThreads.Stage, provenance: [(String, String)],
    summary: inout Summary
  ) async throws(RunStoreError) {
    let needs = UnitMemory(study: study, decisions: stage.decisions)
    if let refusal = needs.refusal(of: units, largest: largestTrial) {
      summary.stopReason = refusal
      summary.isRefused = true
      return
    }
    let costs = try costs()
    let unitThreads = UnitThreads(
      study: study, threads: threads, memory: memory, stopFlag: stopFlag,
      stopsAtFailure: study.failurePolicy.response == .abort, progress: progress)
    var counts = (stored: 0, failed: 0)
    summary.stopReason = try await unitThreads.run(
      costs.longestFirst(units), costs: costs, needs: needs, stage: stage
    ) { results throws(RunStoreError) in
      try store.append(results, study: study, provenance: provenance)
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
  /// The threads that run units, and those that were wanted; the system may make fewer.
  public var threads = (made: 1, wanted: 1)

  /// The progress of a stage that begins.
  public init(stage: Stage, total: Int) {
    self.stage = stage
    self.total = total
  }
}
