import Foundation

/// The factor exp(−z²/(2h)) of a posterior on the line, z = α u − x, seen from the support of X₀.
///
/// Everything is counted from the point e of the support's image α u − x that is nearest to 0: with
/// ζ = z − e the exponent is −ζ (ζ + 2 e)/(2h), a product that keeps its digits far out and for
/// small h.
struct Tilt {
  /// Gauss–Legendre nodes and weights on [0, 1]: for panels within a length, and for longer ones.
  struct Rules: Sendable {
    let short: [(node: Double, weight: Double)]
    let long: [(node: Double, weight: Double)]

    /// The rules for the exponential times a polynomial.
    init(degree: Int) {
      short = gaussLegendre(from: 0, to: 1, count: 10 + degree / 2)
      long = gaussLegendre(from: 0, to: 1, count: 20 + degree / 2)
    }
  }

  /// A node of an integral over u.
  struct Node {
    /// The place, z − e.
    let ζ: Double
    /// The distances in u from the ends of the piece.
    let below: Double
    let above: Double
    /// The rule's weight times the exponential.
    let factor: Double
  }

  /// How far the exponent falls until the rest is negligible compared with densities of one size.
  static let usualDepth = 60.0

  let x: Double
  let level: NoiseLevel
  /// The point of the support whose image is nearest to 0.
  let nearest: Double
  /// α u − x there: 0 where x lies in the image of the support.
  let e: Double
  /// The exponential's own length in z: its width, or the scale of its decay from the edge.
  let length: Double
  private let longestPanel: Double

  /// Looks at a support, ascending intervals, from a point; `refinement` divides the panels.
  init(
    _ support: [ClosedRange<Double>], at x: Double, level: NoiseLevel, refinement: Int = 1
  ) {
    self.x = x
    self.level = level
    var best = (nearest: 0.0, e: Double.infinity)
    for interval in support {
      // One rounding instead of two: near an edge the difference is what counts.
      let below = (-x).addingProduct(level.α, interval.lowerBound)
      let above = (-x).addingProduct(level.α, interval.upperBound)
      if below <= 0, above >= 0 {
        best = (x / level.α, 0)
        break
      }
      if abs(below) < abs(best.e) { best = (interval.lowerBound, below) }
      if abs(above) < abs(best.e) { best = (interval.upperBound, above) }
    }
    nearest = best.nearest
    e = best.e
    length = level.h / (e * e + level.h).squareRoot()
    longestPanel = 4 * length / Double(refinement)
  }

  /// ζ at a point of the line.
  func offset(of u: Double) -> Double {
    e == 0 ? (-x).addingProduct(level.α, u) : level.α * (u - nearest)
  }

  /// What lies at ζ on the line of X₀.
  func point(at ζ: Double) -> Double { e == 0 ? (x + ζ) / level.α : nearest + ζ / level.α }

  /// The fall of the exponent from its largest value, e²/(2h) off.
  func exponent(_ ζ: Double) -> Double { -ζ * (ζ + 2 * e) / (2 * level.h) }

  /// The intervals of ζ in which the exponent falls by at most `depth`: one about x, or one on
  /// either side of the gap that x lies in.
  func windows(depth: Double) -> [(low: Double, high: Double)] {
    let size = abs(e)
    let reach = (size * size + 2 * level.h * depth).squareRoot()
    guard size > 0 else { return [(-reach, reach)] }
    let near = 2 * level.h * depth / (size + reach)
    return e > 0
      ? [(-(size + reach), -2 * size), (0, near)] : [(-near, 0), (2 * size, size + reach)]
  }

  /// Visits the nodes of a piece from `lower` to `upper` that lie within the windows.
  func forEachNode(
    from lower: Double, to upper: Double, _ windows: [(low: Double, high: Double)],
    _ rules: Rules, _ visit: (Node) -> Void
  ) {
    let start = offset(of: lower)
    let end = offset(of: upper)
    for window in windows {
      let low = max(start, window.low)
      let high = min(end, window.high)
      guard low < high else { continue }
      let count = max(1, ((high - low) / longestPanel).rounded(.up))
      let width = (high - low) / count
      let scale = width / level.α
      for number in 0..<Int(count) {
        for (node, weight) in width <= length ? rules.short : rules.long {
          let ζ = low + width * (Double(number) + node)
          visit(
            Node(
              ζ: ζ, below: (ζ - start) / level.α, above: (end - ζ) / level.α,
              factor: weight * scale * exp(exponent(ζ))))
        }
      }
    }
  }
}
