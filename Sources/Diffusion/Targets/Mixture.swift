internal import Documents

/// A mixture of any laws of one dimension, with weights π_k.
///
///     r_k ∝ π_k p_t⁽ᵏ⁾(x),  f = Σ r_k f_k,  s = Σ r_k s_k,  v = Σ r_k (v_k + |f_k − f|²)
///
/// Where two components compete at a point far out, their responsibilities have the digits that
/// their log densities leave: at log p_t = −10⁶ some 10 of 16.
public struct Mixture: MixedLaw {
  let mixing: LawMixing

  /// Creates a mixture of laws of one dimension, with as many weights, which are positive and sum to 1.
  public init(laws: [any Target], weights: [Double]) {
    self.init(LawMixing(laws: laws, weights: weights))
  }

  init(_ mixing: LawMixing) { self.mixing = mixing }

  public var summary: String {
    let parts = zip(mixing.weights, mixing.laws).map { weight, law in
      "\(law.summary) (weight \(weight.general()))"
    }
    return "a mixture: " + parts.joined(separator: ", ")
  }
}

extension Mixture {
  /// `kind: mixture`.
  public static let kind = TargetKind(
    name: "mixture",
    summary: "mixture of any laws",
    example: """
      {kind: mixture, components: [
        {weight: 0.75, target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}},
        {weight: 0.25, target: {kind: atoms, points: [[-2], [1]]}}]}
      """,
    explanation: Explanation(
      formula: "p_0 = sum_i w_i p_i",
      keys: [
        "components": "targets with their weights, which sum to 1",
        "components.weight": KeyMeaning(
          "weight w_i of the component", default: "1 for a single component"),
        "components.target": "target p_i of the component",
      ]),
    read: { Mixture(reading: $0) })

  init?(reading section: Section) {
    guard let parts = section.sections("components", what: "a component of the mixture") else {
      return nil
    }
    var laws: [any Target] = []
    var weights: [Double] = []
    for part in parts {
      let weight = LawMixing.weight(reading: part, count: parts.count)
      let law = part.section("target", what: "the target of a component")
        .flatMap(TargetCatalogue.read)
      if let law, let first = laws.first, law.dimension != first.dimension {
        part.fail(
          at: "target",
          "this component has the dimension \(law.dimension), the first one \(first.dimension)")
      } else if let law {
        laws.append(law)
        if let weight { weights.append(weight) }
      }
      part.finish()
    }
    // A component that is not a mapping has been recorded and is not among the parts.
    guard !laws.isEmpty, laws.count == parts.count, weights.count == parts.count,
      let normalized = LawMixing.normalized(weights, at: "components", of: section)
    else { return nil }
    self.init(laws: laws, weights: normalized)
  }
}
