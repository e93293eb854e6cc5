internal import Documents

/// A page of the reference of study files, made from what readers show.
public enum ReferencePage: String, CaseIterable, Sendable {
  /// Every key of a study that is not one of an entry.
  case keys
  /// Processes and targets.
  case laws
  /// Estimators, kernels, stopping rules and measures.
  case methods

  /// The page's file in the documentation.
  public var file: String { "study-\(rawValue).md" }

  /// The page in Markdown, with a line end at its end.
  public func text(_ reference: StudyReference) -> String {
    let note =
      "This page is made by `scorebound schema --markdown \(rawValue)`; a test compares it with the reader."
    let body =
      switch self {
      case .keys: keys(reference)
      case .laws:
        entries(.processes, reference) + entries(.targets, reference)
      case .methods:
        entries(.estimators, reference) + entries(.kernels, reference)
          + entries(.rules, reference) + entries(.measures, reference)
      }
    return ([heading, "", note] + body).joined(separator: "\n") + "\n"
  }

  private var heading: String {
    switch self {
    case .keys: "# Keys of a study"
    case .laws: "# Processes and targets"
    case .methods: "# Estimators, kernels, rules and measures"
    }
  }

  /// The tables of the study and of its parts that are no catalogues.
  private func keys(_ reference: StudyReference) -> [String] {
    var lines: [String] = []
    for (name, title, prefix) in [
      ("study", "Study", ""), ("input", "Input", "input."),
      ("regression", "Regression", "regression."),
      ("claim", "Claims", "claims."), ("calibration", "Calibration", ""),
    ] {
      guard let definition = reference.definition(name) else { continue }
      var rows = definition.rows(inside: definition.shape, kind: nil, path: [])
      if name == "calibration" { rows.removeAll { !$0.key.hasPrefix("calibration") } }
      lines += ["", "## \(title)"]
      if name == "claim" {
        lines += [
          "",
          "An entry is the id or code of a claim of the catalogue (`scorebound claims`), or a claim of your own:",
        ]
      }
      if name == "calibration" {
        lines += [
          "",
          "With `format`, `name`, `title`, `aims` and `seed`, instead of all other keys of a study:",
        ]
      }
      let top = name == "study" ? rows.filter { !$0.key.contains(".") } : rows
      lines += table(top, prefix: prefix)
      guard name == "study" else { continue }
      for key in top.map(\.key) {
        let inner = rows.filter { $0.key.hasPrefix(key + ".") }
        if !inner.isEmpty { lines += ["", "### `\(key)`"] + table(inner, prefix: "") }
      }
    }
    return lines
  }

  private func entries(_ catalogue: EntryCatalogue, _ reference: StudyReference) -> [String] {
    var lines = [
      "", "## \(catalogue.rawValue.prefix(1).uppercased())\(catalogue.rawValue.dropFirst())",
    ]
    if catalogue == .processes, let process = reference.definition("process") {
      let shared = process.shape.branches.first.map { process.rows(of: $0, kind: $0.kind) } ?? []
      lines += ["", "Every process has its times, one of these two keys:"]
      lines += table(shared.filter { ["at", "window"].contains($0.key) }, prefix: "")
    }
    for name in catalogue.names {
      guard let page = reference.page(of: name, in: catalogue) else { continue }
      lines += ["", "### \(name)", "", sentence(page.summary)]
      if let formula = page.formula { lines += ["", "    \(formula)"] }
      var keys = page.keys
      if catalogue == .processes { keys.removeAll { ["at", "window"].contains($0.key) } }
      if !(keys.count == 1 && keys[0].key == name) {
        if !keys.isEmpty { lines += table(keys, prefix: "") }
      } else {
        lines += ["", "`{\(name): …}` takes \(keys[0].values)."]
      }
      let examples = page.examples.filter { $0 != name }
      if !examples.isEmpty { lines += ["", "```yaml"] + examples + ["```"] }
      if let source = page.source { lines += ["", "Source: \(source)."] }
    }
    return lines
  }

  private func sentence(_ text: String) -> String {
    let word = text.prefix { $0 != " " }
    // A formula keeps its letters.
    let isProse = word.allSatisfy { $0.isLetter || $0 == "-" } && word != "alpha"
    return (isProse ? text.prefix(1).uppercased() + text.dropFirst() : text) + "."
  }

  private func table(_ rows: [EntryPage.Key], prefix: String) -> [String] {
    func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
    return ["", "| Key | Value | Default | Meaning |", "| :-- | :-- | :-- | :-- |"]
      + rows.map { row in
        let fallback = row.isRequired ? "required" : row.default ?? "none"
        return
          "| `\(prefix)\(row.key)` | \(cell(row.values)) | \(cell(fallback)) | \(cell(row.meaning)) |"
      }
  }
}
