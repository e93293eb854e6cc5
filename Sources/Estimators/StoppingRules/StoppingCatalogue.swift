public import Documents

/// A kind of stopping rule as users write it.
public struct StoppingKind: Sendable {
  /// The name in a study file.
  public let name: String
  /// One line.
  public let summary: String
  /// Examples, as a study file has them.
  public let examples: [String]
  /// Formula, meanings of the keys, and source.
  public let explanation: Explanation
  /// Makes the rule; problems are recorded in the log.
  public let read: @Sendable (StoppingOptions) -> (any StoppingRule)?

  /// A kind with its own options.
  public init(
    name: String, summary: String, examples: [String],
    explanation: Explanation = Explanation(),
    read: @escaping @Sendable (StoppingOptions) -> (any StoppingRule)?
  ) {
    self.name = name
    self.summary = summary
    self.explanation = explanation
    self.examples = examples
    self.read = read
  }

  /// A kind whose options are keys of a mapping, all of which may be left out.
  public static func keyed(
    name: String, summary: String, examples: [String],
    explanation: Explanation = Explanation(),
    read: @escaping @Sendable (Section, [String: Double]) -> (any StoppingRule)?
  ) -> StoppingKind {
    StoppingKind(name: name, summary: summary, examples: examples, explanation: explanation) {
      given in
      guard
        let section = Section(
          given.node ?? Node(.mapping([]), at: given.position), what: "the rule \(name)",
          log: given.log)
      else { return nil }
      defer { section.finish() }
      return read(section, given.quantities)
    }
  }

  /// A kind without options.
  public static func plain(
    name: String, summary: String, explanation: Explanation = Explanation(),
    rule: any StoppingRule
  ) -> StoppingKind {
    keyed(name: name, summary: summary, examples: [name], explanation: explanation) { _, _ in rule }
  }
}

/// What a study file gives a rule.
public struct StoppingOptions {
  /// The value under the rule's name, or nil for the name alone.
  public let node: Node?
  /// Where the rule is.
  public let position: SourcePosition
  /// The quantities n and d of a cell.
  public let quantities: [String: Double]
  /// Where faults go.
  public let log: DiagnosticLog
}

/// Every stopping rule that a study file can name.
public enum StoppingCatalogue {
  private static let registry = Registry<StoppingKind>(
    [
      Oracle.kind,
      RealisedOracle.kind,
      RademacherComplexity.kind,
      GeneralizedCrossValidation.kind,
      MallowsCp.kind,
      HoldOut.kind,
      FoldedCrossValidation.kind,
      Discrepancy.kind,
      SmoothedDiscrepancy.kind,
      Balancing.kind,
      APrioriTime.kind,
      FixedTime.kind,
      ExactStopping.stepKind,
      ExactStopping.timeKind,
      ExactStopping.ridgeKind,
      Interpolation.kind,
    ], name: \.name)

  /// The rules, in the order in which they are listed, with those that were registered.
  public static var all: [StoppingKind] { registry.all }

  /// Adds a rule for the rest of the program.
  ///
  /// - Precondition: No rule has its name.
  public static func register(_ kind: StoppingKind) { registry.add(kind) }

  /// Reads one item of `stopping:`, a name or `{NAME: OPTIONS}`.
  ///
  /// Problems are recorded in the log.
  public static func read(
    _ node: Node, quantities: [String: Double], log: DiagnosticLog
  ) -> (any StoppingRule)? {
    log.recording?.define("rule", at: node.position)
    let given = node.nameWithOptions(
      "a stopping rule", of: all.map(\.name), example: "{fixed: 100}", log: log)
    guard let (name, options) = given else { return nil }
    let rule = all.first { $0.name == name }?.read(
      StoppingOptions(node: options, position: node.position, quantities: quantities, log: log))
    // Its values are stored under its name.
    precondition(
      rule.map { $0.name.hasPrefix(name) } ?? true,
      "a rule of the kind \(name) calls itself \(rule?.name ?? "")")
    return rule
  }
}

/// The name of a rule with the options that are not the usual ones: `balancing(constant=2)`.
func ruleName(_ kind: String, _ options: [(key: String, value: String?)]) -> String {
  let given = options.compactMap { option in option.value.map { "\(option.key)=\($0)" } }
  return given.isEmpty ? kind : "\(kind)(\(given.joined(separator: ",")))"
}

/// A number as names have it: `4`, `0.5`.
func ruleNumber(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
}
