internal import Analysis
internal import Documents
internal import Formatting
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The verdicts under the headline rule with their notes, then those of the other rules.
  var verdictSection: String {
    guard !analysis.study.claims.isEmpty else {
      return "## Verdicts\n\nThe study names no claims."
    }
    guard !analysis.claimGroups(stopping: analysis.headlineRule).isEmpty else { return "" }
    var notes = Notes()
    var table = MarkdownTable([
      ("Verdict", .left), ("Claim", .left), ("Source", .left), ("Estimator", .left),
      ("Claimed", .left), ("Measured b (95 % CI)", .left), ("n", .left),
      ("Assumptions met?", .left),
    ])
    for group in analysis.claimGroups(stopping: analysis.headlineRule) {
      let claim = group.claim
      let name = claim.markdownTitle
      let logs = claim.logs > 0 ? ", up to logs" : ""
      let kind = "(\(claim.kindWords)\(logs))"
      let claimed = "\(group.claimedText) \(kind)"
      if group.isReferenceOnly {
        let note = notes.number(referenceNote(group))
        table.add([
          "reference line \(note)", name, claim.sourceText, "—", claimed, "—", "—", "—",
        ])
        continue
      }
      if group.isUnjudged {
        let note = notes.number(
          list(unique(group.verdicts.map { Markdown.escaped($0.failure ?? "no reason recorded") })))
        table.add(["not judged \(note)", name, claim.sourceText, "all", claimed, "—", "—", "—"])
        continue
      }
      for (index, verdict) in group.addressed.enumerated() {
        // What the claim is stands once; further rows have its short name alone.
        table.add([
          verdictText(verdict, notes: &notes), index == 0 ? name : "**\(claim.markdownName)**",
          index == 0 ? claim.sourceText : "",
          verdict.series.markdownLabel, "\(group.claimedText(verdict)) \(kind)",
          measured(verdict),
          analysis.curve(verdict.series, stopping: verdict.stopping)
            .map { analysis.rangeText(of: $0) } ?? "—",
          assumptions(verdict, notes: &notes),
        ])
      }
    }
    let rule = hasPaths ? "Under the stopping rule `\(analysis.headlineRule)`. " : ""
    let ratio =
      (analysis.study.claims.contains(where: \.isRatio)
        ? "; for a ratio, b is the exponent of risk/ε_n², which must not be negative" : "")
      + (analysis.study.claims.contains(where: \.isFloor)
        ? "; for a floor, the number is the risk that the curve levels off at" : "")
    return """
      ## Verdicts

      \(rule)The claimed risk is of order $n^{-b}$\(ratio).

      \(table.text)

      \(notes.text)\(otherRules)
      """
  }

  private func measured(_ verdict: ClaimVerdict) -> String {
    guard let judgement = verdict.judgement else { return "—" }
    if let ratio = judgement.ratioText() { return ratio }
    if verdict.claim.isFloor {
      let value = ReportNumber.measured(judgement.exponent, judgement.standardError)
      return "floor \(value)"
    }
    let decimals = ReportNumber.exponentDecimals(judgement.standardError)
    let interval = ReportNumber.interval(judgement.ci95, standardError: judgement.standardError)
    // A bent curve has no single exponent.
    let chord = judgement.isBent ? ", slope of a chord" : ""
    return "\(ReportNumber.fixed(judgement.exponent, decimals: decimals)) (\(interval))\(chord)"
  }

  private func verdictText(_ verdict: ClaimVerdict, notes: inout Notes) -> String {
    guard let judgement = verdict.judgement else {
      return "not judged \(notes.number(Markdown.escaped(verdict.failure ?? "no reason recorded")))"
    }
    var reasons = judgement.reasons
    if let trials = judgement.trialsNeeded {
      reasons.append(
        "about \(counted(trials, "further trial", as: ReportNumber.count(trials))) per sample size would decide"
      )
    }
    return
      "**\(judgement.verdict.rawValue)** \(notes.number(Markdown.escaped(reasons.joined(separator: "; "))))"
  }

  private func assumptions(_ verdict: ClaimVerdict, notes: inout Notes) -> String {
    guard let judgement = verdict.judgement else { return "—" }
    if judgement.verdict == .notApplicable { return "no" }
    let failing = analysis.failingNorm(verdict.claim, verdict.series)
    let unchecked = verdict.claim.assumptions.filter { $0 != Claim.unitNorm || failing == nil }
    guard !unchecked.isEmpty || failing != nil else { return "yes" }
    let parts = [
      failing.map {
        "fails here: \(Claim.unitNorm) It is at least \(ReportNumber.significant($0, 2))."
      },
      unchecked.isEmpty
        ? nil : "\(failing == nil ? "not" : "Not") checked: \(unchecked.joined(separator: " "))",
    ]
    let note = notes.number(parts.compactMap(\.self).joined(separator: " "))
    if failing != nil { return "no \(note)" }
    return verdict.claim.hypotheses.isEmpty ? "not checked \(note)" : "where checked \(note)"
  }

  /// What the claim is about instead, such as "it is about the estimator kernel-density, about time
  /// zero"; the part of each reason that repeats this study's own side is left out.
  private func referenceNote(_ group: ClaimGroup) -> String {
    let reasons = group.verdicts.flatMap { $0.judgement?.reasons ?? [] }.map { reason in
      reason.split(separator: ", not ").first.map(String.init) ?? reason
    }
    let lead = "the claim is "
    let parts = unique(reasons).enumerated().map { index, reason in
      index > 0 && reason.hasPrefix(lead) ? String(reason.dropFirst(lead.count)) : reason
    }
    return list(parts.map(Markdown.escaped))
  }

  /// The verdicts under the other rules: a table a claim, a row a rule, a letter a curve.
  private var otherRules: String {
    let rules = analysis.study.stoppingNames.filter { $0 != analysis.headlineRule }
    let headline = analysis.claimGroups(stopping: analysis.headlineRule)
    let claims = headline.filter { !$0.isReferenceOnly && $0.claim.under == nil }.map(\.claim)
    let series = analysis.study.series.filter { series in
      rules.contains { rule in
        analysis.verdicts.contains { $0.series == series && $0.stopping == rule }
      }
    }
    guard !rules.isEmpty, !claims.isEmpty, !series.isEmpty else { return "" }
    let tables = claims.map { claim -> String in
      var table = MarkdownTable(
        [("Rule", .left)] + series.map { ($0.markdownLabel, .left) })
      for rule in rules {
        let cells = series.map { series -> String in
          let found = analysis.verdicts.first {
            $0.claim.id == claim.id && $0.series == series && $0.stopping == rule
          }
          return found.map { $0.judgement?.verdict.letter ?? "x" } ?? "—"
        }
        if cells.contains(where: { $0 != "—" }) { table.add(["`\(rule)`"] + cells) }
      }
      return "**\(claim.markdownName)**\n\n\(table.text)"
    }
    return
      "\n\n### Under the other rules\n\nF: faster, N: no slower, M: matches, S: slower on this range, "
      + "?: inconclusive, n/a: not applicable, x: not judged. The exponents are in "
      + "[diagnostics.csv](\(analysis.study.name)/diagnostics.csv).\n\n"
      + tables.joined(separator: "\n\n")
  }
}

extension Verdict {
  /// The word as a letter, for tables of many.
  fileprivate var letter: String {
    switch self {
    case .faster: "F"
    case .noSlower: "N"
    case .matches: "M"
    case .slowerOnRange: "**S**"
    case .inconclusive: "?"
    case .notApplicable: "n/a"
    case .referenceLine: "—"
    }
  }
}

/// Numbered notes under a table; equal notes share a number.
private struct Notes {
  private var texts: [String] = []

  /// The mark that stands in the table for a note.
  mutating func number(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    if let index = texts.firstIndex(of: text) { return "[\(index + 1)]" }
    texts.append(text)
    return "[\(texts.count)]"
  }

  /// The notes, a numbered list.
  package var text: String {
    texts.enumerated().map { index, text in
      let sentence = text.prefix(1).uppercased() + text.dropFirst()
      return "\(index + 1). \(sentence)\(sentence.hasSuffix(".") ? "" : ".")"
    }
    .joined(separator: "\n")
  }
}
