import LinearAlgebra
import Testing

@testable import Diffusion

/// Labels whose noise alone is multiplied.
@Suite struct LabelNoiseTests {
  private static func problem(_ factor: Double) -> RegressionProblem {
    RegressionProblem(
      target: Atoms(points: Matrix([[-1], [1.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .window(from: 0.1, to: 1),
      inputs: InputMap(bias: 1), noiseFactor: factor)
  }
  private static let key = TrialKey(seed: 4, trial: 2, block: 0)

  @Test(arguments: [0.25, 4.0])
  func `inputs and regression function stay, and the distance to the labels scales`(
    factor: Double
  ) {
    let plain = Self.problem(1).drawExamples(count: 50, key: Self.key)
    let noisy = Self.problem(factor).drawExamples(count: 50, key: Self.key)
    #expect(noisy.noisy.inputs == plain.noisy.inputs)
    #expect(noisy.noisy.posteriorMeans == plain.noisy.posteriorMeans)
    for j in 0..<50 {
      let mean = plain.noisy.posteriorMeans[j, 0]
      let expected = mean + factor.squareRoot() * (plain.labels[j, 0] - mean)
      #expect(abs(noisy.labels[j, 0] - expected) < 1e-15)
      #expect(abs(noisy.noisy.labelNoise[j] - factor * plain.noisy.labelNoise[j]) < 1e-15)
    }
    let (a, b) = (Self.problem(1).truth(), Self.problem(factor).truth())
    #expect(b.squaredSize == a.squaredSize)
    #expect(abs(b.labelNoise.value - factor * a.labelNoise.value) < 1e-14)
  }

  /// 20,000 examples: the mean squared distance of the labels from f_* is E v, within 4 of its standard errors.
  @Test func `the noise of the labels is what it is said to be`() {
    let problem = Self.problem(2.5)
    let drawn = problem.drawExamples(count: 20_000, key: Self.key)
    let squares = (0..<20_000).map { j in
      let gap = drawn.labels[j, 0] - drawn.noisy.posteriorMeans[j, 0]
      return gap * gap
    }
    let mean = squares.reduce(0, +) / 20_000
    let variance = squares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    let error = (variance / 20_000).squareRoot()
    #expect(abs(mean - problem.truth().labelNoise.value) < 4 * error)
  }

  @Test func `a series keeps its points and its function`() {
    let series = SeriesRegression(decay: 2, source: 1, noise: 0.5, modes: 1024)
    let louder = series.multiplyingNoise(by: 4)
    #expect(louder.noise == 2)
    let (a, b) = (
      series.drawExamples(count: 30, key: Self.key), louder.drawExamples(count: 30, key: Self.key)
    )
    #expect(a.noisy.inputs == b.noisy.inputs && a.noisy.posteriorMeans == b.noisy.posteriorMeans)
    for j in 0..<30 {
      let gap = a.labels[j, 0] - a.noisy.posteriorMeans[j, 0]
      #expect(abs(b.labels[j, 0] - b.noisy.posteriorMeans[j, 0] - 2 * gap) < 1e-14)
    }
  }

  /// Σ i^(−sβ−1) i^β with pairs of equal eigenvalues: for β = 2, s = 1 and four modes 1 + 4/8 + 4/27 + 16/64.
  @Test func `a series knows its norm in the kernel's space`() {
    let series = SeriesRegression(decay: 2, source: 1, noise: 0.5, modes: 4)
    let square = 1 + 4.0 / 8 + 4.0 / 27 + 16.0 / 64
    #expect(abs(series.kernelNorm * series.kernelNorm - square) < 1e-14)
  }
}
