import Dispatch
import Experiments
import Foundation
import Synchronization

/// Turns signals into an orderly stop; a second interrupt stops at once.
final class SignalWatch: @unchecked Sendable {
  /// What a signal has done, and does in addition to setting the flag.
  private struct State {
    var reason: String?
    var action: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  /// Filled while it is made.
  private var sources: [any DispatchSourceSignal] = []

  init(stopFlag: StopFlag) {
    for (number, name) in [(SIGINT, "SIGINT"), (SIGTERM, "SIGTERM"), (SIGUSR1, "SIGUSR1")] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        if number == SIGINT, stopFlag.stopReason != nil { _exit(130) }
        let reason = name == "SIGINT" ? "interrupted" : "received \(name)"
        stopFlag.stop(because: reason)
        // A warning that time runs out ends trials, which resume later, but not a report that is nearly done.
        if number != SIGUSR1 { self?.end(because: reason) }
      }
      source.resume()
      sources.append(source)
    }
  }

  /// Why a signal wants the program to end, or nil.
  var reason: String? { state.withLock { $0.reason } }

  /// Does something at the first signal that ends the program, or at once where it has come.
  func atEnd(_ action: @escaping @Sendable () -> Void) {
    let hasCome = state.withLock { state in
      state.action = action
      return state.reason != nil
    }
    if hasCome { action() }
  }

  func cancel() {
    state.withLock { $0.action = nil }
    for source in sources { source.cancel() }
  }

  private func end(because reason: String) {
    let action = state.withLock { state -> (@Sendable () -> Void)? in
      guard state.reason == nil else { return nil }
      state.reason = reason
      return state.action
    }
    action?()
  }
}
