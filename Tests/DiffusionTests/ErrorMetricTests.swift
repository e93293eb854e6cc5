import Diffusion
import Foundation
import LinearAlgebra
import Testing

private func gaussian(_ times: TimeLaw) throws -> RegressionProblem {
  RegressionProblem(
    target: try target("{kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}"),
    process: VariancePreserving(schedule: .constant(1)), times: times, inputs: InputMap(bias: 1))
}

@Suite struct ErrorMetricTests {
  @Test func `score units and divergence weight times as their closed forms do`() throws {
    let problem = try gaussian(.window(from: 0.1, to: 2))
    let nodes = problem.quadratureNodes(refinement: 12)
    // A squared error of 1 everywhere.
    let risks = nodes.risks(ofSquaredErrors: Array(repeating: 1, count: nodes.count))
    #expect(risks.map(\.metric) == [.denoiser, .score, .divergence])
    // With g = 1, ψ = α²/h = 1/(e^t − 1), and (α/h)² = ψ (1 + ψ) = −dψ/dt: the average of the score
    // factor is (ψ(T₀) − ψ(T))/(T − T₀), the divergence ½ (ψ(T₀) − ψ(T)).
    let fall = 1 / expm1(0.1) - 1 / expm1(2.0)
    #expect(abs(risks[0].risk.value - 1) < 1e-9)
    #expect(abs(risks[1].risk.value - fall / 1.9) < 1e-6 * fall)
    #expect(abs(risks[2].risk.value - 0.5 * fall) < 1e-6 * fall)
  }

  @Test func `at one time there is no divergence, and score units are a factor`() throws {
    let problem = try gaussian(.fixed(0.5))
    let nodes = problem.quadratureNodes(refinement: 6)
    let squares = nodes.nodes.points.values.map { $0 * $0 }
    let risks = nodes.risks(ofSquaredErrors: squares)
    #expect(risks.map(\.metric) == [.denoiser, .score])
    let level = problem.process.level(at: 0.5)
    // E X_t² = 1 for this law.
    #expect(abs(risks[0].risk.value - 1) < 1e-10)
    #expect(abs(risks[1].risk.value - pow(level.α / level.h, 2)) < 1e-9)
    #expect(nodes.risksByBin(ofSquaredErrors: squares).map(\.value) == [risks[0].risk.value])
  }

  @Test func `bins are equal in log t and average to the whole`() throws {
    let times = TimeLaw.window(from: 0.1, to: 2)
    #expect(times.bins.count == 3 && times.bins[0].start == 0.1 && times.bins[2].end == 2)
    for bin in times.bins { #expect(abs(bin.end / bin.start - pow(20, 1.0 / 3)) < 1e-12) }
    #expect(abs(times.binMasses.reduce(0, +) - 1) < 1e-15)
    let nodes = try gaussian(times).quadratureNodes(refinement: 12)
    let squares = nodes.nodes.times.map { $0 }
    let bins = nodes.risksByBin(ofSquaredErrors: squares)
    for (risk, bin) in zip(bins, times.bins) {
      // The mean of t over a bin is its middle.
      #expect(abs(risk.value - 0.5 * (bin.start + bin.end)) < 1e-9)
    }
    let whole = zip(bins, times.binMasses).reduce(0) { $0 + $1.0.value * $1.1 }
    #expect(abs(whole - 1.05) < 1e-9)
  }
}
