internal import Documents
internal import Formatting
internal import Foundation

/// The gnuplot script of a figure that is laid out: every text at its place, every panel in its frame.
struct FigureScript {
  private let layout: FigureLayout
  private var figure: Figure { layout.figure }

  init(_ figure: Figure) { layout = FigureLayout(figure) }

  /// The script for a browser.
  var forScreen: String {
    script(
      terminal: "svg size \(whole(layout.width)),\(whole(layout.height)) font \"Helvetica,14\" "
        + "background rgb \"white\" enhanced", output: "svg", scale: 1)
  }

  /// The script for a paper, in which a column of 8.5 cm is 480 pixels wide.
  var forPaper: String {
    let scale = 8.5 / FigureLayout.columnWidth
    return script(
      terminal: "pdfcairo size \((scale * layout.width).decimals(2))cm,"
        + "\((scale * layout.height).decimals(2))cm font \"Helvetica,7\" linewidth 0.7 enhanced",
      output: "pdf", scale: 0.5)
  }

  private func script(terminal: String, output: String, scale: Double) -> String {
    let panels = layout.panels.indices.map { index in
      (index == 1 ? ["unset label", "unset arrow"] : []) + panel(layout.panels[index])
    }
    let isMany = layout.panels.count > 1
    let lines =
      [
        Figure.firstLine(figure.name), "set encoding utf8", "set terminal \(terminal)",
        "set output '\(figure.name).\(output)'", "data = '\(figure.name).dat'", "",
        "set border 3 linewidth 1 linecolor rgb \"\(FigurePalette.frame)\"",
        "set tics nomirror out scale 0.6", "set errorbars 0", "unset key",
        "set grid xtics ytics linecolor rgb \"\(FigurePalette.grid)\" linewidth 1 linetype 1",
      ] + axis("x", figure.horizontal, layout.ticks.x) + axis("y", figure.vertical, layout.ticks.y)
      + layout.texts.map { label($0, scale: scale) } + layout.strokes.map(arrow)
      + layout.marks.map(mark) + (isMany ? ["set multiplot"] : [])
      + Array(panels.joined()) + (isMany ? ["unset multiplot"] : [])
    return lines.joined(separator: "\n") + "\n"
  }

  private func axis(_ letter: String, _ axis: FigureAxis, _ ticks: [FigureAxis.Tick]) -> [String] {
    let places = ticks.map { "'' \(plotNumber($0.value))" }.joined(separator: ", ")
    return (axis.isLogarithmic ? ["set logscale \(letter)"] : []) + [
      "set \(letter)range [\(plotNumber(axis.low)):\(plotNumber(axis.high))]",
      "set \(letter)tics (\(places))",
    ]
  }

  // MARK: Outside of the plots

  private func label(_ text: FigureLayout.Text, scale: Double) -> String {
    let side =
      switch text.anchor {
      case .left: "left"
      case .centre: "center"
      case .right: "right"
      }
    let turn = text.isTurned ? " rotate" : ""
    // Only a raised power needs gnuplot's markup.
    let words =
      text.exponent.map { "\"\(text.text)^{\($0)}\"" } ?? "\(plotText(text.text))"
    let plain = text.exponent == nil ? " noenhanced" : ""
    return "set label \(words) at \(place(text.x, text.y)) \(side)\(turn)\(plain) "
      + "font \",\((scale * text.size).general(4))\" textcolor rgb \"\(text.colour)\""
  }

  private func arrow(_ stroke: FigureLayout.Stroke) -> String {
    let dash = stroke.dash == "solid" ? "solid" : stroke.dash
    return
      "set arrow from \(place(stroke.from.x, stroke.from.y)) to \(place(stroke.to.x, stroke.to.y)) "
      + "nohead linewidth \(stroke.width.general(3)) dashtype \(dash) linecolor rgb \"\(stroke.colour)\""
  }

  private func mark(_ mark: FigureLayout.Mark) -> String {
    "set label '' at \(place(mark.x, mark.y)) point pointtype \(mark.style.mark) "
      + "pointsize \(mark.style.markSize) linecolor rgb \"\(mark.style.colour)\""
  }

  /// A place as fractions of the picture, from the lower left corner.
  private func place(_ x: Double, _ y: Double) -> String {
    "screen \((x / layout.width).decimals(5)),\((1 - y / layout.height).decimals(5))"
  }

  private func whole(_ value: Double) -> String { "\(Int(value.rounded(.up)))" }

  // MARK: Plots

  private func panel(_ panel: FigureLayout.Panel) -> [String] {
    let frame = panel.frame
    func across(_ x: Double) -> String { (x / layout.width).decimals(5) }
    func up(_ y: Double) -> String { (1 - y / layout.height).decimals(5) }
    let plots =
      panel.context.map(contextPlot) + panel.series.compactMap { band($0, in: panel) }
      + figure.references.indices.compactMap { reference($0, in: panel) }
      + panel.series.flatMap { series($0, isSmall: layout.panels.count > 1) }
    return [
      "set lmargin at screen \(across(frame.x))", "set rmargin at screen \(across(frame.right))",
      "set tmargin at screen \(up(frame.y))", "set bmargin at screen \(up(frame.bottom))",
      "plot " + plots.joined(separator: ", \\\n  "),
    ]
  }

  private func contextPlot(_ index: Int) -> String {
    "data index \(index) using 1:\(figure.series[index].line + 1) with lines linewidth 1 "
      + "linecolor rgb \"\(FigurePalette.context)\""
  }

  /// Bands of more than two curves would cover each other.
  private func band(_ index: Int, in panel: FigureLayout.Panel) -> String? {
    guard panel.series.count <= 2, let band = figure.series[index].band else { return nil }
    return "data index \(index) using 1:\(band.lower + 1):\(band.upper + 1) with filledcurves "
      + "fillcolor rgb \"#D0\(layout.styles[index].colour.dropFirst())\" fillstyle solid noborder"
  }

  private func reference(_ index: Int, in panel: FigureLayout.Panel) -> String? {
    let group = figure.references[index].group
    guard group == nil || group == panel.group else { return nil }
    return "data index \(figure.series.count + index) using 1:2 with lines linewidth 1.5 "
      + "dashtype (5,4) linecolor rgb \"\(FigurePalette.guide)\""
  }

  /// The line of a series with its marks and bars, and the dotted lines that go with it.
  private func series(_ index: Int, isSmall: Bool) -> [String] {
    let (series, style) = (figure.series[index], layout.styles[index])
    let data = "data index \(index)"
    let colour = "linecolor rgb \"\(style.colour)\""
    // The title is what a browser shows of a curve under the pointer; the key is drawn by the layout.
    let title = "title \(plotText(series.entry)) noenhanced"
    var plots = [
      "\(data) using 1:\(series.line + 1) with lines linewidth 2 dashtype \(style.dash) \(colour) \(title)"
    ]
    if let limit = series.limit {
      plots.append("\(data) using 1:\(limit + 1) with lines linewidth 1 dashtype (2,4) \(colour)")
    }
    if let marks = series.marks {
      let size = (isSmall ? 0.8 : 1) * style.markSize
      let mark = "pointtype \(style.mark) pointsize \(size.general(3)) linewidth 1.5 \(colour)"
      plots.append(
        series.bars.map { bars in
          "\(data) using 1:\(marks + 1):\(bars.lower + 1):\(bars.upper + 1) with yerrorbars \(mark)"
        } ?? "\(data) using 1:\(marks + 1) with points \(mark)")
    }
    if let prediction = series.prediction {
      plots.append(
        "\(data) using 1:\(prediction + 1) with lines linewidth 1.5 dashtype (1.5,3.5) "
          + "linecolor rgb \"black\"")
    }
    return plots
  }
}

extension Figure {
  /// The script that draws the picture.
  package var scriptFile: String { FigureScript(self).forScreen }

  /// The script that draws a PDF for a paper instead.
  package var scriptForPDF: String { FigureScript(self).forPaper }
}
