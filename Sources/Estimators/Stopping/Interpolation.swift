/// Does not stop: the last recorded step, as near to interpolation as the path goes.
public struct Interpolation: StoppingRule {
  /// Creates the rule.
  public init() {}

  /// `none`.
  public var name: String { "none" }
  /// Independent of the labels.
  public var isLabelIndependent: Bool { true }
  /// The step is settled beforehand.
  public var searchesPath: Bool { false }

  /// The last record.
  public func chooseRecord(_ evidence: StoppingEvidence) -> Int? {
    evidence.path.steps.indices.last
  }
}

extension Interpolation {
  static let kind = StoppingKind.plain(
    name: "none", summary: "no stopping: the last step of the path", rule: Interpolation())
}
