internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The ratio of the risk to the squared critical radius over n, with its fitted line; none where no claim about it
  /// was judged on any curve.
  var ratioFigures: [Figure] {
    let verdicts = analysis.claimGroups(stopping: analysis.headlineRule)
      .filter { $0.claim.isRatio }
      .flatMap(\.addressed).filter { $0.judgement != nil }
    let held = Set(verdicts.map(\.series))
    let curves = analysis.curves(stopping: analysis.headlineRule)
      .filter { held.contains($0.series) }
    guard let claim = verdicts.first?.claim, !curves.isEmpty else { return [] }
    let series = curves.map(ratioSeries)
    var range = LogRange()
    for row in series.flatMap(\.rows) { range.include(row[3], row[4]) }
    guard !range.isEmpty else { return [] }
    let (low, high) = range.padded(by: 1.25)
    return Figure.divided(
      name: "ratio-to-bound",
      alternativeText: "Risk divided by the squared critical radius against sample size n, for "
        + names(curves.map(\.series), as: { $0 }),
      caption:
        "Risk over the squared critical radius ε_n²\(underHeadlineRule), bars ± 2 MCSE of the "
        + "risk. \(claim.markdownName) claims that the ratio does not grow; the constant is open, so its "
        + "level says nothing.",
      horizontal: .sampleSizes(curves.flatMap { $0.points.map(\.n) }),
      vertical: .logarithmic("risk / squared critical radius", low: low, high: high), series: series
    )
  }

  private func ratioSeries(_ curve: RiskCurve) -> FigureSeries {
    let samples = curve.points.compactMap { point -> (RiskPoint, Double)? in
      guard let radius = analysis.squaredCriticalRadius(curve.series, sampleSize: point.n)?.mean,
        radius > 0
      else { return nil }
      return (point, radius)
    }
    let fit = try? RateFit(samples.map { point, radius in point.rateSample(over: radius) })
    let rows = samples.map { point, radius -> [Double] in
      let bar = errorBar(point.mean / radius, point.mcse / radius)
      return [
        Double(point.n), point.mean / radius, point.mcse / radius, bar.lower, bar.upper,
        fit?.fitted(at: Double(point.n)) ?? .nan, radius,
      ]
    }
    return series(
      curve,
      note: fit.map { "b = \(ReportNumber.exponent($0.exponent, $0.standardError))" } ?? "",
      columns: ["n", "ratio", "mcse", "lower", "upper", "fitted", "squared-critical-radius"],
      rows: rows, line: fit == nil ? 1 : 5)
  }
}
