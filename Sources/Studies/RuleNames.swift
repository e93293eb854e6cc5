internal import Documents

/// The stopping rules of a study by what its file says of them, so that a claim can name the one that it is about.
struct RuleNames {
  private let items: [Node]
  private let names: [String]
  private let log: DiagnosticLog

  /// The rules of `stopping:`, with their names as tables have them.
  init(stopping: Node?, names: [String], log: DiagnosticLog) {
    items = stopping?.items ?? []
    self.names = names
    self.log = log
  }

  /// The name of the rule that `under:` gives, as an item of `stopping:` or by its name; a rule that the study does not
  /// have is recorded.
  func name(_ node: Node) -> String? {
    // Rules with faults have no names.
    guard log.isEmpty, !names.isEmpty else { return nil }
    if case .scalar(let text, _) = node.content, names.contains(text) { return text }
    if items.count == names.count,
      let index = items.firstIndex(where: { $0.valueText == node.valueText })
    {
      return names[index]
    }
    log.record(
      "the study does not stop by \(node.asWritten); its rules are \(names.joined(separator: ", ")): add it to 'stopping'",
      at: node.position)
    return nil
  }
}
