// The abstract that the setting is taken from mentions "minimax-optimal generalization bounds" and no
// theorem of it was available here. Two readings of the exponent differ in the dimension that
// governs the tangent kernel's eigenvalues; a third, by the critical radius, is H2c.

extension Claim {
  /// The minimax rate of the tangent kernel's space if z = (x, t − T₀) counts as d dimensions.
  static let homogeneousReading = Claim(
    id: "han-2024-homogeneous",
    code: "H2a",
    title: "Minimax rate of the kernel's space, homogeneous reading",
    statement: """
      The early-stopped network, and the kernel regression it follows, reaches the minimax rate of \
      the tangent kernel's space for the input z = (x, t - T0), whose eigenvalues fall like \
      i^(-(d+1)/d): the risk above the floor of homogeneous fits (F0) is of order n^(-(d+1)/(2d+1)).
      """,
    source: paper,
    provenance: .reading(
      "Reading of the abstract's \"minimax-optimal generalization bounds\" with the eigenvalues of the "
        + "input z = (x, t - T0), without a constant coordinate. In that reading the posterior mean is "
        + "not in the space (F0): the risk has a floor, and the rate can only be that of the excess over it."
    ),
    kind: .upper,
    estimators: ["two-layer-relu", "tangent-kernel"],
    setting: .window,
    hypotheses: [.subGaussian, .homogeneousInput, .oneNoise, .wholeInputs],
    assumptions: unchecked,
    check: .excess(literal: "(d+1)/(2*d+1)", over: .homogeneityFloor))

  /// The minimax rate of the tangent kernel's space if time and a bias make d + 1 dimensions.
  static let biasReading = Claim(
    id: "han-2024-with-bias",
    code: "H2b",
    title: "Minimax rate of the kernel's space, reading with a bias",
    statement: """
      The early-stopped network, and the kernel regression it follows, reaches the minimax rate of \
      the tangent kernel's space for the input z = (x, t - T0, c) with a constant coordinate, whose \
      eigenvalues fall like i^(-(d+2)/(d+1)): risk of order n^(-(d+2)/(2d+3)).
      """,
    source: paper,
    provenance: .reading(
      "Reading of the abstract's \"minimax-optimal generalization bounds\" with a constant coordinate, "
        + "as in rates of the tangent kernel on general domains."),
    kind: .upper,
    estimators: ["two-layer-relu", "tangent-kernel"],
    setting: .window,
    hypotheses: [.subGaussian, .constantInput, .oneNoise, .wholeInputs],
    assumptions: unchecked,
    check: .exponent(literal: "(d+2)/(2*d+3)"))

  private static var unchecked: [String] {
    [
      "The posterior mean lies in the tangent kernel's space.",
      "Truncating unbounded inputs costs powers of log n, which are not allowed for.",
      "A network is wide enough to follow its tangent kernel.",
    ]
  }

  private static var paper: Source {
    Source(
      authors: ["Han", "Razaviyayn", "Xu"], year: 2024, arXiv: "2401.15604",
      place: "Neural network-based score estimation in diffusion models")
  }
}
