internal import Analysis
internal import Documents
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies

extension StudyReport {
  /// What one rule costs at the largest n, on the curves of one estimator or of all; nil without a cost.
  func frontRule(_ rule: String, estimator: String?) -> FrontSentence? {
    let curves = ruleCurves(rule, estimator: estimator)
    let last = curves.compactMap { curve in
      curve.points.last.flatMap { point in
        point.stoppingCost.map { (label: curveName(curve), point: point, cost: $0) }
      }
    }.sorted { $0.cost.value < $1.cost.value }
    guard let n = last.first?.point.n, let least = last.first?.cost, let most = last.last?.cost
    else { return nil }
    let of = estimator.map { " for \(Markdown.escaped($0))" } ?? ""
    let range = unique(
      [least, most].map {
        ReportNumber.fixed($0.value, decimals: ReportNumber.exponentDecimals($0.standardError))
      }
    ).joined(separator: " to ")
    let over = last.count == 1 ? "" : ", over \(ReportNumber.count(last.count)) curves"
    let texts = last.map { item in
      "\(costText(item.cost, trials: item.point.trials))\(item.label.isEmpty ? "" : " for \(item.label)")"
    }
    return FrontSentence(
      headline:
        "At n = \(ReportNumber.count(n)) `\(rule)` costs \(range) times the risk of the best step\(of)\(over)",
      text: (texts.count == 1
        ? "The ratio with its 95 % interval: " : "The ratios with their 95 % intervals: ")
        + texts.joined(separator: "; ") + "." + growth(curves))
  }

  /// The costs of one rule at the smallest, the middle and the largest n, a row a curve.
  func frontRuleTable(_ rule: String, estimator: String?) -> String {
    let curves = ruleCurves(rule, estimator: estimator)
    let sizes = analysis.study.sampleSizes
    guard !curves.isEmpty, curves.count <= Self.mostRows, let first = sizes.first,
      let last = sizes.last
    else { return "" }
    let shown = unique([first, sizes[sizes.count / 2], last])
    var table = MarkdownTable(
      [("Curve", .left)] + shown.map { ("n = \(ReportNumber.count($0))", .right) })
    for curve in curves {
      table.add(
        [Markdown.escaped(shortLabel(curve.series))]
          + shown.map { n in
            curve.points.first { $0.n == n }.flatMap { point in
              point.stoppingCost.map { costText($0, trials: point.trials) }
            } ?? "—"
          })
    }
    return
      "Mean risk under `\(rule)` over that of the best step (`oracle`), with 95 % intervals:\n\n\(table.text)"
  }

  private func ruleCurves(_ rule: String, estimator: String?) -> [RiskCurve] {
    analysis.curves(stopping: rule).filter { curve in
      (estimator == nil || curve.series.estimator == estimator)
        && curve.points.contains { $0.stoppingCost != nil }
    }
  }

  /// What tells the curve from others of the same estimator.
  private func curveName(_ curve: RiskCurve) -> String {
    Markdown.escaped(
      curve.series.variant ?? (analysis.study.series.count == 1 ? "" : curve.series.label))
  }

  private func costText(_ cost: Estimate, trials: Int) -> String {
    let interval = cost.interval(trials: trials)
    let decimals = ReportNumber.exponentDecimals(cost.standardError)
    return "\(ReportNumber.fixed(cost.value, decimals: decimals)) "
      + "(\(ReportNumber.interval(interval, standardError: cost.standardError)))"
  }

  /// On how many curves the cost grows, and on how many it falls, between the smallest and the largest n by more than two
  /// errors.
  private func growth(_ curves: [RiskCurve]) -> String {
    let changes = curves.compactMap { curve -> Int? in
      guard curve.points.count > 1, let first = curve.points.first?.stoppingCost,
        let last = curve.points.last?.stoppingCost
      else { return nil }
      let change = last.value - first.value
      // Costs at different n come from different data.
      return abs(change) <= 2 * hypot(first.standardError, last.standardError)
        ? 0 : change > 0 ? 1 : -1
    }
    guard let first = analysis.study.sampleSizes.first, let last = analysis.study.sampleSizes.last,
      first < last, !changes.isEmpty
    else { return "" }
    let isOne = changes.count == 1
    func text(_ sign: Int, _ word: String) -> String? {
      let count = changes.count { $0 == sign }
      return count == 0 ? nil : word + (isOne ? "" : " on \(count)")
    }
    let words = [
      text(1, "grows"), text(-1, "falls"), text(0, "does not change by more than two errors"),
    ].compactMap(\.self)
    return
      " From n = \(ReportNumber.count(first)) to \(ReportNumber.count(last)) the cost \(list(words))"
      + (isOne ? "." : " of \(counted(changes.count, "curve")).")
  }
}
