internal import Foundation

/// Separate threads for work that computes for long and never awaits.
public enum WorkerThreads {
  /// The stack of a thread, in bytes.
  private static let stackSize = 16 << 20

  /// Threads that are left to Dispatch where the system's limit is reached.
  ///
  /// They keep results, watch signals and serve timers: without them the end of a trial would never be reported.
  private static let reserve = 6

  /// Starts as many threads as the system makes, at most a number of them, each with the same body.
  ///
  /// - Returns: How many run; fewer where the system refuses, for which `ulimit -u` and the limits of
  ///   control groups are reasons.
  static func start(_ count: Int, _ body: @escaping @Sendable () -> Void) -> Int {
    let gate = Gate()
    var made = 0
    while made < count, make({ if gate.pass() { body() } }) { made += 1 }
    let kept = made == count ? made : max(0, made - reserve)
    gate.open(for: kept)
    // A thread that has ended leaves room only once it is gone.
    if kept < made { usleep(20_000) }
    return kept
  }

  /// Whether the system makes as many threads as a command needs besides those of its trials.
  public static var areAvailable: Bool {
    let gate = Gate()
    defer { gate.open(for: 0) }
    return (0..<reserve).allSatisfy { _ in make(stackSize: 1 << 18) { _ = gate.pass() } }
  }

  private static func make(
    stackSize: Int = stackSize, _ body: @escaping @Sendable () -> Void
  ) -> Bool {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
      pthread_attr_destroy(attributes)
      attributes.deallocate()
    }
    pthread_attr_setstacksize(attributes, stackSize)
    pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, attributes,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if status != 0 { box.release() }
    return status == 0
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Holds threads back until it is known how many of them are to run.
  private final class Gate: @unchecked Sendable {
    private let condition = MonotonicCondition()
    private var places: Int?

    func open(for count: Int) {
      condition.lock()
      places = count
      condition.broadcast()
      condition.unlock()
    }

    /// Whether the thread that asks is one of those that run.
    func pass() -> Bool {
      condition.lock()
      defer { condition.unlock() }
      while places == nil { condition.wait(seconds: 1) }
      guard let left = places, left > 0 else { return false }
      places = left - 1
      return true
    }
  }
}
