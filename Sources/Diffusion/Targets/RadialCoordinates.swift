import Foundation

/// A point of X_t seen from the centre of a sphere, the image of |X₀ − c| = ρ.
struct RadialCoordinates {
  /// The distance r = |x − α c|.
  let radius: Double
  /// The radius α ρ of the image.
  let imageRadius: Double
  /// r − α ρ, to rounding of itself and not of r.
  let gap: Double

  /// Measures `x` and writes the direction (x − α c)/r, or zeros at the centre.
  ///
  /// The gap is (r² − α²ρ²)/(r + αρ) with products and sums in twice the precision: the score near
  /// the sphere is the gap over h.
  init(
    of x: Span<Double>, center: [Double], α: Double, ρ: Double,
    direction: inout MutableSpan<Double>
  ) {
    var square = DoubleDouble(0)
    for i in center.indices {
      let difference = x[i] - DoubleDouble(product: α, center[i])
      direction[i] = difference.high
      square = square + difference.squared
    }
    let image = DoubleDouble(product: α, ρ)
    let radius = square.high.squareRoot()
    self.radius = radius
    self.imageRadius = image.high
    self.gap = (square - image.squared).high / (radius + image.high)
    guard radius > 0 else { return }
    for i in center.indices { direction[i] /= radius }
  }
}

/// A number as the unevaluated sum of two doubles.
///
/// > Reference: Dekker 1971, "A floating-point technique for extending the available precision".
private struct DoubleDouble {
  let high: Double
  let low: Double

  init(_ value: Double) {
    high = value
    low = 0
  }

  /// The product of two doubles, without error.
  init(product a: Double, _ b: Double) {
    high = a * b
    low = (-high).addingProduct(a, b)
  }

  /// The sum of two doubles without error, and a correction.
  init(sum a: Double, _ b: Double, low correction: Double) {
    let sum = a + b
    let part = sum - a
    let rest = (a - (sum - part)) + (b - part) + correction
    high = sum + rest
    low = rest - (high - sum)
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    DoubleDouble(sum: a.high, b.high, low: a.low + b.low)
  }

  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    DoubleDouble(sum: a.high, -b.high, low: a.low - b.low)
  }

  static func - (a: Double, b: DoubleDouble) -> DoubleDouble { DoubleDouble(a) - b }

  var squared: DoubleDouble {
    let square = high * high
    return DoubleDouble(
      sum: square, (-square).addingProduct(high, high), low: 2 * high * low)
  }
}
