internal import Analysis
internal import Formatting
internal import Reports
internal import Statistics
internal import Studies

extension StudyReport {
  /// The most curves that one line names.
  private static let mostNamed = 3

  /// What a study without a claim to judge has measured, in one sentence without a full stop.
  var measuredLine: String {
    let curves = analysis.curves(stopping: analysis.headlineRule)
    guard !curves.isEmpty else { return "nothing: no trial has succeeded" }
    let fitted = curves.filter { $0.fit != nil && $0.floor == nil }
    guard variesSampleSize, !fitted.isEmpty else { return riskLine(curves) }
    let ranges = unique(fitted.map { analysis.rangeText(of: $0) })
    let range = ranges.count == 1 ? " on n = \(ranges[0])" : ""
    guard fitted.count > Self.mostNamed else {
      let exponents = fitted.compactMap { curve in
        curve.fit.map { fit in
          "\(ReportNumber.exponentWithInterval(fit)) of \(curve.series.label)"
            + (isBent(fit) ? ", bent" : "")
        }
      }
      return "risk like n^-b\(range): b = \(exponents.joined(separator: "; "))"
    }
    let exponents = fitted.compactMap { $0.fit?.exponent }.sorted()
    let bent = fitted.count { $0.fit.map(isBent) ?? false }
    return "risk like n^-b\(range): b from \(number(exponents.first)) to "
      + "\(number(exponents.last)) over \(ReportNumber.count(fitted.count)) curves"
      + (bent > 0 ? ", \(ReportNumber.count(bent)) of them bent" : "")
  }

  /// The risks themselves, where no exponent describes them.
  private func riskLine(_ curves: [RiskCurve]) -> String {
    let points = curves.flatMap(\.points)
    guard let least = points.min(by: { $0.mean < $1.mean }),
      let most = points.max(by: { $0.mean < $1.mean })
    else { return "nothing: no trial has succeeded" }
    let ends = unique([least, most].map { ReportNumber.measured($0.mean, $0.mcse) })
    let sizes = unique([points.map(\.n).min(), points.map(\.n).max()].compactMap(\.self))
      .map { ReportNumber.count($0) }
    return "the risk at n = \(sizes.joined(separator: " to ")), from "
      + "\(ends.joined(separator: " to ")), over \(ReportNumber.count(curves.count)) "
      + (curves.count == 1 ? "curve" : "curves")
  }

  private func number(_ exponent: Double?) -> String {
    exponent.map { ReportNumber.fixed($0, decimals: 2) } ?? "?"
  }
}
