public import Analysis
internal import Formatting
internal import Foundation
internal import Reports
internal import Studies
internal import Theory

extension StudyPrediction {
  /// The prediction for a terminal: a table a series, then the claims.
  ///
  /// - Parameter risk: A risk whose sample size is asked for.
  /// - Returns: Lines of text.
  public func text(risk: Double? = nil) -> String {
    guard !curves.isEmpty else {
      return "No estimator of this study has a predicted curve: those of gradient flow, gradient "
        + "descent with learning-rate auto and ridge regression are known."
    }
    let parts = curves.map { text($0, risk: risk) } + [claimsText]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func text(_ curve: PredictedCurve, risk: Double?) -> String {
    let parameter =
      switch curve.curve.method {
      case .gradientFlow: "best time"
      case .gradientDescent: "best step"
      case .ridge: "best ridge"
      }
    var lines = [
      "\(curve.series.label.onOneLine): \(curve.series.kind)",
      row(["n", "risk", parameter, "effective dimension"]),
    ]
    for point in curve.points {
      lines.append(
        row([
          ReportNumber.count(point.n), predictedRisk(point.optimum.risk, point.error),
          ReportNumber.significant(point.optimum.parameter, 3),
          ReportNumber.significant(point.optimum.effectiveDimension, 3),
        ]))
    }
    if let risk {
      let n = curve.curve.sampleSize(forRisk: risk).map { ReportNumber.count($0.rounded(.up)) }
      lines.append(
        "n for the risk \(ReportNumber.claimed(risk)): "
          + (n ?? "beyond what the spectrum can tell"))
    }
    if let floor = curve.floor {
      return lines.joined(separator: "\n")
        + "\nno exponent: the risk levels off at the floor \(ReportNumber.significant(floor, 4))"
    }
    if let design = curve.design {
      lines.append("exponent on the design \(predictedExponent(design.exponent, design.error))")
    }
    let beyond = curve.exponents.map {
      "\(predictedExponent($0.exponent, $0.error)) at \(ReportNumber.count($0.n))"
    }
    if !beyond.isEmpty { lines.append("local exponents " + beyond.joined(separator: ", ")) }
    if let from = curve.visibleFrom {
      lines.append(
        "from n = \(ReportNumber.count(from)) on they are within "
          + "\(ReportNumber.claimed(VerdictThresholds.margin)) of the last, which is all that the nodes can show"
      )
    }
    return lines.joined(separator: "\n")
  }

  /// Each claim's exponent for the series that it is about.
  private var claimsText: String {
    var lines: [String] = []
    for claim in study.claims
    where claim.axis.judged == .sampleSize && claim.statesExponent {
      for curve in curves where curve.floor == nil {
        let context = claimContext(for: curve.series)
        guard claim.applicability(to: context) == .judged,
          let exponent = try? claim.exponent(context.quantities)
        else { continue }
        let design = curve.design.map { predictedExponent($0.exponent, $0.error) } ?? "—"
        let last = curve.exponents.last.map {
          " and \(predictedExponent($0.exponent, $0.error)) at n = \(ReportNumber.count($0.n))"
        }
        lines.append(
          "\("\(claim.shortName), \(curve.series.label)".onOneLine): claims "
            + "\(ReportNumber.fixed(exponent, decimals: 3)), predicted \(design) on the design"
            + (last ?? ""))
      }
    }
    return lines.isEmpty ? "" : "claims\n" + lines.map { "  " + $0 }.joined(separator: "\n")
  }

  private func row(_ fields: [String]) -> String {
    fields.map { String(repeating: " ", count: max(2, 12 - $0.count)) + $0 }.joined()
  }
}
