internal import Documents

/// Does not stop: the last recorded step, as near to interpolation as the path goes.
public struct Interpolation: LabelFreeRule {
  /// Creates the rule.
  public init() {}

  /// The name of the rule.
  public static let name = "none"
  public var name: String { Self.name }
  /// The step is settled beforehand.
  public var searchesPath: Bool { false }

  /// The last record.
  public func chooseRecord(_ evidence: InputEvidence) -> Int? {
    evidence.steps.indices.last
  }
}

extension Interpolation {
  static let kind = StoppingKind.plain(
    name: "none", summary: "no stopping: the last step of the path",
    explanation: Explanation(
      formula: "the last step of the path"),
    rule: Interpolation())
}
