internal import LinearAlgebra

/// ``RademacherComplexity`` with a noise level or a norm bound that is estimated from the labels.
///
/// The estimated norm is that of the fit itself where Mallows' C_p stops it, less what the noise puts into it:
///
///     d R²/κ_max = Σ_i λ_i φ_k(λ_i)² (|u_i·Y|² − v)
///
/// The fit is smoother than f_*, so that it tends to be too small, and it does not apply where noise explains all of
/// it.
///
/// > Reference: Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, equation 6; the estimates are ours.
public struct EstimatedRademacherComplexity: StoppingRule {
  /// The rule with what is not estimated.
  public let rule: RademacherComplexity
  /// How the noise level is known.
  public let noise: NoiseEstimate
  /// Whether the norm bound is estimated.
  public let estimatesNorm: Bool

  /// Creates the rule; at least one of noise level and norm is estimated.
  public init(_ rule: RademacherComplexity, noise: NoiseEstimate = .exact, estimatesNorm: Bool) {
    precondition(
      noise != .exact || estimatesNorm, "a rule that estimates nothing is RademacherComplexity")
    self.rule = rule
    self.noise = noise
    self.estimatesNorm = estimatesNorm
  }

  /// `rademacher`, with the options that are not the paper's.
  public var name: String {
    rule.name(norm: estimatesNorm ? "estimated" : rule.norm.option, noise: noise.option)
  }

  /// Where the noise is to be known.
  public var needsLabelNoise: Bool { noise == .exact }

  /// Where the norm is to be known.
  public var needsNorm: Bool { !estimatesNorm && rule.needsNorm }

  public func refusal(of estimator: any Estimator) -> String? { estimator.refusalOfTrainingTimes }

  /// The last record that is not past the stopping time.
  ///
  /// - Throws: ``FitFailure`` where a spectrum cannot be computed.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    guard evidence.path.filter?.isTraining == true,
      let labelNoise = try noise.labelNoise(evidence)
    else { return nil }
    let inputs = evidence.inputs
    let norm = estimatesNorm ? try norm(of: evidence) : nil
    return try rule.record(inputs, labelNoise: noise == .exact ? nil : labelNoise) {
      [estimatesNorm, rule] kernelMaximum in
      estimatesNorm
        ? norm.map {
          NormBound.scaled($0, kernelMaximum: kernelMaximum, outputs: inputs.outputs)
        } : rule.norm.bound(kernelMaximum: kernelMaximum, inputs)
    }
  }

  /// The norm of the fit over all outputs, in the space of κ.
  func norm(of evidence: StoppingEvidence) throws(FitFailure) -> Double? {
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
