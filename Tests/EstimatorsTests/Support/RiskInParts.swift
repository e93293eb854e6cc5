import Diffusion
import Estimators

extension SpectralEstimator {
  /// The risk given the inputs at a record, as studies integrate it, with both parts at the same nodes.
  func risk(
    _ training: TrainingSet, nodes: EvaluationNodes, record: Int
  ) throws -> [Double] {
    zip(
      try squaredBias(training, at: nodes.nodes, record: record),
      try variance(training, nodes: nodes, record: record)
    ).map { $0 + $1 }
  }
}
