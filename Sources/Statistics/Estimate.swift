/// A number with its standard error.
public struct Estimate: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// Its standard error; NaN where one trial says nothing of it.
  public let standardError: Double

  /// Puts a number and its standard error together.
  public init(_ value: Double, _ standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// The mean of independent values.
  public init(meanOf values: [Double]) {
    let moments = Moments(values)
    self.init(moments.mean, values.count > 1 ? moments.meanStandardError : .nan)
  }

  /// The ratio of the means of two quantities of the same trials, in the same order, by the delta method.
  ///
  /// Nil for fewer than two trials, and for a denominator that is not positive.
  public init?(ratioOf numerators: [Double], to denominators: [Double]) {
    precondition(
      numerators.count == denominators.count,
      "\(numerators.count) numerators, \(denominators.count) denominators")
    guard numerators.count > 1 else { return nil }
    let denominator = Moments(denominators).mean
    guard denominator > 0 else { return nil }
    let ratio = Moments(numerators).mean / denominator
    self.init(
      ratio,
      Moments(zip(numerators, denominators).map { ($0 - ratio * $1) / denominator })
        .meanStandardError)
  }
}
