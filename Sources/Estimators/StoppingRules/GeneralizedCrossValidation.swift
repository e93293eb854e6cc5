internal import Documents
internal import LinearAlgebra

/// Generalised cross-validation along the path.
///
///     GCV(k) = (RSS_k/n) / (1 − df_k/n)²,   df_k = Σ λ_i φ_k(λ_i)
///
/// with the degrees of freedom of the tangent kernel's smoother: exact for the kernel, for a network
/// those of its infinite-width limit at the same learning rate.
///
/// > Reference: Craven and Wahba 1979, Numerische Mathematik 31.
public struct GeneralizedCrossValidation: StoppingRule {
  /// Creates the rule.
  public init() {}

  /// Of the fits.
  public var needsFilter: Bool { true }

  public var name: String { "gcv" }

  /// The minimiser of the criterion.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    guard let (spectrum, filter) = try evidence.spectrum() else { return nil }
    let n = Double(evidence.training.count)
    let criterion = evidence.path.steps.indices.map { record in
      let df = filter.degreesOfFreedom(of: spectrum, step: evidence.path.steps[record])
      let left = 1 - df / n
      // A smoother that interpolates has no residual degrees of freedom to judge by.
      return left > 1e-6
        ? evidence.path.residualSumsOfSquares[record] / (n * left * left) : .infinity
    }
    return indexOfSmallest(criterion)
  }
}

extension GeneralizedCrossValidation {
  static let kind = StoppingKind.plain(
    name: "gcv",
    summary: "generalised cross-validation with the tangent kernel's degrees of freedom",
    explanation: Explanation(
      formula: "argmin_k (RSS_k/n)/(1 - df_k/n)^2",
      source: "Craven and Wahba 1979, Numerische Mathematik 31"),
    rule: GeneralizedCrossValidation())
}
