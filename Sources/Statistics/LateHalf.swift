internal import Foundation

/// The points of a grid's last half: those from its geometric middle on, at least two.
///
/// `sampleSizes` are ascending. For 64, 128, …, 4,096 they are 512 to 4,096.
public func lateHalf(of sampleSizes: [Double]) -> Range<Int> {
  guard let first = sampleSizes.first, let last = sampleSizes.last, sampleSizes.count > 1 else {
    return 0..<sampleSizes.count
  }
  let middle = (log(first) + log(last)) / 2
  // Rounding may put the middle of an even grid on either side of that point.
  let start = sampleSizes.firstIndex { log($0) >= middle - 1e-9 } ?? 0
  return min(start, sampleSizes.count - 2)..<sampleSizes.count
}

/// The exponent over the last half of the range alone, which a verdict asks as well as that of the whole.
///
/// Where the local exponent changes along n, the slope over the whole range is the slope of a chord, and
/// the last half is nearer to what larger n will do. The error is what the trials leave open: the
/// Monte Carlo errors within each n with Satterthwaite's degrees of freedom, or the jackknife over trials that
/// recur. A bend within the half is part of what is measured there and no error of it. Where an n has a
/// single trial, the scatter of all points about the line of the whole range has to serve.
public struct LateHalf: Hashable, Sendable {
  /// The smallest sample size in it.
  public let from: Double
  /// The largest.
  public let to: Double
  /// The exponent of the least squares line through its points.
  public let exponent: Double
  /// How far the mean of the exponent lies off; see ``RateFit/logMeanBias``.
  public let logMeanBias: Double
  let error: SlopeError

  init(
    n: [Double], values: [Double], variances: [Double?], trials: [Int], line: LeastSquaresLine,
    jackknife: NestedJackknife?, isBiased: Bool
  ) throws(StatisticsError) {
    let range = Statistics.lateHalf(of: n)
    let own = try LeastSquaresLine(x: n[range].map { log($0) }, y: Array(values[range]))
    let weights = own.slopeWeights
    let known = Array(variances[range])
    from = n[range.lowerBound]
    to = n[range.upperBound - 1]
    exponent = -own.slope
    logMeanBias =
      isBiased ? zip(weights, known).reduce(0) { $0 + $1.0 * ($1.1 ?? 0) / 2 } : 0
    if let jackknife {
      let early = Array(repeating: 0.0, count: range.lowerBound)
      error = SlopeError(
        kind: .nested, standardError: jackknife.standardError(weights: early + weights),
        degreesOfFreedom: Double(jackknife.trials - 1))
    } else if let within = withinError(
      weights: weights, variances: known, trials: Array(trials[range]))
    {
      error = within
    } else {
      let degrees = Double(n.count - 2)
      error = SlopeError(
        kind: .ols,
        standardError: (line.sumOfSquaredResiduals / degrees / own.spread).squareRoot(),
        degreesOfFreedom: degrees)
    }
  }

  /// The standard error of the exponent.
  public var standardError: Double { error.standardError }

  /// The central confidence interval of the exponent at `level`.
  public func interval(level: Double) -> ConfidenceInterval {
    let reach = error.reach(level: level)
    return ConfidenceInterval(lower: exponent - reach, upper: exponent + reach)
  }

  /// The 90 % interval that verdicts rest on, moved out by ``logMeanBias``.
  public var verdictInterval: ConfidenceInterval {
    interval(level: 0.9).widened(by: -logMeanBias)
  }

  /// The p-value of the test that rejects "the exponent is at least `value`" for small exponents.
  public func pValue(exponentAtLeast value: Double) -> Double {
    error.pValue(distance: exponent - value)
  }

  /// The p-value of the test that rejects "the exponent is at most `value`" for large exponents.
  public func pValue(exponentAtMost value: Double) -> Double {
    error.pValue(distance: value - exponent)
  }
}

extension ConfidenceInterval {
  /// The interval with one side moved out: the upper one by a positive shift, the lower one by a negative.
  func widened(by shift: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: lower + min(0, shift), upper: upper + max(0, shift))
  }
}
