internal import Documents
import Foundation

/// A density on the line that is a cubic spline through values at knots, zero outside of them.
///
/// The spline is natural (its second derivative is 0 at both ends) or clamped (its first is). On the
/// whole line it is as smooth as its ends allow: 0 where it jumps there, 1 where only its slope
/// does, 2 where its second derivative does, and 3, the spline's own, otherwise.
public enum Spline {
  /// What holds at both ends.
  enum Ends: String, CaseIterable {
    case natural, clamped
  }

  /// The pieces of the spline through `values` at ascending `knots`, at least two.
  static func pieces(knots: [Double], values: [Double], ends: Ends) -> [PolynomialPiece] {
    let curvatures = curvatures(knots: knots, values: values, ends: ends)
    let count = knots.count - 1
    return (0..<count).map { k in
      let width = knots[k + 1] - knots[k]
      let chord = (values[k + 1] - values[k]) / width
      let (m, n) = (curvatures[k], curvatures[k + 1])
      let isFirst = ends == .clamped && k == 0
      let isLast = ends == .clamped && k == count - 1
      let startSlope = isFirst ? 0 : chord - width * (2 * m + n) / 6
      let endSlope = isLast ? 0 : chord + width * (m + 2 * n) / 6
      let cubic = (n - m) / (6 * width)
      return PolynomialPiece(
        lower: knots[k], upper: knots[k + 1], fromLower: [values[k], startSlope, m / 2, cubic],
        fromUpper: [values[k + 1], -endSlope, n / 2, -cubic])
    }
  }

  /// The second derivatives at the knots: a tridiagonal system with a dominant diagonal.
  private static func curvatures(knots: [Double], values: [Double], ends: Ends) -> [Double] {
    let last = knots.count - 1
    let widths = (0..<last).map { knots[$0 + 1] - knots[$0] }
    let chords = (0..<last).map { (values[$0 + 1] - values[$0]) / widths[$0] }
    var diagonal = [Double](repeating: 1, count: last + 1)
    var right = [Double](repeating: 0, count: last + 1)
    var above = right
    var below = right
    if ends == .clamped {
      (diagonal[0], above[0], right[0]) = (2 * widths[0], widths[0], 6 * chords[0])
      (diagonal[last], below[last]) = (2 * widths[last - 1], widths[last - 1])
      right[last] = -6 * chords[last - 1]
    }
    for k in 1..<max(1, last) {
      (below[k], above[k]) = (widths[k - 1], widths[k])
      diagonal[k] = 2 * (widths[k - 1] + widths[k])
      right[k] = 6 * (chords[k] - chords[k - 1])
    }
    for k in 1...last {
      let factor = below[k] / diagonal[k - 1]
      diagonal[k] -= factor * above[k - 1]
      right[k] -= factor * right[k - 1]
    }
    right[last] /= diagonal[last]
    for k in (0..<last).reversed() {
      right[k] = (right[k] - above[k] * right[k + 1]) / diagonal[k]
    }
    return right
  }

  /// The least value of a piece of degree 3 at most, and its place: at an end or where the derivative is 0.
  static func minimum(of piece: PolynomialPiece) -> (value: Double, place: Double) {
    let c = piece.fromLower + [0, 0, 0]
    var least = (value: c[0], place: piece.lower)
    if piece.fromUpper[0] < least.value { least = (piece.fromUpper[0], piece.upper) }
    // c₁ + 2 c₂ t + 3 c₃ t² = 0, by the form that does not cancel.
    let discriminant = c[2] * c[2] - 3 * c[1] * c[3]
    guard discriminant >= 0 else { return least }
    let q = -(c[2] + (c[2] < 0 ? -1 : 1) * discriminant.squareRoot())
    for t in [q / (3 * c[3]), c[1] / q] where t > 0 && t < piece.length {
      let value = piece.value(below: t, above: piece.length - t).value
      if value < least.value { least = (value, piece.lower + t) }
    }
    return least
  }

  /// `kind: spline`.
  public static let kind = TargetKind(
    name: "spline",
    summary: "density on the line by a cubic spline through its values at knots",
    example: "{kind: spline, knots: [-1, 0, 1], density: [0, 0.8, 0]}",
    explanation: Explanation(
      formula: "p_0 the cubic spline through (knots_i, density_i)",
      keys: [
        "knots": "knots, ascending, in units of the data",
        "density": "density at each knot; the spline integrates to 1",
        "ends": "natural: second derivative 0 at the ends; clamped: first derivative 0",
      ],
      examples: [
        "{kind: spline, knots: [-1, 0, 1], density: [0, 1, 0], ends: clamped}"
      ]),
    read: { density(reading: $0) })

  /// The law that a section describes.
  static func density(reading section: Section) -> PiecewiseDensity? {
    section.declare("knots", .count(2...Int.max))
    section.declare("density", .within(.nonNegative))
    let read = (section.numbers("knots"), section.numbers("density"))
    let name = section.choice("ends", of: Ends.allCases.map(\.rawValue), default: "natural")
    guard let knots = read.0, let ends = Ends(rawValue: name),
      Histogram.ascends(knots, key: "knots", what: "knot", section), let values = read.1
    else { return nil }
    guard values.count == knots.count else {
      section.fail(
        at: "density",
        "\(counted(values.count, "value")) of the density at \(counted(knots.count, "knot"))")
      return nil
    }
    for (knot, value) in zip(knots, values) where value < 0 {
      section.fail(at: "density", "a density must not be negative; at \(knot) it is \(value)")
      return nil
    }
    let pieces = pieces(knots: knots, values: values, ends: ends)
    let largest = values.max() ?? 0
    for piece in pieces {
      let (value, place) = minimum(of: piece)
      // Rounding of the coefficients, where a density touches 0.
      guard value < -1e-12 * largest else { continue }
      section.fail(
        at: "density",
        "the spline through these values is negative between them, \(value.general()) at "
          + "\(place.general()); give more knots there, or gentler steps")
      return nil
    }
    let total = pieces.reduce(0) { $0 + $1.integral }
    guard abs(total - 1) <= 1e-6 else {
      section.fail(
        at: "density", "the density integrates to \(total.general()) with these knots, not to 1")
      return nil
    }
    return PiecewiseDensity(
      pieces: pieces.map { $0.scaled(by: 1 / total) }, smoothness: smoothness(pieces, largest),
      summary: "a cubic spline density with \(knots.count) knots")
  }

  /// How smooth the spline with zeros on either side is on the whole line.
  private static func smoothness(_ pieces: [PolynomialPiece], _ largest: Double) -> Double {
    guard let first = pieces.first, let last = pieces.last else { return 0 }
    var order = 3
    for (coefficients, width) in [(first.fromLower, first.length), (last.fromUpper, last.length)] {
      var scale = 1.0
      for (j, coefficient) in coefficients.enumerated().prefix(3) {
        if abs(coefficient) * scale > 1e-12 * largest {
          order = min(order, j)
          break
        }
        scale *= width
      }
    }
    return Double(order)
  }
}
