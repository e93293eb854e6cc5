/// A polynomial on an interval of the line, expanded about either end.
///
/// A density that vanishes at an end is small near it, and there only the expansion about that end
/// keeps its digits.
struct PolynomialPiece: Sendable {
  /// Where the interval begins.
  let lower: Double
  /// Where it ends.
  let upper: Double
  /// The coefficients in powers of u − lower, at least one.
  let fromLower: [Double]
  /// The coefficients in powers of upper − u, as many.
  let fromUpper: [Double]
  /// Whether the polynomial is zero.
  let isZero: Bool

  /// Creates a piece from its two expansions, which must be of one polynomial.
  init(lower: Double, upper: Double, fromLower: [Double], fromUpper: [Double]) {
    precondition(fromLower.count == fromUpper.count, "expansions of unequal degree")
    self.lower = lower
    self.upper = upper
    self.fromLower = fromLower
    self.fromUpper = fromUpper
    self.isZero = (fromLower + fromUpper).allSatisfy { $0 == 0 }
  }

  /// The length of the interval.
  var length: Double { upper - lower }

  /// The degree.
  var degree: Int { fromLower.count - 1 }

  /// The value and the derivative `below` right of the lower end and `above` left of the upper.
  func value(below: Double, above: Double) -> (value: Double, slope: Double) {
    if below <= above { return Self.horner(fromLower, below) }
    let (value, slope) = Self.horner(fromUpper, above)
    return (value, -slope)
  }

  /// The value at a point of the interval.
  func value(at u: Double) -> Double { value(below: u - lower, above: upper - u).value }

  /// The coefficients in powers of u − a, for a in the interval.
  func expansion(at a: Double) -> [Double] {
    if a - lower <= upper - a { return Self.shifted(fromLower, by: a - lower) }
    return Self.reversed(Self.shifted(fromUpper, by: upper - a))
  }

  /// The piece times a number.
  func scaled(by factor: Double) -> PolynomialPiece {
    PolynomialPiece(
      lower: lower, upper: upper, fromLower: fromLower.map { $0 * factor },
      fromUpper: fromUpper.map { $0 * factor })
  }

  /// The same polynomial on an interval within.
  func restricted(from a: Double, to b: Double) -> PolynomialPiece {
    PolynomialPiece(
      lower: a, upper: b, fromLower: a == lower ? fromLower : expansion(at: a),
      fromUpper: b == upper ? fromUpper : Self.reversed(expansion(at: b)))
  }

  /// The sum with another polynomial on the same interval.
  func adding(_ other: PolynomialPiece) -> PolynomialPiece {
    precondition(lower == other.lower && upper == other.upper, "pieces on different intervals")
    let count = max(fromLower.count, other.fromLower.count)
    let sum = { (left: [Double], right: [Double]) in
      (0..<count).map { ($0 < left.count ? left[$0] : 0) + ($0 < right.count ? right[$0] : 0) }
    }
    return PolynomialPiece(
      lower: lower, upper: upper, fromLower: sum(fromLower, other.fromLower),
      fromUpper: sum(fromUpper, other.fromUpper))
  }

  /// The integral over the interval.
  var integral: Double {
    // Each half about its own end.
    let half = 0.5 * length
    return Self.integral(fromLower, to: half) + Self.integral(fromUpper, to: half)
  }

  /// Σ c_j t^j and its derivative.
  static func horner(_ coefficients: [Double], _ t: Double) -> (value: Double, slope: Double) {
    var value = 0.0
    var slope = 0.0
    var j = coefficients.count - 1
    while j >= 0 {
      slope = slope * t + value
      value = value * t + coefficients[j]
      j -= 1
    }
    return (value, slope)
  }

  /// ∫₀ᵗ Σ c_j s^j ds.
  static func integral(_ coefficients: [Double], to t: Double) -> Double {
    var sum = 0.0
    for j in coefficients.indices.reversed() { sum = sum * t + coefficients[j] / Double(j + 1) }
    return sum * t
  }

  /// The t in (0, length) with ∫₀ᵗ Σ c_j s^j ds = `mass`, for a density whose total is `total`.
  static func quantile(
    _ coefficients: [Double], mass: Double, total: Double, length: Double
  ) -> Double {
    // Newton's method between bounds that close in.
    var low = 0.0
    var high = length
    var t = length * min(1, mass / total)
    for _ in 0..<100 {
      let gap = integral(coefficients, to: t) - mass
      if gap > 0 { high = t } else { low = t }
      let next = t - gap / horner(coefficients, t).value
      let moved = next > low && next < high ? next : 0.5 * (low + high)
      if abs(moved - t) <= 1e-16 * t || moved == t { break }
      t = moved
    }
    return t
  }

  /// The coefficients of the same polynomial in powers of t − a, by repeated synthetic division.
  static func shifted(_ coefficients: [Double], by a: Double) -> [Double] {
    guard a != 0 else { return coefficients }
    var result = coefficients
    for first in result.indices.dropLast() {
      for j in (first..<result.count - 1).reversed() { result[j] += a * result[j + 1] }
    }
    return result
  }

  /// The coefficients in powers of −t.
  static func reversed(_ coefficients: [Double]) -> [Double] {
    coefficients.enumerated().map { $0.offset.isMultiple(of: 2) ? $0.element : -$0.element }
  }
}
