internal import Foundation
internal import Statistics

/// A standard normal Z given that it lies in [A, B]; one end may be infinite.
///
/// The posterior of a coordinate with edges has this form. With c = (A + B)/2 ≥ 0 (a negative
/// one is reflected), W = B − A, and the weight of A + w written relative to that of A,
///
///     g(w) = φ(A + w)/φ(A) = exp(−A w − w²/2),  I = ∫₀ᵂ g,  mass = φ(A) I
///
/// there are three regimes, all of them relatively accurate to some 1e-14:
///
///     A ≤ −1   the mode is well inside: closed forms without cancellation
///     narrow   Gauss–Legendre around c in pairs of nodes c ± w, so that E Z − c is a sum of
///              terms of one sign, with sinh and cosh of c w
///     tail     Gauss–Legendre from A to where g falls below e⁻⁴⁵
///
/// The textbook forms φ(A)/Q(A) − A and 1 + A E Z − (E Z)² lose 2 log₁₀ A digits in the tail and
/// 2 log₁₀(1/W) in a narrow interval.
struct TruncatedNormal: Sendable {
  /// E Z.
  private(set) var mean: Double
  /// Whether the end nearer to 0, the likelier one, is A.
  private(set) var leansOnLower: Bool
  /// The distance of E Z from that end.
  let gap: Double
  /// E Z − c; infinite where an end is.
  private(set) var offset: Double
  /// Var Z.
  let variance: Double
  /// log I, where I is measured from the end nearer to 0.
  let logIntegral: Double
  /// log P(A ≤ Z ≤ B) before Z was restricted.
  let logMass: Double
  /// A, B and W as seen from the end nearer to 0: A + B ≥ 0.
  let start: Double, end: Double, width: Double

  /// Restricts a standard normal to [A, B].
  ///
  /// - Parameters:
  ///   - lower: A.
  ///   - upper: B, above A.
  ///   - center: (A + B)/2, which the caller knows more precisely than from rounded ends.
  ///   - width: B − A, likewise.
  init(lower: Double, upper: Double, center: Double, width: Double) {
    if center < 0 {
      self = Self(start: -upper, end: -lower, center: -center, width: width)
      mean = -mean
      offset = -offset
      leansOnLower = false
    } else {
      self = Self(start: lower, end: upper, center: center, width: width)
    }
  }

  private init(start: Double, end: Double, center: Double, width: Double) {
    self =
      if start <= Self.insideLimit {
        Self(insideFrom: start, to: end, center: center, width: width)
      } else if width <= Self.reach(from: start) {
        Self(narrowFrom: start, to: end, center: center, width: width)
      } else {
        Self(tailFrom: start, to: end, center: center, width: width)
      }
  }

  /// Above this A, where the mode is near the edge or outside, moments are integrated.
  static let insideLimit = -1.0

  /// The w at which g(w) = exp(−A w − w²/2) has fallen to e⁻⁴⁵, far below rounding.
  static func reach(from start: Double) -> Double {
    90 / (start + (start * start + 90).squareRoot())
  }

  /// Gauss–Legendre on [−1, 1], the nodes above 0: with 32 nodes in all, exp(−45 w) on (0, 1) and a
  /// Gaussian of eleven standard deviations are integrated to rounding.
  private static let pairs = gaussLegendre(from: -1, to: 1, count: 32).filter { $0.node > 0 }
  /// The same rule on [0, 1].
  static let unitRule = gaussLegendre(from: 0, to: 1, count: 32)

  private static let halfLog2π: Double = 0.5 * log(2 * Double.pi)

  private init(insideFrom start: Double, to end: Double, center: Double, width: Double) {
    let outside = StandardNormal.cumulative(start) + StandardNormal.cumulative(-end)
    // φ(A)/mass, and φ(B)/φ(A) = exp(−W c).
    let density = exp(-0.5 * start * start - Self.halfLog2π) / (1 - outside)
    let ratio = exp(-width * center)
    mean = -density * expm1(-width * center)
    leansOnLower = true
    (self.start, self.end, self.width) = (start, end, width)
    gap = mean - start
    offset = mean - center
    variance = 1 + density * (start - (ratio > 0 ? end * ratio : 0)) - mean * mean
    logMass = log1p(-outside)
    logIntegral = logMass + 0.5 * start * start + Self.halfLog2π
  }

  private init(narrowFrom start: Double, to end: Double, center: Double, width: Double) {
    let half = 0.5 * width
    var total = 0.0
    var first = 0.0
    for pair in Self.pairs {
      let w = half * pair.node
      let weight = half * pair.weight * exp(-w * (center + 0.5 * w))
      // g(−w)/g(w) − 1.
      let excess = expm1(2 * center * w)
      total += weight * (2 + excess)
      first -= weight * w * excess
    }
    offset = first / total
    var second = 0.0
    for pair in Self.pairs {
      let w = half * pair.node
      let weight = half * pair.weight * exp(-w * (center + 0.5 * w))
      let below = (w + offset) * (w + offset) * exp(2 * center * w)
      second += weight * ((w - offset) * (w - offset) + below)
    }
    variance = second / total
    mean = 2 * exp(-0.5 * half * half) * sinh(center * half) / total
    leansOnLower = true
    (self.start, self.end, self.width) = (start, end, width)
    gap = half + offset
    logIntegral = log(total) + half * (0.5 * half - center)
    logMass = logIntegral - 0.5 * start * start - Self.halfLog2π
  }

  private init(tailFrom start: Double, to end: Double, center: Double, width: Double) {
    let length = Self.reach(from: start)
    var total = 0.0
    var first = 0.0
    var second = 0.0
    for (node, share) in Self.unitRule {
      let w = length * node
      let weight = length * share * exp(-w * (start + 0.5 * w))
      total += weight
      first += weight * w
      second += weight * w * w
    }
    gap = first / total
    // Less than a digit is lost: the variance is at least a quarter of the second moment.
    variance = second / total - gap * gap
    mean = -expm1(-width * center) / total
    leansOnLower = true
    (self.start, self.end, self.width) = (start, end, width)
    offset = gap - 0.5 * width
    logIntegral = log(total)
    logMass = logIntegral - 0.5 * start * start - Self.halfLog2π
  }
}
