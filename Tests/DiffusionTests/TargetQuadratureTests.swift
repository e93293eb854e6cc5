import Diffusion
import Foundation
import LinearAlgebra
import Testing

/// A Gaussian component in the plane with the inverse of its covariance written out.
private struct PlaneComponent {
  let weight: Double
  let mean: [Double]
  let covariance: [Double]

  func density(_ u: Double, _ v: Double) -> Double {
    let determinant = covariance[0] * covariance[2] - covariance[1] * covariance[1]
    let a = u - mean[0]
    let b = v - mean[1]
    let form = covariance[2] * a * a - 2 * covariance[1] * a * b + covariance[0] * b * b
    return weight * exp(-0.5 * form / determinant) / (2 * .pi * determinant.squareRoot())
  }
}

/// The posterior by its definition: integrals over p₀(u) N(x; α u, h) on a grid.
@Suite struct TargetQuadratureTests {
  @Test(arguments: [(1.0, 0.1), (0.7, 0.5), (1.7, 0.3), (0.3, 0.9)])
  func `the quickstart mixture's posterior is the integral of the definition`(
    α: Double, h: Double
  ) throws {
    let law = try target(Laws.quickstartText)
    let components = [
      PlaneComponent(weight: 0.5, mean: [-1, 0], covariance: [0.05, 0, 0.05]),
      PlaneComponent(weight: 0.5, mean: [1, 0], covariance: [0.1, 0.02, 0.05]),
    ]
    // The integrand's narrowest width is (1/0.04 + α²/h)^(-1/2) ≥ 0.17 · 0.9: the trapezoid rule with
    // a quarter of it is exact to rounding, and X₀ has 1e-20 of its mass outside of the box.
    let step = 0.03
    for x in [[0.0, 0.0], [-0.8, 0.3], [0.1, -0.2], [1.5, 1]] {
      var mass = 0.0
      var first = [0.0, 0.0]
      var second = 0.0
      for i in 0...240 {
        let u = -3.6 + step * Double(i)
        for j in 0...150 {
          let v = -2.25 + step * Double(j)
          let a = x[0] - α * u
          let b = x[1] - α * v
          var w = step * step * exp(-0.5 * (a * a + b * b) / h) / (2 * .pi * h)
          w *= components.reduce(0) { $0 + $1.density(u, v) }
          mass += w
          first[0] += w * u
          first[1] += w * v
          second += w * (u * u + v * v)
        }
      }
      let mean = first.map { $0 / mass }
      let noise = second / mass - mean[0] * mean[0] - mean[1] * mean[1]
      let posterior = law.posterior(at: x, NoiseLevel(α: α, h: h))
      // 36,000 terms, and the moments' difference in the noise.
      #expect(distance(posterior.mean, mean) < 1e-12)
      #expect(abs(posterior.labelNoise - noise) < 1e-12)
      #expect(abs(posterior.logDensity - log(mass)) < 1e-12)
    }
  }

  @Test func `a mixture on the line has the posterior of the definition`() throws {
    let law = try target(
      """
      {kind: gaussian-mixture, components: [{weight: 0.9, mean: [-1], covariance: 0.04},
        {weight: 0.1, mean: [2], covariance: 0.5}]}
      """)
    func prior(_ u: Double) -> Double {
      0.9 * exp(-0.5 * (u + 1) * (u + 1) / 0.04) / (2 * .pi * 0.04).squareRoot()
        + 0.1 * exp(-0.5 * (u - 2) * (u - 2) / 0.5) / (2 * .pi * 0.5).squareRoot()
    }
    for level in noiseLevels {
      for x in [-2, -1, 0.3, 0.8, 2.5].map({ level.α * $0 }) {
        var moments = [0.0, 0.0, 0.0]
        // The narrowest width is 0.09 at h = 0.01.
        for i in 0...1200 {
          let u = -4 + 0.01 * Double(i)
          let gap = x - level.α * u
          let w =
            0.01 * prior(u) * exp(-0.5 * gap * gap / level.h) / (2 * .pi * level.h).squareRoot()
          for power in 0...2 { moments[power] += w * pow(u, Double(power)) }
        }
        let mean = moments[1] / moments[0]
        let posterior = law.posterior(at: [x], level)
        #expect(abs(posterior.mean[0] - mean) < 1e-12)
        #expect(abs(posterior.labelNoise - (moments[2] / moments[0] - mean * mean)) < 1e-12)
        #expect(abs(posterior.logDensity - log(moments[0])) < 1e-12)
      }
    }
  }

  @Test(arguments: [0.1, 0.7, 2])
  func `the posterior mean of atoms moves in time as its moments say`(t: Double) throws {
    let law = try #require(try target(Laws.atomsText) as? Atoms)
    let process = VariancePreserving(schedule: .linear(from: 0.5, to: 2))
    let level = process.level(at: t)
    let (α, h, g) = (level.α, level.h, process.speed(at: t))
    for x in law.noisyDraws(12, level, seed: 14) {
      // df/dt = θ′ Cov(X₀|x) − ½ ψ′ Cov(X₀, |X₀|² | x) with θ = α x/h, ψ = α²/h; for 1 − h = α²
      // (α/h)′ = −½ g α (1 + α²)/h² and ψ′ = −g α²/h².
      let rate = -0.5 * g * α * (1 + α * α) / (h * h)
      let ψ = -g * α * α / (h * h)
      let exponents = law.weights.indices.map { k in
        let gap = distance(law.points.row(k).map { α * $0 }, x)
        return log(law.weights[k]) - 0.5 * gap * gap / h
      }
      let largest = try #require(exponents.max())
      let unscaled = exponents.map { exp($0 - largest) }
      let sum = unscaled.reduce(0, +)
      let r = unscaled.map { $0 / sum }
      let f = (0..<2).map { i in r.indices.reduce(0.0) { $0 + r[$1] * law.points[$1, i] } }
      var expected = [0.0, 0.0]
      for k in r.indices {
        let a = Array(law.points.row(k))
        let along = rate * zip(x, a).reduce(0) { $0 + $1.0 * $1.1 }
        let square = -0.5 * ψ * norm(a) * norm(a)
        for i in 0..<2 { expected[i] += r[k] * (a[i] - f[i]) * (along + square) }
      }
      let δ = 1e-4 * h
      func mean(_ shift: Double) -> [Double] {
        law.posterior(at: x, process.level(at: t + shift * δ)).mean
      }
      let (near, far) = (zip(mean(1), mean(-1)), zip(mean(2), mean(-2)))
      for (i, (a, b)) in zip(near, far).enumerated() {
        let slope = (8 * (a.0 - a.1) - (b.0 - b.1)) / (12 * δ)
        // Rounding of f, of size 5, over the step.
        #expect(abs(slope - expected[i]) < 1e-14 / δ + 1e-8 * (1 + abs(expected[i])), "at \(x)")
      }
    }
  }
}
