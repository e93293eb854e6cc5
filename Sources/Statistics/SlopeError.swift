/// One standard error of a slope, with the law of its t-ratio.
struct SlopeError: Hashable, Sendable {
  let kind: SlopeStandardError
  let standardError: Double
  let degreesOfFreedom: Double
  /// The law of the t-ratio where Student's t is not.
  var wild: WildBootstrap?

  /// How many standard errors the central interval at `level` reaches to each side.
  func quantile(level: Double) -> Double {
    wild?.quantile(level: level)
      ?? StudentT(degreesOfFreedom: degreesOfFreedom).quantile((1 + level) / 2)
  }

  /// How far the central interval at `level` reaches to each side.
  func reach(level: Double) -> Double {
    standardError > 0 ? quantile(level: level) * standardError : standardError
  }

  /// The probability that an estimate falls `distance` or more short of the truth.
  func pValue(distance: Double) -> Double {
    guard standardError > 0 else { return distance < 0 ? 0 : 1 }
    let ratio = distance / standardError
    return wild?.cumulative(ratio)
      ?? StudentT(degreesOfFreedom: degreesOfFreedom).cumulative(ratio)
  }
}

extension SlopeStandardError {
  /// The fits without one trial that this kind of error needs; nil for one that needs none.
  ///
  /// Throws for `nested` alone. To `widest`, too few common trials, or means that are not positive without one, leave
  /// the other errors.
  func jackknife(
    _ samples: [RateSample], estimand: Estimand
  ) throws(StatisticsError) -> NestedJackknife? {
    switch self {
    case .nested: try NestedJackknife(samples, estimand: estimand)
    case .widest: try? NestedJackknife(samples, estimand: estimand)
    default: nil
    }
  }

  /// The errors of a line's slope that are compared; at least one is known.
  func errors(
    of line: LeastSquaresLine, x: [Double], variances: [Double?], trials: [Int],
    jackknife: NestedJackknife?
  ) -> [SlopeError] {
    parts(isNested: jackknife != nil).compactMap { part in
      switch part {
      case .nested:
        jackknife.map {
          SlopeError(
            kind: part, standardError: $0.standardError(weights: line.slopeWeights),
            degreesOfFreedom: Double($0.trials - 1))
        }
      case .within where self == .widest:
        withinError(weights: line.slopeWeights, variances: variances, trials: trials)
      default:
        SlopeError(
          kind: part, standardError: part.estimate(line, variances: variances),
          degreesOfFreedom: part.degreesOfFreedom(
            points: x.count, fewestTrials: trials.min() ?? 1),
          wild: part == .wild ? WildBootstrap(line, x: x) : nil)
      }
    }
  }
}

/// √Σ wᵢ²vᵢ, the Monte Carlo error of Σ wᵢyᵢ, with Satterthwaite's degrees of freedom; nil where a variance is
/// not known.
///
/// > Reference: Satterthwaite 1946, doi:10.2307/3002019.
func withinError(weights: [Double], variances: [Double?], trials: [Int]) -> SlopeError? {
  let known = variances.compactMap { $0 }
  guard known.count == weights.count else { return nil }
  let terms = zip(weights, known).map { $0 * $0 * $1 }
  let sum = terms.reduce(0, +)
  let spread = zip(terms, trials).reduce(0) { $0 + $1.0 * $1.0 / Double($1.1 - 1) }
  return SlopeError(
    kind: .within, standardError: sum.squareRoot(),
    degreesOfFreedom: spread > 0 ? sum * sum / spread : Double(max(1, (trials.min() ?? 2) - 1)))
}

extension [SlopeError] {
  /// The error that reaches furthest at `level`.
  func widest(level: Double) -> SlopeError {
    precondition(!isEmpty, "a slope has at least one standard error")
    // One that is not a number, as HC3 is at leverage 1, reaches further than any.
    return self.max { left, right in
      let (a, b) = (left.reach(level: level), right.reach(level: level))
      return b.isNaN ? !a.isNaN : a < b
    } ?? self[0]
  }
}
