/// The straight line y = intercept + slope · x with the least sum of squared residuals.
public struct LeastSquaresLine: Hashable, Sendable {
  /// The value at x = 0.
  public let intercept: Double
  /// The change of y for one unit of x.
  public let slope: Double
  /// yᵢ − intercept − slope · xᵢ, in the order given.
  public let residuals: [Double]
  /// hᵢ = 1/k + (xᵢ − x̄)²/S, the diagonal of the hat matrix.
  public let leverages: [Double]
  /// cᵢ = (xᵢ − x̄)/S, the weights with slope = Σ cᵢ yᵢ.
  public let slopeWeights: [Double]
  /// S = Σ (xᵢ − x̄)².
  public let spread: Double

  /// Fits the line through the points (x, y), unweighted.
  ///
  /// Throws where x has no two different values or any number is not finite.
  public init(x: [Double], y: [Double]) throws(StatisticsError) {
    precondition(x.count == y.count, "\(x.count) places but \(y.count) values")
    let horizontal = Moments(x)
    let vertical = Moments(y)
    let spread = horizontal.sumOfSquaredDeviations
    guard x.count >= 2, spread > 0, spread.isFinite, vertical.sumOfSquaredDeviations.isFinite
    else { throw .degenerateLine(points: x.count) }

    let weights = x.map { ($0 - horizontal.mean) / spread }
    var slope = 0.0
    for (weight, value) in zip(weights, y) { slope += weight * (value - vertical.mean) }
    self.spread = spread
    self.slope = slope
    slopeWeights = weights
    intercept = vertical.mean - slope * horizontal.mean
    // Around the means, not through the intercept, which loses digits far from x = 0.
    residuals = zip(x, y).map { $1 - vertical.mean - slope * ($0 - horizontal.mean) }
    leverages = x.map {
      1 / Double(x.count) + ($0 - horizontal.mean) * ($0 - horizontal.mean) / spread
    }
  }

  /// The classical standard error of the slope, √(RSS/((k − 2) S)); NaN for two points.
  public var slopeStandardError: Double {
    let degrees = Double(residuals.count - 2)
    return degrees > 0 ? (sumOfSquaredResiduals / degrees / spread).squareRoot() : .nan
  }

  /// RSS = Σ eᵢ².
  public var sumOfSquaredResiduals: Double { residuals.reduce(0) { $0 + $1 * $1 } }
}
