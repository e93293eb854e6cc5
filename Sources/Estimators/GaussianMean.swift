public import Diffusion
internal import Documents
internal import LinearAlgebra

/// The plug-in estimator of a Gaussian's posterior mean: μ̂ is the sample mean of the X₀, the
/// variance σ₀² is known.
///
///     f̂(t, x) = μ̂ + α σ₀² (x − α μ̂)/S,   S = α² σ₀² + h
///     E|f̂ − f_*|² = (h/S)² d σ₀²/n  exactly
///
/// A control: its rate n⁻¹ and its constant are known, so a study of it tests the whole program.
public struct GaussianMean: Estimator {
  /// Creates the estimator.
  public init() {}

  /// `gaussian-mean`.
  public var kind: String { Self.estimatorKind.name }
  /// The version of the numbers.
  public var version: Int { 1 }
  /// None.
  public var parameters: [(name: String, value: String)] { [] }
  /// The fit is linear in x.
  public var fitsAreSmooth: Bool { true }

  /// The variance σ₀² of the problem's target, or nil where it is no isotropic Gaussian.
  public static func variance(of problem: RegressionProblem) -> Double? {
    (problem.target as? GaussianMixture)?.isotropicGaussian?.variance
  }

  /// The exact mean risk (h/S)² d σ₀²/n at a noise level, in denoiser units.
  ///
  /// - Parameters:
  ///   - level: The noise level.
  ///   - variance: σ₀².
  ///   - dimension: d.
  ///   - sampleSize: n.
  /// - Returns: E|f̂ − f_*|² at that level.
  public static func exactRisk(
    level: NoiseLevel, variance: Double, dimension: Int, sampleSize: Int
  ) -> Double {
    let total = level.α * level.α * variance + level.h
    let shrinkage = level.h / total
    return shrinkage * shrinkage * Double(dimension) * variance / Double(sampleSize)
  }

  /// Averages the labels and predicts by the plug-in formula; one record.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let d = training.labels.columns
    let n = training.count
    guard let variance = Self.variance(of: training.problem) else {
      preconditionFailure("gaussian-mean on a target that is no isotropic Gaussian")
    }
    var center = [Double](repeating: 0, count: d)
    for j in 0..<n {
      for i in 0..<d { center[i] += training.labels[j, i] }
    }
    for i in 0..<d { center[i] /= Double(n) }
    var predictions: [Double] = []
    predictions.reserveCapacity(evaluation.count * d)
    for q in 0..<evaluation.count {
      let level = evaluation.levels[q]
      let gain = level.α * variance / (level.α * level.α * variance + level.h)
      for i in 0..<d {
        predictions.append(center[i] + gain * (evaluation.points[q, i] - level.α * center[i]))
      }
    }
    return FittedPath(
      steps: [0], times: [0], filter: nil, predictions: predictions,
      stride: evaluation.count * d, residualSumsOfSquares: [0])
  }
}

extension GaussianMean {
  /// `kind: gaussian-mean`.
  public static let estimatorKind = EstimatorKind(
    name: "gaussian-mean",
    summary: "sample mean plugged into the exact score of an isotropic Gaussian (control)",
    example: "{kind: gaussian-mean}",
    read: { _, _ in GaussianMean() })
}
