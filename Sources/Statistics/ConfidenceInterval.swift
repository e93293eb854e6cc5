/// An interval with both ends, at a level that the context names.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// Makes the interval from its ends.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The central interval estimate ± t · SE with Student's t.
  public init(
    estimate: Double, standardError: Double, degreesOfFreedom: Double, level: Double
  ) {
    precondition(level > 0 && level < 1, "a confidence level lies strictly between 0 and 1")
    let quantile = StudentT(degreesOfFreedom: degreesOfFreedom).quantile((1 + level) / 2)
    self.init(
      lower: estimate - quantile * standardError, upper: estimate + quantile * standardError)
  }

  /// Whether `value` lies in the interval, its ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
