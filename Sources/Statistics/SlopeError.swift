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
