internal import CGSL
internal import Documents
import Foundation
internal import Statistics

/// The uniform law on a sphere in Rᵈ: centre c, radius ρ; two atoms for d = 1.
///
/// With y = x − α c, r = |y|, e = y/r and κ = α ρ r/h:
///
///     f = c + ρ A_d(κ) e,   A_d(κ) = I_{d/2}(κ)/I_{d/2−1}(κ)
///     s = ((α ρ − r) − α ρ (1 − A_d))/h e,   v = ρ² (1 − A_d)(1 + A_d)
///     log p_t = −½ d log(2πh) − (r − α ρ)²/(2h) + (L_d(κ) − κ)
///
/// Well inside the sphere the score is −(r/h) (d − α²ρ²/h + κ A_{d+2})/(d + κ A_{d+2}) e, which does
/// not cancel as r → 0.
///
/// > Reference: Mardia, Jupp 2000, "Directional Statistics", section 9.3.2 (von Mises–Fisher law).
public struct Sphere: Target {
  /// The centre c, d numbers.
  public let center: [Double]

  /// The radius ρ > 0.
  public let radius: Double

  private let bessel: BesselRatio

  /// Creates the law from a centre (d numbers) and a positive radius.
  public init(center: [Double], radius: Double) {
    precondition(!center.isEmpty && radius > 0, "a sphere of radius \(radius)")
    self.center = center
    self.radius = radius
    self.bessel = BesselRatio(dimension: center.count)
  }

  /// The dimension d of the space around the sphere.
  public var dimension: Int { center.count }

  /// The centre.
  public var mean: [Double] { center }

  /// The second moment |c|² + ρ².
  public var secondMoment: Double { center.reduce(radius * radius) { $0 + $1 * $1 } }

  /// Compact, without a density.
  public var properties: TargetProperties {
    TargetProperties(
      supportRadius: center.reduce(0) { $0 + $1 * $1 }.squareRoot() + radius,
      isSubGaussian: true, hasDensity: false, smoothness: nil, hasLipschitzScore: false)
  }

  public var summary: String {
    "the uniform law on a sphere of radius \(radius) in \(counted(dimension, "dimension"))"
  }

  /// One for d = 1 and d = 2, two for d = 3, and d otherwise.
  public var transportDimension: Int { dimension < 4 ? max(1, dimension - 1) : dimension }

  /// A sign, an angle, height and angle, or the direction of Gaussian quantiles.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    switch dimension {
    case 1: x[0] = u[0] < 0.5 ? -1 : 1
    case 2:
      x[0] = cos(2 * .pi * u[0])
      x[1] = sin(2 * .pi * u[0])
    case 3:
      let width = 2 * (u[0] * (1 - u[0])).squareRoot()
      x[0] = 2 * u[0] - 1
      x[1] = width * cos(2 * .pi * u[1])
      x[2] = width * sin(2 * .pi * u[1])
    default: _ = gaussianDirection(u, into: &x)
    }
    for i in 0..<dimension { x[i] = center[i] + radius * x[i] }
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let d = Double(dimension)
    let h = level.h
    let place = RadialCoordinates(
      of: x, center: center, α: level.α, ρ: radius, direction: &score)
    let r = place.radius
    let image = place.imageRadius
    let κ = image * r / h
    let (A, complement) = bessel.ratio(κ)
    let pull: Double
    if r > 0.5 * image {
      pull = -(place.gap + image * complement) / h
    } else {
      let tail = κ * bessel.nextRatio(κ)
      pull = -r * ((-image * image).addingProduct(d, h) / h + tail) / ((d + tail) * h)
    }
    for i in 0..<dimension {
      f[i] = center[i] + radius * A * score[i]
      score[i] *= pull
    }
    let logDensity =
      -0.5 * d * log(2 * .pi * h) - place.gap * place.gap / (2 * h) + bessel.logNormalizer(κ)
    return (radius * radius * complement * (1 + A), logDensity)
  }

  /// The box around the image of the sphere, widened by 7.5 √h to each side.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let reach = level.α * radius + 7.5 * level.h.squareRoot()
    return center.map { level.α * $0 - reach...level.α * $0 + reach }
  }

  /// √h: across the sphere X_t is its smoothing by a Gaussian of that width.
  public func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }
}

/// Writes the direction of d Gaussian quantiles, and returns their norm.
func gaussianDirection(_ u: Span<Double>, into x: inout MutableSpan<Double>) -> Double {
  var square = 0.0
  for i in 0..<x.count {
    x[i] = StandardNormal.quantile(u[i])
    square += x[i] * x[i]
  }
  guard square > 0 else {
    // All numbers are ½.
    x[0] = 1
    return 0
  }
  let norm = square.squareRoot()
  for i in 0..<x.count { x[i] /= norm }
  return norm
}

extension Sphere {
  /// `kind: sphere`.
  public static let kind = TargetKind(
    name: "sphere",
    summary: "uniform law on a sphere",
    example: "{kind: sphere, dimension: 5, radius: 1}",
    explanation: Explanation(
      formula: "X0 uniform on |x - center| = radius",
      keys: [
        "dimension": "dimension of the space that the sphere lies in",
        "radius": "radius, in units of the data",
        "center": KeyMeaning(
          "centre, a vector, or a number for all coordinates", default: "0"),
      ],
      examples: [
        "{kind: sphere, dimension: 2, radius: 1, center: [1, 0]}"
      ],
      source: "Mardia, Jupp 2000, Directional Statistics, section 9.3.2"),
    read: { Sphere(reading: $0) })

  init?(reading section: Section) {
    guard let (center, radius) = centerAndRadius(reading: section) else { return nil }
    self.init(center: center, radius: radius)
  }
}

/// Reads `dimension`, `radius` and `center` of a sphere or ball.
func centerAndRadius(reading section: Section) -> (center: [Double], radius: Double)? {
  let dimension = section.integer("dimension", in: .between(1, 10_000))
  let radius = section.number("radius", in: .length)
  let centerIsGiven = section.contains("center")
  guard let dimension else { return nil }
  let center = section.optionalNumbers("center", count: dimension)
  guard let radius, center != nil || !centerIsGiven else { return nil }
  return (center ?? Array(repeating: 0, count: dimension), radius)
}
