/// The quadratic term of the log risk in log n, beyond the line, and its test.
///
/// With z the square of log n freed of its linear part, the term is q = Σ zᵢyᵢ/Σ zᵢ². Where each n
/// has at least two trials its standard error is exact up to their variances vᵢ, √Σ zᵢ²vᵢ/Σ zᵢ²,
/// and t has Satterthwaite's degrees of freedom; otherwise the residuals of the parabola give both,
/// with k − 3. Measured size at a nominal .05 (noise as in ``SlopeStandardError``): .042 to .072.
public struct Curvature: Hashable, Sendable {
  /// q: negative where the local exponent grows with n, positive where it shrinks (a floor).
  public let coefficient: Double
  /// The standard error of q.
  public let standardError: Double
  /// The degrees of freedom of its t.
  public let degreesOfFreedom: Double
  /// The two-sided p-value of q = 0.
  public let pValue: Double

  /// With `jackknife` the standard error leaves out whole trials, which recur at every n.
  init?(
    x: [Double], line: LeastSquaresLine, variances: [Double?], trials: [Int],
    jackknife: NestedJackknife? = nil
  ) {
    let centre = x.reduce(0, +) / Double(x.count)
    let squares = x.map { ($0 - centre) * ($0 - centre) }
    guard let parabola = try? LeastSquaresLine(x: x, y: squares) else { return nil }
    let z = parabola.residuals
    let norm = parabola.sumOfSquaredResiduals
    guard norm > 0 else { return nil }

    var coefficient = 0.0
    for (weight, residual) in zip(z, line.residuals) { coefficient += weight * residual / norm }

    let known = variances.compactMap { $0 }
    let terms = zip(z, known).map { $0 * $0 * $1 / (norm * norm) }
    let sum = terms.reduce(0, +)
    let standardError: Double
    if let jackknife {
      standardError = jackknife.standardError(weights: z.map { $0 / norm })
      degreesOfFreedom = Double(jackknife.trials - 1)
    } else if known.count == x.count, sum > 0 {
      let spread = zip(terms, trials).reduce(0) { $0 + $1.0 * $1.0 / Double($1.1 - 1) }
      standardError = sum.squareRoot()
      degreesOfFreedom = sum * sum / spread
    } else {
      let degrees = x.count - 3
      guard degrees >= 1 else { return nil }
      let rest = line.sumOfSquaredResiduals - coefficient * coefficient * norm
      standardError = (max(0, rest) / Double(degrees) / norm).squareRoot()
      degreesOfFreedom = Double(degrees)
    }
    self.coefficient = coefficient
    self.standardError = standardError
    // A bend of the whole curve by less than 1e-12 is rounding, even where its ratio to its error is large.
    let bend = abs(coefficient) * norm.squareRoot()
    if bend < 1e-12 {
      pValue = 1
    } else {
      pValue =
        standardError > 0
        ? StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedP(coefficient / standardError) : 0
    }
  }
}

/// The p-value of the points' scatter about `line` under Monte Carlo error alone.
///
/// Q = Σ eᵢ² over its expectation tr(MΣ), M = I − hat matrix and Σ = diag(v), is compared with F
/// with Box's degrees of freedom tr(MΣ)²/tr(MΣMΣ) and, since v is estimated,
/// tr(MΣ)²/Σ (mᵢᵢvᵢ)²/(Tᵢ − 1). Weights 1/vᵢ would make it anti-conservative for few trials; this
/// one was measured at .032 to .069 for a nominal .05. Nil where a variance is not known.
///
/// > Reference: Brunner, Dette, Munk 1997, doi:10.1080/01621459.1997.10473671.
func lackOfFit(
  _ line: LeastSquaresLine, x: [Double], variances: [Double?], trials: [Int]
) -> Double? {
  let known = variances.compactMap { $0 }
  guard known.count == x.count, known.contains(where: { $0 > 0 }) else { return nil }
  let count = Double(x.count)
  let centre = x.reduce(0, +) / count
  var trace = 0.0
  var traceOfSquare = 0.0
  var spread = 0.0
  for i in x.indices {
    let diagonal = (1 - line.leverages[i]) * known[i]
    trace += diagonal
    spread += diagonal * diagonal / Double(trials[i] - 1)
    for j in x.indices {
      let identity = i == j ? 1.0 : 0.0
      let entry = identity - 1 / count - line.slopeWeights[i] * (x[j] - centre)
      traceOfSquare += entry * entry * known[i] * known[j]
    }
  }
  return FisherF(numerator: trace * trace / traceOfSquare, denominator: trace * trace / spread)
    .upperTail(line.sumOfSquaredResiduals / trace)
}
