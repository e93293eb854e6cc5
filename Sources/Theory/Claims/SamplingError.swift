// From the error of a score to the law that is sampled with it. This program measures the former; the
// unit "kl" is the integral of the last claim.

extension Claim {
  /// Total variation of the sampled law, for scores that are Lipschitz.
  static let samplingTotalVariation = Claim(
    id: "chen-2023-sampling",
    code: "Q1",
    title: "Sampling error in total variation",
    statement: """
      Sampling by the reverse of dX = -X dt + sqrt(2) dB with steps h over a time T, with a score of \
      mean squared error eps^2, has a distance in total variation of three parts: the start from a \
      Gaussian, of order sqrt(KL(q|N)) exp(-T); the steps, (L sqrt(d h) + L m2 h) sqrt(T), with L the \
      Lipschitz constant of the scores and m2 the moment of second order; and the score, eps sqrt(T).
      """,
    source: Source(
      authors: ["Chen", "Chewi", "Li", "Li", "Salim", "Zhang"], year: 2023, arXiv: "2209.11215",
      place: "ICLR 2023"),
    provenance: .commonKnowledge("The bound is common knowledge; its constant is not."),
    kind: .upper,
    metric: .totalVariation,
    estimators: ["reverse-sampler"],
    check: .statement(
      formula: "TV <= C (sqrt(KL(q|N)) exp(-T) + (L sqrt(d h) + L m2 h) sqrt(T) + eps sqrt(T))",
      how:
        "it could be checked by sampling with scores of known error, which this program does not "
        + "do"))

  /// Divergence of the sampled law, linear in the dimension.
  static let samplingDivergence = Claim(
    id: "benton-2024-sampling",
    code: "Q2",
    title: "Sampling error in divergence, linear in the dimension",
    statement: """
      Sampling by the reverse process down to a time delta, in N steps whose sizes kappa bounds, with \
      an integrated squared score error eps^2, has the divergence KL(q_delta|p) of order \
      eps^2 + kappa^2 d N + kappa d T + d exp(-2 T). A number of steps of order d log^2(1/delta)/eps^2, \
      up to logarithms, suffices for eps^2.
      """,
    source: Source(
      authors: ["Benton", "De Bortoli", "Doucet", "Deligiannidis"], year: 2024, arXiv: "2308.03686",
      place: "ICLR 2024"),
    provenance: .verified(
      "The number of steps was read in the abstract; the bound with its four terms was not, and is "
        + "common knowledge."),
    kind: .upper,
    metric: .divergence,
    estimators: ["reverse-sampler"],
    check: .statement(
      formula: "KL(q_delta|p) <= C (eps^2 + kappa^2 d N + kappa d T + d exp(-2 T))",
      how:
        "it could be checked by sampling with scores of known error, which this program does not "
        + "do"))

  /// Wasserstein distance of the sampled law, with exponential constants.
  static let samplingWasserstein = Claim(
    id: "de-bortoli-2022-wasserstein",
    code: "Q3",
    title: "Sampling error in Wasserstein distance for compact support",
    statement: """
      For a law of compact support and a score whose error at x is at most M (1+|x|)/sigma_t^2, the \
      Wasserstein distance W1 of the sampled law is bounded by explicit constants, which are \
      exponential: of the form exp(kappa/eps).
      """,
    source: Source(
      authors: ["De Bortoli"], year: 2022, arXiv: "2208.05314", place: "TMLR 2022"),
    provenance: .reading(
      "That the distance is W1 was read in the abstract or a summary; the form of the condition and of "
        + "the constants is from memory and was not available."),
    kind: .upper,
    metric: .wasserstein,
    estimators: ["reverse-sampler"],
    hypotheses: [.compactSupport],
    check: .statement(
      formula:
        "|s^ - s| <= M (1+|x|)/sigma_t^2 implies W1 <= C(M, eps), with C of the form exp(kappa/eps)",
      how:
        "it could be checked by sampling with scores of known error, which this program does not "
        + "do"))

  /// Girsanov's bound of the divergence by the integrated score error.
  static let girsanovDivergence = Claim(
    id: "girsanov-divergence",
    code: "Q4",
    title: "Divergence bounded by the integrated score error",
    statement: """
      In continuous time the divergence of the law at T0 from the law sampled with a score s^ is at \
      most KL(p_T|N) plus half the integral of g E|s^ - s|^2 over the times from T0 to T, which is the \
      error in the unit kl. Only the part of the error that is a gradient moves the sampled law, so \
      the bound can be arbitrarily loose (arXiv 2606.06179).
      """,
    source: Source(
      authors: [], year: nil,
      place: "derived: Girsanov's theorem for the reverse process; looseness: arXiv:2606.06179"),
    provenance: .commonKnowledge(
      "The inequality is Girsanov's theorem; that only the gradient part of the error matters was read "
        + "in the abstract or a summary of the second source."),
    kind: .upper,
    metric: .divergence,
    estimators: ["reverse-sampler"],
    setting: .window,
    check: .statement(
      formula: "KL(p_T0|p^_T0) <= KL(p_T|N) + (1/2) int g E|s^ - s|^2 dt",
      how:
        "it could be checked by Gaussian laws with linear scores, for which both sides have closed "
        + "forms"))
}
