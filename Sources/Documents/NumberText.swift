internal import Foundation

extension Double {
  /// The number with so many significant digits, without zeros at its end and with an exponent where it needs one, as C's
  /// `%g` has it: `0.25`, `1e-09`.
  package func general(_ digits: Int = 6) -> String { String(format: "%.\(digits)g", self) }

  /// The number with so many decimals, as C's `%f` has it: `0.250`.
  package func decimals(_ count: Int) -> String { String(format: "%.\(count)f", self) }
}
