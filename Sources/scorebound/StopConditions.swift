import Dispatch
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
      flag.stop(because: "the time limit of \(String(format: "%g", timeLimit)) s is reached")
    }
  }

  /// Leaves signals to the system again.
  func cancel() { signals.cancel() }
}
