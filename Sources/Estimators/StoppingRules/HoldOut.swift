internal import Diffusion
internal import Documents

/// Trains on the first 80 % of the examples, picks the step with the least error on the rest, and
/// takes that step of the path of all examples, or the step at the same time (`ValidationErrors`).
///
/// The examples are independent, so the first 80 % are as good as any.
///
/// > Reference: Caponnetto and Yao 2010, Analysis and Applications 8 (who use the fit on the
/// > training part; taking the step to all examples is ours).
public struct HoldOut: StoppingRule {
  /// The share of the examples that are trained on.
  public static let trainingShare = 0.8

  /// Creates the rule.
  public init() {}

  public var name: String { "hold-out" }
  /// On the last samples.
  public var usesValidation: Bool { true }

  /// The minimiser of the validation error.
  ///
  /// - Throws: ``FitFailure`` where the fit on the training part fails.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    guard evidence.path.steps.count > 1 else { return 0 }
    let n = evidence.training.data.sampleSize
    let count = Int((Self.trainingShare * Double(n)).rounded(.down))
    guard count > 0, count < n else { return nil }
    var errors = ValidationErrors(records: evidence.path.steps.count)
    try errors.add(leavingOut: count..<n, evidence)
    return errors.best(evidence)
  }
}

extension HoldOut {
  static let kind = StoppingKind.plain(
    name: "hold-out",
    summary: "least error on the last 20 % of the examples, training on the others",
    explanation: Explanation(
      formula: "argmin_k of the error on the last fifth of the examples, of the fit to the others",
      source: "Caponnetto and Yao 2010, Analysis and Applications 8"),
    rule: HoldOut())
}
