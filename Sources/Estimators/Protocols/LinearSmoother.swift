public import Diffusion

/// An estimator whose fits are linear in the labels: f̂(ζ) = Σ_j S_j(ζ) y_j, with weights S_j of the inputs alone.
///
/// Averages over the labels need no simulation then: their conditional means f_* and variances v are known.
public protocol LinearSmoother: Estimator {
  /// The risk given the inputs at single evaluation points ζ, averaged over the labels, at a record:
  ///
  ///     |Σ_j S_j(ζ) f_*(z_j) − f_*(ζ)|² + Σ_j S_j(ζ)² v(z_j)
  ///
  /// - Throws: ``FitFailure`` where a factorisation fails.
  func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double]

  /// The same over the evaluation nodes, one number per record.
  ///
  /// - Throws: ``FitFailure`` where a factorisation fails.
  func conditionalRisk(
    _ training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> [Double]
}

extension LinearSmoother {
  /// The integral of the risk at the nodes, record by record.
  public func conditionalRisk(
    _ training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> [Double] {
    try (0..<recordCount).map { (record: Int) throws(FitFailure) -> Double in
      let risks = try conditionalRisk(training, at: nodes.nodes, record: record)
      return nodes.integrate { risks[$0] }.value
    }
  }
}

extension Estimator {
  /// The estimator as one that is linear in the labels; nil for another.
  public var linearSmoother: (any LinearSmoother)? { self as? any LinearSmoother }
}
