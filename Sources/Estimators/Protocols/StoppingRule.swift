/// A rule that looks at a training path and picks a recorded step.
///
/// A new rule is one file that conforms to this protocol, or to ``LabelFreeRule``, and one line in
/// ``StoppingCatalogue``.
public protocol StoppingRule: Sendable {
  /// The name with what was set, as stores and reports have it: `rademacher(constant=0.5)`.
  var name: String { get }

  /// Whether the rule needs ``StoppingEvidence/pilotRecord`` where no conditional risk is known.
  var needsPilots: Bool { get }

  /// Whether the rule looks at ``StoppingEvidence/realisedRisk``.
  var needsRealisedRisk: Bool { get }

  /// Whether the rule looks at ``InputEvidence/exactNorm``.
  var needsNorm: Bool { get }

  /// Whether the rule looks at ``InputEvidence/exactLabelNoise``.
  var needsLabelNoise: Bool { get }

  /// Whether the rule compares fits to parts of the samples.
  var usesValidation: Bool { get }

  /// Whether the rule looks for a step, so that the end of a path may keep it from a better one.
  var searchesPath: Bool { get }

  /// Where the path has to be recorded for the rule; nil for a rule that chooses one of its records.
  var exactStop: ExactStop? { get }

  /// Why no fit of an estimator can be stopped by the rule; nil where it can, or where only a fit will tell.
  func refusal(of estimator: any Estimator) -> String?

  /// Picks a record of the path, or nil where the rule does not apply to this estimator.
  ///
  /// - Throws: ``FitFailure`` where something the rule computes fails.
  func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int?
}

extension StoppingRule {
  public var needsPilots: Bool { false }
  public var needsRealisedRisk: Bool { false }
  public var needsNorm: Bool { false }
  public var needsLabelNoise: Bool { false }
  public var usesValidation: Bool { false }
  public var searchesPath: Bool { true }
  public var exactStop: ExactStop? { nil }
  public func refusal(of estimator: any Estimator) -> String? { nil }

  /// Whether the choice sees no label; if so, its risk may be replaced by its conditional expectation
  /// given the inputs.
  public var isLabelFree: Bool { self is any LabelFreeRule }
}

/// A rule that sees no label: it is handed ``InputEvidence``, which has none.
///
/// Its risk is averaged over the labels, which would be wrong for a rule that looks at them. The types ensure that it
/// does not: neither labels nor residuals, predictions or vectors that come from them are part of its
/// evidence. Steps and times are those of the path, which every estimator of the catalogue settles before training.
public protocol LabelFreeRule: StoppingRule {
  /// Picks a record from what is known without labels, or nil where the rule does not apply.
  ///
  /// - Throws: ``FitFailure`` where something the rule computes fails.
  func chooseRecord(_ evidence: InputEvidence) throws(FitFailure) -> Int?
}

extension LabelFreeRule {
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    try chooseRecord(evidence.inputs)
  }
}

/// The position of the smallest value; the first one of equals.
public func indexOfSmallest(_ values: [Double]) -> Int? {
  values.indices.min { values[$0] < values[$1] }
}
