extension Claim {
  /// Kernel regression with a function in the kernel's space: b = β/(β + 1) at the tangent kernel's β = (D′+1)/D′.
  ///
  /// It is judged as an upper bound, since it names the estimator; that nothing better is possible
  /// for the worst function of the ball does not concern one fixed law. The network is included
  /// because the theory under study trains it in its tangent-kernel regime; whether the width
  /// reaches that regime is an assumption, reported but not checked.
  static let tangentKernelRegression = Claim(
    id: "tangent-kernel-regression",
    code: "K8",
    title: "Kernel regression, target in the kernel's space (s = 1)",
    statement: """
      Gradient descent on a kernel whose eigenvalues fall like i^(-beta), stopped at the right \
      time, has risk of order n^(-beta/(beta+1)) when the regression function lies in the \
      kernel's space (source exponent s = 1). For the tangent kernel on inputs of intrinsic dimension \
      D' beta is (D'+1)/D', which makes the exponent (D'+1)/(2D'+1). A report also gives the decay that a \
      Gram matrix of the study's inputs shows. The rate is also minimax over the unit ball; only the \
      upper bound is judged.
      """,
    source: Source(
      authors: ["Li", "Yu", "Chen", "Lin"], year: 2023, arXiv: "2305.02657",
      place:
        "eigenvalues of the tangent kernel on general domains; in one dimension: Lai, Xu, Chen, Lin 2023, "
        + "arXiv:2302.05933; rate at s = 1: Caponnetto, De Vito 2007, Foundations of Computational Mathematics 7 "
        + "(with a factor of log n), Raskutti, Wainwright, Yu 2014, arXiv:1306.3574, and Blanchard, Mucke 2018, "
        + "Foundations of Computational Mathematics 18"),
    provenance: .commonKnowledge(
      "The decay (d+1)/d of the tangent kernel's eigenvalues on general domains is stated in the abstract. The "
        + "rate beta/(beta+1) at s = 1 is common knowledge for bounded kernels. Zhang, Li and Lin "
        + "(arXiv:2303.14942) treat s below 1 only and are not a source for it. For these unbounded inputs no "
        + "theorem is known here."),
    kind: .upper,
    estimators: ["tangent-kernel", "two-layer-relu"],
    hypotheses: [.subGaussian, .constantInput, .oneNoise, .wholeInputs],
    assumptions: [
      "The posterior mean lies in the tangent kernel's space (s = 1).",
      "Inputs are sub-Gaussian instead of bounded, which can cost powers of log n that the claim "
        + "does not allow for.",
      "A network is wide enough to follow its tangent kernel.",
    ],
    check: .exponent(literal: "(Dprime+1)/(2*Dprime+1)"), beside: [.eigenDecay])
}
