import Dispatch
import Experiments
internal import Formatting
import Foundation
import Synchronization

/// Shows the progress of a command on standard error: one bar on a terminal, a plain line now and then elsewhere.
///
/// It has its own clock, so that something moves while a long trial runs or a report is written.
final class ProgressPrinter: Sendable {
  /// The time between plain lines.
  private static let interval = 15.0
  /// The time between two looks of the clock.
  private static let tick = 0.5

  private struct State {
    var progress: RunProgress
    var lastLine = 0.0
    var hasToldOfThreads = false
    var isFinished = false
  }

  private let start = ContinuousClock.now
  private let state: Mutex<State>
  private let isTerminal = StandardStreams.messagesGoToTerminal
  private let blocks = StandardStreams.canShowBlocks ? ("█", "░") : ("#", ".")

  /// Begins to show the progress of a command.
  init(_ progress: RunProgress) {
    state = Mutex(State(progress: progress))
    drawLater()
  }

  /// Takes a report of a stage.
  func show(_ report: ProgressReport) {
    state.withLock { state in
      state.progress.elapsed = elapsed
      state.progress.take(report)
    }
    tellOfThreads(report.threads)
  }

  /// Says that all trials are done and the report is begun.
  func beginReport() {
    state.withLock { $0.progress.beginReport() }
  }

  /// Takes the bar away; nothing is shown any more.
  func finish() {
    state.withLock { $0.isFinished = true }
    StandardStreams.closeBar()
  }

  /// The seconds since the beginning.
  var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Draws at the next tick, and so on until the end.
  private func drawLater() {
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.tick) { [weak self] in
      guard let self, !self.state.withLock(\.isFinished) else { return }
      self.draw()
      self.drawLater()
    }
  }

  private func draw() {
    let elapsed = elapsed
    // Within the lock, so that no bar is drawn behind the end.
    state.withLock { state in
      guard !state.isFinished else { return }
      state.progress.elapsed = elapsed
      if isTerminal {
        StandardStreams.showBar(
          state.progress.line(columns: TerminalWidth.forMessages, blocks: blocks))
      } else if elapsed - state.lastLine >= Self.interval {
        state.lastLine = elapsed
        printError(state.progress.logLine)
      }
    }
  }

  private func tellOfThreads(_ threads: (made: Int, wanted: Int)) {
    guard threads.made < threads.wanted else { return }
    let isNew = state.withLock { state in
      defer { state.hasToldOfThreads = true }
      return !state.hasToldOfThreads
    }
    guard isNew else { return }
    printError(
      "The system makes only \(threads.made) of the \(threads.wanted) threads that were asked for, and the run uses "
        + "those. Raise the limit of processes (ulimit -u), or ask for fewer --threads.")
  }
}
