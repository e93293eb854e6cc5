internal import Documents
import Foundation

/// A Laplace law on the line, exp(−|u − μ|/b)/(2b).
///
/// With y = x − α μ, η = y/√h, R = √h/(α b), p = R − η, q = R + η and
///
///     I_j(p) = ∫₀^∞ wʲ exp(−p w − w²/2) dw
///
/// the parts of X₀ above and below μ are normal numbers restricted to a half-line, so that
///
///     p_t = exp(−η²/2) (I₀(p) + I₀(q))/(2 α b √(2π))
///     score = −(1/(α b)) (I₀(p) − I₀(q))/(I₀(p) + I₀(q))
///     f = μ + (√h/α) (I₁(p) − I₁(q))/(I₀(p) + I₀(q))
///
/// and I₀(p) = √(π/2) erfcx(p/√2). Near μ, where p and q are close, the differences are taken as
/// integrals of 2 sinh(η w), whose integrands have one sign; away from it they do not cancel.
/// Sub-exponential: neither compact nor sub-Gaussian.
public struct Laplace: Target {
  /// The location μ.
  public let location: Double
  /// The scale b.
  public let scale: Double

  /// Creates the law exp(−|u − `location`|/`scale`)/(2 `scale`); the scale is positive.
  public init(location: Double, scale: Double) {
    precondition(scale > 0, "a Laplace law of scale \(scale)")
    self.location = location
    self.scale = scale
  }

  /// One.
  public var dimension: Int { 1 }

  /// The location μ.
  public var mean: [Double] { [location] }

  /// The second moment μ² + 2 b².
  public var secondMoment: Double { location * location + 2 * scale * scale }

  /// Neither compact nor sub-Gaussian; Lipschitz with a kink, and a score that jumps there.
  public var properties: TargetProperties {
    TargetProperties(
      supportRadius: nil, isSubGaussian: false, hasDensity: true, smoothness: 1,
      hasLipschitzScore: false)
  }

  public var summary: String { "Laplace(\(location.general()), \(scale.general()))" }

  /// One.
  public var transportDimension: Int { 1 }

  /// The quantile of u.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    let side = u[0] < 0.5 ? log(2 * u[0]) : -log(2 * (1 - u[0]))
    x[0] = location + scale * side
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let α = level.α
    let σ = level.h.squareRoot()
    let y = x[0].addingProduct(-α, location)
    let sign = y < 0 ? -1.0 : 1
    let offset = abs(y) / σ
    let rate = σ / (α * scale)
    let sides =
      Self.areClose(offset: offset, rate: rate)
      ? Self.together(offset: offset, rate: rate) : Self.apart(offset: offset, rate: rate)
    let s = σ / α
    score[0] = -sign * sides.balance / (α * scale)
    var value = SmallestTerms(location, sign * s * sides.mean)
    value.offer(x[0] / α, level.h / α * score[0])
    f[0] = value.value
    return (s * s * sides.variance, sides.logDensity - log(2 * α * scale))
  }

  /// In units of √h/α from μ, where y ≥ 0: (P(X₀ > μ) − P(X₀ < μ) | x), the posterior's mean and
  /// variance, and log p_t without its factor 1/(2 α b).
  private typealias Sides = (
    balance: Double, mean: Double, variance: Double, logDensity: Double
  )

  /// Whether one rule serves both sides.
  ///
  /// The far side's integrand may fall e²⁰ times further than the near one's. Where it falls more,
  /// q exceeds p by 40 % or by 2.
  private static func areClose(offset η: Double, rate: Double) -> Bool {
    let start = rate - η
    return start >= TruncatedNormal.insideLimit && η * TruncatedNormal.reach(from: start) <= 10
  }

  /// Both sides in one pass of Gauss–Legendre over w = |X₀ − μ| α/√h.
  private static func together(offset η: Double, rate: Double) -> Sides {
    let length = TruncatedNormal.reach(from: rate - η)
    var total = 0.0
    var difference = 0.0
    var first = 0.0
    var second = 0.0
    for (node, share) in TruncatedNormal.unitRule {
      let w = length * node
      let above = length * share * exp(-w * (rate - η + 0.5 * w))
      // The sum and the difference of the densities at μ ± w: 2 cosh(η w) and 2 sinh(η w).
      let excess = -expm1(-2 * η * w)
      let both = above * (2 - excess)
      total += both
      difference += above * excess
      first += w * above * excess
      second += w * w * both
    }
    let mean = first / total
    return (
      difference / total, mean, second / total - mean * mean,
      log(total) - 0.5 * (η * η + log(2 * .pi))
    )
  }

  /// Each side as a normal number on a half-line.
  private static func apart(offset η: Double, rate: Double) -> Sides {
    func side(_ start: Double) -> TruncatedNormal {
      TruncatedNormal(lower: start, upper: .infinity, center: .infinity, width: .infinity)
    }
    let near = side(rate - η)
    let far = side(rate + η)
    let ratio = exp(far.logIntegral - near.logIntegral)
    let share = 1 / (1 + ratio)
    let between = near.gap + far.gap
    var logDensity = SmallestTerms(near.logIntegral, -0.5 * η * η, -0.5 * log(2 * .pi))
    // The same where x is on one side, with p²/2 − η²/2 formed as a product.
    logDensity.offer(near.logMass, rate * (0.5 * rate - η))
    return (
      (1 - ratio) * share, (near.gap - ratio * far.gap) * share,
      share * (near.variance + ratio * far.variance + ratio * share * between * between),
      logDensity.value + log1p(ratio)
    )
  }

  /// μ widened by 30 b α, beyond which X₀ has 1e-13 of its mass, and 7.5 √h to each side.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let reach = 30 * level.α * scale + 7.5 * level.h.squareRoot()
    return [level.α * location - reach...level.α * location + reach]
  }

  /// √h, over which X_t smooths the kink.
  public func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }
}

extension Laplace {
  /// `kind: laplace`.
  public static let kind = TargetKind(
    name: "laplace",
    summary: "Laplace law, sub-exponential, per coordinate",
    example: "{kind: laplace, location: 0, scale: 0.5}",
    explanation: Explanation(
      formula: "p_0(x) = prod_i exp(-|x_i - location_i|/scale_i)/(2 scale_i)",
      keys: [
        "location": "centre of each coordinate, a number or a vector",
        "scale": KeyMeaning(
          "scale of each coordinate, a number or a vector; the standard deviation is sqrt(2) times it"
        ),
        "dimension": TargetCatalogue.dimensionMeaning,
      ],
      examples: [
        "{kind: laplace, location: 0, scale: [0.5, 1], dimension: 2}"
      ]),
    read: { read($0) })

  private static func read(_ section: Section) -> (any Target)? {
    let d = section.coordinateCount(["location", "scale"])
    let locations = section.numbers("location", count: d)
    let scales = section.numbers("scale", count: d, in: .length)
    guard let locations, let scales else { return nil }
    return Product.independent(
      zip(locations, scales).map { Laplace(location: $0, scale: $1) })
  }
}
