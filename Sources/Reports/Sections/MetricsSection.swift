internal import Analysis
internal import Diffusion
internal import Documents
internal import Formatting
internal import Foundation
internal import Measures
internal import Studies

extension StudyReport {
  /// The risk in the other metrics and within time bins, under the headline rule; empty where no
  /// cell has a window of times.
  var metricsSection: String {
    let curves = analysis.curves(stopping: analysis.headlineRule).filter { curve in
      analysis.study.variant(of: curve.series).times?.isWindow == true
    }
    guard !curves.isEmpty else { return "" }
    let quantities = QuantityName.furtherRisks.filter { quantity in
      curves.contains { $0.points.contains { $0.others.contains { $0.quantity == quantity } } }
    }
    guard !quantities.isEmpty else { return "" }
    var table = MarkdownTable(
      [("Estimator", .left), ("n", .right)] + quantities.map { (heading($0), .right) })
    for curve in curves {
      for point in curve.points {
        table.add(
          [curve.series.markdownLabel, ReportNumber.count(point.n)]
            + quantities.map { quantity in
              point.estimate(of: quantity).map { ReportNumber.measured($0) } ?? "—"
            })
      }
    }
    return """
      ## Other metrics

      The same fits\(underHeadlineRule), with what matters for sampling: the risk in score units is \
      $E|\\hat s - s|^2 = E (\\alpha/h)^2 |\\hat f - f_\\ast|^2$ averaged over the window, the divergence \
      $\\frac12 \\int E|\\hat f - f_\\ast|^2 |d\\psi|$ with $\\psi = \\alpha^2/h$ (Girsanov, in nats), and the \
      bins are equal parts of the window in log t, each with the risk in denoiser units at its \
      times\(binsText(curves)).

      \(table.text)
      """
  }

  private func heading(_ quantity: String) -> String {
    switch quantity {
    case QuantityName.scoreRisk: "score units"
    case QuantityName.divergence: "divergence"
    default: "bin " + (quantity.split(separator: "-").last ?? "")
    }
  }

  /// The edges of the bins, where all curves share them.
  private func binsText(_ curves: [RiskCurve]) -> String {
    let laws = curves.compactMap { analysis.study.variant(of: $0.series).times }
    guard let first = laws.first, laws.allSatisfy({ $0 == first }) else { return "" }
    let edges = first.bins.map { "[\($0.start.general(3)), \($0.end.general(3))]" }
    return ": \(list(edges))"
  }

}
