/// A number that a claimed exponent may depend on.
public enum ClaimQuantity: String, Hashable, Sendable, CaseIterable {
  /// The dimension of the data.
  case dimension = "d"
  /// The intrinsic dimension of the inputs, D′.
  case inputDimension = "Dprime"
  /// The measured decay exponent of the kernel's eigenvalues, see ``EigenDecay``.
  case eigenDecay = "beta"
  /// The source exponent, 1 for a function in the kernel's space.
  case source = "s"
  /// The smoothness of the law's density.
  case smoothness

  /// What it is, in words.
  public var meaning: String {
    switch self {
    case .dimension: "dimension of the data"
    case .inputDimension: "intrinsic dimension of the inputs"
    case .eigenDecay: "measured decay exponent of the kernel's eigenvalues"
    case .source: "source exponent of the target function"
    case .smoothness: "smoothness of the law's density"
    }
  }
}
