internal import Documents

/// The best step, knowing the truth but not the labels: a benchmark, not a method.
///
/// Where the risk given the inputs is known (kernel), its minimiser; elsewhere (network) the
/// minimiser of the mean risk over independent pilot trials. Neither depends on this trial's labels.
public struct Oracle: LabelFreeRule {
  /// Creates the rule.
  public init() {}

  /// The name of the rule.
  public static let name = "oracle"
  public var name: String { Self.name }
  /// Where no conditional risk is known.
  public var needsPilots: Bool { true }

  /// The minimiser of the conditional risk, or the pilots' record.
  public func chooseRecord(_ evidence: InputEvidence) -> Int? {
    if let conditional = evidence.conditionalRisk { return indexOfSmallest(conditional) }
    return evidence.pilotRecord
  }
}

/// The best step of the fit itself, with its labels: the least risk that any rule could reach.
///
/// Its mean lies below the oracle's, by up to a quarter at small n: the two are never compared.
public struct RealisedOracle: StoppingRule {
  /// Creates the rule.
  public init() {}

  /// The name of the rule.
  public static let name = "oracle-realised"
  public var name: String { Self.name }
  /// Of every record.
  public var needsRealisedRisk: Bool { true }

  /// The minimiser of the realised risk.
  public func chooseRecord(_ evidence: StoppingEvidence) -> Int? {
    indexOfSmallest(evidence.realisedRisk)
  }
}

extension Oracle {
  static let kind = StoppingKind.plain(
    name: "oracle",
    summary: "least conditional risk (kernel), or least mean risk of pilots (network)",
    explanation: Explanation(
      formula:
        "argmin_k of the risk averaged over the labels (kernels), or of the mean risk of pilot "
        + "trials (networks)"),
    rule: Oracle())
}

extension RealisedOracle {
  static let kind = StoppingKind.plain(
    name: "oracle-realised", summary: "least risk of the fit itself; depends on the labels",
    explanation: Explanation(
      formula: "argmin_k of the risk of this very fit"),
    rule: RealisedOracle())
}
