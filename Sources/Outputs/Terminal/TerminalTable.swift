internal import Formatting

/// Verdicts for a terminal: columns where they fit its width, and otherwise groups of lines under each claim.
///
/// Nothing is cut off: on a narrow terminal there are more lines, and the numbers are the same.
struct TerminalTable {
  /// One verdict.
  struct Row {
    let claim: String
    let estimator: String
    let claimed: String
    let measured: String
    let verdict: String
    /// What has to be read with the verdict; empty for none.
    let note: String
  }

  /// The rows, in their order; none of their texts has a line end.
  let rows: [Row]

  private static let gap = 2

  /// The table in lines of at most `columns` columns; a longer word is broken.
  func text(columns: Int) -> String {
    let wide = lines(
      [["claim", "estimator", "claimed", "measured (95 % CI)", "verdict"]]
        + rows.map { [$0.claim, $0.estimator, $0.claimed, $0.measured, $0.verdict] },
      notes: [""] + rows.map(\.note), columns: columns, indent: 0)
    if let wide { return wide.joined(separator: "\n") }
    let fields = rows.map { [$0.estimator, $0.measured, $0.verdict] }
    let grouped = lines(fields, notes: rows.map(\.note), columns: columns, indent: Self.gap)
    let head = wrapped("claims, and b measured (95 % CI)", columns: columns, hanging: 2)
    return
      ([head]
      + rows.indices.flatMap { index -> [String] in
        let name = groupName(index)
        let isFirst = index == 0 || name != groupName(index - 1)
        return (isFirst ? [wrapped(name, columns: columns, hanging: 2)] : [])
          + [grouped?[index] ?? Self.block(rows[index], columns: columns)]
      }).joined(separator: "\n")
  }

  /// What is said once for neighbouring rows of one claim.
  private func groupName(_ index: Int) -> String { "\(rows[index].claim): \(rows[index].claimed)" }

  /// Rows in columns, each with its note behind it or, where that has no room, below; nil where the columns are wider
  /// than the terminal.
  private func lines(
    _ rows: [[String]], notes: [String], columns: Int, indent: Int
  ) -> [String]? {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].terminalWidth }.max() ?? 0
    }
    let width = indent + widths.reduce(0, +) + Self.gap * (widths.count - 1)
    guard width <= columns else { return nil }
    return zip(rows, notes).map { row, note in
      let line = zip(row, widths).reduce(String(repeating: " ", count: indent)) {
        $0 + $1.0 + String(repeating: " ", count: $1.1 + Self.gap - $1.0.terminalWidth)
      }
      guard !note.isEmpty, line.terminalWidth + note.terminalWidth > columns else {
        return (line + note).withoutBlanksAtEnd
      }
      return line.withoutBlanksAtEnd + "\n"
        + wrapped(note, columns: columns, indent: indent + 2 * Self.gap)
    }
  }

  /// A row in lines: the verdict with whose it is, and what it rests on below.
  private static func block(_ row: Row, columns: Int) -> String {
    ([wrapped("\(row.estimator): \(row.verdict)", columns: columns, indent: 2, hanging: 4)]
      + [row.measured, row.note].filter { !$0.isEmpty && $0 != "-" }
      .map { wrapped($0, columns: columns, indent: 4) }).joined(separator: "\n")
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var withoutBlanksAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
