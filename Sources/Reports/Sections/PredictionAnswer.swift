internal import Analysis
internal import Estimators
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// Whether the risk under `oracle` falls as theory predicts, and how far apart the two are at the largest n; nil where
  /// nothing is predicted.
  var predictionAnswer: (phrase: String, numbers: String)? {
    let curves = analysis.curves(stopping: Oracle.name).compactMap { curve in
      analysis.prediction(curve).map { (measured: curve, predicted: $0) }
    }
    let fits = curves.compactMap { trend($0.measured, $0.predicted) }
    let ratios = curves.compactMap { curve -> (n: Int, ratio: Estimate)? in
      guard let point = curve.measured.points.last,
        let predicted = curve.predicted.points.first(where: { $0.n == point.n })
      else { return nil }
      return (point.n, Self.ratio(point, to: predicted))
    }
    guard !fits.isEmpty, let n = ratios.map(\.n).max() else { return nil }
    let margin = VerdictThresholds.margin
    let holds = fits.count { $0.ci95.lower > -margin && $0.ci95.upper < margin }
    let fails = fits.count { $0.ci95.lower > margin || $0.ci95.upper < -margin }
    let all = ReportNumber.count(fits.count)
    let open = fits.count - holds - fails
    let words = [(holds, "holds"), (fails, "fails"), (open, "is not decided")].filter { $0.0 > 0 }
    let phrase =
      words.count == 1
      ? "\(words[0].1) on \(fits.count == 1 ? "the curve" : "all \(all) curves")"
      : list(words.map { "\($0.1) on \($0.0)" }) + " of \(all) curves"
    let apart = ratios.count { abs($0.ratio.value - 1) > 2 * $0.ratio.standardError }
    let range = ReportNumber.range(ratios.map(\.ratio)) { ReportNumber.measured($0) }
    return (
      "That the risk falls as predicted, within \(ReportNumber.claimed(margin)) of its exponent, \(phrase)",
      "At n = \(ReportNumber.count(n)) the measured risk is \(range) times the predicted one: "
        + (apart == 0
          ? "no difference is seen."
          : "\(apart) of \(ratios.count) ratios differ from 1 by more than two errors.")
    )
  }

  /// The same as sentences; empty without any prediction.
  var predictionSentence: String {
    predictionAnswer.map { "\($0.phrase). \($0.numbers)" } ?? ""
  }
}
