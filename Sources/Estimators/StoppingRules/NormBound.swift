/// How a stopping rule knows the norm bound R of the regression function.
///
/// Theory supposes |f_*| ≤ R in the space of κ/κ_max for each output; a bound that is too small makes the rule stop
/// too early, one that is too large too late. For d outputs that share one noise level, R² is the mean over them.
public enum NormBound: Sendable, Equatable {
  /// A number, in the space of κ/κ_max.
  case number(Double)
  /// The norm of the smallest function of the kernel's space that misses 0.1 % of E|f_*|², which no user has; of a
  /// control that of f_* itself.
  ///
  /// It does not apply where no such function is found, as in many dimensions.
  case known

  /// The share of E|f_*|² that the function of ``known`` misses.
  public static let missedShare = 1e-3

  /// The word or number in a rule's name; nil for 1, which is the paper's.
  var option: String? {
    switch self {
    case .number(let bound): bound == 1 ? nil : ruleNumber(bound)
    case .known: "known"
    }
  }

  /// R for the kernel κ/κ_max; nil where it is not known.
  func bound(kernelMaximum: Double, _ evidence: InputEvidence) -> Double? {
    switch self {
    case .number(let bound): bound
    case .known:
      evidence.exactNorm().map {
        Self.scaled($0, kernelMaximum: kernelMaximum, outputs: evidence.outputs)
      }
    }
  }

  /// R for the kernel κ/κ_max, the root mean square over the outputs, of a norm over all of them in the space of κ.
  public static func scaled(_ norm: Double, kernelMaximum: Double, outputs: Int) -> Double {
    norm * (kernelMaximum / Double(outputs)).squareRoot()
  }
}
