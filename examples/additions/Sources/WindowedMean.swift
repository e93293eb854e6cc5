import Diffusion
import Documents
import Estimators
import Foundation
import LinearAlgebra

/// An estimator: the mean of the labels of all inputs within a distance w of z, and of all labels where there are none.
///
/// It is linear in the labels, so that its risk given the inputs is exact (`LinearSmoother`).
struct WindowedMean: LinearSmoother {
  let reach: Double

  var kind: String { "windowed-mean" }
  var version: Int { 1 }
  var parameters: [(name: String, value: String)] { [("window", "\(reach)")] }
  var recordCount: Int { 1 }

  func memory(_ size: FitSize) -> Double { size.examples }

  /// The examples whose labels are averaged at a row of inputs.
  private func window(_ z: ArraySlice<Double>, _ training: TrainingSet) -> [Int] {
    let near = (0..<training.count).filter { j in
      zip(training.inputs.row(j), z).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        <= reach * reach
    }
    return near.isEmpty ? Array(0..<training.count) : near
  }

  func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let d = training.labels.columns
    var predictions: [Double] = []
    for q in 0..<evaluation.count {
      let near = window(evaluation.inputs.row(q), training)
      for output in 0..<d {
        predictions.append(near.reduce(0) { $0 + training.labels[$1, output] } / Double(near.count))
      }
    }
    return FittedPath(record: predictions, stride: evaluation.count * d)
  }

  func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    let examples = training.data.noisy
    return (0..<points.count).map { q in
      let near = window(points.inputs.row(q), training)
      let n = Double(near.count)
      let variance = near.reduce(0) { $0 + examples.labelNoise[$1] } / (n * n)
      return (0..<points.posteriorMeans.columns).reduce(variance) { risk, output in
        let mean = near.reduce(0) { $0 + examples.posteriorMeans[$1, output] } / n
        let bias = mean - points.posteriorMeans[q, output]
        return risk + bias * bias
      }
    }
  }

  static let estimatorKind = EstimatorKind(
    name: "windowed-mean", summary: "the mean of the labels within a distance",
    example: "{kind: windowed-mean, window: \"0.7*n^(-1/3)\"}"
  ) { section, quantities in
    section.value("window", default: "n^(-1/3)", quantities: quantities)
      .map(WindowedMean.init(reach:))
  }
}
