import Foundation

/// The bump ψ(z) = c z (1 − z²)^k on [−1, 1], zero elsewhere, of largest value 1.
///
/// Its integral is 0, and its derivatives up to k − 1 are continuous on the line with the last one
/// Lipschitz, so that heights proportional to wᵏ on widths w stay in a Hölder ball of smoothness k
/// or any less.
struct Bump: Sendable {
  /// The smoothness k, at least 1.
  let order: Int
  /// The coefficients in powers of z + 1.
  private let coefficients: [Double]

  /// Creates the bump of a smoothness at least `smoothness`.
  init(smoothness: Double) {
    let k = max(1, Int(smoothness.rounded(.up)))
    order = k
    // The largest value is at z² = 1/(2k + 1).
    let peak = 1 / Double(2 * k + 1)
    let height = peak.squareRoot() * pow(1 - peak, Double(k))
    // With τ = z + 1: (τ − 1) τ^k (2 − τ)^k.
    var polynomial = [Double](repeating: 0, count: k) + [1 / height]
    for factor in [[-1.0, 1]] + Array(repeating: [2.0, -1], count: k) {
      var product = [Double](repeating: 0, count: polynomial.count + 1)
      for (j, c) in polynomial.enumerated() {
        product[j] += c * factor[0]
        product[j + 1] += c * factor[1]
      }
      polynomial = product
    }
    coefficients = polynomial
  }

  /// height · ψ((u − centre)/w) on [lower, upper], w half of its length.
  func piece(lower: Double, upper: Double, height: Double) -> PolynomialPiece {
    let w = 0.5 * (upper - lower)
    var scale = height
    let scaled = coefficients.map { c in
      defer { scale /= w }
      return c * scale
    }
    // The bump is odd about its centre.
    return PolynomialPiece(
      lower: lower, upper: upper, fromLower: scaled, fromUpper: scaled.map { -$0 })
  }

  /// The number of bumps a side at a sample size: w ∝ n^(−1/(2a + d)).
  static func count(sampleSize n: Int, smoothness a: Double, dimension d: Int) -> Int {
    max(1, Int(pow(Double(n), 1 / (2 * a + Double(d))).rounded()))
  }

  /// The edges of so many bumps of equal width side by side.
  static func edges(of interval: ClosedRange<Double>, count: Int) -> [Double] {
    let length = interval.upperBound - interval.lowerBound
    return (0..<count).map { interval.lowerBound + length * Double($0) / Double(count) }
      + [interval.upperBound]
  }
}
