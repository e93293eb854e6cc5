import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion
@testable import Estimators
@testable import Measures
@testable import Reports

@Suite struct ReproductionTests {
  /// Distances 1 and 4, 2 and 2, 0.5 and 2.5 on the line: ratios 1/4, 1 and 1/5.
  @Test func `copies are three times closer to one sample than to the next`() {
    let samples = Matrix([[0], [5]])
    let found = Reproduction.copies(Matrix([[1], [2.5], [-0.5]]), of: samples)
    #expect(abs(found.share - 2.0 / 3) < 1e-15)
    #expect(abs(found.ratio - (0.25 + 1 + 0.5 / 5.5) / 3) < 1e-15)
    // Two equal samples: nothing is closer to one of them.
    #expect(Reproduction.copies(Matrix([[1]]), of: Matrix([[1], [1]])) == (0, 1))
  }

  @Test func `the time is half of the way up after the least risk`() throws {
    let times = [1.0, 10, 100, 1000, 10_000]
    // From 0.1 at time 10 to 0.5: 0.3 is reached half-way between 100 and 1,000.
    let time = try #require(
      Reproduction.time(shares: [0.4, 0.1, 0.2, 0.4, 0.5], at: times, after: 10))
    #expect(abs(time - 100 * 10.0.squareRoot()) < 1e-9)
    #expect(Reproduction.time(shares: [0.4, 0.1, 0.1, 0.15, 0.19], at: times, after: 10) == nil)
    #expect(Reproduction.time(shares: [0, 0.5, 0.5, 0.5, 0.5], at: times, after: 10) == nil)
  }

  @Test func `records are spaced evenly, ends included`() {
    #expect(Reproduction.spaced(3, limit: 5) == [0, 1, 2])
    #expect(Reproduction.spaced(41, limit: 5) == [0, 10, 20, 30, 40])
    let many = Reproduction.spaced(100, limit: 24)
    #expect(many.count == 24 && many.first == 0 && many.last == 99 && Set(many).count == 24)
  }

  /// Few samples with many copies, in two dimensions: a path that goes on reproduces far more samples than the exact
  /// denoiser does, and the early part of it does not.
  @Test func `late training reproduces, early training does not`() throws {
    let problem = RegressionProblem(
      target: GaussianMixture(components: [
        GaussianMixture.Component(
          weight: 1, mean: [0, 0], variances: [1, 1], axes: .identity(2))
      ]),
      process: VariancePreserving(schedule: .constant(1)), times: .window(from: 0.02, to: 2),
      inputs: InputMap(bias: 1), copies: 24)
    let key = TrialKey(seed: 9, trial: 0, block: 12)
    let training = TrainingSet(
      data: problem.drawExamples(count: 12, key: key), problem: .score(problem), key: key)
    let times = LogGrid(from: 1, to: 1e6, perDecade: 2)
    let estimator = GradientFlow(times: times)
    let nodes = problem.quadratureNodes(refinement: 0)
    let last = times.ascending.count - 1
    let fit = MeasuredFit(
      estimator: estimator, training: training,
      path: try estimator.fit(training, evaluation: nodes.nodes.subset(0..<0)), records: [2, last],
      nodes: nodes, coarseNodes: nodes, projection: { nil })
    let found = try Reproduction().allValues(of: fit)
    func value(_ record: Int, _ name: String) -> Double {
      found.chosen[record].first { $0.name == name }?.value ?? .nan
    }
    let exact = value(0, "reproduced-share-exact")
    #expect(value(1, "reproduced-share") > exact + 0.15)
    #expect(value(0, "reproduced-share") < exact + 0.1)
    #expect(value(1, "neighbour-ratio") < value(0, "neighbour-ratio"))
    let time = value(0, "reproducing-time")
    #expect(time > 10 && time == value(1, "reproducing-time"))
    #expect(found.path.count == last + 1)
    #expect(try Reproduction().allValues(of: fit).chosen == found.chosen)
  }
}
