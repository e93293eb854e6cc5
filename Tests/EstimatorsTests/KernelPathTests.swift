import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

private let steps = [0, 1, 2, 5, 20, 100]

@Suite struct KernelPathTests {
  @Test(arguments: [LearningRate.auto, .paper, .constant(0.01)])
  func `the path is that of plain gradient descent in function space`(rate: LearningRate) throws {
    let problem = try quickstart()
    let training = problem.training(40)
    let points = problem.drawTestPoints(count: 700, key: training.key)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: rate, steps: steps)
    let path = try estimator.fit(training, evaluation: points)
    let gram = TangentKernel().gram(training.inputs)
    let η = rate.value(for: training)
    let coefficients = PlainDescent.path(
      gram: gram, labels: training.labels, learningRate: η, steps: steps)
    let kernel = TangentKernel().matrix(points.inputs, training.inputs)
    for (record, γ) in coefficients.enumerated() {
      let plain = product(kernel, γ).values
      // A factorisation and 100 steps, each at 1e-16 of the coefficients.
      #expect(relativeError(path.predictions(ofRecord: record), plain) < 1e-10)
      let residuals = zip(product(gram, γ).values, training.labels.values).map { $0 - $1 }
      let sum = residuals.reduce(0) { $0 + $1 * $1 }
      #expect(abs(path.residualSumsOfSquares[record] / sum - 1) < 1e-10)
    }
    #expect(path.steps == steps && path.stride == 1400)
    let times = try #require(path.times)
    #expect(zip(times, steps).allSatisfy { abs($0 - η * 40 * Double($1)) < 1e-12 * η * 4000 })
    #expect(path.progress.map(\.gradientEvaluations) == steps.map { 40 * Double($0) })
    #expect(path.progress.last?.epochs(examples: 40) == steps.last.map(Double.init))
  }

  @Test func `gradient flow is the matrix exponential`() throws {
    let problem = lineProblem()
    let training = problem.training(15)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientFlow, learningRate: .auto, steps: [0, 1, 6])
    let path = try estimator.fit(training, evaluation: training.data.noisy)
    let gram = TangentKernel().gram(training.inputs)
    let η = LearningRate.auto.value(for: training)
    for (record, k) in [0, 1, 6].enumerated() {
      // exp(−A) with A = η k H by ten squarings of a Taylor polynomial of A/1024.
      var scaled = gram
      for i in scaled.values.indices { scaled.values[i] *= -η * Double(k) / 1024 }
      var power = Matrix.identity(15)
      for order in (1...8).reversed() {
        power = product(scaled, power)
        for i in power.values.indices { power.values[i] /= Double(order) }
        for i in 0..<15 { power[i, i] += 1 }
      }
      for _ in 0..<10 { power = product(power, power) }
      let left = product(power, training.labels)
      let fitted = zip(training.labels.values, left.values).map { $0 - $1 }
      // A thousand roundings from squaring.
      let size = training.labels.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (found, expected) in zip(path.predictions(ofRecord: record), fitted) {
        #expect(abs(found - expected) < 1e-11 * size)
      }
    }
  }

  @Test func `learning rates are those of the Gram matrix`() throws {
    let training = try quickstart().training(30)
    let largest = try #require(try training.spectrum().values.last)
    #expect(abs(LearningRate.auto.value(for: training) * largest - 1) < 1e-7)
    let kappaMax = (0..<30).map { i in
      0.5 * training.inputs.row(i).reduce(0) { $0 + $1 * $1 }
    }.max()
    let paper = LearningRate.paper.value(for: training)
    #expect(abs(paper * 30 * (try #require(kappaMax)) - 1) < 1e-15)
    #expect(paper < LearningRate.auto.value(for: training))
    #expect(LearningRate.constant(0.125).value(for: training) == 0.125)
    let path = try TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0]
    ).fit(training, evaluation: training.data.noisy)
    let named = Dictionary(uniqueKeysWithValues: path.diagnostics.map { ($0.name, $0.value) })
    #expect(named["largest-eigenvalue"] == largest && named["kappa-max"] == kappaMax)
    #expect(named["smallest-eigenvalue"] == (try training.spectrum().values.first))
  }

  @Test func `the fit knows nothing of the posterior means`() throws {
    let training = try quickstart().training(20)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 4])
    let path = try estimator.fit(training, evaluation: training.data.noisy)
    // Linear in the labels: three times the labels, three times the fit.
    var labels = training.labels
    for i in labels.values.indices { labels.values[i] *= 3 }
    let scaled = TrainingSet(
      data: DataSet(noisy: training.data.noisy, labels: labels), problem: training.problem,
      key: training.key)
    let larger = try estimator.fit(scaled, evaluation: training.data.noisy)
    #expect(relativeError(larger.predictions, path.predictions.map { 3 * $0 }) < 1e-14)
  }

  @Test func `a rate that is too large diverges as an outcome`() throws {
    let training = try quickstart().training(20)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .constant(1e10), steps: [0, 1, 10, 100])
    // (1e11)^10 is finite and (1e11)^100 is not.
    #expect(throws: FitFailure.diverged(step: 100)) {
      try estimator.fit(training, evaluation: training.data.noisy)
    }
    #expect(
      FitFailure.diverged(step: 100).description
        == "training diverged by step 100; try a smaller learning-rate")
  }
}
