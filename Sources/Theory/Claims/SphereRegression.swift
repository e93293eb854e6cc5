extension Claim {
  /// Regularised training on uniform inputs of a sphere, b = D/(2D − 1).
  static let sphereRegression = Claim(
    id: "hu-2021-sphere",
    code: "K9",
    title: "Regularised two-layer network on the sphere",
    statement: """
      For inputs uniform on the sphere of R^D, a two-layer ReLU network whose first layer is trained \
      has the tangent kernel of this program, with eigenvalues of order j^(-D/(D-1)); trained by \
      gradient descent with an l2 penalty it has risk of order n^(-D/(2D-1)), which is minimax over \
      the kernel's space, and without penalty or stopping its risk stays away from zero.
      """,
    source: Source(
      authors: ["Hu", "Wang", "Lin", "Cheng"], year: 2021, arXiv: "2007.02486",
      place: "AISTATS 2021"),
    provenance: .verified(
      "The statement was read in the abstract; the formulas come from a secondary source. The kernel is the "
        + "one of this program."),
    kind: .upper,
    estimators: ["two-layer-relu", "tangent-kernel", "kernel-ridge"],
    hypotheses: [.uniformSphereInputs],
    assumptions: ["Early stopping replaces the penalty."],
    check: .exponent(literal: "(Dprime+1)/(2*Dprime+1)"))
}
