internal import Formatting
internal import Foundation

/// Where everything in a figure stands, in pixels from the upper left corner.
///
/// All text is placed here, by the font's metrics, and nothing is left to the drawing program: so a test can say whether
/// two texts touch or one is cut.
struct FigureLayout {
  /// A line of text.
  struct Text: Equatable {
    enum Anchor { case left, centre, right }
    let text: String
    /// A raised power behind the text.
    var exponent: Int?
    /// The anchor's place, and the middle of the line's height; the other way round where it is turned.
    let x: Double
    let y: Double
    let anchor: Anchor
    var size: Double
    var isTurned = false
    var colour = FigurePalette.text
  }

  /// A straight line outside of the plots: in a key, or from a curve's end to its label.
  struct Stroke: Equatable {
    let from: (x: Double, y: Double)
    let to: (x: Double, y: Double)
    let colour: String
    let dash: String
    let width: Double

    static func == (a: Stroke, b: Stroke) -> Bool {
      a.from == b.from && a.to == b.to && a.colour == b.colour && a.dash == b.dash
        && a.width == b.width
    }
  }

  /// A mark in a key.
  struct Mark: Equatable {
    let x: Double
    let y: Double
    let style: SeriesStyle
  }

  /// A plot: its frame and the indices of the figure's series that it draws.
  struct Panel {
    let group: String
    let frame: Rectangle
    /// Drawn in colour.
    let series: [Int]
    /// Drawn in light grey, to compare the panels by.
    let context: [Int]
  }

  /// A rectangle with its upper left corner.
  struct Rectangle: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var right: Double { x + width }
    var bottom: Double { y + height }

    /// How much of the smaller side two rectangles share; 0 where they are apart.
    func overlap(_ other: Rectangle) -> Double {
      let across = min(right, other.right) - max(x, other.x)
      let down = min(bottom, other.bottom) - max(y, other.y)
      return across > 0 && down > 0 ? min(across, down) : 0
    }
  }

  let figure: Figure
  /// The styles of the figure's series.
  let styles: [SeriesStyle]
  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var panels: [Panel] = []
  private(set) var texts: [Text] = []
  private(set) var strokes: [Stroke] = []
  private(set) var marks: [Mark] = []
  private(set) var ticks: (x: [FigureAxis.Tick], y: [FigureAxis.Tick]) = ([], [])

  /// The size of letters in a figure of one panel, which is 7 points in a column of 85 mm.
  static let letterSize = 14.0
  /// The size of letters in figures of several panels, or with labels at the ends of curves.
  private static let smallSize = 13.0
  /// The narrowest picture: a paper's column.
  static let columnWidth = 480.0

  init(_ figure: Figure) {
    self.figure = figure
    styles = Self.styles(figure)
    // Plots grow until they have half of the picture, which keys and labels may take from them.
    for scale in [1, 1.2, 1.45, 1.75, 2.1, 2.5, 3] {
      layOut(scale: scale)
      if plotShare >= 0.5 { break }
    }
  }

  private mutating func layOut(scale: Double) {
    (panels, texts, strokes, marks) = ([], [], [], [])
    let groups = figure.groups
    if groups.count > 1 {
      layOutPanels(groups, scale: scale)
    } else if Self.merged(figure, Array(figure.series.indices)).count > Figure.mostInKey {
      layOutWithLabels(scale: scale)
    } else {
      layOutWithKey(scale: scale)
    }
  }

  /// The share of the picture that the plots have.
  var plotShare: Double {
    panels.reduce(0) { $0 + $1.frame.width * $1.frame.height } / (width * height)
  }

  /// A style for each series; series of equal names in different panels share one.
  private static func styles(_ figure: Figure) -> [SeriesStyle] {
    let keys = figure.series.map { "\($0.owner)\u{1f}\($0.label)" }
    guard figure.groups.count > 1 else {
      return FigurePalette.styles(for: figure.series.map(\.owner))
    }
    let names = unique(keys)
    let styles = FigurePalette.styles(
      for: names.map { String($0.prefix { $0 != "\u{1f}" }) })
    return keys.map { styles[names.firstIndex(of: $0) ?? 0] }
  }
}

// MARK: - One panel

extension FigureLayout {
  /// The height that the horizontal axis needs below a plot: marks, numbers and title.
  private static func axisHeight(_ size: Double) -> Double { 8 + 2.7 * size }

  /// The width that the vertical axis needs at a plot's left: title, numbers and marks.
  private func axisWidth(_ ticks: [FigureAxis.Tick], size: Double) -> Double {
    1.7 * size + (ticks.map { $0.width(size: size) }.max() ?? 0) + 12
  }

  private mutating func layOutWithKey(scale: Double) {
    let size = Self.letterSize
    let plotHeight = 256 * scale
    ticks.y = figure.vertical.ticks(length: plotHeight, isVertical: true, size: size)
    let left = axisWidth(ticks.y, size: size)
    width = Self.columnWidth
    let plotWidth = width - left - 14
    let entries = keyEntries(Self.merged(figure, Array(figure.series.indices)))
    let top = placeKey(entries, left: left, right: width - 6, top: 6, size: size) + 8
    let frame = Rectangle(x: left, y: top, width: plotWidth, height: plotHeight)
    ticks.x = figure.horizontal.ticks(length: plotWidth, isVertical: false, size: size)
    height = frame.bottom + Self.axisHeight(size)
    panels = [
      Panel(
        group: "", frame: frame,
        series: Self.merged(figure, Array(figure.series.indices)).map { $0[0] }, context: [])
    ]
    nameAxes([frame], size: size, numbersBelow: [0], numbersLeft: [0])
  }

  /// Names at the right ends of curves, spread so that none touch.
  private mutating func layOutWithLabels(scale: Double) {
    let size = Self.smallSize
    let groups = Self.merged(figure, Array(figure.series.indices))
    let plotHeight =
      scale * max(300, Double(groups.count + figure.references.count) * 1.35 * size)
    let labels = groups.map { (index: $0[0], text: mergedEntry($0)) }
    let most = 290.0
    let names = labels.map { FontMetrics.shortened($0.text, to: most, size: size) }
    let labelWidth =
      (names + figure.references.map(\.label)).map { FontMetrics.width($0, size: size) }.max() ?? 0
    ticks.y = figure.vertical.ticks(length: plotHeight, isVertical: true, size: size)
    let left = axisWidth(ticks.y, size: size)
    let plotWidth = max(400, 1.3 * (labelWidth + left))
    let frame = Rectangle(x: left, y: 12, width: plotWidth, height: plotHeight)
    width = frame.right + 26 + 1.04 * labelWidth + 8
    height = frame.bottom + Self.axisHeight(size)
    ticks.x = figure.horizontal.ticks(length: plotWidth, isVertical: false, size: size)
    panels = [Panel(group: "", frame: frame, series: labels.map(\.index), context: [])]

    var ends: [(y: Double, text: String, colour: String, dash: String)] = []
    for (label, name) in zip(labels, names) {
      guard let last = figure.series[label.index].points.last else { continue }
      ends.append(
        (
          place(last.y, in: frame), name, styles[label.index].colour, styles[label.index].dash
        ))
    }
    for reference in figure.references {
      ends.append(
        (
          place(reference.end.y, in: frame), reference.label, FigurePalette.guide, "(5,4)"
        ))
    }
    let spread = Self.spread(
      ends.map(\.y), gap: 1.3 * size, within: frame.y...(frame.bottom))
    for (end, y) in zip(ends, spread) {
      texts.append(
        Text(
          text: end.text, x: frame.right + 26, y: y, anchor: .left, size: size, colour: end.colour))
      strokes.append(
        Stroke(
          from: (frame.right + 3, end.y), to: (frame.right + 22, y), colour: end.colour,
          dash: "solid", width: 0.8))
    }
    nameAxes([frame], size: size, numbersBelow: [0], numbersLeft: [0])
  }

  /// Where a value stands on the vertical axis of a frame, kept inside of it.
  private func place(_ value: Double, in frame: Rectangle) -> Double {
    let fraction = min(1, max(0, figure.vertical.fraction(value)))
    return frame.bottom - fraction * frame.height
  }
}

// MARK: - Several panels

extension FigureLayout {
  /// How many panels stand side by side.
  private static func columns(_ count: Int) -> Int {
    switch count {
    case ...3: count
    case 4: 2
    case 5, 6, 9: 3
    default: 4
    }
  }

  private mutating func layOutPanels(_ groups: [String], scale: Double) {
    let size = Self.smallSize
    let columns = Self.columns(groups.count)
    let panel = (
      width: scale * (columns == 2 ? 230 : 190), height: scale * (columns == 2 ? 170 : 130)
    )
    let gap = 16.0
    ticks.y = figure.vertical.ticks(length: panel.height, isVertical: true, size: size)
    ticks.x = figure.horizontal.ticks(length: panel.width, isVertical: false, size: size)
    let left = axisWidth(ticks.y, size: size)
    width = left + Double(columns) * panel.width + Double(columns - 1) * gap + 20

    let members = groups.map { group in
      figure.series.indices.filter { figure.series[$0].group == group }
    }
    let labels = unique(figure.series.map(\.label))
    let isSingle = members.allSatisfy { $0.count == 1 } && labels.count == 1
    let titles = titles(
      zip(groups, members).map { group, own in
        (group, own.count == 1 ? figure.series[own[0]].note : "")
      }, width: panel.width, size: size)
    let titleLines = titles.map(\.count).max() ?? 1
    var entries: [KeyEntry] = []
    if !isSingle {
      entries = labels.compactMap { label in
        figure.series.firstIndex { $0.label == label }.map { KeyEntry(text: label, series: $0) }
      }
    }
    entries += unique(figure.references.map(\.label)).map { KeyEntry(text: $0, series: nil) }
    if figure.series.contains(where: { $0.prediction != nil }) {
      entries.append(KeyEntry(text: "predicted", series: nil, isPrediction: true))
    }
    var top = placeKey(entries, left: left, right: width - 6, top: 6, size: size) + 6
    let titleHeight = Double(titleLines) * 1.25 * size + 4
    var frames: [Rectangle] = []
    for (index, lines) in titles.enumerated() {
      let column = index % columns
      if column == 0, index > 0 { top += titleHeight + panel.height + gap }
      let x = left + Double(column) * (panel.width + gap)
      let frame = Rectangle(
        x: x, y: top + titleHeight, width: panel.width, height: panel.height)
      frames.append(frame)
      for (row, line) in lines.enumerated() {
        let above = Double(lines.count - row) - 0.5
        texts.append(
          Text(
            text: line, x: x + panel.width / 2, y: frame.y - 4 - above * 1.25 * size,
            anchor: .centre, size: size))
      }
    }
    panels = zip(groups, zip(members, frames)).map { group, item in
      Panel(
        group: group, frame: item.1, series: Self.merged(figure, item.0).map { $0[0] },
        context: figure.series.indices.filter { !item.0.contains($0) })
    }
    height = (frames.map(\.bottom).max() ?? 0) + Self.axisHeight(size)
    let lowest = frames.indices.filter { $0 + columns >= frames.count }
    let first = frames.indices.filter { $0.isMultiple(of: columns) }
    nameAxes(frames, size: size, numbersBelow: lowest, numbersLeft: first)
  }

  /// The panels' titles, all in two lines where one of them has no room in one.
  private func titles(
    _ parts: [(group: String, note: String)], width: Double, size: Double
  ) -> [[String]] {
    func whole(_ part: (group: String, note: String)) -> String {
      part.note.isEmpty ? part.group : "\(part.group): \(part.note)"
    }
    if parts.allSatisfy({ FontMetrics.width(whole($0), size: size) <= width }) {
      return parts.map { [whole($0)] }
    }
    return parts.map { part in
      [part.group, part.note].filter { !$0.isEmpty }.map {
        FontMetrics.shortened($0, to: width, size: size)
      }
    }
  }
}

// MARK: - Text beside plots

extension FigureLayout {
  /// An entry of a key: a series, or a grey line to compare with.
  private struct KeyEntry {
    let text: String
    let series: Int?
    var isPrediction = false
  }

  private func keyEntries(_ groups: [[Int]]) -> [KeyEntry] {
    var entries = groups.map { KeyEntry(text: mergedEntry($0), series: $0[0]) }
    entries += unique(figure.references.map(\.label)).map { KeyEntry(text: $0, series: nil) }
    if figure.series.contains(where: { $0.prediction != nil }) {
      entries.append(KeyEntry(text: "predicted by theory", series: nil, isPrediction: true))
    }
    return entries
  }

  /// Places the key's entries in rows from `left` to `right` and returns where it ends.
  private mutating func placeKey(
    _ entries: [KeyEntry], left: Double, right: Double, top: Double, size: Double
  ) -> Double {
    let sample = 34.0
    let rowHeight = 1.5 * size
    var x = left
    var y = top + rowHeight / 2
    for entry in entries {
      let room = right - left - sample - 6
      let text = FontMetrics.shortened(entry.text, to: room / 1.04, size: size)
      let width = sample + 6 + 1.04 * FontMetrics.width(text, size: size)
      if x > left, x + width > right {
        x = left
        y += rowHeight
      }
      var style = (colour: FigurePalette.guide, dash: "(5,4)", width: 1.5)
      if entry.isPrediction { style = ("#000000", "(1.5,3.5)", 1.5) }
      if let series = entry.series {
        style = (styles[series].colour, styles[series].dash, 2)
        if figure.series[series].marks != nil {
          marks.append(Mark(x: x + sample / 2, y: y, style: styles[series]))
        }
      }
      strokes.append(
        Stroke(
          from: (x, y), to: (x + sample, y), colour: style.colour, dash: style.dash,
          width: style.width))
      texts.append(Text(text: text, x: x + sample + 6, y: y, anchor: .left, size: size))
      x += width + 18
    }
    return entries.isEmpty ? top : y + rowHeight / 2
  }

  /// The numbers and the titles of both axes.
  private mutating func nameAxes(
    _ frames: [Rectangle], size: Double, numbersBelow: [Int], numbersLeft: [Int]
  ) {
    for index in numbersBelow {
      let frame = frames[index]
      for tick in ticks.x {
        texts.append(
          Text(
            text: tick.text, exponent: tick.exponent,
            x: frame.x + figure.horizontal.fraction(tick.value) * frame.width,
            y: frame.bottom + 8 + 0.6 * size, anchor: .centre, size: size))
      }
    }
    for index in numbersLeft {
      let frame = frames[index]
      for tick in ticks.y {
        texts.append(
          Text(
            text: tick.text, exponent: tick.exponent, x: frame.x - 9,
            y: frame.bottom - figure.vertical.fraction(tick.value) * frame.height, anchor: .right,
            size: size))
      }
    }
    let left = frames.map(\.x).min() ?? 0
    let right = frames.map(\.right).max() ?? 0
    let top = frames.map(\.y).min() ?? 0
    let bottom = frames.map(\.bottom).max() ?? 0
    texts.append(
      Text(
        text: figure.horizontal.title, x: (left + right) / 2, y: bottom + 8 + 1.95 * size,
        anchor: .centre, size: size))
    // A long title of a low plot reaches beyond it, but not out of the picture.
    let length = 1.04 * FontMetrics.width(figure.vertical.title, size: size)
    let middle = min(max((top + bottom) / 2, length / 2 + 4), height - length / 2 - 4)
    texts.append(
      Text(
        text: figure.vertical.title, x: 0.9 * size, y: middle, anchor: .centre, size: size,
        isTurned: true))
  }
}
