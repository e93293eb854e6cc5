import Diffusion
import Foundation
import Statistics
import Testing

/// The largest distance between two samples' distribution functions.
private func kolmogorovDistance(_ a: [Double], _ b: [Double]) -> Double {
  let (a, b) = (a.sorted(), b.sorted())
  var (i, j, largest) = (0, 0, 0.0)
  while i < a.count, j < b.count {
    // All draws at one place, within rounding, are passed together.
    let place = min(a[i], b[j]) + 1e-12
    while i < a.count, a[i] <= place { i += 1 }
    while j < b.count, b[j] <= place { j += 1 }
    largest = max(largest, abs(Double(i) / Double(a.count) - Double(j) / Double(b.count)))
  }
  return largest
}

/// The derivative of a vector-valued function at 0, by a difference of fourth order.
private func derivative(step δ: Double, _ f: (Double) -> [Double]) -> [Double] {
  let (near, far) = (zip(f(δ), f(-δ)), zip(f(2 * δ), f(-2 * δ)))
  return zip(near, far).map { near, far in
    (8 * (near.0 - near.1) - (far.0 - far.1)) / (12 * δ)
  }
}

extension Target {
  /// The transport of scrambled Sobol points, which fill the unit cube evenly.
  fileprivate func transported(_ count: Int) -> [[Double]] {
    let stream = RandomStream(StreamKey(seed: 15, trial: 0, purpose: .test, block: 0))
    let k = transportDimension
    let points = SobolPoints(count: count, dimension: k, stream: stream, block: 0)
    return (0..<count).map { row in
      let u = Array(points.values[row * k..<(row + 1) * k])
      var x = [Double](repeating: .nan, count: dimension)
      var span = x.mutableSpan
      transport(u.span, into: &span)
      return x
    }
  }
}

@Suite struct TargetIdentityTests {
  @Test(arguments: Laws.all)
  func `the transport of even points has the mean and the second moment`(law: Law) {
    let target = law.target
    let count = 4096
    let points = target.transported(count)
    let columns =
      (0..<target.dimension).map { i in (points.map { $0[i] }, target.mean[i]) }
      + [(points.map { norm($0) * norm($0) }, target.secondMoment)]
    for (values, expected) in columns {
      let mean = values.reduce(0, +) / Double(count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      // Half a standard error of as many random points; the transport is wrong or wild if even
      // points are not better than that. In tens of dimensions some pairs of Sobol's coordinates
      // are filled no better than by chance at this count, and more means are compared.
      let share = target.transportDimension > 20 ? 0.75 : 0.5
      let allowed =
        share * (variance / Double(count)).squareRoot() + 1e-12 * (1 + abs(expected))
      #expect(abs(mean - expected) <= allowed)
    }
  }

  @Test(arguments: Laws.all)
  func `transport and sampling agree in law`(law: Law) {
    let target = law.target
    let count = 4096
    let even = target.transported(count)
    let draws = target.draws(count, seed: 9)
    // Even points have the law's distribution function to a few times 1/count, so this is
    // Kolmogorov's one-sample test: 1.9/√n has level 2 exp(−2 · 1.9²) = 1.5e-3.
    let allowed = 1.9 / Double(count).squareRoot() + 8 / Double(count)
    for i in 0..<target.dimension {
      #expect(kolmogorovDistance(even.map { $0[i] }, draws.map { $0[i] }) < allowed)
    }
    #expect(kolmogorovDistance(even.map(norm), draws.map(norm)) < allowed)
  }

  @Test(arguments: Laws.all)
  func `the posterior mean moves in time as its covariances say`(law: Law) {
    // d/dτ f = θ′ Cov(X₀|x) − ½ ψ′ Cov(X₀, |X₀|² | x) along any curve (α(τ), h(τ)) with
    // θ = α x/h, ψ = α²/h, where Cov(X₀|x) = (h/α) ∇f and Cov(X₀, |X₀|² | x) = (h/α) ∇(v + |f|²).
    // Along α (1 − 0.4 τ), h (1 + 0.7 τ) this is −1.1 (x·∇) f + 0.75 α ∇(v + |f|²).
    let target = law.target
    let d = target.dimension
    let spread = max(1e-3, target.secondMoment.squareRoot())
    for level in noiseLevels {
      for x in target.noisyDraws(8, level, seed: 10) {
        let here = target.posterior(at: x, level)
        let reach = norm(x) + level.α * norm(here.mean)
        // Steps over which no exponent changes by more than 1/500 of the spread of X₀.
        let rate = level.α / level.h * spread
        let δτ = 2e-3 / (1 + rate * reach)
        let δx = 2e-3 * min(target.lengthScale(level: level), 1 / rate)
        let motion = derivative(step: δτ) { τ in
          let later = NoiseLevel(α: level.α * (1 - 0.4 * τ), h: level.h * (1 + 0.7 * τ))
          return target.posterior(at: x, later).mean
        }
        let length = max(norm(x), 1e-300)
        let along = derivative(step: δx) { step in
          target.posterior(at: x.map { $0 * (1 + step / length) }, level).mean
        }
        let gradient = (0..<d).map { i in
          derivative(step: δx) { step in
            var y = x
            y[i] += step
            let posterior = target.posterior(at: y, level)
            return [posterior.labelNoise + norm(posterior.mean) * norm(posterior.mean)]
          }[0]
        }
        let expected = (0..<d).map { -1.1 * length * along[$0] + 0.75 * level.α * gradient[$0] }
        // Rounding of f and |f|² over the steps, and δ⁴/30 of fifth derivatives.
        let size = norm(here.mean) + spread
        let rounding = 2e-15 * (size / δτ + size * reach / δx)
        let scale = rate * reach * spread
        #expect(
          distance(motion, expected) < 4 * rounding + 1e-8 * (scale + size), "\(level) at \(x)")
      }
    }
  }
}
