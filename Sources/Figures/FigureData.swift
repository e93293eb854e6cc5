internal import Documents
internal import Formatting

extension Figure {
  /// The data file.
  package var dataFile: String {
    var blocks: [(title: String, columns: [String], rows: [[Double]])] = series.map {
      ($0.group.isEmpty ? $0.label : "\($0.label), \($0.group)", $0.columns, $0.rows)
    }
    for reference in references {
      blocks.append(
        (
          reference.label + (reference.group.map { ", \($0)" } ?? ""), ["x", "y"],
          [[reference.start.x, reference.start.y], [reference.end.x, reference.end.y]]
        ))
    }
    return blocks.map { block in
      let rows = block.rows.map { $0.map(plotNumber).joined(separator: " ") }
      return (["# \(block.title.onOneLine)", "# \(block.columns.joined(separator: " "))"] + rows)
        .joined(separator: "\n")
    }
    .joined(separator: "\n\n\n") + "\n"
  }

  /// The first line of a figure's script, by which its files are known again.
  package static func firstLine(_ name: String) -> String {
    "# Draws \(name).svg from \(name).dat: run `gnuplot \(name).gp` in this folder."
  }
}

/// Text as gnuplot takes it literally: single quotes, in which nothing is replaced or run.
package func plotText(_ text: String) -> String {
  "'" + text.onOneLine.replacingScalars { $0 == "'" ? "''" : nil } + "'"
}
