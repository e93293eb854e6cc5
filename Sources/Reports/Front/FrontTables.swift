internal import Analysis
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The table that goes with the leading part, that of the widths, then the verdicts.
  var frontTables: [String] {
    let lead: String =
      switch analysis.study.leads.first {
      case .stopping: frontCostTable
      case .rule(let rule, let estimator): frontRuleTable(rule, estimator: estimator)
      case .estimators: frontRatioTable
      case .measure(let name), .compared(let name, _, _): frontMeasureTable(name)
      case .times: frontTimesTable
      case .rate, .claims, .exponents, .widths, .sweep, .prediction, nil: ""
      }
    let widths = analysis.study.leads.contains(.widths) ? frontWidthsTable : ""
    return [lead, widths, frontVerdicts].filter { !$0.isEmpty }
  }

  /// Every verdict, its word first.
  ///
  /// Several curves of one word share a row where there are many. Empty where nothing was judged.
  var frontVerdicts: String {
    let records = frontRecords
    let linked = linkedClaims
    let table: String
    if records.isEmpty {
      table =
        analysis.study.claims.isEmpty
        ? "The study names no claim." : linked.isEmpty ? "No claim was judged." : ""
    } else if records.count <= Self.mostRows {
      table = oneByOne(records)
    } else {
      table = gathered(records)
    }
    return [table, records.isEmpty ? "" : marginSentence, linked].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// What every word about an exponent allows for; empty where no exponent was judged.
  private var marginSentence: String {
    let judged = frontRecords.filter { $0.claim.bound == nil && !$0.claim.isFloor }
      .compactMap(\.numbers).filter { $0.verdict != .notApplicable }
    let margins = unique(judged.map(\.target.margin)).sorted().map { ReportNumber.claimed($0) }
    guard !margins.isEmpty, !analysis.study.isQuick else { return "" }
    let logs = judged.contains { $0.target.logAllowance > 0 }
    return "Each word allows a margin of \(list(margins)) around what is claimed"
      + (logs ? " and the logarithms of the claim" : "")
      + ", and is asked of the whole range and of its last half."
  }

  /// The verdicts of the headline rule, along n and along what is swept, claims in the order of the study.
  private var frontRecords: [VerdictRecord] {
    let study = analysis.study
    let along = analysis.claimGroups(stopping: analysis.headlineRule).flatMap(\.addressed)
      .map { VerdictRecord($0, in: study) }
    let swept = sweeps.flatMap(\.curves).flatMap { curve in
      curve.verdicts.filter { $0.judgement?.verdict != .referenceLine }
        .map { VerdictRecord($0, on: curve) }
    }
    return along + swept
  }

  private func oneByOne(_ records: [VerdictRecord]) -> String {
    var table = MarkdownTable([
      ("Verdict", .left), ("Claim", .left), ("Estimator", .left), ("Claimed", .left),
      ("Measured (95 % CI)", .left),
    ])
    var named: Set<String> = []
    for record in withoutRepetitions(records) {
      table.add([
        "**\(word(record))**",
        claimText(record.claim, isFirst: named.insert(record.claim.id).inserted),
        Markdown.escaped(record.curveLabel), record.claimed, measuredText(record),
      ])
    }
    return table.text
  }

  /// The records, with one for a claim that does not apply to three curves or more, which all have the same to say.
  private func withoutRepetitions(_ records: [VerdictRecord]) -> [VerdictRecord] {
    var done: Set<String> = []
    return records.compactMap { record in
      let alike = records.filter {
        $0.claim.id == record.claim.id && $0.judgement?.verdict == .notApplicable
      }
      guard record.judgement?.verdict == .notApplicable, alike.count > 2 else { return record }
      guard done.insert(record.claim.id).inserted else { return nil }
      return VerdictRecord(
        claim: record.claim, label: "\(ReportNumber.count(alike.count)) curves", sampleSize: nil,
        stopping: record.stopping,
        claimed: unique(alike.map(\.claimed)).count == 1 ? record.claimed : "differs by curve",
        law: record.law, judgement: record.judgement, failure: nil)
    }
  }

  /// A row a claim and word: how many curves, and the range of what was measured.
  private func gathered(_ records: [VerdictRecord]) -> String {
    var table = MarkdownTable([
      ("Verdict", .left), ("Claim", .left), ("Curves", .left), ("Claimed", .left),
      ("Measured, least to largest", .left),
    ])
    for claim in unique(records.map(\.claim.id)) {
      let own = records.filter { $0.claim.id == claim }
      var isFirst = true
      for word in unique(own.map { word($0) }) {
        let same = own.filter { self.word($0) == word }
        let labels = same.map { Markdown.escaped($0.curveLabel) }
        let names = labels.count <= 2 ? ": \(labels.joined(separator: "; "))" : ""
        let values = same.compactMap(\.numbers)
        let bent = values.count { $0.isBent }
        let range = ReportNumber.range(values.map { Estimate($0.exponent, $0.standardError) }) {
          ReportNumber.exponent($0.value, $0.standardError)
        }
        table.add([
          "**\(word)**",
          claimText(own[0].claim, isFirst: isFirst),
          "\(ReportNumber.count(same.count))\(names)",
          unique(same.map(\.claimed)).count <= 2
            ? unique(same.map(\.claimed)).joined(separator: "; ") : "differs by curve",
          values.isEmpty || word == Verdict.notApplicable.rawValue
            ? "—" : range + (bent == 0 ? "" : "; \(bent) bent"),
        ])
        isFirst = false
      }
    }
    return table.text
  }

  /// A claim's name, with what it is where it stands first.
  private func claimText(_ claim: Claim, isFirst: Bool) -> String {
    isFirst ? claim.markdownTitle : "**\(claim.markdownName)**"
  }

  private func word(_ record: VerdictRecord) -> String {
    analysis.study.isQuick ? "not judged" : record.word ?? "not judged"
  }

  /// The exponent with its interval, and for a bent curve the range of its local exponents.
  private func measuredText(_ record: VerdictRecord) -> String {
    guard let judgement = record.numbers, judgement.verdict != .notApplicable else { return "—" }
    if let ratio = judgement.ratioText(withInterval: !analysis.study.isQuick) { return ratio }
    if record.claim.isFloor {
      return "floor \(ReportNumber.measured(judgement.exponent, judgement.standardError))"
    }
    let decimals = ReportNumber.exponentDecimals(judgement.standardError)
    let value = ReportNumber.fixed(judgement.exponent, decimals: decimals)
    // An interval of three sizes would be as wide as the page, and says nothing.
    if analysis.study.isQuick { return value }
    let interval = ReportNumber.interval(judgement.ci95, standardError: judgement.standardError)
    let late = judgement.isDecidedByLateHalf ? "; decided by the last half of the range" : ""
    guard judgement.isBent else { return "\(value) (\(interval))\(late)" }
    let locals =
      record.sampleSize == nil && record.claim.statesExponent ? localTexts(record) : ""
    return "\(value) (\(interval)), bent\(locals)\(late)"
  }

  private func localTexts(_ record: VerdictRecord) -> String {
    let curve = analysis.curves(stopping: record.stopping).first { $0.series.label == record.label }
    return curve?.fit.map { ": local \(localEnds($0))" } ?? ""
  }

  /// The claims of the study that were not judged, with the reason in a few words; empty without any.
  private var linkedClaims: String {
    let groups = analysis.claimGroups(stopping: analysis.headlineRule)
    var parts: [String] = []
    let statements = groups.filter {
      $0.isReferenceOnly && $0.claim.isStatement && !$0.claim.isRelated
    }.map(
      \.claim.markdownName)
    if !statements.isEmpty {
      parts.append(
        "\(list(statements)) \(statements.count == 1 ? "makes" : "make") no claim about a rate.")
    }
    let related = groups.filter(\.claim.isRelated).map(\.claim.markdownName)
    if !related.isEmpty { parts.append("Related, and not judged here: \(list(related)).") }
    let others = groups.filter {
      $0.isReferenceOnly && !$0.claim.isStatement && !$0.claim.isRelated
    }.map(\.claim.markdownName)
    if !others.isEmpty {
      parts.append(
        "\(list(others)) \(others.count == 1 ? "concerns" : "concern") other estimators, metrics or settings "
          + "and \(others.count == 1 ? "is" : "are") not judged here.")
    }
    return parts.joined(separator: " ")
  }
}
