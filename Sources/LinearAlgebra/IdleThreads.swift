internal import Dispatch
internal import Foundation

/// Processor threads that are idle at the moment, and that a large piece of work may borrow.
///
/// Work is cut into the same parts for any number of threads, and no part reads what another one writes, so
/// that results never depend on how many threads there were.
public final class IdleThreads: @unchecked Sendable {
  private let lock = NSLock()
  private var count: Int

  /// Creates a pool with a number of threads to lend.
  public init(_ count: Int = 0) {
    self.count = max(0, count)
  }

  /// Lends some more threads from now on, one by default.
  public func add(_ more: Int = 1) {
    guard more > 0 else { return }
    lock.withLock { count += more }
  }

  /// Lends one thread less, as soon as the work that borrowed it is done.
  public func take() {
    lock.withLock { count -= 1 }
  }

  /// Does the parts of 0..<total, each of at most `size`, with all threads that are idle now.
  public func forEachPart(
    of total: Int, size: Int, _ body: @Sendable (Range<Int>) -> Void
  ) {
    precondition(size > 0, "parts of \(size)")
    let parts = (total + size - 1) / size
    guard parts > 0 else { return }
    let borrowed = lock.withLock {
      let borrowed = max(0, min(count, parts - 1))
      count -= borrowed
      return borrowed
    }
    defer { lock.withLock { count += borrowed } }
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: 1 + borrowed) { _ in
      while true {
        let part = next.next()
        guard part < parts else { return }
        body(part * size..<min(total, (part + 1) * size))
      }
    }
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  func next() -> Int {
    lock.withLock {
      defer { value += 1 }
      return value
    }
  }
}
