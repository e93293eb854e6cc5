internal import Documents
internal import LinearAlgebra

/// Mallows' C_p, Stein's unbiased estimate of the risk at the training inputs.
///
///     C_p(k) = RSS_k/n + 2 v df_k/n,    df_k = Σ λ_i φ_k(λ_i)
///
/// with the label noise v summed over the outputs, which share one smoother. It is unbiased for noise that
/// is the same at all inputs; pooled noise makes it so on the average alone. For a network the degrees of
/// freedom are those of its infinite-width limit.
///
/// > Reference: Mallows 1973, Technometrics 15; Stein 1981, Annals of Statistics 9.
public struct MallowsCp: StoppingRule {
  /// How the label noise is known.
  public let noise: NoiseEstimate

  /// Creates the rule.
  public init(noise: NoiseEstimate = .exact) {
    self.noise = noise
  }

  /// Of the fits.
  public var needsFilter: Bool { true }

  /// `mallows-cp`, with the noise where it is estimated.
  public var name: String { ruleName("mallows-cp", [("noise", noise.option)]) }
  /// Where the noise is to be known.
  public var needsLabelNoise: Bool { noise == .exact }

  /// The minimiser of the criterion.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    guard let (spectrum, filter) = try evidence.spectrum(),
      let labelNoise = try noise.labelNoise(evidence)
    else { return nil }
    return indexOfSmallest(
      evidence.path.steps.indices.map { record in
        evidence.path.residualSumsOfSquares[record]
          + 2 * labelNoise
          * filter.degreesOfFreedom(of: spectrum, step: evidence.path.steps[record])
      })
  }
}

extension MallowsCp {
  static let kind = StoppingKind.keyed(
    name: "mallows-cp", summary: "Mallows' C_p (SURE) with the tangent kernel's degrees of freedom",
    examples: ["mallows-cp", "{mallows-cp: {noise: residuals}}"],
    explanation: Explanation(
      formula: "argmin_k RSS_k/n + 2 sigma^2 df_k/n",
      keys: [
        "noise": NoiseEstimate.meaning
      ],
      source: "Mallows 1973, Technometrics 15; Stein 1981, Annals of Statistics 9")
  ) { section, _ in MallowsCp(noise: section.noiseEstimate()) }
}
