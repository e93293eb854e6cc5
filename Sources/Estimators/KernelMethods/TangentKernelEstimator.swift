internal import Documents

/// Gradient descent or gradient flow in the tangent kernel's function space, started at zero.
///
///     f_k(z) = k(z)ᵀ φ_k(H) Y
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: kernel regression with the
/// > network's tangent kernel); Yao, Rosasco, Caponnetto 2007.
public struct TangentKernelEstimator: SpectralEstimator, KernelDescent {
  /// Discrete steps or continuous time.
  public let algorithm: SpectralFilter.Algorithm
  /// The learning rate.
  public let learningRate: LearningRate
  /// The recorded steps.
  public let steps: [Int]
  public var exactStops: [ExactStop] = []

  /// Creates the estimator.
  public init(algorithm: SpectralFilter.Algorithm, learningRate: LearningRate, steps: [Int]) {
    self.algorithm = algorithm
    self.learningRate = learningRate
    self.steps = steps
  }

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  /// Algorithm, learning rate and last step.
  public var parameters: [(name: String, value: String)] {
    [
      ("algorithm", algorithm.rawValue), ("learning-rate", learningRate.text),
      ("steps", "\(steps.last ?? 0)"),
    ]
  }
  /// Where the learning rate goes by the size of the set.
  public var stepsKeepTheirTime: Bool { learningRate.goesBySize }

  public var kernelLimit: TangentKernelEstimator { self }

  /// Descent takes whole steps, and a flow any.
  public func service(of stop: ExactStop) -> ExactStopService {
    switch (stop, algorithm) {
    case (.ridge, _): .inverse
    case (_, .gradientDescent): .wholeSteps
    case (_, .gradientFlow): .exact
    }
  }

  /// Known for the rate `auto`; another depends on n or on the largest input.
  public var curve: SpectralCurve? {
    guard learningRate == .auto else { return nil }
    return algorithm == .gradientDescent ? .descent(steps: steps) : .flow(steps: steps)
  }

  /// Training at this set's learning rate.
  public func filter(for training: TrainingSet) -> SpectralFilter {
    SpectralFilter(algorithm: algorithm, learningRate: learningRate.value(for: training))
  }
}

extension TangentKernelEstimator {
  /// `kind: tangent-kernel`.
  public static let estimatorKind = EstimatorKind(
    name: "tangent-kernel",
    summary: "kernel gradient descent with the infinite-width tangent kernel",
    example: "{kind: tangent-kernel, algorithm: gradient-descent, learning-rate: auto}",
    explanation: Explanation(
      formula:
        "f_k = K (I - (I - eta H)^k) H^-1 y for gradient-descent; the limit of small steps for "
        + "gradient-flow",
      keys: [
        "algorithm": "discrete steps, or continuous time"
      ],
      source: "Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of); Yao, Rosasco, Caponnetto "
        + "2007, Constructive Approximation 26"),
    read: { section, quantities in
      let algorithm = section.choice(
        "algorithm", of: SpectralFilter.Algorithm.allCases.map(\.rawValue),
        default: SpectralFilter.Algorithm.gradientDescent.rawValue)
      let rate = LearningRate(reading: section)
      guard let steps = section.steps(quantities: quantities) else { return nil }
      return TangentKernelEstimator(
        algorithm: SpectralFilter.Algorithm(rawValue: algorithm) ?? .gradientDescent,
        learningRate: rate, steps: steps)
    })
}
