internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension [RiskCurve] {
  /// The least and the largest exponent of a quantity with their 95 % intervals, each with its curve; nil where none was fitted.
  func exponentRange(of quantity: String, growing: Bool = false) -> String? {
    let fits = compactMap { curve in
      curve.exponent(of: quantity).map { (label: curve.series.listedLabel, fit: $0) }
    }.sorted { $0.fit.exponent < $1.fit.exponent }
    guard let first = fits.first, let last = fits.last else { return nil }
    func text(_ item: (label: String, fit: RateFit)) -> String {
      "\(ReportNumber.exponentWithInterval(item.fit, negated: growing)) for \(item.label)"
    }
    guard fits.count > 1 else {
      return "b = \(text(first))" + (count > 1 ? ", the only curve with enough sizes" : "")
    }
    let ends = growing ? [last, first] : [first, last]
    let open = fits.count { $0.fit.ci95.contains(0) }
    let doubt =
      open == 0
      ? "" : "; on \(open) of \(fits.count) curves the interval contains 0"
    return "b from \(text(ends[0])) to \(text(ends[1]))\(doubt)"
  }

  /// The least and the largest of a number that each curve has, such as `3.0 ± 0.6 % to 25 ± 4 %`; nil without any.
  func range(_ value: (RiskCurve) -> Estimate?, text: (Estimate) -> String) -> String? {
    let values = compactMap(value)
    return values.isEmpty ? nil : ReportNumber.range(values, text: text)
  }
}
