internal import Documents
internal import Foundation
public import Statistics

/// How measured mean risks compare with values known exactly.
public struct ConstantComparison: Hashable, Sendable {
  /// Measured over exact at each n, in the order of the fit's points.
  public let ratios: [Double]
  /// (measured − exact)/MCSE at each n.
  public let scores: [Double]
  /// The mean of the ratios.
  public let ratio: Double
  /// Its Monte Carlo standard error.
  public let standardError: Double
  /// The p-value of Σ scores² under chi-squared, small where not all ratios are 1.
  public let pValue: Double

  /// Compares the points with `exact`, which are positive, one for each.
  ///
  /// Nil where some n has a single trial or no variation, so that nothing measures the error.
  public init?(_ points: [RatePoint], exact: [Double]) {
    precondition(points.count == exact.count, "\(points.count) points, \(exact.count) values")
    var ratios: [Double] = []
    var scores: [Double] = []
    var variance = 0.0
    for (point, value) in zip(points, exact) {
      guard let error = point.standardError, error > 0, value > 0 else { return nil }
      ratios.append(point.mean / value)
      scores.append((point.mean - value) / error)
      variance += (error / value) * (error / value)
    }
    guard !ratios.isEmpty else { return nil }
    self.ratios = ratios
    self.scores = scores
    ratio = ratios.reduce(0, +) / Double(ratios.count)
    standardError = variance.squareRoot() / Double(ratios.count)
    pValue = ChiSquared(degreesOfFreedom: Double(scores.count))
      .upperTail(scores.reduce(0) { $0 + $1 * $1 })
  }

  /// The p-value of "the constant is not larger than the exact one", from the sharper of the tests.
  var refutationP: Double {
    min(1, 2 * min(pValue, 1 - StandardNormal.cumulative((ratio - 1) / standardError)))
  }

  /// Whether the mean ratio is 1 within three standard errors and no n is an outlier.
  public var agrees: Bool {
    abs(ratio - 1) <= VerdictThresholds.constantErrors * standardError
      && pValue >= VerdictThresholds.constantP
  }
}

extension Judgement {
  /// The judgement of the exponent, with the constant's verdict in its place where the exponent
  /// matches: a constant that is off is faster or slower-on-range, and one whose relative standard
  /// error exceeds the margin is inconclusive.
  func adding(_ comparison: ConstantComparison?, trials: Int) -> Judgement {
    guard let comparison else {
      return replacing(.inconclusive, "the constant has no measured error to be compared with")
    }
    let value =
      "measured over exact risk is \(comparison.ratio.text) with standard error "
      + "\(comparison.standardError.general(2)), \(comparison.pValue.pText)"
    guard verdict == .matches else {
      var copy = self
      copy.reasons.append(value)
      return copy
    }
    if !comparison.agrees {
      var changed = replacing(comparison.ratio > 1 ? .slowerOnRange : .faster, value)
      changed.refutationP = comparison.ratio > 1 ? comparison.refutationP : refutationP
      return changed
    }
    if comparison.standardError > target.margin {
      var changed = replacing(.inconclusive, "\(value), too coarse to confirm the constant")
      let excess = comparison.standardError / target.margin
      changed.trialsNeeded = Int((Double(trials) * (excess * excess - 1)).rounded(.up))
      return changed
    }
    return replacing(.matches, value)
  }

  private func replacing(_ verdict: Verdict, _ reason: String) -> Judgement {
    var copy = self
    let changed = verdict != self.verdict
    copy.verdict = verdict
    copy.reasons.insert(reason, at: changed ? 0 : copy.reasons.count)
    return copy
  }
}
