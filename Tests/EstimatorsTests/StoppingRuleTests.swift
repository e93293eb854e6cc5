import Documents
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Diffusion

/// Evidence without a training set of its own, for rules that look at steps or risks alone.
private func evidence(
  steps: [Int], realised: [Double] = [], conditional: [Double]? = nil, pilot: Int? = nil
) -> StoppingEvidence {
  let path = FittedPath(
    progress: steps.map { TrainingProgress(step: Double($0), time: Double($0)) },
    predictions: steps.map { _ in 0 }, stride: 1, residualSumsOfSquares: steps.map { _ in 1 })
  return StoppingEvidence(
    estimator: GaussianMean(), training: lineProblem().training(2), path: path,
    realisedRisk: realised, conditionalRisk: conditional, pilotRecord: pilot)
}

private let pathSteps = [0, 1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 64, 128]

private func kernelEvidence(_ training: TrainingSet) throws -> StoppingEvidence {
  let estimator = TangentKernelEstimator(
    algorithm: .gradientDescent, learningRate: .auto, steps: pathSteps)
  let path = try estimator.fit(training, evaluation: training.data.noisy)
  return StoppingEvidence(
    estimator: estimator, training: training, path: path, realisedRisk: pathSteps.map { _ in 0 },
    conditionalRisk: nil, pilotRecord: nil)
}

@Suite struct StoppingRuleTests {
  @Test func `the oracle takes the least conditional risk, else the pilots' record`() throws {
    let steps = [0, 1, 2, 3]
    let known = evidence(
      steps: steps, realised: [4, 3, 2, 1], conditional: [4, 1, 2, 3], pilot: 2)
    #expect(try Oracle().chooseRecord(known) == 1)
    #expect(RealisedOracle().chooseRecord(known) == 3)
    let unknown = evidence(steps: steps, realised: [4, 3, 2, 1], pilot: 2)
    #expect(try Oracle().chooseRecord(unknown) == 2)
    #expect(try Oracle().chooseRecord(evidence(steps: steps, realised: [1, 2, 3, 4])) == nil)
    #expect(Oracle().isLabelFree && Oracle().needsPilots)
    #expect(!RealisedOracle().isLabelFree && !RealisedOracle().needsPilots)
  }

  @Test func `of equal risks the first is taken`() {
    #expect(indexOfSmallest([3, 1, 2, 1]) == 1)
    #expect(indexOfSmallest([]) == nil)
    #expect(indexOfSmallest([2, .infinity, 1]) == 2)
  }

  @Test(arguments: [
    (0, 0), (1, 1), (3, 2), (4, 3), (5, 3), (6, 4), (8, 4), (11, 4), (12, 5), (1000, 5),
  ])
  func `a fixed step is the nearest recorded one on a log scale`(step: Int, record: Int) throws {
    // √(4·8) ≈ 5.7 and √(8·16) ≈ 11.3 part the steps 4, 8 and 16.
    let rule = FixedTime(step: step, label: "K")
    #expect(try rule.chooseRecord(evidence(steps: [0, 1, 3, 4, 8, 16])) == record)
    #expect(rule.name == "fixed(K)" && rule.isLabelFree)
  }

  @Test(arguments: [UInt32(0), 1, 2])
  func `generalised cross-validation is that of the explicit smoother`(trial: UInt32) throws {
    let training = try quickstart().training(30, trial: trial)
    let found = try GeneralizedCrossValidation().chooseRecord(try kernelEvidence(training))
    let gram = TangentKernel().gram(training.inputs)
    let Φ = PlainDescent.path(
      gram: gram, labels: .identity(30),
      learningRate: LearningRate.auto.value(for: training), steps: pathSteps)
    let criterion = Φ.map { Φ -> Double in
      let smoother = product(gram, Φ)
      let fitted = product(smoother, training.labels)
      let residual = zip(fitted.values, training.labels.values).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
      let df = (0..<30).reduce(0) { $0 + smoother[$1, $1] }
      return residual / 30 / pow(1 - df / 30, 2)
    }
    let best = criterion.indices.min { criterion[$0] < criterion[$1] }
    #expect(found == best)
    // Neither end of the path: the test would pass for a rule that always takes one.
    #expect(best != 0 && best != pathSteps.count - 1)
  }

  @Test func `generalised cross-validation needs a filter, and no interpolation`() throws {
    #expect(try GeneralizedCrossValidation().chooseRecord(evidence(steps: [0, 1])) == nil)
    let training = lineProblem().training(6)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 2, 1 << 40])
    let path = try estimator.fit(training, evaluation: training.data.noisy)
    let whole = StoppingEvidence(
      estimator: estimator, training: training, path: path, realisedRisk: [],
      conditionalRisk: nil, pilotRecord: nil)
    // The last record interpolates: its criterion 0/0 is not the least.
    #expect(try GeneralizedCrossValidation().chooseRecord(whole) != 2)
  }

  @Test(arguments: [UInt32(0), 1, 2])
  func `hold-out minimises the error on the last fifth`(trial: UInt32) throws {
    let training = try quickstart().training(43, trial: trial)
    let found = try HoldOut().chooseRecord(try kernelEvidence(training))
    // 80 % of 43 are 34.4.
    let inputs = training.inputs.rows(0..<34)
    let gram = TangentKernel().gram(inputs)
    let largest = try #require(try SymmetricEigen.values(of: gram).last)
    let coefficients = PlainDescent.path(
      gram: gram, labels: training.labels.rows(0..<34), learningRate: 1 / largest,
      steps: pathSteps)
    let kernel = TangentKernel().matrix(training.inputs.rows(34..<43), inputs)
    let held = training.labels.rows(34..<43).values
    let errors = coefficients.map { γ in
      zip(product(kernel, γ).values, held).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    #expect(found == errors.indices.min { errors[$0] < errors[$1] })
  }

  @Test func `hold-out needs two examples and a path`() throws {
    let one = lineProblem().training(1)
    #expect(try HoldOut().chooseRecord(try kernelEvidence(one)) == nil)
    #expect(try HoldOut().chooseRecord(evidence(steps: [0])) == 0)
  }

  @Test func `knowing the labels gains on the average, and never loses`() throws {
    let problem = lineProblem()
    let nodes = problem.quadratureNodes(refinement: 1)
    var gains: [Double] = []
    for trial in 0..<40 {
      let training = problem.training(20, trial: UInt32(trial))
      let estimator = TangentKernelEstimator(
        algorithm: .gradientDescent, learningRate: .auto, steps: pathSteps)
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      let realised = path.steps.indices.map {
        nodes.risk(ofPredictions: path.predictions(ofRecord: $0)).value
      }
      let whole = StoppingEvidence(
        estimator: estimator, training: training, path: path, realisedRisk: realised,
        conditionalRisk: try estimator.conditionalRisk(training, nodes: nodes),
        pilotRecord: nil)
      let oracle = try #require(try Oracle().chooseRecord(whole))
      let best = try #require(RealisedOracle().chooseRecord(whole))
      gains.append(realised[oracle] - realised[best])
    }
    #expect(gains.allSatisfy { $0 >= 0 })
    let moments = Moments(gains)
    #expect(moments.mean > 3 * moments.meanStandardError)
  }
}
