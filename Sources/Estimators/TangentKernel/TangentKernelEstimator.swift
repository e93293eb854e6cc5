public import Diffusion
internal import Documents
public import LinearAlgebra

/// Gradient descent or gradient flow in the tangent kernel's function space, started at zero.
///
///     f_k(z) = k(z)ᵀ φ_k(H) Y
///
/// The whole path comes from one eigendecomposition of H.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: kernel regression with the
/// > network's tangent kernel); Yao, Rosasco, Caponnetto 2007.
public struct TangentKernelEstimator: Estimator {
  /// Discrete steps or continuous time.
  public let algorithm: SpectralFilter.Algorithm
  /// The learning rate.
  public let learningRate: LearningRate
  /// The recorded steps.
  public let steps: [Int]

  /// Creates the estimator.
  public init(algorithm: SpectralFilter.Algorithm, learningRate: LearningRate, steps: [Int]) {
    self.algorithm = algorithm
    self.learningRate = learningRate
    self.steps = steps
  }

  /// `tangent-kernel`.
  public var kind: String { Self.estimatorKind.name }
  /// The version of the numbers.
  public var version: Int { 1 }
  /// Algorithm, learning rate and last step.
  public var parameters: [(name: String, value: String)] {
    [
      ("algorithm", algorithm.rawValue), ("learning-rate", learningRate.text),
      ("steps", "\(steps.last ?? 0)"),
    ]
  }
  /// Known: the fit is linear in the labels.
  public var hasConditionalRisk: Bool { true }

  /// The number of evaluation points whose kernel rows are held at a time.
  private static let blockSize = 512

  /// The filter for a training set.
  public func filter(for training: TrainingSet) -> SpectralFilter {
    SpectralFilter(algorithm: algorithm, learningRate: learningRate.value(for: training))
  }

  /// Fits the path and predicts at the evaluation points.
  ///
  /// - Complexity: O(n³) for the factorisation, which the training set keeps, then O(n) a step,
  ///   output and evaluation point.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let filter = filter(for: training)
    let spectrum = try training.spectrum()
    let rotated = product(spectrum.vectors, training.labels)
    let path = Self.path(
      steps: steps, filter: filter, spectrum: spectrum, rotatedLabels: rotated,
      inputs: training.inputs, evaluationInputs: evaluation.inputs)
    let n = Double(training.count)
    let kappaMax = TangentKernel.largestDiagonal(training.inputs)
    let result = FittedPath(
      steps: steps, times: steps.map { filter.learningRate * n * Double($0) }, filter: filter,
      predictions: path, stride: evaluation.count * training.labels.columns,
      residualSumsOfSquares: steps.map { k in
        spectrum.values.indices.reduce(into: 0.0) { sum, i in
          let factor = filter.residualFactor(eigenvalue: max(0, spectrum.values[i]), step: k)
          sum += factor * factor * rotated.row(i).reduce(0) { $0 + $1 * $1 }
        }
      },
      diagnostics: [
        Quantity("learning-rate", filter.learningRate),
        Quantity("kappa-max", kappaMax),
        Quantity("smallest-eigenvalue", spectrum.values.first ?? 0),
        Quantity("largest-eigenvalue", spectrum.values.last ?? 0),
      ])
    try result.checkFinite()
    return result
  }

  /// Computes predictions (steps x points x outputs) along the path.
  ///
  /// - Parameters:
  ///   - steps: The steps, in the order of the result.
  ///   - filter: How steps act on eigenvalues.
  ///   - spectrum: The eigendecomposition of the Gram matrix of `inputs`.
  ///   - rotatedLabels: Uᵀ Y, n x outputs.
  ///   - inputs: Training inputs, n x D.
  ///   - evaluationInputs: Where to predict, points x D.
  /// - Returns: The predictions, step by step, then point by point.
  public static func path(
    steps: [Int], filter: SpectralFilter, spectrum: SymmetricEigen, rotatedLabels: Matrix,
    inputs: Matrix, evaluationInputs: Matrix
  ) -> [Double] {
    let n = inputs.rows
    let d = rotatedLabels.columns
    var filtered = Matrix(rows: n, columns: steps.count * d)
    for i in 0..<n {
      for (record, k) in steps.enumerated() {
        let φ = filter.value(eigenvalue: spectrum.values[i], step: k)
        for output in 0..<d {
          filtered[i, record * d + output] = φ * rotatedLabels[i, output]
        }
      }
    }
    let coefficients = product(transposing: spectrum.vectors, filtered)
    let points = evaluationInputs.rows
    var predictions = [Double](repeating: 0, count: steps.count * points * d)
    for start in stride(from: 0, to: points, by: blockSize) {
      let range = start..<min(start + blockSize, points)
      let block = product(
        TangentKernel.matrix(evaluationInputs.rows(range), inputs), coefficients)
      for (row, point) in range.enumerated() {
        for record in steps.indices {
          for output in 0..<d {
            predictions[(record * points + point) * d + output] = block[row, record * d + output]
          }
        }
      }
    }
    return predictions
  }
}

extension TangentKernelEstimator {
  /// `kind: tangent-kernel`.
  public static let estimatorKind = EstimatorKind(
    name: "tangent-kernel",
    summary: "kernel gradient descent with the infinite-width tangent kernel",
    example: "{kind: tangent-kernel, algorithm: gradient-descent, learning-rate: auto}",
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
