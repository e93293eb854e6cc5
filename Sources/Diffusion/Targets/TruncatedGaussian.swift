internal import Documents
import Foundation

/// A Gaussian N(μ, τ²) on the line restricted to [l, u], of whose ends one may be infinite.
///
/// With 1/s² = 1/τ² + α²/h the posterior is N(m, s²) restricted to the same interval, m/s² = μ/τ² +
/// α x/h, so that with A = (l − m)/s, B = (u − m)/s and a standard normal Z given A ≤ Z ≤ B
///
///     f = m + s E Z,   score = (α μ − x)/(h + α² τ²) + (α s/h) E Z,   v = s² Var Z
///     log p_t = log N(x; α μ, h + α² τ²) + log P(A ≤ Z ≤ B) − log P(l ≤ N(μ, τ²) ≤ u)
///
/// Each of f, score and log p_t can also be written as an offset from an edge; whichever form has the
/// smaller terms is used. An infinite deviation τ gives the uniform law on [l, u].
public struct TruncatedGaussian: Target {
  /// The mean μ of the Gaussian before it was restricted.
  public let center: Double
  /// Its standard deviation τ, infinite for the uniform law.
  public let deviation: Double
  /// The lower end l, −∞ if there is none.
  public let lower: Double
  /// The upper end u, ∞ if there is none.
  public let upper: Double

  /// 1/τ².
  private let precision: Double
  /// The middle of the interval and what rounding took from it.
  private let middle: (rounded: Double, rest: Double)
  /// The law itself in units of τ about μ; nil for the uniform law.
  private let prior: TruncatedNormal?

  /// Restricts N(`center`, `deviation`²) to [`lower`, `upper`].
  ///
  /// The caller has checked that lower < upper, that the deviation is positive, that an infinite one
  /// comes with finite ends and that not both ends are infinite.
  public init(center: Double, deviation: Double, lower: Double, upper: Double) {
    precondition(
      lower < upper && deviation > 0
        && (deviation.isFinite ? max(lower, -upper) > -.infinity : (upper - lower).isFinite),
      "a Gaussian of deviation \(deviation) on [\(lower), \(upper)]")
    self.center = center
    self.deviation = deviation
    self.lower = lower
    self.upper = upper
    self.precision = 1 / (deviation * deviation)
    // The rounding error of a sum is itself a number: Knuth's two-sum.
    let sum = lower + upper
    let part = sum - lower
    let rest = sum.isFinite ? (lower - (sum - part)) + (upper - part) : 0
    self.middle = (0.5 * sum, 0.5 * rest)
    self.prior =
      deviation.isFinite
      ? TruncatedNormal(
        lower: (lower - center) / deviation, upper: (upper - center) / deviation,
        center: (middle.rounded - center + middle.rest) / deviation,
        width: (upper - lower) / deviation)
      : nil
  }

  /// The uniform law on [`lower`, `upper`].
  public init(uniformFrom lower: Double, to upper: Double) {
    self.init(
      center: 0.5 * (lower + upper), deviation: .infinity, lower: lower, upper: upper)
  }

  /// One.
  public var dimension: Int { 1 }

  /// The mean E X₀.
  public var mean: [Double] {
    guard let prior else { return [middle.rounded] }
    var mean = SmallestTerms(center, deviation * prior.mean)
    let gap = deviation * prior.gap
    if prior.leansOnLower { mean.offer(lower, gap) } else { mean.offer(upper, -gap) }
    mean.offer(middle.rounded, deviation * prior.offset)
    return [mean.value]
  }

  /// The second moment E X₀².
  public var secondMoment: Double {
    let width = upper - lower
    // A great deviation's square is infinite where the law is narrow all the same.
    let spread = prior.map { deviation * $0.variance.squareRoot() } ?? width / 12.0.squareRoot()
    return spread * spread + mean[0] * mean[0]
  }

  /// Compact where both ends are finite, sub-Gaussian; the density jumps at the ends.
  public var properties: TargetProperties {
    let radius = max(abs(lower), abs(upper))
    return TargetProperties(
      supportRadius: radius.isFinite ? radius : nil, isSubGaussian: true, hasDensity: true,
      smoothness: 0, hasLipschitzScore: false)
  }

  public var summary: String {
    let interval =
      (lower.isFinite ? "[\(lower.general()), " : "(-∞, ")
      + (upper.isFinite ? "\(upper.general())]" : "∞)")
    return deviation.isFinite
      ? "N(\(center.general()), \(deviation.general())²) on \(interval)"
      : "uniform on \(interval)"
  }

  /// One.
  public var transportDimension: Int { 1 }

  /// The quantile of u.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    x[0] = quantile(u[0])
  }

  private func quantile(_ probability: Double) -> Double {
    guard let prior else {
      let width = upper - lower
      return probability < 0.5 ? lower + probability * width : upper - (1 - probability) * width
    }
    let gap = deviation * prior.quantileGap(probability)
    return min(max(prior.leansOnLower ? lower + gap : upper - gap, lower), upper)
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let α = level.α
    let h = level.h
    let x = x[0]
    // Fused differences α a − x: x may be within rounding of the image of an edge or of the middle.
    let fromLower = (-x).addingProduct(α, lower)
    let fromUpper = (-x).addingProduct(α, upper)
    let fromMiddle = (-x).addingProduct(α, middle.rounded) + α * middle.rest
    let fromCenter = (-x).addingProduct(α, center)
    let pull = α / h
    let s = 1 / (precision + α * pull).squareRoot()
    func standardized(_ fromPoint: Double, _ fromPrior: Double) -> Double {
      s * (pull * fromPoint + precision * fromPrior)
    }
    let z = TruncatedNormal(
      lower: standardized(fromLower, lower - center),
      upper: standardized(fromUpper, upper - center),
      center: standardized(fromMiddle, middle.rounded - center + middle.rest),
      width: (upper - lower) / s)
    let edge = z.leansOnLower ? lower : upper
    let fromEdge = z.leansOnLower ? fromLower : fromUpper
    let gap = z.leansOnLower ? s * z.gap : -s * z.gap

    var value = SmallestTerms(s * s * precision * center, s * s * pull * x, s * z.mean)
    value.offer(edge, gap)
    value.offer(middle.rounded, s * z.offset)
    f[0] = min(max(value.value, lower), upper)

    var slope = SmallestTerms(pull * s * z.mean, fromCenter * precision / (precision * h + α * α))
    slope.offer(fromEdge / h, pull * gap)
    slope.offer(fromMiddle / h, pull * s * z.offset)
    score[0] = slope.value

    return (
      s * s * z.variance,
      logDensity(z, s: s, fromCenter: fromCenter, fromEdge: fromEdge, level: level)
    )
  }

  private func logDensity(
    _ z: TruncatedNormal, s: Double, fromCenter: Double, fromEdge: Double, level: NoiseLevel
  ) -> Double {
    guard let prior else { return z.logMass - log(level.α * (upper - lower)) }
    let total = level.h + level.α * level.α * deviation * deviation
    let free = -0.5 * (log(2 * .pi * total) + fromCenter * fromCenter / total)
    var value = SmallestTerms(free, z.logMass, -prior.logMass)
    // Both integrals measured from one edge: far from μ, the masses themselves are e to the minus
    // millions and would cancel.
    if z.leansOnLower == prior.leansOnLower {
      let noise = -0.5 * (log(2 * .pi * level.h) + fromEdge * fromEdge / level.h)
      value.offer(noise, log(s / deviation) + z.logIntegral, -prior.logIntegral)
    }
    return value.value
  }

  /// α times where X₀ is but for 2e-14 of its mass, widened by 7.5 √h to each side.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let reach = 7.5 * level.h.squareRoot()
    return [level.α * quantile(1e-14) - reach...level.α * quantile(1 - 1e-14) + reach]
  }

  /// √h, over which X_t smooths the edges.
  public func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }
}

extension TruncatedGaussian {
  /// `kind: truncated-gaussian`.
  public static let kind = TargetKind(
    name: "truncated-gaussian",
    summary: "Gaussian restricted to an interval, per coordinate",
    example: "{kind: truncated-gaussian, mean: 0.5, deviation: 1, lower: -1, upper: 2}",
    explanation: Explanation(
      formula:
        "X0_i ~ N(mean_i, deviation_i^2) restricted to [lower_i, upper_i], independent coordinates",
      keys: [
        "mean": "mean before the restriction, a number or a vector",
        "deviation": "standard deviation before the restriction, a number or a vector",
        "lower": KeyMeaning(
          "lower end of each coordinate", default: "none; one of lower and upper is needed"),
        "upper": KeyMeaning(
          "upper end of each coordinate", default: "none; one of lower and upper is needed"),
        "dimension": TargetCatalogue.dimensionMeaning,
      ],
      examples: [
        "{kind: truncated-gaussian, mean: 0, deviation: 1, lower: 0, dimension: 2}"
      ]),
    read: { read($0) })

  private static func read(_ section: Section) -> (any Target)? {
    section.declareSome(of: ["lower", "upper"])
    let keys = ["mean", "deviation", "lower", "upper"]
    let d = section.coordinateCount(keys)
    let means = section.numbers("mean", count: d)
    let deviations = section.numbers("deviation", count: d, in: .length)
    guard section.contains("lower") || section.contains("upper") else {
      section.fail(
        "a truncated Gaussian needs lower, upper or both; add one, or use kind: gaussian")
      return nil
    }
    let lowers = section.coordinates("lower", count: d, default: -.infinity)
    let uppers = section.coordinates("upper", count: d, default: .infinity)
    guard let means, let deviations, let lowers, let uppers,
      section.checkOrder(lowers: lowers, uppers: uppers)
    else { return nil }
    return Product.independent(
      (0..<d).map {
        TruncatedGaussian(
          center: means[$0], deviation: deviations[$0], lower: lowers[$0], upper: uppers[$0])
      })
  }
}
