public import Documents

/// A rule that looks at a training path and picks a recorded step.
///
/// A new rule is one file that conforms to this protocol and one line in ``StoppingCatalogue``.
public protocol StoppingRule: Sendable {
  /// The name, as `stopping:` of a study file has it.
  var name: String { get }

  /// Whether the choice depends on the labels; the risk of a rule that does not can be replaced by
  /// its conditional expectation given the inputs.
  var isLabelIndependent: Bool { get }

  /// Whether the rule needs ``StoppingEvidence/pilotRecord`` where no conditional risk is known.
  var needsPilots: Bool { get }

  /// Whether the rule looks at ``StoppingEvidence/realisedRisk``.
  var needsRealisedRisk: Bool { get }

  /// Picks a record of the path, or nil where the rule does not apply to this estimator.
  ///
  /// - Throws: ``FitFailure`` where something the rule computes fails.
  func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int?
}

extension StoppingRule {
  /// No pilots.
  public var needsPilots: Bool { false }
  /// It does not.
  public var needsRealisedRisk: Bool { false }
}

/// What a stopping rule may look at.
public struct StoppingEvidence {
  /// The estimator whose path it is.
  public let estimator: any Estimator
  /// The training set.
  public let training: TrainingSet
  /// The path.
  public let path: FittedPath
  /// The realised risk of every record, good enough to find the best one, and infinite where a record is
  /// far from it; empty where no rule of the cell looks at it.
  public let realisedRisk: [Double]
  /// The risk of every record given the inputs, where it is known.
  public let conditionalRisk: [Double]?
  /// The record with the least mean risk over independent pilot trials, where they were run.
  public let pilotRecord: Int?

  /// Creates the evidence.
  public init(
    estimator: any Estimator, training: TrainingSet, path: FittedPath, realisedRisk: [Double],
    conditionalRisk: [Double]?, pilotRecord: Int?
  ) {
    self.estimator = estimator
    self.training = training
    self.path = path
    self.realisedRisk = realisedRisk
    self.conditionalRisk = conditionalRisk
    self.pilotRecord = pilotRecord
  }
}

/// The position of the smallest value; the first one of equals.
public func indexOfSmallest(_ values: [Double]) -> Int? {
  values.indices.min { values[$0] < values[$1] }
}

/// Every stopping rule that a study file can name.
public enum StoppingCatalogue {
  /// A rule as users write it.
  public struct Kind: Sendable {
    /// The name in a study file.
    public let name: String
    /// One line.
    public let summary: String
    /// Makes the rule from its parameter, the step of `{fixed: K}`; nil without one.
    let make:
      @Sendable (Expression?, [String: Double]) throws(ExpressionError) -> (any StoppingRule)?
  }

  /// The rules, in the order in which they are listed.
  public static let all: [Kind] = [
    Kind(name: "oracle", summary: Oracle.summary) { _, _ in Oracle() },
    Kind(name: "oracle-realised", summary: RealisedOracle.summary) { _, _ in RealisedOracle() },
    Kind(name: "gcv", summary: GeneralizedCrossValidation.summary) { _, _ in
      GeneralizedCrossValidation()
    },
    Kind(name: "hold-out", summary: HoldOut.summary) { _, _ in HoldOut() },
    Kind(name: "fixed", summary: FixedTime.summary) { (step, quantities) throws(ExpressionError) in
      guard let step else { return nil }
      let value = try step.evaluate(quantities).rounded()
      guard value >= 0, value <= StepSchedule.largestStep else { return nil }
      return FixedTime(step: Int(value), label: step.description)
    },
  ]

  /// Reads one item of `stopping:`, a name or `{fixed: STEP}` with STEP an expression in n.
  ///
  /// Problems are recorded in the log.
  public static func read(
    _ node: Node, quantities: [String: Double], log: DiagnosticLog
  ) -> (any StoppingRule)? {
    let name: String
    var step: Expression?
    if case .mapping = node.content {
      guard let section = Section(node, what: "a stopping rule", log: log) else { return nil }
      name = "fixed"
      step = section.expression("fixed")
      section.finish()
      if step == nil { return nil }
    } else {
      guard let choice = node.choice("a stopping rule", of: all.map(\.name), log: log) else {
        return nil
      }
      name = choice
    }
    guard let kind = all.first(where: { $0.name == name }) else { return nil }
    do throws(ExpressionError) {
      if let rule = try kind.make(step, quantities) { return rule }
      log.record(
        "the rule fixed needs a step from 0 to 1e9: {fixed: 100} or {fixed: \"n^0.5\"}",
        at: node.position)
    } catch {
      log.record("\(error)", at: node.position)
    }
    return nil
  }
}
