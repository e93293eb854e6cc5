// More rates of score networks that this program does not train: reference lines, and statements on
// how the number of samples depends on the dimension.

extension Claim {
  /// Denoising score matching on data near a low-dimensional image, b = 2s/(2s + d).
  static let intrinsicDimensionScore = Claim(
    id: "yakovlev-2025-intrinsic",
    code: "S6",
    title: "Deep network score of data near a low-dimensional image",
    statement: """
      For data X = g(U) + sigma xi, with g a smooth map of a d-dimensional variable, the rate of \
      denoising score matching is governed by the smoothness s and the intrinsic dimension d, not by \
      the dimension of the space. It is read here as n^(-2s/(2s+d)), with constants that depend on \
      sigma. Implicit score matching is said to have the same rates (arXiv 2512.24378).
      """,
    source: Source(
      authors: ["Yakovlev", "Puchkin"], year: 2025, arXiv: "2502.13662",
      place: "implicit score matching: arXiv:2512.24378"),
    provenance: .reading(
      "That the rate depends on the intrinsic dimension was read in the abstract or a summary; the "
        + "exact exponent was not available, and the usual one for that smoothness is used instead."
    ),
    kind: .upper,
    metric: .score,
    estimators: ["deep-relu"],
    setting: .window,
    assumptions: [
      "d is the intrinsic dimension. Where the program knows only the dimension of the space, the line "
        + "uses that one.",
      "The smoothness is that of the map; the program uses that of the density instead.",
      "The powers of log n are not known here, and none is allowed for.",
    ],
    check: .exponent(literal: "2*smoothness/(2*smoothness+d)"))

  /// Sampling at a rate without the dimension, for laws of local Barron type.
  static let barronLaws = Claim(
    id: "cole-2024-barron",
    code: "S7",
    title: "Samples of laws of Barron type",
    statement: """
      For a sub-Gaussian law whose logarithmic relative density is locally a Barron function, samples \
      from a learned score approach the law in total variation at a rate that does not depend on the \
      dimension. The exponent is not given here.
      """,
    source: Source(
      authors: ["Cole", "Lu"], year: 2024, arXiv: "2402.08082", place: "ICLR 2024"),
    provenance: .verified(
      "Class of laws, distance and the rate's independence of the dimension were read in the abstract "
        + "or a summary; the exponent was not available, and none is stated."),
    kind: .upper,
    metric: .totalVariation,
    estimators: ["score-network"],
    hypotheses: [.subGaussian],
    check: .statement(
      formula: "TV(p^, p) <= C r(n), with a rate r free of d",
      how: "it could be checked by the exponents of the sampled law's error in several dimensions, "
        + "which must agree"))

  /// Shallow networks that find a subspace, or coordinates that are independent.
  static let shallowAdaptation = Claim(
    id: "boffi-2025-shallow",
    code: "S8",
    title: "Shallow networks adapt to low-dimensional structure",
    statement: """
      The empirical risk minimiser over a ball of shallow networks (Barron, F1) adapts to a linear \
      subspace that carries the data, and to hidden independence of components: the number of samples \
      is exponential in the latent dimension k only, and not in the dimension d of the space; the squared \
      score error is read as n^(-2/(k+5)).
      """,
    source: Source(
      authors: ["Boffi", "Jacot", "Tu", "Ziemann"], year: 2025, arXiv: "2410.11275",
      place: "ICLR 2025"),
    provenance: .verified(
      "The adaptation, and that only the latent dimension is in the exponent, were read in the abstract "
        + "or a summary; the exponent 2/(k+5) is from a secondary source."),
    kind: .upper,
    axis: .dimension,
    metric: .score,
    estimators: ["shallow-network"],
    check: .statement(
      formula: "n <= A(d) exp(B k), with A(d) below exponential growth in d",
      how:
        "it could be checked by the error at a fixed latent dimension and a growing dimension of "
        + "the space, flat for such networks and growing for the tangent kernel"))

  /// The minimax rate of sampling in W₁, b = (s + 1)/(2s + d).
  static let wassersteinRate = Claim(
    id: "stephanovitch-2025-transport",
    code: "S10",
    title: "Minimax rate of sampling in Wasserstein distance",
    statement: """
      For laws of compact support or sub-Gaussian tails with a density of smoothness s, samples from a \
      learned score have a Wasserstein distance W1 from the law of order n^(-(s+1)/(2s+d)), up to \
      powers of log n, and nothing better is possible over the class. On a manifold its dimension \
      replaces d (arXiv 2605.15822); a union of k-dimensional subspaces takes \
      epsilon^(-max(k,2)) samples for an error epsilon in W1 (Wu, Cai, arXiv 2605.30153); and a law \
      with a d*-way factorisable log density is sampled in total variation at the rate \
      n^(-s/(2s+d*)) (Fan, Gu, Li, arXiv 2510.03994).
      """,
    source: Source(
      authors: ["Stephanovitch", "Aamari", "Levrard"], year: 2025, arXiv: "2507.04794",
      place:
        "manifold: arXiv:2605.15822; subspaces: Wu, Cai, arXiv:2605.30153; factors: Fan, Gu, Li, "
        + "arXiv:2510.03994; see also arXiv:2603.03700"),
    provenance: .verified(
      "Rates and classes were read in the abstracts or summaries; the power of log n was not."),
    kind: .minimax,
    metric: .wasserstein,
    estimators: ["deep-relu"],
    setting: .window,
    hypotheses: [.subGaussian],
    assumptions: ["The power of log n is not specified; one is allowed for."],
    check: .exponent(literal: "(smoothness+1)/(2*smoothness+d)"),
    logs: 1)

  /// The number of samples of a score network without an exact minimiser, n of order ε^(−4).
  static let sampleCount = Claim(
    id: "gaur-2025-samples",
    code: "S12",
    title: "Number of samples for a score of error epsilon",
    statement: """
      A score of error epsilon takes a number of samples of order epsilon^(-4), up to powers of \
      logarithms, without access to an empirical risk minimiser. With epsilon the root of the mean \
      squared error, the squared error is of order n^(-1/2).
      """,
    source: Source(
      authors: ["Gaur et al."], year: 2026, arXiv: "2505.18344",
      place: "sixth version, November 2025; TMLR 2026"),
    provenance: .verified(
      "The number of samples, and that no empirical risk minimiser is assumed, were read in the "
        + "abstract or a summary of the sixth version; the first two had epsilon^(-6). The definition of epsilon "
        + "was not read."),
    kind: .upper,
    axis: .error,
    metric: .score,
    estimators: ["deep-relu"],
    setting: .window,
    assumptions: [
      "Epsilon is read as the root of the mean squared error of the score.",
      "The power of the logarithm is not specified; one is allowed for.",
    ],
    check: .exponent(literal: "4"),
    logs: 1)
}
