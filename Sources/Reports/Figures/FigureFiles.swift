internal import Documents
internal import Formatting
internal import Foundation

extension Figure {
  /// The data file.
  var dataFile: String {
    blocks.map { block in
      let rows = block.rows.map { $0.map(plotNumber).joined(separator: " ") }
      return (["# \(block.title.onOneLine)", "# \(block.columns.joined(separator: " "))"] + rows)
        .joined(separator: "\n")
    }
    .joined(separator: "\n\n\n") + "\n"
  }

  /// The height in a column of 8.5 cm, in centimetres.
  private var columnHeight: String {
    (8.5 * Double(height) / Double(FigureStyle.width)).decimals(1)
  }

  /// The script that draws a PDF for a paper's column in place of the SVG.
  var scriptForPDF: String {
    // Fonts there are half as large.
    scriptFile.replacing(svgTerminal, with: pdfTerminal)
      .replacing(/\ font ",([0-9.]+)"/) { match in
        " font \",\((0.5 * (Double(match.1) ?? 14)).decimals(1))\""
      }
      .replacing("set output '\(name).svg'", with: "set output '\(name).pdf'")
  }

  private var svgTerminal: String {
    "set terminal svg size \(FigureStyle.width),\(height) font \"Helvetica,14\" "
      + "background rgb \"white\" enhanced"
  }

  private var pdfTerminal: String {
    "set terminal pdfcairo size 8.5cm,\(columnHeight)cm font \"Helvetica,7\" linewidth 0.7"
  }

  /// The first line of a figure's script, by which its files are known again.
  private static func firstLine(_ name: String) -> String {
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

  /// The whole script.
  var scriptFile: String {
    """
    \(Self.firstLine(name))
    # For a paper's column: \(pdfTerminal)
    set encoding utf8
    \(svgTerminal)
    set output '\(name).svg'
    data = '\(name).dat'

    set border 3 linewidth 1 linecolor rgb "\(FigureStyle.frame)"
    set tics nomirror out scale 0.6 textcolor rgb "\(FigureStyle.text)"
    set errorbars 0
    set grid xtics ytics linecolor rgb "\(FigureStyle.grid)" linewidth 1 linetype 1
    \(script)

    """
  }
}

/// Text as gnuplot takes it literally: single quotes, in which nothing is replaced or run.
func plotText(_ text: String) -> String {
  "'" + text.onOneLine.replacingScalars { $0 == "'" ? "''" : nil } + "'"
}
