extension Claim {
  /// The regularised empirical score at a fixed time, b = 1 for every sub-Gaussian law.
  static let plugInScore = Claim(
    id: "zhang-2024-plug-in",
    code: "S2",
    title: "Plug-in score of the smoothed empirical law",
    statement: """
      For every sub-Gaussian law smoothed by N(0, tau I), the regularised score of the smoothed \
      empirical law has squared error of order n^(-1) tau^(-(d+2)/2) max(tau^(d/2), 1) up to \
      powers of log n, in the mean over the smoothed law: exponent 1 in n at a fixed time. The \
      abstract calls the rate optimal; only the upper bound for this estimator is judged.
      """,
    source: Source(
      authors: ["Zhang", "Yin", "Liang", "Liu"], year: 2024, arXiv: "2402.15602",
      place: "ICML 2024"),
    provenance: .verified(
      "Rate, class and estimator were read in the abstract or a summary; the proofs were not."),
    kind: .upper,
    metric: .score,
    estimators: ["smoothed-empirical"],
    setting: .fixed,
    hypotheses: [.subGaussian],
    assumptions: [
      "The power of log n is not specified; one is allowed for.",
      "The floor of the density is negligible. Where it is not, as at large times, the risk is that of its "
        + "vanishing bias, and an exponent above 1 is not evidence of a better rate.",
    ],
    check: .exponent(literal: "1"),
    logs: 1)
}
