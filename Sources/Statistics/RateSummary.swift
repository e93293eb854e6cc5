internal import Foundation

/// One sample size before the line is known.
struct RateSummary {
  let n: Double
  let moments: Moments
  let logValue: Double
  let logVariance: Double?

  init(
    _ sample: RateSample, estimand: Estimand, biasCorrected: Bool
  ) throws(StatisticsError) {
    guard !sample.risks.isEmpty else { throw .noTrials(n: sample.n) }
    for (index, risk) in sample.risks.enumerated() where !risk.isFinite {
      throw .nonFiniteRisk(n: sample.n, trial: index + 1)
    }
    n = sample.n
    moments = Moments(sample.risks)
    switch estimand {
    case .logMean:
      guard moments.mean > 0, moments.mean.isFinite else {
        throw .nonPositiveRisk(n: n, value: moments.mean, estimand: estimand)
      }
      let relative = moments.coefficientOfVariation
      let variance = relative * relative / Double(moments.count)
      logVariance = finite(variance)
      logValue = log(moments.mean) + (biasCorrected ? (logVariance ?? 0) / 2 : 0)
    case .meanLog:
      if let least = sample.risks.min(), least <= 0 {
        throw .nonPositiveRisk(n: n, value: least, estimand: estimand)
      }
      let logs = Moments(sample.risks.map { log($0) })
      logValue = logs.mean
      logVariance = finite(logs.variance / Double(logs.count))
    }
  }

  /// The sample size on a line that it misses by `residual`.
  func point(residual: Double) -> RatePoint {
    RatePoint(
      n: n, trials: moments.count, mean: moments.mean,
      standardError: finite(moments.meanStandardError),
      coefficientOfVariation: finite(moments.coefficientOfVariation),
      logValue: logValue, logVariance: logVariance, fitted: exp(logValue - residual))
  }

  /// The exponent between this sample size and the next.
  func slope(to next: RateSummary) -> LocalSlope {
    let distance = log(next.n / n)
    return LocalSlope(
      from: n, to: next.n, exponent: (logValue - next.logValue) / distance,
      standardError: logVariance.flatMap { first in
        next.logVariance.map { (first + $0).squareRoot() / distance }
      })
  }
}

/// Samples by ascending n.
///
/// Throws for an n that is not positive or comes twice, and for fewer than three.
func inOrder(_ samples: [RateSample]) throws(StatisticsError) -> [RateSample] {
  let sorted = samples.sorted { $0.n < $1.n }
  for sample in sorted where !(sample.n > 0 && sample.n.isFinite) {
    throw .invalidSampleSize(sample.n)
  }
  for (left, right) in zip(sorted, sorted.dropFirst()) where left.n == right.n {
    throw .repeatedSampleSize(left.n)
  }
  guard sorted.count >= 3 else { throw .tooFewSampleSizes(given: sorted.count) }
  return sorted
}

/// What samples say of each n, in their order.
///
/// Throws for one without trials, for risks that are not finite and for means that have no logarithm.
func summarised(
  _ samples: [RateSample], estimand: Estimand, biasCorrected: Bool
) throws(StatisticsError) -> [RateSummary] {
  var summaries: [RateSummary] = []
  for sample in samples {
    summaries.append(try RateSummary(sample, estimand: estimand, biasCorrected: biasCorrected))
  }
  return summaries
}

/// A number, or nil for what is none.
func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
