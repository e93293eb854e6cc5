import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import DataFiles
@testable import Diffusion
@testable import Estimators
@testable import Formatting
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

@Suite struct DecompositionTests {
  private static let steps = [0, 1, 3, 8, 40]

  private static func fit(_ estimator: any Estimator) throws -> MeasuredFit {
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[-1, 0], [1.5, 0.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let key = TrialKey(seed: 3, trial: 1, block: 20)
    let training = TrainingSet(
      data: problem.drawExamples(count: 20, key: key), problem: .score(problem), key: key)
    let nodes = problem.quadratureNodes(refinement: 0)
    return MeasuredFit(
      estimator: estimator, training: training,
      path: try estimator.fit(training, evaluation: nodes.nodes), records: [0, 2, 4], nodes: nodes,
      coarseNodes: nodes, projection: { try? KernelProjection(problem, centres: 128, points: 512) })
  }

  private static let network = NetworkEstimator(
    neurons: 64, initialization: .antisymmetric, learningRate: .auto, steps: steps,
    precision: .double)
  private static let kernel = TangentKernelEstimator(
    algorithm: .gradientDescent, learningRate: .auto, steps: steps)

  @Test func `squares and cross terms sum to the risk of the fit`() throws {
    for estimator in [Self.network as any Estimator, Self.kernel] {
      let fit = try Self.fit(estimator)
      let rows = try Decomposition(extent: .error(share: 0.01)).values(of: fit)
      for (row, record) in zip(rows, fit.records) {
        let risk = fit.nodes.risk(ofPredictions: fit.path.predictions(ofRecord: record)).value
        let sum = row.filter { $0.name.hasPrefix("part-") || $0.name.hasPrefix("cross-") }
          .reduce(0) { $0 + $1.value }
        #expect(abs(sum - risk) < 1e-10 * risk)
        let squares = row.filter { $0.name.hasPrefix("part-") }.reduce(0) { $0 + $1.value }
        let bound = row.first { $0.name == "bound-over-risk" }?.value ?? .nan
        // (a + b + c + d)² ≤ 4 (a² + b² + c² + d²).
        #expect(abs(bound - 4 * squares / risk) < 1e-9 * bound && bound >= 1)
      }
    }
  }

  /// What another share has beside the first one is what it has alone.
  @Test func `other shares of the approximation are decompositions of their own`() throws {
    let fit = try Self.fit(Self.network)
    let both = try Decomposition(extent: .error(share: 0.01), otherShares: [0.1]).values(of: fit)
    let alone = try Decomposition(extent: .error(share: 0.1)).values(of: fit)
    for (row, other) in zip(both, alone) {
      for part in ["mismatch", "stopping", "approximation"] {
        let value = row.first { $0.name == "\(part)-at-0.1" }?.value
        #expect(value != nil && value == other.first { $0.name == "part-\(part)" }?.value)
      }
      #expect(
        row.first { $0.name == "projection-norm-at-0.1" }?.value
          == other.first { $0.name == "projection-norm" }?.value)
    }
  }

  /// Each difference once more: kernel descent by the plain iteration on each set of labels.
  @Test func `the parts are those of plain descents`() throws {
    let fit = try Self.fit(Self.network)
    let training = fit.training
    let points = fit.nodes.nodes
    let function = try #require(fit.projection()).function(.norm(0.7))
    let gram = TangentKernel().gram(training.inputs)
    let rate = LearningRate.auto.value(for: training)
    func descent(_ labels: Matrix, steps: Int) -> Matrix {
      var γ = Matrix(rows: 20, columns: 2)
      for _ in 0..<steps {
        let fitted = product(gram, γ)
        for i in γ.values.indices { γ.values[i] -= rate * (fitted.values[i] - labels.values[i]) }
      }
      return product(TangentKernel().matrix(points.inputs, training.inputs), γ)
    }
    let inside = function(training.inputs)
    let truth = training.data.noisy.posteriorMeans
    var surrogate = training.labels
    for i in surrogate.values.indices {
      surrogate.values[i] += inside.values[i] - truth.values[i]
    }
    func square(_ a: Matrix, _ b: Matrix) -> Double {
      fit.nodes.integrate { q in
        (0..<2).reduce(0.0) { $0 + pow(a[q, $1] - b[q, $1], 2) }
      }.value
    }
    let rows = try Decomposition(extent: .norm(0.7)).values(of: fit)
    for (row, record) in zip(rows, fit.records) {
      func found(_ name: String) -> Double { row.first { $0.name == name }?.value ?? .nan }
      let network = Matrix(
        rows: points.count, columns: 2, values: Array(fit.path.predictions(ofRecord: record)))
      let onLabels = descent(training.labels, steps: Self.steps[record])
      let onSurrogate = descent(surrogate, steps: Self.steps[record])
      let projected = function(points.inputs)
      for (name, expected) in [
        ("part-coupling", square(network, onLabels)),
        ("part-mismatch", square(onLabels, onSurrogate)),
        ("part-stopping", square(onSurrogate, projected)),
        ("part-approximation", square(projected, points.posteriorMeans)),
      ] {
        #expect(abs(found(name) - expected) < 1e-10, "\(name), record \(record)")
      }
      #expect(abs(found("projection-norm") - 0.7) < 1e-9)
      // Bias and variance given the inputs sum to the kernel's conditional risk.
      let conditional = try Self.kernel.conditionalRisk(training, nodes: fit.nodes)[record]
      #expect(
        abs(found("kernel-bias") + found("kernel-variance") - conditional) < 1e-10 * conditional)
    }
  }

  @Test func `the spectrum's ends and the degrees of freedom are those of the Gram matrix`() throws
  {
    let fit = try Self.fit(Self.kernel)
    let values = try SymmetricEigen.values(of: TangentKernel().gram(fit.training.inputs))
    let rows = try GramMeasure().values(of: fit)
    let rate = LearningRate.auto.value(for: fit.training)
    for (row, record) in zip(rows, fit.records) {
      func found(_ name: String) -> Double { row.first { $0.name == name }?.value ?? .nan }
      #expect(abs(found("lambda-0") - values[0]) < 1e-12)
      #expect(abs(found("lambda-max") / values[19] - 1) < 1e-12)
      let df = values.reduce(0) { $0 + 1 - pow(1 - rate * $1, Double(Self.steps[record])) }
      #expect(abs(found("degrees-of-freedom") - df) < 1e-9)
      #expect(found("diagonal-max") == TangentKernel().largestDiagonal(fit.training.inputs))
    }
  }

  @Test func `options of measures are read and named`() throws {
    func names(_ text: String) throws -> [String] {
      try StudySamples.study(("trials: 4", "trials: 4\nmeasure: \(text)"))
        .cells.first { $0.series.kind == "two-layer-relu" }?.measures.map(\.name) ?? []
    }
    #expect(try names("decomposition") == ["decomposition"])
    #expect(
      try names("[coupling, {decomposition: {radius: 2.5}}, gram]")
        == ["coupling", "decomposition(radius=2.5)"])
    #expect(
      try names("{decomposition: {approximation: 0.01}}")
        == ["decomposition(approximation=0.01)"])
    for (text, word) in [
      ("{decomposition: {radius: -1}}", "'radius'"), ("{decomposition: {radios: 1}}", "'radius'"),
      ("{decomposition: {radius: 1, approximation: 0.1}}", "give only one of them"),
      ("{coupling: {radius: 1}}", "radius"),
      ("{coupling: {}, gram: {}}", "one name"), ("[{copling: {}}]", "'coupling'"),
    ] {
      let faults = StudySamples.faults(
        StudySamples.edited([("trials: 4", "trials: 4\nmeasure: \(text)")]))
      #expect(faults.count == 1 && faults[0].contains(word), "\(text): \(faults)")
    }
  }
}
