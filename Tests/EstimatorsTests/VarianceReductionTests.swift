import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

/// The uniform law on [−1, 1] at t = 1/2, where the reduction of variance is known from elsewhere.
private func uniformProblem() -> RegressionProblem {
  problem(TruncatedGaussian(uniformFrom: -1, to: 1), times: .fixed(0.5))
}

private func problem(_ target: any Target, times: TimeLaw) -> RegressionProblem {
  RegressionProblem(
    target: target, process: VariancePreserving(schedule: .constant(1)), times: times,
    inputs: InputMap(bias: 1))
}

@Suite struct VarianceReductionTests {
  @Test func `averaging over the labels removes 98 per cent of the variance and moves no mean`()
    throws
  {
    let problem = uniformProblem()
    // The step with the least mean conditional risk at n = 64.
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 4])
    var (averaged, realised): ([Double], [Double]) = ([], [])
    for trial in 0..<150 {
      let training = problem.training(64, trial: UInt32(trial), seed: 31)
      let nodes = problem.panelNodes(kinks: estimator.kinks(training))
      let squares = try estimator.conditionalRisk(training, at: nodes.nodes, record: 1)
      averaged.append(nodes.integrate { squares[$0] }.value)
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      realised.append(nodes.risk(ofPredictions: path.predictions(ofRecord: 1)).value)
    }
    #expect(Moments(realised).variance > 50 * Moments(averaged).variance)
    #expect(agrees(zip(realised, averaged).map { $0 - $1 }, with: 0))
  }

  @Test func `blocks of Sobol points beat as many independent ones tenfold, and agree with them`()
    throws
  {
    // A kernel's fit on the sphere in six dimensions, over a window: 13 coordinates.
    let problem = problem(
      Sphere(center: Array(repeating: 0, count: 6), radius: 1),
      times: .window(from: 0.1, to: 2))
    let training = problem.training(64, seed: 32)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 8])
    func risk(_ nodes: EvaluationNodes) throws -> (Integral, [Double]) {
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      let predictions = path.predictions(ofRecord: 1)
      return (
        nodes.risk(ofPredictions: predictions), nodes.squaredErrors(ofPredictions: predictions)
      )
    }
    let perBlock = 8192
    let sobol = try risk(problem.sobolNodes(pointsPerBlock: perBlock, key: training.key)).0
    var plain: [Double] = []
    for chunk in 0..<4 {
      let key = TrialKey(seed: 33, trial: UInt32(chunk), block: 0)
      let points = problem.drawTestPoints(count: 50_000, key: key)
      let path = try estimator.fit(training, evaluation: points)
      let predictions = Array(path.predictions(ofRecord: 1))
      for q in 0..<points.count {
        plain.append(
          (0..<6).reduce(0.0) { sum, i in
            let gap = predictions[q * 6 + i] - points.posteriorMeans[q, i]
            return sum + gap * gap
          })
      }
    }
    let independent = Moments(plain)
    let error = (pow(independent.meanStandardError, 2) + pow(sobol.error, 2)).squareRoot()
    #expect(abs(sobol.value - independent.mean) < 3.5 * error)
    let blockVariance = Moments(sobol.blocks).variance
    let gain = independent.variance / Double(perBlock) / blockVariance
    #expect(gain > 10, "the variance is \(gain) times smaller")
  }
}
