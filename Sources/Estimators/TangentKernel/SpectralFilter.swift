import Foundation

/// How training for k steps acts on an eigenvalue of the Gram matrix H.
///
/// Training predicts f_k(z) = k(z)ᵀ Φ_k Y with Φ_k = φ_k(H):
///
///     gradient descent   φ_k(λ) = (1 − (1 − ηλ)ᵏ)/λ
///     gradient flow      φ_k(λ) = (1 − exp(−ηkλ))/λ
///
/// > Reference: Yao, Rosasco, Caponnetto 2007, Constructive Approximation 26.
public struct SpectralFilter: Sendable, Equatable {
  /// Discrete steps or continuous time.
  public enum Algorithm: String, Sendable, CaseIterable {
    /// Functional gradient descent with a constant learning rate.
    case gradientDescent = "gradient-descent"
    /// Its limit of small learning rates at equal η k.
    case gradientFlow = "gradient-flow"
  }

  /// Discrete steps or continuous time.
  public let algorithm: Algorithm
  /// The learning rate η; gradient flow uses the time η k.
  public let learningRate: Double

  /// Creates a filter.
  public init(algorithm: Algorithm, learningRate: Double) {
    self.algorithm = algorithm
    self.learningRate = learningRate
  }

  /// The part 1 − λ φ_k(λ) of a residual that is left after k steps.
  public func residualFactor(eigenvalue λ: Double, step k: Int) -> Double {
    switch algorithm {
    case .gradientDescent:
      let factor = 1 - learningRate * λ
      // log1p keeps the digits that 1 − ηλ loses for small ηλ; a large ηλ has none to lose.
      return factor > 0.5
        ? exp(Double(k) * log1p(-learningRate * λ)) : pow(factor, Double(k))
    case .gradientFlow:
      return exp(-learningRate * Double(k) * λ)
    }
  }

  /// The filter φ_k(λ); its limit η k for λ → 0.
  public func value(eigenvalue λ: Double, step k: Int) -> Double {
    // Rounding leaves eigenvalues near 0 slightly negative.
    guard λ > 0 else { return learningRate * Double(k) }
    switch algorithm {
    case .gradientDescent where 1 - learningRate * λ > 0.5:
      return -expm1(Double(k) * log1p(-learningRate * λ)) / λ
    case .gradientDescent:
      return (1 - residualFactor(eigenvalue: λ, step: k)) / λ
    case .gradientFlow:
      return -expm1(-learningRate * Double(k) * λ) / λ
    }
  }

  /// The degrees of freedom Σ λ φ_k(λ), the trace of the smoother, after k steps.
  public func degreesOfFreedom(eigenvalues: [Double], step k: Int) -> Double {
    eigenvalues.reduce(0) { $0 + max(0, $1) * value(eigenvalue: $1, step: k) }
  }
}
