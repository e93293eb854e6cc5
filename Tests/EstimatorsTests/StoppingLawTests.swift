import Estimators
import LinearAlgebra
import Testing

@testable import Diffusion

/// A trial whose labels can be changed while everything that knows no label stays as it is.
private struct Scene {
  static let count = 24
  let estimator: any Estimator
  let training: TrainingSet
  let nodes: EvaluationNodes

  init(_ example: ExampleEstimator, trial: UInt32, copies: Int = 1) throws {
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[-1, 0], [1.5, 0.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .window(from: 0.3, to: 1.5),
      inputs: InputMap(bias: 1), copies: copies)
    training = problem.training(Self.count, trial: trial)
    // With the records that rules of their own ask for, which no other rule may see.
    estimator = try example.estimator(for: training).stopped(
      exactlyAt: ExampleRule.all.compactMap { try $0.rule(n: Self.count, d: 2).exactStop })
    nodes = problem.sobolNodes(pointsPerBlock: 4, key: training.key)
  }

  /// What a rule may look at, after the labels were replaced.
  func evidence(
    labels: Matrix? = nil, realisedRisk: [Double]? = nil, knowsOracle: Bool = true
  ) throws -> StoppingEvidence {
    let set = labels.map(training.labelled) ?? training
    let path = try estimator.fit(set, evaluation: nodes.nodes)
    let noise = training.data.noisy.labelNoise
    let smoother = knowsOracle ? estimator.linearSmoother : nil
    return StoppingEvidence(
      estimator: estimator, training: set, path: path,
      realisedRisk: realisedRisk
        ?? path.steps.indices.map {
          nodes.risk(ofPredictions: path.predictions(ofRecord: $0)).value
        },
      conditionalRisk: try smoother?.conditionalRisk(set, nodes: nodes),
      pilotRecord: knowsOracle ? 3 : nil,
      exactLabelNoise: { noise.reduce(0, +) / Double(noise.count) }, exactNorm: { 1.5 })
  }

  /// Labels that no rule without an eye for labels can tell from the first ones.
  var otherLabels: [Matrix] {
    let permuted = training.labels.reordered(shuffled(training.count))
    return [permuted]
      + [0.2, -3].flatMap { factor in
        [training.labels.scaled(by: factor), permuted.scaled(by: factor)]
      }
  }
}

/// What holds of every stopping rule, as its examples have it.
///
/// Whether a rule looks at labels decides whether its risk may be averaged over them: a rule that says it does
/// not, and does, has wrong numbers in every study.
@Suite struct StoppingLawTests {
  /// The kinds of estimators that leave something to choose.
  private static let paths = ExampleEstimator.all.filter {
    (try? $0.estimator(n: Scene.count, d: 2))?.hasPath ?? false
  }

  private static func rule(_ example: ExampleRule) throws -> any StoppingRule {
    try example.rule(n: Scene.count, d: 2)
  }

  @Test func `there are estimators with paths to stop`() {
    #expect(Self.paths.map(\.kind.name).contains("tangent-kernel") && Self.paths.count > 2)
  }

  @Test(arguments: ExampleRule.all)
  func `a rule is named by its kind, and its name tells its options`(_ example: ExampleRule) throws
  {
    let name = try Self.rule(example).name
    #expect(name.hasPrefix(example.kind.name))
    let same = try ExampleRule.all.filter { try Self.rule($0).name == name }
    // {balancing: {constant: 4}} has the usual constant, but not the usual noise.
    #expect(same.allSatisfy { $0.kind.name == example.kind.name })
    #expect(example.text != example.kind.name || name == example.kind.name)
  }

  @Test(arguments: ExampleRule.all, paths)
  func `the chosen record is on the path, and the same twice`(
    _ example: ExampleRule, _ estimator: ExampleEstimator
  ) throws {
    let rule = try Self.rule(example)
    for copies in [1, 2] {
      let evidence = try Scene(estimator, trial: 0, copies: copies).evidence()
      let chosen = try evidence.record(chosenBy: rule)
      if let chosen { #expect(evidence.path.progress.indices.contains(chosen)) }
      #expect(try evidence.record(chosenBy: rule) == chosen)
      let again = try Scene(estimator, trial: 0, copies: copies).evidence()
      #expect(try again.record(chosenBy: rule) == chosen)
    }
  }

  /// Gradient descent with the kernel is what every rule was made for.
  @Test(arguments: ExampleRule.all)
  func `every rule stops the tangent kernel`(_ example: ExampleRule) throws {
    let kernel = try #require(Self.paths.first { $0.kind.name == "tangent-kernel" })
    let evidence = try Scene(kernel, trial: 0).evidence()
    #expect(try evidence.record(chosenBy: Self.rule(example)) != nil)
  }

  @Test(arguments: ExampleRule.all)
  func `a rule looks at the labels exactly where it says so`(_ example: ExampleRule) throws {
    let rule = try Self.rule(example)
    var moved: [String] = []
    for estimator in Self.paths {
      for trial in 0..<2 {
        let scene = try Scene(estimator, trial: UInt32(trial))
        let chosen = try scene.evidence().record(chosenBy: rule)
        for labels in scene.otherLabels
        where try scene.evidence(labels: labels).record(chosenBy: rule) != chosen {
          moved.append("\(estimator.kind.name), trial \(trial)")
        }
      }
    }
    #expect(rule.isLabelFree == moved.isEmpty, "other labels moved the record: \(moved)")
  }

  @Test(arguments: ExampleRule.all)
  func `a rule looks at realised risks and pilots exactly where it says so`(_ example: ExampleRule)
    throws
  {
    let rule = try Self.rule(example)
    var (movedByRisks, movedByPilots) = (false, false)
    for estimator in Self.paths {
      let scene = try Scene(estimator, trial: 0)
      let evidence = try scene.evidence()
      let chosen = try evidence.record(chosenBy: rule)
      let reversed = Array(evidence.realisedRisk.reversed())
      if try scene.evidence(realisedRisk: reversed).record(chosenBy: rule) != chosen {
        movedByRisks = true
      }
      if try scene.evidence(knowsOracle: false).record(chosenBy: rule) != chosen {
        movedByPilots = true
      }
    }
    #expect(rule.needsRealisedRisk == movedByRisks)
    #expect(rule.needsPilots == movedByPilots)
  }
}
