internal import Diffusion
internal import Documents
internal import Estimators
internal import Measures

/// A catalogue whose entries have pages.
public enum EntryCatalogue: String, CaseIterable, Sendable {
  case targets, processes, estimators, kernels, rules, measures

  /// What one entry is called, with its article.
  var entry: String {
    switch self {
    case .targets: "a target"
    case .processes: "a process"
    case .estimators: "an estimator"
    case .kernels: "a kernel"
    case .rules: "a stopping rule"
    case .measures: "a measure"
    }
  }

  /// The part of a study that the entries belong to.
  var definition: String {
    switch self {
    case .targets: "target"
    case .processes: "process"
    case .estimators: "estimator"
    case .kernels: "kernel"
    case .rules: "rule"
    case .measures: "measure"
    }
  }

  /// Whether an entry's options are under its name, instead of next to `kind`.
  var hasOptions: Bool { self == .rules || self == .measures }

  /// The entries, in the order of lists.
  var entries: [(name: String, summary: String, examples: [String], explanation: Explanation)] {
    switch self {
    case .targets: TargetCatalogue.all.map { ($0.name, $0.summary, [$0.example], $0.explanation) }
    case .processes:
      ProcessCatalogue.all.map { ($0.name, $0.summary, [$0.example], $0.explanation) }
    case .estimators:
      EstimatorCatalogue.all.map { ($0.name, $0.summary, [$0.example], $0.explanation) }
    case .kernels: KernelCatalogue.all.map { ($0.name, $0.summary, [$0.example], $0.explanation) }
    case .rules: StoppingCatalogue.all.map { ($0.name, $0.summary, $0.examples, $0.explanation) }
    case .measures: MeasureCatalogue.all.map { ($0.name, $0.summary, $0.examples, $0.explanation) }
    }
  }

  /// The names of the entries, in the order of lists.
  public var names: [String] { entries.map(\.name) }

  /// What is wrong with a name that no entry has, with those that there are.
  public func unknownMessage(_ name: String) -> String {
    let hint = didYouMean(name, among: names)
    return "'\(name)' is not \(entry)\(hint.isEmpty ? "." : hint) Known: "
      + names.joined(separator: ", ")
  }
}

extension StudyReference {
  /// The page of an entry; nil where the catalogue has none of the name.
  public func page(of name: String, in catalogue: EntryCatalogue) -> EntryPage? {
    guard let entry = catalogue.entries.first(where: { $0.name == name }),
      let definition = definition(catalogue.definition)
    else { return nil }
    let keys =
      catalogue.hasOptions
      ? options(of: name, definition)
      : definition.shape.mappings.first { $0.kind == name }
        .map { definition.rows(of: $0, kind: name) } ?? []
    return EntryPage(
      name: name, summary: entry.summary, explanation: entry.explanation,
      examples: entry.examples, keys: keys)
  }

  /// The keys of an entry's options, or the option itself where it is not a mapping.
  private func options(of name: String, _ definition: Definition) -> [EntryPage.Key] {
    guard let key = definition.shape.plain?.key(name) else { return [] }
    guard key.shape.forms.isEmpty else {
      return [
        EntryPage.Key(
          key: name, meaning: "", values: key.shape.words, default: nil, isRequired: false)
      ]
    }
    return definition.rows(inside: key.shape, kind: nil, path: [name], shownFrom: 1)
  }

  /// The places of keys that have no meaning: `target of kind box: lower`.
  package var keysWithoutMeaning: [String] {
    definitions.flatMap { definition -> [String] in
      let mappings: [(String?, [EntryPage.Key])] =
        definition.shape.branches.isEmpty
        ? [(nil, definition.rows(inside: definition.shape, kind: nil, path: []))]
        : definition.shape.branches.map { ($0.kind, definition.rows(of: $0, kind: $0.kind)) }
      return mappings.flatMap { kind, rows in
        rows.filter(\.meaning.isEmpty).map { row in
          definition.name + (kind.map { " of kind \($0)" } ?? "") + ": " + row.key
        }
      }
    }
  }
}
