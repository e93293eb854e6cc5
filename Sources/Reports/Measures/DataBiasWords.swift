internal import Analysis
internal import Foundation
internal import Measures

extension DataBias: ReportedMeasure {
  var heading: String { "Bias and variance over data sets" }

  var explanation: String {
    """
    The squared distance of the mean fit over data sets from the posterior mean, and the mean squared distance of \
    a fit from that mean. Both come from a second data set of each trial, at the same step; they sum to the risk \
    up to the trials' scatter.
    """
  }

  func summary(_ curves: [RiskCurve]) -> String? {
    curves.exponentRange(of: "squared-bias").map {
      "The squared bias over data sets falls like $n^{-b}$, with \($0)."
    }
  }

  /// The exponents with which the squared bias falls with n, of the curves that have one.
  func answer(_ curves: [RiskCurve]) -> String? {
    let clauses = curves.exponentTexts(of: "squared-bias").map { "b = \($0)" }
    return clauses.isEmpty
      ? nil
      : "The squared bias over data sets falls like $n^{-b}$, with \(clauses.joined(separator: ", "))."
  }
}
