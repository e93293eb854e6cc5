internal import Documents

/// Stops at a step given in advance.
public struct FixedTime: LabelFreeRule {
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
  /// The step is settled beforehand.
  public var searchesPath: Bool { false }

  /// The recorded step that is nearest on a log scale.
  public func chooseRecord(_ evidence: InputEvidence) -> Int? {
    let steps = evidence.steps
    func distance(_ record: Int) -> Double {
      // Compared as ratios; step 0 is nearest only to itself.
      let a = Double(max(steps[record], 0)) + 1e-9
      let b = Double(step) + 1e-9
      return max(a / b, b / a)
    }
    return steps.indices.min { distance($0) < distance($1) }
  }
}

extension FixedTime {
  static let kind = StoppingKind(
    name: "fixed", summary: "a step given in advance, a number or an expression in n",
    examples: ["{fixed: 100}", "{fixed: \"n^0.5\"}"],
    explanation: Explanation(
      formula:
        "the recorded step nearest to a given one on a log scale: a number, or an expression "
        + "in n, from 0 to 1e9")
  ) { given in
    guard let node = given.node else { return given.refuse() }
    guard let step = node.expression("the step of the rule fixed", log: given.log) else {
      return nil
    }
    do throws(ExpressionError) {
      let value = try step.evaluate(given.quantities).rounded()
      guard value >= 0, value <= StepSchedule.largestStep else { return given.refuse() }
      return FixedTime(step: Int(value), label: step.description)
    } catch {
      given.log.record("\(error)", at: node.position)
      return nil
    }
  }
}

extension StoppingOptions {
  /// A step that is missing, or that no path can have.
  fileprivate func refuse() -> FixedTime? {
    log.record(
      "the rule fixed needs a step from 0 to 1e9: {fixed: 100} or {fixed: \"n^0.5\"}", at: position)
    return nil
  }
}
