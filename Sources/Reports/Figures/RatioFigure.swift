internal import Analysis
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The ratio of the risk to the squared critical radius over n, with its fitted line; nil where no
  /// claim about it is held against any curve.
  var ratioFigure: Figure? {
    let verdicts = analysis.claimGroups(stopping: analysis.headlineRule)
      .filter { $0.claim.isRatio }
      .flatMap(\.addressed).filter { $0.judgement != nil }
    let held = Set(verdicts.map(\.series))
    let curves = analysis.curves(stopping: analysis.headlineRule)
      .filter { held.contains($0.series) }
    guard let claim = verdicts.first?.claim, !curves.isEmpty else { return nil }

    var ratios = LogRange()
    var blocks: [Figure.DataBlock] = []
    var plots: [String] = []
    for curve in curves {
      let samples = curve.points.compactMap { point -> (RiskPoint, Double)? in
        guard let radius = analysis.squaredCriticalRadius(curve.series, sampleSize: point.n)?.mean,
          radius > 0
        else {
          return nil
        }
        return (point, radius)
      }
      let fit = try? RateFit(
        samples.map { point, radius in
          point.rateSample(over: radius)
        })
      let rows = samples.map { point, radius -> [Double] in
        let bar = errorBar(point.mean / radius, point.mcse / radius)
        ratios.include(bar.lower, bar.upper)
        return [
          Double(point.n), point.mean / radius, point.mcse / radius, bar.lower, bar.upper,
          fit?.fitted(at: Double(point.n)) ?? .nan, radius,
        ]
      }
      guard !rows.isEmpty else { continue }
      let slope = fit.map { ": b = \(ReportNumber.exponent($0.exponent, $0.standardError))" }
      plots += FigureStyle.plots(
        place: analysisIndex(curve), index: blocks.count, lineColumn: 6,
        title: curve.series.label + (slope ?? ""))
      blocks.append(
        .init(
          title: curve.series.label,
          columns: ["n", "ratio", "mcse", "lower", "upper", "fitted", "squared-critical-radius"],
          rows: rows))
    }
    guard !ratios.isEmpty else { return nil }
    let (low, high) = ratios.padded(by: 1.25)
    let sizes = Set(curves.flatMap { $0.points.map(\.n) }).sorted()
    let script = [
      FigureStyle.keyAndMargins(
        rows: blocks.count, longest: 20 + (blocks.map(\.title.count).max() ?? 0), labelled: false),
      FigureStyle.sampleSizeAxis(sizes),
      FigureStyle.logarithmicAxis(
        low: low, high: high, title: "risk / ε_n^2"),
      "plot " + plots.joined(separator: ", \\\n  "),
    ]
    return Figure(
      name: "ratio-to-bound",
      alternativeText: "Risk divided by the squared critical radius against sample size n",
      caption: "Risk over the squared critical radius ε_n²\(underHeadlineRule), "
        + "bars ± 2 MCSE of the risk. \(claim.markdownName) claims that the ratio does not grow; the "
        + "constant is open, so its level says nothing.",
      script: script.joined(separator: "\n"), blocks: blocks,
      height: FigureStyle.height(rows: blocks.count))
  }
}
