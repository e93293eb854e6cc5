import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

@Suite struct SeriesRiskTests {
  private let series = SeriesRegression(decay: 1.25, source: 1, noise: 0.3, modes: 64)
  private let flow = GradientFlow(times: LogGrid(from: 0.5, to: 500, perDecade: 2))
  private let ridge = KernelRidge(ridges: LogGrid(from: 1e-3, to: 1, perDecade: 2))

  private func training(_ count: Int) -> TrainingSet {
    let key = TrialKey(seed: 7, trial: 0, block: UInt64(count))
    return TrainingSet(
      data: series.drawExamples(count: count, key: key), problem: .series(series), key: key)
  }

  /// All points of the torus, whose law is uniform on them.
  private var torus: NoisyPoints {
    NoisyPoints(
      inputs: Matrix(rows: 64, columns: 1, values: (0..<64).map { Double($0) / 64 }),
      means: Matrix(rows: 64, columns: 1, values: series.regressionFunction),
      labelNoise: [Double](repeating: 0.3, count: 64))
  }

  @Test func `Parseval's sum is the mean squared error over the torus`() throws {
    let training = training(20)
    for estimator in [flow, ridge] as [any SpectralEstimator] {
      let risks = try estimator.risks(
        training, on: series, labels: training.labels, labelNoise: 0)
      let path = try estimator.fit(training, evaluation: torus)
      #expect(risks.count == path.steps.count)
      for (record, risk) in risks.enumerated() {
        let direct =
          zip(path.predictions(ofRecord: record), series.regressionFunction)
          .reduce(0) { $0 + pow($1.0 - $1.1, 2) } / 64
        #expect(abs(risk - direct) < 1e-11 * max(1, direct))
      }
    }
  }

  @Test func `the risk given the inputs is bias and variance by the smoother itself`() throws {
    let training = training(12)
    for estimator in [flow, ridge] as [any SpectralEstimator] {
      let risks = try estimator.risks(
        training, on: series, labels: training.data.noisy.posteriorMeans, labelNoise: 0.3)
      // The smoother's columns are the fits to unit labels.
      let columns = try (0..<12).map { j in
        var labels = Matrix(rows: 12, columns: 1)
        labels[j, 0] = 1
        return try estimator.fit(
          TrainingSet(
            data: DataSet(noisy: training.data.noisy, labels: labels), problem: training.problem,
            key: training.key), evaluation: torus)
      }
      for (record, risk) in risks.enumerated() {
        var direct = 0.0
        for q in 0..<64 {
          let weights = columns.map { Array($0.predictions(ofRecord: record))[q] }
          let mean = zip(weights, training.data.noisy.posteriorMeans.values)
            .reduce(0) { $0 + $1.0 * $1.1 }
          direct += pow(mean - series.regressionFunction[q], 2) / 64
          direct += 0.3 * weights.reduce(0) { $0 + $1 * $1 } / 64
        }
        #expect(abs(risk - direct) < 1e-11 * max(1, direct))
      }
    }
  }

  @Test func `gradient flow is descent in many small steps`() throws {
    let training = training(10)
    let times = LogGrid(from: 1, to: 10, perDecade: 1)
    let path = try GradientFlow(times: times).fit(training, evaluation: torus)
    #expect(path.times == [1, 10] && path.steps == [0, 1])
    let steps = 40_000
    let descent = PlainDescent.path(
      gram: training.kernel.gram(training.inputs), labels: training.labels,
      learningRate: 10.0 / 10 / Double(steps), steps: [steps / 10, steps])
    for record in 0..<2 {
      let direct = product(
        training.kernel.matrix(torus.inputs, training.inputs), descent[record])
      // First-order error of the steps: τ λ²/(2 · 40,000) with λ(H/n) up to 3.
      #expect(relativeError(path.predictions(ofRecord: record), direct.values) < 1e-3)
    }
  }

  @Test func `on a score problem gradient flow is the tangent kernel's`() throws {
    let problem = lineProblem()
    let training = problem.training(15)
    let points = problem.drawTestPoints(count: 40, key: training.key)
    let flow = try GradientFlow(times: LogGrid(from: 30, to: 30, perDecade: 1))
      .fit(training, evaluation: points)
    let other = try TangentKernelEstimator(
      algorithm: .gradientFlow, learningRate: .constant(2), steps: [1]
    ).fit(training, evaluation: points)
    // The learning rate 2 for one step of H is the time 2 n = 30.
    #expect(other.times == [30])
    #expect(relativeError(flow.predictions, other.predictions) < 1e-14)
  }
}
