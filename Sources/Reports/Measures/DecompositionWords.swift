internal import Analysis
internal import Estimators
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension Decomposition: ReportedMeasure {
  var heading: String { "The risk in four parts" }

  var explanation: String {
    """
    The squares of the four differences between network, kernel descent, kernel descent on labels from the \
    kernel's space, the projection $f_H$ on that space, and the posterior mean: coupling C, label mismatch M, \
    early stopping E, approximation A; twice their cross terms; the proof's bound 4 (C + M + E + A) over the \
    risk; the norm of $f_H$; and, without any $f_H$, squared bias and variance of kernel descent given the \
    inputs. Squares and cross terms sum to the risk of the fit.
    """
  }

  func summary(_ curves: [RiskCurve]) -> String? {
    let tops = curves.compactMap { curve in curve.points.last.flatMap(largest) }
    guard let n = curves.compactMap({ $0.points.last?.n }).max(), let first = tops.first else {
      return nil
    }
    guard tops.allSatisfy({ $0.part == first.part }) else { return gathered(curves) }
    let range = ReportNumber.range(tops.map(\.share), text: ReportNumber.percent)
    return
      "\(first.part.prefix(1).uppercased() + first.part.dropFirst()) is the largest of the risk's four parts: "
      + "\(range) of their squares at n = \(ReportNumber.count(n))."
      + (otherShares.isEmpty
        ? ""
        : " The shares depend on how much of the posterior mean is left to approximation; the details have other "
          + "choices.")
  }

  /// The largest of the four squares at the smallest and at the largest sample size, with its share of their
  /// sum; curves on which it is the same part together.
  func answer(_ curves: [RiskCurve]) -> String? {
    var clauses: [(part: String, texts: [String])] = []
    for curve in curves {
      guard let first = curve.points.first, let last = curve.points.last,
        let start = largest(first), let end = largest(last)
      else { continue }
      let ends =
        "\(ReportNumber.percent(start.share)) at n = "
        + "\(ReportNumber.count(first.n)) and "
        + "\(ReportNumber.percent(end.share)) at "
        + ReportNumber.count(last.n)
      let part =
        start.part == end.part
        ? "**\(start.part)** is the largest"
        : "**\(start.part)** is the largest at first and **\(end.part)** at last"
      let text = "\(ends) for \(curve.series.label)"
      if let index = clauses.firstIndex(where: { $0.part == part }) {
        clauses[index].texts.append(text)
      } else {
        clauses.append((part, [text]))
      }
    }
    guard !clauses.isEmpty else { return nil }
    if curves.count > Self.mostCurves { return gathered(curves) + (shares(curves) ?? "") }
    return "Of the squares of the risk's four parts "
      + clauses.map { "\($0.part) (\($0.texts.joined(separator: ", ")))" }.joined(separator: "; ")
      + "." + (shares(curves) ?? "")
  }

  /// What early stopping is of the squares for each share that f_H may miss, on the curves at the largest n; nil where
  /// there is one share only.
  private func shares(_ curves: [RiskCurve]) -> String? {
    guard case .error(let usual) = extent, !otherShares.isEmpty else { return nil }
    let texts = ([usual] + otherShares).sorted(by: >).compactMap { share -> String? in
      let names =
        share == usual
        ? Self.parts.map { "part-\($0)" }
        : ["part-coupling"]
          + ["mismatch", "stopping", "approximation"].map { Self.name($0, at: share) }
      let shares = curves.compactMap { curve -> Estimate? in
        guard let point = curve.points.last else { return nil }
        return share == usual && !isReached(usual, point)
          ? nil : point.share(of: names[2], in: names)
      }
      guard !shares.isEmpty else { return nil }
      return "\(ReportNumber.range(shares, text: ReportNumber.percent)) where f_H misses "
        + "\(ReportNumber.significant(100 * share, 1)) %"
    }
    return
      " That depends on how much of the posterior mean is left to approximation: early stopping is "
      + "\(texts.joined(separator: ", "))."
  }

  /// Whether the first approximation misses the share that it was asked for, by its size compared with those of the others.
  private func isReached(_ usual: Double, _ point: RiskPoint) -> Bool {
    func size(_ name: String) -> Double? { point.estimate(of: name)?.value }
    guard let own = size("part-approximation") else { return false }
    return otherShares.contains { share in
      size(Self.name("approximation", at: share)).map {
        abs(own / $0 / (usual / share) - 1) < 0.25
      } ?? false
    }
  }

  /// The most curves that a sentence can tell one by one.
  private static let mostCurves = 4

  /// On how many curves which part is the largest at the largest n, with the range of its shares.
  private func gathered(_ curves: [RiskCurve]) -> String {
    let tops = curves.compactMap { curve in curve.points.last.flatMap(largest) }
    let texts = unique(tops.map(\.part)).map { part -> String in
      let shares = tops.filter { $0.part == part }.map(\.share)
      return "**\(part)** is the largest on \(ReportNumber.count(shares.count)) curves "
        + "(\(ReportNumber.range(shares, text: ReportNumber.percent)))"
    }
    let n = curves.compactMap { $0.points.last?.n }.max() ?? 0
    return "Of the squares of the risk's four parts at n = \(ReportNumber.count(n)), "
      + texts.joined(separator: " and ") + "."
  }

  /// The largest of the four squares, with its share of their sum.
  private func largest(_ point: RiskPoint) -> (part: String, share: Estimate)? {
    let names = Self.parts.map { "part-\($0)" }
    let shares = names.compactMap { point.share(of: $0, in: names) }
    guard shares.count == 4,
      let index = shares.indices.max(by: { shares[$0].value < shares[$1].value })
    else { return nil }
    return (Self.words[index], shares[index])
  }
}
