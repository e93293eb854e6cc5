internal import LinearAlgebra
internal import Studies

/// Runs units on their own threads and hands their results back as they come.
struct UnitThreads {
  let study: Study
  /// The number of units that run at a time.
  let threads: Int
  /// The memory that they may use, in bytes: as many run at a time as fit.
  let memory: Int
  /// Set from outside to stop early.
  let stopFlag: StopFlag
  /// Whether the first failed trial stops the others.
  var stopsAtFailure = false
  /// Called with progress, on the task that keeps the results.
  let progress: @Sendable (ProgressReport) -> Void

  /// Why nothing runs where the system makes no thread.
  private static let noThreads =
    "the system cannot create a thread for the trials; raise the limit of processes (ulimit -u) or of the "
    + "container's tasks (pids.max), or end other programs"

  /// What is the same for all units of a stage.
  struct Stage {
    let name: ProgressReport.Stage
    /// The evaluation nodes of each variant; nil for one that needs none.
    let nodes: [TrialNodes?]
    /// What pilots decided for each cell.
    let decisions: [PilotDecision]
  }

  /// Runs units in their order; `keep` gets their results in batches.
  ///
  /// - Returns: Why it stopped before all were done, or nil where they are.
  /// - Throws: What `keep` throws.
  func run(
    _ units: [WorkUnit], costs: UnitCosts, needs: UnitMemory, stage: Stage,
    keep: ([UnitResult]) throws(RunStoreError) -> Void
  ) async throws(RunStoreError) -> String? {
    guard !units.isEmpty else { return nil }
    let (events, teller) = AsyncStream.makeStream(of: UnitEvent.self)
    let wanted = min(threads, units.count)
    let made = startThreads(wanted, on: units, needs: needs, stage: stage, teller: teller)
    guard made > 0 else { return Self.noThreads }
    // Wakes the loop below so that a stop is seen while long units run.
    let ticker = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(100))
        teller.yield(.tick)
      }
    }
    defer {
      ticker.cancel()
      teller.finish()
    }

    var intake = UnitIntake(units, costs: costs, stage: stage.name, threads: (made, wanted))
    for await event in events {
      intake.take(event)
      if let reason = stopFlag.stopReason {
        // What is finished by now is in the stream.
        teller.finish()
        for await event in events { intake.take(event) }
        try keep(intake.pending)
        return intake.isComplete ? nil : reason
      }
      let now = ContinuousClock.now
      if intake.isToBeKept(at: now) {
        try keep(intake.pending)
        intake.haveBeenKept(since: now)
      }
      if let report = intake.dueReport(at: now) { progress(report) }
      if intake.hasEnded { break }
    }
    return nil
  }

  /// Starts threads that run units and report each of them, and their own end.
  ///
  /// - Returns: How many run.
  private func startThreads(
    _ wanted: Int, on units: [WorkUnit], needs: UnitMemory, stage: Stage,
    teller: AsyncStream<UnitEvent>.Continuation
  ) -> Int {
    let queue = UnitQueue(units.map { ($0, needs.bytes($0)) }, memory: memory)
    let idle = IdleThreads()
    let runner = UnitRunner(
      study: study, nodes: stage.nodes, decisions: stage.decisions, idleThreads: idle)
    let (stopFlag, stopsAtFailure) = (stopFlag, stopsAtFailure)
    let made = WorkerThreads.start(wanted) {
      while let (index, unit) = queue.next(idle: idle, isStopped: { stopFlag.stopReason != nil }) {
        defer { queue.finish(index) }
        let start = ContinuousClock.now
        teller.yield(.started(index, start))
        let result = runner.run(unit)
        // Here and not where results are kept, which may be trials later.
        if stopsAtFailure, result.outcomes.failed > 0 { stopFlag.stop(because: "a trial failed") }
        teller.yield(
          .result(result, index: index, seconds: (ContinuousClock.now - start) / .seconds(1)))
      }
      idle.add()
      teller.yield(.threadEnded)
    }
    // Towards the end, when units run out, threads without one help with the others'.
    if made == wanted { idle.add(threads - units.count) }
    return made
  }
}
