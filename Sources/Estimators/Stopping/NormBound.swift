internal import LinearAlgebra

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
  /// That of the fit itself where Mallows' C_p stops it, less what the noise puts into it:
  ///
  ///     d R²/κ_max = Σ_i λ_i φ_k(λ_i)² (|u_i·Y|² − v)
  ///
  /// It depends on the labels. The fit is smoother than f_*, so that it tends to be too small, and it does not apply
  /// where noise explains all of it.
  case estimated

  /// The share of E|f_*|² that the function of ``known`` misses.
  public static let missedShare = 1e-3

  /// Whether it looks at the labels.
  var dependsOnLabels: Bool { self == .estimated }

  /// The word or number in a rule's name; nil for 1, which is the paper's.
  var option: String? {
    switch self {
    case .number(let bound): bound == 1 ? nil : ruleNumber(bound)
    case .known: "known"
    case .estimated: "estimated"
    }
  }

  /// R for the kernel κ/κ_max; nil where it is not known.
  ///
  /// - Throws: ``FitFailure`` where a spectrum cannot be computed.
  func bound(
    kernelMaximum: Double, _ evidence: StoppingEvidence, noise: NoiseEstimate
  ) throws(FitFailure) -> Double? {
    let norm: Double?
    switch self {
    case .number(let bound): return bound
    case .known: norm = evidence.exactNorm()
    case .estimated: norm = try Self.normOfFit(evidence, noise: noise)
    }
    return norm.map {
      Self.scaled($0, kernelMaximum: kernelMaximum, outputs: evidence.training.labels.columns)
    }
  }

  /// R for the kernel κ/κ_max, the root mean square over the outputs, of a norm over all of them in the space of κ.
  public static func scaled(_ norm: Double, kernelMaximum: Double, outputs: Int) -> Double {
    norm * (kernelMaximum / Double(outputs)).squareRoot()
  }

  /// The norm over all outputs, in the space of κ.
  private static func normOfFit(
    _ evidence: StoppingEvidence, noise: NoiseEstimate
  ) throws(FitFailure) -> Double? {
    guard let labelNoise = try noise.labelNoise(evidence),
      let record = try MallowsCp(noise: noise).chooseRecord(evidence),
      let (spectrum, filter) = try evidence.spectrum()
    else { return nil }
    let labels = product(spectrum.vectors, evidence.training.labels)
    let step = evidence.path.steps[record]
    let square = spectrum.values.indices.reduce(into: 0.0) { sum, i in
      let λ = max(0, spectrum.values[i])
      let φ = filter.value(eigenvalue: λ, step: step)
      let size = labels.row(i).reduce(0) { $0 + $1 * $1 }
      sum += λ * φ * φ * (size - spectrum.multiplicities[i] * labelNoise)
    }
    return square > 0 ? square.squareRoot() : nil
  }
}
