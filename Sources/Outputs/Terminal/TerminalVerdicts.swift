internal import Analysis
internal import Formatting
internal import Reports
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The most verdicts that a terminal shows.
  private static let mostTerminalRows = 12

  /// The verdicts under the headline rule, for a terminal of `columns` columns.
  ///
  /// Those with a word come first, contradictions before all others. Without claims it is what was measured; `place`
  /// is where the other verdicts are.
  package func terminalVerdicts(columns: Int, place: String = "in the report") -> String {
    let records = terminalRecords
    guard !records.isEmpty else {
      return wrapped("measured: \(measuredLine)", columns: columns, hanging: 2)
    }
    let shown = records.prefix(Self.mostTerminalRows)
    let table = TerminalTable(
      rows: shown.map { record, note in
        TerminalTable.Row(
          claim: record.claim.shortName.onOneLine, estimator: record.curveLabel.onOneLine,
          claimed: record.terminalClaimed.onOneLine,
          measured: record.terminalMeasured(withInterval: !analysis.study.isQuick),
          verdict: analysis.study.isQuick ? "not judged" : record.word ?? "not judged",
          note: note.onOneLine)
      })
    let hidden = records.count - shown.count + recordsOfOtherRules
    var ends: [String] = []
    if hasPaths, analysis.study.stoppingNames.count > 1 {
      ends.append("under the rule \(analysis.headlineRule)")
    }
    if hidden > 0 { ends.append("and \(ReportNumber.count(hidden)) more \(place)") }
    let end = ends.joined(separator: "; ")
    return table.text(columns: columns)
      + (end.isEmpty ? "" : "\n" + wrapped(end, columns: columns, hanging: 2))
  }

  /// Verdicts with what has to be read with them, without lines that are only drawn.
  private var terminalRecords: [(record: VerdictRecord, note: String)] {
    let rule = analysis.headlineRule
    let overN = analysis.verdicts.filter { $0.leads(under: rule) }.compactMap { verdict in
      analysis.curve(verdict.series, stopping: verdict.stopping).flatMap { curve in
        curve.points.isEmpty
          ? nil
          : (
            record: VerdictRecord(verdict, in: analysis.study),
            slopes: slopes(of: curve, for: verdict)
          )
      }
    }
    let sweeps = analysis.sweepCurves.filter { $0.stopping == rule }.flatMap { curve in
      curve.verdicts.map { verdict in
        (
          record: VerdictRecord(verdict, on: curve),
          slopes: curve.localExponents.filter {
            verdict.values.contains($0.from) && verdict.values.contains($0.to)
          }.map(\.exponent)
        )
      }
    }
    // A claim that no curve is judged by is a warning, and no row.
    let addressed = (overN + sweeps).filter {
      $0.record.judgement?.verdict != .referenceLine && isJudged($0.record.claim)
    }
    // Sorting by rank keeps the study's order among equals.
    return (0...3).flatMap { rank in
      addressed.filter { $0.record.rank == rank }
        .map {
          // A small version judges nothing, so that there is nothing to add to a word.
          (
            record: $0.record,
            note: analysis.study.isQuick ? "" : $0.record.note(slopes: $0.slopes)
          )
        }
    }
  }

  /// The local exponents of what a claim was judged by; none where that is not the risk itself, but its ratio to
  /// something, what is above a floor, or another metric.
  private func slopes(of curve: RiskCurve, for verdict: ClaimVerdict) -> [Double] {
    guard let fit = curve.fit, fit.exponent == verdict.judgement?.exponent else { return [] }
    return fit.localSlopes.map(\.exponent)
  }

  private var recordsOfOtherRules: Int {
    let rule = analysis.headlineRule
    let overN = analysis.verdicts.filter { verdict in
      !verdict.leads(under: rule)
        && analysis.curve(verdict.series, stopping: verdict.stopping)?.points.isEmpty == false
    }
    let sweeps = analysis.sweepCurves.filter { $0.stopping != rule }.flatMap(\.verdicts)
    return (overN.map { ($0.claim, $0.judgement) } + sweeps.map { ($0.claim, $0.judgement) })
      .count { $1?.verdict != .referenceLine && isJudged($0) }
  }
}

extension VerdictRecord {
  /// Its place among others: contradictions, other words of judgement, claims whose hypotheses fail, and what
  /// could not be judged.
  fileprivate var rank: Int {
    guard let judgement else { return 3 }
    return judgement.verdict.contradicts ? 0 : judgement.verdict == .notApplicable ? 2 : 1
  }

  /// What is claimed, in letters that every terminal has.
  fileprivate var terminalClaimed: String {
    let letters = [
      ("\\", ""), ("≥", ">="), ("≤", "<="), ("risk/ε_n² does not grow", "b >= 0 (ratio)"),
      ("→", "->"), ("`", ""),
    ]
    return letters.reduce(claimed) { $0.replacing($1.0, with: $1.1) }
  }

  /// The exponent with its interval, which says nothing in a small version of a study.
  fileprivate func terminalMeasured(withInterval: Bool) -> String {
    guard let judgement = numbers else { return "-" }
    if let ratio = judgement.ratioText(withInterval: withInterval) { return ratio }
    guard !claim.isFloor else {
      return "floor " + ReportNumber.measured(judgement.exponent, judgement.standardError)
    }
    let decimals = ReportNumber.exponentDecimals(judgement.standardError)
    let value = ReportNumber.fixed(judgement.exponent, decimals: decimals)
    let interval = ReportNumber.interval(judgement.ci95, standardError: judgement.standardError)
    return withInterval ? "\(value) (\(interval))" : value
  }

  /// Why there is no word, that the curve is bent, or what a word would take; empty for none.
  fileprivate func note(slopes: [Double]) -> String {
    guard let judgement else { return failure ?? "no reason recorded" }
    if judgement.verdict == .notApplicable { return judgement.reasons.first ?? "" }
    var notes: [String] = []
    if judgement.isBent, !claim.isFloor {
      let ends = ReportNumber.bend(slopes)
      notes.append(ends.isEmpty ? "bent" : "bent: \(ends.joined(separator: " -> "))")
    }
    if judgement.isDecidedByLateHalf { notes.append("decided by the last half of the range") }
    if let trials = judgement.trialsNeeded {
      notes.append(
        "about \(ReportNumber.count(trials)) more trials at each \(judgement.target.axis) would decide"
      )
    }
    return notes.joined(separator: "; ")
  }
}
