import Diffusion
import Estimators
import LinearAlgebra
import Testing

/// A fit at the end of training without its spectrum.
@Suite struct InterpolantTests {
  /// Two hundred samples in 24 dimensions with four noisy copies each, whose least eigenvalue is far from zero.
  private static func training() -> TrainingSet {
    let problem = RegressionProblem(
      target: GaussianMixture(mean: [Double](repeating: 0, count: 24), variance: 1),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.3),
      inputs: InputMap(bias: 1), copies: 4)
    return problem.training(200)
  }

  private static let flow = GradientFlow(times: LogGrid(from: 1, to: 1e6, perDecade: 1))

  @Test func `the last record of a flow is that of its spectrum`() throws {
    let training = Self.training()
    let points = training.data.noisy.subset(0..<100)
    let last = Self.flow.recordCount - 1
    let found = try #require(try Self.flow.interpolant(training, records: [last]))
    let path = try #require(
      try Self.flow.fit(training, evaluation: points.subset(0..<0)).predictor)
    let (one, other) = (try found([last], points), try path([last], points))
    #expect(one.count == 1)
    // The condition of H is some 1e3.
    for (a, b) in zip(one[0].values, other[0].values) { #expect(abs(a - b) < 1e-10) }
    // At its own inputs it returns the labels.
    for (a, b) in zip(one[0].values, training.labels.values) { #expect(abs(a - b) < 1e-10) }
  }

  @Test func `earlier records, and small sets, have none`() throws {
    let training = Self.training()
    #expect(try Self.flow.interpolant(training, records: [0]) == nil)
    let last = Self.flow.recordCount - 1
    #expect(try Self.flow.interpolant(training, records: [0, last]) == nil)
    #expect(try Self.flow.interpolant(training, records: []) == nil)
    let small = training.scoreProblem.training(100)
    #expect(try Self.flow.interpolant(small, records: [last]) == nil)
  }
}
