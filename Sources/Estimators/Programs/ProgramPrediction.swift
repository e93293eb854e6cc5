/// What a program predicts, of which the posterior mean follows exactly.
public enum ProgramPrediction: String, Sendable, CaseIterable {
  /// f = E[X₀ | X_t = x] itself.
  case posteriorMean = "posterior-mean"
  /// The score s = ∇ log p_t(x): f = (x + h s)/α.
  case score
  /// The noise ε of x = α x₀ + √h ε: f = (x − √h ε)/α.
  case noise

  /// The posterior mean at a coordinate x of a point with the factor α and the variance h.
  func posteriorMean(_ value: Double, x: Double, alpha: Double, h: Double) -> Double {
    switch self {
    case .posteriorMean: value
    case .score: (x + h * value) / alpha
    case .noise: (x - h.squareRoot() * value) / alpha
    }
  }
}
