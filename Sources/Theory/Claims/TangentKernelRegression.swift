extension Claim {
  /// Kernel regression with a function in the kernel's space: b = β/(β + 1).
  ///
  /// It is judged as an upper bound, since it names the estimator; that nothing better is possible
  /// for the worst function of the ball is no business of one fixed law. The network is included
  /// because the theory under study trains it in its tangent-kernel regime; whether the width
  /// reaches that regime is an assumption, reported but not checked.
  static let tangentKernelRegression = Claim(
    id: "tangent-kernel-regression",
    code: "K8",
    title: "Kernel regression, target in the kernel's space (s = 1)",
    statement: """
      Gradient descent on a kernel whose eigenvalues fall like i^(-beta), stopped at the right \
      time, has risk of order n^(-beta/(beta+1)) when the regression function lies in the \
      kernel's space (source exponent s = 1). beta is measured on a Gram matrix of the study's own \
      inputs; for the tangent kernel on inputs of intrinsic dimension D' it tends to (D'+1)/D', \
      which makes the exponent (D'+1)/(2D'+1). The rate is also minimax over the unit ball; the \
      upper half is what is judged.
      """,
    source: Source(
      authors: ["Zhang", "Li", "Lin"], year: 2024, arXiv: "2303.14942",
      place: "JMLR 2024, rate of spectral algorithms; eigenvalues: Li, Yu, Chen, Lin, "
        + "arXiv:2305.02657"),
    provenance: .commonKnowledge(
      "The rate s beta/(s beta+1) of spectral algorithms and the decay (d+1)/d of the tangent "
        + "kernel on general domains are stated in the two abstracts; their combination at s = 1 "
        + "for these inputs is common knowledge."),
    kind: .upper,
    estimators: ["tangent-kernel", "two-layer-relu"],
    hypotheses: [.subGaussian, .constantInput, .oneNoise, .wholeInputs],
    assumptions: [
      "The posterior mean lies in the tangent kernel's space (s = 1).",
      "Inputs are sub-Gaussian instead of bounded, which can cost powers of log n that the claim "
        + "does not allow for.",
      "A network is wide enough to follow its tangent kernel.",
    ],
    check: .exponent(literal: "beta/(beta+1)"))
}
