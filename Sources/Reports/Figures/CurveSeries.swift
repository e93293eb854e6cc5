internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Studies

extension StudyReport {
  /// A series of a figure for a curve over n: named by its estimator, in the panel of its variant.
  func series(
    _ curve: RiskCurve, note: String = "", columns: [String], rows: [[Double]], marks: Int? = 1,
    bars: (lower: Int, upper: Int)? = (3, 4), line: Int = 1, band: (lower: Int, upper: Int)? = nil,
    limit: Int? = nil, prediction: Int? = nil
  ) -> FigureSeries {
    FigureSeries(
      label: curve.series.estimatorLabel, note: note, owner: curve.series.kind,
      group: curve.series.variant ?? "", columns: columns, rows: rows, marks: marks, bars: bars,
      line: line, band: band, limit: limit, prediction: prediction)
  }
}

/// The ends of an error bar of two standard errors, the lower one kept positive for a logarithmic axis; the value itself
/// where the error is not known.
func errorBar(_ mean: Double, _ mcse: Double) -> (lower: Double, upper: Double) {
  guard mcse.isFinite else { return (mean, mean) }
  return (max(mean - 2 * mcse, mean / 10), mean + 2 * mcse)
}
