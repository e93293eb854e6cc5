import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion
@testable import Estimators

/// A rule that says it sees no label, and would look at them were it handed any.
private struct CheatingRule: LabelFreeRule {
  var name: String { "cheat" }

  func chooseRecord(_ evidence: InputEvidence) -> Int? { 1 }

  func chooseRecord(_ evidence: StoppingEvidence) -> Int? {
    indexOfSmallest(evidence.path.residualSumsOfSquares)
  }
}

@Suite struct ValidationErrorsTests {
  private static let steps = Array(0...2000)

  private static func evidence(
    _ rate: LearningRate, count: Int, steps: [Int] = steps
  ) throws -> StoppingEvidence {
    let training = lineProblem().training(count)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: rate, steps: steps)
    let path = try estimator.fit(training, evaluation: training.data.noisy.subset(0..<0))
    return StoppingEvidence(
      estimator: estimator, training: training, path: path, realisedRisk: [], conditionalRisk: nil,
      pilotRecord: nil)
  }

  /// The step of least error of the fit to the first 80 %, by descent written out.
  private static func bestStep(_ training: TrainingSet, rate: Double, steps: [Int]) throws -> Int {
    let count = training.count
    let kept = count * 4 / 5
    let inputs = training.inputs
    let gram = TangentKernel().gram(inputs.rows(0..<kept))
    let cross = TangentKernel().matrix(inputs.rows(kept..<count), inputs.rows(0..<kept))
    let labels = training.labels.column(0)
    func image(_ matrix: Matrix, _ c: [Double]) -> [Double] {
      (0..<matrix.rows).map { i in zip(matrix.row(i), c).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    var c = [Double](repeating: 0, count: kept)
    var errors: [Double] = []
    for _ in steps {
      errors.append(
        zip(image(cross, c), labels[kept...]).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        })
      let fit = image(gram, c)
      for i in 0..<kept { c[i] += rate * (labels[i] - fit[i]) }
    }
    return try #require(indexOfSmallest(errors))
  }

  /// At a given rate the part comes to a time τ = η N k at a step 5/4 times as late as all examples do.
  @Test func `with a given learning rate the time of the best step is taken, not its number`()
    throws
  {
    let evidence = try Self.evidence(.constant(0.02), count: 40)
    let best = try Self.bestStep(evidence.training, rate: 0.02, steps: Self.steps)
    try #require(best > 4 && best < 2000)
    let chosen = try #require(try HoldOut().chooseRecord(evidence))
    #expect(chosen == Int((0.8 * Double(best)).rounded()))
    #expect(chosen < best)
  }

  @Test func `with a rate that goes by the size of the set the number is taken`() throws {
    let evidence = try Self.evidence(.paper, count: 40)
    let kept = evidence.training.inputs.rows(0..<32)
    let rate = 1 / (32 * TangentKernel().largestDiagonal(kept))
    let best = try Self.bestStep(evidence.training, rate: rate, steps: Self.steps)
    try #require(best > 0 && best < 2000)
    #expect(try HoldOut().chooseRecord(evidence) == best)
  }

  /// Each of two parts is half of the set, and the times of both are half of those of all examples.
  @Test func `folds are brought to the time of all examples`() throws {
    let evidence = try Self.evidence(.constant(0.02), count: 40)
    var errors = ValidationErrors(records: Self.steps.count)
    for part in [0..<20, 20..<40] { try errors.add(leavingOut: part, evidence) }
    let best = try #require(errors.best(evidence))
    let sameSteps = try Self.evidence(.auto, count: 40)
    // The numbers of the steps of that very sum of errors.
    let number = try #require(errors.best(sameSteps))
    try #require(number > 2 && number < 2000)
    #expect(best == number / 2 || best == (number + 1) / 2)
    #expect(try FoldedCrossValidation(folds: 2).chooseRecord(evidence) == best)
  }

  @Test func `a rule that says it sees no label is shown none`() throws {
    let evidence = try Self.evidence(.auto, count: 12)
    let rule = CheatingRule()
    #expect(rule.isLabelFree)
    #expect(rule.chooseRecord(evidence) != 1)
    #expect(try evidence.record(chosenBy: rule) == 1)
  }
}
