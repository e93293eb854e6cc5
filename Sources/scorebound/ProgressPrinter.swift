import Experiments
internal import Formatting
import Foundation

/// Shows progress on standard error: a bar on a terminal, a plain line now and then elsewhere.
final class ProgressPrinter: @unchecked Sendable {
  /// The time between plain lines.
  private static let interval = Duration.seconds(15)

  private let isTerminal =
    isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  private var stageStart = ContinuousClock.now
  private var stage: ProgressReport.Stage?
  private var lastLine = ContinuousClock.now
  private var hasToldOfThreads = false
  private var barIsOpen = false

  /// Shows a report; called from one task only.
  func show(_ report: ProgressReport) {
    let now = ContinuousClock.now
    tellOfThreads(report.threads)
    if stage != report.stage {
      finish()
      stage = report.stage
      stageStart = now
      lastLine = now
    }
    let line = text(report, elapsed: (now - stageStart) / .seconds(1))
    if isTerminal {
      let filled = Int(24 * Double(report.done) / Double(max(1, report.total)))
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      StandardStreams.message("\r\u{1B}[K\(bar) \(line)")
      barIsOpen = true
    } else if now - lastLine >= Self.interval {
      printError(line)
      lastLine = now
    }
  }

  /// Ends the line of the bar.
  func finish() {
    if barIsOpen { printError("") }
    barIsOpen = false
  }

  private func tellOfThreads(_ threads: (made: Int, wanted: Int)) {
    guard threads.made < threads.wanted, !hasToldOfThreads else { return }
    hasToldOfThreads = true
    printError(
      "The system makes \(threads.made) of the \(threads.wanted) threads that were asked for; the run uses "
        + "those. Raise the limit of processes (ulimit -u) or take fewer --threads.")
  }

  private func text(_ report: ProgressReport, elapsed: Double) -> String {
    var line = "\(report.stage.rawValue) \(report.done)/\(report.total)"
    // Where costs are unknown, units are taken for equal, once there are enough of them.
    let left =
      report.secondsLeft
      ?? (50 * report.done > report.total
        ? elapsed * Double(report.total - report.done) / Double(report.done) : nil)
    if let left, report.done < report.total { line += ", \(durationText(left)) left" }
    if report.failed > 0 { line += ", \(report.failed) failed" }
    return line
  }
}
