package import Documents
package import Measures

/// A sentence of a report's answer, as `answer:` of a study names it.
public enum AnswerPart: Hashable, Sendable {
  /// How the mean risk falls with n.
  case rate
  /// How that compares with the claims.
  case claims
  /// The risks of the estimators other than the first.
  case estimators
  /// What stopping rules cost.
  case stopping
  /// How stopping times follow the label noise.
  case times
  /// Whether the risk that theory predicts is the measured one.
  case prediction
  /// How the risk or the coupling depends on what the study sweeps.
  case sweep
  /// What a measure found, by its name.
  case measure(String)

  /// The parts that every study has, by their names in a study file.
  package static let named: [(name: String, part: AnswerPart)] = [
    ("rate", .rate), ("claims", .claims), ("estimators", .estimators), ("stopping", .stopping),
    ("times", .times), ("sweep", .sweep), ("prediction", .prediction),
  ]

  /// Reads `answer:`, a name or a list of up to two; problems are recorded in the log.
  package static func read(_ node: Node?, measures: [any Measure], log: DiagnosticLog)
    -> [AnswerPart]
  {
    guard let node else { return [] }
    let items: [Node]
    if case .list(let list) = node.content { items = list } else { items = [node] }
    let parts =
      named
      + measures.map { measure in
        let name = String(measure.name.prefix { $0 != "(" })
        return (name, .measure(measure.name))
      }
    let measurable = MeasureCatalogue.all.map(\.name)
    let found = items.compactMap { item in
      log.recording?.note(.words(measurable), at: item.position)
      return item.choice("a part of the answer", of: parts.map(\.name), log: log)
        .flatMap { name in parts.first { $0.name == name }?.part }
    }
    if items.count > 2 { log.record("an answer has two sentences at most", at: node.position) }
    if Set(found).count < found.count {
      log.record("a part of the answer is given twice", at: node.position)
    }
    return found
  }
}
