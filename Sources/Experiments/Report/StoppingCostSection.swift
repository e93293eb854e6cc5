internal import Foundation
internal import Statistics

extension StudyReport {
  /// What each stopping rule costs beside `oracle`: a table a series, rules by sample sizes; empty for a study
  /// of fewer than two rules beside it.
  func stoppingCostSection(missingFigures: String?) -> String {
    let rules = comparedRules
    guard rules.count > 1 else { return "" }
    let tables = costSeries.map { series -> String in
      let sizes = analysis.curve(series, stopping: "oracle")?.points.map(\.n) ?? []
      var table = MarkdownTable(
        [("Rule", .left)] + sizes.map { ("n = \(ReportNumber.count($0))", .right) })
      for rule in rules {
        let points = analysis.curve(series, stopping: rule)?.points ?? []
        let cells = sizes.map { n in
          points.first { $0.n == n }?.stoppingCost.map { ReportNumber.measured($0.value, $0.mcse) }
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
    if let figure = stoppingCostFigure, missingFigures == nil {
      parts.append(
        picture(figure)
          + "\n\n\(figure.caption)")
    }
    return (parts + tables).joined(separator: "\n\n")
  }

  /// The rules that are compared with `oracle`; none where the study lacks it.
  private var comparedRules: [String] {
    let names = analysis.study.stoppingNames
    guard names.contains("oracle") else { return [] }
    return names.filter { rule in
      rule != "oracle"
        && analysis.curves(stopping: rule).contains {
          $0.points.contains { $0.stoppingCost != nil }
        }
    }
  }

  /// The series that a rule stops.
  private var costSeries: [Study.Series] {
    analysis.study.series.filter { series in
      analysis.curve(series, stopping: "oracle")?.points.contains { $0.meanStep != nil } ?? false
    }
  }

  /// The geometric mean of a rule's costs at a sample size over all series; nil where a series has none.
  ///
  /// Estimators, widths and paired variants share their data: what a trial adds to all of their costs is added
  /// up before it is squared. Other variants are independent.
  private func meanCost(_ rule: String, sampleSize n: Int) -> (value: Double, mcse: Double)? {
    let study = analysis.study
    var groups: [[PairedRatio]] = []
    for together in study.variantsByData {
      let names = together.map(\.name)
      let costs = costSeries.filter { names.contains($0.variant) }.map { series in
        analysis.curve(series, stopping: rule)?.points.first { $0.n == n }?.costRatio
      }
      guard costs.allSatisfy({ $0 != nil }) else { return nil }
      groups.append(costs.compactMap(\.self))
    }
    return PairedRatio.geometricMean(of: groups).map { ($0.value, $0.standardError) }
  }

  /// The rules that can be had without knowing the truth, from the cheapest to the dearest at the largest n;
  /// empty for fewer than three.
  var stoppingCostSentence: String {
    guard let n = analysis.study.sampleSizes.last else { return "" }
    let costs = comparedRules.filter { $0 != "oracle-realised" }
      .compactMap { rule in meanCost(rule, sampleSize: n).map { (rule: rule, cost: $0) } }
      .sorted { $0.cost.value < $1.cost.value }
    guard costs.count > 2 else { return "" }
    let texts = costs.map {
      "`\($0.rule)` **\(ReportNumber.measured($0.cost.value, $0.cost.mcse))**"
    }
    let over =
      costSeries.count > 1
      ? ", as a geometric mean over \(ReportNumber.count(costSeries.count)) curves," : ""
    return "At n = \(ReportNumber.count(n)) the risk over that under `oracle`\(over) is "
      + "\(list(texts))."
  }

  /// The geometric mean of the costs over the series that have one at a sample size, rule by rule.
  var stoppingCostFigure: Figure? {
    let rules = comparedRules
    let sizes = analysis.study.sampleSizes
    guard rules.count > 1, sizes.count > 1 else { return nil }
    var low = 1.0
    var high = 1.0
    var blocks: [Figure.DataBlock] = []
    var plots: [String] = []
    for (place, rule) in rules.enumerated() {
      let rows = sizes.compactMap { n -> [Double]? in
        guard let (mean, mcse) = meanCost(rule, sampleSize: n) else { return nil }
        let relative = mcse / mean
        let bar = (lower: mean * exp(-2 * relative), upper: mean * exp(2 * relative))
        low = min(low, bar.lower)
        high = max(high, bar.upper)
        return [Double(n), mean, mcse, bar.lower, bar.upper]
      }
      guard !rows.isEmpty else { continue }
      plots += FigureStyle.plots(
        place: place, index: blocks.count, lineColumn: 2, title: rule)
      blocks.append(
        .init(title: rule, columns: ["n", "cost", "mcse", "lower", "upper"], rows: rows))
    }
    guard !blocks.isEmpty else { return nil }
    let script = [
      FigureStyle.keyAndMargins(
        rows: blocks.count, longest: blocks.map(\.title.count).max() ?? 0, labelled: false),
      FigureStyle.sampleSizeAxis(sizes),
      FigureStyle.logarithmicAxis(
        low: low / 1.15, high: high * 1.15, title: "risk / risk under oracle"),
      "plot " + plots.joined(separator: ", \\\n  "),
    ]
    let over =
      costSeries.count > 1
      ? ", geometric mean over the \(ReportNumber.count(costSeries.count)) curves below" : ""
    return Figure(
      name: "stopping-cost",
      alternativeText: "Mean risk under each stopping rule over that under the oracle, against n",
      caption: "Mean risk over that under `oracle`\(over), bars ± 2 MCSE.",
      script: script.joined(separator: "\n"), blocks: blocks,
      height: FigureStyle.height(rows: blocks.count))
  }
}
