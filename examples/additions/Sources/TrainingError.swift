import Estimators
import Experiments
import Statistics

/// A measure: the mean squared residual at the records that rules choose, with a sentence for reports.
struct TrainingError: ReportedMeasure {
  let name = "training-error"
  let version = 1
  let quantities = [MeasuredQuantity("training-error", "RSS/n")]

  func applies(to estimator: any Estimator) -> Bool { estimator.hasPath }

  func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    let n = Double(fit.training.count)
    return fit.records.map {
      [Quantity("training-error", fit.path.residualSumsOfSquares[$0] / n)]
    }
  }

  let heading = "Training error"
  let explanation = "The mean squared residual of the fit on its own training set."

  func answer(_ curves: [RiskCurve]) -> String? {
    guard let last = curves.first?.last("training-error") else { return nil }
    return "The training error ends at \(last.value)."
  }

  static let kind = MeasureKind.plain(
    name: "training-error", summary: "the mean squared residual", measure: TrainingError())
}
