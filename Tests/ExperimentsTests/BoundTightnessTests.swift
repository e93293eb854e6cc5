import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Diffusion
@testable import Estimators
@testable import Formatting
@testable import Measures
@testable import Reports

/// The bounds of early stopping by matrices and loops, without a spectrum of the smoother.
@Suite struct BoundTightnessTests {
  private static let steps = [0, 2, 9, 60]
  private static let n = 18

  @Test func `each bound is what matrices and loops make of it`() throws {
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[-1, 0], [1.5, 0.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let n = Self.n
    let key = TrialKey(seed: 4, trial: 1, block: UInt64(n))
    let training = TrainingSet(
      data: problem.drawExamples(count: n, key: key), problem: .score(problem), key: key)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: Self.steps)
    let nodes = problem.quadratureNodes(refinement: 0)
    let projection = try KernelProjection(problem, centres: 256, points: 1024)
    let fit = MeasuredFit(
      estimator: estimator, training: training,
      path: try estimator.fit(training, evaluation: nodes.nodes), records: [0, 1, 2, 3],
      nodes: nodes, coarseNodes: nodes, projection: { projection })
    let norm = try #require(projection.norm(missing: NormBound.missedShare))
    let rows = try BoundTightness().values(of: fit)
    #expect(
      rows[0].map(\.name) == [
        "empirical-error", "expected-error", "radius-bound-norm-1", "norm-bound", "radius-bound",
      ])

    let gram = TangentKernel().gram(training.inputs)
    let rate = LearningRate.auto.value(for: training)
    let kernelMaximum = (0..<n).map { gram[$0, $0] }.max() ?? 0
    let v = training.data.noisy.labelNoise
    let σ = (v.reduce(0, +) / Double(n) / 2).squareRoot()
    let l = try SymmetricEigen.values(of: gram).map { $0 / (Double(n) * kernelMaximum) }
    func complexity(_ u: Double) -> Double { l.reduce(0) { $0 + min(max(0, $1), u) } / Double(n) }
    // ε² by bisection of R_K(ε) = ε² R/(2 e σ).
    func squaredRadius(norm: Double) -> Double {
      var (low, high) = (1e-9, 1e3)
      for _ in 0..<200 {
        let u = (low * high).squareRoot()
        if complexity(u).squareRoot() > norm * u / (2 * M_E * σ) { low = u } else { high = u }
      }
      return low
    }
    // Two outputs share the norm.
    let squaredBound = norm * norm * kernelMaximum / 2
    let truth = training.data.noisy.posteriorMeans
    // (I − ηH)ᵏ by multiplying, step by step.
    var left = Matrix.identity(n)
    let step = Matrix(
      rows: n, columns: n,
      values: (0..<n * n).map { ($0 % (n + 1) == 0 ? 1 : 0) - rate * gram.values[$0] })
    var done = 0
    for (record, steps) in Self.steps.enumerated() {
      while done < steps {
        left = product(left, step)
        done += 1
      }
      let smoother = Matrix(
        rows: n, columns: n,
        values: (0..<n * n).map { ($0 % (n + 1) == 0 ? 1 : 0) - left.values[$0] })
      var (error, expected) = (0.0, 0.0)
      for i in 0..<n {
        for output in 0..<2 {
          let fitted = (0..<n).reduce(0) { $0 + smoother[i, $1] * training.labels[$1, output] }
          let mean = (0..<n).reduce(0) { $0 + smoother[i, $1] * truth[$1, output] }
          error += pow(fitted - truth[i, output], 2) / Double(n)
          expected += pow(mean - truth[i, output], 2) / Double(n)
        }
        expected += (0..<n).reduce(0) { $0 + pow(smoother[i, $1], 2) * v[$1] } / Double(n)
      }
      func expect(_ name: String, _ wanted: Double) {
        let value = rows[record].first { $0.name == name }?.value ?? .nan
        #expect(abs(value / wanted - 1) < 1e-8, "\(name) at step \(steps): \(value), \(wanted)")
      }
      expect("empirical-error", error)
      expect("expected-error", expected)
      expect("radius-bound-norm-1", 24 * squaredRadius(norm: 1))
      expect("norm-bound", squaredBound.squareRoot())
      expect(
        "radius-bound", 24 * squaredBound * squaredRadius(norm: squaredBound.squareRoot()))
      guard steps > 0 else { continue }
      let time = Double(n) * kernelMaximum * rate * Double(steps)
      expect("time-bound-norm-1", 8 / (M_E * time))
      expect("time-bound", 8 * squaredBound / (M_E * time))
      expect("late-bound", 2 * σ * σ / 4 * time * complexity(1 / time))
    }
  }
}
