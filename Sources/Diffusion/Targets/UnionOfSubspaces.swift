internal import Documents

/// A mixture of laws on linear subspaces, whose dimensions may differ.
///
///     r_k ∝ π_k p_t^{U_k}(A_kᵀx) (2πh)^{−(D−d_k)/2} exp(−|(I − A_k A_kᵀ) x|²/(2h))
///
/// and posterior mean, score and label noise are those of a mixture of ``Subspace`` laws.
public struct UnionOfSubspaces: MixedLaw {
  let mixing: LawMixing

  /// Creates a union of laws on subspaces of one space, with as many weights, which are positive and sum to 1.
  public init(parts: [Subspace], weights: [Double]) {
    self.init(LawMixing(laws: parts, weights: weights))
  }

  init(_ mixing: LawMixing) { self.mixing = mixing }

  public var summary: String {
    let ranks = mixing.laws.compactMap { ($0 as? Subspace).map { String($0.rank) } }
    return
      "a union of \(counted(ranks.count, "subspace")) of ranks \(ranks.joined(separator: ", ")) "
      + "in \(counted(dimension, "dimension"))"
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
    explanation: Explanation(
      formula: "X0 = A_i U_i with probability w_i",
      keys: [
        "parts": "subspaces with their laws; the weights sum to 1",
        "parts.weight": KeyMeaning(
          "weight of the part", default: "1 for a single part"),
        "parts.basis": "matrix with orthonormal columns that span the subspace; or random instead",
        "parts.random": KeyMeaning(
          "draws the subspace instead of a basis", default: "none"),
        "parts.random.ambient": "dimension of the space",
        "parts.random.rank": "dimension of the subspace",
        "parts.random.seed": KeyMeaning(
          "seed of the subspace", default: "position of the part, from 0"),
        "parts.latent": "target of the dimension of the subspace",
      ],
      examples: [
        "{kind: union-of-subspaces, parts: [{weight: 0.5, random: {ambient: 3, rank: 1, seed: 7}, "
          + "latent: {kind: box, lower: -1, upper: 1}}, {weight: 0.5, random: {ambient: 3, rank: 1}, "
          + "latent: {kind: box, lower: -1, upper: 1}}]}"
      ]),
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
