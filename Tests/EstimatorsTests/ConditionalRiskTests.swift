import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Diffusion

private let steps = [0, 1, 3, 10, 60]
private let ridges = LogGrid(from: 1e-5, to: 1, perDecade: 1)

private func estimator(_ algorithm: SpectralFilter.Algorithm) -> TangentKernelEstimator {
  TangentKernelEstimator(algorithm: algorithm, learningRate: .auto, steps: steps)
}

/// The risk given the inputs at each node by explicit sums over a smoother's weights (nodes x n).
private func explicitRisks(
  _ smoother: Matrix, _ training: TrainingSet, at nodes: NoisyPoints
) -> [Double] {
  let noiseFree = product(smoother, training.data.noisy.posteriorMeans)
  return (0..<nodes.count).map { q in
    var risk = 0.0
    for i in 0..<noiseFree.columns {
      risk += pow(noiseFree[q, i] - nodes.posteriorMeans[q, i], 2)
    }
    for j in 0..<training.count {
      risk += smoother[q, j] * smoother[q, j] * training.data.noisy.labelNoise[j]
    }
    return risk
  }
}

/// Two smoothers by plain algebra; ``EstimatorLinearityTests`` has what holds of every linear estimator.
@Suite struct ConditionalRiskTests {
  @Test func `for gradient descent it is bias and variance by the plain iteration`() throws {
    let problem = try quickstart()
    let training = problem.training(24)
    let nodes = problem.quadratureNodes(refinement: 0)
    let integrated = try estimator(.gradientDescent).conditionalRisk(training, nodes: nodes)
    let kernel = TangentKernel().matrix(nodes.nodes.inputs, training.inputs)
    let Φ = PlainDescent.path(
      gram: TangentKernel().gram(training.inputs), labels: .identity(24),
      learningRate: LearningRate.auto.value(for: training), steps: steps)
    for record in steps.indices {
      let expected = explicitRisks(product(kernel, Φ[record]), training, at: nodes.nodes)
      let found = try estimator(.gradientDescent).conditionalRisk(
        training, at: nodes.nodes, record: record)
      // Sixty steps of rounding, relative to the size of weights and labels, which is near 1.
      for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-11 * (1 + other)) }
      // The integral's bias is a difference of terms of the size of |f_*|².
      let integral = nodes.integrate { expected[$0] }.value
      #expect(abs(integrated[record] - integral) < 1e-10 * max(1, integral))
    }
    let size = nodes.integrate { q in
      nodes.nodes.posteriorMeans.row(q).reduce(0) { $0 + $1 * $1 }
    }
    #expect(abs(integrated[0] - size.value) < 1e-12)
  }

  @Test func `for ridge regression it is bias and variance by a direct solution`() throws {
    let problem = try quickstart()
    let training = problem.training(24)
    let nodes = problem.quadratureNodes(refinement: 0)
    let estimator = KernelRidge(ridges: ridges)
    let integrated = try estimator.conditionalRisk(training, nodes: nodes)
    #expect(integrated.count == 6)
    let kernel = TangentKernel().matrix(nodes.nodes.inputs, training.inputs)
    for (record, μ) in ridges.descending.enumerated() {
      var regularised = TangentKernel().gram(training.inputs)
      for j in 0..<24 { regularised[j, j] += 24 * μ }
      let smoother = product(kernel, solution(regularised, .identity(24)))
      let expected = explicitRisks(smoother, training, at: nodes.nodes)
      let found = try estimator.conditionalRisk(training, at: nodes.nodes, record: record)
      // A condition number of 1e5 at the weakest ridge.
      for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-10 * (1 + other)) }
      let integral = nodes.integrate { expected[$0] }.value
      #expect(abs(integrated[record] - integral) < 1e-10 * max(1, integral))
    }
  }

  @Test(arguments: SpectralFilter.Algorithm.allCases)
  func `it is the mean of realised risks over labels drawn anew`(
    algorithm: SpectralFilter.Algorithm
  ) throws {
    let law = Atoms(
      points: Matrix([[-1, 0.5], [1.5, 0], [0, -1]]), weights: [0.25, 0.5, 0.25])
    let problem = RegressionProblem(
      target: law, process: VariancePreserving(schedule: .constant(1)),
      times: .window(from: 0.3, to: 1.5), inputs: InputMap(bias: 1))
    let training = problem.training(24)
    let nodes = problem.sobolNodes(pointsPerBlock: 8, key: training.key)
    let conditional = try estimator(algorithm).conditionalRisk(training, nodes: nodes)
    // Given its point, a label is atom k with probability ∝ π_k exp(−|x − α a_k|²/2h).
    let cumulative = (0..<24).map { j -> [Double] in
      let level = training.data.noisy.levels[j]
      let terms = (0..<3).map { k -> Double in
        let square = (0..<2).reduce(0.0) { sum, i in
          let gap = training.data.noisy.points[j, i] - level.α * law.points[k, i]
          return sum + gap * gap
        }
        return law.weights[k] * exp(-0.5 * square / level.h)
      }
      let sum = terms.reduce(0, +)
      return [terms[0] / sum, (terms[0] + terms[1]) / sum, 1]
    }
    var realised: [[Double]] = Array(repeating: [], count: steps.count)
    for trial in 0..<300 {
      let stream = RandomStream(
        StreamKey(seed: 77, trial: UInt32(trial), purpose: .data, block: 0))
      var labels = Matrix(rows: 24, columns: 2)
      for j in 0..<24 {
        let atom = stream.index(cumulative: cumulative[j])
        for i in 0..<2 { labels[j, i] = law.points[atom, i] }
      }
      let redrawn = TrainingSet(
        data: DataSet(noisy: training.data.noisy, labels: labels), problem: training.problem,
        key: training.key)
      let path = try estimator(algorithm).fit(redrawn, evaluation: nodes.nodes)
      for record in steps.indices {
        realised[record].append(
          nodes.risk(ofPredictions: path.predictions(ofRecord: record)).value)
      }
    }
    for record in steps.indices.dropFirst() {
      #expect(agrees(realised[record], with: conditional[record]), "step \(steps[record])")
    }
    // At step 0 nothing depends on the labels.
    #expect(abs(realised[0][0] - conditional[0]) < 1e-13)
  }

  @Test func `averages over slices are those of the values node by node`() throws {
    let problem = try quickstart()
    let training = problem.training(24)
    let kernel = estimator(.gradientDescent)
    for nodes in [
      problem.quadratureNodes(refinement: 0),
      problem.sobolNodes(pointsPerBlock: 8, blocks: 2, key: training.key),
    ] {
      #expect(nodes.slices.map(\.count).reduce(0, +) == nodes.count)
      let single = try kernel.conditionalRisk(training, at: nodes.nodes, record: 3)
      let sliced = try kernel.risk(training, nodes: nodes, record: 3)
      let pairs = zip(
        nodes.risks(ofSquaredErrors: single), nodes.risks(ofSquaredErrors: sliced))
      for (a, b) in pairs {
        for (x, y) in zip(a.risk.blocks, b.risk.blocks) { #expect(abs(x - y) < 1e-12 * x) }
      }
      let bins = zip(
        nodes.risksByBin(ofSquaredErrors: single), nodes.risksByBin(ofSquaredErrors: sliced))
      for (a, b) in bins { #expect(abs(a.value - b.value) < 1e-12 * a.value) }
    }
  }
}
