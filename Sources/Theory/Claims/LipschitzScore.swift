extension Claim {
  /// Score estimation for laws with a Lipschitz score, b = 2/(d + 4).
  static let lipschitzScore = Claim(
    id: "wibisono-2024-lipschitz",
    code: "S1",
    title: "Score of a law with a Lipschitz score",
    statement: """
      The score of a sub-Gaussian law on R^d with a Lipschitz score is estimated, in squared error \
      averaged over the law itself (time zero), at the rate n^(-2/(d+4)) up to powers of log n by \
      a regularised Gaussian kernel density estimator, and the rate is minimax over the class.
      """,
    source: Source(
      authors: ["Wibisono", "Wu", "Yang"], year: 2024, arXiv: "2402.07747", place: "COLT 2024"),
    provenance: .verified(
      "Rate, class and estimator were read in the abstract or a summary; the proofs were not."),
    kind: .minimax,
    metric: .score,
    estimators: ["kernel-density"],
    setting: .zero,
    hypotheses: [.subGaussian, .lipschitzScore],
    assumptions: ["The power of log n is not specified; one is allowed for."],
    check: .exponent(literal: "2/(d+4)"),
    logs: 1)
}
