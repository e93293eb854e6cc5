internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The exponents between neighbouring sample sizes under the headline rule, with the claimed exponents as lines; none
  /// where no rate was fitted.
  var localSlopesFigures: [Figure] {
    let curves = analysis.curves(stopping: analysis.headlineRule).filter { $0.fit != nil }
    guard !curves.isEmpty else { return [] }
    let ends = curves.flatMap { $0.fit?.localSlopes ?? [] }.flatMap { slope -> [Double] in
      let error = slope.standardError.flatMap { $0.isFinite ? $0 : nil } ?? 0
      return [slope.exponent - 2 * error, slope.exponent + 2 * error]
    }
    let sizes = Set(curves.flatMap { $0.points.map(\.n) }).sorted()
    guard let first = sizes.first, let last = sizes.last, first < last else { return [] }
    let references = exponentReferences(curves, from: Double(first), to: Double(last))
    let values = ends + references.map(\.start.y)
    guard let low = values.min(), let high = values.max() else { return [] }
    let pad = max(0.02, 0.06 * (high - low))
    return Figure.divided(
      name: "local-slopes",
      alternativeText: "Exponent between neighbouring sample sizes against n, for "
        + names(curves.map(\.series), as: { $0 }),
      caption: "Local exponents between neighbouring n\(underHeadlineRule), bars ± 2 SE. "
        + (references.isEmpty ? "" : "Dashed grey: the claimed exponents. ")
        + "A power law appears as a horizontal line.",
      horizontal: .sampleSizes(sizes),
      vertical: .linear("local exponent b", low: low - pad, high: high + pad),
      series: curves.map { slopeSeries($0, among: curves) }, references: references)
  }

  private func slopeSeries(_ curve: RiskCurve, among curves: [RiskCurve]) -> FigureSeries {
    // Marks of equal n stand side by side instead of on top of each other, at most a few per cent apart.
    let own =
      curves.count > Figure.mostInKey
      ? curves.filter { $0.series.variant == curve.series.variant } : curves
    let place = Double(own.firstIndex { $0.series == curve.series } ?? 0)
    let middle = Double(own.count - 1) / 2
    let shift = pow(min(1.05, pow(1.15, 1 / max(1, middle))), place - middle)
    let rows = (curve.fit?.localSlopes ?? []).map { slope -> [Double] in
      let error = slope.standardError.flatMap { $0.isFinite ? $0 : nil } ?? 0
      return [
        (slope.from * slope.to).squareRoot() * shift, slope.exponent, slope.standardError ?? .nan,
        slope.exponent - 2 * error, slope.exponent + 2 * error, slope.from, slope.to,
      ]
    }
    return series(
      curve, columns: ["n", "exponent", "se", "lower", "upper", "from", "to"], rows: rows)
  }

  private func exponentReferences(
    _ curves: [RiskCurve], from first: Double, to last: Double
  ) -> [FigureReference] {
    var result: [FigureReference] = []
    let all = curves.flatMap { curve in
      judgedExponents(of: curve).map { (curve.series.variant ?? "", $0.name, $0.exponent) }
    }
    for (group, name, exponent) in all {
      let alike = all.filter { $0.1 == name }.map(\.2)
      let reference = FigureReference(
        label: guideLabel(name, alike), group: group, from: .init(x: first, y: exponent),
        to: .init(x: last, y: exponent))
      let isDrawn = result.contains { $0.group == group && abs($0.start.y - exponent) < 5e-3 }
      if !isDrawn { result.append(reference) }
    }
    return result
  }
}
