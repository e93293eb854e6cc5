internal import Analysis
internal import Estimators
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies

extension StudyReport {
  /// The risks of the estimators over that of the first one at the largest n; nil for a study of one estimator.
  var frontEstimators: FrontSentence? {
    let rows = frontRatios
    guard let first = rows.first, let n = first.n else { return nil }
    func isBelow(_ ratio: Estimate) -> Bool { ratio.value < 1 - 2 * ratio.standardError }
    let better = rows.filter { $0.ratios.allSatisfy(isBelow) }
    let worse = rows.filter { $0.ratios.allSatisfy { $0.value > 1 + 2 * $0.standardError } }
    let baseline = Markdown.escaped(first.baseline)
    let variants = first.ratios.count
    let everywhere = variants == 1 ? "" : " in all \(ReportNumber.count(variants)) variants"
    let size = "n = \(ReportNumber.count(n))"
    let headline: String
    if worse.count == rows.count {
      let others = rows.count == 1 ? Markdown.escaped(first.name) : "every other fit"
      headline =
        "\(isYesNo ? "No: at" : "At") \(size) \(others) has a larger risk than \(baseline)"
        + (hasPaths ? " stopped alike" : "") + everywhere
    } else if !better.isEmpty {
      headline =
        "At \(size) \(list(better.map { Markdown.escaped($0.name) })) "
        + "\(better.count == 1 ? "has" : "have") a smaller risk than \(baseline)\(everywhere)"
    } else {
      let ratios = rows.flatMap(\.ratios)
      let range = ReportNumber.range(ratios) { ReportNumber.measured($0) }
      let below = ratios.count(where: isBelow)
      headline =
        "At \(size) the risk of \(rows.count == 1 ? Markdown.escaped(first.name) : "the other fits") is "
        + "\(range) times that of \(baseline), below 1 by two errors in \(below) of \(ratios.count) ratios"
    }
    let all = rows.flatMap { row in row.ratios.map { (row.name, $0) } }
    guard let least = all.min(by: { $0.1.value < $1.1.value }),
      let most = all.max(by: { $0.1.value < $1.1.value })
    else { return nil }
    func text(_ item: (String, Estimate)) -> String {
      "\(ReportNumber.measured(item.1)) (\(Markdown.escaped(item.0)))"
    }
    return FrontSentence(
      headline: headline,
      text: all.count == 1
        ? "The ratio is \(text(least))."
        : "Ratios on the same data run from \(text(least)) to \(text(most)).")
  }

  /// Whether the title is a question that yes or no answers.
  private var isYesNo: Bool {
    ["Do ", "Does ", "Is ", "Are ", "Can "].contains { analysis.study.title.hasPrefix($0) }
  }

  /// The ratios of the estimators as a table, a column a variant.
  var frontRatioTable: String {
    let rows = frontRatios
    guard let first = rows.first, rows.count <= Self.mostRows else { return "" }
    let variants = first.variants
    var table = MarkdownTable(
      [("Estimator", .left)]
        + variants.map { ($0.isEmpty ? "risk ratio" : Markdown.escaped($0), .right) })
    for row in rows {
      table.add(
        [Markdown.escaped(row.name)]
          + variants.map { variant in
            row.variants.firstIndex(of: variant).map { ReportNumber.measured(row.ratios[$0]) }
              ?? "—"
          })
    }
    let n = first.n.map { " at n = \(ReportNumber.count($0))" } ?? ""
    return
      "Mean risk over that of \(Markdown.escaped(first.baseline)) on the same data\(n), placebos left out; fits at "
      + "their best steps are compared with its best step:\n\n\(table.text)"
  }

  /// The ratios at the largest n, an estimator a row: those at their best steps are compared with the best step of the
  /// whole; placebos are left out.
  private var frontRatios:
    [(name: String, baseline: String, n: Int?, variants: [String], ratios: [Estimate])]
  {
    let headline = analysis.headlineRule
    let best = RealisedOracle.name
    var rows: [(name: String, baseline: String, n: Int?, variants: [String], ratios: [Estimate])] =
      []
    for rule in unique([headline, best]) where analysis.study.stoppingNames.contains(rule) {
      for group in estimatorRatios(under: rule) {
        for row in group.rows where !isPlacebo(row.series) {
          let isAtBest = innerRule(row.series) == best
          guard isAtBest == (rule == best) || headline == best, let last = row.ratios.last else {
            continue
          }
          let variant = row.series.variant ?? ""
          let name = row.series.estimatorLabel
          if let index = rows.firstIndex(where: { $0.name == name }) {
            rows[index].variants.append(variant)
            rows[index].ratios.append(last.estimate)
          } else {
            rows.append((name, group.baseline.series.estimator, last.n, [variant], [last.estimate]))
          }
        }
      }
    }
    return rows
  }

  /// How each rule's power of the label noise stands to that of the best time, a column a group of variants.
  var frontTimesTable: String {
    let groups = StoppingTimePowers.all(analysis)
    let rules = unique(groups.flatMap(\.rules)).filter { $0 != Oracle.name }
    guard !groups.isEmpty, rules.count <= Self.mostRows else { return "" }
    var table = MarkdownTable(
      [("Rule", .left)]
        + groups.map { ($0.title.isEmpty ? "power" : Markdown.escaped($0.title), .left) })
    for rule in rules {
      table.add(
        ["`\(rule)`"]
          + groups.map { group in
            guard let index = group.rules.firstIndex(of: rule),
              let difference = group.differences[index], let word = group.following(index)
            else { return "—" }
            let fit = difference.all
            return "\(word.rawValue): \(ReportNumber.exponentWithInterval(fit, negated: true))"
          })
    }
    return
      "Power of the label noise in each rule's time over the best time (95 % CI); 0 means that the rule "
      + "follows:\n\n\(table.text)"
  }

  /// How the best stopping time follows the label noise, and which rules follow it; nil where no study of noise levels.
  var frontTimes: FrontSentence? {
    let groups = StoppingTimePowers.all(analysis).compactMap {
      group -> (StoppingTimePowers, RateFit)? in
      guard let best = group.rules.firstIndex(of: Oracle.name), let power = group.powers[best],
        power.isSupported
      else { return nil }
      return (group, power.all)
    }
    guard !groups.isEmpty else { return nil }
    let texts = groups.map { group, fit in
      let value = ReportNumber.exponentWithInterval(fit, negated: true)
      return groups.count == 1 ? value : "\(value) for \(Markdown.escaped(group.title))"
    }
    let rules = unique(groups.flatMap { $0.0.rules }).filter {
      ![Oracle.name, RealisedOracle.name].contains($0)
    }
    func all(_ word: StoppingTimePowers.Following) -> [String] {
      rules.filter { rule in
        groups.allSatisfy { group, _ in
          group.rules.firstIndex(of: rule).map { group.following($0) == word } ?? false
        }
      }.map { "`\($0)`" }
    }
    let (follows, differs) = (all(.follows), all(.differs))
    let laws =
      groups.count == 1 ? "" : groups.count == 2 ? " in both laws" : " in all \(groups.count) laws"
    var sentences: [String] = []
    sentences.append(
      follows.isEmpty
        ? "No rule is shown to follow it within 0.05\(groups.count > 1 ? " in every law" : "")."
        : "\(list(follows)) \(follows.count == 1 ? "follows" : "follow") it within 0.05\(laws).")
    if !differs.isEmpty {
      sentences.append(
        "\(list(differs)) \(differs.count == 1 ? "differs" : "differ") from it\(laws).")
    }
    return FrontSentence(
      headline: "The best stopping time scales as the label noise to the power \(list(texts))",
      text: sentences.joined(separator: " "))
  }
}
