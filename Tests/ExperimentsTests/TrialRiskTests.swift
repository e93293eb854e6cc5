import Diffusion
import Estimators
import LinearAlgebra
import Testing

@testable import DataFiles
@testable import Measures
@testable import Runs
@testable import Studies

/// The first cell of an estimator in the tiny study, edited, with a training set and its nodes.
private func prepare(
  _ estimator: String, trial: UInt32 = 0, _ edits: (String, String)...
) throws -> (cell: Cell, training: TrainingSet, source: TrialNodes) {
  let study = try Study(
    text: StudySamples.edited(edits), file: "tiny.yaml", trials: nil, quick: false)
  let cell = try #require(study.cells.last { $0.series.label.hasPrefix(estimator) })
  let problem = try #require(study.variants[0].problem.score)
  let key = TrialKey(seed: 5, trial: trial, block: UInt64(cell.sampleSize))
  let training = TrainingSet(
    data: problem.drawExamples(count: cell.sampleSize, key: key), problem: .score(problem), key: key
  )
  return (cell, training, TrialNodes(problem: problem))
}

private let window = ("at: 0.5", "window: [0.1, 2.0]")

@Suite struct TrialRiskTests {
  @Test func `a network's chosen records have the risk of a path evaluated in full`() throws {
    var regrets: [Double] = []
    for trial in 0..<6 {
      let (cell, training, source) = try prepare("network", trial: UInt32(trial), window)
      let outcome = cell.measure(
        training: training, source: source, pilot: PilotDecision(record: 3, refinement: 8))
      guard case .ok(let measurements) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      let nodes = training.scoreProblem.quadratureNodes(refinement: 8)
      let path = try cell.estimator.fit(training, evaluation: nodes.nodes)
      let risks = path.steps.indices.map {
        nodes.risk(ofPredictions: path.predictions(ofRecord: $0)).value
      }
      func measured(_ stopping: String, _ quantity: String) throws -> Double {
        try #require(
          measurements.first { $0.stopping == stopping && $0.quantity == quantity }?.value)
      }
      #expect(try measured("oracle", "risk") == risks[3])
      for rule in ["oracle", "oracle-realised", "gcv"] {
        let step = try measured(rule, "stopping-step")
        let record = try #require(path.steps.firstIndex(of: Int(step)))
        #expect(try measured(rule, "risk") == risks[record])
      }
      let least = try #require(risks.min())
      regrets.append(try measured("oracle-realised", "risk") / least - 1)
    }
    // Compared at few nodes, the best record costs next to nothing; a wrong one next to it would be one
    // of a per cent.
    #expect(regrets.allSatisfy { $0 >= 0 && $0 < 2e-3 })
  }

  // Between known kinks the integrals are exact; elsewhere the budget allows 1e-3.
  @Test(arguments: [("at: 0.5", 1e-6, 1e-4), ("window: [0.1, 2.0]", 1e-4, 5e-4)])
  func `bias and variance add up to the risk at the finest nodes`(
    times: String, averaged: Double, single: Double
  ) throws {
    let (cell, training, source) = try prepare("kernel", ("at: 0.5", times))
    let fine = training.scoreProblem.quadratureNodes(refinement: 11)
    let whole = try #require(cell.estimator.linearSmoother).conditionalRisk(training, nodes: fine)
    let risk = NodeRisk(
      estimator: cell.estimator, training: training, source: source, refinement: 10,
      comparesFits: true)
    let coarse = try risk.conditional()
    for record in whole.indices {
      let found = try #require(try risk.conditional(record: record).first)
      #expect(found.quantity == "risk")
      #expect(abs(found.value / whole[record] - 1) < averaged, "record \(record)")
      #expect(abs(coarse[record] / whole[record] - 1) < 1e-3)
    }
    // The single fit, at the nodes that its average is integrated at.
    let path = try cell.estimator.fit(training, evaluation: fine.nodes)
    for record in path.steps.indices {
      let expected = fine.risk(ofPredictions: path.predictions(ofRecord: record)).value
      let found = try #require(try risk.realised(path, records: [record]).first?.first)
      #expect(abs(found.value / expected - 1) < single, "record \(record)")
    }
  }

  @Test func `nothing is evaluated for rules that never look`() throws {
    let (cell, training, source) = try prepare(
      "kernel", ("stopping: [oracle, oracle-realised, gcv]", "stopping: [oracle, gcv]"))
    let risk = NodeRisk(
      estimator: cell.estimator, training: training, source: source, refinement: 4,
      comparesFits: false)
    #expect(risk.evaluation.count == 0)
    let path = try cell.estimator.fit(training, evaluation: risk.evaluation)
    #expect(path.predictions.isEmpty)
    #expect(try risk.realised(path).isEmpty)
    #expect(path.steps.count == path.residualSumsOfSquares.count)
  }

  @Test func `the parts of a trial's risk in every metric and bin add up`() throws {
    let (cell, training, source) = try prepare("kernel", window)
    let risk = NodeRisk(
      estimator: cell.estimator, training: training, source: source, refinement: 9,
      comparesFits: false)
    let measured = try risk.conditional(record: 4)
    let nodes = training.scoreProblem.quadratureNodes(refinement: 9)
    let squares = try #require(cell.estimator.linearSmoother).conditionalRisk(
      training, at: nodes.nodes, record: 4)
    let expected = nodes.risks(ofSquaredErrors: squares)
    let bins = nodes.risksByBin(ofSquaredErrors: squares)
    for (quantity, value) in measured where quantity != QuantityName.quadratureError {
      let other: Integral?
      switch quantity {
      case QuantityName.risk: other = expected.first { $0.metric == .denoiser }?.risk
      case QuantityName.scoreRisk: other = expected.first { $0.metric == .score }?.risk
      case QuantityName.divergence: other = expected.first { $0.metric == .divergence }?.risk
      default:
        other = bins.indices.first { quantity == QuantityName.risk(inBin: $0 + 1) }.map { bins[$0] }
      }
      let exact = try #require(other).value
      // The variance is integrated at a quarter of the nodes.
      #expect(abs(value / exact - 1) < 1e-4, "\(quantity)")
    }
    #expect(measured.count == 4 + bins.count)
  }
}
