import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Diffusion

private let steps = [0, 1, 3, 10, 60]

private func estimator(_ algorithm: SpectralFilter.Algorithm) -> TangentKernelEstimator {
  TangentKernelEstimator(algorithm: algorithm, learningRate: .auto, steps: steps)
}

@Suite struct ConditionalRiskTests {
  @Test func `the risk given the inputs is bias and variance by explicit sums`() throws {
    let problem = try quickstart()
    let training = problem.training(24)
    let nodes = problem.quadratureNodes(refinement: 0)
    let found = try estimator(.gradientDescent).conditionalRisk(training, nodes: nodes)
    let gram = TangentKernel.gram(training.inputs)
    let kernel = TangentKernel.matrix(nodes.nodes.inputs, training.inputs)
    let truth = nodes.nodes.posteriorMeans
    let Φ = PlainDescent.path(
      gram: gram, labels: .identity(24),
      learningRate: LearningRate.auto.value(for: training), steps: steps)
    for record in steps.indices {
      // Row q of the smoother: how the fit at node q weighs the labels.
      let smoother = product(kernel, Φ[record])
      let noiseFree = product(smoother, training.data.noisy.posteriorMeans)
      for (half, range) in nodes.halves.enumerated() {
        var risk = 0.0
        for q in range {
          var square = 0.0
          for i in 0..<2 { square += pow(noiseFree[q, i] - truth[q, i], 2) }
          for j in 0..<24 {
            square += smoother[q, j] * smoother[q, j] * training.data.noisy.labelNoise[j]
          }
          risk += nodes.weights[q] * square
        }
        // The bias is a difference of terms of the size of |f_*|².
        #expect(abs(found[record].halves[half] - risk) < 1e-10 * max(1, risk))
      }
    }
    let size = nodes.integrate { q in truth.row(q).reduce(0) { $0 + $1 * $1 } }
    #expect(abs(found[0].value - size.value) < 1e-12)
  }

  @Test(arguments: SpectralFilter.Algorithm.allCases)
  func `it is the mean of realised risks over labels drawn anew`(
    algorithm: SpectralFilter.Algorithm
  ) throws {
    let law = Atoms(
      points: Matrix([[-1, 0.5], [1.5, 0], [0, -1]]), weights: [0.25, 0.5, 0.25])
    let problem = RegressionProblem(
      target: law, process: ForwardProcess(schedule: .constant(1)),
      times: .window(from: 0.3, to: 1.5), inputs: InputMap(bias: 1))
    let training = problem.training(24)
    let nodes = problem.freshNodes(count: 300, key: training.key)
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
        data: DataSet(noisy: training.data.noisy, labels: labels), problem: problem,
        key: training.key)
      let path = try estimator(algorithm).fit(redrawn, evaluation: nodes.nodes)
      for record in steps.indices {
        realised[record].append(
          nodes.risk(ofPredictions: path.predictions(ofRecord: record)).value)
      }
    }
    for record in steps.indices.dropFirst() {
      #expect(agrees(realised[record], with: conditional[record].value), "step \(steps[record])")
    }
    // At step 0 nothing depends on the labels.
    #expect(abs(realised[0][0] - conditional[0].value) < 1e-13)
  }

  @Test func `it does not look at the labels`() throws {
    let problem = lineProblem()
    let training = problem.training(16)
    let nodes = problem.quadratureNodes(refinement: 0)
    let shuffled = TrainingSet(
      data: DataSet(
        noisy: training.data.noisy,
        labels: Matrix(rows: 16, columns: 1, values: training.labels.values.reversed())),
      problem: problem, key: training.key)
    let kernel = estimator(.gradientDescent)
    #expect(
      try kernel.conditionalRisk(training, nodes: nodes)
        == kernel.conditionalRisk(shuffled, nodes: nodes))
    #expect(kernel.hasConditionalRisk)
  }
}
