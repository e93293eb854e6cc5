internal import Foundation
internal import Statistics
internal import Theory

extension StudyReport {
  /// The dependence of the risk on the time, under the headline rule; empty without a sweep.
  func timeSection(missingFigures: String?) -> String {
    let curves = timeCurves
    guard !curves.isEmpty else { return "" }
    var parts = [
      """
      ## Dependence on time

      The risk in score units, $E|\\hat s - s|^2$, over the times of the sweep at each n\
      \(underHeadlineRule). Data are independent across times.
      """
    ]
    if let figure = timeFigure, missingFigures == nil {
      parts.append(
        "![\(MarkdownTable.cell(figure.alternativeText))](\(analysis.study.name)/\(figure.name).svg)"
          + "\n\n\(figure.caption)")
    }
    parts.append(timeTable(curves))
    let verdicts = timeVerdicts(curves)
    if !verdicts.isEmpty { parts.append(verdicts) }
    return parts.joined(separator: "\n\n")
  }

  /// The curves over time under the headline rule.
  private var timeCurves: [TimeCurve] {
    analysis.timeCurves.filter { $0.stopping == analysis.headlineRule }
  }

  /// The verdicts about the time in a sentence, equal ones of an estimator together.
  var timeSentence: String {
    var clauses: [String] = []
    for claim in analysis.study.claims.filter({ $0.axis == "t" }) {
      var words: [(text: String, sizes: [String])] = []
      for curve in timeCurves {
        guard
          let judgement = curve.verdicts.first(where: { $0.claim.id == claim.id })?.judgement
        else { continue }
        let text = "**\(judgement.verdict.clause)** for \(curve.label)"
        let size = ReportNumber.count(curve.sampleSize)
        if let index = words.firstIndex(where: { $0.text == text }) {
          words[index].sizes.append(size)
        } else {
          words.append((text, [size]))
        }
      }
      guard !words.isEmpty else { continue }
      let exponent = timeCurves.first?.verdicts.first { $0.claim.id == claim.id }?.judgement?
        .target.exponent
      clauses.append(
        "\(claim.shortName) (\(claim.claimedText(exponent: exponent))) — "
          + list(words.map { "\($0.text) (n = \(list($0.sizes)))" }))
    }
    return clauses.isEmpty
      ? "" : "In the time, as $t^{-b}$ at fixed n: \(clauses.joined(separator: "; "))."
  }

  private func timeTable(_ curves: [TimeCurve]) -> String {
    let times = Set(curves.flatMap { $0.points.map(\.time) }).sorted()
    var table = MarkdownTable([("t", .right)] + curves.map { (title($0), .right) })
    for time in times {
      table.add(
        [timeText(time)]
          + curves.map { curve in
            guard let point = curve.points.first(where: { $0.time == time }) else { return "—" }
            return ReportNumber.measured(point.mean, point.mcse)
          })
    }
    return "Mean risk in score units ± MCSE:\n\n\(table.text)"
  }

  private func timeVerdicts(_ curves: [TimeCurve]) -> String {
    var table = MarkdownTable([
      ("Claim", .left), ("Source", .left), ("Estimator", .left), ("Claimed", .left),
      ("Measured b (95 % CI)", .left), ("t", .left), ("Verdict", .left),
    ])
    var notes: [String] = []
    for curve in curves {
      for verdict in curve.verdicts {
        let claim = verdict.claim
        var measured = "—"
        var word = "not judged: \(verdict.failure ?? "no reason recorded")"
        var claimed = claim.claimedText(exponent: nil)
        if let judgement = verdict.judgement {
          let decimals = ReportNumber.exponentDecimals(judgement.standardError)
          measured =
            "\(ReportNumber.fixed(judgement.exponent, decimals: decimals)) ("
            + "\(ReportNumber.interval(judgement.ci95, standardError: judgement.standardError)))"
          word = "**\(judgement.verdict.rawValue)**"
          claimed = claim.claimedText(exponent: judgement.target.exponent)
          notes.append(
            "- \(claim.shortName), \(title(curve)): \(judgement.reasons.joined(separator: "; ")).")
        }
        let ends = [verdict.times.first, verdict.times.last].compactMap { $0.map(timeText) }
        table.add([
          claim.code.map { "**\($0)** \(claim.title)" } ?? claim.title, claim.sourceText,
          title(curve), claimed, measured, ends.joined(separator: " to "), word,
        ])
      }
    }
    guard !table.isEmpty else { return "" }
    return "The claimed risk is of order $t^{-b}$ at fixed n.\n\n\(table.text)\n\n"
      + notes.joined(separator: "\n")
  }

  private func timeText(_ time: Double) -> String { String(format: "%.4g", time) }

  private func title(_ curve: TimeCurve) -> String {
    "\(curve.label), n = \(ReportNumber.count(curve.sampleSize))"
  }

  /// The risk in score units over the times, with the lines fitted on the claims' ranges.
  var timeFigure: Figure? {
    let curves = timeCurves
    let points = curves.flatMap(\.points)
    guard let first = points.map(\.time).min(), let last = points.map(\.time).max(), last > first
    else { return nil }
    var low = Double.infinity
    var high = 0.0
    var blocks: [Figure.DataBlock] = []
    var plots: [String] = []
    for (index, curve) in curves.enumerated() {
      let fits = curve.verdicts.compactMap { verdict -> (range: [Double], fit: RateFit)? in
        let inRange = curve.points.filter { verdict.times.contains($0.time) }
        let samples = inRange.map { RateSample(n: $0.time / first, risks: $0.risks) }
        return (try? RateFit(samples)).map { (verdict.times, $0) }
      }
      var rows: [[Double]] = []
      var lastRange: Int?
      for point in curve.points {
        let bar = errorBar(point.mean, point.mcse)
        low = min(low, bar.lower)
        high = max(high, bar.upper)
        let range = fits.firstIndex { $0.range.contains(point.time) }
        // No line from the range of one claim to that of another.
        if range != lastRange, !rows.isEmpty { rows.append(Array(repeating: .nan, count: 6)) }
        lastRange = range
        let fitted = range.map { fits[$0].fit.fitted(at: point.time / first) }
        rows.append([point.time, point.mean, point.mcse, bar.lower, bar.upper, fitted ?? .nan])
      }
      blocks.append(
        .init(
          title: title(curve), columns: ["t", "mean", "mcse", "lower", "upper", "fitted"],
          rows: rows))
      plots += FigureStyle.plots(
        place: index, index: index, lineColumn: fits.isEmpty ? 2 : 6, title: title(curve))
    }
    let script = [
      FigureStyle.keyAndMargins(rows: curves.count, labelled: false),
      FigureStyle.timeAxis(low: first, high: last),
      FigureStyle.logarithmicAxis(
        low: low / 1.3, high: high * 1.3, title: "mean risk (score units)"),
      "plot " + plots.joined(separator: ", \\\n  "),
    ]
    return Figure(
      name: "time",
      alternativeText: "Mean risk in score units against the time, log-log, at each sample size",
      caption: "Mean risk in score units\(underHeadlineRule), bars ± 2 MCSE, with the power laws "
        + "fitted on the ranges that claims speak of.",
      script: script.joined(separator: "\n"), blocks: blocks,
      height: FigureStyle.height(rows: curves.count))
  }
}
