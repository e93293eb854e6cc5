import Documents
import Estimators
import LinearAlgebra
import TestSupport
import Testing

@testable import Diffusion

/// A kind of estimator, read from its example as a user copies it.
struct ExampleEstimator: Sendable, CustomTestStringConvertible {
  let kind: EstimatorKind
  let text: String

  var testDescription: String { text == kind.example ? kind.name : text }

  /// Every kind of the catalogue but programs, of which no example can be started, and those that take kernels with each
  /// of them.
  static let all =
    EstimatorCatalogue.all.filter { $0.name != "program" }
    .map { ExampleEstimator(kind: $0, text: $0.example) }
    + EstimatorCatalogue.all.filter { ["kernel-ridge", "gradient-flow"].contains($0.name) }
    .flatMap { kind in
      KernelCatalogue.all.map {
        ExampleEstimator(kind: kind, text: "{kind: \(kind.name), kernel: \($0.example)}")
      }
    }

  /// The width m that examples are read for.
  static let width = 8

  /// The estimator for the quantities of a problem's cell.
  func estimator(n: Int, d: Int) throws -> any Estimator {
    let log = DiagnosticLog()
    let section = try #require(Section(FlowText.node(text), what: kind.name, log: log))
    let estimator = EstimatorCatalogue.read(
      section, quantities: ["n": Double(n), "m": Double(Self.width), "d": Double(d)])
    try #require(log.isEmpty, "\(log.diagnostics)")
    return try #require(estimator)
  }

  /// The estimator for a training set.
  func estimator(for training: TrainingSet) throws -> any Estimator {
    try estimator(n: training.data.sampleSize, d: training.labels.columns)
  }
}

/// A stopping rule, read from one of its examples for n = 24 samples in the plane.
struct ExampleRule: Sendable, CustomTestStringConvertible {
  let kind: StoppingKind
  let text: String

  var testDescription: String { text }

  /// Every example of the catalogue.
  static let all = StoppingCatalogue.all.flatMap { kind in
    kind.examples.map { ExampleRule(kind: kind, text: $0) }
  }

  /// The rule for a cell's sample size and dimension.
  func rule(n: Int, d: Int) throws -> any StoppingRule {
    let log = DiagnosticLog()
    let rule = StoppingCatalogue.read(
      FlowText.node(text), quantities: ["n": Double(n), "d": Double(d)], log: log)
    try #require(log.isEmpty, "\(log.diagnostics)")
    return try #require(rule)
  }
}

extension RegressionProblem {
  /// An isotropic Gaussian, on which every estimator of the catalogue may be used.
  static func isotropic(
    mean: [Double] = [0.7, -1.2], times: TimeLaw = .window(from: 0.3, to: 1.5),
    inputs: InputMap = InputMap(bias: 1)
  ) -> RegressionProblem {
    RegressionProblem(
      target: GaussianMixture(components: [
        component(weight: 1, mean: mean, variances: mean.map { _ in 0.6 })
      ]), process: VariancePreserving(schedule: .constant(1)), times: times, inputs: inputs)
  }
}

extension TrainingSet {
  /// The same inputs with other labels, as a set that shares nothing with this one.
  func labelled(_ labels: Matrix) -> TrainingSet {
    TrainingSet(data: data.labelled(labels), problem: problem, key: key)
  }

  /// The same examples in another order.
  func reordered(_ order: [Int]) -> TrainingSet {
    TrainingSet(data: data.examples(order), problem: problem, key: key)
  }
}

extension Matrix {
  /// The rows in another order.
  func reordered(_ order: [Int]) -> Matrix { rows(at: order) }

  /// Every entry times a number.
  func scaled(by factor: Double) -> Matrix {
    Matrix(rows: rows, columns: columns, values: values.map { factor * $0 })
  }
}

/// All numbers 0..<count in a fixed order without a pattern.
func shuffled(_ count: Int) -> [Int] {
  (0..<count).sorted { (($0 * 7919 + 13) % 10_007, $0) < (($1 * 7919 + 13) % 10_007, $1) }
}
