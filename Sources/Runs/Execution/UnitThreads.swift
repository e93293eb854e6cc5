internal import LinearAlgebra
internal import Measures
internal import Studies

/// Runs units on threads of their own and hands their results back as they come.
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
  /// Told about progress, on the task that keeps the results.
  let progress: @Sendable (ProgressReport) -> Void

  /// The longest time that a result waits to be kept.
  private static let longestWait = Duration.seconds(0.5)

  /// Keeping results may take this share of the time: long trials are kept one by one, and short ones
  /// in batches.
  private static let shareOfKeeping = 0.05

  /// The time between two reports of progress.
  private static let reportInterval = Duration.seconds(0.5)

  /// Why nothing runs where the system makes no thread.
  private static let noThreads =
    "the system makes no thread for the trials; raise the limit of processes (ulimit -u) or of the "
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
  /// Every interval is of a clock that nobody sets.
  ///
  /// - Returns: Why it stopped before all were done, or nil where they are.
  /// - Throws: What `keep` throws.
  func run(
    _ units: [WorkUnit], costs: UnitCosts, needs: UnitMemory, stage: Stage,
    keep: ([UnitResult]) throws(RunStoreError) -> Void
  ) async throws(RunStoreError) -> String? {
    guard !units.isEmpty else { return nil }
    let queue = UnitQueue(units.map { ($0, needs.bytes($0)) }, memory: memory)
    let idle = IdleThreads()
    let runner = UnitRunner(
      study: study, nodes: stage.nodes, decisions: stage.decisions, idleThreads: idle)
    let (results, continuation) = AsyncStream.makeStream(of: Event.self)
    let (stopFlag, stopsAtFailure) = (stopFlag, stopsAtFailure)
    let wanted = min(threads, units.count)
    let made = WorkerThreads.start(wanted) {
      while let (index, unit) = queue.next(idle: idle, isStopped: { stopFlag.stopReason != nil }) {
        defer { queue.finish(index) }
        let start = ContinuousClock.now
        continuation.yield(.started(index, start))
        let result = runner.run(unit)
        // Here and not where results are kept, which may be trials later.
        if stopsAtFailure, result.outcomes.failed > 0 { stopFlag.stop(because: "a trial failed") }
        continuation.yield(
          .result(result, index: index, seconds: (ContinuousClock.now - start) / .seconds(1)))
      }
      idle.add()
      continuation.yield(.threadEnded)
    }
    guard made > 0 else { return Self.noThreads }
    // Towards the end, when units run out, threads without one help with the others'.
    if made == wanted { idle.add(threads - units.count) }
    // Wakes the loop below so that a stop is seen while long units run.
    let ticker = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(100))
        continuation.yield(.tick)
      }
    }
    defer {
      ticker.cancel()
      continuation.finish()
    }

    var report = ProgressReport(stage: stage.name, total: units.count)
    var remaining = RemainingTime(units, costs: costs, threads: made)
    var pending: [UnitResult] = []
    report.threads = (made, wanted)
    var lastKept = ContinuousClock.now
    var wait = Duration.zero
    var lastReport = lastKept
    var running = made
    func take(_ result: UnitResult, index: Int, seconds: Double) {
      pending.append(result)
      report.done += 1
      report.failed += result.outcomes.failed
      remaining.finish(index, seconds: seconds)
    }
    for await event in results {
      switch event {
      case .started(let index, let start): remaining.start(index, at: start)
      case .result(let result, let index, let seconds):
        take(result, index: index, seconds: seconds)
      case .threadEnded: running -= 1
      case .tick: break
      }
      if let reason = stopFlag.stopReason {
        // What is finished by now is in the stream.
        continuation.finish()
        for await case .result(let result, let index, let seconds) in results {
          take(result, index: index, seconds: seconds)
        }
        try keep(pending)
        return report.done < units.count ? reason : nil
      }
      let now = ContinuousClock.now
      if running == 0 || (!pending.isEmpty && now - lastKept > wait) {
        try keep(pending)
        pending = []
        lastKept = ContinuousClock.now
        wait = min(Self.longestWait, (lastKept - now) / Self.shareOfKeeping)
      }
      if running == 0 || now - lastReport > Self.reportInterval {
        lastReport = now
        report.secondsLeft = remaining.seconds(at: now)
        progress(report)
      }
      if running == 0 { break }
    }
    return nil
  }

  private enum Event: Sendable {
    case started(Int, ContinuousClock.Instant)
    case result(UnitResult, index: Int, seconds: Double)
    case threadEnded
    case tick
  }
}

extension UnitResult {
  /// The numbers of a trial's outcomes, and of those that failed; none for what is no trial.
  var outcomes: (count: Int, failed: Int) {
    guard case .trial(_, let outcomes) = self else { return (0, 0) }
    return (outcomes.count, outcomes.count { $0.outcome.hasFailed })
  }
}
