internal import Measures

/// What threads report of their units.
enum UnitEvent: Sendable {
  case started(Int, ContinuousClock.Instant)
  case result(UnitResult, index: Int, seconds: Double)
  case threadEnded
  /// Nothing but that time has passed.
  case tick
}

/// The results of a stage as they come in, when they are to be kept, and how far the stage is.
///
/// Every interval is of a clock that cannot be set.
struct UnitIntake {
  /// The longest time that a result waits to be kept.
  private static let longestWait = Duration.seconds(0.5)

  /// Keeping results may take this share of the time: long trials are kept one by one, and short ones
  /// in batches.
  private static let shareOfKeeping = 0.05

  /// The time between two reports of progress.
  private static let reportInterval = Duration.seconds(0.5)

  /// The results that have not been kept.
  private(set) var pending: [UnitResult] = []
  private var report: ProgressReport
  private var remaining: RemainingTime
  /// The threads that have not ended.
  private var running: Int
  private var lastKept: ContinuousClock.Instant
  private var wait = Duration.zero
  private var lastReport: ContinuousClock.Instant

  /// Begins a stage; `threads` are how many run, and how many were asked for.
  init(
    _ units: [WorkUnit], costs: UnitCosts, stage: ProgressReport.Stage,
    threads: (made: Int, wanted: Int)
  ) {
    report = ProgressReport(stage: stage, total: units.count)
    report.threads = threads
    remaining = RemainingTime(units, costs: costs, threads: threads.made)
    running = threads.made
    lastKept = ContinuousClock.now
    lastReport = lastKept
  }

  /// Whether every thread has ended.
  var hasEnded: Bool { running == 0 }

  /// Whether every unit has a result.
  var isComplete: Bool { report.done >= report.total }

  mutating func take(_ event: UnitEvent) {
    switch event {
    case .started(let index, let start): remaining.start(index, at: start)
    case .result(let result, let index, let seconds):
      pending.append(result)
      report.done += 1
      report.failed += result.outcomes.failed
      remaining.finish(index, seconds: seconds)
    case .threadEnded: running -= 1
    case .tick: break
    }
  }

  /// Whether ``pending`` results have waited long enough.
  func isToBeKept(at now: ContinuousClock.Instant) -> Bool {
    hasEnded || (!pending.isEmpty && now - lastKept > wait)
  }

  /// Takes away the ``pending`` results, which it has taken since `start` to keep.
  mutating func haveBeenKept(since start: ContinuousClock.Instant) {
    pending = []
    lastKept = ContinuousClock.now
    wait = min(Self.longestWait, (lastKept - start) / Self.shareOfKeeping)
  }

  /// The report of progress, if it is time for one.
  mutating func dueReport(at now: ContinuousClock.Instant) -> ProgressReport? {
    guard hasEnded || now - lastReport > Self.reportInterval else { return nil }
    lastReport = now
    report.secondsLeft = remaining.seconds(at: now)
    return report
  }
}

extension UnitResult {
  /// The numbers of a trial's outcomes, and of those that failed; none for what is not a trial.
  var outcomes: (count: Int, failed: Int) {
    guard case .trial(_, let outcomes) = self else { return (0, 0) }
    return (outcomes.count, outcomes.count { $0.outcome.hasFailed })
  }
}
