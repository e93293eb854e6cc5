internal import Formatting

/// A figure: series of numbers on two axes, in one panel or in several small ones.
///
/// ``FigureLayout`` finds its places, and gnuplot draws it. Data and script lie next to the picture, so that
/// `gnuplot NAME.gp` in that folder makes it again.
public struct Figure: Sendable, Equatable {
  /// The name of its files without their extensions.
  public let name: String
  /// What it shows, for readers who do not see it.
  public let alternativeText: String
  /// The caption, in Markdown.
  public let caption: String
  /// The horizontal axis of every panel.
  public let horizontal: FigureAxis
  /// The vertical axis of every panel.
  public let vertical: FigureAxis
  /// What is drawn, in the order of the data file's blocks.
  public let series: [FigureSeries]
  /// Lines to compare with.
  public let references: [FigureReference]

  /// Puts a figure together.
  ///
  /// - Precondition: `name` can name files, and both axes go from a lower to a higher end.
  public init(
    name: String, alternativeText: String, caption: String, horizontal: FigureAxis,
    vertical: FigureAxis, series: [FigureSeries], references: [FigureReference] = []
  ) {
    // Files are named by it, and gnuplot's script has it between quotes.
    precondition(
      !name.isEmpty && !name.contains { "/'\\\n".contains($0) },
      "'\(name)' cannot name a figure's files")
    for axis in [horizontal, vertical] {
      precondition(axis.hasRange, "the axis '\(axis.title)' has no range")
    }
    self.name = name
    self.alternativeText = alternativeText
    self.caption = caption
    self.horizontal = horizontal
    self.vertical = vertical
    self.series = series
    self.references = references
  }
}

extension Figure {
  /// The titles of the panels, one empty title where there is a single panel.
  var groups: [String] {
    let names = unique(series.map(\.group))
    return names.isEmpty ? [""] : names
  }

  /// The most panels of a figure.
  package static let mostPanels = 12
  /// The most series of a panel whose labels a reader can follow.
  static let mostSeries = 13
  /// The most series of a single panel that a key above it names.
  package static let mostInKey = 4

  /// The figure, or several of the same axes where it has more panels or series than a reader can follow; their names
  /// end in `-2`, `-3` and so on.
  ///
  /// Up to four series share a panel, also of different groups; beyond, each group has its panel. An axis without a
  /// range gives no figure.
  package static func divided(
    name: String, alternativeText: String, caption: String, horizontal: FigureAxis,
    vertical: FigureAxis, series: [FigureSeries], references: [FigureReference] = []
  ) -> [Figure] {
    guard horizontal.hasRange, vertical.hasRange else { return [] }
    let groups = unique(series.map(\.group))
    let parts: [[FigureSeries]]
    if groups.count > 1 && series.count > mostInKey {
      parts = evenly(groups, most: mostPanels).map { names in
        series.filter { names.contains($0.group) }
      }
    } else {
      let shared = series.map { groups.count > 1 ? $0.inSharedPanel : $0.inPanel("") }
      parts = evenly(shared, most: mostSeries)
    }
    return parts.enumerated().map { index, part in
      let own = Set(part.map(\.group))
      let count =
        parts.count > 1 ? " Part \(index + 1) of \(parts.count)." : ""
      return Figure(
        name: index == 0 ? name : "\(name)-\(index + 1)",
        alternativeText: alternativeText + count,
        caption: caption + count,
        horizontal: horizontal, vertical: vertical, series: part,
        references: references.compactMap { reference in
          guard let group = reference.group, own != [""] else { return reference.inPanel(nil) }
          return own.contains(group) ? reference : nil
        })
    }
  }

  /// Parts of about equal size, none above `most`.
  private static func evenly<Item>(_ items: [Item], most: Int) -> [[Item]] {
    guard !items.isEmpty else { return [] }
    let count = (items.count + most - 1) / most
    let size = (items.count + count - 1) / count
    return stride(from: 0, to: items.count, by: size).map {
      Array(items[$0..<min($0 + size, items.count)])
    }
  }
}
