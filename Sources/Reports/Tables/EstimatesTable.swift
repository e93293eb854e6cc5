internal import Analysis
internal import Estimators
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension StudyReport {
  /// Every estimate in full precision, a row each: `n,m,estimator,stopping,quantity,trials,mean,
  /// mcse,outcome_ok,outcome_failed`; a field is empty where there is no such number.
  ///
  /// `unadjusted-risk` is the risk before control variates, where the row of `risk` is after them.
  public var estimatesCSV: String {
    let hasVariants = analysis.study.hasVariants
    var lines = [
      "n,m,estimator,stopping,quantity,trials,mean,mcse,outcome_ok,outcome_failed"
        + (hasVariants ? ",variant" : "")
    ]
    let cellsBySeries = analysis.study.cellsBySeries
    for curve in analysis.curves {
      let cells = cellsBySeries[curve.series] ?? []
      for point in curve.points {
        let width = cells.first { $0.sampleSize == point.n }?.estimator.width
        func add(_ quantity: String, _ mean: Double, _ mcse: Double?) {
          let fields: [String] =
            [
              "\(point.n)", width.map(String.init) ?? "", curve.series.estimator.csvField,
              curve.stopping.csvField, quantity, "\(point.trials)", number(mean),
              mcse.map(number) ?? "", "\(point.trials)", "\(point.failed)",
            ] + (hasVariants ? [(curve.series.variant ?? "").csvField] : [])
          lines.append(fields.joined(separator: ","))
        }
        add(QuantityName.risk, point.mean, point.mcse)
        if let raw = point.unadjusted {
          add(QuantityName.unadjustedRisk, raw.estimate.value, raw.estimate.standardError)
        }
        for other in point.others {
          add(other.quantity, other.estimate.value, other.estimate.standardError)
        }
        if let step = point.meanStep {
          add(QuantityName.step, step, nil)
          add(QuantityName.atEnd, point.shareAtEnd, nil)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "" }
}
