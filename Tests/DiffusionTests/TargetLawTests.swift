import Diffusion
import Foundation
import LinearAlgebra
import Testing

/// The derivative of a function of one number at 0, by a difference of fourth order.
private func derivative(step δ: Double, _ f: (Double) -> Double) -> Double {
  (8 * (f(δ) - f(-δ)) - (f(2 * δ) - f(-2 * δ))) / (12 * δ)
}

extension Target {
  /// A length over which posterior mean and log density of X_t change: components' widths, and
  /// h/α over the spread of X₀, where components of equal weight at x give way to each other.
  fileprivate func resolution(_ level: NoiseLevel) -> Double {
    let spread = max(1e-3, secondMoment.squareRoot())
    return min(lengthScale(level: level), level.h / (level.α * spread))
  }
}

/// What holds of every target, at noise levels in and out of the variance-preserving process.
@Suite struct TargetLawTests {
  @Test func `every fixture is read`() {
    #expect(Laws.all.count == Laws.expectedCount)
    #expect(Set(TargetCatalogue.all.map(\.name)).count == TargetCatalogue.all.count)
  }

  @Test(arguments: Laws.all)
  func `the label noise is h over α times the divergence of the posterior mean`(law: Law) {
    let target = law.target
    for level in noiseLevels {
      let δ = 2e-3 * target.resolution(level)
      for x in target.noisyDraws(24, level, seed: 3) {
        let divergence = (0..<target.dimension).reduce(0.0) { sum, i in
          sum
            + derivative(step: δ) { shift in
              var y = x
              y[i] += shift
              return target.posterior(at: y, level).mean[i]
            }
        }
        let exact = level.α / level.h * target.posterior(at: x, level).labelNoise
        // Rounding of f over the step, and δ⁴/30 of the fifth derivative.
        let rounding = 1e-15 * (1 + norm(x) / level.α) / δ
        let scale = level.α / level.h * target.secondMoment
        #expect(abs(divergence - exact) < 4 * rounding + 1e-8 * scale, "\(level) at \(x)")
      }
    }
  }

  @Test(arguments: Laws.all)
  func `the score is the gradient of the log density`(law: Law) {
    let target = law.target
    for level in noiseLevels {
      let δ = 2e-3 * target.resolution(level)
      for x in target.noisyDraws(24, level, seed: 4) {
        let exact = target.posterior(at: x, level)
        for i in 0..<target.dimension {
          let gradient = derivative(step: δ) { shift in
            var y = x
            y[i] += shift
            return target.posterior(at: y, level).logDensity
          }
          let rounding = 1e-15 * (1 + abs(exact.logDensity)) / δ
          #expect(
            abs(gradient - exact.score[i]) < 4 * rounding + 1e-8 * (1 + norm(exact.score)),
            "\(level) at \(x)")
        }
      }
    }
  }

  @Test(arguments: Laws.all)
  func `the score is (α f − x)/h`(law: Law) {
    let target = law.target
    for level in noiseLevels {
      for x in target.noisyDraws(24, level, seed: 5) {
        let exact = target.posterior(at: x, level)
        for i in 0..<target.dimension {
          let tweedie = (level.α * exact.mean[i] - x[i]) / level.h
          // The difference loses digits that the score itself keeps.
          let rounding = 4e-16 * (norm(x) + level.α * norm(exact.mean)) / level.h
          #expect(abs(tweedie - exact.score[i]) < 8 * rounding, "\(level) at \(x)")
        }
      }
    }
  }

  @Test(arguments: Laws.all.filter { $0.target.dimension <= 2 })
  func `mass, mean and total variance integrate to those of X₀`(law: Law) {
    let target = law.target
    for t in [0.02, 0.5, 2] {
      let problem = RegressionProblem(
        target: target, process: VariancePreserving(schedule: .constant(1)), times: .fixed(t),
        inputs: InputMap(bias: 1))
      let nodes = problem.quadratureNodes(refinement: 2)
      // p_t f and p_t (|f|² + v) are sums of Gaussians times polynomials, for which the trapezoid
      // rule with 3/8 of a standard deviation is exact; nodes left out hold 1e-11 of the mass, at
      // some tens of the second moment.
      let tolerance = 1e-9 * (1 + target.secondMoment)
      let means = nodes.nodes.posteriorMeans
      for half in nodes.integrate({ _ in 1 }).blocks { #expect(abs(half - 1) < 1e-10) }
      for i in 0..<target.dimension {
        let mean = nodes.integrate { means[$0, i] }
        #expect(abs(mean.value - target.mean[i]) < tolerance, "t = \(t)")
      }
      let squares = nodes.integrate { q in means.row(q).reduce(0) { $0 + $1 * $1 } }
      let total = squares + nodes.meanLabelNoise
      #expect(abs(total.value - target.secondMoment) < tolerance, "t = \(t)")
      #expect(nodes.nodes.labelNoise.allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: Laws.all)
  func `sampled mean and total variance are those of X₀, in any dimension`(law: Law) {
    let target = law.target
    let problem = RegressionProblem(
      target: target, process: VariancePreserving(schedule: .constant(1)),
      times: .window(from: 0.1, to: 2), inputs: InputMap(bias: 1))
    let points = problem.drawTestPoints(count: 4000, key: TrialKey(seed: 6, trial: 0, block: 0))
    let means = points.posteriorMeans
    for i in 0..<target.dimension {
      #expect(agrees(means.column(i), with: target.mean[i]))
    }
    let total = points.labelNoise.indices.map { q in
      points.labelNoise[q] + means.row(q).reduce(0) { $0 + $1 * $1 }
    }
    #expect(agrees(total, with: target.secondMoment))
  }

  @Test(arguments: Laws.all)
  func `draws have the mean and the second moment`(law: Law) {
    let draws = law.target.draws(20_000, seed: 7)
    for i in 0..<law.target.dimension {
      #expect(agrees(draws.map { $0[i] }, with: law.target.mean[i]))
    }
    #expect(agrees(draws.map { x in norm(x) * norm(x) }, with: law.target.secondMoment))
  }

  @Test(arguments: Laws.all)
  func `the effective support holds the draws of X_t and a length scale is no longer than it`(
    law: Law
  ) {
    let target = law.target
    for level in noiseLevels {
      let box = target.effectiveSupport(level: level)
      let noise = norm([level.h.squareRoot()])
      #expect(box.count == target.dimension)
      let scale = target.lengthScale(level: level)
      #expect(scale >= noise * (1 - 1e-15))
      for (side, reach) in box.enumerated() {
        #expect(reach.upperBound - reach.lowerBound >= 15 * scale * (1 - 1e-12))
        for x in target.draws(500, seed: 8) {
          #expect(reach.contains(level.α * x[side]))
        }
      }
    }
  }
}
