internal import Analysis
internal import Foundation
internal import Measures

extension MemorisationTimes: ReportedMeasure {
  var heading: String { "Times of the least risk and of its turn" }

  var explanation: String {
    """
    The training time $τ$ of the least risk of a fit, and the later time at which its risk has risen half of the \
    way to that of the end of the path; both interpolated over $\\log τ$. A path whose last risk is less than twice \
    the least one has neither, and means are over the others.
    """
  }

  func summary(_ curves: [RiskCurve]) -> String? {
    guard let turned = curves.exponentRange(of: "memorising-time", growing: true),
      let best = curves.exponentRange(of: "generalising-time", growing: true)
    else { return nil }
    return "The training time at which the risk has turned grows like $n^b$, with \(turned). "
      + "The best time grows like $n^b$, with \(best)."
  }

  /// The exponents with which both times grow.
  func answer(_ curves: [RiskCurve]) -> String? {
    let memorising = curves.exponentTexts(of: "memorising-time", growing: true)
    let generalising = curves.exponentTexts(of: "generalising-time", growing: true)
    guard !memorising.isEmpty, !generalising.isEmpty else { return nil }
    return
      "The training time at which the risk has turned grows like $n^{c}$ with c = "
      + "\(memorising.joined(separator: ", ")), the best time with c = "
      + "\(generalising.joined(separator: ", "))."
  }
}
