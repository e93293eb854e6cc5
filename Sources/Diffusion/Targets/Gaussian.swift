internal import Documents

/// A Gaussian with any covariance, read as a mixture of one component.
///
///     S = α² Σ + h I,  f = μ + α Σ S⁻¹ (x − α μ),  s = −S⁻¹ (x − α μ),  v = tr(h Σ S⁻¹)
///
/// The posterior mean is linear in x and the law analytic; it is not compact.
public enum Gaussian {
  /// `kind: gaussian`.
  public static let kind = TargetKind(
    name: "gaussian",
    summary: "Gaussian, its covariance a number or a full matrix",
    example: "{kind: gaussian, mean: [0, 1], covariance: [[1, 0.3], [0.3, 0.5]]}",
    version: 2,
    explanation: Explanation(
      formula: "X0 ~ N(mean, covariance)",
      keys: [
        "mean": "mean vector, in units of the data",
        "covariance":
          "variance of every coordinate, or a symmetric matrix, in squared units of the data",
      ],
      examples: [
        "{kind: gaussian, mean: [0], covariance: 1}"
      ]),
    read: { read($0) })

  private static func read(_ section: Section) -> GaussianMixture? {
    let mean = section.numbers("mean")
    // Asked for even where the mean is wrong, so that one pass finds every fault.
    guard section.node("covariance") != nil else { return nil }
    guard let mean, !mean.isEmpty else {
      if mean != nil { section.fail(at: "mean", "a mean needs at least one coordinate") }
      _ = section.principalAxes(dimension: nil)
      return nil
    }
    guard let (variances, axes) = section.principalAxes(dimension: mean.count) else { return nil }
    return GaussianMixture(components: [
      GaussianMixture.Component(weight: 1, mean: mean, variances: variances, axes: axes)
    ])
  }
}
