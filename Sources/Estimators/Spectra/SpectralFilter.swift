import Foundation

/// How a linear method acts on an eigenvalue of the Gram matrix H, record by record.
///
/// The method predicts f_k(z) = k(z)ᵀ Φ_k Y with Φ_k = φ_k(H):
///
///     gradient descent   φ_k(λ) = (1 − (1 − ηλ)ᵏ)/λ       k steps
///     gradient flow      φ_k(λ) = (1 − exp(−ηkλ))/λ        up to the time η k, or
///                        φ_k(λ) = (1 − exp(−t_k λ))/λ      up to the k-th time, from k = 0 on
///     ridge regression   φ_k(λ) = 1/(λ + n μ_k)            the k-th ridge parameter, from k = 0 on
///
/// A flow may also be asked for a real number k of steps.
///
/// > Reference: Yao, Rosasco, Caponnetto 2007, Constructive Approximation 26, for descent and flow;
/// > Caponnetto and De Vito 2007, Foundations of Computational Mathematics 7, for ridge regression.
public enum SpectralFilter: Sendable, Equatable {
  /// Discrete steps or continuous time.
  public enum Algorithm: String, Sendable, CaseIterable {
    /// Functional gradient descent with a constant learning rate.
    case gradientDescent = "gradient-descent"
    /// Its limit of small learning rates at equal η k.
    case gradientFlow = "gradient-flow"
  }

  /// Training at the learning rate η; gradient flow uses the time η k.
  case training(Algorithm, learningRate: Double)
  /// Gradient flow up to the times t_k.
  case flow(times: [Double])
  /// Ridge regression with the penalties n μ_k.
  case ridge(penalties: [Double])

  /// Creates the filter of training.
  public init(algorithm: Algorithm, learningRate: Double) {
    self = .training(algorithm, learningRate: learningRate)
  }

  /// The learning rate η, or nil for a method without one.
  public var learningRate: Double? {
    switch self {
    case .training(_, let η): η
    case .flow, .ridge: nil
    }
  }

  /// Whether records are times of training, rather than ridge parameters.
  public var isTraining: Bool {
    switch self {
    case .training, .flow: true
    case .ridge: false
    }
  }

  /// The limit of φ_k(λ) for λ → 0: η k, t_k or 1/(n μ_k).
  public func limit(step k: Double) -> Double {
    switch self {
    case .training(_, let η): η * k
    case .flow(let times): times[Int(k)]
    case .ridge(let penalties): 1 / penalties[Int(k)]
    }
  }

  /// The part 1 − λ φ_k(λ) of a residual that is left at record k.
  public func residualFactor(eigenvalue λ: Double, step k: Double) -> Double {
    switch self {
    case .training(.gradientDescent, let η):
      let factor = 1 - η * λ
      // log1p keeps the digits that 1 − ηλ loses for small ηλ; a large ηλ has none to lose.
      return factor > 0.5 ? exp(k * log1p(-η * λ)) : pow(factor, k)
    case .training(.gradientFlow, let η):
      return exp(-η * k * λ)
    case .flow(let times):
      return exp(-times[Int(k)] * λ)
    case .ridge(let penalties):
      let penalty = penalties[Int(k)]
      return penalty / (λ + penalty)
    }
  }

  /// The filter φ_k(λ).
  public func value(eigenvalue λ: Double, step k: Double) -> Double {
    // Rounding leaves eigenvalues near 0 slightly negative.
    guard λ > 0 else { return limit(step: k) }
    switch self {
    case .training(.gradientDescent, let η) where 1 - η * λ > 0.5:
      return -expm1(k * log1p(-η * λ)) / λ
    case .training(.gradientDescent, _):
      return (1 - residualFactor(eigenvalue: λ, step: k)) / λ
    case .training(.gradientFlow, let η):
      return -expm1(-η * k * λ) / λ
    case .flow(let times):
      return -expm1(-times[Int(k)] * λ) / λ
    case .ridge(let penalties):
      return 1 / (λ + penalties[Int(k)])
    }
  }

  /// The degrees of freedom Σ λ φ_k(λ), the trace of the smoother, at record k.
  public func degreesOfFreedom(of spectrum: GramSpectrum, step k: Double) -> Double {
    degreesOfFreedom(of: spectrum.eigenvalues, step: k)
  }

  /// The same of eigenvalues alone.
  public func degreesOfFreedom(of spectrum: Eigenvalues, step k: Double) -> Double {
    spectrum.values.indices.reduce(0) { sum, i in
      let λ = max(0, spectrum.values[i])
      return sum + spectrum.multiplicities[i] * λ * value(eigenvalue: λ, step: k)
    }
  }
}

extension SpectralFilter {
  /// The filter's limit at a recorded step.
  public func limit(step k: Int) -> Double { limit(step: Double(k)) }

  /// The part of a residual that is left at a recorded step.
  public func residualFactor(eigenvalue λ: Double, step k: Int) -> Double {
    residualFactor(eigenvalue: λ, step: Double(k))
  }

  /// The filter at a recorded step.
  public func value(eigenvalue λ: Double, step k: Int) -> Double {
    value(eigenvalue: λ, step: Double(k))
  }

  /// The degrees of freedom at a recorded step.
  public func degreesOfFreedom(of spectrum: GramSpectrum, step k: Int) -> Double {
    degreesOfFreedom(of: spectrum, step: Double(k))
  }

  /// The same of eigenvalues alone.
  public func degreesOfFreedom(of spectrum: Eigenvalues, step k: Int) -> Double {
    degreesOfFreedom(of: spectrum, step: Double(k))
  }

  /// The step of training at which a path of n examples is to be recorded exactly; descent takes whole steps.
  ///
  /// Nil for a path whose records are numbered times or ridges.
  public func step(of stop: ExactStop, examples n: Int) -> Double? {
    guard case .training(let algorithm, let η) = self else { return nil }
    let step =
      switch stop {
      case .step(let step): step
      case .time(let time): time / (η * Double(n))
      case .ridge(let ridge): 1 / (ridge * η * Double(n))
      }
    return algorithm == .gradientDescent ? ExactStop.rounded(step: step) : step
  }
}
