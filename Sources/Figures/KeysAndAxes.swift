internal import Formatting
internal import Foundation

extension FigureLayout {
  /// An entry of a key: a series, or a grey line to compare with.
  struct KeyEntry {
    let text: String
    let series: Int?
    var isPrediction = false
  }

  func keyEntries(_ groups: [[Int]]) -> [KeyEntry] {
    var entries = groups.map { KeyEntry(text: mergedEntry($0), series: $0[0]) }
    entries += unique(figure.references.map(\.label)).map { KeyEntry(text: $0, series: nil) }
    if figure.series.contains(where: { $0.prediction != nil }) {
      entries.append(KeyEntry(text: "predicted by theory", series: nil, isPrediction: true))
    }
    return entries
  }

  /// Places the key's entries in rows from `left` to `right` and returns where it ends.
  mutating func placeKey(
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
  mutating func nameAxes(
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
    for (index, line) in titleLines.enumerated() {
      // A long title of a low plot reaches beyond it, but not out of the picture.
      let length = 1.04 * FontMetrics.width(line, size: size)
      let middle = min(max((top + bottom) / 2, length / 2 + 4), height - length / 2 - 4)
      texts.append(
        Text(
          text: line, x: (0.9 + 1.25 * Double(index)) * size, y: middle, anchor: .centre,
          size: size, isTurned: true))
    }
  }

  /// The title of the vertical axis, in two lines where one is longer than `length`.
  func verticalTitle(length: Double, size: Double) -> [String] {
    let title = figure.vertical.title
    func width(_ text: String) -> Double { 1.04 * FontMetrics.width(text, size: size) }
    guard width(title) > length else { return [title] }
    let words = title.split(separator: " ").map(String.init)
    let splits = (1..<max(2, words.count)).map { index in
      [words[..<index].joined(separator: " "), words[index...].joined(separator: " ")]
    }
    return splits.min { a, b in
      (a.map(width).max() ?? 0) < (b.map(width).max() ?? 0)
    }?.filter { !$0.isEmpty } ?? [title]
  }
}
