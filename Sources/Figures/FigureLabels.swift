internal import Formatting
internal import Foundation

extension FigureLayout {
  /// The series of a panel, those together that a reader could not tell apart: nowhere further from each other than the
  /// width of a line.
  static func merged(_ figure: Figure, _ indices: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for index in indices {
      let points = figure.series[index].points
      let twin = groups.firstIndex { group in
        let other = figure.series[group[0]].points
        guard points.count == other.count, points.count > 1 else { return false }
        return zip(points, other).allSatisfy { a, b in
          a.x == b.x
            && abs(figure.vertical.fraction(a.y) - figure.vertical.fraction(b.y))
              * coincidenceHeight <= 2
        }
      }
      if let twin { groups[twin].append(index) } else { groups.append([index]) }
    }
    return groups
  }

  /// The height in pixels by which curves are said to coincide.
  private static let coincidenceHeight = 256.0

  /// What a key or a label says of series that are drawn as one.
  func mergedEntry(_ indices: [Int]) -> String {
    let series = indices.map { figure.series[$0] }
    guard let first = series.first, let last = series.last, series.count > 1 else {
      return series.first?.entry ?? ""
    }
    let labels = series.map(\.label)
    // Widths and the like differ in a number after the same words.
    let prefix = labels.dropFirst().reduce(labels[0]) { $0.commonPrefix(with: $1) }
    if let equals = prefix.range(of: "= ", options: .backwards) {
      let suffix = labels[0].hasSuffix(")") ? ")" : ""
      let ends = [first, last].map {
        String($0.label.dropFirst(prefix[..<equals.upperBound].count).dropLast(suffix.count))
      }
      return "\(prefix[..<equals.upperBound])\(ends[0]) to \(ends[1])\(suffix) coincide"
    }
    return labels.count > 3
      ? "\(labels[0]) and \(labels.count - 1) others coincide"
      : labels.dropLast().joined(separator: ", ") + " and \(labels[labels.count - 1]) coincide"
  }

  /// Heights moved apart so that neighbours keep `gap`, in the same order and, where there is room, within bounds.
  static func spread(
    _ heights: [Double], gap: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    // Clusters of touching labels, each centred on its members: joined until none touch.
    var clusters: [(sum: Double, members: [Int])] = []
    func top(_ cluster: (sum: Double, members: [Int])) -> Double {
      let half = gap * Double(cluster.members.count - 1) / 2
      let centre = cluster.sum / Double(cluster.members.count)
      let highest = max(bounds.lowerBound + half, bounds.upperBound - half)
      return min(max(centre, bounds.lowerBound + half), highest) - half
    }
    for index in order {
      clusters.append((heights[index], [index]))
      while clusters.count > 1 {
        let (before, after) = (clusters[clusters.count - 2], clusters[clusters.count - 1])
        let end = top(before) + gap * Double(before.members.count)
        guard end > top(after) + 1e-9 else { break }
        clusters.removeLast(2)
        clusters.append((before.sum + after.sum, before.members + after.members))
      }
    }
    var result = heights
    for cluster in clusters {
      for (rank, index) in cluster.members.enumerated() {
        result[index] = top(cluster) + gap * Double(rank)
      }
    }
    return result
  }
}

extension FigureLayout.Text {
  /// The room that the text needs.
  var box: FigureLayout.Rectangle {
    let length =
      FontMetrics.width(text, size: size)
      + (exponent.map { FontMetrics.width("\($0)", size: 0.8 * size) } ?? 0)
    // Capital letters and digits; descenders touch nothing that stands a line below.
    let thickness = size
    if isTurned {
      return .init(x: x - thickness / 2, y: y - length / 2, width: thickness, height: length)
    }
    let left =
      switch anchor {
      case .left: x
      case .centre: x - length / 2
      case .right: x - length
      }
    return .init(x: left, y: y - thickness / 2, width: length, height: thickness)
  }
}

extension FigureLayout {
  /// What a reader would stumble over; empty for a figure that is fit to be shown.
  var faults: [String] {
    var faults: [String] = []
    let boxes = texts.map(\.box)
    for (index, box) in boxes.enumerated() {
      if box.x < 0 || box.y < 0 || box.right > width || box.bottom > height {
        faults.append("cut by the edge: \(texts[index].text)")
      }
      if texts[index].size < 9 { faults.append("letters too small: \(texts[index].text)") }
      for other in boxes.indices.dropFirst(index + 1) where box.overlap(boxes[other]) > 0 {
        faults.append("texts overlap: \(texts[index].text) / \(texts[other].text)")
      }
      for panel in panels where panel.frame.overlap(box) > 0 {
        faults.append("a text inside a plot: \(texts[index].text)")
      }
      for mark in marks
      where box.overlap(.init(x: mark.x - 4, y: mark.y - 4, width: 8, height: 8)) > 0 {
        faults.append("a mark on a text: \(texts[index].text)")
      }
    }
    if plotShare < 0.5 { faults.append("the plots have less than half of the picture") }
    for (axis, ticks) in [(figure.horizontal, ticks.x), (figure.vertical, ticks.y)]
    where ticks.count < min(3, axis.places?.count ?? 3) {
      faults.append("fewer than three numbers on the axis '\(axis.title)'")
    }
    return faults
  }
}
