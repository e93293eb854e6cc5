internal import Analysis
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The exponents between neighbouring sample sizes under the headline rule, with the claimed
  /// exponents as lines; nil where no rate was fitted.
  var localSlopesFigure: Figure? {
    let curves = analysis.curves(stopping: analysis.headlineRule).filter { $0.fit != nil }
    guard !curves.isEmpty else { return nil }
    let claims = ClaimGuides.merged(
      analysis.claimGroups(stopping: analysis.headlineRule)
        .filter(\.hasGuide)
        .flatMap { group in group.exponents.map { (group.claim.shortName, $0) } })

    var low = claims.map(\.exponent).min() ?? .infinity
    var high = claims.map(\.exponent).max() ?? -.infinity
    var blocks: [Figure.DataBlock] = []
    var plots: [String] = []
    for (index, curve) in curves.enumerated() {
      // Marks of equal n stand side by side instead of on top of each other.
      let shift = pow(1.05, Double(index) - Double(curves.count - 1) / 2)
      let rows = (curve.fit?.localSlopes ?? []).map { slope -> [Double] in
        let error = slope.standardError.flatMap { $0.isFinite ? $0 : nil } ?? 0
        low = min(low, slope.exponent - 2 * error)
        high = max(high, slope.exponent + 2 * error)
        return [
          (slope.from * slope.to).squareRoot() * shift, slope.exponent,
          slope.standardError ?? .nan, slope.exponent - 2 * error, slope.exponent + 2 * error,
          slope.from, slope.to,
        ]
      }
      blocks.append(
        .init(
          title: curve.series.label,
          columns: ["n", "exponent", "se", "lower", "upper", "from", "to"], rows: rows))
      plots += FigureStyle.plots(
        place: analysisIndex(curve), index: index, lineColumn: 2, title: curve.series.label)
    }
    let pad = max(0.02, 0.06 * (high - low))
    (low, high) = (low - pad, high + pad)
    let heights = separated(claims.map { ($0.exponent - low) / (high - low) })
    let guides = zip(claims, heights).map { claim, height in
      """
      set arrow from graph 0, first \(plotNumber(claim.exponent)) to graph 1, \
      first \(plotNumber(claim.exponent)) nohead back linewidth 1.5 dashtype (5,4) \
      linecolor rgb "\(FigureStyle.guide)"
      \(FigureStyle.sideLabel(guideLabel(claim.name, claim.exponent), height: height))
      """
    }
    let sizes = Set(curves.flatMap { $0.points.map(\.n) }).sorted()
    let script =
      [
        FigureStyle.keyAndMargins(
          rows: curves.count, longest: curves.map(\.series.label.count).max() ?? 0,
          labelled: !claims.isEmpty),
        FigureStyle.sampleSizeAxis(sizes),
        "set yrange [\(plotNumber(low)):\(plotNumber(high))]",
        "set ylabel \"local exponent b\" textcolor rgb \"\(FigureStyle.text)\" offset 1,0",
      ] + guides + ["plot " + plots.joined(separator: ", \\\n  ")]
    return Figure(
      name: "local-slopes",
      alternativeText: "Exponent between neighbouring sample sizes against n for "
        + names(curves.map(\.series), as: { $0 }),
      caption: "Local exponents between neighbouring n\(underHeadlineRule), "
        + "bars ± 2 SE, at the geometric mean of the two n (marks shifted a little sideways). "
        + (claims.isEmpty ? "" : "Dashed grey: the claimed exponents. ")
        + "A power law is level here.",
      script: script.joined(separator: "\n"), blocks: blocks,
      height: FigureStyle.height(rows: curves.count))
  }

  /// The place of a curve among those of its rule, by which it keeps its colour in all figures.
  func analysisIndex(_ curve: RiskCurve) -> Int {
    analysis.curves(stopping: curve.stopping).firstIndex { $0.series == curve.series } ?? 0
  }
}
