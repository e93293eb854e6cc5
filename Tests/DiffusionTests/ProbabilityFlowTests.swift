import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Diffusion

@Suite struct ProbabilityFlowTests {
  private static func problem(_ target: any Target) -> RegressionProblem {
    RegressionProblem(
      target: target, process: VariancePreserving(schedule: .constant(1)),
      times: .window(from: 0.05, to: 2), inputs: InputMap(bias: 1))
  }

  @Test func `times go down, evenly in the logarithm of the signal-to-noise ratio`() throws {
    let problem = Self.problem(TruncatedGaussian(uniformFrom: -1, to: 1))
    let flow = try #require(ProbabilityFlow(problem, steps: 8))
    #expect(flow.times.first == 2 && flow.times.last == 0.05 && flow.times.count == 9)
    let logs = flow.times.map { log(problem.process.level(at: $0).signalToNoise) }
    let gaps = zip(logs, logs.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { abs($0 - gaps[0]) < 1e-9 && $0 > 0 })
    let fixed = RegressionProblem(
      target: problem.target, process: problem.process, times: .fixed(0.5), inputs: problem.inputs)
    #expect(ProbabilityFlow(fixed, steps: 8) == nil)
  }

  /// Of N(m, s²) every step is affine: x ← a x + b with the posterior mean's own coefficients, written down here.
  @Test func `a Gaussian's samples are those of the recursion`() throws {
    let (m, s2) = (0.7, 0.3)
    let target = GaussianMixture(components: [
      GaussianMixture.Component(weight: 1, mean: [m], variances: [s2], axes: .identity(1))
    ])
    let problem = Self.problem(target)
    let flow = try #require(ProbabilityFlow(problem, steps: 5))
    let key = TrialKey(seed: 2, trial: 1, block: 3)
    let starts = flow.starts(count: 40, key: key)
    let samples = flow.samples(from: starts) { $0.posteriorMeans }
    func mean(_ x: Double, _ t: Double) -> Double {
      let (α, h) = (exp(-t / 2), 1 - exp(-t))
      return m + α * s2 / (α * α * s2 + h) * (x - α * m)
    }
    for j in 0..<40 {
      var x = starts[j, 0]
      for (s, u) in zip(flow.times, flow.times.dropFirst()) {
        let f = mean(x, s)
        x = exp(-u / 2) * f + ((1 - exp(-u)) / (1 - exp(-s))).squareRoot() * (x - exp(-s / 2) * f)
      }
      #expect(abs(samples[j, 0] - mean(x, 0.05)) < 1e-12)
    }
    #expect(flow.starts(count: 40, key: key) == starts)
  }

  /// 20,000 starts of a uniform law: mean 0 and variance α²/3 + h, within 4 standard errors.
  @Test func `starts have the law of the last time`() throws {
    let flow = try #require(
      ProbabilityFlow(Self.problem(TruncatedGaussian(uniformFrom: -1, to: 1)), steps: 1))
    let starts = flow.starts(count: 20_000, key: TrialKey(seed: 2, trial: 1, block: 3)).values
    let moments = Moments(starts)
    let variance = exp(-2.0) / 3 + 1 - exp(-2.0)
    #expect(abs(moments.mean) < 4 * (variance / 20_000).squareRoot())
    #expect(abs(moments.variance / variance - 1) < 4 * (2.0 / 20_000).squareRoot())
  }

  /// With many steps the samples of two atoms lie at the atoms, half at each: the denoiser ends on E[X₀ | X_T₀].
  @Test func `samples of atoms are the atoms`() throws {
    let problem = Self.problem(Atoms(points: Matrix([[-1], [1]]), weights: [0.5, 0.5]))
    let flow = try #require(ProbabilityFlow(problem, steps: 60))
    let starts = flow.starts(count: 2000, key: TrialKey(seed: 5, trial: 0, block: 0))
    let samples = flow.samples(from: starts) { $0.posteriorMeans }.values
    #expect(samples.count { abs(abs($0) - 1) < 1e-3 } > 1980)
    // 4 standard errors of a fair coin.
    #expect(abs(Double(samples.count { $0 > 0 }) - 1000) < 4 * 500.0.squareRoot())
  }
}
