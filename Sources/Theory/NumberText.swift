internal import Documents
internal import Foundation
internal import Statistics

// How reasons write numbers: exponents to three decimals, p-values to two digits.

extension Double {
  /// Three decimals, and the sign of zero dropped; two digits of what is not zero and would look like it.
  var text: String {
    if 1e-9..<5e-4 ~= abs(self) || abs(self) >= 1e15 { return general(2) }
    let text = decimals(3)
    return text == "-0.000" ? "0.000" : text
  }

  /// A number of directions: one decimal below ten, whole from there on.
  var countText: String { decimals(self < 9.95 ? 1 : 0) }

  /// `p = 0.012` with two significant digits; a tiny value as a bound, `p < 0.0001`.
  var pText: String { self < 1e-4 ? "p < 0.0001" : "p = \(general(2))" }

  /// A sample size without a needless fraction.
  var plainText: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : general()
  }
}

extension ConfidenceInterval {
  /// `0.612 to 0.655`.
  var text: String { "\(lower.text) to \(upper.text)" }
}
