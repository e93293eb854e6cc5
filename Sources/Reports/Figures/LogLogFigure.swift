internal import Foundation

/// A figure of several series on two logarithmic axes, each with its place in the key.
///
///     var figure = LogLogFigure()
///     figure.add("kernel", columns: ["n", "mean", "mcse", "lower", "upper"], ends: 3, rows: rows)
struct LogLogFigure {
  /// What the vertical axis has to show.
  private(set) var range = LogRange()
  private var blocks: [Figure.DataBlock] = []
  private var plots: [String] = []

  /// The number of series.
  var count: Int { blocks.count }

  /// Makes room for values that no series has.
  mutating func include(_ values: Double...) {
    for value in values { range.include(value) }
  }

  /// Adds a series; without rows it is left out.
  ///
  /// - Parameters:
  ///   - title: What its block of data is called, and its entry in the key where `keyTitle` is not another one.
  ///   - keyTitle: Its entry in the key.
  ///   - columns: The names of the columns, the first being that of the horizontal axis.
  ///   - ends: The place of the column with the lower ends of bars, before that of the upper ones.
  ///   - line: The column of the line, counted from 1.
  ///   - place: The place by which it has its colour; nil for its own.
  ///   - bars: Whether bars are drawn.
  ///   - rows: The rows.
  mutating func add(
    _ title: String, keyTitle: String? = nil, columns: [String], ends: Int, line: Int = 2,
    place: Int? = nil, bars: Bool = true, rows: [[Double]]
  ) {
    guard !rows.isEmpty else { return }
    for row in rows { range.include(row[ends], row[ends + 1]) }
    plots += FigureStyle.plots(
      place: place ?? blocks.count, index: blocks.count, lineColumn: line,
      title: keyTitle ?? title, bars: bars)
    blocks.append(.init(title: title, columns: columns, rows: rows))
  }

  /// The figure with its axes; nil where nothing has a place on them.
  ///
  /// - Parameters:
  ///   - name: The name of its files.
  ///   - axis: The script of the horizontal axis.
  ///   - title: The title of the vertical axis.
  ///   - padding: The factor of room above and below.
  ///   - allowance: The characters that entries of the key may be longer than the titles of blocks.
  ///   - alternativeText: What it shows.
  ///   - caption: The caption.
  /// - Returns: The figure.
  func figure(
    name: String, axis: String, title: String, padding: Double, allowance: Int = 0,
    alternativeText: String, caption: String
  ) -> Figure? {
    guard !range.isEmpty else { return nil }
    let (low, high) = range.padded(by: padding)
    let script = [
      FigureStyle.keyAndMargins(
        rows: blocks.count, longest: allowance + (blocks.map(\.title.count).max() ?? 0),
        labelled: false),
      axis,
      FigureStyle.logarithmicAxis(low: low, high: high, title: title),
      "plot " + plots.joined(separator: ", \\\n  "),
    ]
    return Figure(
      name: name, alternativeText: alternativeText, caption: caption,
      script: script.joined(separator: "\n"), blocks: blocks,
      height: FigureStyle.height(rows: blocks.count))
  }
}
