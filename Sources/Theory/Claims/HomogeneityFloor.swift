extension Claim {
  /// The floor of fits that are homogeneous in (x, t − T₀).
  static let homogeneityFloor = Claim(
    id: "homogeneity-floor",
    code: "F0",
    title: "Floor of inputs without a constant",
    statement: """
      Over a window of times and with the input z = (x, t - T0), without a constant coordinate, every \
      function of the tangent kernel's space, and every two-layer ReLU network without biases, \
      satisfies f(c z) = c f(z) for c > 0. The posterior mean does not, so the risk falls to a floor, \
      E|f_*|^2 - E[ |E[|z| f_* | z/|z|]|^2 / E[|z|^2 | z/|z|] ], and not to zero; it has no exponent.
      """,
    source: Source(authors: [], year: nil, place: "derived: projection on homogeneous functions"),
    provenance: .verified(
      "Exact; the floor is a one-dimensional integral for each direction. It is not known "
        + "here whether the input has a constant coordinate in the paper that this setting comes from "
        + "(arXiv 2401.15604)."),
    kind: .matching,
    estimators: ["tangent-kernel", "kernel-ridge", "two-layer-relu"],
    setting: .window,
    hypotheses: [.homogeneousInput],
    check: .floor(exact: .homogeneityFloor))
}
