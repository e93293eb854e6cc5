internal import Formatting
internal import Foundation

extension FigureLayout {
  /// How many panels stand side by side.
  static func columns(_ count: Int) -> Int {
    switch count {
    case ...3: count
    case 4: 2
    case 5, 6, 9: 3
    default: 4
    }
  }

  mutating func layOutPanels(_ groups: [String], scale: Double) {
    let size = Self.smallSize
    let columns = Self.columns(groups.count)
    let panel = (
      width: scale * (columns == 2 ? 230 : 190), height: scale * (columns == 2 ? 170 : 130)
    )
    let gap = 16.0
    ticks.y = figure.vertical.ticks(length: panel.height, isVertical: true, size: size)
    ticks.x = figure.horizontal.ticks(length: panel.width, isVertical: false, size: size)
    let left = axisWidth(
      ticks.y, plotHeight: Double((groups.count + columns - 1) / columns) * panel.height, size: size
    )
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
  func titles(
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
