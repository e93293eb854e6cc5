internal import Foundation

/// The power law c · n^(−b) · m^(−a) fitted to mean errors on a grid of sample sizes n and widths m.
///
/// Least squares on logs. On a full grid the exponent b is that of the means over m of the log errors,
/// and a is the mean over n of the exponents aₙ in m at each n. Data sets are independent across n and
/// may be shared by the widths of one n, so errors come from what differs between n: HC3 with t of
/// k − 2 degrees of freedom for b, and the spread of the aₙ, with t of k − 1, for a. Whether one exponent
/// in m serves all n is the slope of aₙ on log n.
public struct GridFit: Sendable {
  /// An exponent with its standard error and the degrees of freedom of its t.
  public struct Exponent: Hashable, Sendable {
    /// The exponent.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// The degrees of freedom.
    public let degreesOfFreedom: Double

    /// The central confidence interval at `level`.
    public func interval(level: Double) -> ConfidenceInterval {
      ConfidenceInterval(
        estimate: value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
        level: level)
    }
  }

  /// b.
  public let inSampleSize: Exponent
  /// a.
  public let inWidth: Exponent
  /// The change of aₙ for one unit of log n; 0 where one exponent in m serves all n.
  public let interaction: Exponent
  /// The p-value of an interaction of 0.
  public let interactionP: Double
  /// aₙ by sample size, ascending.
  public let widthExponents: [(n: Double, exponent: Double)]

  /// Fits the grid; `errors[i][j]` is the mean error at the sample size i and the width j.
  ///
  /// Throws for fewer than three sample sizes, for fewer than two different widths, and for errors that
  /// are not positive and finite.
  public init(
    sampleSizes: [Double], widths: [Double], errors: [[Double]]
  ) throws(StatisticsError) {
    precondition(
      errors.count == sampleSizes.count && errors.allSatisfy { $0.count == widths.count },
      "\(errors.count) rows of errors for \(sampleSizes.count) sample sizes")
    guard sampleSizes.count >= 3 else { throw .tooFewSampleSizes(given: sampleSizes.count) }
    let x = sampleSizes.map { log($0) }
    let z = widths.map { log($0) }
    var means: [Double] = []
    var exponents: [Double] = []
    for (n, row) in zip(sampleSizes, errors) {
      for error in row where !(error > 0 && error.isFinite) {
        throw .nonPositiveRisk(n: n, value: error, estimand: .logMean)
      }
      let logs = row.map { log($0) }
      means.append(logs.reduce(0, +) / Double(logs.count))
      exponents.append(-(try LeastSquaresLine(x: z, y: logs).slope))
    }
    func slope(_ y: [Double]) throws(StatisticsError) -> Exponent {
      let line = try LeastSquaresLine(x: x, y: y)
      return Exponent(
        value: line.slope,
        standardError: SlopeStandardError.hc3.estimate(line, variances: y.map { _ in nil }),
        degreesOfFreedom: Double(x.count - 2))
    }
    let fall = try slope(means)
    inSampleSize = Exponent(
      value: -fall.value, standardError: fall.standardError,
      degreesOfFreedom: fall.degreesOfFreedom)
    let spread = Moments(exponents)
    inWidth = Exponent(
      value: spread.mean, standardError: spread.meanStandardError,
      degreesOfFreedom: Double(exponents.count - 1))
    interaction = try slope(exponents)
    interactionP =
      interaction.standardError > 0
      ? StudentT(degreesOfFreedom: interaction.degreesOfFreedom)
        .twoSidedP(interaction.value / interaction.standardError)
      : 1
    widthExponents = zip(sampleSizes, exponents).map { ($0, $1) }
  }
}
