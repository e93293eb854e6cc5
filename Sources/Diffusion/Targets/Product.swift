internal import Documents
public import Statistics

/// Independent laws side by side: X₀ = (X₀⁽¹⁾, X₀⁽²⁾, …).
///
/// Posterior means and scores are concatenated, label noises and log densities add.
public struct Product: Target {
  /// The laws of the blocks of coordinates.
  public let factors: [any Target]

  private let offsets: [Int]
  private let transportOffsets: [Int]

  /// The dimension d, the sum of the factors'.
  public let dimension: Int
  /// The sum of the factors' transport dimensions.
  public let transportDimension: Int

  /// Puts at least one law side by side.
  public init(of factors: [any Target]) {
    precondition(!factors.isEmpty, "a product of no laws")
    self.factors = factors
    var dimension = 0
    var transportDimension = 0
    var offsets: [Int] = []
    var transportOffsets: [Int] = []
    for factor in factors {
      offsets.append(dimension)
      transportOffsets.append(transportDimension)
      dimension += factor.dimension
      transportDimension += factor.transportDimension
    }
    self.offsets = offsets
    self.transportOffsets = transportOffsets
    self.dimension = dimension
    self.transportDimension = transportDimension
  }

  /// Laws on the line side by side; one alone is left as it is.
  static func independent(_ laws: [any Target]) -> any Target {
    laws.count == 1 ? laws[0] : Product(of: laws)
  }

  /// The factors' means.
  public var mean: [Double] { factors.flatMap(\.mean) }

  /// The sum of the factors' second moments.
  public var secondMoment: Double { factors.reduce(0) { $0 + $1.secondMoment } }

  /// What holds of all factors: as smooth as the roughest, of the radius √(Σ radius²).
  public var properties: TargetProperties {
    let all = factors.map(\.properties)
    let radii = all.compactMap(\.supportRadius)
    let smoothness = all.compactMap(\.smoothness)
    return TargetProperties(
      supportRadius: radii.count == all.count
        ? radii.reduce(0) { $0 + $1 * $1 }.squareRoot() : nil,
      isSubGaussian: all.allSatisfy(\.isSubGaussian), hasDensity: all.allSatisfy(\.hasDensity),
      smoothness: smoothness.count == all.count ? smoothness.min() : nil,
      hasLipschitzScore: all.allSatisfy(\.hasLipschitzScore))
  }

  /// One line for reports: the factors, where there are few, equal ones in a row once.
  public var summary: String {
    var names: [(name: String, count: Int)] = []
    for name in factors.map(\.summary) {
      if let last = names.last, last.name == name {
        names[names.count - 1].count += 1
      } else {
        names.append((name, 1))
      }
    }
    let parts = names.map { $0.count == 1 ? $0.name : "\($0.count) of \($0.name)" }
    let shown = parts.prefix(4) + (parts.count > 4 ? ["..."] : [])
    return "product in \(counted(dimension, "dimension")): " + shown.joined(separator: " × ")
  }

  /// The largest of the factors'.
  public var relativeAccuracy: Double { factors.map(\.relativeAccuracy).max() ?? 0 }

  /// The transports of the factors.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    for (k, factor) in factors.enumerated() {
      let numbers = transportOffsets[k]..<transportOffsets[k] + factor.transportDimension
      var block = x._mutatingExtracting(offsets[k]..<offsets[k] + factor.dimension)
      factor.transport(u.extracting(numbers), into: &block)
    }
  }

  /// Draws from each factor in turn.
  public func sample(using stream: RandomStream, into x: inout MutableSpan<Double>) {
    for (k, factor) in factors.enumerated() {
      var block = x._mutatingExtracting(offsets[k]..<offsets[k] + factor.dimension)
      factor.sample(using: stream, into: &block)
    }
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    var noise = 0.0
    var logDensity = 0.0
    for (k, factor) in factors.enumerated() {
      let range = offsets[k]..<offsets[k] + factor.dimension
      var meanBlock = f._mutatingExtracting(range)
      var scoreBlock = score._mutatingExtracting(range)
      let block = factor.posterior(
        at: x.extracting(range), level: level, mean: &meanBlock, score: &scoreBlock)
      noise += block.labelNoise
      logDensity += block.logDensity
    }
    return (noise, logDensity)
  }

  /// The product of the factors' boxes.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    factors.flatMap { $0.effectiveSupport(level: level) }
  }

  /// The shortest of the factors'.
  public func lengthScale(level: NoiseLevel) -> Double {
    factors.map { $0.lengthScale(level: level) }.min() ?? level.h.squareRoot()
  }

  /// Whether a factor does.
  public var variesByTrial: Bool { factors.contains(where: \.variesByTrial) }

  /// The product of the factors' laws of one trial, drawn in turn.
  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target {
    guard variesByTrial else { return self }
    return Product(of: factors.map { $0.instance(sampleSize: n, using: stream) })
  }
}

extension Product {
  /// `kind: product`.
  public static let kind = TargetKind(
    name: "product",
    summary: "independent laws side by side",
    example: """
      {kind: product, of: [{kind: box, lower: -1, upper: 1},
        {kind: gaussian, mean: [1], covariance: 0.5}]}
      """,
    explanation: Explanation(
      formula: "X0 = (U_1, U_2, ...), independent",
      keys: [
        "of": "the independent targets, in the order of their coordinates"
      ]),
    read: { read($0) })

  private static func read(_ section: Section) -> Product? {
    guard let parts = section.sections("of", what: "a factor of the product") else { return nil }
    let factors = parts.compactMap { TargetCatalogue.read($0) }
    guard case .list(let items) = section.optionalNode("of")?.content,
      factors.count == items.count
    else { return nil }
    return Product(of: factors)
  }
}
