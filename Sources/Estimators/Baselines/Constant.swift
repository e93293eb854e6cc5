public import Diffusion
internal import Documents
internal import LinearAlgebra

/// The mean of the labels, for every input: the least that any estimator should beat.
///
///     f̂(z) = (1/n) Σ_j y_j
///
/// Its risk tends to E|f_* − E X₀|², not to 0.
public struct Constant: LinearSmoother, SmoothEstimator {
  /// Creates the estimator.
  public init() {}

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  public var parameters: [(name: String, value: String)] { [] }

  public var recordCount: Int { 1 }

  public func memory(_ size: FitSize) -> Double { size.examples * (2 * size.inputDimension + 2) }

  /// Averages the labels; one record.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let mean = training.labels.columnMeans
    return FittedPath(
      record: (0..<evaluation.count).flatMap { _ in mean }, stride: evaluation.count * mean.count)
  }

  /// The exact risk given the inputs, averaged over the labels:
  /// |(1/n) Σ_j f_*(z_j) − f_*(ζ)|² + (1/n²) Σ_j v(z_j).
  public func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    let n = Double(training.count)
    let mean = training.data.noisy.posteriorMeans.columnMeans
    let variance = training.data.noisy.labelNoise.reduce(0, +) / (n * n)
    return (0..<points.count).map { q in
      mean.indices.reduce(into: variance) { risk, i in
        let bias = mean[i] - points.posteriorMeans[q, i]
        risk += bias * bias
      }
    }
  }
}

extension Constant {
  /// `kind: constant`.
  public static let estimatorKind = EstimatorKind(
    name: "constant",
    summary: "the mean of the labels, for every input (baseline)",
    example: "{kind: constant}",
    explanation: Explanation(
      formula: "f(z) = mean of the labels"),
    read: { _, _ in Constant() })
}

extension Matrix {
  /// The mean of every column.
  var columnMeans: [Double] {
    (0..<columns).map { i in (0..<rows).reduce(0) { $0 + self[$1, i] } / Double(rows) }
  }
}
