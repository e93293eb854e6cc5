internal import Analysis
internal import Estimators
internal import Figures
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies

extension StudyReport {
  /// What each stopping rule costs compared with `oracle`: a table per series, rules by sample sizes; empty for a study
  /// of fewer than two other rules.
  func stoppingCostSection(missingFigures: String?) -> String {
    let rules = comparedRules
    guard rules.count > 1 else { return "" }
    let tables = costSeries.map { series -> String in
      let sizes = analysis.curve(series, stopping: Oracle.name)?.points.map(\.n) ?? []
      var table = MarkdownTable(
        [("Rule", .left)] + sizes.map { ("n = \(ReportNumber.count($0))", .right) })
      for rule in rules {
        let points = analysis.curve(series, stopping: rule)?.points ?? []
        let cells = sizes.map { n in
          points.first { $0.n == n }?.stoppingCost.map { ReportNumber.measured($0) }
            ?? "—"
        }
        if cells.contains(where: { $0 != "—" }) { table.add(["`\(rule)`"] + cells) }
      }
      return "\(series.markdownLabel):\n\n\(table.text)"
    }
    var parts = [
      """
      ## What stopping rules cost

      The mean risk under a rule over the mean risk under `oracle`, which knows the truth but not the \
      labels, paired by trial, ± MCSE. Rules that ignore the labels are compared by their risks given the \
      inputs, others by the risks of the same fits. Below 1 is possible only for a rule that looks at labels \
      or at this fit's own risk.
      """
    ]
    if missingFigures == nil { parts += stoppingCostFigures.map(pictureWithCaption) }
    parts += [costSummary, placeboTable, endOfTraining].filter { !$0.isEmpty }
    return (parts + tables).joined(separator: "\n\n")
  }

  /// The rules that are compared with `oracle`; none where the study lacks it.
  var comparedRules: [String] {
    let names = analysis.study.stoppingNames
    guard names.contains(Oracle.name) else { return [] }
    return names.filter { rule in
      rule != Oracle.name
        && analysis.curves(stopping: rule).contains {
          $0.points.contains { $0.stoppingCost != nil }
        }
    }
  }

  /// The series that a rule stops.
  var costSeries: [Study.Series] {
    analysis.study.series.filter { series in
      analysis.curve(series, stopping: Oracle.name)?.points.contains { $0.meanStep != nil } ?? false
    }
  }

  /// A rule's costs at a sample size, curve by curve; nil where no curve has one.
  func costs(_ rule: String, sampleSize n: Int) -> StoppingCosts? {
    StoppingCosts(
      rule: rule,
      curves: costSeries.compactMap { series in
        let point = analysis.curve(series, stopping: rule)?.points.first { $0.n == n }
        return point?.stoppingCost.map { (series.markdownLabel, $0) }
      })
  }

  /// Of a rule that some curves lack, how many have it.
  private func coverage(_ costs: StoppingCosts) -> String {
    costs.curves.count == costSeries.count
      ? "" : " on \(ReportNumber.count(costs.curves.count)) of them"
  }

  /// The median of each rule over the curves at each sample size, and its worst curve at the largest; empty for a
  /// single curve.
  private var costSummary: String {
    let sizes = analysis.study.sampleSizes
    guard costSeries.count > 1, let last = sizes.last else { return "" }
    var table = MarkdownTable(
      [("Rule", .left)] + sizes.map { ("n = \(ReportNumber.count($0))", .right) }
        + [("worst at \(ReportNumber.count(last))", .right), ("curve", .left)])
    for rule in comparedRules {
      guard let end = costs(rule, sampleSize: last) else { continue }
      table.add(
        ["`\(rule)`\(coverage(end))"]
          + sizes.map { n in
            costs(rule, sampleSize: n).map { ReportNumber.significant($0.median, 3) } ?? "—"
          } + [
            ReportNumber.measured(end.worst.cost), end.worst.label,
          ])
    }
    return
      "Median over \(ReportNumber.count(costSeries.count)) curves, which are a choice and not a sample of laws, "
      + "and the worst of them:\n\n\(table.text)"
  }

  /// Where training ends under `none`, compared with the best time; empty for a study without that rule.
  private var endOfTraining: String {
    guard comparedRules.contains(Interpolation.name) else { return "" }
    let ends = costSeries.compactMap { series -> (time: Double, multiple: Double)? in
      guard
        let end = analysis.curve(series, stopping: Interpolation.name)?.points.last?.stoppingTime,
        let best = analysis.curve(series, stopping: Oracle.name)?.points.last?.stoppingTime,
        best.value > 0
      else { return nil }
      return (end.value, end.value / best.value)
    }
    guard let n = analysis.study.sampleSizes.last, let least = ends.map(\.time).min(),
      let most = ends.map(\.time).max(), let shortest = ends.map(\.multiple).min(),
      let longest = ends.map(\.multiple).max()
    else { return "" }
    func range(_ a: Double, _ b: Double) -> String {
      let texts = [a, b].map { ReportNumber.significant($0, 3) }
      return texts[0] == texts[1] ? texts[0] : "\(texts[0]) to \(texts[1])"
    }
    return
      "`none` is not training to interpolation but to the end of the path: at n = "
      + "\(ReportNumber.count(n)) the time τ = \(range(least, most)), which is "
      + "\(range(shortest, longest)) times the best one."
  }

  /// The rules that can be had without knowing the truth, from the cheapest to the dearest at the largest n;
  /// empty for fewer than three.
  var stoppingCostSentence: String {
    guard let n = analysis.study.sampleSizes.last else { return "" }
    let all = comparedRules.filter {
      $0 != RealisedOracle.name && StudyReport.original(ofPlacebo: $0) == nil
    }
    .compactMap { costs($0, sampleSize: n) }
    .sorted { $0.median < $1.median }
    guard all.count > 2 else { return "" }
    let isSingle = costSeries.count == 1
    let texts = all.map { costs in
      let worst = ReportNumber.measured(costs.worst.cost)
      return isSingle
        ? "`\(costs.rule)` **\(worst)**"
        : "`\(costs.rule)` **\(ReportNumber.significant(costs.median, 3))** (\(worst))\(coverage(costs))"
    }
    // Many rules are told by the cheapest and the dearest ones.
    let shown =
      texts.count <= Self.mostRules
      ? texts
      : texts.prefix(Self.mostRules - 2) + texts.suffix(1)
    let rest =
      texts.count <= Self.mostRules
      ? "" : " (\(ReportNumber.count(texts.count - shown.count)) between them are in the table)"
    let over =
      isSingle
      ? "" : ", as the median (and the worst) of \(ReportNumber.count(costSeries.count)) curves,"
    return "At n = \(ReportNumber.count(n)) the risk over that under `oracle`\(over) is "
      + "\(list(Array(shown)))\(rest)." + placeboSentence
  }

  /// The most rules that a sentence can tell.
  private static let mostRules = 8

  /// The median of the costs over the series that have one at a sample size, rule by rule.
  var stoppingCostFigures: [Figure] {
    let rules = comparedRules
    let sizes = analysis.study.sampleSizes
    guard rules.count > 1, sizes.count > 1 else { return [] }
    let isSingle = costSeries.count == 1
    var range = LogRange()
    range.include(1)
    let series = rules.compactMap { rule -> FigureSeries? in
      let rows = sizes.compactMap { n in costs(rule, sampleSize: n).map { ($0, n) } }
        .map { costs, n -> [Double] in
          guard isSingle else {
            return [Double(n), costs.median, costs.least.cost.value, costs.worst.cost.value]
          }
          let cost = costs.worst.cost
          let spread = exp(2 * cost.standardError / cost.value)
          return [
            Double(n), cost.value, cost.standardError, cost.value / spread, cost.value * spread,
          ]
        }
      guard let last = rows.last else { return nil }
      for row in rows {
        range.include(row[1])
        if isSingle { range.include(row[3], row[4]) }
      }
      return FigureSeries(
        label: rule, note: ReportNumber.significant(last[1], 3),
        owner: String(rule.prefix { $0 != "(" }),
        columns: isSingle
          ? ["n", "cost", "mcse", "lower", "upper"] : ["n", "median", "least", "worst"],
        rows: rows, bars: isSingle ? (3, 4) : nil)
    }
    guard !series.isEmpty else { return [] }
    let (low, high) = range.padded(by: 1.15)
    let count = ReportNumber.count(costSeries.count)
    return Figure.divided(
      name: "stopping-cost",
      alternativeText:
        "Mean risk under each stopping rule divided by that under the oracle, against sample size n",
      caption: (isSingle
        ? "Mean risk divided by that under `oracle`, bars ± 2 MCSE."
        : "Mean risk divided by that under `oracle`: the median over \(count) curves.")
        + " Numbers at the right: the value at the largest n.",
      horizontal: .sampleSizes(sizes),
      vertical: .logarithmic("risk / risk under oracle", low: low, high: high), series: series)
  }
}
