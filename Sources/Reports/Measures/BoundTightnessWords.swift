internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures

extension BoundTightness: ReportedMeasure {
  var heading: String { "Bounds over what they bound" }

  var explanation: String {
    """
    The error at the training inputs, $(1/n) \\sum_j |\\hat f(z_j) - f_\\ast(z_j)|^2$, and two upper bounds on it: \
    $12 d R^2 ε_n^2$ by the critical radius, promised at the stopping time of the Rademacher rule, and $4 d R^2/(e η)$ by \
    the time η of training, promised up to it; and the error averaged over the labels, with its lower bound \
    $d (σ^2/4) η R_K(η^{-1/2})^2$ of later times. R is the norm of the smallest function that misses 0.1 % of \
    $E|f_\\ast|^2$, in the space of $κ/κ_{\\max}$; then the same bounds with R = 1, which promise nothing where R is larger. \
    The noise level is the exact one.
    """
  }

  func summary(_ curves: [RiskCurve]) -> String? {
    func range(_ name: String) -> String? {
      curves.range({ $0.points.last?.share(of: name, in: ["empirical-error"]) }) {
        ReportNumber.measured($0)
      }
    }
    guard let radius = range("radius-bound"), let time = range("time-bound"),
      let n = curves.compactMap({ $0.points.last?.n }).max()
    else { return nil }
    return
      "At n = \(ReportNumber.count(n)) the bound by the critical radius is \(radius) times the error that it bounds. "
      + "The bound by the training time is \(time) times that error."
  }

  /// The ranges of the ratios over the curves at the largest n.
  func answer(_ curves: [RiskCurve]) -> String? {
    let texts = [
      ("radius-bound", "12 d R² ε_n² is", "times the error at the training inputs"),
      ("time-bound", "4 d R²/(e η)", "times"),
    ].compactMap { name, subject, end -> String? in
      let ratios = curves.compactMap { $0.points.last?.share(of: name, in: ["empirical-error"]) }
      guard !ratios.isEmpty else { return nil }
      let range = ReportNumber.range(ratios) { ReportNumber.measured($0) }
      return "\(subject) **\(range)** \(end)"
    }
    guard let n = curves.compactMap({ $0.points.last?.n }).max(), !texts.isEmpty else { return nil }
    return
      "At n = \(ReportNumber.count(n)), with the known norm R, the bound \(texts.joined(separator: " and ")), "
      + "as ratios of means."
  }
}
