internal import CGSL
internal import Documents
import Foundation

/// The uniform law on a ball in Rᵈ: centre c, radius ρ; an interval for d = 1.
///
/// With y = x − α c, r = |y|, e = y/r, a = α ρ/√h, b = r/√h and F_ν(a²; b²) the noncentral χ²
/// distribution function, R = F_{d+2}/F_d and V_d = π^{d/2}/Γ(d/2 + 1):
///
///     f = c + (y/α) R = c + ρ (1 − E[δ]/a) e
///     s = −(y/h) (1 − R),   1 − R = (a²/2)^{d/2} e^{L_{d+2}(ab) − (a² + b²)/2}/(Γ(d/2+1) F_d)
///     v = (h/α²) ((d − 1) R + Var[δ]),   log p_t = log F_d − log V_d − d log(α ρ)
///
/// δ is the depth of X₀ below the edge along e in units of the noise. The score's factor
/// F_d − F_{d+2} is twice the density of a noncentral χ² with d + 2 degrees of freedom: a Bessel
/// function, and no difference.
///
/// > Reference: Johnson, Kotz, Balakrishnan 1995, "Continuous Univariate Distributions", vol. 2,
/// > chapter 29 (noncentral χ²).
public struct Ball: Target {
  /// The centre c, d numbers.
  public let center: [Double]

  /// The radius ρ > 0.
  public let radius: Double

  private let axis: BallAxis
  private let bessel: BesselRatio
  private let logGamma: Double

  /// Creates the law from a centre (d numbers) and a positive radius.
  public init(center: [Double], radius: Double) {
    precondition(!center.isEmpty && radius > 0, "a ball of radius \(radius)")
    self.center = center
    self.radius = radius
    self.axis = BallAxis(dimension: center.count)
    self.bessel = BesselRatio(dimension: center.count + 2)
    self.logGamma = gsl_sf_lngamma(0.5 * Double(center.count) + 1)
  }

  public var dimension: Int { center.count }

  /// The centre.
  public var mean: [Double] { center }

  /// The second moment |c|² + ρ² d/(d + 2).
  public var secondMoment: Double {
    let d = Double(dimension)
    return center.reduce(radius * radius * d / (d + 2)) { $0 + $1 * $1 }
  }

  /// Compact, with a density that jumps at the edge.
  public var properties: TargetProperties {
    TargetProperties(
      supportRadius: center.reduce(0) { $0 + $1 * $1 }.squareRoot() + radius,
      isSubGaussian: true, hasDensity: true, smoothness: 0, hasLipschitzScore: false)
  }

  public var summary: String {
    "the uniform law on a ball of radius \(radius) in \(counted(dimension, "dimension"))"
  }

  /// The dimension.
  public var transportDimension: Int { dimension }

  /// Gaussian quantiles, moved along their rays to the ball: radius ρ P(χ²_d ≤ |z|²)^{1/d}.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    if dimension == 1 {
      x[0] = center[0] + radius * (2 * u[0] - 1)
      return
    }
    let norm = gaussianDirection(u, into: &x)
    let share = gsl_cdf_chisq_P(norm * norm, Double(dimension))
    let length = radius * pow(share, 1 / Double(dimension))
    for i in 0..<dimension { x[i] = center[i] + length * x[i] }
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let d = Double(dimension)
    let α = level.α
    let noise = level.h.squareRoot()
    let place = RadialCoordinates(
      of: x, center: center, α: α, ρ: radius, direction: &score)
    let r = place.radius
    let a = place.imageRadius / noise
    let b = r / noise
    let g = place.gap / noise
    let moments = axis.moments(a: a, g: g)
    // Both logarithms are without the g²/2 that they share where x lies outside of the ball.
    var logComplement = 0.5 * d * log(0.5 * a * a) - logGamma - moments.logMass
    logComplement += bessel.logNormalizer(a * b) - (g > 0 ? 0 : 0.5 * g * g)
    let pull = -r * exp(logComplement) / level.h
    let isDeep = moments.depth > 0.5 * a
    let length = isDeep ? r * moments.ratio / α : radius * (1 - moments.depth / a)
    // Within the ball f is close to x/α, which may be close to 0 where the centre is not.
    let isNear = g < 0 && -level.h * pull < 0.5 * r
    for i in 0..<dimension {
      let direction = score[i]
      score[i] *= pull
      f[i] = isNear ? (x[i] + level.h * score[i]) / α : center[i] + length * direction
    }
    let logVolume = 0.5 * d * log(.pi) - logGamma + d * log(place.imageRadius)
    let logDensity = moments.logMass - (g > 0 ? 0.5 * g * g : 0) - logVolume
    let labelNoise = level.h / (α * α) * ((d - 1) * moments.ratio + moments.variance)
    return (labelNoise, logDensity)
  }

  /// The box around the image of the ball, widened by 7.5 √h to each side.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let reach = level.α * radius + 7.5 * level.h.squareRoot()
    return center.map { level.α * $0 - reach...level.α * $0 + reach }
  }

  /// √h, the width of the smoothed edge.
  public func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }
}

extension Ball {
  /// `kind: ball`.
  public static let kind = TargetKind(
    name: "ball",
    summary: "uniform law on a ball",
    example: "{kind: ball, dimension: 3, radius: 1}",
    explanation: Explanation(
      formula: "X0 uniform on |x - center| <= radius",
      keys: [
        "dimension": "dimension of the space",
        "radius": "radius, in units of the data",
        "center": KeyMeaning(
          "centre, a vector, or a number for all coordinates", default: "0"),
      ],
      examples: [
        "{kind: ball, dimension: 2, radius: 1, center: [1, 0]}"
      ],
      source:
        "Johnson, Kotz, Balakrishnan 1995, Continuous Univariate Distributions, volume 2, chapter 29"
    ),
    read: { Ball(reading: $0) })

  init?(reading section: Section) {
    guard let (center, radius) = centerAndRadius(reading: section) else { return nil }
    self.init(center: center, radius: radius)
  }
}
