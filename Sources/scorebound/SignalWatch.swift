import Dispatch
import Experiments
import Foundation

/// Turns signals into an orderly stop; a second interrupt stops at once.
final class SignalWatch {
  private var sources: [any DispatchSourceSignal] = []

  init(stopFlag: StopFlag) {
    for (number, name) in [(SIGINT, "SIGINT"), (SIGTERM, "SIGTERM"), (SIGUSR1, "SIGUSR1")] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if number == SIGINT, stopFlag.stopReason != nil { _exit(130) }
        stopFlag.stop(because: name == "SIGINT" ? "interrupted" : "received \(name)")
      }
      source.resume()
      sources.append(source)
    }
  }

  func cancel() {
    for source in sources { source.cancel() }
  }
}
