internal import Analysis
internal import Formatting
internal import Foundation
internal import Runs
internal import Studies
internal import Theory

extension StudyReport {
  /// What was declared before the run, what came of it, and that all else was found afterwards.
  var declaredSection: String {
    guard let declaration = analysis.study.declaration else {
      return """
        ## Declared and found

        \(formerDeclaration ?? "Nothing was declared before the run: all verdicts and numbers were found afterwards.")
        """
    }
    var table = MarkdownTable([
      ("Verdict", .left), ("Declared", .left), ("Estimator", .left), ("trials", .right),
    ])
    for group in analysis.claimGroups(stopping: analysis.headlineRule)
    where declaration.contrasts.contains(group.claim.id) {
      for verdict in group.verdicts {
        let points =
          analysis.curve(verdict.series, stopping: analysis.headlineRule)?.points ?? []
        let counts = Set(points.map(\.trials)).sorted().map { ReportNumber.count($0) }
        table.add([
          "**\(verdict.judgement?.verdict.rawValue ?? VerdictRecords.notJudged)**",
          Markdown.escaped(group.claim.shortName), verdict.series.markdownLabel,
          counts.joined(separator: ", "),
        ])
      }
    }
    let rows = table.isEmpty ? "No verdict on it could be made." : table.text
    return """
      ## Declared and found

      Declared: \(Markdown.escaped(declaration.text)), under the rule `\(analysis.headlineRule)`. \(whenDeclared(declaration))\(trialsSentence(declaration)) \
      All other verdicts and numbers were found afterwards.

      \(rows)
      """
  }

  /// That the store has a declaration which the study has no more; nil where it has none.
  private var formerDeclaration: String? {
    let stored =
      analysis.provenance.first { $0.key == Declaration.provenanceKey }
      .map { Provenance.values($0.value).subtracting([Declaration.nothing]).sorted() } ?? []
    return stored.isEmpty
      ? nil
      : "The study declares nothing now. When trials were stored it declared: "
        + stored.map(Markdown.escaped).joined(separator: "; or: ") + "."
  }

  /// Whether the store had the declaration from its first trial on.
  private func whenDeclared(_ declaration: Declaration) -> String {
    let stored = analysis.provenance.first { $0.key == Declaration.provenanceKey }
      .map { Provenance.values($0.value) }
    if stored == [declaration.text] {
      return "The store has had this declaration from its first trial on."
    }
    return stored?.contains(declaration.text) == true
      ? "Some trials were stored **before this declaration**, when another one stood in the study or none."
      : "The trials were stored **before this declaration**."
  }

  /// That the numbers of trials are not those that were declared; empty where they are.
  private func trialsSentence(_ declaration: Declaration) -> String {
    guard let declared = declaration.trials else { return "" }
    let found = analysis.curves(stopping: analysis.headlineRule).flatMap(\.points).map(\.trials)
    guard found.contains(where: { $0 != declared }), let least = found.min(), let most = found.max()
    else { return "" }
    return
      " The study ran \(least == most ? "\(least)" : "\(least) to \(most)") trials per cell, not \(declared)."
  }
}
