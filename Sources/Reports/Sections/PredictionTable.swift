internal import Analysis
internal import Estimators
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The measured risk under `oracle` over the one that theory predicts, and the predicted exponents;
  /// empty where nothing is predicted.
  var predictionText: String {
    let curves = analysis.curves(stopping: Oracle.name).compactMap { curve in
      analysis.prediction(curve).map { (measured: curve, predicted: $0) }
    }
    guard !curves.isEmpty else { return "" }
    var table = MarkdownTable(
      [("n", .right)] + curves.map { ($0.measured.series.markdownLabel, .right) })
    for n in analysis.study.sampleSizes {
      let ratios = curves.map { curve -> String in
        guard let point = curve.measured.points.first(where: { $0.n == n }),
          let predicted = curve.predicted.points.first(where: { $0.n == n })
        else { return "—" }
        return ReportNumber.measured(Self.ratio(point, to: predicted))
      }
      if ratios.contains(where: { $0 != "—" }) { table.add([ReportNumber.count(n)] + ratios) }
    }
    let exponents = curves.compactMap { curve -> String? in
      let parts = [exponentText(curve.predicted), trendText(curve.measured, curve.predicted)]
        .compactMap { $0 }
      return parts.isEmpty
        ? nil : "- \(curve.measured.series.markdownLabel): \(parts.joined(separator: "; "))."
    }
    return """
      Measured risk under `oracle` over the one predicted at the kernel's population eigenvalues, without \
      any trial: for gradient descent and flow squared bias and variance mode by mode (valid for \
      effective dimensions far below n), for ridge regression the eigenframework (Simon et al. 2023, \
      [arXiv:2110.03922](https://arxiv.org/abs/2110.03922)). ± of a prediction is its distance from the same with \
      half as many nodes; that of a ratio has the MCSE in it, too.

      \(table.text)

      If the predicted curve holds as a whole, the ratio does not change with n: it is fitted by \
      $n^\\delta$, and δ is 0.

      \(exponents.joined(separator: "\n"))
      """.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A measured risk over the predicted one, with the errors of both.
  static func ratio(_ point: RiskPoint, to predicted: PredictedCurve.Point) -> Estimate {
    let ratio = point.mean / predicted.optimum.risk
    let error = hypot(point.mcse / point.mean, predicted.error / predicted.optimum.risk)
    return Estimate(ratio, ratio * error)
  }

  private func exponentText(_ curve: PredictedCurve) -> String? {
    guard curve.floor == nil, let design = curve.design else { return nil }
    var text =
      "predicted exponent \(predictedExponent(design.exponent, design.error)) on this design"
    if let last = curve.exponents.last {
      text +=
        ", local exponent \(predictedExponent(last.exponent, last.error)) at n = "
        + ReportNumber.count(last.n)
    }
    if let from = curve.visibleFrom {
      text +=
        ", and within \(ReportNumber.claimed(VerdictThresholds.margin)) of that from n = "
        + ReportNumber.count(from)
    }
    return text
  }

  /// The fit of measured over predicted risk, whose exponent is 0 where the whole curve holds.
  func trend(_ measured: RiskCurve, _ predicted: PredictedCurve) -> RateFit? {
    let samples = measured.points.compactMap { point in
      predicted.points.first { $0.n == point.n }.map { point.rateSample(over: $0.optimum.risk) }
    }
    return try? RateFit(samples)
  }

  private func trendText(_ measured: RiskCurve, _ predicted: PredictedCurve) -> String? {
    guard let fit = trend(measured, predicted) else { return nil }
    let interval = ConfidenceInterval(lower: -fit.ci95.upper, upper: -fit.ci95.lower)
    let own = predicted.design.map { $0.error >= 0.0005 ? $0.error : 0 } ?? 0
    let apart =
      own > 0
      ? ", without the prediction's own error of \(ReportNumber.significant(own, 1))" : ""
    return "δ = \(ReportNumber.exponent(-fit.exponent, fit.standardError)) (95 % CI "
      + "\(ReportNumber.interval(interval, standardError: fit.standardError))\(apart))"
  }
}
