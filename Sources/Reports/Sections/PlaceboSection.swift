internal import Analysis
internal import Formatting
internal import Statistics
internal import Studies

// Rules compared with their placebos, which leave out as many inputs or have pieces of the same sizes at random.

extension StudyReport {
  /// The rule that a placebo belongs to; nil for a rule that is not a placebo.
  static func original(ofPlacebo rule: String) -> String? {
    let mark = ",placebo=true"
    return rule.contains(mark) ? rule.replacing(mark, with: "") : nil
  }

  /// The risk under each rule over that under its placebo, paired by trial, by curve and sample size.
  private var placeboRatios: [(rule: String, rows: [(label: String, ratios: [Int: Estimate])])] {
    let names = analysis.study.stoppingNames
    return names.compactMap { placebo in
      guard let rule = Self.original(ofPlacebo: placebo), names.contains(rule) else { return nil }
      let rows = costSeries.map { series in
        let own = analysis.curve(series, stopping: rule)?.points ?? []
        let others = analysis.curve(series, stopping: placebo)?.points ?? []
        let ratios = own.compactMap { point in
          others.first { $0.n == point.n }.flatMap { point.ratio(to: $0) }.map { (point.n, $0) }
        }
        return (
          label: series.markdownLabel,
          ratios: Dictionary(uniqueKeysWithValues: ratios)
        )
      }
      return (rule, rows)
    }
  }

  /// The table of rules over their placebos; empty for a study without any.
  var placeboTable: String {
    let ratios = placeboRatios
    guard !ratios.isEmpty else { return "" }
    let sizes = analysis.study.sampleSizes
    var table = MarkdownTable(
      [("Rule", .left), ("Estimator", .left)]
        + sizes.map { ("n = \(ReportNumber.count($0))", .right) })
    for (rule, rows) in ratios {
      for row in rows {
        table.add(
          ["`\(rule)`", row.label]
            + sizes.map { n in
              row.ratios[n].map { ReportNumber.measured($0) } ?? "—"
            })
      }
    }
    return
      "The mean risk under a rule over that under its placebo, paired by trial, ± MCSE. A placebo leaves out as many "
      + "inputs, or has pieces of the same sizes, at random: where a ratio is not below 1, time or radius have "
      + "nothing to do with what the rule gains.\n\n\(table.text)"
  }

  /// On how many curves a rule beats its placebo at the largest n by more than two errors, and on how many it loses.
  var placeboSentence: String {
    let texts = placeboRatios.compactMap { rule, rows -> String? in
      let last = rows.compactMap { row in row.ratios.max { $0.key < $1.key }?.value }
      guard !last.isEmpty else { return nil }
      let wins = last.count { $0.value < 1 - 2 * $0.standardError }
      let losses = last.count { $0.value > 1 + 2 * $0.standardError }
      let range = ReportNumber.range(last) { ReportNumber.measured($0) }
      return "`\(rule)` \(range) (below 1 on \(wins), above on \(losses) of \(last.count) curves)"
    }
    return texts.isEmpty ? "" : " Over their placebos' the risks are \(list(texts))."
  }
}
