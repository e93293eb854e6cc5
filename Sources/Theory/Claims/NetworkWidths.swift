// What ties a network of finite width to its tangent kernel: how wide it must be, how fast the two
// approach each other, and the decomposition of the risk in which that is one term.

extension Claim {
  /// Two-layer networks on bounded inputs, b = β/(β + 1).
  static let boundedInputNetwork = Claim(
    id: "yang-2024-bounded-inputs",
    code: "K10",
    title: "Two-layer network on bounded inputs, stopped early",
    statement: """
      For bounded inputs of any distribution, gradient descent on a two-layer network, stopped at a \
      time of order eps_n^(-2), has risk of order eps_n^2, with eps_n the critical radius of the \
      tangent kernel. For eigenvalues of order j^(-2a), here beta = 2a, that is n^(-2a/(2a+1)), for \
      a width m of order at least n^(25a/(2a+1)) D^(5/2), with D the dimension of the covariates: of \
      z = (x, t - T0, c) here, not of x.
      """,
    source: Source(
      authors: ["Yang", "Li"], year: 2024, arXiv: "2411.02904",
      place: "on the number of neurons, for smooth activations: Nguyen, Mucke, arXiv:2309.08044"),
    provenance: .verified(
      "Rate, stopping time and width were read in the authors' summary of one sentence; the theorem "
        + "was not. According to a secondary source, d there is the dimension of the covariates. "
        + "Only the abstract of the second paper was read, not the formula of its width."),
    kind: .upper,
    estimators: ["two-layer-relu"],
    hypotheses: [.boundedInputs],
    assumptions: [
      "The regression function lies in the tangent kernel's space (s = 1).",
      "The width is of order n^(25a/(2a+1)) D^(5/2) or more, which no feasible network reaches.",
    ],
    check: .exponent(literal: "beta/(beta+1)"))

  /// The risk of a trained network in four parts.
  static let errorDecomposition = Claim(
    id: "han-2024-decomposition",
    code: "H1",
    title: "Risk in four parts: coupling, label mismatch, stopping, approximation",
    statement: """
      The risk of the trained network is bounded by four terms: the coupling of the network with \
      kernel gradient descent, the mismatch of the labels with those of a function of the kernel's \
      space, the error of early stopping for that function, and its distance from the posterior mean. \
      In the third version the term of early stopping is assumed, not derived.
      """,
    source: Source(
      authors: ["Han", "Razaviyayn", "Xu"], year: 2024, arXiv: "2401.15604",
      place: "Neural network-based score estimation in diffusion models, third version, ICLR 2024"),
    provenance: .reading(
      "The four terms, and that one of them is assumed, were read in a summary of the third version; "
        + "neither the theorem nor its number was available, and the text seen has no explicit exponent "
        + "in n. A secondary source (Urfin et al. 2026, arXiv:2609.26392, appendix C.4) gives the setting: independent "
        + "triples of time, sample and noisy point, each sample used once, time as an input, a two-layer ReLU "
        + "network and gradient descent. One of its open reviews calls the dependence on d sub-optimal. The factor 4 comes "
        + "from squaring a sum of four differences."),
    kind: .upper,
    estimators: ["two-layer-relu"],
    setting: .window,
    hypotheses: [.compactSupport],
    check: .statement(
      formula: "risk <= 4 (coupling + label mismatch + early stopping + approximation)",
      how: "the bound holds for any four differences; which of them dominates is measured by "
        + "measure: decomposition"))

  /// The coupling of a network with its tangent kernel, of order 1/m.
  static let couplingWidth = Claim(
    id: "coupling-width",
    code: "H3",
    title: "Coupling of a network with its tangent kernel",
    statement: """
      A two-layer network of width m and gradient descent on its tangent kernel, with the same data and \
      the same training time, differ by a mean squared error that tends to zero as m grows, and in the \
      limit like 1/m. Data and training time are fixed, and the claim does not say from which \
      width the order is visible.
      """,
    source: Source(
      authors: [], year: nil, place: "common knowledge of networks in the tangent-kernel regime"),
    provenance: .commonKnowledge(
      "Fluctuations of the kernel at the start and its drift during training are both of order "
        + "m^(-1/2); no single source is cited."),
    kind: .matching,
    axis: .width,
    metric: .coupling,
    estimators: ["two-layer-relu"],
    hypotheses: [.zeroInitialOutput],
    check: .exponent(literal: "1"))

  /// Widths that suffice for the tangent-kernel regime.
  static let sufficientWidths = Claim(
    id: "du-2019-widths",
    code: "H4",
    title: "Widths that suffice for the tangent-kernel regime",
    statement: """
      With lambda_0 the least eigenvalue of the Gram matrix of N inputs and delta the probability of \
      failure, gradient descent converges globally for a width m of order N^6/(lambda_0^4 delta^3) \
      (Du, Zhai, Poczos, Singh, for inputs of norm 1); Arora, Du, Hu, Li and Wang ask for a width polynomial in N, \
      1/lambda_0 and the inverse scale of the start; the distance of a network from its linearisation \
      is of order m^(-1/2) at all training times (Lee et al.); and the rate K10 asks for \
      n^(25a/(2a+1)) D^(5/2). These widths suffice; none is sharp.
      """,
    source: Source(
      authors: ["Du", "Zhai", "Poczos", "Singh"], year: 2019,
      place: "ICLR 2019; Arora, Du, Hu, Li, Wang, ICML 2019; Lee et al., NeurIPS 2019; Yang, Li, "
        + "arXiv:2411.02904"),
    provenance: .commonKnowledge(
      "The conditions are common knowledge; that of the rate K10 was read in its authors' summary."),
    kind: .upper,
    axis: .width,
    estimators: ["two-layer-relu"],
    check: .statement(
      formula: "m >= C N^6/(lambda_0^4 delta^3) suffices for global convergence",
      how:
        "it could be checked by the smallest width at which the coupling is below 5 % of the risk, "
        + "against the formulas with the measured lambda_0"))
}
