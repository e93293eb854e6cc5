import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

private let grid = LogGrid(from: 1e-4, to: 10, perDecade: 2)

@Suite struct KernelRidgeTests {
  @Test func `the path is that of direct solutions`() throws {
    let problem = try quickstart()
    let training = problem.training(40)
    let points = problem.drawTestPoints(count: 700, key: training.key)
    let path = try KernelRidge(ridges: grid).fit(training, evaluation: points)
    let gram = TangentKernel().gram(training.inputs)
    let kernel = TangentKernel().matrix(points.inputs, training.inputs)
    #expect(path.steps == Array(0...10) && path.stride == 1400)
    for (record, μ) in grid.descending.enumerated() {
      var regularised = gram
      for j in 0..<40 { regularised[j, j] += 40 * μ }
      let γ = solution(regularised, training.labels)
      // A condition number of at most 1e4 times λ_max(H/n), which is near 1.
      #expect(
        relativeError(path.predictions(ofRecord: record), product(kernel, γ).values) < 1e-11)
      let residuals = zip(product(gram, γ).values, training.labels.values).map { $0 - $1 }
      let sum = residuals.reduce(0) { $0 + $1 * $1 }
      #expect(abs(path.residualSumsOfSquares[record] / sum - 1) < 1e-9)
      #expect(abs(try #require(path.times)[record] * μ - 1) < 1e-14)
      // The trace of H (H + n μ)⁻¹.
      let smoother = product(gram, solution(regularised, .identity(40)))
      let trace = (0..<40).reduce(0) { $0 + smoother[$1, $1] }
      let filter = try #require(path.filter)
      let df = filter.degreesOfFreedom(
        of: try training.spectrum(), step: path.steps[record])
      #expect(abs(df - trace) < 1e-9)
    }
    #expect(!path.diagnostics.map(\.name).contains("learning-rate"))
    #expect(path.diagnostics.map(\.name).contains("kappa-max"))
  }

  @Test func `records run from the smoothest fit to interpolation`() throws {
    let training = lineProblem().training(12)
    let path = try KernelRidge(
      ridges: LogGrid(from: 1e-12, to: 1e6, perDecade: 1)
    ).fit(training, evaluation: training.data.noisy)
    let times = try #require(path.times)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
    let sums = path.residualSumsOfSquares
    #expect(zip(sums, sums.dropFirst()).allSatisfy { $0 > $1 })
    let size = training.labels.values.reduce(0) { $0 + $1 * $1 }
    // H/n is below 2: at μ = 1e6 the fit shrinks to a millionth, at 1e-12 nothing is left.
    #expect(abs(sums[0] / size - 1) < 1e-5)
    #expect(try #require(sums.last) < 1e-8 * size)
    #expect(relativeError(path.predictions.suffix(12), training.labels.values) < 1e-4)
  }

  @Test func `the filter is the resolvent and its complement`() {
    let filter = SpectralFilter.ridge(penalties: [8, 0.5, 1e-9])
    for (k, penalty) in [8, 0.5, 1e-9].enumerated() {
      for λ in [1e-12, 1e-3, 1, 700] {
        #expect(abs(filter.value(eigenvalue: λ, step: k) * (λ + penalty) - 1) < 4e-16)
        #expect(
          abs(filter.residualFactor(eigenvalue: λ, step: k) * (λ + penalty) / penalty - 1) < 4e-16)
      }
      // Rounding leaves eigenvalues near 0 slightly negative.
      #expect(filter.value(eigenvalue: -1e-13, step: k) == 1 / penalty)
      #expect(filter.limit(step: k) == 1 / penalty)
    }
    #expect(filter.learningRate == nil)
  }

  @Test func `a grid descends in equal ratios between its very ends`() {
    let values = grid.descending
    #expect(values.first == 10 && values.last == 1e-4 && values.count == 11)
    for (one, next) in zip(values, values.dropFirst()) {
      #expect(abs(one / next / 10.0.squareRoot() - 1) < 1e-14)
    }
    // 2.3 decades at one a decade: three intervals, none longer than a decade.
    #expect(LogGrid(from: 0.005, to: 1, perDecade: 1).descending.count == 4)
    #expect(LogGrid(from: 0.5, to: 0.5, perDecade: 4).descending == [0.5])
    #expect(KernelRidge.standardRidges.descending.count == 29)
    #expect(!KernelRidge(ridges: LogGrid(from: 1, to: 1, perDecade: 1)).hasPath)
  }

  @Test func `rules that know no truth choose ridges that are nearly the best`() throws {
    let problem = lineProblem()
    let estimator = KernelRidge(ridges: LogGrid(from: 1e-3, to: 10, perDecade: 2))
    let nodes = problem.quadratureNodes(refinement: 0)
    let rules: [any StoppingRule] = [Oracle(), GeneralizedCrossValidation(), HoldOut()]
    var sums = rules.map { _ in 0.0 }
    for trial in 0..<20 {
      let training = problem.training(100, trial: UInt32(trial))
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      let conditional = try estimator.conditionalRisk(training, nodes: nodes)
      let evidence = StoppingEvidence(
        estimator: estimator, training: training, path: path,
        realisedRisk: path.steps.indices.map {
          nodes.risk(ofPredictions: path.predictions(ofRecord: $0)).value
        },
        conditionalRisk: conditional, pilotRecord: nil)
      for (index, rule) in rules.enumerated() {
        let record = try #require(try rule.chooseRecord(evidence))
        #expect(rule.name != "oracle" || (record > 0 && record < path.steps.count - 1))
        sums[index] += conditional[record]
      }
    }
    // The strongest ridges are ten times worse than the best and more. The grid ends before the fit
    // interpolates, where generalised cross-validation cannot be relied on.
    #expect(sums[1] < 2 * sums[0] && sums[2] < 2 * sums[0])
  }
}
