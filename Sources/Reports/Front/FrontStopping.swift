internal import Analysis
internal import Documents
internal import Estimators
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies

extension StudyReport {
  /// Which stopping rules come near the best step, and which fall behind as n grows; nil for fewer than three rules.
  var frontStopping: FrontSentence? {
    let rules = rankedRules
    guard rules.count > 2, let n = analysis.study.sampleSizes.last, let last = rules.last else {
      return nil
    }
    let near = rules.filter { $0.cost.median <= Self.nearCost }
    let of =
      costSeries.count == 1
      ? "" : ", as the median of \(ReportNumber.count(costSeries.count)) curves"
    let headline: String
    if near.isEmpty, let best = rules.first {
      headline =
        "No rule is within 10 % of the best step: `\(best.cost.rule)` comes nearest, at "
        + "\(ReportNumber.significant(best.cost.median, 3)) times its risk for n = \(ReportNumber.count(n))\(of)"
    } else {
      let named = near.prefix(4).map { "`\($0.cost.rule)`" }
      let more = near.count > named.count ? " and \(near.count - named.count) more" : ""
      headline =
        "\(more.isEmpty ? list(named) : named.joined(separator: ", ") + more) "
        + "\(near.count == 1 ? "is" : "are") within 10 % of the best step at n = \(ReportNumber.count(n))\(of)"
    }
    var text = [
      "`\(last.cost.rule)` costs most, \(ReportNumber.significant(last.cost.median, 3)) times the best step's risk."
    ]
    for (word, verb) in [
      (CostTrend.nearer, "come nearer to the best step"), (.behind, "fall behind the best step"),
    ] {
      let names = rules.filter { $0.trend == word }.map { "`\($0.cost.rule)`" }
      guard !names.isEmpty else { continue }
      let first = ReportNumber.count(analysis.study.sampleSizes.first ?? 0)
      text.append(
        names.count > 5
          ? "Between n = \(first) and \(ReportNumber.count(n)), \(ReportNumber.count(names.count)) rules \(verb)."
          : "Between n = \(first) and \(ReportNumber.count(n)), \(list(names)) \(names.count == 1 ? verb.replacing("come ", with: "comes ").replacing("fall ", with: "falls ") : verb)."
      )
    }
    return FrontSentence(headline: headline, text: text.joined(separator: " "))
  }

  /// A rule this near to the best step is said to be so.
  private static let nearCost = 1.1

  /// The costs of the rules that can be had without knowing the truth, cheapest first, at most twelve rows.
  var frontCostTable: String {
    let sizes = analysis.study.sampleSizes
    let rules = rankedRules
    guard rules.count > 2, let first = sizes.first, let last = sizes.last else { return "" }
    let middle = sizes[sizes.count / 2]
    let shown = unique([first, middle, last])
    let isSingle = costSeries.count == 1
    var table = MarkdownTable(
      [("Rule", .left), ("With growing n", .left)]
        + shown.map { ("n = \(ReportNumber.count($0))", .right) }
        + (isSingle ? [] : [("worst curve, n = \(ReportNumber.count(last))", .right)]))
    let rows =
      rules.count <= Self.mostRows
      ? rules : Array(rules.prefix(Self.mostRows - 2) + rules.suffix(2))
    for rule in rows {
      let medians = shown.map { n in
        costs(rule.cost.rule, sampleSize: n).map { ReportNumber.significant($0.median, 3) } ?? "—"
      }
      let worst = rule.cost.worst
      table.add(
        ["`\(rule.cost.rule)`", rule.trend.rawValue] + medians
          + (isSingle ? [] : ["\(ReportNumber.measured(worst.cost)) (\(worst.label))"]))
    }
    let left = rules.count - rows.count
    return
      "Mean risk over that of the best step (`oracle`)\(isSingle ? "" : ", median over \(ReportNumber.count(costSeries.count)) curves"):\n\n"
      + table.text
      + (left == 0 ? "" : "\n\n\(counted(left, "more rule")) in the details.")
  }

  /// The most rows of a table on the first page.
  static let mostRows = 12

  /// Whether a rule's cost falls or grows between the smallest and the largest n.
  enum CostTrend: String {
    /// On most curves it falls by more than two errors.
    case nearer = "comes nearer"
    /// On most curves it grows by more than two errors.
    case behind = "falls behind"
    /// Neither.
    case unclear = "no clear trend"
  }

  /// The rules without oracles and placebos, cheapest at the largest n first.
  private var rankedRules: [(cost: StoppingCosts, trend: CostTrend)] {
    guard let n = analysis.study.sampleSizes.last else { return [] }
    return comparedRules.filter {
      $0 != RealisedOracle.name && StudyReport.original(ofPlacebo: $0) == nil
    }
    .compactMap { rule in costs(rule, sampleSize: n).map { ($0, trend(rule)) } }
    .sorted { $0.0.median < $1.0.median }
  }

  private func trend(_ rule: String) -> CostTrend {
    let changes = costSeries.compactMap { series -> Int? in
      let points = analysis.curve(series, stopping: rule)?.points ?? []
      guard let first = points.first?.stoppingCost, let last = points.last?.stoppingCost,
        points.count > 1
      else { return nil }
      // Costs at different n come from different data.
      let error = hypot(
        first.standardError / first.value, last.standardError / last.value)
      let change = log(last.value / first.value)
      return abs(change) <= 2 * error ? 0 : change > 0 ? 1 : -1
    }
    let half = Double(changes.count) / 2
    if Double(changes.count { $0 < 0 }) > half { return .nearer }
    if Double(changes.count { $0 > 0 }) > half { return .behind }
    return .unclear
  }
}
