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
  var width = 0.0
  var height = 0.0
  var panels: [Panel] = []
  var texts: [Text] = []
  var strokes: [Stroke] = []
  var marks: [Mark] = []
  /// The title of the vertical axis, in the lines that it needs.
  var titleLines: [String] = []
  var ticks: (x: [FigureAxis.Tick], y: [FigureAxis.Tick]) = ([], [])

  /// The size of letters in a figure of one panel, which is 7 points in a column of 85 mm.
  static let letterSize = 14.0
  /// The size of letters in figures of several panels, or with labels at the ends of curves.
  static let smallSize = 13.0
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

  mutating func layOut(scale: Double) {
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
  static func styles(_ figure: Figure) -> [SeriesStyle] {
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
