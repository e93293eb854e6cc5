import Diffusion
import Foundation
import LinearAlgebra
import Testing

@Suite struct TargetLimitTests {
  @Test(arguments: Laws.all)
  func `without signal the posterior is the law itself`(law: Law) {
    let target = law.target
    let level = NoiseLevel(α: 1e-7, h: 1)
    let centre = norm(target.mean)
    let variance = target.secondMoment - centre * centre
    for x in target.noisyDraws(20, level, seed: 11) {
      let posterior = target.posterior(at: x, level)
      // f − E X₀ is α Cov(X₀) x to first order.
      let allowed = 2 * level.α * (1 + norm(x)) * (1 + target.secondMoment)
      #expect(distance(posterior.mean, target.mean) < allowed)
      #expect(abs(posterior.labelNoise - variance) < 10 * allowed * (1 + target.secondMoment))
    }
  }

  // Points beyond the edges of a density are drawn to them.
  @Test(
    arguments: Laws.all.filter {
      ($0.target.properties.smoothness ?? 0) > 0 && $0.target.properties.supportRadius == nil
    })
  func `without noise the posterior mean of a law with a continuous density is the point`(
    law: Law
  ) {
    let level = NoiseLevel(α: 1, h: 1e-10)
    for x in law.target.noisyDraws(20, level, seed: 12) {
      let posterior = law.target.posterior(at: x, level)
      // f − x is h times the score of X₀.
      #expect(distance(posterior.mean, x) < 1e-10 * (1 + norm(posterior.score)))
      #expect(distance(posterior.mean, x) < 1e-7)
      #expect(posterior.labelNoise < 1.01e-10 * Double(law.target.dimension))
    }
  }

  @Test func `without noise the posterior mean of atoms is the nearest one`() throws {
    let law = try #require(try target(Laws.atomsText) as? Atoms)
    let level = NoiseLevel(α: 1, h: 1e-10)
    for x in law.noisyDraws(40, NoiseLevel(α: 1, h: 1), seed: 13) {
      let distances = (0..<law.points.rows).map { distance(Array(law.points.row($0)), x) }
      let nearest = try #require(distances.indices.min { distances[$0] < distances[$1] })
      let posterior = law.posterior(at: x, level)
      #expect(posterior.mean == Array(law.points.row(nearest)))
      #expect(posterior.labelNoise == 0)
      let pull = zip(law.points.row(nearest), x).map { ($0 - $1) / 1e-10 }
      #expect(distance(posterior.score, pull) <= 1e-15 * norm(pull))
    }
  }

  @Test func `without noise the posterior mean of a box is the projection on it`() throws {
    let law = try target("{kind: box, lower: [-1, -1], upper: [1, 0.5]}")
    let level = NoiseLevel(α: 1, h: 1e-10)
    for x in law.noisyDraws(40, NoiseLevel(α: 1, h: 1), seed: 14) {
      let projection = [min(max(x[0], -1), 1), min(max(x[1], -1), 0.5)]
      // At an edge the mean is √(2h/π) inside.
      #expect(distance(law.posterior(at: x, level).mean, projection) < 2e-5)
    }
  }

  @Test func `without noise the posterior mean on two lines is the projection on the nearer`()
    throws
  {
    let law = try target(Laws.degenerateText)
    let level = NoiseLevel(α: 1, h: 1e-10)
    for x in [[0.3, 0.7], [-1.2, 3], [0.4, -2], [2, -30], [0, -1.4]] {
      let posterior = law.posterior(at: x, level)
      let line = abs(x[1] - 1) < abs(x[1] + 4) ? 1.0 : -4
      // Along the line the posterior moves by h times the score, some 1e-9.
      #expect(abs(posterior.mean[0] - x[0]) < 1e-8)
      #expect(posterior.mean[1] == line)
    }
  }

  @Test(arguments: Laws.all)
  func `everything is finite far out and at every noise`(law: Law) {
    let target = law.target
    let d = target.dimension
    let levels =
      noiseLevels + [1e-3, 1e-6, 1e-12].map { NoiseLevel(α: (1 - $0).squareRoot(), h: $0) }
      + [NoiseLevel(α: 1e-3, h: 1), NoiseLevel(α: 1, h: 1e6)]
    var directions: [[Double]] = []
    for axis in 0..<d {
      for sign in [-1.0, 1] {
        directions.append((0..<d).map { $0 == axis ? sign : 0 })
      }
    }
    directions.append(Array(repeating: 1 / Double(d).squareRoot(), count: d))
    for level in levels {
      for direction in directions {
        let x = direction.map { 50 * $0 }
        let posterior = target.posterior(at: x, level)
        let numbers = posterior.mean + posterior.score
        #expect(numbers.allSatisfy { $0.isFinite }, "\(level)")
        #expect(posterior.labelNoise.isFinite && posterior.logDensity.isFinite, "\(level)")
        #expect(posterior.labelNoise >= 0)
        if let radius = target.properties.supportRadius {
          #expect(norm(posterior.mean) <= radius * (1 + 1e-15))
          #expect(posterior.labelNoise <= 4 * radius * radius)
        }
      }
    }
  }

  @Test func `between two equal atoms the mean is the hyperbolic tangent`() throws {
    // f = a tanh(α a x/h) and v = a² sech²: the closed form of two atoms.
    let law = try target("{kind: atoms, points: [[-1.5], [1.5]]}")
    for level in noiseLevels {
      for x in [-3, -0.7, -1e-3, 0, 1e-8, 0.4, 2] {
        let angle = level.α * 1.5 * x / level.h
        let posterior = law.posterior(at: [x], level)
        // The mean is a difference from the nearer atom, good to one rounding of 1.5.
        #expect(abs(posterior.mean[0] - 1.5 * tanh(angle)) < 1e-15)
        let sech = 1 / cosh(angle)
        #expect(abs(posterior.labelNoise - 2.25 * sech * sech) < 1e-14)
      }
    }
  }

  @Test func `one Gaussian has its linear posterior mean`() throws {
    let law = try target("{kind: gaussian-mixture, components: [{mean: [2], covariance: 3}]}")
    for level in noiseLevels {
      let total = 3 * level.α * level.α + level.h
      for x in [-50.0, -1, 0, 2.5] {
        let gap = x - 2 * level.α
        let posterior = law.posterior(at: [x], level)
        #expect(
          abs(posterior.mean[0] - (2 + level.α * 3 * gap / total)) <= 4e-16 * (2 + abs(x) / level.α)
        )
        #expect(abs(posterior.score[0] + gap / total) <= 4e-16 * abs(gap / total))
        #expect(abs(posterior.labelNoise - level.h * 3 / total) <= 4e-16)
        let logDensity = -0.5 * (log(2 * .pi * total) + gap * gap / total)
        #expect(abs(posterior.logDensity - logDensity) <= 1e-15 * (1 + abs(logDensity)))
      }
    }
  }
}
