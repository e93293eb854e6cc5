internal import Analysis
internal import DataFiles
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies

extension StudyReport {
  /// What tells whether each exponent can be trusted, in full precision: a row a curve and stopping rule.
  ///
  /// Fields are empty where nothing was fitted or tested.
  var diagnosticsCSV: String {
    let columns = [
      "variant", "estimator", "m", "stopping", "exponent", "se", "lower95", "upper95",
      "curvature_p", "lack_of_fit_p", "least_local_exponent", "largest_local_exponent",
      "largest_share_at_end",
    ]
    let rows = analysis.study.stoppingNames.flatMap { analysis.curves(stopping: $0) }.map {
      curve -> String in
      let fit = curve.fit
      let locals = fit?.localSlopes.map(\.exponent) ?? []
      let numbers = [
        fit?.exponent, fit?.standardError, fit?.ci95.lower, fit?.ci95.upper, fit?.curvature?.pValue,
        fit?.lackOfFitP, locals.min(), locals.max(), curve.points.map(\.shareAtEnd).max(),
      ]
      let names = [
        curve.series.variant ?? "", curve.series.estimator, curve.series.width ?? "",
        curve.stopping,
      ]
      let texts = numbers.map { number in number.flatMap { $0.isFinite ? "\($0)" : nil } ?? "" }
      return (names.map(\.csvField) + texts).joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }
}
