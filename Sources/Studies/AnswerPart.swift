package import Documents
package import Measures

/// A sentence of a report's answer, as `answer:` of a study names it.
public enum AnswerPart: Hashable, Sendable {
  /// How the mean risk falls with n.
  case rate
  /// How that compares with the claims.
  case claims
  /// Which claimed exponents the intervals of the measured ones contain.
  case exponents
  /// The risks of the estimators other than the first.
  case estimators
  /// From which width on networks are as their tangent kernel.
  case widths
  /// What stopping rules cost.
  case stopping
  /// What one stopping rule costs, on the curves of one estimator or of all.
  case rule(String, estimator: String?)
  /// How stopping times follow the label noise.
  case times
  /// Whether the risk that theory predicts is the measured one.
  case prediction
  /// How the risk or the coupling depends on what the study sweeps.
  case sweep
  /// What a measure found, by its name.
  case measure(String)
  /// What a measure found, and whether its exponents are one that is known from elsewhere.
  case compared(measure: String, exponent: Double, source: String)

  /// The parts that every study has, by their names in a study file.
  package static let named: [(name: String, part: AnswerPart)] = [
    ("rate", .rate), ("claims", .claims), ("exponents", .exponents), ("estimators", .estimators),
    ("widths", .widths), ("stopping", .stopping), ("times", .times), ("sweep", .sweep),
    ("prediction", .prediction),
  ]

  /// The part without the particulars of a mapping.
  package var plain: AnswerPart {
    switch self {
    case .rule: .stopping
    case .compared(let name, _, _): .measure(name)
    default: self
    }
  }
}

/// What a study has that a part of its answer may be about.
package struct AnswerSubjects {
  /// The measures.
  package let measures: [any Measure]
  /// The names of the stopping rules; empty where they could not be read.
  package let rules: [String]
  /// The names of the estimators; empty where they could not be read.
  package let estimators: [String]

  /// The parts that a name alone can choose.
  fileprivate var parts: [(name: String, part: AnswerPart)] {
    AnswerPart.named
      + measures.map { measure in
        (String(measure.name.prefix { $0 != "(" }), .measure(measure.name))
      }
  }
}

extension AnswerPart {
  /// Reads `answer:`, a name, a mapping or a list of up to two; problems are recorded in the log.
  package static func read(_ node: Node?, of subjects: AnswerSubjects, log: DiagnosticLog)
    -> [AnswerPart]
  {
    guard let node else { return [] }
    let items: [Node]
    if case .list(let list) = node.content { items = list } else { items = [node] }
    let measurable = MeasureCatalogue.all.map(\.name)
    let found = items.compactMap { item -> AnswerPart? in
      log.recording?.note(.words(measurable), at: item.position)
      if case .mapping = item.content { return particular(item, of: subjects, log: log) }
      return item.choice("a part of the answer", of: subjects.parts.map { $0.name }, log: log)
        .flatMap { name in subjects.parts.first { $0.name == name }?.part }
    }
    if items.count > 2 { log.record("an answer has two sentences at most", at: node.position) }
    if Set(found.map { $0.plain }).count < found.count {
      log.record("a part of the answer is given twice", at: node.position)
    }
    return found
  }

  /// Reads `{stopping: RULE, estimator: NAME}` or `{measure: NAME, exponent: NUMBER, source: TEXT}`.
  private static func particular(
    _ node: Node, of subjects: AnswerSubjects, log: DiagnosticLog
  ) -> AnswerPart? {
    guard let section = Section(node, what: "the part of the answer", log: log) else { return nil }
    guard section.contains("measure") else { return rule(section, of: subjects) }
    let measures = subjects.parts.dropFirst(named.count)
    section.declare("measure", .words(MeasureCatalogue.all.map(\.name)))
    let name = section.choice("measure", of: measures.map { $0.name })
    let exponent = section.number("exponent")
    let source = section.string("source")
    section.finish()
    guard let name, let exponent, let source,
      case .measure(let measure) = measures.first(where: { $0.name == name })?.part
    else { return nil }
    return .compared(measure: measure, exponent: exponent, source: source)
  }

  private static func rule(_ section: Section, of subjects: AnswerSubjects) -> AnswerPart? {
    func choice(_ key: String, of names: [String]) -> String? {
      // Which names there are is the study's own, so that it is not part of what any study may have.
      names.isEmpty || section.log.recording != nil
        ? section.optionalString(key) : section.optionalChoice(key, of: names)
    }
    let isNamed = section.contains("stopping")
    let rule = choice("stopping", of: subjects.rules)
    let estimator = choice("estimator", of: subjects.estimators)
    section.finish()
    if !isNamed { section.fail("the part of the answer has neither 'stopping' nor 'measure'") }
    return rule.map { .rule($0, estimator: estimator) }
  }
}
