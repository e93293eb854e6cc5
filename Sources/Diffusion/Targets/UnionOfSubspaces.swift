internal import Documents
public import Statistics

/// A mixture of laws on linear subspaces, whose dimensions may differ.
///
///     r_k ∝ π_k p_t^{U_k}(A_kᵀx) (2πh)^{−(D−d_k)/2} exp(−|(I − A_k A_kᵀ) x|²/(2h))
///
/// and posterior mean, score and label noise are those of a mixture of ``Subspace`` laws.
public struct UnionOfSubspaces: Target {
  private let mixing: LawMixing

  /// Creates a union of laws on subspaces of one space, with as many weights, which are positive and sum to 1.
  public init(parts: [Subspace], weights: [Double]) {
    self.init(LawMixing(laws: parts, weights: weights))
  }

  init(_ mixing: LawMixing) { self.mixing = mixing }

  /// The dimension D of the space around the subspaces.
  public var dimension: Int { mixing.dimension }

  /// The mean Σ π_k A_k E[U_k].
  public var mean: [Double] { mixing.mean }

  /// The second moment Σ π_k E|U_k|².
  public var secondMoment: Double { mixing.secondMoment }

  /// What holds of all parts.
  public var properties: TargetProperties { mixing.properties }

  public var summary: String {
    let ranks = mixing.laws.compactMap { ($0 as? Subspace).map { String($0.rank) } }
    return
      "a union of \(counted(ranks.count, "subspace")) of ranks \(ranks.joined(separator: ", ")) "
      + "in \(counted(dimension, "dimension"))"
  }

  /// One for the part, where there are several, and the most that a latent law takes.
  public var transportDimension: Int { mixing.transportDimension }

  /// The part by the first number, then its own transport.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    mixing.transport(u, into: &x)
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    mixing.posterior(at: x, level: level, mean: &f, score: &score)
  }

  /// The smallest box around the parts' boxes.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    mixing.effectiveSupport(level: level)
  }

  /// The smallest of the parts' length scales.
  public func lengthScale(level: NoiseLevel) -> Double { mixing.lengthScale(level: level) }

  /// The largest of the parts' relative errors.
  public var relativeAccuracy: Double { mixing.relativeAccuracy }

  /// Whether any latent law varies.
  public var variesByTrial: Bool { mixing.variesByTrial }

  /// The law of one trial: those of the parts, with the same weights.
  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target {
    UnionOfSubspaces(mixing.instance(sampleSize: n, using: stream))
  }
}

extension UnionOfSubspaces {
  /// `kind: union-of-subspaces`.
  public static let kind = TargetKind(
    name: "union-of-subspaces",
    summary: "mixture of laws on linear subspaces of any dimensions",
    example: """
      {kind: union-of-subspaces, parts: [
        {weight: 0.5, basis: [[1], [0]], latent: {kind: atoms, points: [[-1], [1]]}},
        {weight: 0.5, basis: [[0], [1]], latent: {kind: sphere, dimension: 1, radius: 2}}]}
      """,
    read: { UnionOfSubspaces(reading: $0) })

  init?(reading section: Section) {
    guard let parts = section.sections("parts", what: "a part of the union") else { return nil }
    var laws: [Subspace] = []
    var weights: [Double] = []
    for (index, part) in parts.enumerated() {
      let weight = LawMixing.weight(reading: part, count: parts.count)
      let law = Subspace(reading: part, defaultSeed: index)
      part.finish()
      guard let weight, let law else { continue }
      if let first = laws.first, law.dimension != first.dimension {
        part.fail(
          at: "basis",
          "the basis has \(law.dimension) rows, the first part's has \(first.dimension)")
        continue
      }
      laws.append(law)
      weights.append(weight)
    }
    guard !laws.isEmpty, laws.count == parts.count,
      let normalized = LawMixing.normalized(weights, at: "parts", of: section)
    else { return nil }
    self.init(LawMixing(laws: laws, weights: normalized))
  }
}
