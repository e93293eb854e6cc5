internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension TruncationMeasure: ReportedMeasure {
  var heading: String { "Truncation" }

  var explanation: String {
    """
    The part of $E|f_\\ast|^2$ outside of the radius, which a fit that is zero there cannot go below; its bound by the \
    support of the law; the share of the training inputs outside; the share of trials with none outside; the \
    smallest eigenvalue of the Gram matrix of the inputs that are kept (all of them, where they are clipped); \
    and the bound on the kernel's diagonal.
    """
  }

  /// The tail term as a share of the risk at the largest n, the least and the largest of the curves.
  func answer(_ curves: [RiskCurve]) -> String? {
    let shares = curves.compactMap {
      curve -> (label: String, share: Estimate)? in
      curve.points.last?.share(of: "tail-term").map { (curve.series.label, $0) }
    }.sorted { $0.share.value < $1.share.value }
    guard let n = curves.compactMap({ $0.points.last?.n }).max(), let least = shares.first,
      let largest = shares.last
    else { return nil }
    func text(_ item: (label: String, share: Estimate)) -> String {
      "**\(ReportNumber.measured(item.share))** (\(item.label))"
    }
    let size = ReportNumber.count(n)
    return shares.count == 1
      ? "At n = \(size) the tail term is \(text(least)) times the risk."
      : "At n = \(size) the tail term is between \(text(least)) and \(text(largest)) times the risk."
  }
}
