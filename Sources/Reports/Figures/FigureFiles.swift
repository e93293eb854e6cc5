internal import Documents
internal import Formatting
internal import Foundation

extension Figure {
  /// The data file.
  var dataFile: String {
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
  static func firstLine(_ name: String) -> String {
    "# Draws \(name).svg from \(name).dat: run `gnuplot \(name).gp` in this folder."
  }

  /// Removes the figures that earlier reports left in a folder, whatever those were about; other files stay.
  ///
  /// - Throws: ``ReportError`` where a file cannot be removed.
  static func removeAll(in folder: String) throws(ReportError) {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in files where file.hasSuffix(".gp") {
      let name = String(file.dropLast(3))
      let path = (folder as NSString).appendingPathComponent(name)
      guard let script = try? String(contentsOfFile: path + ".gp", encoding: .utf8),
        script.hasPrefix(firstLine(name))
      else { continue }
      for ending in ["svg", "pdf", "dat", "gp"] { try ReportFiles.remove("\(path).\(ending)") }
    }
  }
}

/// Text as gnuplot takes it literally: single quotes, in which nothing is replaced or run.
func plotText(_ text: String) -> String {
  "'" + text.onOneLine.replacingScalars { $0 == "'" ? "''" : nil } + "'"
}
