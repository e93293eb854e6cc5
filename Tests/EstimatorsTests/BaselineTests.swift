import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

@Suite struct BaselineTests {
  @Test func `the constant is the mean of the labels everywhere`() throws {
    let problem = try quickstart()
    let training = problem.training(31)
    let points = problem.drawTestPoints(count: 5, key: training.key)
    let path = try Constant().fit(training, evaluation: points)
    let means = (0..<2).map { training.labels.column($0).reduce(0, +) / 31 }
    for q in 0..<5 {
      for i in 0..<2 { #expect(abs(path.predictions[2 * q + i] - means[i]) < 1e-15) }
    }
  }

  @Test func `the constant's mean risk is the spread of f and the error of a mean`() throws {
    let problem = lineProblem()
    let nodes = problem.quadratureNodes(refinement: 1)
    // E X₀ = 0.5 and E|X₀|² = 1.75, so Var X₀ = 1.5.
    let spread = nodes.integrate { pow(nodes.nodes.posteriorMeans[$0, 0] - 0.5, 2) }.value
    let exact = spread + 1.5 / 20
    var realised: [Double] = []
    var conditional: [Double] = []
    for trial in 0..<300 {
      let training = problem.training(20, trial: UInt32(trial))
      let path = try Constant().fit(training, evaluation: nodes.nodes)
      realised.append(nodes.risk(ofPredictions: path.predictions[...]).value)
      conditional += try Constant().conditionalRisk(training, nodes: nodes)
    }
    #expect(agrees(realised, with: exact))
    #expect(agrees(conditional, with: exact))
  }

  @Test func `the exact posterior mean has no risk`() throws {
    let problem = try quickstart()
    let training = problem.training(3)
    let nodes = problem.quadratureNodes(refinement: 0)
    let path = try Exact().fit(training, evaluation: nodes.nodes)
    #expect(nodes.risk(ofPredictions: path.predictions(ofRecord: 0)).value < 1e-28)
    // Of another law it has one.
    let other = try quickstart(times: .window(from: 0.1, to: 2), bias: nil)
    let shifted = RegressionProblem(
      target: Atoms(points: Matrix([[-1, 0], [1, 0]]), weights: [0.5, 0.5]),
      process: other.process, times: other.times, inputs: other.inputs)
    let wrong = try Exact().fit(shifted.training(3), evaluation: nodes.nodes)
    #expect(nodes.risk(ofPredictions: wrong.predictions(ofRecord: 0)).value > 1e-3)
  }

  @Test func `averaging the Gaussian's mean over labels keeps its mean and lessens its spread`()
    throws
  {
    let problem = RegressionProblem(
      target: GaussianMixture(
        components: [component(weight: 1, mean: [0.7, -1.2], variances: [0.6, 0.6])]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let nodes = problem.quadratureNodes(refinement: 0)
    let risks = try (0..<300).map { trial in
      try GaussianMean().conditionalRisk(problem.training(10, trial: UInt32(trial)), nodes: nodes)[
        0]
    }
    let exact = GaussianMean.exactRisk(
      level: problem.process.level(at: 0.5), variance: 0.6, dimension: 2, sampleSize: 10)
    #expect(agrees(risks, with: exact))
    let mean = risks.reduce(0, +) / 300
    let variance = risks.reduce(0) { $0 + pow($1 - mean, 2) } / 299
    // The squared error of a mean of two coordinates has variance equal to its squared mean; what
    // the inputs leave of it is the square of the share of the variance that they explain.
    let level = problem.process.level(at: 0.5)
    let share = level.α * level.α * 0.6 / (level.α * level.α * 0.6 + level.h)
    #expect(abs(variance / (share * share * exact * exact) - 1) < 0.5)
  }
}

@Suite struct KinkTests {
  @Test(arguments: [
    "tangent-kernel", "kernel-ridge", "localised-kernel", "smoothed-empirical",
    "nearest-neighbours",
  ])
  func `between the kinks two Gauss rules of different order agree`(kind: String) throws {
    let problem = lineProblem()
    let training = problem.training(20)
    let estimators: [String: any Estimator] = [
      "tangent-kernel": TangentKernelEstimator(
        algorithm: .gradientDescent, learningRate: .auto, steps: [0, 40]),
      "kernel-ridge": KernelRidge(ridges: LogGrid(from: 1e-3, to: 1, perDecade: 1)),
      "localised-kernel": LocalisedKernel(
        localisation: .radius, learningRate: .auto, steps: [0, 5, 40],
        stopping: FixedTime(step: 40, label: "40")),
      "smoothed-empirical": SmoothedEmpirical(floor: 0.1, bandwidth: 0),
      "nearest-neighbours": NearestNeighbours(neighbours: 4),
    ]
    let estimator = try #require(estimators[kind])
    let known = try #require(estimator.piecewiseAnalytic(on: problem))
    let nodes = problem.panelNodes(kinks: known.kinks(training))
    let path = try estimator.fit(training, evaluation: nodes.nodes)
    let last = path.predictions(ofRecord: path.steps.count - 1)
    let risk = nodes.risk(ofPredictions: last)
    #expect(risk.value > 1e-3)
    #expect(abs(risk.blocks[0] - risk.blocks[1]) < 1e-9)
    // Without the kinks they do not: the test can tell.
    let blind = problem.panelNodes(kinks: [])
    let blindPath = try estimator.fit(training, evaluation: blind.nodes)
    let blindRisk = blind.risk(
      ofPredictions: blindPath.predictions(ofRecord: path.steps.count - 1))
    #expect(abs(blindRisk.blocks[0] - blindRisk.blocks[1]) > 1e-8)
  }

  @Test func `without a bias the kernel's one kink on the line is at 0`() throws {
    let line = lineProblem()
    let problem = RegressionProblem(
      target: line.target, process: line.process, times: line.times, inputs: InputMap(bias: nil))
    let training = problem.training(20)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientFlow, learningRate: .auto, steps: [0, 10])
    #expect(estimator.kinks(training) == [0])
    let nodes = problem.panelNodes(kinks: [0])
    let path = try estimator.fit(training, evaluation: nodes.nodes)
    let risk = nodes.risk(ofPredictions: path.predictions(ofRecord: 1))
    #expect(abs(risk.blocks[0] - risk.blocks[1]) < 1e-9)
  }
}
