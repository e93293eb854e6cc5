internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension AssumptionAudit: ReportedMeasure {
  var heading: String { "Constants of the assumptions" }

  var explanation: String {
    """
    What assumptions of the paper bound, as it is in these training sets; the numbers are those of its third version. \
    3.2, compact support: the largest norm of a label. 3.4, the schedule: the integral of its rate up to the last \
    time. 3.5: the largest norms of the posterior mean's derivatives in x and in t at inputs, evaluation nodes and \
    nodes at $T_0$, which are below the Lipschitz constants. 3.7: the smallest distance of a time from $T_0$, and the \
    largest norm of a noisy point. 3.8: the decimal logarithm of the width $n^6/(\\lambda_0^4 \\delta^3)$ that Du, \
    Zhai, Poczos and Singh ask for, with the measured smallest eigenvalue and δ = 0.1. What exactly 3.4, 3.5, 3.7 and \
    3.8 bound is our reading; the error that 3.11 assumes of early stopping is judged by H2c.
    """
  }

  func summary(_ curves: [RiskCurve]) -> String? {
    let ends = curves.compactMap { $0.ends(of: "log10-implied-width") }
    guard let sizes = ends.first.map({ ($0.first.n, $0.last.n) }) else { return nil }
    func power(_ values: [Double]) -> String {
      let texts = [values.min() ?? 0, values.max() ?? 0].map {
        "10^\(ReportNumber.fixed($0, decimals: 0))"
      }
      return "$\(unique(texts).joined(separator: "$ to $"))$".replacing("^", with: "^{")
        .replacing("$ to", with: "}$ to").dropLast() + "}$"
    }
    let start = power(ends.map(\.first.estimate.value))
    let end = power(ends.map(\.last.estimate.value))
    let grows = curves.count { curve in
      curve.ends(of: "data-radius").map { first, last in
        last.estimate.value > (1 + Self.steadyShare) * first.estimate.value
      } ?? false
    }
    return
      "The width that assumption 3.8 asks for is \(start) at n = \(ReportNumber.count(sizes.0)) and "
      + "\(end) at n = \(ReportNumber.count(sizes.1)). The largest norm of a label grows with n on "
      + "\(ReportNumber.count(grows)) of \(ReportNumber.count(curves.count)) curves."
  }

  /// How radius, slope in x and width change between the smallest and the largest sample size.
  func answer(_ curves: [RiskCurve]) -> String? {
    let clauses = [
      ("data-radius", "the largest norm of a label"),
      ("lipschitz-in-x", "the largest slope of the posterior mean in x"),
    ].compactMap { name, subject in changes(of: name, curves).map { "\(subject) \($0)" } }
    let parts = clauses + [widths(curves)].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "Of the assumptions' constants, " + parts.joined(separator: "; ") + "."
  }

  /// A change by less than this share between the smallest and the largest n is none.
  private static let steadyShare = 0.05

  /// How a constant changes, curves on which it does the same together; nil where it was not measured.
  private func changes(of quantity: String, _ curves: [RiskCurve]) -> String? {
    var groups: [(verb: String, texts: [String], last: [Estimate])] = []
    for curve in curves {
      guard let (first, last) = curve.ends(of: quantity), first.estimate.value > 0 else { continue }
      let ratio = last.estimate.value / first.estimate.value
      let isSteady = abs(ratio - 1) < Self.steadyShare
      let verb =
        isSteady
        ? "changes by less than \(ReportNumber.significant(100 * Self.steadyShare, 1)) %"
        : ratio > 1 ? "**grows**" : "**falls**"
      let end = Self.text(last.estimate)
      let text =
        (isSteady ? end : "\(Self.text(first.estimate)) to \(end)")
        + " for \(curve.series.label)"
      let value = last.estimate
      if let index = groups.firstIndex(where: { $0.verb == verb }) {
        groups[index].texts.append(text)
        groups[index].last.append(value)
      } else {
        groups.append((verb, [text], [value]))
      }
    }
    guard !groups.isEmpty else { return nil }
    return groups.map { group in
      let details =
        group.texts.count > Self.mostCurves
        ? ReportNumber.range(group.last, text: Self.text)
        : group.texts.joined(separator: ", ")
      return "\(group.verb) (\(details))"
    }
    .joined(separator: " and ")
  }

  /// The most curves that a clause can tell one by one.
  private static let mostCurves = 2

  /// A mean with its error, but for one that no digit would show.
  private static func text(_ mean: Estimate) -> String {
    mean.standardError > 0.0005 * abs(mean.value)
      ? ReportNumber.measured(mean) : ReportNumber.significant(mean.value, 3)
  }

  /// The range of the widths over the curves, at the smallest and at the largest n.
  private func widths(_ curves: [RiskCurve]) -> String? {
    let ends = curves.compactMap { $0.ends(of: "log10-implied-width") }
    guard let sizes = ends.first.map({ ($0.first.n, $0.last.n) }) else { return nil }
    func range(_ values: [(n: Int, estimate: Estimate)]) -> String {
      ReportNumber.range(values.map(\.estimate)) { mean in
        mean.standardError.isFinite && mean.standardError >= 0.05
          ? "10^(\(ReportNumber.measured(mean)))"
          : "10^\(ReportNumber.fixed(mean.value, decimals: 1))"
      }
    }
    return "the width asked for by λ_min(H) is \(range(ends.map(\.first))) at n = "
      + "\(ReportNumber.count(sizes.0)) and \(range(ends.map(\.last))) at "
      + "\(ReportNumber.count(sizes.1))"
  }
}
