import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

@Suite struct TruncationTests {
  private static func problem(
    variance: Double, dimension d: Int, times: TimeLaw, truncation: Truncation? = nil
  ) -> RegressionProblem {
    RegressionProblem(
      target: GaussianMixture(components: [
        GaussianMixture.Component(
          weight: 1, mean: Array(repeating: 0, count: d),
          variances: Array(repeating: variance, count: d), axes: .identity(d))
      ]), process: VariancePreserving(schedule: .constant(1)), times: times,
      inputs: InputMap(bias: 1, truncation: truncation))
  }

  @Test func `points inside stay, and those outside are moved to the sphere or become zero`() {
    let points = Matrix([[0.3, 0.4], [3, -4], [0, 1]])
    for (method, outside) in [
      (Truncation.Method.clip, [0.6, -0.8, 0.5, 1]), (.drop, [0, 0, 0, 0]),
    ] {
      let problem = Self.problem(
        variance: 1, dimension: 2, times: .window(from: 0.5, to: 2),
        truncation: Truncation(radius: 1, method: method))
      let noisy = NoisyPoints(problem: problem, points: points, times: [1, 1, 2])
      #expect(Array(noisy.inputs.row(0)) == [0.3, 0.4, 0.5, 1])
      for (value, wanted) in zip(noisy.inputs.row(1), outside) {
        #expect(abs(value - wanted) < 1e-15)
      }
      // The sphere itself is inside.
      #expect(Array(noisy.inputs.row(2)) == [0, 1, 1.5, 1])
      #expect(noisy.points == points)
    }
  }

  /// For N(0, σ² I) the posterior mean is α σ² x/S with S = α² σ² + h, and |X_t|²/S is χ² with d degrees:
  /// on the line E[X² 1{|X| > R}] = S (2 r φ(r) + erfc(r/√2)), in the plane S (2 + r²) exp(−r²/2), r = R/√S.
  @Test(arguments: [0.5, 1.2, 2.0, 3.5])
  func `the tail term of a Gaussian is known`(radius: Double) {
    func exact(_ problem: RegressionProblem, _ variance: Double, _ t: Double) -> Double {
      let level = problem.process.level(at: t)
      let S = level.α * level.α * variance + level.h
      let r = radius / S.squareRoot()
      let square =
        problem.dataDimension == 1
        ? S * (2 * r * exp(-r * r / 2) / (2 * Double.pi).squareRoot() + erfc(r / 2.0.squareRoot()))
        : S * (2 + r * r) * exp(-r * r / 2)
      return pow(level.α * variance / S, 2) * square
    }
    let fixed = Self.problem(variance: 0.7, dimension: 1, times: .fixed(0.6))
    let value = fixed.tailTerm(radius: radius)
    // Of a tail of 1e-4 what lies beyond the effective support is a share of 2e-9.
    #expect(abs(value.value / exact(fixed, 0.7, 0.6) - 1) < 1e-8)

    let window = Self.problem(variance: 0.7, dimension: 1, times: .window(from: 0.1, to: 2))
    // Simpson's rule over 2,000 intervals is good to 1e-12 for so smooth a function.
    let n = 2000
    let average = (0...n).reduce(0.0) { sum, i in
      let weight = i == 0 || i == n ? 1.0 : i % 2 == 1 ? 4 : 2
      return sum + weight * exact(window, 0.7, 0.1 + 1.9 * Double(i) / Double(n)) / Double(3 * n)
    }
    #expect(abs(window.tailTerm(radius: radius).value / average - 1) < 1e-8)

    // In the plane an indicator is integrated on a grid, to a per cent or two.
    let plane = Self.problem(variance: 0.7, dimension: 2, times: .fixed(0.6))
    let onGrid = plane.tailTerm(radius: radius)
    #expect(abs(onGrid.value / exact(plane, 0.7, 0.6) - 1) < 0.02)
  }

  @Test func `the bound by the support holds, and is that of a shifted Gaussian`() throws {
    let atoms = RegressionProblem(
      target: Atoms(points: Matrix([[-1], [1]]), weights: [0.5, 0.5]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let level = atoms.process.level(at: 0.5)
    for radius in [0.5, 1.5, 2.5, 4.0] {
      let bound = try #require(atoms.tailBound(radius: radius))
      let gap = max(0, radius - level.α)
      #expect(abs(bound - erfc(gap / (2 * level.h).squareRoot())) < 1e-12)
      #expect(atoms.tailTerm(radius: radius).value <= bound)
    }
    #expect(Self.problem(variance: 1, dimension: 1, times: .fixed(1)).tailBound(radius: 2) == nil)
  }

  @Test func `panels end at the radius`() {
    let problem = Self.problem(
      variance: 1, dimension: 1, times: .fixed(0.5),
      truncation: Truncation(radius: 1.3, method: .drop))
    let nodes = problem.panelNodes(kinks: [0.2])
    // P(|X| ≤ 1.3), an indicator, to the error of a smooth function.
    let inside = nodes.integrate { abs(nodes.nodes.points[$0, 0]) <= 1.3 ? 1 : 0 }
    #expect(abs(inside.value - erf(1.3 / 2.0.squareRoot())) < 1e-10)
  }
}
