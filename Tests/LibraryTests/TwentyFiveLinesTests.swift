import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

/// A rate from a law, in twenty-five lines that see nothing but what is public.
@Suite struct TwentyFiveLinesTests {
  @Test func `a mixture, its score, kernel fits and a rate`() throws {
    let law = GaussianMixture(weights: [0.5, 0.5], means: [[-1], [1]], variances: [0.05, 0.1])
    let process = VariancePreserving(schedule: .constant(1))
    let problem = RegressionProblem(
      target: law, process: process, times: .fixed(0.5), inputs: InputMap(bias: 1))

    var mean = [0.0]
    var score = [0.0]
    let x = [0.3]  // 1. exact score
    var m = mean.mutableSpan
    var s = score.mutableSpan
    _ = law.posterior(at: x.span, level: process.level(at: 0.5), mean: &m, score: &s)

    let kernel = TangentKernelEstimator(
      algorithm: .gradientFlow, learningRate: .auto, steps: [0, 10, 100, 1000])
    let nodes = problem.quadratureNodes(refinement: 4)
    let samples = try [64, 128, 256, 512].map { n in  // 2. kernel fits
      RateSample(
        n: Double(n),
        risks: try (0..<20).map { trial in
          let key = TrialKey(seed: 7, trial: UInt32(trial), block: UInt64(n))
          let set = TrainingSet(
            data: problem.drawExamples(count: n, key: key), problem: .score(problem), key: key)
          return try #require(try kernel.conditionalRisk(set, nodes: nodes).min())
        })
    }
    let fit = try RateFit(samples)  // 3. rate

    // The score in one call is the same, and that of two Gaussians by hand.
    let posterior = law.posterior(at: x, level: process.level(at: 0.5))
    #expect(posterior.score == score && posterior.mean == mean)
    #expect(fit.exponent > 0.3 && fit.exponent < 1.2 && fit.ci95.lower < fit.exponent)
  }

  /// log p_t by sums of Gaussian densities, differentiated by finite differences.
  @Test func `laws made in Swift are those of their formulas`() throws {
    let covariances = [Matrix([[1, 0.3], [0.3, 0.5]]), Matrix.identity(2)]
    let law = try GaussianMixture(
      weights: [1, 3], means: [[0, 1], [2, -1]], covariances: covariances)
    let level = NoiseLevel(α: 0.8, h: 0.36)
    func logDensity(_ x: [Double]) -> Double {
      let density = zip([0.25, 0.75], zip([[0.0, 1], [2, -1]], covariances)).reduce(0.0) {
        let (weight, (mean, covariance)) = $1
        let (a, b) = (0.64 * covariance[0, 0] + 0.36, 0.64 * covariance[0, 1])
        let c = 0.64 * covariance[1, 1] + 0.36
        let (u, v) = (x[0] - 0.8 * mean[0], x[1] - 0.8 * mean[1])
        let determinant = a * c - b * b
        let square = (c * u * u - 2 * b * u * v + a * v * v) / determinant
        return $0 + weight * exp(-square / 2) / (2 * .pi * determinant.squareRoot())
      }
      return log(density)
    }
    let x = [0.4, 0.7]
    let posterior = law.posterior(at: x, level: level)
    #expect(abs(posterior.logDensity - logDensity(x)) < 1e-13)
    for i in 0..<2 {
      let step = 1e-5
      var (up, down) = (x, x)
      up[i] += step
      down[i] -= step
      let slope = (logDensity(up) - logDensity(down)) / (2 * step)
      #expect(abs(posterior.score[i] - slope) < 1e-8)
      #expect(abs(posterior.mean[i] - (x[i] + 0.36 * posterior.score[i]) / 0.8) < 1e-12)
    }
  }

  @Test func `composed laws are made of others`() throws {
    let line = Histogram.law(edges: [-1, 0, 1], masses: [1, 3])
    let plane = Subspace(basis: Matrix([[0.6], [0.8]]), latent: line)
    #expect(plane.dimension == 2 && abs(plane.mean[1] - 0.8 * line.mean[0]) < 1e-15)
    let moved = Affine(shift: [1, 2], scale: -2, of: plane)
    #expect(abs(moved.mean[0] - (1 - 2 * plane.mean[0])) < 1e-14)
    let mixture = Mixture(laws: [plane, moved], weights: [0.5, 0.5])
    #expect(abs(mixture.mean[1] - (plane.mean[1] + moved.mean[1]) / 2) < 1e-14)
    let union = UnionOfSubspaces(parts: [plane], weights: [1])
    let level = NoiseLevel(α: 0.9, h: 0.19)
    let x = [0.2, -0.4]
    #expect(
      abs(
        union.posterior(at: x, level: level).mean[0] - plane.posterior(at: x, level: level).mean[0])
        < 1e-14)
    let bumps = Bumps(box: [0...1, 0...1], smoothness: 1, amplitude: 0.5)
    #expect(bumps.variesByTrial && bumps.dimension == 2)
    #expect(Bumps(on: -1...1, of: line, smoothness: 1, amplitude: 0.5).dimension == 1)
  }
}
