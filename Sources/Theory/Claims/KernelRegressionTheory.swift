// Theorems on kernel regression besides the two about the control (K1, K4) and the rate at s = 1 (K8).

extension Claim {
  /// The tangent kernel's eigenvalues, λ_i of order i^(−(D′+1)/D′).
  static let tangentKernelDecay = Claim(
    id: "li-2024-eigenvalues",
    code: "K7",
    title: "Decay of the tangent kernel's eigenvalues",
    statement: """
      On inputs of intrinsic dimension D' the eigenvalues of the tangent kernel fall like \
      i^(-(D'+1)/D'), on general domains as on the sphere, and with the same power for every depth. \
      In one dimension that is i^(-2), and kernel regression has risk of order n^(-2/3).
      """,
    source: Source(
      authors: ["Li", "Yu", "Chen", "Lin"], year: 2024, arXiv: "2305.02657",
      place: "JMLR 2024; before it: Bietti, Mairal 2019; Chen, Xu 2021; every depth: Bietti, Bach, "
        + "ICLR 2021, arXiv:2009.14397; one dimension: Lai, Xu, Chen, Lin 2023, arXiv:2302.05933"),
    provenance: .verified(
      "The decay (d+1)/d on general domains was read in the abstract or a summary; the statements "
        + "about the sphere, about depth and about one dimension are common knowledge."),
    kind: .matching,
    estimators: ["tangent-kernel"],
    check: .statement(
      formula: "lambda_i ~ i^(-(D'+1)/D')",
      how: "it is checked by the measured decay beta, which every report with a claim in beta gives"
    ))

  /// Ridge regression in the norms between L² and the kernel's space.
  static let interpolationNorms = Claim(
    id: "fischer-2020-norms",
    code: "K2",
    title: "Ridge regression in norms between L2 and the kernel's space",
    statement: """
      Ridge regression with a kernel whose eigenvalues fall like i^(-beta), its ridge chosen best, has \
      a squared error in the interpolation norm [H]^g, 0 <= g < 1, of order \
      n^(-(s-g)/(s+1/beta)) when the regression function has a source exponent s of (0, 2]. The rate \
      is minimax where s + 1/beta exceeds the embedding index a of the space; elsewhere the exponent is \
      (s-g)/a, up to powers of log n. At g = 0 it is the rate of K1.
      """,
    source: Source(
      authors: ["Fischer", "Steinwart"], year: 2020, arXiv: "1702.07254", place: "JMLR 21"),
    provenance: .commonKnowledge(
      "The rates and their conditions are common knowledge; only the abstract of the paper was read."
    ),
    kind: .minimax,
    estimators: ["kernel-ridge"],
    assumptions: [
      "The regression function is bounded, where s does not exceed the embedding index."
    ],
    check: .statement(
      formula: "E|f^ - f|^2_[H]^g <= C n^(-(s-g)/(s+1/beta))",
      how: "it could be checked by the risk of each coefficient of the control with a known "
        + "eigenbasis, weighted by the eigenvalue to the power -g"))

  /// Spectral algorithms on functions outside the kernel's space, b = sβ/(sβ + 1) for s below 1.
  static let misspecifiedSpectral = Claim(
    id: "zhang-2024-misspecified",
    code: "K3",
    title: "Spectral algorithms on a function outside the kernel's space",
    statement: """
      Gradient descent, gradient flow, ridge regression and other spectral algorithms on a kernel \
      whose eigenvalues fall like i^(-beta), stopped or penalised at the right place, have risk of \
      order n^(-s beta/(s beta+1)) also when the source exponent s is below 1 and the regression \
      function is not in the kernel's space. The rate is minimax for s above a - 1/beta, with a the \
      embedding index: for all s of (0, 1) with Sobolev and dot-product kernels. Only the \
      upper bound is judged.
      """,
    source: Source(
      authors: ["Zhang", "Li", "Lin"], year: 2024, arXiv: "2303.14942",
      place: "Optimality of misspecified spectral algorithms, JMLR 2024"),
    provenance: .verified(
      "The rate, its range of s and the algorithms were read in the abstract; the proofs were not."),
    kind: .upper,
    estimators: ["gradient-flow", "kernel-ridge"],
    hypotheses: [.knownEigenbasis, .roughTarget],
    assumptions: [
      "The source exponent is above a - 1/beta, with a the embedding index of the space.",
      "The labels' noise is sub-Gaussian.",
    ],
    check: .exponent(literal: "s*beta/(s*beta+1)"),
    margin: 0.03)

  /// Gradient descent stopped where the empirical critical inequality ends, b = β/(β + 1).
  static let criticalStopping = Claim(
    id: "raskutti-2014-stopping",
    code: "K5",
    title: "Gradient descent stopped by the critical inequality",
    statement: """
      Gradient descent on a kernel bounded by 1 whose eigenvalues fall like i^(-beta), with steps of at \
      most min(1, 1/l_1) for the largest eigenvalue l_1, stopped one step before the empirical kernel \
      complexity R(1/sqrt(eta)) first exceeds 1/(2 e sigma eta), with eta the sum of the steps and sigma the \
      noise, has risk of order n^(-beta/(beta+1)) on functions of norm at most 1; for a norm bound R sigma is \
      divided by R. The rate is minimax over the unit ball of the kernel's space (s = 1).
      """,
    source: Source(
      authors: ["Raskutti", "Wainwright", "Yu"], year: 2014, arXiv: "1306.3574",
      place: "JMLR 15, 335-366"),
    provenance: .commonKnowledge(
      "The rule and its rate are common knowledge; only the abstract of the paper was read."),
    kind: .minimax,
    estimators: ["tangent-kernel"],
    assumptions: [
      "The norm bound of the rule holds. Its default, 1, is too small for a uniform law and for two atoms over "
        + "a window.",
      "Steps are at most 1 in the scale of the rule: learning-rate: paper takes 1, auto takes more.",
    ],
    check: .statement(
      formula:
        "E|f_T - f|^2 <= C n^(-beta/(beta+1)), T = min{t: R(1/sqrt(eta_t)) > 1/(2 e sigma eta_t)} - 1",
      how:
        "K8 compares the exponent of risks under the rule `rademacher` with it, and the measure `bounds` "
        + "compares the constant"))

  /// Kernel interpolation, whose risk falls like no power of n.
  static let kernelInterpolation = Claim(
    id: "li-2023-interpolation",
    code: "K6",
    title: "Training to the end: the risk of kernel interpolation",
    statement: """
      Kernel regression that is trained to the end, without stopping or ridge, interpolates its noisy \
      labels, and in a fixed dimension its risk does not fall like a power of n: it is at least c n^(-eps) \
      for every eps > 0. With the Laplace kernel it does not tend to zero at all (Rakhlin, Zhai), and \
      in tempered cases it tends to a multiple of the noise (Mallinar et al.). In denoising with one \
      noise per point, the noise of the labels is the posterior variance.
      """,
    source: Source(
      authors: ["Li", "Zhang", "Lin"], year: 2023, arXiv: "2303.15809",
      place:
        "Kernel interpolation generalizes poorly; Laplace kernel: Rakhlin, Zhai 2019; tempered "
        + "over-fitting: Mallinar et al. 2022"),
    provenance: .commonKnowledge("The three statements are common knowledge."),
    kind: .lower,
    estimators: ["tangent-kernel", "gradient-flow", "kernel-ridge"],
    check: .statement(
      formula: "lim_(t -> inf) E|f_t - f|^2 >= c n^(-eps) for every eps > 0",
      how: "it could be checked by the risk at the end of the path, instead of at its best, for "
        + "growing n"))

  /// The minimax rate of regression on a smooth function, b = 2s/(2s + D′).
  static let smoothRegression = Claim(
    id: "stone-1982-regression",
    code: "K11",
    title: "Minimax rate of regression on a smooth function",
    statement: """
      A regression function of smoothness s on inputs of D' dimensions is estimated at the rate \
      n^(-2s/(2s+D')), by local polynomials for instance, and no estimator does better for the worst \
      function of the class; its k-th derivatives are estimated at the rate n^(-2(s-k)/(2s+D')).
      """,
    source: Source(authors: ["Stone"], year: 1982, place: "Annals of Statistics"),
    provenance: .commonKnowledge("The rate is common knowledge."),
    kind: .minimax,
    estimators: ["local-polynomial"],
    assumptions: [
      "The regression function is as smooth as the density of the law. The posterior mean at a "
        + "positive time is smoother than that."
    ],
    check: .exponent(literal: "2*smoothness/(2*smoothness+Dprime)"))

  /// Learning curves of kernel regression with their constants.
  static let learningCurves = Claim(
    id: "li-2023-learning-curves",
    code: "K12",
    title: "Learning curves of kernel regression with sharp constants",
    statement: """
      In a fixed dimension the risk of ridge regression and of gradient flow is known for one function \
      and not only for the worst of a class: asymptotically, with its constants, at every ridge and \
      every training time. Squared bias and variance are sums over the eigenvalues of the kernel, with \
      the function's coefficients and the noise.
      """,
    source: Source(
      authors: ["Li", "Zhang", "Lin"], year: 2023, arXiv: "2309.13337",
      place:
        "NeurIPS 2023, for ridge regression; analytic spectral algorithms and gradient descent: Li, Gan, "
        + "Shi, Lin 2024, arXiv:2401.01599"),
    provenance: .reading(
      "The two abstracts state that these curves are known; the papers' formulas were not available. The "
        + "formula here is this program's, for gradient flow, mode by mode, with a constant noise."
    ),
    kind: .matching,
    estimators: ["gradient-flow", "tangent-kernel", "kernel-ridge"],
    assumptions: ["The effective dimension of the fit is far below n."],
    check: .statement(
      formula: "E|f_t - f|^2 ~ sum q_i^2 c_i^2 + (sigma^2/n) sum (1-q_i)^2, q_i = exp(-t lambda_i)",
      how:
        "it is checked by the predicted curve, where a report has one, whose ratio to the measured "
        + "risk must not change with n"))
}
