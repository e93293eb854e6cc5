internal import Foundation

/// A line of a terminal's table: each field filled with blanks up to its width, and two after one that
/// is too long.
package func aligned(_ fields: [String], widths: [Int]) -> String {
  zip(fields.map(\.onOneLine), widths).map { field, width in
    field + String(repeating: " ", count: field.count < width ? width - field.count : 2)
  }.joined().trimmingCharacters(in: .whitespaces)
}

/// Lines of a terminal's table whose columns are as wide as their longest field, two blanks apart.
public func alignedColumns(_ rows: [[String]]) -> String {
  let rows = rows.map { $0.map(\.onOneLine) }
  let columns = rows.first?.count ?? 0
  let widths = (0..<columns).map { column in 2 + (rows.map { $0[column].count }.max() ?? 0) }
  return rows.map { aligned($0, widths: widths) }.joined(separator: "\n")
}
