internal import Foundation

/// A number with six significant digits, for messages and summaries.
func sixDigits(_ value: Double) -> String {
  String(format: "%.6g", value)
}
