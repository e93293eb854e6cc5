internal import Foundation
internal import Statistics

// How numbers stand in reasons: exponents to three decimals, p-values to two digits.

extension Double {
  /// Three decimals, and the sign of zero dropped; two digits of what is not zero and would look like it.
  var text: String {
    if 1e-9..<5e-4 ~= abs(self) || abs(self) >= 1e15 { return String(format: "%.2g", self) }
    let text = String(format: "%.3f", self)
    return text == "-0.000" ? "0.000" : text
  }

  /// A number of directions: one decimal below ten, whole from there on.
  var countText: String { String(format: self < 9.95 ? "%.1f" : "%.0f", self) }

  /// Two significant digits; tiny ones as a bound.
  var pText: String { self < 1e-4 ? "under 0.0001" : String(format: "%.2g", self) }

  /// A sample size without a needless fraction.
  var plainText: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(format: "%g", self)
  }
}

extension ConfidenceInterval {
  /// `0.612 to 0.655`.
  var text: String { "\(lower.text) to \(upper.text)" }
}
