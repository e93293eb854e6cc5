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

    var figure = LogLogFigure()
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
        return [
          Double(point.n), point.mean / radius, point.mcse / radius, bar.lower, bar.upper,
          fit?.fitted(at: Double(point.n)) ?? .nan, radius,
        ]
      }
      let slope = fit.map { ": b = \(ReportNumber.exponent($0.exponent, $0.standardError))" }
      figure.add(
        curve.series.label, keyTitle: curve.series.label + (slope ?? ""),
        columns: ["n", "ratio", "mcse", "lower", "upper", "fitted", "squared-critical-radius"],
        ends: 3, line: 6, place: analysisIndex(curve), rows: rows)
    }
    let sizes = Set(curves.flatMap { $0.points.map(\.n) }).sorted()
    return figure.figure(
      name: "ratio-to-bound", axis: FigureStyle.sampleSizeAxis(sizes), title: "risk / ε_n^2",
      padding: 1.25, allowance: 20,
      alternativeText: "Risk divided by the squared critical radius against sample size n",
      caption: "Risk over the squared critical radius ε_n²\(underHeadlineRule), "
        + "bars ± 2 MCSE of the risk. \(claim.markdownName) claims that the ratio does not grow; the "
        + "constant is open, so its level says nothing.")
  }
}
