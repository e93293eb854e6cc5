import Estimators
import LinearAlgebra
import Statistics

@testable import Diffusion

/// A Gaussian component with a diagonal or turned covariance, by its principal axes.
func component(
  weight: Double, mean: [Double], variances: [Double], axes: Matrix? = nil
) -> GaussianMixture.Component {
  GaussianMixture.Component(
    weight: weight, mean: mean, variances: variances, axes: axes ?? .identity(mean.count))
}

/// The mixture of the quickstart study.
func quickstartMixture() throws -> GaussianMixture {
  let turned = try SymmetricEigen(of: Matrix([[0.1, 0.02], [0.02, 0.05]]))
  return GaussianMixture(components: [
    component(weight: 0.5, mean: [-1, 0], variances: [0.05, 0.05]),
    component(weight: 0.5, mean: [1, 0], variances: turned.values, axes: turned.vectors),
  ])
}

/// The quickstart study's problem, or a variation of it.
func quickstart(
  times: TimeLaw = .window(from: 0.1, to: 2), bias: Double? = 1
) throws -> RegressionProblem {
  RegressionProblem(
    target: try quickstartMixture(), process: VariancePreserving(schedule: .constant(1)),
    times: times,
    inputs: InputMap(bias: bias))
}

/// A problem on the line with two unequal atoms, at one time.
func lineProblem() -> RegressionProblem {
  RegressionProblem(
    target: Atoms(points: Matrix([[-1], [1.5]]), weights: [0.4, 0.6]),
    process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
    inputs: InputMap(bias: 1))
}

/// The uniform law on [−1, 1] over the window [0.1, 2].
func windowProblem() -> RegressionProblem {
  RegressionProblem(
    target: TruncatedGaussian(uniformFrom: -1, to: 1),
    process: VariancePreserving(schedule: .constant(1)),
    times: .window(from: 0.1, to: 2), inputs: InputMap(bias: 1))
}

extension RegressionProblem {
  /// A training set of a trial.
  func training(_ count: Int, trial: UInt32 = 0, seed: UInt64 = 1) -> TrainingSet {
    let key = TrialKey(seed: seed, trial: trial, block: UInt64(count))
    return TrainingSet(data: drawExamples(count: count, key: key), problem: .score(self), key: key)
  }
}

/// Functional gradient descent γ ← γ − η (H γ − Y), γ = 0 at the start: what the filters stand for.
struct PlainDescent {
  let gram: Matrix
  let labels: Matrix
  let learningRate: Double
  private(set) var coefficients: Matrix

  init(gram: Matrix, labels: Matrix, learningRate: Double) {
    self.gram = gram
    self.labels = labels
    self.learningRate = learningRate
    self.coefficients = Matrix(rows: labels.rows, columns: labels.columns)
  }

  mutating func step() {
    let fitted = product(gram, coefficients)
    for i in fitted.values.indices {
      coefficients.values[i] -= learningRate * (fitted.values[i] - labels.values[i])
    }
  }

  /// The coefficients at each of the steps, which ascend.
  static func path(
    gram: Matrix, labels: Matrix, learningRate: Double, steps: [Int]
  ) -> [Matrix] {
    var descent = PlainDescent(gram: gram, labels: labels, learningRate: learningRate)
    var done = 0
    return steps.map { step in
      while done < step {
        descent.step()
        done += 1
      }
      return descent.coefficients
    }
  }
}

/// Whether the mean of independent numbers agrees with a value to 3.5 standard errors, level 5e-4.
///
/// Streams are fixed, so a test that passes once passes always.
func agrees(_ values: [Double], with expected: Double) -> Bool {
  let moments = Moments(values)
  return abs(moments.mean - expected) <= 3.5 * moments.meanStandardError
}

/// The largest difference of two lists of numbers, over the norm of the second.
func relativeError(_ found: some Sequence<Double>, _ expected: [Double]) -> Double {
  let size = expected.reduce(0) { $0 + $1 * $1 }.squareRoot()
  let gap = zip(found, expected).reduce(0) { max($0, abs($1.0 - $1.1)) }
  return gap.isNaN ? .infinity : gap / max(size, 1e-300)
}
