import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion
@testable import Estimators

/// Fits to truncated inputs.
@Suite struct TruncatedFitTests {
  private static let key = TrialKey(seed: 9, trial: 0, block: 40)

  private static func set(_ truncation: Truncation?) -> TrainingSet {
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[-1], [1.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1, truncation: truncation))
    return TrainingSet(
      data: problem.drawExamples(count: 40, key: key), problem: .score(problem), key: key)
  }

  @Test func `an example that is dropped trains nothing, and the fit is zero outside`() throws {
    let set = Self.set(Truncation(radius: 1.2, method: .drop))
    let plain = Self.set(nil)
    let inside = (0..<40).filter { abs(plain.data.noisy.points[$0, 0]) <= 1.2 }
    #expect(inside.count < 40 && inside.count > 20)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .constant(0.01), steps: [0, 10, 100])
    let points = plain.data.noisy
    let truncated = set.data.noisy
    let fit = try estimator.fit(set, evaluation: truncated)
    // Plain gradient descent on the examples inside alone.
    let rows = Matrix(
      rows: inside.count, columns: 2, values: inside.flatMap { Array(points.inputs.row($0)) })
    let gram = TangentKernel().gram(rows)
    let all = TangentKernel().matrix(points.inputs, rows)
    var γ = [Double](repeating: 0, count: inside.count)
    var record = 0
    for step in 0...100 {
      if fit.steps[record] == step {
        for j in 0..<40 {
          let wanted =
            inside.contains(j) ? zip(all.row(j), γ).reduce(0) { $0 + $1.0 * $1.1 } : 0
          #expect(abs(fit.predictions(ofRecord: record)[record * 40 + j] - wanted) < 1e-12)
        }
        record += 1
      }
      let values = (0..<inside.count).map { i in
        zip(gram.row(i), γ).reduce(0) { $0 + $1.0 * $1.1 }
      }
      for i in inside.indices { γ[i] -= 0.01 * (values[i] - plain.labels[inside[i], 0]) }
    }
    #expect(record == 3)
  }

  @Test func `two inputs that are clipped to one point make the Gram matrix singular`() throws {
    let set = Self.set(Truncation(radius: 1, method: .clip))
    let values = try SymmetricEigen.values(of: TangentKernel().gram(set.inputs))
    #expect(abs(values[0]) < 1e-14 * values[39])
    #expect(TangentKernel().largestDiagonal(set.inputs) == 1)
  }

  @Test func `a network trains nothing on an example that is dropped`() throws {
    let network = NetworkEstimator(
      neurons: 64, initialization: .antisymmetric, learningRate: .constant(0.01), steps: [0, 20],
      precision: .double)
    let set = Self.set(Truncation(radius: 1.2, method: .drop))
    let outside = (0..<40).filter { abs(set.data.noisy.points[$0, 0]) > 1.2 }
    let first = try network.fit(set, evaluation: set.data.noisy)
    for j in outside { #expect(first.predictions(ofRecord: 1)[40 + j] == 0) }
    // Other labels outside change nothing.
    var labels = set.labels
    for j in outside { labels[j, 0] += 7 }
    let other = TrainingSet(data: set.data.labelled(labels), problem: set.problem, key: Self.key)
    #expect(try network.fit(other, evaluation: set.data.noisy).predictions == first.predictions)
  }
}
