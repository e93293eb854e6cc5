internal import Foundation
package import Statistics

/// How reports write numbers: as many digits as their errors earn.
package enum ReportNumber {
  /// The decimals that show two significant digits of an error; nil for none known or zero.
  static func decimals(forError error: Double) -> Int? {
    guard error > 0, error.isFinite else { return nil }
    let decimals = 1 - Int(log10(error).rounded(.down))
    // 0.0996 rounds to 0.100, whose two digits end one place earlier.
    return scaled(error, decimals).rounded() >= 100 ? decimals - 1 : decimals
  }

  /// A number times 10^`power`, in two steps since a power alone can leave the range of numbers.
  package static func scaled(_ value: Double, _ power: Int) -> Double {
    let half = power / 2
    return value * pow(10, Double(half)) * pow(10, Double(power - half))
  }

  /// Numbers from here on have more digits than a table can carry, and are written by powers of ten.
  private static let largestPlain = 1e15

  /// A number with `decimals` decimals, the sign of zero dropped.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "n/a" }
    guard abs(value) < largestPlain else { return significant(value, 4) }
    let text = String(format: "%.\(max(0, decimals))f", value)
    let isZero = !text.contains { $0.isNumber && $0 != "0" }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  /// `value ± error` with two significant digits of the error; the value alone without an error.
  package static func measured(_ value: Double, _ error: Double?) -> String {
    guard let error, let decimals = decimals(forError: error) else {
      return significant(value, 3)
    }
    // Rounding is all that is left to differ; its digits say nothing.
    guard error >= 1e-8 * abs(value) else { return "\(significant(value, 8)) ± < 1e-8" }
    let largest = max(abs(value), error)
    if decimals > 6 && abs(value) < 1e-3 || largest >= largestPlain {
      // Small and very large numbers in units of a power of ten.
      let power = Int(log10(largest).rounded(.down))
      let own = max(0, decimals + power)
      return "(\(fixed(scaled(value, -power), decimals: own)) ± "
        + "\(fixed(scaled(error, -power), decimals: own)))·10^\(power)"
    }
    return "\(fixed(value, decimals: decimals)) ± \(fixed(error, decimals: decimals))"
  }

  /// A number with its standard error, as ``measured(_:_:)`` of both.
  package static func measured(_ estimate: Estimate) -> String {
    measured(estimate.value, estimate.standardError)
  }

  /// A share with its standard error as percentages.
  package static func percent(_ share: Estimate) -> String {
    percent(share.value, share.standardError)
  }

  /// `count` significant digits, without an exponent for numbers of everyday size.
  package static func significant(_ value: Double, _ count: Int) -> String {
    guard value.isFinite else { return "n/a" }
    guard value != 0 else { return "0" }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    guard magnitude >= -5, magnitude < 7 else {
      return String(format: "%.\(count - 1)e", value)
    }
    return fixed(value, decimals: max(0, count - 1 - magnitude))
  }

  /// The decimals of an exponent with this standard error: two to four, for the eye's sake.
  package static func exponentDecimals(_ standardError: Double) -> Int {
    min(4, max(2, decimals(forError: standardError) ?? 3))
  }

  /// An exponent with its standard error.
  package static func exponent(_ value: Double, _ standardError: Double?) -> String {
    guard let standardError else { return fixed(value, decimals: 3) }
    let decimals = exponentDecimals(standardError)
    return
      "\(fixed(value, decimals: decimals)) ± \(fixed(standardError, decimals: decimals))"
  }

  /// A fitted exponent, or minus it, with its 95 % interval: `0.632 (0.598 to 0.666)`.
  package static func exponentWithInterval(_ fit: RateFit, negated: Bool = false) -> String {
    let ends = negated ? (-fit.ci95.upper, -fit.ci95.lower) : (fit.ci95.lower, fit.ci95.upper)
    let text = interval(
      ConfidenceInterval(lower: ends.0, upper: ends.1), standardError: fit.standardError)
    let decimals = exponentDecimals(fit.standardError)
    return "\(fixed(negated ? -fit.exponent : fit.exponent, decimals: decimals)) (\(text))"
  }

  /// An interval of exponents, `0.598 to 0.666`.
  package static func interval(_ interval: ConfidenceInterval, standardError: Double) -> String {
    let decimals = exponentDecimals(standardError)
    return
      "\(fixed(interval.lower, decimals: decimals)) to \(fixed(interval.upper, decimals: decimals))"
  }

  /// A number that was chosen, such as a claimed exponent or a risk asked for: at most three decimals,
  /// or three digits of one below 0.01, trailing zeros dropped.
  package static func claimed(_ value: Double) -> String {
    var text = value != 0 && abs(value) < 1e-2 ? significant(value, 3) : fixed(value, decimals: 3)
    if let exponent = text.firstIndex(of: "e") {
      return plainMantissa(text[..<exponent]) + text[exponent...]
    }
    text = plainMantissa(text[...])
    return text
  }

  /// Digits without zeros at the end of their decimals.
  private static func plainMantissa(_ digits: Substring) -> String {
    var text = String(digits)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A p-value: two digits, tiny ones as a bound.
  package static func pValue(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "—" }
    if value < 1e-4 { return "< 0.0001" }
    return value >= 0.1 ? fixed(value, decimals: 2) : significant(value, 2)
  }

  /// A share as a percentage.
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "n/a" }
    let percent = 100 * share
    if percent == 0 { return "0 %" }
    if percent < 0.1 { return "< 0.1 %" }
    return fixed(percent, decimals: percent < 10 ? 1 : 0) + " %"
  }

  /// A share as a percentage with its error, `3.1 ± 0.2 %`.
  package static func percent(_ share: Double, _ error: Double) -> String {
    guard error > 0, share >= 1e-3 else { return percent(share) }
    return measured(100 * share, 100 * error) + " %"
  }

  /// The smallest and the largest of some values with their errors, as `1.3 ± 0.1 to 63 ± 2`, or one text where both
  /// read the same.
  package static func range(
    _ values: [Estimate], text: (Estimate) -> String
  ) -> String {
    let ends = [values.min { $0.value < $1.value }, values.max { $0.value < $1.value }]
    return unique(ends.compactMap(\.self).map(text)).joined(separator: " to ")
  }

  /// The same of a number that may be too large for a whole one, rounded.
  package static func count(_ value: Double) -> String {
    abs(value) < largestPlain ? count(Int(value.rounded())) : significant(value, 4)
  }

  /// A whole number with commas between thousands.
  package static func count(_ value: Int) -> String {
    let digits = String(abs(value))
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return (value < 0 ? "-" : "") + groups.joined(separator: ",")
  }
}

/// Measured values of one column of a table, in one style so that they align.
package struct MeasuredColumn {
  /// What the values are multiplied by before they are printed: a power of ten, 10^`power`.
  package let power: Int
  private let decimals: Int

  /// Chooses the style: plain decimals where they suffice, a common power of ten otherwise.
  package init(values: [Double], errors: [Double]) {
    let largest = values.map(abs).filter { $0 > 0 && $0.isFinite }.max() ?? 1
    let needed = zip(values, errors).map { value, error in
      ReportNumber.decimals(forError: error)
        ?? (value == 0 || !value.isFinite ? 0 : 2 - Int(log10(abs(value)).rounded(.down)))
    }
    let most = needed.max() ?? 3
    power = most <= 6 ? 0 : max(0, -Int(log10(largest).rounded(.down)))
    decimals = max(0, most - power)
  }

  /// The unit in the column's heading; empty for 1.
  package var unit: String { power == 0 ? "" : ", in 10^-\(power)" }

  /// One value with its own number of digits: two of its error.
  package func text(_ value: Double, _ error: Double) -> String {
    let (value, error) = (ReportNumber.scaled(value, power), ReportNumber.scaled(error, power))
    // Trials that all gave one number, such as 0, have no error.
    if error == 0 { return "\(ReportNumber.fixed(value, decimals: decimals)) ± 0" }
    guard let own = ReportNumber.decimals(forError: error) else {
      return "\(ReportNumber.fixed(value, decimals: decimals)) ± n/a"
    }
    return ReportNumber.fixed(value, decimals: own) + " ± "
      + ReportNumber.fixed(error, decimals: own)
  }
}
