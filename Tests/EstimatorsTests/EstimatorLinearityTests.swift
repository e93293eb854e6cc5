import Estimators
import LinearAlgebra
import Testing

@testable import Diffusion

/// What holds of every kind of estimator that is linear in the labels, and of every other kind.
///
/// The smoother S is found label by label: column j holds what the prediction gains from label j.
@Suite struct EstimatorLinearityTests {
  /// Fits that are linear in the labels though their risk given the inputs is not known.
  static let linearWithUnknownRisk = [
    "exact": "does not look at the labels, and is measured to check everything around it"
  ]

  private static let count = 9
  private static let problem = RegressionProblem.isotropic()

  /// Predictions of both outputs at the nodes, record by record, for given labels.
  private static func predictions(
    _ estimator: any Estimator, _ training: TrainingSet, labels: Matrix, at points: NoisyPoints
  ) throws -> [Matrix] {
    let path = try estimator.fit(training.labelled(labels), evaluation: points)
    return path.steps.indices.map {
      Matrix(
        rows: points.count, columns: labels.columns,
        values: Array(path.predictions(ofRecord: $0)))
    }
  }

  @Test(arguments: ExampleEstimator.all)
  func `the risk given the inputs is known exactly where fits are linear in the labels`(
    _ example: ExampleEstimator
  ) throws {
    let training = Self.problem.training(Self.count)
    let estimator = try example.estimator(for: training)
    let points = Self.problem.drawTestPoints(count: 20, key: training.key)
    let labels = training.labels
    let other = labels.reordered(shuffled(Self.count))
    let middle = Matrix(
      rows: labels.rows, columns: labels.columns,
      values: zip(labels.values, other.values).map { 0.25 * $0 + 0.75 * $1 })
    let fits = try [labels, other, middle].map {
      try Self.predictions(estimator, training, labels: $0, at: points)
    }
    var largest = 0.0
    for record in fits[0].indices {
      let expected = zip(fits[0][record].values, fits[1][record].values).map {
        0.25 * $0 + 0.75 * $1
      }
      largest = max(largest, relativeError(fits[2][record].values, expected))
    }
    let isLinear = largest < 1e-9
    let isExcepted = Self.linearWithUnknownRisk[estimator.kind] != nil
    #expect((estimator.linearSmoother != nil) == (isLinear && !isExcepted), "\(largest)")
    // An exception that is none would hide the next one.
    #expect(!isExcepted || isLinear)
  }

  @Test(arguments: ExampleEstimator.all)
  func `that risk is bias and variance of the smoother found label by label`(
    _ example: ExampleEstimator
  ) throws {
    let training = Self.problem.training(Self.count)
    let estimator = try example.estimator(for: training)
    let nodes = Self.problem.quadratureNodes(refinement: 0)
    guard let smoother = estimator.linearSmoother else { return }
    let integrated = try smoother.conditionalRisk(training, nodes: nodes)
    func fits(_ labels: Matrix) throws -> [Matrix] {
      try Self.predictions(estimator, training, labels: labels, at: nodes.nodes)
    }
    let nothing = Matrix(rows: Self.count, columns: 2)
    // The plug-in mean of a Gaussian has a term without labels.
    let offsets = try fits(nothing)
    let units = try (0..<Self.count).map { j in
      var labels = nothing
      labels[j, 0] = 1
      return try fits(labels)
    }
    let actual = try fits(training.labels)
    #expect(integrated.count == offsets.count)
    // The weakest ridges and longest flows have a condition number of 1e6 and more.
    let tolerance = ["kernel-ridge", "gradient-flow"].contains(estimator.kind) ? 1e-8 : 1e-11
    let means = training.data.noisy.posteriorMeans
    for record in offsets.indices {
      let found = try smoother.conditionalRisk(training, at: nodes.nodes, record: record)
      try #require(found.count == nodes.count)
      var risks = [Double](repeating: 0, count: nodes.count)
      for q in 0..<nodes.count {
        let weights = units.map { $0[record][q, 0] - offsets[record][q, 0] }
        for output in 0..<2 {
          func smoothed(_ values: Matrix) -> Double {
            weights.indices.reduce(offsets[record][q, output]) {
              $0 + weights[$1] * values[$1, output]
            }
          }
          // Both outputs have this smoother.
          let size = weights.reduce(1) { $0 + abs($1) }
          #expect(abs(actual[record][q, output] - smoothed(training.labels)) < tolerance * size)
          let bias = smoothed(means) - nodes.nodes.posteriorMeans[q, output]
          risks[q] += bias * bias
        }
        for (weight, noise) in zip(weights, training.data.noisy.labelNoise) {
          risks[q] += weight * weight * noise
        }
        #expect(abs(found[q] - risks[q]) < tolerance * (1 + risks[q]))
      }
      let integral = nodes.integrate { risks[$0] }.value
      #expect(abs(integrated[record] - integral) < tolerance * max(1, integral))
    }
  }

  @Test(arguments: ExampleEstimator.all)
  func `that risk does not look at the labels`(_ example: ExampleEstimator) throws {
    let training = Self.problem.training(Self.count)
    guard let estimator = try example.estimator(for: training).linearSmoother else { return }
    let nodes = Self.problem.quadratureNodes(refinement: 0)
    let other = training.labelled(training.labels.reordered(shuffled(Self.count)).scaled(by: -3))
    #expect(
      try estimator.conditionalRisk(training, nodes: nodes)
        == estimator.conditionalRisk(other, nodes: nodes))
    #expect(
      try estimator.conditionalRisk(training, at: nodes.nodes, record: 0)
        == estimator.conditionalRisk(other, at: nodes.nodes, record: 0))
  }
}
