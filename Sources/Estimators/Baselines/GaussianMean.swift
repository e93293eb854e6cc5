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
public struct GaussianMean: LinearSmoother, SmoothEstimator {
  /// Creates the estimator.
  public init() {}

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 2 }
  public var parameters: [(name: String, value: String)] { [] }

  public var recordCount: Int { 1 }

  public func memory(_ size: FitSize) -> Double { size.examples * (2 * size.inputDimension + 2) }

  /// Refuses targets that are not an isotropic Gaussian: nothing is known of them.
  public func refusal(of problem: Problem) -> String? {
    guard let problem = problem.score, Self.variance(of: problem) == nil else { return nil }
    return "gaussian-mean needs a target that is one Gaussian with covariance σ₀² I"
  }

  /// The variance σ₀² of the problem's target, or nil where it is not an isotropic Gaussian.
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
    let center = training.labels.columnMeans
    let targetVariance = knownVariance(training.scoreProblem)
    var predictions: [Double] = []
    predictions.reserveCapacity(evaluation.count * center.count)
    for q in 0..<evaluation.count {
      let level = evaluation.levels[q]
      let gain = gain(at: level, variance: targetVariance)
      for i in center.indices {
        predictions.append(center[i] + gain * (evaluation.points[q, i] - level.α * center[i]))
      }
    }
    return FittedPath(record: predictions, stride: predictions.count)
  }

  /// The exact risk given the inputs, averaged over the labels: each has the weight (1 − α γ)/n in
  /// the prediction, with the gain γ = α σ₀²/S.
  public func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    let n = Double(training.count)
    let center = training.data.noisy.posteriorMeans.columnMeans
    let variance = training.data.noisy.labelNoise.reduce(0, +) / (n * n)
    let targetVariance = knownVariance(training.scoreProblem)
    return (0..<points.count).map { q in
      let level = points.levels[q]
      let gain = gain(at: level, variance: targetVariance)
      let weight = 1 - level.α * gain
      return center.indices.reduce(into: weight * weight * variance) { risk, i in
        let bias = weight * center[i] + gain * points.points[q, i] - points.posteriorMeans[q, i]
        risk += bias * bias
      }
    }
  }

  private func knownVariance(_ problem: RegressionProblem) -> Double {
    guard let variance = Self.variance(of: problem) else {
      preconditionFailure("gaussian-mean on a target that is not an isotropic Gaussian")
    }
    return variance
  }

  private func gain(at level: NoiseLevel, variance: Double) -> Double {
    level.α * variance / (level.α * level.α * variance + level.h)
  }
}

extension GaussianMean {
  /// `kind: gaussian-mean`.
  public static let estimatorKind = EstimatorKind(
    name: "gaussian-mean",
    summary: "sample mean plugged into the exact score of an isotropic Gaussian (control)",
    example: "{kind: gaussian-mean}",
    explanation: Explanation(
      formula: "the exact posterior mean of an isotropic Gaussian with the sample mean for its mean"
    ),
    read: { _, _ in GaussianMean() })
}
