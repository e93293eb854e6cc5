internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The mean risk over n under the headline rule with fitted lines and claimed slopes; none where there is nothing to
  /// draw.
  var riskFigures: [Figure] {
    let curves = analysis.curves(stopping: analysis.headlineRule)
    guard !curves.isEmpty, variesSampleSize else { return [] }
    var range = LogRange()
    for point in curves.flatMap(\.points) {
      let bar = errorBar(point.mean, point.mcse)
      range.include(bar.lower, bar.upper)
    }
    // Risks that are all 0 have no place on the axis.
    guard !range.isEmpty else { return [] }
    let references = slopeReferences(curves)
    for reference in references { range.include(reference.start.y, reference.end.y) }
    for floor in curves.compactMap(\.floor?.exact) { range.include(floor) }
    let (low, high) = range.padded(by: 1.15)
    return Figure.divided(
      name: "risk",
      alternativeText: "Mean risk against sample size n on logarithmic axes, for "
        + names(curves.map(\.series), as: { $0 }),
      caption: riskCaption(curves, hasReferences: !references.isEmpty),
      horizontal: .sampleSizes(curves.flatMap { $0.points.map(\.n) }),
      vertical: .logarithmic(
        "mean risk\(hasScores ? " (denoiser units)" : "")", low: low, high: high),
      series: curves.map(riskSeries), references: references)
  }

  private func riskSeries(_ curve: RiskCurve) -> FigureSeries {
    let prediction = analysis.prediction(curve)
    let rows = curve.points.map { point -> [Double] in
      let bar = errorBar(point.mean, point.mcse)
      let n = Double(point.n)
      let fitted = curve.floor?.fit?.fitted(at: n) ?? curve.fit?.fitted(at: n) ?? .nan
      let band = curve.floor == nil ? curve.fit?.band(at: n) : nil
      let predicted = prediction?.points.first { $0.n == point.n }?.optimum.risk
      return [
        n, point.mean, point.mcse, bar.lower, bar.upper, fitted, curve.floor?.exact ?? .nan,
        predicted ?? .nan, band?.lower ?? .nan, band?.upper ?? .nan,
      ]
    }
    let isFitted = curve.fit != nil || curve.floor?.fit != nil
    return series(
      curve, note: fitText(curve),
      columns: [
        "n", "mean", "mcse", "lower", "upper", "fitted", "floor", "predicted", "band-lower",
        "band-upper",
      ],
      rows: rows, line: isFitted ? 5 : 1,
      band: curve.fit != nil && curve.floor == nil ? (8, 9) : nil,
      limit: curve.floor == nil ? nil : 6, prediction: prediction == nil ? nil : 7)
  }

  /// The fitted exponent, or the floor of a curve that has one, for a figure.
  private func fitText(_ curve: RiskCurve) -> String {
    if let floor = curve.floor?.fit {
      return "floor \(ReportNumber.measured(floor.floor, floor.floorStandardError))"
    }
    return curve.fit.map { fit in
      "b = \(ReportNumber.exponent(fit.exponent, fit.standardError))\(isBent(fit) ? ", bent" : "")"
    } ?? ""
  }

  private func riskCaption(_ curves: [RiskCurve], hasReferences: Bool) -> String {
    var parts = ["Mean risk\(underHeadlineRule) with fitted power laws, bars ± 2 MCSE."]
    if curves.contains(where: { $0.floor != nil }) {
      parts.append(
        "A curve with a floor is fitted by a power law above it; the dotted line is the exact floor."
      )
    }
    if curves.contains(where: { analysis.prediction($0) != nil }) {
      parts.append("Black dots: the risk that theory predicts.")
    }
    if hasReferences {
      parts.append(
        "Dashed grey: the claimed slope; a claim leaves the constant open, so the line's level means nothing."
      )
    }
    return parts.joined(separator: " ")
  }
}
