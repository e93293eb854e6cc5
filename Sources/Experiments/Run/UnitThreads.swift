internal import Foundation
internal import LinearAlgebra

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

  /// The longest time that a result waits to be kept, in seconds.
  private static let longestWait = 0.5

  /// Keeping results may take this share of the time: long trials are kept one by one, and short ones
  /// in batches.
  private static let shareOfKeeping = 0.05

  /// The seconds between two reports of progress.
  private static let reportInterval = 0.5

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
    _ units: [Unit], costs: UnitCosts, stage: Stage,
    keep: ([UnitResult]) throws(RunStoreError) -> Void
  ) async throws(RunStoreError) -> String? {
    guard !units.isEmpty else { return nil }
    let needs = UnitMemory(study: study, decisions: stage.decisions)
    let queue = UnitQueue(units.map { ($0, needs.bytes($0)) }, memory: memory)
    // Towards the end, when units run out, threads without one help with the others'.
    let idle = IdleThreads(threads - units.count)
    let runner = UnitRunner(
      study: study, nodes: stage.nodes, decisions: stage.decisions, idleThreads: idle)
    let (results, continuation) = AsyncStream.makeStream(of: Event.self)
    let (stopFlag, stopsAtFailure) = (stopFlag, stopsAtFailure)
    for _ in 0..<min(threads, units.count) {
      // A thread of its own, since a unit computes for long and never awaits.
      let thread = Thread {
        while let (index, unit) = queue.next(idle: idle, isStopped: { stopFlag.stopReason != nil })
        {
          defer { queue.finish(index) }
          let start = Date()
          continuation.yield(.started(index, start))
          let result = runner.run(unit)
          // Here and not where results are kept, which may be trials later.
          if stopsAtFailure, result.outcomes.failed > 0 { stopFlag.stop(because: "a trial failed") }
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
    defer {
      ticker.cancel()
      continuation.finish()
    }

    var report = ProgressReport(stage: stage.name, total: units.count)
    var remaining = RemainingTime(units, costs: costs, threads: threads)
    var pending: [UnitResult] = []
    var lastKept = Date()
    var wait = 0.0
    var lastReport = Date()
    var running = min(threads, units.count)
    func take(_ result: UnitResult, index: Int, seconds: Double) {
      pending.append(result)
      report.done += 1
      report.failed += result.outcomes.failed
      remaining.finish(index, seconds: seconds)
    }
    for await event in results {
      switch event {
      case .started(let index, let date): remaining.start(index, at: date)
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
      let now = Date()
      if running == 0 || (!pending.isEmpty && now.timeIntervalSince(lastKept) > wait) {
        try keep(pending)
        pending = []
        lastKept = Date()
        wait = min(Self.longestWait, lastKept.timeIntervalSince(now) / Self.shareOfKeeping)
      }
      if running == 0 || now.timeIntervalSince(lastReport) > Self.reportInterval {
        lastReport = now
        report.secondsLeft = remaining.seconds(at: now)
        progress(report)
      }
      if running == 0 { break }
    }
    return nil
  }

  private enum Event: Sendable {
    case started(Int, Date)
    case result(UnitResult, index: Int, seconds: Double)
    case threadEnded
    case tick
  }
}

extension UnitResult {
  /// The numbers of a trial's outcomes, and of those that failed; none for what is no trial.
  var outcomes: (count: Int, failed: Int) {
    guard case .trial(_, let outcomes) = self else { return (0, 0) }
    return (
      outcomes.count, outcomes.count { if case .failed = $0.outcome { true } else { false } }
    )
  }
}
