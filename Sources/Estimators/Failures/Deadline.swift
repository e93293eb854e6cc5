/// The time by which a fit is to be done, looked at between its steps.
public struct Deadline: Sendable {
  private let limit: (seconds: Double, end: ContinuousClock.Instant)?

  /// No deadline, or so many seconds from now.
  public init(seconds: Double? = nil) {
    limit = seconds.map { ($0, ContinuousClock.now + .seconds($0)) }
  }

  /// Whether there is one.
  var isSet: Bool { limit != nil }

  /// The seconds that are left, at least 0; nil where there is no deadline.
  var left: Double? { limit.map { max(0, ($0.end - ContinuousClock.now) / .seconds(1)) } }

  /// Ends a fit that has taken too long.
  ///
  /// - Throws: ``FitFailure/timedOut(seconds:)``
  public func check() throws(FitFailure) {
    if let limit, ContinuousClock.now > limit.end { throw .timedOut(seconds: limit.seconds) }
  }
}
