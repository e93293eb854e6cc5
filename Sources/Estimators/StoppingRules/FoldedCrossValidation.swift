internal import Diffusion
internal import Documents

/// K-fold cross-validation of the step: the least error on parts that were left out in turn.
///
/// Trains on the examples outside each of K consecutive parts, sums the errors on the parts step by step,
/// and takes the best step of the path of all examples, or the step at the same time (`ValidationErrors`). The examples
/// are independent, so any parts are as good as others.
///
/// > Reference: Caponnetto and Yao 2010, Analysis and Applications 8, for one part.
public struct FoldedCrossValidation: StoppingRule {
  /// The number K of parts.
  public let folds: Int

  /// The number of parts where none is given.
  public static let usualFolds = 5

  /// Creates the rule with two parts or more.
  public init(folds: Int = usualFolds) {
    precondition(folds > 1, "cross-validation with \(folds) parts")
    self.folds = folds
  }

  /// `k-fold`, with the number of parts where it is not the usual one.
  public var name: String {
    ruleName("k-fold", [("k", folds == Self.usualFolds ? nil : "\(folds)")])
  }
  /// On each part in turn.
  public var usesValidation: Bool { true }

  /// The minimiser of the errors on the parts.
  ///
  /// - Throws: ``FitFailure`` where a fit without one of the parts fails.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    let n = evidence.training.data.sampleSize
    guard evidence.path.steps.count > 1 else { return 0 }
    guard n >= folds else { return nil }
    var errors = ValidationErrors(records: evidence.path.steps.count)
    for fold in 0..<folds {
      try errors.add(leavingOut: fold * n / folds..<(fold + 1) * n / folds, evidence)
    }
    return errors.best(evidence)
  }
}

extension FoldedCrossValidation {
  /// With more parts, hardly any examples are left out at a time, and the fits cost too much.
  private static let mostFolds = 20

  static let kind = StoppingKind(
    name: "k-fold", summary: "least error on 5 parts left out in turn",
    examples: ["k-fold", "{k-fold: 10}"],
    explanation: Explanation(
      formula: "argmin_k of the error on parts of the examples that are left out in turn; {k-fold: "
        + "10} has 10 parts instead of 5",
      source: "Caponnetto and Yao 2010, Analysis and Applications 8")
  ) { given in
    guard let node = given.node else { return FoldedCrossValidation() }
    return node.integer(
      "the number of parts of k-fold", in: .between(2, mostFolds), log: given.log
    ).map(FoldedCrossValidation.init(folds:))
  }
}
