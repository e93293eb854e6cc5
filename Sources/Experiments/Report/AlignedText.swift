internal import Foundation

/// A line of a terminal's table: each field filled with blanks up to its width, and two after one that
/// is too long.
func aligned(_ fields: [String], widths: [Int]) -> String {
  zip(fields, widths).map { field, width in
    field + String(repeating: " ", count: field.count < width ? width - field.count : 2)
  }.joined().trimmingCharacters(in: .whitespaces)
}
