/// What the theory refuses, each in a sentence that says what to change.
public enum TheoryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Too few positive eigenvalues for a window of indices.
  case shortSpectrum(positive: Int, window: ClosedRange<Int>)
  /// A claim's exponent has no value for the quantities at hand.
  case exponent(claim: String, reason: String)
  /// The claim is checked against exact values that were not given one for each sample size.
  case missingExactValues(claim: String, given: Int, needed: Int)

  /// The sentence for the user.
  public var description: String {
    switch self {
    case .shortSpectrum(let positive, let window):
      "The eigenvalue decay is measured on the indices \(window.lowerBound) to "
        + "\(window.upperBound), but only \(positive) eigenvalues are positive; "
        + "use a larger Gram matrix."
    case .exponent(let claim, let reason):
      "The exponent of the claim '\(claim)' has no value: \(reason)"
    case .missingExactValues(let claim, let given, let needed):
      "The claim '\(claim)' needs its exact value at each of the \(needed) sample sizes, "
        + "but got \(given)."
    }
  }
}
