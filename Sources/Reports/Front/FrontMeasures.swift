internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension StudyReport {
  /// What a measure found, as a phrase and what it rests on; nil where it says nothing.
  func frontMeasure(_ name: String) -> FrontSentence? {
    guard let measure = measures.first(where: { $0.name == name }) else { return nil }
    if measure is TruncationMeasure, let found = frontTruncation { return found }
    let curves = curves(of: measure)
    guard let text = measure.summary(curves) ?? measure.answer(curves) else { return nil }
    // The first sentence answers; the others support it.
    let sentences = text.components(separatedBy: ". ")
    let headline = (sentences.first ?? "").replacing("**", with: "")
    return FrontSentence(
      headline: headline.hasSuffix(".") ? String(headline.dropLast()) : headline,
      text: sentences.dropFirst().joined(separator: ". ").replacing("**", with: ""))
  }

  /// Where an exponent known from elsewhere lies compared with the 95 % intervals of a measure's first exponent.
  func comparison(_ name: String, with exponent: Double, source: String) -> String {
    guard let measure = measures.first(where: { $0.name == name }),
      let quantity = measure.quantities.first(where: { quantity in
        quantity.hasExponent
          && curves(of: measure).contains { $0.exponent(of: quantity.name) != nil }
      })
    else { return "" }
    let fits = curves(of: measure).compactMap { curve in
      curve.exponent(of: quantity.name).map { (label: shortLabel(curve.series), fit: $0) }
    }
    func text(_ words: String, _ includes: (RateFit) -> Bool) -> String? {
      let own = fits.filter { includes($0.fit) }.map { Markdown.escaped($0.label) }
      guard !own.isEmpty else { return nil }
      return words + (own.count <= 3 ? " for \(list(own))" : " on \(own.count) curves")
    }
    // An interval that contains every exponent that anyone would claim says nothing about one.
    func isWide(_ fit: RateFit) -> Bool { fit.ci95.upper - fit.ci95.lower > 0.5 }
    let places = [
      text("inside the 95 % interval") { $0.ci95.contains(exponent) && !isWide($0) },
      text("neither shown nor excluded by an interval wider than 1/2") {
        $0.ci95.contains(exponent) && isWide($0)
      },
      text("below the interval") { exponent < $0.ci95.lower },
      text("above the interval") { exponent > $0.ci95.upper },
    ].compactMap(\.self)
    return
      "The exponent \(ReportNumber.claimed(exponent)) (\(Markdown.escaped(source))) is \(list(places))."
  }

  /// The leading measure's ratios or means at the largest n of each curve, at most twelve rows.
  func frontMeasureTable(_ name: String) -> String {
    guard let measure = measures.first(where: { $0.name == name }) else { return "" }
    let curves = curves(of: measure)
    if measure is TruncationMeasure { return frontTruncationTable }
    guard !curves.isEmpty, curves.count <= Self.mostRows else { return "" }
    let exponents = measure.quantities.filter { quantity in
      quantity.hasExponent
        && curves.contains {
          $0.exponent(of: quantity.name) != nil && !$0.isConstant(quantity.name)
        }
    }.prefix(2)
    let ratios = measure.ratios.prefix(4)
    var table = MarkdownTable(
      [("Estimator", .left), ("n", .right)]
        + (ratios.isEmpty
          ? measure.quantities.prefix(4).map { ($0.heading, .right) }
          : ratios.map { ($0.heading, .right) })
        + (ratios.isEmpty ? exponents.map { ("\($0.heading) as n^-b: b", .right) } : []))
    for curve in curves {
      guard let point = curve.points.last else { continue }
      let values =
        ratios.isEmpty
        ? measure.quantities.prefix(4).map { quantity in
          point.estimate(of: quantity.name).map { ReportNumber.measured($0) } ?? "—"
        }
        : ratios.map { ratio in
          point.share(of: ratio.numerator, in: [ratio.denominator]).map {
            ReportNumber.measured($0)
          } ?? "—"
        }
      let fits =
        ratios.isEmpty
        ? exponents.map { quantity in
          curve.exponent(of: quantity.name).map { ReportNumber.exponentWithInterval($0) } ?? "—"
        } : []
      let sizes = fits.isEmpty ? ReportNumber.count(point.n) : analysis.rangeText(of: curve)
      table.add([curve.series.markdownLabel, sizes] + values + fits)
    }
    let over = exponents.isEmpty || !ratios.isEmpty ? "" : ", exponents over all of them"
    return "\(measure.heading), at the largest n of each curve\(over):\n\n\(table.text)"
  }
}
