public import Documents

/// A kind of estimator as users write it.
public struct EstimatorKind: Sendable {
  /// The value of `kind:`.
  public let name: String
  /// One line for `scorebound estimators`.
  public let summary: String
  /// An example, as a study file has it.
  public let example: String
  /// Formula, meanings of the keys, and source.
  public let explanation: Explanation
  /// Whether the kind can be swept over the design's widths m.
  public let usesWidth: Bool
  /// Whether the kind fits in the kernel of a control as well, and not only score estimation.
  public let servesSeries: Bool
  /// Reads the parameters for the quantities of a cell (n, m, d); problems are recorded in the log.
  public let read: @Sendable (Section, [String: Double]) -> (any Estimator)?

  /// Creates a kind of estimator.
  public init(
    name: String, summary: String, example: String, usesWidth: Bool = false,
    servesSeries: Bool = false,
    explanation: Explanation = Explanation(),
    read: @escaping @Sendable (Section, [String: Double]) -> (any Estimator)?
  ) {
    self.name = name
    self.summary = summary
    self.explanation = explanation
    self.example = example
    self.usesWidth = usesWidth
    self.servesSeries = servesSeries
    self.read = read
  }
}
