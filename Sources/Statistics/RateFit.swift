internal import Foundation

/// The power law c · n^(−b) fitted to mean errors on a log-log scale, unweighted.
///
/// The exponent b is minus the slope of the log risk on log n. The points count alike: weights
/// estimated from the same trials make the test of a slope anti-conservative (measured size .13 at a
/// nominal .05 for seven points of five lognormal trials with cv 0.6), and a plain line is what
/// readers can repeat from the printed means.
/// The standard error does not assume that the power law is exact; see ``SlopeStandardError``.
/// Trials at different n are taken for independent unless the samples number them: with
/// ``SlopeStandardError/widest`` and ``SlopeStandardError/nested`` errors then come from leaving out whole
/// trials, and the lack of fit is not tested.
public struct RateFit: Hashable, Sendable {
  /// The exponent b, minus the slope of log risk on log n.
  public let exponent: Double
  /// Its standard error; of ``SlopeStandardError/widest`` the larger one.
  public let standardError: Double
  /// The degrees of freedom of the Student t of the kind that decided the interval.
  public let degreesOfFreedom: Double
  /// log c, so that the fitted risk is exp(logConstant) · n^(−exponent).
  public let logConstant: Double
  /// The sample sizes in ascending order.
  public let points: [RatePoint]
  /// The exponents between neighbours, in ascending order.
  public let localSlopes: [LocalSlope]
  /// What the Monte Carlo errors within each n alone make the exponent uncertain by; nil where
  /// some n has a single trial.
  public let withinStandardError: Double?
  /// The test of the quadratic term; nil where neither trials nor points are enough for one.
  public let curvature: Curvature?
  /// How likely the points' scatter about the line is from Monte Carlo error alone; nil where
  /// some n has a single trial.
  public let lackOfFitP: Double?
  /// The exponent over the last half of the range.
  public let lateHalf: LateHalf
  /// What the fit is about.
  public let estimand: Estimand
  /// How the standard error was worked out; of ``SlopeStandardError/widest`` the one that decided.
  public let standardErrorKind: SlopeStandardError
  /// The line of the log risk on log n.
  private let line: LeastSquaresLine
  /// Whether cv²/(2T) has been added to each log mean.
  private let isBiasCorrected: Bool
  /// The fits without one trial, of nested samples.
  private let jackknife: NestedJackknife?
  /// The errors of the slope; the one that reaches furthest counts.
  private let errors: [SlopeError]

  /// Fits the rate.
  ///
  /// `samples` may come in any order. With `biasCorrected`, cv²/(2T) is added to each log mean,
  /// the leading term of what the logarithm of a mean over T trials falls short by.
  ///
  /// Throws for fewer than three sample sizes, for one that comes twice or has no trial, for risks
  /// that are not finite or whose mean is not positive, for ``SlopeStandardError/within`` where an n
  /// has a single trial, and for ``SlopeStandardError/nested`` where trials have no numbers or fewer
  /// than three are at every n.
  public init(
    _ samples: [RateSample], estimand: Estimand = .logMean,
    standardError kind: SlopeStandardError = .widest, biasCorrected: Bool = false
  ) throws(StatisticsError) {
    let sorted = try inOrder(samples)
    let summaries = try summarised(sorted, estimand: estimand, biasCorrected: biasCorrected)
    if kind == .within, let single = summaries.first(where: { $0.moments.count == 1 }) {
      throw .singleTrial(n: single.n)
    }
    let x = summaries.map { log($0.n) }
    let variances = summaries.map(\.logVariance)
    let trials = summaries.map(\.moments.count)

    line = try LeastSquaresLine(x: x, y: summaries.map(\.logValue))
    exponent = -line.slope
    logConstant = line.intercept
    points = zip(summaries, line.residuals).map { $0.point(residual: $1) }
    localSlopes = zip(summaries, summaries.dropFirst()).map { $0.slope(to: $1) }

    jackknife = try kind.jackknife(sorted, estimand: estimand)
    errors = kind.errors(
      of: line, x: x, variances: variances, trials: trials, jackknife: jackknife)
    let deciding = errors.widest(level: 0.95)
    // With few points HC3 can be far below the Monte Carlo error and its interval the wider one all the same.
    standardError =
      errors.contains { $0.standardError.isNaN } ? .nan : errors.map(\.standardError).max() ?? .nan
    degreesOfFreedom = deciding.degreesOfFreedom
    standardErrorKind = deciding.kind
    withinStandardError = finite(SlopeStandardError.within.estimate(line, variances: variances))

    curvature = Curvature(
      x: x, line: line, variances: variances, trials: trials, jackknife: jackknife)
    // Errors that go up and down together at all n scatter less than independent ones would.
    lackOfFitP =
      jackknife == nil ? lackOfFit(line, x: x, variances: variances, trials: trials) : nil
    lateHalf = try LateHalf(
      n: summaries.map(\.n), values: summaries.map(\.logValue), variances: variances,
      trials: trials, line: line,
      jackknife: jackknife, isBiased: estimand == .logMean && !biasCorrected)
    self.estimand = estimand
    isBiasCorrected = biasCorrected
  }

  /// The 95 % confidence interval of the exponent.
  public var ci95: ConfidenceInterval { interval(level: 0.95) }

  /// The 90 % confidence interval, whose ends are the one-sided 95 % limits.
  public var ci90: ConfidenceInterval { interval(level: 0.9) }

  /// How far the mean of the exponent lies off the true one because the log of a mean over T trials
  /// falls short by cv²/(2T), to leading order: Σ cᵢ vᵢ/2 with the slope's weights cᵢ.
  ///
  /// Negative where cv falls along n, as it does in real trials: the fall then looks too slow. 0 for
  /// mean logs, for bias-corrected fits and where no variance is known.
  public var logMeanBias: Double {
    guard estimand == .logMean, !isBiasCorrected else { return 0 }
    return zip(line.slopeWeights, points).reduce(0) { $0 + $1.0 * ($1.1.logVariance ?? 0) / 2 }
  }

  /// The 90 % interval that verdicts rest on: ``ci90`` with the side towards the corrected exponent
  /// moved out by ``logMeanBias``.
  ///
  /// Without it slower-on-range was false in 6.0 % of 2,000 repetitions at its boundary for five trials
  /// with cv drifting from 0.95 to 0.45; see `studies/calibration.yaml`.
  public var verdictInterval: ConfidenceInterval {
    ci90.widened(by: -logMeanBias)
  }

  /// The leverages of the points on the line, in their order.
  public var leverages: [Double] { line.leverages }

  /// Whether trials recur at every n, so that errors at different n go together.
  var trialsRecur: Bool { jackknife != nil }

  /// The central confidence interval of the exponent at `level`.
  public func interval(level: Double) -> ConfidenceInterval {
    let reach = errors.widest(level: level).reach(level: level)
    return ConfidenceInterval(lower: exponent - reach, upper: exponent + reach)
  }

  /// How many standard errors of the deciding kind the central interval at `level` reaches to each side.
  func quantile(level: Double) -> Double {
    precondition(level > 0 && level < 1, "a confidence level lies strictly between 0 and 1")
    let deciding = errors.first { $0.kind == standardErrorKind } ?? errors[0]
    return deciding.quantile(level: level)
  }

  /// The p-value of the test that rejects "the exponent is at least `value`" for small exponents.
  public func pValue(exponentAtLeast value: Double) -> Double {
    errors.map { $0.pValue(distance: exponent - value) }.max() ?? 1
  }

  /// The p-value of the test that rejects "the exponent is at most `value`" for large exponents.
  public func pValue(exponentAtMost value: Double) -> Double {
    errors.map { $0.pValue(distance: value - exponent) }.max() ?? 1
  }

  /// The standard error of the line's height at log n = `x`.
  func heightStandardError(at x: Double) -> Double {
    let places = points.map { log($0.n) }
    let count = Double(places.count)
    let centre = places.reduce(0, +) / count
    let weights = line.slopeWeights.map { 1 / count + $0 * (x - centre) }
    if standardErrorKind == .nested, let jackknife {
      return jackknife.standardError(weights: weights)
    }
    return standardErrorKind.estimate(
      line, weights: weights, variances: points.map(\.logVariance))
  }

  /// The pointwise confidence band of the fitted power law at `n`.
  public func band(at n: Double, level: Double = 0.95) -> ConfidenceInterval {
    let height = logConstant - exponent * log(n)
    let reach = quantile(level: level) * heightStandardError(at: log(n))
    return ConfidenceInterval(lower: exp(height - reach), upper: exp(height + reach))
  }

  /// The risk of the fitted power law at `n`.
  public func fitted(at n: Double) -> Double { exp(logConstant - exponent * log(n)) }

  /// The fewest trials at any sample size.
  public var fewestTrials: Int { points.map(\.trials).min() ?? 0 }
}
