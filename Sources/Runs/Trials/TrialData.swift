internal import DataFiles
public import Diffusion
public import Estimators
internal import Formatting
internal import Foundation
internal import LinearAlgebra
package import Measures
public import Studies

/// The data of one trial of a study: its examples, and the nodes at which predictions are measured, with the truth there.
public struct TrialData {
  /// The study.
  public let study: Study
  /// The variant.
  public let variant: Variant
  /// The sample size n.
  public let sampleSize: Int
  /// The trial's number.
  public let trial: Int
  /// The examples.
  public let training: TrainingSet
  /// The evaluation nodes.
  public let nodes: EvaluationNodes

  /// Draws the data; nil for a control, which has no diffusion.
  public init?(study: Study, variant: Variant, sampleSize n: Int, trial: Int) {
    let (problem, key) = study.trial(UInt32(trial), sampleSize: n, variant: variant)
    guard let score = problem.score else { return nil }
    self.study = study
    self.variant = variant
    sampleSize = n
    self.trial = trial
    training = TrainingSet(
      data: problem.drawExamples(count: n, key: key), problem: problem, key: key)
    nodes = TrialNodes(problem: score)
      .nodes(
        refinement: Self.refinement(score), estimator: ImportedPredictions(name: ""),
        training: training)
  }

  /// Finer nodes than pilots begin with, so that the error of an integral is far below one of learning.
  static func refinement(_ problem: RegressionProblem) -> Int {
    RefinementRange(dimension: problem.dataDimension).base + 2
  }

  /// Writes the arrays of the protocol of programs, the nodes with their weights and the truth, and `meta.json`.
  ///
  /// `x`, `t`, `alpha`, `h`, `labels` and `sample` are the examples; `q`, `q-t`, `q-alpha` and `q-h` the nodes, with
  /// `weights`, and `f_star` and `score` at them (points x d).
  ///
  /// - Throws: An error that says which file cannot be written.
  public func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let noisy = training.data.noisy
    let d = noisy.points.columns
    func write(_ name: String, _ shape: [Int], _ values: [Double]) throws {
      try NumPyArray(shape: shape, values: values).write(to: "\(folder)/\(name).npy")
    }
    func write(_ points: NoisyPoints, _ x: String, _ prefix: String) throws {
      try write(x, [points.count, d], points.points.values)
      try write("\(prefix)t", [points.count], points.times)
      try write("\(prefix)alpha", [points.count], points.levels.map(\.α))
      try write("\(prefix)h", [points.count], points.levels.map(\.h))
    }
    try write(noisy, "x", "")
    try write("labels", [noisy.count, d], training.labels.values)
    try NumPyArray.writeScratch(
      (0..<noisy.count).map { Int64($0 / training.data.copies) }, to: "\(folder)/sample.npy")
    let points = nodes.nodes
    try write(points, "q", "q-")
    // Blocks are separate estimates of an integral, whose average is the best one.
    let share = 1 / Double(nodes.blocks.count)
    try write("weights", [points.count], nodes.weights.map { share * $0 })
    try write("f_star", [points.count, d], points.posteriorMeans.values)
    var score = [Double](repeating: 0, count: points.count * d)
    for point in 0..<points.count {
      let level = points.levels[point]
      for i in point * d..<(point + 1) * d {
        score[i] = (level.α * points.posteriorMeans.values[i] - points.points.values[i]) / level.h
      }
    }
    try write("score", [points.count, d], score)
    let meta = Meta(
      study: study.name, variant: variant.name, n: sampleSize, trial: trial,
      copies: training.data.copies, d: d, seed: ProgramEstimator.seed(training),
      examples: noisy.count, nodes: points.count, blocks: nodes.blocks.count)
    try PointsFile.write(
      [Data((try JSONText.text(of: meta) + "\n").utf8)], to: "\(folder)/meta.json")
  }

  private struct Meta: Encodable {
    let study: String
    let variant: String?
    let n: Int
    let trial: Int
    let copies: Int
    let d: Int
    let seed: String
    let examples: Int
    let nodes: Int
    let blocks: Int
  }

  /// What a trial of the study measures of predictions that were made elsewhere at the nodes (points x d by rows).
  package func outcome(_ predictions: [Double], cell: Cell) -> Outcome {
    guard let problem = training.problem.score else {
      return .failed(reason: "a control has no nodes")
    }
    let name = cell.series.estimator
    return cell.fitting(ImportedPredictions(name: name, predictions: predictions)).measure(
      training: training, source: TrialNodes(problem: problem),
      pilot: PilotDecision(record: nil, refinement: Self.refinement(problem)))
  }
}
