import Foundation
import Statistics
import Testing

@testable import Diffusion

private func density(_ text: String) throws -> PiecewiseDensity {
  try #require(try target(text) as? PiecewiseDensity)
}

private func relative(_ a: Double, _ b: Double) -> Double {
  a == b ? 0 : abs(a - b) / max(abs(a), abs(b))
}

/// Points inside, at edges, in a gap, and out to |x| = 50.
private func places(α: Double) -> [Double] {
  stride(from: -2.5, through: 3, by: 0.3).map { α * $0 } + [α, -α, 0, 7.5, -20, 50, -50]
}

private let levels = [1e-3, 0.1, 1, 1.7].flatMap { α in
  [1e-12, 1e-6, 1e-3, 0.1, 1, 4].map { NoiseLevel(α: α, h: $0) }
}

@Suite struct PiecewiseDensityTests {
  @Test(arguments: [Laws.histogramText, Laws.splineText, Laws.clampedSplineText])
  func `panels of a third of the length change less than the stated accuracy`(text: String) throws {
    let law = try density(text)
    for level in levels {
      for x in places(α: level.α) {
        let usual = TiltedDensity(law, at: x, level: level)
        let finer = TiltedDensity(law, at: x, level: level, refinement: 3)
        let place = "\(level) at \(x)"
        // A hundredth of what is stated, so that the statement has room for rounding.
        let limit = 1e-2 * law.relativeAccuracy
        // Means near 0 are differences of numbers of the size of the support.
        #expect(abs(usual.mean - finer.mean) <= limit * max(1e-2, abs(finer.mean)), "\(place)")
        #expect(relative(usual.labelNoise, finer.labelNoise) <= limit, "\(place)")
        #expect(
          abs(usual.logDensity - finer.logDensity) <= limit * max(1, abs(finer.logDensity)),
          "\(place)")
        #expect(abs(usual.score - finer.score) <= limit * (1 + abs(finer.score)), "\(place)")
      }
    }
  }

  @Test func `a histogram of one bin is the box, whose posterior is a truncated Gaussian`() throws {
    let law = try density("{kind: histogram, edges: [0, 1], masses: [1]}")
    for level in [NoiseLevel(α: 0.9, h: 0.04), NoiseLevel(α: 1.7, h: 1)] {
      let s = level.h.squareRoot() / level.α
      for x in [-0.1, 0, 0.2, 0.7, 1] {
        let m = x / level.α
        let (a, b) = (-m / s, (1 - m) / s)
        let bell = { (z: Double) in exp(-0.5 * z * z) / (2 * Double.pi).squareRoot() }
        let mass = StandardNormal.cumulative(b) - StandardNormal.cumulative(a)
        let found = TiltedDensity(law, at: x, level: level)
        // A few roundings of numbers of order 1; the masses are above 1e-2.
        #expect(abs(found.mean - (m + s * (bell(a) - bell(b)) / mass)) < 1e-14)
        #expect(abs(found.logDensity - log(mass / level.α)) < 1e-14)
        let pull = (bell(a) - bell(b)) / mass
        let variance = s * s * (1 + (a * bell(a) - b * bell(b)) / mass - pull * pull)
        #expect(abs(found.labelNoise - variance) < 1e-14)
      }
    }
  }

  @Test func `where the noise vanishes the score is that of the density`() throws {
    // p = 2 − 2u on [0, 1], a spline through its two ends: log p has the slope −1/(1 − u).
    let law = try density("{kind: spline, knots: [0, 1], density: [2, 0]}")
    let level = NoiseLevel(α: 1, h: 1e-12)
    for x in [0.1, 0.5, 0.9, 0.999] {
      let found = TiltedDensity(law, at: x, level: level)
      // The next term is h times third derivatives, 2e-12/(1 − x)² of the first.
      #expect(abs(found.score * (1 - x) + 1) < 3e-12 / ((1 - x) * (1 - x)))
    }
  }

  @Test(arguments: [Laws.histogramText, Laws.splineText, Laws.clampedSplineText])
  func `the quantile function inverts the distribution to the ends`(text: String) throws {
    let law = try density(text)
    func massBelow(_ u: Double) -> Double {
      law.pieces.reduce(0) { sum, piece in
        let end = min(u, piece.upper)
        guard end > piece.lower else { return sum }
        return sum + PolynomialPiece.integral(piece.fromLower, to: end - piece.lower)
      }
    }
    #expect(abs(massBelow(law.upper) - 1) < 1e-15)
    var last = law.lower
    for step in 0...400 {
      let probability = step == 0 ? 0x1p-54 : step == 400 ? 1 - 0x1p-53 : Double(step) / 400
      let u = law.quantile(probability)
      #expect(law.lower...law.upper ~= u && u >= last)
      // A rounding of u times the density, at most 40 in the needle.
      #expect(abs(massBelow(u) - probability) < 1e-14)
      last = u
    }
  }

  @Test func `splines pass through their values with two continuous derivatives`() throws {
    let knots = [-1.0, -0.3, 0.2, 1.5, 2]
    let values = [0.25, 0.5, 0.75, 0.125, 0.25]
    for ends in Spline.Ends.allCases {
      let pieces = Spline.pieces(knots: knots, values: values, ends: ends)
      #expect(pieces.map { $0.fromLower[0] } == values.dropLast())
      #expect(pieces.map { $0.fromUpper[0] } == Array(values.dropFirst()))
      for (left, right) in zip(pieces, pieces.dropFirst()) {
        #expect(abs(left.fromUpper[1] + right.fromLower[1]) < 1e-14)
        #expect(left.fromUpper[2] == right.fromLower[2])
      }
      for piece in pieces {
        // Both expansions are of one polynomial.
        for t in [0, 0.3, 0.5, 1] {
          let below = PolynomialPiece.horner(piece.fromLower, t * piece.length)
          let above = PolynomialPiece.horner(piece.fromUpper, (1 - t) * piece.length)
          #expect(abs(below.value - above.value) < 1e-14)
          #expect(abs(below.slope + above.slope) < 1e-13)
        }
      }
      let end = ends == .natural ? 2 : 1
      #expect(pieces[0].fromLower[end] == 0 && pieces[3].fromUpper[end] == 0)
    }
  }

  @Test func `smoothness is what the ends leave of the spline's own`() throws {
    #expect(try density(Laws.splineText).properties.smoothness == 0)
    let kink = try density("{kind: spline, knots: [-1, 0, 1], density: [0, 0.8, 0]}")
    #expect(kink.properties.smoothness == 1)
    #expect(try density(Laws.clampedSplineText).properties.smoothness == 2)
    #expect(try density(Laws.histogramText).properties.smoothness == 0)
    #expect(try density(Laws.histogramText).properties.supportRadius == 2.5)
  }
}
