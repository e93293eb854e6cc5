import ArgumentParser
import Dispatch
internal import Documents
import Experiments
import Foundation

/// What ends a run early: signals, and a time limit where there is one.
final class StopConditions {
  /// Set by the first of them.
  let flag = StopFlag()
  private let signals: SignalWatch

  init(timeLimit: Double? = nil) {
    signals = SignalWatch(stopFlag: flag)
    guard let timeLimit else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + timeLimit) { [flag] in
      flag.stop(because: "the time limit of \(timeLimit.general()) s was reached")
    }
  }

  /// Does work that a signal ends: the task is cancelled, and what takes no notice of that is left behind.
  ///
  /// - Parameters:
  ///   - left: What the sentence at the end says of what is done and what is to do.
  ///   - body: The work, which leaves nothing half done where it is cancelled or cut off before it writes.
  /// - Throws: What the work throws, and the exit code of an interruption.
  func endingAtSignal(left: String, _ body: @escaping @Sendable () async throws -> Void)
    async throws
  {
    let work = Task { try await body() }
    signals.atEnd { [signals] in
      work.cancel()
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.grace) {
        Self.printEnd(signals.reason, left: left)
        _exit(ExitStatus.incomplete.rawValue)
      }
    }
    do {
      try await work.value
    } catch let error as ExitCode {
      throw error
    } catch  where signals.reason != nil {
      Self.printEnd(signals.reason, left: left)
      throw ExitStatus.incomplete
    } catch ReportError.interrupted {
      // The signal reached the program that draws, and this one not yet.
      Self.printEnd(nil, left: left)
      throw ExitStatus.incomplete
    }
  }

  /// Seconds that work has to take notice of its end.
  private static let grace = 1.0

  private static func printEnd(_ reason: String?, left: String) {
    printParagraph("Stopped: \(reason ?? "interrupted"). \(left)")
  }

  /// Leaves signals to the system again.
  func cancel() { signals.cancel() }
}
