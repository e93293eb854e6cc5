import Documents
import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Diffusion
@testable import Estimators
@testable import Figures
@testable import Formatting
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// Everything that the coupling measures, computed once more by plain loops.
@Suite struct CouplingTests {
  private static let steps = [0, 1, 2, 5, 9, 30]

  private static func problem() -> RegressionProblem {
    RegressionProblem(
      target: Atoms(points: Matrix([[-1, 0], [1.5, 0.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
  }

  private static func fit(
    _ initialization: ReLUNetwork.Initialization, width: Int, records: [Int], trial: UInt32 = 0
  ) throws -> MeasuredFit {
    let key = TrialKey(seed: 3, trial: trial, block: 12)
    let problem = problem()
    let training = TrainingSet(
      data: problem.drawExamples(count: 12, key: key), problem: .score(problem), key: key)
    let estimator = NetworkEstimator(
      neurons: width, initialization: initialization, learningRate: .auto, steps: steps,
      precision: .double)
    let nodes = problem.quadratureNodes(refinement: 0)
    return MeasuredFit(
      estimator: estimator, training: training,
      path: try estimator.fit(training, evaluation: nodes.nodes), records: records, nodes: nodes,
      coarseNodes: nodes, projection: { nil })
  }

  /// Gradient descent on the output weights' linearisation, weight by weight, with the activations of
  /// the start for ever: outputs at the points, step by step.
  private static func frozenDescent(_ fit: MeasuredFit, at points: Matrix) -> [[Double]] {
    let start = fit.path.networks[0]
    let (m, d) = (start.width, start.outputs)
    let training = fit.training
    let rate = LearningRate.auto.value(for: training)
    var weights = start.weights
    func active(_ r: Int, _ z: ArraySlice<Double>) -> Bool {
      zip(start.weights.row(r), z).reduce(0) { $0 + $1.0 * $1.1 } >= 0
    }
    func output(_ z: ArraySlice<Double>) -> [Double] {
      var sums = [Double](repeating: 0, count: d)
      for r in 0..<m where active(r, z) {
        let value = zip(weights.row(r), z).reduce(0) { $0 + $1.0 * $1.1 }
        for i in 0..<d { sums[i] += start.signs[r, i] * value / Double(m).squareRoot() }
      }
      return sums
    }
    var recorded: [[Double]] = []
    for step in 0...30 {
      if steps.contains(step) {
        recorded.append((0..<points.rows).flatMap { output(points.row($0)) })
      }
      var gradient = Matrix(rows: m, columns: 3)
      for j in 0..<training.count {
        let z = training.inputs.row(j)
        let residual = zip(output(z), training.labels.row(j)).map { $0 - $1 }
        for r in 0..<m where active(r, z) {
          let pull = (0..<d).reduce(0) { $0 + start.signs[r, $1] * residual[$1] }
          for k in 0..<3 {
            gradient[r, k] += pull * z[z.startIndex + k] / Double(m).squareRoot()
          }
        }
      }
      for i in weights.values.indices { weights.values[i] -= rate * gradient.values[i] }
    }
    return recorded
  }

  @Test(arguments: [ReLUNetwork.Initialization.antisymmetric, .plain])
  func `distances are those of plain loops`(_ start: ReLUNetwork.Initialization) throws {
    let fit = try Self.fit(start, width: 32, records: [1, 3, 5])
    let measured = try Coupling().allValues(of: fit)
    let values = measured.chosen
    // Six steps have gaps of a third of an octave or more.
    #expect(measured.path.map(\.record) == Array(Self.steps.indices))
    let training = fit.training
    let points = fit.nodes.nodes.inputs
    // The kernel by the plain iteration in function space.
    let gram = TangentKernel().gram(training.inputs)
    let rate = LearningRate.auto.value(for: training)
    var γ = Matrix(rows: 12, columns: 2)
    var descents: [Matrix] = []
    for step in 0...30 {
      if Self.steps.contains(step) {
        descents.append(product(TangentKernel().matrix(points, training.inputs), γ))
      }
      let fitted = product(gram, γ)
      for i in γ.values.indices {
        γ.values[i] -= rate * (fitted.values[i] - training.labels.values[i])
      }
    }
    let frozen = Self.frozenDescent(fit, at: points)
    func distance(_ a: ArraySlice<Double>, _ b: [Double]) -> (Double, Double) {
      let b = b[...]
      let squares = (0..<points.rows).map { q in
        (0..<2).reduce(0.0) { sum, i in
          let gap = a[a.startIndex + 2 * q + i] - b[2 * q + i]
          return sum + gap * gap
        }
      }
      let sum = zip(squares, fit.nodes.weights).reduce(0) { $0 + $1.0 * $1.1 }
      return (sum / Double(fit.nodes.blocks.count), squares.max() ?? .nan)
    }
    var along: [Double] = []
    for record in Self.steps.indices {
      let network = fit.path.predictions(ofRecord: record)
      let (square, largest) = distance(network, descents[record].values)
      along.append(square)
      // Here the few nodes of the path are those of the fit.
      let onPath = measured.path[record].quantities
      #expect(onPath.map(\.name) == Coupling().pathQuantities.map(\.name))
      #expect(abs(onPath[0].value - square) <= 1e-9 * square)
      #expect(abs(onPath[1].value - largest) <= 1e-9 * largest)
      let risk = fit.nodes.risk(ofPredictions: network).value
      #expect(abs(onPath[2].value / risk - 1) < 1e-12)
      guard let index = fit.records.firstIndex(of: record) else { continue }
      func found(_ name: String) -> Double {
        values[index].first { $0.name == name }?.value ?? .nan
      }
      // The nodes are those of two rules, whose mean is the integral.
      #expect(abs(found("coupling") / square - 1) < 1e-9)
      #expect(abs(found("coupling-sup") / largest - 1) < 1e-9)
      // Half of what the two rules differ by.
      let halves = fit.nodes.blocks.map { block in
        block.reduce(0.0) { sum, q in
          sum
            + (0..<2).reduce(0.0) { sum, i in
              let gap = network[network.startIndex + 2 * q + i] - descents[record].values[2 * q + i]
              return sum + gap * gap
            } * fit.nodes.weights[q]
        }
      }
      #expect(
        abs(found("coupling-quadrature-error") - 0.5 * (halves[0] - halves[1])) < 1e-9 * square)
      #expect(abs(found("largest-coupling") / (along.max() ?? .nan) - 1) < 1e-9)
      let (linear, largestLinear) = distance(network, frozen[record])
      #expect(abs(found("linearisation") - linear) < 1e-9 * square)
      #expect(abs(found("linearisation-sup") - largestLinear) < 1e-9 * largest)
      let (before, now) = (fit.path.networks[0].weights, fit.path.networks[record].weights)
      let moves = zip(now.values, before.values).map { ($0 - $1) * ($0 - $1) }
      #expect(abs(found("weight-movement") - moves.reduce(0, +).squareRoot()) < 1e-12)
      let rows = (0..<32).map { moves[3 * $0..<3 * $0 + 3].reduce(0, +).squareRoot() }
      #expect(abs(found("largest-weight-movement") - (rows.max() ?? .nan)) < 1e-12)
    }
    #expect(
      Set(values[0].map(\.name))
        == Set(
          Coupling().quantities.map(\.name) + [
            "coupling-quadrature-error", "linearisation-quadrature-error",
          ]))
  }

  @Test func `steps are thinned to a ratio, with both ends`() {
    #expect(Array(0...9).thinned(ratio: 2) == [0, 1, 2, 4, 8, 9])
    #expect([3, 4, 5, 6].thinned(ratio: 1.5) == [3, 5, 6])
    #expect([Int]().thinned(ratio: 2).isEmpty)
  }

  /// Known of the start: the coupling is E|f₀|², |z|²/2 for each output on the average, with a plain one,
  /// and nothing with an antisymmetric one.
  @Test func `a plain start leaves its output, whatever the width`() throws {
    var couplings: [Double] = []
    var expected = 0.0
    for trial in 0..<30 {
      let fit = try Self.fit(.plain, width: 64, records: [0], trial: UInt32(trial))
      couplings.append(try Coupling().values(of: fit)[0][0].value)
      expected =
        fit.nodes.integrate { q in
          fit.nodes.nodes.inputs.row(q).reduce(0) { $0 + $1 * $1 }
        }.value
    }
    let moments = Moments(couplings)
    // Two outputs of |z|²/2 each, to 3.5 standard errors.
    #expect(abs(moments.mean - expected) < 3.5 * moments.meanStandardError)
    let fit = try Self.fit(.antisymmetric, width: 64, records: [0])
    #expect(try Coupling().values(of: fit)[0][0].value < 1e-28)
  }

  @Test
  func `a measure is read, is part of the identity of the cells it applies to, and is stored`()
    async throws
  {
    let plain = try StudySamples.study()
    let study = try StudySamples.study(("trials: 4", "trials: 4\nmeasure: coupling"))
    for (with, without) in zip(study.cells, plain.cells) {
      #expect((with.identity == without.identity) == (with.series.kind != "two-layer-relu"))
    }
    let folder = try TemporaryFolder()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    _ = try await Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
      .run(provenance: [])
    let cell = try #require(study.cells.first { $0.series.kind == "two-layer-relu" })
    let record = try #require(try store.trials(ofCell: cell.identity).first)
    for quantity in Coupling().quantities {
      #expect(record.value(quantity.name, at: .rule(study.stoppingNames[0])) != nil)
    }
    let analysis = try StudyAnalysis(study: study, store: store, predicts: false)
    let largest = try #require(
      study.cells.last { $0.series.kind == "two-layer-relu" && $0.sampleSize == 64 })
    let records = try store.trials(ofCell: largest.identity)
    let curve = try #require(analysis.pathCurves.first { $0.quantity == "coupling-sup" })
    #expect(curve.sampleSize == 64 && analysis.pathCurves.count == 3)
    #expect(curve.points.first?.step == 0 && curve.points.last?.step == 16)
    for point in curve.points {
      let values = records.compactMap {
        $0.value("coupling-sup", at: .step(point.step))
      }
      let mean: Double = values.reduce(0, +) / 4
      #expect(values.count == 4)
      #expect(abs(point.estimate.value - mean) <= 1e-12 * mean)
    }
    let report = StudyReport(analysis)
    #expect(report.markdown.contains("### Along the training path"))
    #expect(report.figures.map(\.name).contains("coupling-path-1"))
    let faults = StudySamples.faults(
      StudySamples.edited([("trials: 4", "trials: 4\nmeasure: [coupling, copling, coupling]")]))
    #expect(faults.count == 2 && faults[0].contains("Did you mean 'coupling'?"), "\(faults)")
    #expect(faults[1].contains("the measure coupling is given twice"))
  }
}
