internal import Foundation

/// Set once, by a signal or a time limit, and looked at between units.
public final class StopFlag: @unchecked Sendable {
  private let lock = NSLock()
  private var reason: String?

  /// Creates a flag that is not set.
  public init() {}

  /// Sets the flag; the first reason stays.
  public func stop(because reason: String) {
    lock.withLock { self.reason = self.reason ?? reason }
  }

  /// Why the run is to stop, or nil.
  public var stopReason: String? { lock.withLock { reason } }
}
