/// The state of the forward process: X_t = α X₀ + √h Z with Z ~ N(0, I).
///
/// Every target takes generic (α, h), so that variance-preserving, variance-exploding and other
/// processes share one set of formulas.
public struct NoiseLevel: Sendable, Equatable {
  /// The factor α > 0 of the signal.
  public let α: Double

  /// The variance h > 0 of the noise, per coordinate.
  public let h: Double

  /// Creates a noise level.
  public init(α: Double, h: Double) {
    precondition(α > 0 && h > 0, "a noise level needs α > 0 and h > 0; it has α = \(α), h = \(h)")
    self.α = α
    self.h = h
  }

  /// The signal-to-noise ratio ψ = α²/h.
  public var signalToNoise: Double { α * α / h }

  /// The factor (h/α)² that turns a squared score error into a squared posterior-mean error.
  ///
  /// The score is (α f − x)/h, so |f̂ − f|² = (h/α)² |ŝ − s|².
  public var denoiserUnitsPerScoreUnits: Double { (h / α) * (h / α) }
}
