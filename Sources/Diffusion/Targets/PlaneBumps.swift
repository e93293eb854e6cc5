internal import Documents
import Foundation
internal import Statistics

/// A box in the plane whose density carries products of bumps, one sign each.
///
///     p(u) = (1 + γ Σ_jk s_jk ψ_j(u₁) ψ_k(u₂))/(ℓ₁ ℓ₂)
///
/// ψ_j is the bump on the j-th of J equal parts of a side. Every integral of the posterior is a sum
/// of products of integrals on the sides.
struct PlaneBumps: Target {
  private let sides: [ClosedRange<Double>]
  private let bumps: [[PolynomialPiece]]
  private let height: Double
  private let signs: [Double]
  private let count: Int
  private let rules: Tilt.Rules

  /// Creates the law; without signs it is the box.
  init(
    sides: [ClosedRange<Double>], smoothness: Double, count: Int = 1, height: Double = 0,
    signs: [Double] = [1]
  ) {
    precondition(sides.count == 2 && signs.count == count * count, "bumps of a plane")
    self.sides = sides
    self.height = height
    self.signs = signs
    self.count = count
    let bump = Bump(smoothness: smoothness)
    bumps = sides.map { side in
      let edges = Bump.edges(of: side, count: count)
      return (0..<count).map {
        bump.piece(lower: edges[$0], upper: edges[$0 + 1], height: 1)
      }
    }
    rules = Tilt.Rules(degree: 2 * bump.order + 1)
  }

  var dimension: Int { 2 }

  /// The centre: bumps are products of two of mean 0.
  var mean: [Double] { sides.map { 0.5 * ($0.lowerBound + $0.upperBound) } }

  var secondMoment: Double {
    sides.reduce(0) { sum, side in
      let (a, b) = (side.lowerBound, side.upperBound)
      return sum + (a * a + a * b + b * b) / 3
    }
  }

  var properties: TargetProperties {
    let corner = sides.reduce(0) { sum, side in
      let reach = max(abs(side.lowerBound), abs(side.upperBound))
      return sum + reach * reach
    }
    return TargetProperties(
      supportRadius: corner.squareRoot(), isSubGaussian: true, hasDensity: true, smoothness: 0,
      hasLipschitzScore: false)
  }

  var summary: String {
    height == 0 ? "a box in the plane" : "a box in the plane with \(counted(signs.count, "bump"))"
  }

  var transportDimension: Int { 2 }

  /// u₁ is uniform, since bumps have mean 0 in u₂; u₂ is drawn given u₁, within its part.
  func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    let j = min(count - 1, Int(u[0] * Double(count)))
    let first = bumps[0][j]
    let below = first.length * (u[0] * Double(count) - Double(j))
    x[0] = min(first.lower + below, first.upper)
    let slope = height * first.value(below: below, above: first.length - below).value
    let k = min(count - 1, Int(u[1] * Double(count)))
    let second = bumps[1][k]
    let share = second.scaled(by: slope * signs[j * count + k])
    var coefficients = share.fromLower
    coefficients[0] += 1
    let rest = second.length * (u[1] * Double(count) - Double(k))
    let t = PolynomialPiece.quantile(
      coefficients, mass: rest, total: second.length, length: second.length)
    x[1] = min(second.lower + t, second.upper)
  }

  func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let h = level.h
    let α = level.α
    let a = Side(sides[0], bumps[0], rules, at: x[0], level: level)
    let b = Side(sides[1], bumps[1], rules, at: x[1], level: level)
    // The box's own integrals are 1, 0 and its variance on each side.
    var mass = 1.0
    var first = (0.0, 0.0)
    var second = (a.variance, b.variance)
    var slope = (a.edges, b.edges)
    if height != 0 {
      for p in a.parts {
        for q in b.parts {
          let weight = height * signs[p.number * count + q.number]
          mass += weight * p.mass * q.mass
          first.0 += weight * p.first * q.mass
          first.1 += weight * p.mass * q.first
          second.0 += weight * p.second * q.mass
          second.1 += weight * p.mass * q.second
          slope.0 += weight * p.slope * q.mass
          slope.1 += weight * p.mass * q.slope
        }
      }
    }
    let shift = (first.0 / mass, first.1 / mass)
    (f[0], score[0]) = a.meanAndScore(shiftedBy: shift.0, byParts: slope.0 / (α * mass))
    (f[1], score[1]) = b.meanAndScore(shiftedBy: shift.1, byParts: slope.1 / (α * mass))
    let noise =
      max(0, second.0 / mass - shift.0 * shift.0) + max(0, second.1 / mass - shift.1 * shift.1)
    return (noise / (α * α), log(mass) + a.logDensity + b.logDensity - log(2 * .pi * h))
  }

  func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let reach = 7.5 * level.h.squareRoot()
    return sides.map { level.α * $0.lowerBound - reach...level.α * $0.upperBound + reach }
  }

  func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }
}

/// The integrals over one side of the box, over the integral of the box itself.
private struct Side {
  /// Those of one bump: of ψ, ψ ξ and ψ ξ², with ξ counted from the box's own mean, and of ψ′.
  struct Part {
    let number: Int
    var mass = 0.0
    var first = 0.0
    var second = 0.0
    var slope = 0.0
  }

  let tilt: Tilt
  let side: ClosedRange<Double>
  /// The box's own mean and variance of ζ.
  let centre: Double
  let variance: Double
  /// The log of the box's integral with its exponent.
  let logDensity: Double
  /// What the box's edges add to the score by parts.
  let edges: Double
  private let edgeSize: Double
  /// The bumps that lie within reach.
  let parts: [Part]

  init(
    _ side: ClosedRange<Double>, _ bumps: [PolynomialPiece], _ rules: Tilt.Rules, at x: Double,
    level: NoiseLevel
  ) {
    let tilt = Tilt([side], at: x, level: level)
    let windows = tilt.windows(depth: Tilt.usualDepth)
    var nodes: [(number: Int, ζ: Double, factor: Double, value: Double, slope: Double)] = []
    nodes.reserveCapacity(512)
    for (number, bump) in bumps.enumerated() {
      tilt.forEachNode(from: bump.lower, to: bump.upper, windows, rules) { node in
        let (value, slope) = bump.value(below: node.below, above: node.above)
        nodes.append((number, node.ζ, node.factor, value, slope))
      }
    }
    var total = 0.0
    var sum = 0.0
    for node in nodes {
      total += node.factor
      sum += node.factor * node.ζ
    }
    let centre = sum / total
    var variance = 0.0
    var parts: [Part] = []
    for node in nodes {
      let share = node.factor / total
      let ξ = node.ζ - centre
      variance += share * ξ * ξ
      if parts.last?.number != node.number { parts.append(Part(number: node.number)) }
      let last = parts.count - 1
      parts[last].mass += share * node.value
      parts[last].first += share * node.value * ξ
      parts[last].second += share * node.value * ξ * ξ
      parts[last].slope += share * node.slope
    }
    let rise = exp(tilt.exponent(tilt.offset(of: side.lowerBound))) / total
    let fall = exp(tilt.exponent(tilt.offset(of: side.upperBound))) / total
    self.tilt = tilt
    self.side = side
    self.centre = centre
    self.variance = variance
    self.logDensity =
      log(total / (side.upperBound - side.lowerBound)) - tilt.e * tilt.e / (2 * level.h)
    self.edges = rise - fall
    self.edgeSize = rise + fall
    self.parts = parts
  }

  /// The posterior mean, `shift` off the box's in ζ, and the score, by the form that loses less;
  /// see ``TiltedDensity``.
  func meanAndScore(shiftedBy shift: Double, byParts: Double) -> (mean: Double, score: Double) {
    let h = tilt.level.h
    let size = abs(tilt.e) + abs(centre) + variance.squareRoot()
    let lossByParts = (edgeSize + parts.reduce(0) { $0 + abs($1.slope) }) / tilt.level.α
    let isDirect = size / h <= lossByParts
    let mean = tilt.point(at: isDirect || tilt.e != 0 ? centre + shift : h * byParts)
    return (
      min(max(mean, side.lowerBound), side.upperBound),
      isDirect ? (tilt.e + centre + shift) / h : byParts
    )
  }
}
