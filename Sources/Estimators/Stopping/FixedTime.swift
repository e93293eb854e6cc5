/// Stops at a step given in advance.
public struct FixedTime: StoppingRule {
  static let summary = "a step given in advance: {fixed: 100} or {fixed: \"n^0.5\"}"

  /// The step.
  public let step: Int
  private let label: String

  /// Creates the rule; the label is the step as the study file has it.
  public init(step: Int, label: String) {
    self.step = step
    self.label = label
  }

  /// `fixed(STEP)`.
  public var name: String { "fixed(\(label))" }
  /// Independent of the labels.
  public var isLabelIndependent: Bool { true }

  /// The recorded step that is nearest on a log scale.
  public func chooseRecord(_ evidence: StoppingEvidence) -> Int? {
    let steps = evidence.path.steps
    func distance(_ record: Int) -> Double {
      // Compared as ratios; step 0 is nearest only to itself.
      let a = Double(max(steps[record], 0)) + 1e-9
      let b = Double(step) + 1e-9
      return max(a / b, b / a)
    }
    return steps.indices.min { distance($0) < distance($1) }
  }
}
