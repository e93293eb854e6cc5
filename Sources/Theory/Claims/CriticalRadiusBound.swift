extension Claim {
  /// The assumption that the regression function lies in the unit ball of the space of κ/κ_max, which is known to fail
  /// where a lower bound of its norm is above 1.
  package static let unitNorm =
    "The posterior mean has norm at most 1 in the normalised kernel's space."

  /// The risk of the paper's estimator is at most a constant times the squared critical radius.
  static let criticalRadius = Claim(
    id: "han-2024-critical-radius",
    code: "H2c",
    title: "Risk of the order of the squared critical radius",
    statement: """
      The risk of the early-stopped network, and of the kernel regression it follows, is at most a \
      constant times eps_n^2, where eps_n is the empirical critical radius of the tangent kernel's \
      Gram matrix divided by n kappa_max, with the label noise of the study and norm bound 1. The \
      ratio of the risk to eps_n^2 must not grow with n. Its growth refutes the claim only if eps_n^2 itself \
      has its order. On feasible n the largest few eigenvalues decide eps_n^2, and so does the growth of \
      kappa_max, which is of order log n on unbounded inputs.
      """,
    source: Source(
      authors: ["Han", "Razaviyayn", "Xu"], year: 2024, arXiv: "2401.15604",
      place: "Neural network-based score estimation in diffusion models"),
    provenance: .reading(
      "Reading of the abstract's \"minimax-optimal generalization bounds\" for gradient descent "
        + "with early stopping; no theorem of the paper was available, and neither its exponent "
        + "nor its stopping constant is verified. According to a secondary source (Urfin et al. 2026, "
        + "arXiv:2609.26392, appendix C.4), only the fourth version has an explicit stopping rule that attains "
        + "the minimax rate. Compact support is an assumption of its third "
        + "version; the abstract of the fourth mentions early stopping adapted to unbounded "
        + "domains, which is read here as sub-Gaussian laws."),
    kind: .upper,
    estimators: ["two-layer-relu", "tangent-kernel"],
    hypotheses: [.subGaussian, .constantInput, .oneNoise, .wholeInputs],
    assumptions: [
      unitNorm,
      "The label noise is treated as homoscedastic, at its average level.",
      "A network is wide enough to follow its tangent kernel.",
    ],
    check: .ratio(to: .squaredCriticalRadius))
}
