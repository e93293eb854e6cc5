public import Diffusion
internal import Documents
internal import LinearAlgebra

/// The posterior mean f_* itself: not a method, but a check of everything around one.
///
/// The trial's own problem evaluates it from scratch at the points that it is given, so a risk
/// other than 0 up to rounding means that points, times, trial and law do not belong together. For
/// the same reason its risk is always measured, never known beforehand.
public struct Exact: SmoothEstimator {
  /// Creates the estimator.
  public init() {}

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  public var parameters: [(name: String, value: String)] { [] }

  public var recordCount: Int { 1 }

  public func memory(_ size: FitSize) -> Double { size.examples * (2 * size.inputDimension + 2) }

  /// Evaluates f_*; one record.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let points = NoisyPoints(
      problem: training.scoreProblem, points: evaluation.points, times: evaluation.times)
    return FittedPath(
      record: points.posteriorMeans.values, stride: points.posteriorMeans.values.count)
  }
}

extension Exact {
  /// `kind: exact`.
  public static let estimatorKind = EstimatorKind(
    name: "exact",
    summary: "the posterior mean itself, whose risk is 0 (check)",
    example: "{kind: exact}",
    explanation: Explanation(
      formula: "f = E[X0 | X_t]"),
    read: { _, _ in Exact() })
}
