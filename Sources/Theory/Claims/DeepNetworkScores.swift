// Rates of deep networks and random features, which this program does not train: reference lines that
// put the measured exponents of other estimators into proportion.

extension Claim {
  /// Deep networks on Besov densities, b = 2s/(2s + d).
  static let besovDensities = Claim(
    id: "oko-2023-besov",
    code: "S4",
    title: "Deep network score of a smooth density",
    statement: """
      For a density on [-1, 1]^d of Besov smoothness s, bounded below and smoother near the boundary, \
      the empirical risk minimiser over sparse deep ReLU networks has a score error, integrated over \
      the times from T0 on, of order n^(-2s/(2s+d)) up to powers of log n; the distance in total \
      variation of its samples, n^(-s/(2s+d)), is minimax up to these powers.
      """,
    source: Source(
      authors: ["Oko", "Akiyama", "Suzuki"], year: 2023, arXiv: "2303.01861",
      place: "ICML 2023"),
    provenance: .verified(
      "The rates of the distances were read in the abstract; the integrated score error, the boundary "
        + "condition and the size of the powers of log n are common knowledge."),
    kind: .minimax,
    metric: .score,
    estimators: ["deep-relu"],
    setting: .window,
    hypotheses: [.compactSupport],
    assumptions: [
      "The density is bounded below on its support.",
      "Powers of log n up to the eighth are allowed for: that is the power of the distance in total "
        + "variation, and the squared score error may carry more than twice as many.",
    ],
    check: .exponent(literal: "2*smoothness/(2*smoothness+d)"),
    logs: 8)

  /// Deep networks on data of a linear subspace, b = 2/(d + 5).
  static let subspaceData = Claim(
    id: "chen-2023-subspace",
    code: "S5",
    title: "Deep network score of data on a linear subspace",
    statement: """
      For data on a d-dimensional linear subspace of R^D with a Lipschitz score on it, the empirical \
      risk minimiser over deep ReLU networks has a mean score error of order \
      n^(-(2-2 delta)/(d+5)) + D n^(-(d+3)/(d+5)), times 1/T0 and powers of log n, with \
      delta = (d+10) log log n/(2 log n): the exponent depends on d and not on D. At every feasible n \
      delta is of order 1, so the exponent 2/(d+5) cannot be seen.
      """,
    source: Source(
      authors: ["Chen", "Huang", "Zhao", "Wang"], year: 2023, arXiv: "2302.07194",
      place: "ICML 2023"),
    provenance: .verified(
      "That the rate is governed by the subspace's dimension was read in the abstract; the formula is "
        + "common knowledge."),
    kind: .upper,
    metric: .score,
    estimators: ["deep-relu"],
    setting: .window,
    assumptions: [
      "d is the dimension of the subspace. Where the program knows only the dimension of the space, "
        + "the line uses that one."
    ],
    check: .exponent(literal: "2/(d+5)"),
    logs: 2)

  /// Deep networks on sub-Gaussian laws with early stopping in diffusion time, b = 1.
  static let subGaussianNetworks = Claim(
    id: "fu-2025-early-time",
    code: "S9",
    title: "Deep network score of a sub-Gaussian law from a positive time on",
    statement: """
      For sub-Gaussian laws, the empirical risk minimiser over deep ReLU networks has a score error \
      of order n^(-1) T0^(-d/2), up to powers of log n, for times from T0 of order at least \
      n^(-2/d) log n on: exponent 1 at fixed times.
      """,
    source: Source(authors: ["Fu", "Lee"], year: 2025, place: "NeurIPS 2025"),
    provenance: .verified(
      "The rate was read in the abstract; the power of log n is not known here."),
    kind: .upper,
    metric: .score,
    estimators: ["deep-relu"],
    setting: .window,
    hypotheses: [.subGaussian],
    assumptions: ["One power of log n is allowed for."],
    check: .exponent(literal: "1"),
    logs: 1)

  /// Random features with early stopping, b = 2/5.
  static let randomFeatures = Claim(
    id: "li-2023-random-features",
    code: "S11",
    title: "Random-feature score network stopped early",
    statement: """
      A score network of m random features, trained by gradient flow and stopped early, generates \
      samples at a divergence of order n^(-2/5) + m^(-4/5), without the curse of dimension where the \
      target is favourable.
      """,
    source: Source(authors: ["Li", "Li", "Zhang", "Bian"], year: 2023, place: "NeurIPS 2023"),
    provenance: .verified("The rate was read in the abstract."),
    kind: .upper,
    metric: .score,
    estimators: ["random-features"],
    setting: .window,
    assumptions: ["m grows at least like the square root of n."],
    check: .exponent(literal: "2/5"))
}
