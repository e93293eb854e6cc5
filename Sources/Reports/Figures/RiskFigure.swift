internal import Analysis
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The mean risk over n under the headline rule with fitted lines and claimed slopes; nil where
  /// there is nothing to draw.
  var riskFigure: Figure? {
    let curves = analysis.curves(stopping: analysis.headlineRule)
    guard !curves.isEmpty, variesSampleSize else { return nil }
    let guides = ClaimGuides(analysis: analysis, curves: curves)
    var range = LogRange()
    for point in curves.flatMap(\.points) {
      let bar = errorBar(point.mean, point.mcse)
      range.include(bar.lower, bar.upper, guides.lowest, guides.highest)
    }
    // Risks that are all 0 have no place on the axis.
    guard !range.isEmpty else { return nil }
    for floor in curves.compactMap(\.floor?.exact) { range.include(floor) }
    var (low, high) = range.padded(by: 1.12)
    if let top = guides.triangle?.top {
      // Room for the triangle's label, a line of text above its upper side.
      let share = 1.4 * Double(FigureStyle.lineHeight) / FigureStyle.innerHeight
      high = max(high, low * pow(top / low, 1 / (1 - share)))
    }
    func fraction(_ y: Double) -> Double { log(y / low) / log(high / low) }

    var blocks: [Figure.DataBlock] = []
    var plots: [String] = []
    var bands: [String] = []
    for (index, curve) in curves.enumerated() {
      let rows = curve.points.map { point -> [Double] in
        let bar = errorBar(point.mean, point.mcse)
        let n = Double(point.n)
        let fitted = curve.floor?.fit?.fitted(at: n) ?? curve.fit?.fitted(at: n) ?? .nan
        let row = [n, point.mean, point.mcse, bar.lower, bar.upper, fitted]
        let band = hasBands(curves) && curve.floor == nil ? curve.fit?.band(at: n) : nil
        return row + [
          curve.floor?.exact ?? .nan, predicted(curve, point.n) ?? .nan, band?.lower ?? .nan,
          band?.upper ?? .nan,
        ]
      }
      let columns = [
        "n", "mean", "mcse", "lower", "upper", "fitted", "floor", "predicted", "band-lower",
        "band-upper",
      ]
      blocks.append(.init(title: curve.series.label, columns: columns, rows: rows))
      if hasBands(curves), curve.floor == nil, curve.fit != nil {
        bands.append(FigureStyle.band(place: index, index: index, columns: (9, 10)))
      }
      plots += FigureStyle.plots(
        place: index, index: index, lineColumn: 6, title: curve.series.label + fitText(curve))
      if curve.floor != nil {
        plots.append(FigureStyle.dottedLine(place: index, index: index, column: 7))
      }
      if analysis.prediction(curve) != nil {
        plots.append(FigureStyle.predictedLine(index: index, column: 8))
      }
    }
    let references = plotReferences(guides, fraction: fraction, blocks: &blocks)
    let sizes = Set(curves.flatMap { $0.points.map(\.n) }).sorted()
    let script = [
      FigureStyle.keyAndMargins(
        rows: curves.count,
        longest: curves.map { ($0.series.label + fitText($0)).count }.max() ?? 0,
        labelled: !guides.lines.isEmpty),
      FigureStyle.sampleSizeAxis(sizes),
      FigureStyle.logarithmicAxis(
        low: low, high: high, title: "mean risk\(hasScores ? " (denoiser units)" : "")"),
      references.settings, guides.triangle.map(triangleScript) ?? "",
      "plot " + (bands + references.plots + plots).joined(separator: ", \\\n  "),
    ]
    let labels = names(curves.map(\.series), as: { $0 })
    return Figure(
      name: "risk",
      alternativeText: "Mean risk against sample size n, log-log, for \(labels)",
      caption: riskCaption(guides),
      script: script.filter { !$0.isEmpty }.joined(separator: "\n"), blocks: blocks,
      height: FigureStyle.height(rows: curves.count))
  }

  /// The most curves whose bands can be told apart.
  private static let mostBands = 4

  private func hasBands(_ curves: [RiskCurve]) -> Bool { curves.count <= Self.mostBands }

  /// The risk that theory predicts at a sample size.
  private func predicted(_ curve: RiskCurve, _ n: Int) -> Double? {
    analysis.prediction(curve)?.points.first { $0.n == n }?.optimum.risk
  }

  /// The fitted exponent, or the floor of a curve that has one, after a label.
  private func fitText(_ curve: RiskCurve) -> String {
    if let floor = curve.floor?.fit {
      return ": floor \(ReportNumber.measured(floor.floor, floor.floorStandardError))"
    }
    return curve.fit.map { ": b = \(ReportNumber.exponent($0.exponent, $0.standardError))" } ?? ""
  }

  private func riskCaption(_ guides: ClaimGuides) -> String {
    var parts = [
      "Mean risk\(underHeadlineRule), bars ± 2 MCSE, with the fitted power laws."
    ]
    let curves = analysis.curves(stopping: analysis.headlineRule)
    if hasBands(curves), curves.contains(where: { $0.fit != nil && $0.floor == nil }) {
      parts.append("Shaded: pointwise 95 % bands of these lines.")
    }
    if curves.contains(where: { $0.floor != nil }) {
      parts.append(
        "Where there is a floor, the curve is a power law above a fitted one, and the dotted line the "
          + "exact one.")
    }
    if analysis.curves(stopping: analysis.headlineRule).contains(where: {
      analysis.prediction($0) != nil
    }) {
      parts.append("Black dots: the risk that theory predicts (see Diagnostics).")
    }
    if let triangle = guides.triangle {
      parts.append("The triangle has the slope that \(Markdown.escaped(triangle.name)) claims.")
    }
    if !guides.lines.isEmpty {
      parts.append(
        "Dashed grey: slopes of further claims (\(list(unique(guides.lines.map { Markdown.escaped($0.name) })))); claims leave "
          + "the constant open, so only the slopes of these lines mean anything.")
    }
    return parts.joined(separator: " ")
  }

  private func plotReferences(
    _ guides: ClaimGuides, fraction: (Double) -> Double, blocks: inout [Figure.DataBlock]
  ) -> (settings: String, plots: [String]) {
    var settings: [String] = []
    var plots: [String] = []
    let heights = separated(guides.lines.map { fraction($0.end.y) })
    for (line, height) in zip(guides.lines, heights) {
      plots.append(
        "data index \(blocks.count) using 1:2 with lines linewidth 1.5 dashtype (5,4) "
          + "linecolor rgb \"\(FigureStyle.guide)\" notitle")
      blocks.append(
        .init(
          title: "\(line.name): slope of n^-\(ReportNumber.claimed(line.exponent))",
          columns: ["n", "risk"],
          rows: [[line.start.n, line.start.y], [line.end.n, line.end.y]]))
      settings.append(
        FigureStyle.sideLabel(guideLabel(line.name, line.exponent), height: height))
    }
    return (settings.joined(separator: "\n"), plots)
  }

  private func triangleScript(_ triangle: ClaimGuides.Triangle) -> String {
    let (left, right) = (plotNumber(triangle.left), plotNumber(triangle.right))
    let (top, bottom) = (plotNumber(triangle.top), plotNumber(triangle.bottom))
    let corner = "\(right),\(top)"
    let arrow = "nohead linewidth 1.5 linecolor rgb \"\(FigureStyle.guide)\""
    let name = "\(triangle.name) claims \(ReportNumber.claimed(triangle.exponent))"
    return """
      set arrow from \(left),\(top) to \(right),\(bottom) \(arrow)
      set arrow from \(left),\(top) to \(corner) \(arrow)
      set arrow from \(corner) to \(right),\(bottom) \(arrow)
      set label \(plotText(name)) at \(corner) right offset 0,0.6 noenhanced \
      textcolor rgb "\(FigureStyle.guide)"
      """
  }
}

/// The label of a guide: the claims' names, as far as the margin has room for them, and the exponent.
func guideLabel(_ names: String, _ exponent: Double) -> String {
  let value = ReportNumber.claimed(exponent)
  var room = 14 - value.count
  var kept: [Substring] = []
  for name in names.split(separator: ", ") where name.count <= room {
    kept.append(name)
    room -= name.count + 2
  }
  return kept.isEmpty ? value : "\(kept.joined(separator: ", ")): \(value)"
}

/// The ends of an error bar of two standard errors, the lower one kept positive for a logarithmic
/// axis; the value itself where the error is not known.
func errorBar(_ mean: Double, _ mcse: Double) -> (lower: Double, upper: Double) {
  guard mcse.isFinite else { return (mean, mean) }
  return (max(mean - 2 * mcse, mean / 10), mean + 2 * mcse)
}
