import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

/// A law at one time or over a window, with the least factor that its variance is to fall by.
private struct Reduction: Sendable, CustomTestStringConvertible {
  let name: String
  let target: any Target
  let times: TimeLaw
  let n: Int
  let trials: Int
  let least: Double

  var testDescription: String { "\(name), n = \(n)" }
}

private let uniform: any Target = TruncatedGaussian(uniformFrom: -1, to: 1)
private let atoms: any Target = Atoms(points: Matrix([[-1], [1]]), weights: [0.5, 0.5])
private let window = TimeLaw.window(from: 0.1, to: 2)

// Factors of 50 and 500 are what the uniform law at one time has to reach; elsewhere averaging only
// has to help, and the factor is printed.
private let reductions = [
  Reduction(name: "uniform", target: uniform, times: .fixed(0.5), n: 64, trials: 400, least: 50),
  Reduction(name: "uniform", target: uniform, times: .fixed(0.5), n: 1024, trials: 60, least: 500),
  Reduction(name: "atoms", target: atoms, times: .fixed(0.5), n: 64, trials: 400, least: 1),
  Reduction(name: "atoms", target: atoms, times: .fixed(0.5), n: 1024, trials: 60, least: 1),
  Reduction(name: "uniform, window", target: uniform, times: window, n: 64, trials: 400, least: 1),
  Reduction(name: "uniform, window", target: uniform, times: window, n: 1024, trials: 30, least: 1),
  Reduction(name: "atoms, window", target: atoms, times: window, n: 64, trials: 400, least: 1),
  Reduction(name: "atoms, window", target: atoms, times: window, n: 1024, trials: 30, least: 1),
]

/// Minutes of measuring, for releases: `SCOREBOUND_LONG_TESTS=1 make test`.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["SCOREBOUND_LONG_TESTS"] != nil,
    "takes minutes; set SCOREBOUND_LONG_TESTS=1"))
struct LongVarianceTests {
  @Test(arguments: reductions)
  fileprivate func `averaging over the labels removes variance and moves no mean`(
    _ reduction: Reduction
  ) throws {
    let problem = RegressionProblem(
      target: reduction.target, process: VariancePreserving(schedule: .constant(1)),
      times: reduction.times, inputs: InputMap(bias: 1))
    func training(_ trial: Int) -> TrainingSet {
      problem.training(reduction.n, trial: UInt32(trial), seed: 41)
    }
    let shared = problem.quadratureNodes(refinement: 4)
    // The step with the least mean conditional risk over other trials.
    let steps = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256]
    let path = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: steps)
    var means = [Double](repeating: 0, count: steps.count)
    for trial in 0..<6 {
      let risks = try path.conditionalRisk(training(10_000 + trial), nodes: shared)
      for record in steps.indices { means[record] += risks[record] }
    }
    let best = steps[try #require(indexOfSmallest(means))]
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, best])
    var (averaged, realised): ([Double], [Double]) = ([], [])
    for trial in 0..<reduction.trials {
      let training = training(trial)
      let nodes =
        reduction.times.isWindow ? shared : problem.panelNodes(kinks: estimator.kinks(training))
      let squares = try estimator.risk(training, nodes: nodes, record: 1)
      averaged.append(nodes.integrate { squares[$0] }.value)
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      realised.append(nodes.risk(ofPredictions: path.predictions(ofRecord: 1)).value)
    }
    let factor = Moments(realised).variance / Moments(averaged).variance
    let gap = Moments(zip(realised, averaged).map { $0 - $1 })
    print(
      "\(reduction.testDescription), step \(best): variance \(factor) times smaller; means "
        + "\(Moments(realised).mean) and \(Moments(averaged).mean), difference \(gap.mean) ± "
        + "\(gap.meanStandardError)")
    #expect(factor > reduction.least)
    #expect(abs(gap.mean) < 3.5 * gap.meanStandardError)
  }

  @Test func `blocks of Sobol points agree with ten million independent ones`() throws {
    let problem = RegressionProblem(
      target: Sphere(center: Array(repeating: 0, count: 6), radius: 1),
      process: VariancePreserving(schedule: .constant(1)), times: window,
      inputs: InputMap(bias: 1))
    let training = problem.training(64, seed: 32)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 8])
    let perBlock = 8192
    let nodes = problem.sobolNodes(pointsPerBlock: perBlock, key: training.key)
    let path = try estimator.fit(training, evaluation: nodes.nodes)
    let sobol = nodes.risk(ofPredictions: path.predictions(ofRecord: 1))
    var (count, sum, squares) = (0.0, 0.0, 0.0)
    for chunk in 0..<100 {
      let points = problem.drawTestPoints(
        count: 100_000, key: TrialKey(seed: 33, trial: UInt32(chunk), block: 0))
      let predictions = Array(
        try estimator.fit(training, evaluation: points).predictions(ofRecord: 1))
      for q in 0..<points.count {
        let error = (0..<6).reduce(0.0) { sum, i in
          let gap = predictions[q * 6 + i] - points.posteriorMeans[q, i]
          return sum + gap * gap
        }
        count += 1
        sum += error
        squares += error * error
      }
    }
    let mean = sum / count
    let variance = squares / count - mean * mean
    let error = (variance / count + sobol.error * sobol.error).squareRoot()
    let gain = variance / Double(perBlock) / Moments(sobol.blocks).variance
    print(
      "Sobol \(sobol.value) ± \(sobol.error), independent \(mean) ± \((variance / count).squareRoot())"
        + "; a block's variance is \(gain) times smaller")
    #expect(abs(sobol.value - mean) < 3.5 * error)
    #expect(gain > 10)
  }
}
