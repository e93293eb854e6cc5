internal import Analysis
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies

extension StudyReport {
  /// How the mean risk falls with n, under the headline rule; nil for a study of one sample size or without a curve.
  var frontRate: FrontSentence? {
    let curves = analysis.curves(stopping: analysis.headlineRule)
    guard !curves.isEmpty, variesSampleSize else { return nil }
    let fitted = curves.filter { $0.fit != nil && $0.floor == nil }
    let levelled = curves.filter { $0.floor != nil }
    var sentences: [String] = []
    if !levelled.isEmpty { sentences.append(floors(levelled)) }
    if !fitted.isEmpty { sentences.append(exponents(fitted)) }
    let rest = curves.filter { $0.fit == nil && $0.floor == nil }
    if !rest.isEmpty {
      sentences.append(
        "No rate could be fitted for \(names(rest.map(\.series))): "
          + list(unique(rest.map { Markdown.escaped($0.fitFailure ?? "no fit") })))
    }
    guard let first = sentences.first else { return nil }
    return FrontSentence(
      headline: first, text: sentences.dropFirst().map { "\($0)." }.joined(separator: " "))
  }

  /// The most exponents that a sentence can carry.
  private static let mostExponents = 3

  private func exponents(_ curves: [RiskCurve]) -> String {
    let ranges = unique(curves.map { analysis.rangeText(of: $0) })
    let range = ranges.count == 1 ? "On n = \(ranges[0]) the" : "The"
    let subject = "\(range) mean risk\(underHeadlineRule) falls like"
    if curves.count <= Self.mostExponents {
      let texts = curves.map { curve -> String in
        let exponent = curve.fit.map { ReportNumber.fixed($0.exponent, decimals: 2) } ?? ""
        // A slope that may be 0 is not a fall.
        if let fit = curve.fit, fit.ci95.contains(0) {
          return "a power that may be 0 (b = \(ReportNumber.exponentWithInterval(fit))) for "
            + Markdown.escaped(shortLabel(curve.series))
        }
        return "$n^{-\(exponent)}$ for \(Markdown.escaped(shortLabel(curve.series)))\(bend(curve))"
      }
      return "\(subject) \(list(texts).replacing("$n^{--", with: "$n^{"))"
    }
    let sorted = curves.sorted { ($0.fit?.exponent ?? 0) < ($1.fit?.exponent ?? 0) }
    guard let least = sorted.first, let most = sorted.last else { return "" }
    func text(_ curve: RiskCurve) -> String {
      (curve.fit.map { ReportNumber.exponentWithInterval($0) } ?? "")
        + " for \(Markdown.escaped(shortLabel(curve.series)))\(bend(curve))"
    }
    let bent = curves.count { $0.fit.map(isBent) ?? false }
    let count = ReportNumber.count(curves.count)
    return "\(subject) $n^{-b}$ with b from \(text(least)) to \(text(most)) over \(count) curves"
      + (bent == 0
        ? ""
        : bent == curves.count
          ? "; all are bent"
          : "; \(ReportNumber.count(bent)) of them \(bent == 1 ? "is" : "are") bent")
  }

  /// That a curve is bent, with its local exponents; empty for one that is not.
  private func bend(_ curve: RiskCurve) -> String {
    guard let fit = curve.fit, isBent(fit) else { return "" }
    return " (bent: local exponents \(localEnds(fit)))"
  }

  /// The local exponents from the smallest to the largest n, with arrows as on a terminal.
  func localEnds(_ fit: RateFit) -> String {
    ReportNumber.bend(fit.localSlopes.map(\.exponent)).joined(separator: " → ")
  }

  private func floors(_ curves: [RiskCurve]) -> String {
    let texts = curves.compactMap { curve -> String? in
      guard let floor = curve.floor else { return nil }
      let value =
        floor.fit.map { ReportNumber.measured($0.floor, $0.floorStandardError) } ?? "no level"
      return "\(value) for \(curve.series.markdownLabel) (exactly "
        + "\(ReportNumber.significant(floor.exact, 4)))"
    }
    return "The mean risk\(underHeadlineRule) levels off at \(list(texts))"
  }
}
