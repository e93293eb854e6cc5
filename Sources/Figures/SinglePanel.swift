internal import Formatting
internal import Foundation

extension FigureLayout {
  /// The height that the horizontal axis needs below a plot: marks, numbers and title.
  static func axisHeight(_ size: Double) -> Double { 8 + 2.7 * size }

  /// The width that the vertical axis needs at a plot's left: title, numbers and marks.
  mutating func axisWidth(_ ticks: [FigureAxis.Tick], plotHeight: Double, size: Double) -> Double {
    titleLines = verticalTitle(length: plotHeight + Self.axisHeight(size), size: size)
    let numbers = ticks.map { $0.width(size: size) }.max() ?? 0
    let title = (0.45 + 1.25 * Double(titleLines.count)) * size
    return title + numbers + 12
  }

  mutating func layOutWithKey(scale: Double) {
    let size = Self.letterSize
    let plotHeight = 256 * scale
    ticks.y = figure.vertical.ticks(length: plotHeight, isVertical: true, size: size)
    let left = axisWidth(ticks.y, plotHeight: plotHeight, size: size)
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
  mutating func layOutWithLabels(scale: Double) {
    let size = Self.smallSize
    let groups = Self.merged(figure, Array(figure.series.indices))
    let plotHeight = max(300, Double(groups.count + figure.references.count) * 1.35 * size)
    let labels = groups.map { (index: $0[0], text: mergedEntry($0)) }
    let most = 290.0
    let names = labels.map { FontMetrics.shortened($0.text, to: most, size: size) }
    let labelWidth =
      (names + figure.references.map(\.label)).map { FontMetrics.width($0, size: size) }.max() ?? 0
    ticks.y = figure.vertical.ticks(length: plotHeight, isVertical: true, size: size)
    let left = axisWidth(ticks.y, plotHeight: plotHeight, size: size)
    // Labels take from the width alone, so that the plot grows there.
    let plotWidth = scale * max(400, 1.3 * (labelWidth + left))
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
  func place(_ value: Double, in frame: Rectangle) -> Double {
    let fraction = min(1, max(0, figure.vertical.fraction(value)))
    return frame.bottom - fraction * frame.height
  }
}
