import Experiments
internal import Formatting
import Foundation

/// How far a command is, from its first pilot to its report: one count and one time.
///
/// Units are pilots and data sets that are drawn, and the report is one more. Pilots come in rounds, of which the next
/// is known when the last has ended, so the total may grow a little; it never leaves out what is known to come.
struct RunProgress {
  /// What is run or written, for a log and for what has no units.
  let name: String
  /// The units of trials that come behind the pilots, if a plan knows them.
  var expectedTrials = 0
  /// Whether a report is written at the end.
  var endsWithReport = false
  /// The seconds since the command began.
  var elapsed = 0.0
  /// Whether the units are done and the report is being written.
  private(set) var isAtReport = false

  private var stage: ProgressReport?
  private var doneBefore = 0
  private var failedBefore = 0
  private var hasTrials = false
  private var stageStart = 0.0
  /// The seconds and the units of all pilots so far, once they are known.
  private var pilots = (seconds: 0.0, units: 0)

  /// Creates the progress of a command that has not begun.
  init(_ name: String, expectedTrials: Int = 0, endsWithReport: Bool = false) {
    self.name = name
    self.expectedTrials = expectedTrials
    self.endsWithReport = endsWithReport
  }

  /// Takes what a stage reports; a stage that begins leaves the last one done.
  mutating func take(_ report: ProgressReport) {
    if let stage,
      stage.stage != report.stage || stage.total != report.total || report.done < stage.done
    {
      doneBefore += stage.total
      failedBefore += stage.failed
      stageStart = elapsed
    }
    stage = report
    if report.stage == .trials { hasTrials = true }
    if report.stage == .pilots {
      pilots.units = doneBefore + report.total
      pilots.seconds = elapsed + (report.secondsLeft ?? 0)
    }
  }

  /// Says that all units are done and the report is begun.
  mutating func beginReport() { isAtReport = true }

  /// Units that are done.
  var done: Int { isAtReport ? max(0, total - 1) : doneBefore + (stage?.done ?? 0) }

  /// All units that are known of.
  var total: Int {
    doneBefore + (stage?.total ?? 0) + (hasTrials ? 0 : expectedTrials) + (endsWithReport ? 1 : 0)
  }

  /// Failed trials.
  var failed: Int { failedBefore + (stage?.failed ?? 0) }

  /// The seconds that are left, without the report's; nil where nothing is known of them.
  var secondsLeft: Double? {
    guard let stage, !isAtReport else { return nil }
    switch stage.stage {
    case .pilots:
      guard let left = stage.secondsLeft else { return nil }
      guard expectedTrials > 0, pilots.units > 0 else { return left }
      // A data set costs about as much as a pilot of its size, and there is as large a share of each size.
      return left + pilots.seconds * Double(expectedTrials) / Double(pilots.units)
    case .trials, .recomputed:
      return stage.secondsLeft
    case .cases:
      // Cases cost about the same; some of them have to be done before that says anything.
      guard 50 * stage.done > stage.total else { return nil }
      return (elapsed - stageStart) * Double(stage.total - stage.done) / Double(stage.done)
    }
  }

  /// Whether ``secondsLeft`` is a guess from pilots about trials, of which none has run.
  var isRough: Bool { stage?.stage == .pilots && expectedTrials > 0 }
}

extension RunProgress {
  /// The texts that can follow a bar, the longest first.
  var texts: [String] {
    let count = "\(ReportNumber.count(done))/\(ReportNumber.count(total))"
    let failures = failed > 0 ? ", \(ReportNumber.count(failed)) failed" : ""
    guard total > 1 else { return ["\(name), \(soFar) so far", "\(soFar) so far", soFar] }
    if isAtReport { return ["\(count), report, \(soFar) so far", "\(count) report", count] }
    guard let secondsLeft, done < total else {
      return ["\(count), \(soFar) so far\(failures)", "\(count) \(soFar)\(failures)", count]
    }
    let left = (isRough ? "about " : "") + durationText(secondsLeft)
    return [
      "\(count), \(left) left\(failures)", "\(count) \(left)\(failures)",
      "\(count) \(durationText(secondsLeft))", count,
    ]
  }

  /// A line for a log.
  var logLine: String { total > 1 ? "\(name): \(texts[0])" : texts[0] }

  private var soFar: String { durationText(max(1, elapsed.rounded(.down))) }

  /// The bar with its text in less than `columns` columns, from full and empty blocks.
  func line(columns: Int, blocks: (full: String, empty: String)) -> String {
    let room = columns - 1
    let text =
      texts.first { $0.count + Self.leastBar + 1 <= room } ?? texts.last ?? ""
    let width = min(Self.widestBar, room - text.count - 1)
    guard total > 1, width >= 1 else { return String(text.prefix(max(0, room))) }
    let filled = min(width, width * done / max(1, total))
    return String(repeating: blocks.full, count: filled)
      + String(repeating: blocks.empty, count: width - filled) + " " + text
  }

  private static let leastBar = 8
  private static let widestBar = 24
}

extension Plan {
  /// The data sets of which some cell lacks the trial: what a run draws, by the numbers of trials.
  var missingDataSets: Int {
    var missing: [[Int]: Int] = [:]
    for (cell, present) in zip(study.cells, present) {
      let size = [cell.variant, cell.sampleSize]
      missing[size] = max(missing[size] ?? 0, study.trials(at: cell.sampleSize) - present)
    }
    return missing.values.reduce(0, +)
  }
}
