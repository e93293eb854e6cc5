internal import Analysis
internal import Estimators
internal import Formatting
internal import Statistics
internal import Studies

extension StudyReport {
  /// The risk of every estimator over that of the study's first one without a width whose risk is not 0, paired by
  /// trial: a table a variant under the headline rule, and under the best step of each fit where the study
  /// has that rule; empty for a study of one estimator.
  var estimatorRatiosSection: String {
    let headline = analysis.headlineRule
    guard let name = estimatorRatios(under: headline).first?.baseline.series.estimator else {
      return ""
    }
    let best = RealisedOracle().name
    let further =
      headline != best && analysis.study.stoppingNames.contains(best)
      ? tables(under: best) : []
    return """
      ## Estimators compared with \(Markdown.escaped(name))

      The mean risk of each estimator over that of \(Markdown.escaped(name)) on the same data\(underHeadlineRule), \
      paired by trial, ± MCSE. An estimator that has stopped already has one risk under all rules.

      \(tables(under: headline).joined(separator: "\n\n"))
      """
        + (further.isEmpty
          ? "" : "\n\nThe same under `\(best)`:\n\n" + further.joined(separator: "\n\n"))
  }

  private func tables(under rule: String) -> [String] {
    estimatorRatios(under: rule).map { group -> String in
      let sizes = group.baseline.points.map(\.n)
      var table = MarkdownTable(
        [("Estimator", .left)] + sizes.map { ("n = \(ReportNumber.count($0))", .right) })
      for row in group.rows {
        table.add(
          [row.series.markdownLabel]
            + sizes.map { n in
              row.ratios.first { $0.n == n }.map { ReportNumber.measured($0.estimate) } ?? "—"
            })
      }
      return table.text
    }
  }

  /// The ratios at the largest sample size, for studies whose estimators have no widths, which have sections of
  /// their own; empty for others.
  ///
  /// An estimator whose pieces stop at their best steps is compared with the best step of the whole. Placebos are in the
  /// tables alone.
  var estimatorRatiosSentence: String {
    guard analysis.study.series.allSatisfy({ $0.width == nil }) else { return "" }
    let headline = analysis.headlineRule
    let best = RealisedOracle().name
    let atBest = Set(analysis.study.series.filter { innerRule($0) == best })
    let own = clause(under: headline) { !atBest.contains($0) && !isPlacebo($0) }
    let better =
      headline != best && analysis.study.stoppingNames.contains(best)
      ? clause(under: best) { atBest.contains($0) && !isPlacebo($0) } : nil
    let groups = estimatorRatios(under: headline)
    guard let baseline = groups.first?.baseline, let n = baseline.points.last?.n,
      let first = own ?? better
    else { return "" }
    let over = groups.count == 1 ? "" : ", over \(ReportNumber.count(groups.count)) variants,"
    let ending =
      own == nil ? "" : better.map { "; with both at their best steps, \($0)" } ?? ""
    return
      "At n = \(ReportNumber.count(n)) the risk over that of \(Markdown.escaped(baseline.series.estimator)) "
      + "on the same data is\(over) \(first)\(ending)."
  }

  /// The name of the rule that stops parts of a series' fits; nil where none does.
  func innerRule(_ series: Study.Series) -> String? {
    estimator(of: series)?.innerRules.first?.name
  }

  func isPlacebo(_ series: Study.Series) -> Bool {
    estimator(of: series)?.isPlacebo ?? false
  }

  private func estimator(of series: Study.Series) -> (any Estimator)? {
    analysis.study.cells.first { $0.series == series }?.estimator
  }

  /// The ratios of some series at their largest sample size under a rule; nil without any.
  private func clause(under rule: String, _ includes: (Study.Series) -> Bool) -> String? {
    let groups = estimatorRatios(under: rule)
    let last = groups.flatMap { group in
      group.rows.filter { includes($0.series) }.compactMap { row in
        row.ratios.last.map { (row.series.estimator, $0.estimate) }
      }
    }
    guard !last.isEmpty else { return nil }
    let isOne = groups.count == 1
    let texts = unique(last.map(\.0)).map { estimator -> String in
      let own = last.filter { $0.0 == estimator }
      let text =
        isOne
        ? ReportNumber.measured(own[0].1)
        : ReportNumber.range(own.map(\.1)) { ReportNumber.measured($0) }
      return "**\(text)** for \(Markdown.escaped(estimator))"
    }
    return list(texts)
  }

  /// For each variant its first estimator without a width and the ratios of the others to it; variants with a
  /// single estimator have none.
  func estimatorRatios(under rule: String)
    -> [(
      baseline: RiskCurve,
      rows: [(series: Study.Series, ratios: [(n: Int, estimate: Estimate)])]
    )]
  {
    guard Set(analysis.study.series.map(\.estimator)).count > 1 else { return [] }
    let curves = analysis.curves(stopping: rule)
    return unique(curves.map { $0.series.variant ?? "" }).compactMap { variant in
      let own = curves.filter { ($0.series.variant ?? "") == variant }
      // Nothing can be said over a risk of 0, such as that of the exact posterior mean.
      let baseline = own.first { curve in
        curve.series.width == nil && curve.points.allSatisfy { $0.mean > 0 }
      }
      guard let baseline else { return nil }
      let rows = own.filter { $0.series != baseline.series }.map { curve in
        (
          series: curve.series,
          ratios: curve.points.compactMap { point -> (n: Int, estimate: Estimate)? in
            baseline.points.first { $0.n == point.n }.flatMap { point.ratio(to: $0) }
              .map { (point.n, $0) }
          }
        )
      }
      let measured = rows.filter { !$0.ratios.isEmpty }
      return measured.isEmpty ? nil : (baseline, measured)
    }
  }
}

extension RiskPoint {
  /// The mean risk over that of another point on the same data, over the trials that both have.
  func ratio(to other: RiskPoint) -> Estimate? {
    guard trialNumbers.count == risks.count, other.trialNumbers.count == other.risks.count
    else { return nil }
    let theirs = Dictionary(uniqueKeysWithValues: zip(other.trialNumbers, other.risks))
    let pairs = zip(trialNumbers, risks).compactMap { trial, risk in
      theirs[trial].map { (own: risk, theirs: $0) }
    }
    return Estimate(ratioOf: pairs.map(\.own), to: pairs.map(\.theirs))
  }
}
