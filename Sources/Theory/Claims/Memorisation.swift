// What repeated noise does: with m noises to each of n points, n is the number of distinct points in
// every rate of this catalogue, and m = 1 where a claim does not mention it.

extension Claim {
  /// The training times of generalisation and of memorisation.
  static let memorisationTimes = Claim(
    id: "bonnaire-2025-times",
    code: "M1",
    title: "Training times of generalisation and memorisation",
    statement: """
      A diffusion model trained on n points samples new points well from a training time tau_gen on \
      that does not depend on n, and begins to reproduce its own points only at a training time \
      tau_mem that is proportional to n: between the two it generalises. The claim is about over-parametrised \
      networks and random features that see fresh noise at every step, where tau_mem is \
      psi_p/(Delta_t lambda_min); above an n of the order of the parameters nothing is memorised.
      """,
    source: Source(
      authors: ["Bonnaire", "Urfin", "Biroli", "Mezard"], year: 2025, arXiv: "2505.17638",
      place: "NeurIPS 2025"),
    provenance: .verified(
      "The two orders were read in the abstract or a summary; the formula is from a secondary source, and the "
        + "derivation was not read. Kernels with a fixed number of noises, as here, are not its setting."
    ),
    kind: .matching,
    estimators: ["score-network"],
    check: .statement(
      formula: "tau_mem ~ n, tau_gen ~ 1",
      how:
        "the training times at which the risk is least and at which it has risen again (measure: "
        + "memorisation), and at which generated samples are copies (measure: reproduction), with many "
        + "noises per point and growing n"))

  /// The two bulks of the Gram matrix with m noises per point.
  static let memorisationSpectrum = Claim(
    id: "urfin-2026-spectrum",
    code: "M2",
    title: "Two bulks of eigenvalues with repeated noise",
    statement: """
      At one fixed time t, with n points, m noises per point, an inner-product kernel of x.y/d, and n and \
      d large at a fixed ratio psi = n/d, the Gram matrix has a bulk of generalisation of order n m/d \
      and, for m > 1 only, a bulk of memorisation of order m. A mode lambda of the law is learned at a \
      training time of order n m/(d lambda). For m > 1 and 1/(m psi) << t << 1 the fully trained fit \
      has a squared bias of order t^(-2), which no psi lowers, and a variance of order t^(-2)/psi; \
      stopped at the best time they are of order psi^(-2) t^(-2) and psi^(-1) t^(-1). For \
      d^k << n << d^(k+1) there are sub-bulks of order n m/d^p, p <= k.
      """,
    source: Source(
      authors: ["Urfin", "Bonnaire", "Biroli", "Mezard"], year: 2026, arXiv: "2609.26392", place: ""
    ),
    provenance: .verified(
      "The bulks and the orders of bias and variance were read in the text; they were not derived "
        + "again."),
    kind: .matching,
    estimators: ["inner-product-kernel"],
    setting: .fixed,
    check: .statement(
      formula: "mu_1 psi m lambda_t ~ n m/d, mu_I + mu_B (m-1) Delta_t/lambda_t ~ m, "
        + "lambda_t = exp(-2t) lambda + Delta_t",
      how:
        "it could be checked by the spectrum of a Gram matrix with m noises per point, by the "
        + "late risk, which must not fall with n for m > 1, and by the best risk, of order 1/psi"))

  /// The plateaus of the risk after its least value, with the exact mean over the noise.
  static let memorisationPlateaus = Claim(
    id: "latourelle-2026-plateaus",
    code: "M3",
    title: "Plateaus of the risk after its least value",
    statement: """
      With the exact mean over the noise (m infinite) and n of order d, the risk is least at a \
      training time of order d. Then it stays on a plateau, that of a score which sees noise only, \
      (rho^2/sigma^2) tau_Sigma in the paper's notation, at polynomial times, and on twice that \
      plateau, the empirical Bayes score, at super-polynomial times.
      """,
    source: Source(
      authors: ["Latourelle-Vigeant et al."], year: 2026, arXiv: "2608.23938", place: ""),
    provenance: .verified(
      "The times and the plateaus were read in the abstract or a summary; model and notation were not "
        + "checked, and the paper could not be found again under this number."),
    kind: .matching,
    estimators: ["score-network"],
    check: .statement(
      formula: "argmin risk ~ d, then risk -> P = (rho^2/sigma^2) tau_Sigma, then risk -> 2 P",
      how: "it could be checked by the path of the risk with very many noises per point"))

  /// Exact learning curves of random features in denoising score matching.
  static let memorisationCurves = Claim(
    id: "george-2025-curves",
    code: "M4",
    title: "Exact learning curves of random features with repeated noise",
    statement: """
      The learning curves of denoising score matching with random features are known exactly, and with \
      them what the number m of noises per point does. Rates are in the number n of distinct \
      points: to keep N = n m fixed and to raise m is another experiment.
      """,
    source: Source(
      authors: ["George", "Veiga", "Macris"], year: 2025, arXiv: "2502.00336",
      place: "edges of the bulks in closed form: Bonnaire et al., arXiv:2505.17638, Theorem 3.1"),
    provenance: .verified(
      "That the curves are exact, and cover m, was read in the abstract or a summary; the formulas were "
        + "not. The second sentence is this catalogue's own."),
    kind: .matching,
    metric: .score,
    estimators: ["random-features"],
    check: .statement(
      formula: "E|s^ - s|^2 = R(n, m, p), with m noises per point and p features",
      how: "it could be checked by the risk of random features with m noises per point, which "
        + "this program does not train"))
}
