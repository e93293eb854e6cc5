import Diffusion
import Foundation
import Testing

/// What holds of spheres, balls and images beyond the laws of every target.
@Suite struct RadialTargetTests {
  @Test func `a sphere on the line is two atoms`() throws {
    let sphere = try target("{kind: sphere, dimension: 1, radius: 1.5, center: [0.5]}")
    let atoms = try target("{kind: atoms, points: [[-1], [2]]}")
    for level in noiseLevels + [NoiseLevel(α: 1, h: 1e-6)] {
      for x in [-50.0, -1.1, 0.5, 0.7, 2, 3] {
        let found = sphere.posterior(at: [x], level)
        let expected = atoms.posterior(at: [x], level)
        #expect(abs(found.mean[0] - expected.mean[0]) < 1e-14)
        #expect(abs(found.score[0] - expected.score[0]) <= 1e-13 * (abs(x) + 1) / level.h)
        #expect(abs(found.labelNoise - expected.labelNoise) <= 1e-9 * expected.labelNoise + 1e-30)
        #expect(
          abs(found.logDensity - expected.logDensity) <= 1e-14 * (1 + abs(expected.logDensity)))
      }
    }
  }

  @Test func `the score keeps its digits across the sphere`() throws {
    // On the ridge the score is −(1 − A) ρ/h ≈ −(d − 1)/(2 r); 1e-9 off it is 1e-9/h more.
    let law = try target("{kind: sphere, dimension: 3, radius: 1}")
    let h = 1e-12
    for gap in [-0x1p-30, 0, 0x1p-30] {
      let found = law.posterior(at: [1 + gap, 0, 0], NoiseLevel(α: 1, h: h))
      // A_3 = coth κ − 1/κ, so that α ρ A − r = −gap − h/r exactly, to e^{−2κ}.
      let expected = -gap / h - 1 / (1 + gap)
      #expect(abs(found.score[0] - expected) <= 1e-15 * abs(expected))
    }
  }

  @Test func `the centre of a sphere may be a saddle to third order`() throws {
    // d h = α² ρ²: r − α ρ A_d(κ) = r κ²/(d (d + 2)) + …, with κ = 4 r for d = 4, h = ¼.
    let law = try target("{kind: sphere, dimension: 4, radius: 1}")
    let r = 1e-5
    let found = law.posterior(at: [r, 0, 0, 0], NoiseLevel(α: 1, h: 0.25))
    let κ = 4 * r
    let expected = -4 * r * κ * κ / 24
    // The next term is κ² smaller.
    #expect(abs(found.score[0] - expected) <= 1e-9 * abs(expected))
  }

  @Test func `a ball on the line is an interval`() throws {
    let law = try target("{kind: ball, dimension: 1, radius: 1}")
    for (α, h) in [(1.0, 0.3), (0.7, 0.5), (1.7, 0.01)] {
      for x in [0.0, 0.3, -1.2, 2] {
        // Simpson's rule on 4000 panels of [−1, 1], whose error is (1/2000)⁴/180 of fourth
        // derivatives up to (α (|x| − α)/h)⁴ ≤ 51⁴ of the integrand.
        var sums = [0.0, 0.0, 0.0]
        for i in 0...4000 {
          let u = -1 + Double(i) / 2000
          let simpson = i == 0 || i == 4000 ? 1.0 : i.isMultiple(of: 2) ? 2 : 4
          let gap = x - α * u
          let w = simpson / 12_000 * exp(-0.5 * gap * gap / h) / (2 * .pi * h).squareRoot()
          for power in 0...2 { sums[power] += w * pow(u, Double(power)) }
        }
        let mean = sums[1] / sums[0]
        let found = law.posterior(at: [x], NoiseLevel(α: α, h: h))
        #expect(abs(found.mean[0] - mean) < 1e-8)
        let noise = sums[2] / sums[0] - mean * mean
        #expect(abs(found.labelNoise - noise) < 1e-8)
        #expect(abs(found.logDensity - log(sums[0])) < 1e-8)
      }
    }
  }

  @Test func `without noise the posterior mean is the projection`() throws {
    let level = NoiseLevel(α: 1, h: 1e-12)
    let sphere = try target("{kind: sphere, dimension: 3, radius: 2}")
    let ball = try target("{kind: ball, dimension: 3, radius: 2}")
    for x in [[0.3, -0.4, 0], [3, 0, 4], [0, 0, 2]] {
      let r = norm(x)
      // On the edge of the ball the mean is 0.8 √h inside.
      #expect(distance(sphere.posterior(at: x, level).mean, x.map { 2 * $0 / r }) < 1e-11)
      #expect(distance(ball.posterior(at: x, level).mean, x.map { min(1, 2 / r) * $0 }) < 1e-6)
    }
  }

  @Test func `points of a sphere and a ball fill them evenly`() throws {
    let sphere = try target("{kind: sphere, dimension: 5, radius: 2, center: [1, 1, 1, 1, 1]}")
    #expect(sphere.draws(200, seed: 5).allSatisfy { abs(norm($0.map { $0 - 1 }) - 2) < 1e-14 })
    for d in [1, 2, 5] {
      let ball = try target("{kind: ball, dimension: \(d), radius: 2}")
      let n = 20_000
      let inside = ball.draws(n, seed: 6).count { norm($0) <= 2 * pow(0.5, 1 / Double(d)) }
      // Half of the volume; 3.5 standard errors of a proportion.
      #expect(abs(Double(inside) / Double(n) - 0.5) <= 3.5 * 0.5 / Double(n).squareRoot())
    }
  }

  @Test func `extreme uniform numbers give points of the law`() throws {
    for law in Laws.radialTexts.map(\.text) {
      let law = try target(law)
      guard let radius = law.properties.supportRadius else { continue }
      for u in [0x1p-54, 0.5, 1 - 0x1p-53] {
        let numbers = Array(repeating: u, count: law.transportDimension)
        var x = Array(repeating: Double.nan, count: law.dimension)
        var span = x.mutableSpan
        law.transport(numbers.span, into: &span)
        #expect(norm(x) <= radius * (1 + 1e-14))
      }
    }
  }

  @Test func `a random frame is orthonormal and its seed's`() throws {
    // Twelve coordinates of a Gaussian pick out the columns: the mean of U = e_j is column j.
    func column(_ j: Int, seed: Int) throws -> [Double] {
      let point = (0..<3).map { $0 == j ? "1" : "0" }.joined(separator: ", ")
      return try target(
        """
        {kind: subspace, random: {ambient: 12, rank: 3, seed: \(seed)},
          latent: {kind: atoms, points: [[\(point)]]}}
        """
      ).mean
    }
    for j in 0..<3 {
      for k in 0...j {
        let (a, b) = (try column(j, seed: 4), try column(k, seed: 4))
        let inner = a.indices.reduce(0) { $0 + a[$1] * b[$1] }
        #expect(abs(inner - (j == k ? 1 : 0)) < 1e-15)
      }
    }
    #expect(try column(0, seed: 4) == column(0, seed: 4))
    #expect(try distance(column(0, seed: 4), column(0, seed: 5)) > 0.1)
  }

  @Test func `a mirrored law is the law with the sign of x`() throws {
    let text = "{kind: atoms, points: [[0, 1], [2, -1]], weights: [0.3, 0.7]}"
    let law = try target(text)
    let mirrored = try target("{kind: affine, scale: -2, shift: 1, of: \(text)}")
    // 1 − 2 (1.4, −0.4).
    #expect(distance(mirrored.mean, [-1.8, 1.8]) < 1e-15)
    for level in noiseLevels {
      let x = [0.4, -1.3]
      let found = mirrored.posterior(at: x, level)
      let y = x.map { -($0 - level.α) }
      let expected = law.posterior(at: y, NoiseLevel(α: 2 * level.α, h: level.h))
      let mean = expected.mean.map { 1 - 2 * $0 }
      let score = expected.score.map { -$0 }
      #expect(distance(found.mean, mean) < 1e-14)
      #expect(distance(found.score, score) < 1e-13 * norm(score))
      #expect(abs(found.labelNoise - 4 * expected.labelNoise) < 1e-13)
      #expect(abs(found.logDensity - expected.logDensity) < 1e-13 * abs(expected.logDensity))
    }
  }

  @Test func `properties say what a claim may assume`() throws {
    let sphere = try target(Laws.sphere3Text).properties
    #expect(!sphere.hasDensity && sphere.smoothness == nil && sphere.isSubGaussian)
    let farthest = 0.5 + 1.0625.squareRoot()
    #expect(abs((sphere.supportRadius ?? 0) - farthest) < 1e-15)
    let ball = try target("{kind: ball, dimension: 2, radius: 3}").properties
    #expect(ball.hasDensity && ball.smoothness == 0 && ball.supportRadius == 3)
    #expect(!ball.hasLipschitzScore)
    let plane = try target(Laws.subspaceText).properties
    #expect(!plane.hasDensity && plane.supportRadius == nil && !plane.hasLipschitzScore)
    let union = try target(Laws.unionText).properties
    #expect(!union.hasDensity && union.supportRadius == nil && union.isSubGaussian)
    let affine = try target(Laws.affineText).properties
    #expect(affine.hasDensity && affine.smoothness == .infinity)
    // That of what is turned and moved: covariances that cross, and one Gaussian.
    #expect(!affine.hasLipschitzScore)
    let gaussian = try target(
      "{kind: affine, shift: [1, 2], scale: 3, of: {kind: gaussian, mean: [0, 0], covariance: 1}}")
    #expect(gaussian.properties.hasLipschitzScore)
  }
}
