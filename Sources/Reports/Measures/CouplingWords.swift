internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension Coupling: ReportedMeasure {
  var heading: String { "Coupling of networks with the tangent kernel" }

  var explanation: String {
    """
    Squared distances of the network from gradient descent with the tangent kernel on the same data, at the \
    same step and learning rate: $E|f_W - f^K|^2$ over the law of the inputs, its supremum over the \
    evaluation nodes and its largest value at any recorded step so far; the same from descent with the \
    network's own kernel at the start, which is the network linearised there. Then the Frobenius norm of all \
    weights' movement and the largest of any neuron, the share of activations that changed sign, the relative \
    change of the network's own Gram matrix since the start, and that matrix's relative distance at the \
    start from the one of infinite width.
    """
  }

  func summary(_ curves: [RiskCurve]) -> String? {
    func text(_ points: [RiskPoint?]) -> String? {
      let shares = points.compactMap { point in
        point.flatMap { point in point.share(of: QuantityName.coupling).map { (point.n, $0) } }
      }
      guard let n = shares.first?.0 else { return nil }
      let range = ReportNumber.range(shares.map(\.1), text: ReportNumber.percent)
      return "\(range) of the risk at n = \(ReportNumber.count(n))"
    }
    guard let first = text(curves.map(\.points.first)), let last = text(curves.map(\.points.last)),
      first != last
    else { return nil }
    let grows = curves.allSatisfy { curve in
      guard let first = curve.points.first?.share(of: QuantityName.coupling),
        let last = curve.points.last?.share(of: QuantityName.coupling)
      else { return false }
      return last.value - first.value > 2 * hypot(last.standardError, first.standardError)
    }
    let lead =
      grows
      ? "As a share of the risk, the squared distance from the kernel's fit is larger at the largest n than at the "
        + "smallest, at every width"
      : "As a share of the risk, the squared distance from the kernel's fit does not grow at every width"
    return "\(lead). It is \(first) and \(last), over all widths."
  }

  /// The coupling's share of the risk at the smallest and at the largest n.
  func answer(_ curves: [RiskCurve]) -> String? {
    let texts = curves.compactMap { curve -> String? in
      let shares = curve.points.compactMap { point in
        point.share(of: QuantityName.coupling).map { (n: point.n, share: $0) }
      }
      guard let first = shares.first, let last = shares.last, shares.count > 1 else { return nil }
      func text(_ share: Estimate) -> String {
        "**\(ReportNumber.percent(share))**"
      }
      return
        "\(text(first.share)) at n = \(ReportNumber.count(first.n)) and "
        + "\(text(last.share)) at \(ReportNumber.count(last.n)) for " + curve.series.label
    }
    return texts.isEmpty || texts.count > 4
      ? nil : "The coupling is a share of the risk of \(texts.joined(separator: ", "))."
  }
}
