/// A table in GitHub-flavoured Markdown, padded so that it also reads well as plain text.
package struct MarkdownTable {
  package enum Alignment { case left, right }

  /// A column's heading and its alignment.
  package typealias Column = (heading: String, alignment: Alignment)

  private let headings: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  package init(_ columns: [Column]) {
    headings = columns.map { MarkdownTable.cell($0.heading) }
    alignments = columns.map(\.alignment)
  }

  package mutating func add(_ cells: [String]) {
    precondition(cells.count == headings.count, "\(cells.count) cells, \(headings.count) columns")
    rows.append(cells.map(MarkdownTable.cell))
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The table's lines, padded.
  package var text: String {
    lines(
      widths: headings.indices.map { column in
        max(3, ([headings] + rows).map { $0[column].count }.max() ?? 3)
      })
  }

  /// The table's lines without padding, for cells of whole sentences.
  package var compactText: String { lines(widths: headings.map { _ in 3 }) }

  private func lines(widths: [Int]) -> String {
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { column, text in
        let space = String(repeating: " ", count: max(0, widths[column] - text.count))
        return alignments[column] == .left ? text + space : space + text
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = zip(widths, alignments).map { width, alignment in
      alignment == .left
        ? ":" + String(repeating: "-", count: width - 1)
        : String(repeating: "-", count: width - 1) + ":"
    }
    return ([line(headings), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line))
      .joined(separator: "\n")
  }

  /// Text that cannot break a table: no line ends, and no bar that is not escaped.
  package static func cell(_ text: String) -> String {
    text.onOneLine.replacingScalars { $0 == "|" ? "\\|" : nil }
  }
}
