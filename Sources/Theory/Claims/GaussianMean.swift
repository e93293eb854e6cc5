extension Claim {
  /// The exact control: a Gaussian law whose mean is estimated by the sample mean.
  static let gaussianMean = Claim(
    id: "gaussian-mean-control",
    code: "G1",
    title: "Gaussian mean, an exactly known control",
    statement: """
      For the law N(mu, sigma0^2 I) on R^d with sigma0 known and mu estimated by the sample mean, \
      the risk of the posterior mean at a fixed time is exactly (h/S)^2 d sigma0^2/n with \
      S = alpha^2 sigma0^2 + h, and over a window the average of that over time: exponent 1, and \
      the constant is known.
      """,
    source: Source(authors: [], year: nil, place: "derived: the posterior mean is affine in mu"),
    provenance: .verified("Exact; a line of algebra from the formula of the posterior mean."),
    kind: .matching,
    estimators: ["gaussian-mean"],
    hypotheses: [.sphericalGaussian],
    check: .constant(literal: "1", exact: .gaussianMeanRisk))
}
