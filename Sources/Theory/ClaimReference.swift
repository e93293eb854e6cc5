extension Claim {
  /// A quantity with its own value for each law and n that a claim holds the risk against.
  ///
  /// Each has one source of values in the analysis, found by a switch over these cases, so that a claim cannot
  /// be described by one quantity and judged by another.
  public enum Reference: String, Hashable, Sendable, CaseIterable {
    /// ε_n², the squared critical radius of the tangent kernel's Gram matrix, measured in the trials.
    case squaredCriticalRadius = "squared-critical-radius"
    /// The risk that fits homogeneous in their input cannot go below, exact.
    case homogeneityFloor = "homogeneity-floor"
    /// The risk of the sample mean for a Gaussian law with a known variance, exact.
    case gaussianMeanRisk = "gaussian-mean-exact-risk"

    /// What it is, for sentences.
    public var words: String {
      switch self {
      case .squaredCriticalRadius: "squared critical radius"
      case .homogeneityFloor: "floor of homogeneous fits"
      case .gaussianMeanRisk: "exact risk of the sample mean"
      }
    }
  }
}
