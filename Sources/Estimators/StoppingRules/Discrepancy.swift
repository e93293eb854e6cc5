internal import Documents

/// Stops as soon as the residuals are no larger than the noise.
///
///     first k with RSS_k/n ≤ c v
///
/// with the label noise v summed over the outputs and c = 1 unless given. The residual sum of squares
/// fluctuates by v √(2/n), so that the rule is erratic where few directions are learned.
///
/// > Reference: Blanchard and Mathé 2012, Inverse Problems 28; Celisse and Wahl 2021, Journal of Machine
/// > Learning Research 22.
public struct Discrepancy: StoppingRule {
  /// The factor c.
  public let factor: Double
  /// How the label noise is known.
  public let noise: NoiseEstimate

  /// Creates the rule.
  public init(factor: Double = 1, noise: NoiseEstimate = .exact) {
    self.factor = factor
    self.noise = noise
  }

  /// Of the fits.
  public var needsFilter: Bool { true }

  /// `discrepancy`, with the options that are not the usual ones.
  public var name: String {
    ruleName(
      "discrepancy",
      [("factor", factor == 1 ? nil : ruleNumber(factor)), ("noise", noise.option)])
  }
  /// Where the noise is to be known.
  public var needsLabelNoise: Bool { noise == .exact }

  /// The first record whose residuals are small enough, or the last one.
  ///
  /// - Throws: ``FitFailure`` where the noise cannot be estimated.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    let path = evidence.path
    guard !path.residualSumsOfSquares.isEmpty, let labelNoise = try noise.labelNoise(evidence)
    else { return nil }
    let limit = factor * labelNoise * Double(evidence.training.count)
    return path.residualSumsOfSquares.firstIndex { $0 <= limit } ?? path.steps.indices.last
  }
}

extension Discrepancy {
  static let kind = StoppingKind.keyed(
    name: "discrepancy",
    summary: "first step whose mean squared residual is at most the label noise",
    examples: ["discrepancy", "{discrepancy: {factor: 1, noise: residuals}}"],
    explanation: Explanation(
      formula: "first k with RSS_k/n <= factor sigma^2",
      keys: [
        "factor": "factor of the noise",
        "noise": NoiseEstimate.meaning,
      ],
      source: "Blanchard and Mathé 2012, Inverse Problems 28; Celisse and Wahl 2021, Journal of "
        + "Machine Learning Research 22")
  ) { section, _ in
    Discrepancy(
      factor: section.number("factor", in: .positive, default: 1), noise: section.noiseEstimate())
  }
}
