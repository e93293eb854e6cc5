import CKernels
import Foundation
import Testing

/// A mixture and its law at a point by the formulas as they stand, one number at a time.
private struct Mixture {
  struct Component {
    let weight: Double
    let mean: [Double]
    let eigenvalues: [Double]
    /// The principal axes as rows.
    let axes: [[Double]]
  }
  let components: [Component]
  let isotropic: Bool

  /// Components with incommensurate parameters; axes are products of plane rotations.
  init(number: Int, dimension d: Int, isotropic: Bool) {
    self.isotropic = isotropic
    let total = (1...number).reduce(0.0) { $0 + Double($1) }
    components = (0..<number).map { k in
      var axes = (0..<d).map { i in (0..<d).map { $0 == i ? 1.0 : 0 } }
      if !isotropic {
        for i in 0..<d - 1 {
          let angle = 0.7 + Double(k + i)
          let (p, q) = (axes[i], axes[i + 1])
          axes[i] = zip(p, q).map { cos(angle) * $0 + sin(angle) * $1 }
          axes[i + 1] = zip(p, q).map { -sin(angle) * $0 + cos(angle) * $1 }
        }
      }
      return Component(
        weight: Double(k + 1) / total,
        mean: (0..<d).map { 2 * sin(1.7 * Double(k * d + $0) + 1) },
        eigenvalues: (0..<d).map { isotropic ? 0.1 * Double(k + 1) : 0.05 * Double(1 + k + $0) },
        axes: axes)
    }
  }

  var parameters: [Double] {
    components.flatMap {
      [log($0.weight), isotropic ? 1 : 0] + $0.mean + $0.eigenvalues + $0.axes.flatMap(\.self)
    }
  }

  func law(
    at x: [Double], α: Double, h: Double
  ) -> (mean: [Double], score: [Double], noise: Double, logDensity: Double) {
    let d = x.count
    let parts = components.map { c in
      var logDensity = log(c.weight)
      var (mean, score, spread) = (c.mean, [Double](repeating: 0, count: d), 0.0)
      for (λ, axis) in zip(c.eigenvalues, c.axes) {
        let σ = α * α * λ + h
        let y = (0..<d).reduce(0) { $0 + axis[$1] * (x[$1] - α * c.mean[$1]) }
        logDensity -= 0.5 * (log(2 * .pi * σ) + y * y / σ)
        spread += h * λ / σ
        for i in 0..<d {
          mean[i] += α * λ * y / σ * axis[i]
          score[i] -= y / σ * axis[i]
        }
      }
      return (logDensity: logDensity, mean: mean, score: score, spread: spread)
    }
    let largest = parts.map(\.logDensity).max() ?? 0
    let sum = parts.reduce(0) { $0 + exp($1.logDensity - largest) }
    let r = parts.map { exp($0.logDensity - largest) / sum }
    let mean = (0..<d).map { i in zip(r, parts).reduce(0) { $0 + $1.0 * $1.1.mean[i] } }
    let score = (0..<d).map { i in zip(r, parts).reduce(0) { $0 + $1.0 * $1.1.score[i] } }
    let noise = zip(r, parts).reduce(0.0) { sum, part in
      let gap = (0..<d).reduce(0) { $0 + pow(part.1.mean[$1] - mean[$1], 2) }
      return sum + part.0 * (part.1.spread + gap)
    }
    return (mean, score, noise, largest + log(sum))
  }

  /// The law at points by the loops under test.
  func laws(
    at points: [[Double]], α: [Double], h: [Double]
  ) -> (means: [Double], scores: [Double], noise: [Double], logDensities: [Double]) {
    let d = points[0].count
    var means = [Double](repeating: 0, count: points.count * d)
    var scores = means
    var noise = [Double](repeating: 0, count: points.count)
    var logDensities = noise
    sb_gaussian_mixture(
      parameters, components.count, d, points.flatMap(\.self), α, h, points.count, &means,
      &scores, &noise, &logDensities)
    return (means, scores, noise, logDensities)
  }
}

struct GaussianMixtureTests {
  private static func points(_ count: Int, _ d: Int) -> [[Double]] {
    // From the middle of the mixture to 50 standard deviations away.
    (0..<count).map { q in
      (0..<d).map { pow(50, Double(q) / Double(count - 1)) * sin(2.3 * Double(q * d + $0)) }
    }
  }

  @Test(arguments: [1, 2, 5], [1, 2, 7])
  func `the law is that of the formulas, near and far and for little noise`(d: Int, number: Int) {
    for isotropic in [true, false] {
      let mixture = Mixture(number: number, dimension: d, isotropic: isotropic)
      #expect(mixture.parameters.count == number * Int(sb_gaussian_component_size(d)))
      let points = Self.points(37, d)
      let h = (0..<37).map { pow(10, -6 * Double($0 % 7) / 6) }
      let α = h.map { (1 - $0 * 0.9).squareRoot() }
      let found = mixture.laws(at: points, α: α, h: h)
      for q in points.indices {
        let exact = mixture.law(at: points[q], α: α[q], h: h[q])
        // Rounding of y²/σ, of some hundred thousand at most, is what weights see.
        let condition = 1 + abs(exact.logDensity)
        #expect(abs(found.logDensities[q] - exact.logDensity) < 4e-15 * condition)
        #expect(abs(found.noise[q] / exact.noise - 1) < 4e-14 * condition, "\(q)")
        let size = 2 + (exact.mean.map { abs($0) }.max() ?? 0)
        let scoreSize = 1 + (exact.score.map { abs($0) }.max() ?? 0)
        for i in 0..<d {
          #expect(abs(found.means[q * d + i] - exact.mean[i]) < 4e-14 * condition * size)
          #expect(abs(found.scores[q * d + i] - exact.score[i]) < 4e-14 * condition * scoreSize)
        }
      }
    }
  }

  @Test func `a point's numbers do not depend on the others`() {
    let mixture = Mixture(number: 3, dimension: 3, isotropic: false)
    let points = Self.points(19, 3)
    let h = (0..<19).map { 0.1 + 0.05 * Double($0) }
    let α = h.map { 1 / (1 + $0) }
    let all = mixture.laws(at: points, α: α, h: h)
    for q in points.indices {
      let one = mixture.laws(at: [points[q]], α: [α[q]], h: [h[q]])
      #expect(one.means == Array(all.means[3 * q..<3 * q + 3]))
      #expect(one.scores == Array(all.scores[3 * q..<3 * q + 3]))
      #expect(one.noise[0] == all.noise[q] && one.logDensities[0] == all.logDensities[q])
    }
  }

  @Test func `a point that is not finite gives none that is`() {
    let mixture = Mixture(number: 3, dimension: 2, isotropic: false)
    let found = mixture.laws(at: [[.nan, 0], [0, 0]], α: [0.5, 0.5], h: [0.5, 0.5])
    #expect(found.logDensities[0].isNaN && found.means[0].isNaN && found.noise[0].isNaN)
    #expect(found.logDensities[1].isFinite && found.means[2].isFinite)
  }
}
