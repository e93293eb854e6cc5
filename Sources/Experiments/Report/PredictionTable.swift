internal import Foundation
internal import Theory

extension StudyReport {
  /// The measured risk under `oracle` over the one that theory predicts, and the predicted exponents;
  /// empty where nothing is predicted.
  var predictionText: String {
    let curves = analysis.curves(stopping: "oracle").compactMap { curve in
      analysis.prediction(curve).map { (measured: curve, predicted: $0) }
    }
    guard !curves.isEmpty else { return "" }
    var table = MarkdownTable([("n", .right)] + curves.map { ($0.measured.series.label, .right) })
    for n in analysis.study.sampleSizes {
      let ratios = curves.map { curve -> String in
        guard let point = curve.measured.points.first(where: { $0.n == n }),
          let predicted = curve.predicted.points.first(where: { $0.n == n })?.optimum.risk
        else { return "—" }
        return ReportNumber.measured(point.mean / predicted, point.mcse / predicted)
      }
      if ratios.contains(where: { $0 != "—" }) { table.add([ReportNumber.count(n)] + ratios) }
    }
    let exponents = curves.compactMap { exponentText($0.predicted) }
    return """
      Measured risk under `oracle` over the one predicted at the kernel's population eigenvalues, without \
      any trial: for gradient descent and flow squared bias and variance mode by mode (valid for \
      effective dimensions far below n), for ridge regression the eigenframework (Simon et al. 2023, \
      [arXiv:2110.03922](https://arxiv.org/abs/2110.03922)).

      \(table.text)

      \(exponents.joined(separator: "\n"))
      """.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func exponentText(_ curve: PredictedCurve) -> String? {
    guard curve.floor == nil, let design = curve.designExponent else { return nil }
    var text =
      "- \(curve.series.label): predicted exponent \(ReportNumber.fixed(design, decimals: 3)) on this "
      + "design"
    if let limit = curve.exponents.last, let from = curve.visibleFrom {
      text +=
        ", \(ReportNumber.fixed(limit.exponent, decimals: 3)) at n = "
        + "\(ReportNumber.count(Int(limit.n))), and within "
        + "\(ReportNumber.claimed(VerdictThresholds.margin)) of that from n = "
        + ReportNumber.count(Int(from))
    }
    return text + "."
  }
}
