// Claims about controls whose eigenvalues and coefficients are known powers. Their margin is 0.03
// instead of 0.05: for β = 5/4 and s = 3 the exponents of the two claims are 0.075 apart, and a margin
// has to keep them apart.

extension Claim {
  /// Gradient flow makes use of any smoothness: b = sβ/(sβ + 1).
  static let gradientFlowSource = Claim(
    id: "gradient-flow-source",
    code: "K4",
    title: "Gradient flow under a source condition, without saturation",
    statement: """
      Gradient flow on a kernel whose eigenvalues fall like i^(-beta), stopped at the right time, has \
      risk of order n^(-s beta/(s beta+1)) when the regression function has the source exponent s, \
      for every s > 0 that the embedding of the space allows: its qualification is infinite. On a \
      series whose squared coefficients are i^(-s beta-1) the order is attained, and not only an upper \
      bound: squared bias t^(-s) and variance t^(1/beta)/n balance there.
      """,
    source: Source(
      authors: ["Blanchard", "Mucke"], year: 2018,
      place:
        "Foundations of Computational Mathematics 18, spectral algorithms; gradient descent: Caponnetto "
        + "2006, MIT technical report; Caponnetto, Yao 2010, Analysis and Applications 8; Lin, Rudi, Rosasco, "
        + "Cevher 2020, Applied and Computational Harmonic Analysis 48"),
    provenance: .commonKnowledge(
      "The upper bound, and that it is optimal over the class, are common knowledge; Yao, Rosasco and "
        + "Caponnetto (2007), who made the method known, have no decay of eigenvalues in their rates. That a "
        + "series with exact powers attains the order is the balance given in the statement, which assumes that the "
        + "empirical eigenvalues may be replaced by their expectations."),
    kind: .matching,
    estimators: ["gradient-flow"],
    hypotheses: [.knownEigenbasis],
    assumptions: [
      "n is so large that the label noise decides the variance, and not the part of the function "
        + "that is not learned yet."
    ],
    check: .exponent(literal: "s*beta/(s*beta+1)"),
    margin: 0.03)

  /// Ridge regression makes use of smoothness up to s = 2 only.
  static let ridgeSaturation = Claim(
    id: "ridge-saturation",
    code: "K1",
    title: "Kernel ridge regression under a source condition, with saturation",
    statement: """
      Ridge regression with a kernel whose eigenvalues fall like i^(-beta), its ridge chosen best, has \
      risk of order n^(-r beta/(r beta+1)) with r = min(s, 2) when the regression function has the \
      source exponent s: beyond s = 2 more smoothness does not help (saturation). At s = 2 itself a \
      series whose squared coefficients are i^(-s beta-1) adds a logarithm, since its squared bias is \
      the square of the ridge times the logarithm of its inverse.
      """,
    source: Source(
      authors: ["Caponnetto", "De Vito"], year: 2007,
      place: "Foundations of Computational Mathematics 7; saturation: Li, Zhang, Lin, ICLR 2023, "
        + "arXiv:2405.09362"),
    provenance: .commonKnowledge(
      "The rates for 1 <= s <= 2 are common knowledge; that no choice of the ridge does better than "
        + "2 beta/(2 beta+1) for s >= 2 is stated in the abstract of the second source."),
    kind: .matching,
    estimators: ["kernel-ridge"],
    hypotheses: [.knownEigenbasis],
    assumptions: [
      "n is so large that the label noise decides the variance, and not the part of the function "
        + "that is not learned yet.",
      "The logarithm at s = 2 is not allowed for.",
    ],
    check: .exponent(literal: "min(s,2)*beta/(min(s,2)*beta+1)"),
    margin: 0.03)
}
