/// The ratio of two means over the same trials.
public struct PairedRatio: Hashable, Sendable {
  /// The ratio of the means.
  public let value: Double
  /// Its standard error, by the delta method.
  public let standardError: Double

  /// Divides the mean of `numerators` by that of `denominators`, which are of the same trials in the same order.
  ///
  /// Nil for fewer than two trials, and for a denominator that is not positive.
  public init?(numerators: [Double], denominators: [Double]) {
    precondition(
      numerators.count == denominators.count,
      "\(numerators.count) numerators, \(denominators.count) denominators")
    guard numerators.count > 1 else { return nil }
    let denominator = Moments(denominators).mean
    guard denominator > 0 else { return nil }
    let ratio = Moments(numerators).mean / denominator
    value = ratio
    standardError =
      Moments(zip(numerators, denominators).map { ($0 - ratio * $1) / denominator })
      .meanStandardError
  }
}
