import Foundation
internal import Statistics

/// A law on the line whose density is a polynomial between knots: the "quadrature-exact" kind.
///
/// With z = α u − x the posterior has the density p(u) exp(−z²/(2h)) up to a factor. Its integrals
/// are taken by Gauss–Legendre panels of at most four widths of the exponential, over all that is
/// not negligible; ``relativeAccuracy`` is what is left, from comparisons with finer panels.
public struct PiecewiseDensity: Target {
  /// The pieces, ascending and without gaps between them.
  let pieces: [PolynomialPiece]
  /// Where the density is not zero: pieces joined.
  let support: [ClosedRange<Double>]
  /// What the density rises by at the knots where it jumps, the outer ones included.
  let jumps: [(knot: Double, rise: Double)]
  /// An upper bound of the density.
  let largest: Double
  /// The panels' rules.
  let rules: Tilt.Rules

  private let massesBelow: [Double]
  private let massesAbove: [Double]
  private let moments: (mean: Double, second: Double)
  private let smoothness: Double

  /// One line for reports.
  public let summary: String

  /// Creates a law from pieces whose integrals sum to 1.
  ///
  /// - Parameters:
  ///   - pieces: Ascending pieces, each beginning where the one before it ends, not all zero.
  ///   - smoothness: The smoothness of the density on the whole line.
  ///   - summary: One line for reports.
  init(pieces: [PolynomialPiece], smoothness: Double, summary: String) {
    precondition(pieces.contains { !$0.isZero }, "a density that is zero everywhere")
    self.pieces = pieces
    self.smoothness = smoothness
    self.summary = summary
    var support: [ClosedRange<Double>] = []
    for piece in pieces where !piece.isZero {
      if let last = support.last, last.upperBound == piece.lower {
        support[support.count - 1] = last.lowerBound...piece.upper
      } else {
        support.append(piece.lower...piece.upper)
      }
    }
    self.support = support
    let starts = pieces.map { $0.fromLower[0] } + [0]
    let ends = [0] + pieces.map { $0.fromUpper[0] }
    let knots = pieces.map(\.lower) + pieces.suffix(1).map(\.upper)
    self.jumps = knots.indices.compactMap { k in
      let rise = starts[k] - ends[k]
      // Where a continuous density is written about a knot twice, the values differ by rounding.
      let isJump = abs(rise) > 1e-13 * max(abs(starts[k]), abs(ends[k]))
      return isJump ? (knots[k], rise) : nil
    }
    self.largest = pieces.reduce(0) { largest, piece in
      let reach = 0.5 * piece.length
      return [piece.fromLower, piece.fromUpper].reduce(largest) { largest, coefficients in
        max(largest, PolynomialPiece.horner(coefficients.map(abs), reach).value)
      }
    }
    self.rules = Tilt.Rules(degree: pieces.map(\.degree).max() ?? 0)

    let masses = pieces.map(\.integral)
    self.massesBelow = masses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    self.massesAbove = masses.reversed().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
      .reversed()
    var mean = 0.0
    var second = 0.0
    for piece in pieces where !piece.isZero {
      // Exact for polynomials of twice the degree and more.
      for (node, weight) in rules.short {
        let u = piece.lower + piece.length * node
        let mass = weight * piece.length * piece.value(at: u)
        mean += mass * u
        second += mass * u * u
      }
    }
    self.moments = (mean, second)
  }

  /// Where the support begins.
  var lower: Double { support[0].lowerBound }
  /// Where the support ends.
  var upper: Double { support[support.count - 1].upperBound }

  /// One.
  public var dimension: Int { 1 }

  /// The mean ∫ u p(u) du.
  public var mean: [Double] { [moments.mean] }

  /// The second moment ∫ u² p(u) du.
  public var secondMoment: Double { moments.second }

  /// Compact, with a density of some finite smoothness whose score has poles at the ends.
  public var properties: TargetProperties {
    TargetProperties(
      supportRadius: max(abs(lower), abs(upper)), isSubGaussian: true, hasDensity: true,
      smoothness: smoothness, hasLipschitzScore: false)
  }

  /// One.
  public var transportDimension: Int { 1 }

  /// The quantile function, solved within a piece to rounding.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    x[0] = quantile(u[0])
  }

  /// The u below which the law has the mass `probability`.
  func quantile(_ probability: Double) -> Double {
    let fromBelow = probability < 0.5
    let mass = fromBelow ? probability : 1 - probability
    // The piece that holds it, counted from the end that is nearer, where no mass is a difference.
    var k: Int
    let rest: Double
    if fromBelow {
      k = 0
      while k < pieces.count - 1, massesBelow[k + 1] <= mass { k += 1 }
      rest = mass - massesBelow[k]
    } else {
      k = pieces.count - 1
      while k > 0, massesAbove[k] <= mass { k -= 1 }
      rest = mass - massesAbove[k + 1]
    }
    let piece = pieces[k]
    let coefficients = fromBelow ? piece.fromLower : piece.fromUpper
    let total = massesBelow[k + 1] - massesBelow[k]
    guard rest > 0, total > 0 else { return fromBelow ? piece.lower : piece.upper }
    let t = PolynomialPiece.quantile(
      coefficients, mass: rest, total: total, length: piece.length)
    return fromBelow ? min(piece.lower + t, piece.upper) : max(piece.upper - t, piece.lower)
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let tilted = TiltedDensity(self, at: x[0], level: level)
    f[0] = tilted.mean
    score[0] = tilted.score
    return (tilted.labelNoise, tilted.logDensity)
  }

  /// The support's image, widened by 7.5 √h to each side.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let reach = 7.5 * level.h.squareRoot()
    return [level.α * lower - reach...level.α * upper + reach]
  }

  /// √h: a density with edges, or with kinks, is smoothed by no more than the noise.
  public func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }

  /// 1e-10, some hundred times what panels of half the width change.
  public var relativeAccuracy: Double { 1e-10 }
}
