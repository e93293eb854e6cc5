internal import Analysis
internal import Foundation
internal import Measures

extension GramMeasure: ReportedMeasure {
  var heading: String { "Spectrum of the Gram matrix" }

  var explanation: String {
    """
    The smallest and the largest eigenvalue of the tangent kernel's Gram matrix H, its largest diagonal entry, \
    and the degrees of freedom of the fit, the number of directions that it uses.
    """
  }

  func summary(_ curves: [RiskCurve]) -> String? {
    curves.exponentRange(of: "lambda-0").map {
      "The smallest eigenvalue of the Gram matrix falls like $n^{-b}$, with \($0)."
    }
  }

  /// The exponents of λ_min.
  func answer(_ curves: [RiskCurve]) -> String? {
    let texts = curves.exponentTexts(of: "lambda-0")
    return texts.isEmpty || texts.count > 4
      ? nil
      : "The smallest eigenvalue of the Gram matrix falls like $n^{-b}$ with b = "
        + "\(texts.joined(separator: ", "))."
  }
}
