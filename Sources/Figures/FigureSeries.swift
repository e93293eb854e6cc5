/// A series of a figure: a table of numbers, and which of its columns are drawn how.
public struct FigureSeries: Sendable, Equatable {
  /// Its name in the figure.
  public let label: String
  /// What is said of it after the name, such as its exponent; empty for nothing.
  public let note: String
  /// What the colour belongs to: a kind of estimator, a rule.
  package let owner: String
  /// The panel that it stands in, by the panel's title; empty where the figure has one panel.
  package let group: String
  /// The names of the columns; the first is that of the horizontal axis.
  public let columns: [String]
  /// The rows, a number a column.
  public let rows: [[Double]]
  /// The column of the marks, counted from 0; nil for a line alone.
  let marks: Int?
  /// The columns of the lower and the upper ends of error bars.
  let bars: (lower: Int, upper: Int)?
  /// The column of the line.
  let line: Int
  /// The columns between which a pale band is drawn.
  let band: (lower: Int, upper: Int)?
  /// The column of a thin dotted line in the colour of the series: a limit that it should reach.
  let limit: Int?
  /// The column of a black dotted line: what theory predicts.
  let prediction: Int?

  /// Creates a series; columns are counted from 0, and the one of the marks is 1 unless it is said.
  public init(
    label: String, note: String = "", owner: String, group: String = "", columns: [String],
    rows: [[Double]], marks: Int? = 1, bars: (lower: Int, upper: Int)? = nil, line: Int = 1,
    band: (lower: Int, upper: Int)? = nil, limit: Int? = nil, prediction: Int? = nil
  ) {
    self.label = label
    self.note = note
    self.owner = owner
    self.group = group
    self.columns = columns
    self.rows = rows
    self.marks = marks
    self.bars = bars
    self.line = line
    self.band = band
    self.limit = limit
    self.prediction = prediction
  }

  /// Whether both have the same words, columns and numbers; a number that is not there equals itself.
  public static func == (a: FigureSeries, b: FigureSeries) -> Bool {
    // Numbers that are not there are equal to each other here.
    func bits(_ rows: [[Double]]) -> [[UInt64]] { rows.map { $0.map(\.bitPattern) } }
    func places(_ series: FigureSeries) -> [Int?] {
      [
        series.marks, series.bars?.lower, series.bars?.upper, series.line, series.band?.lower,
        series.band?.upper, series.limit, series.prediction,
      ]
    }
    return a.label == b.label && a.note == b.note && a.owner == b.owner && a.group == b.group
      && a.columns == b.columns && bits(a.rows) == bits(b.rows) && places(a) == places(b)
  }

  /// The points of the line that have a place.
  var points: [(x: Double, y: Double)] {
    rows.map { ($0[0], $0[line]) }.filter { $0.x.isFinite && $0.y.isFinite }
  }

  /// The same in another panel.
  func inPanel(_ group: String, label: String? = nil) -> FigureSeries {
    FigureSeries(
      label: label ?? self.label, note: note, owner: owner, group: group, columns: columns,
      rows: rows, marks: marks, bars: bars, line: line, band: band, limit: limit,
      prediction: prediction)
  }

  /// The same in the one panel of all groups, named with its group.
  var inSharedPanel: FigureSeries {
    inPanel("", label: group.isEmpty || label == group ? label : "\(label), \(group)")
  }

  /// The label with what is said of the series.
  var entry: String { note.isEmpty ? label : "\(label): \(note)" }
}

/// A grey dashed line to compare with, such as the slope that a claim states.
public struct FigureReference: Sendable, Equatable {
  /// Its name in the figure.
  public let label: String
  /// The panel that it stands in; nil for all.
  package let group: String?
  /// Where it begins.
  package let start: Place
  /// Where it ends.
  package let end: Place

  /// A place in the coordinates of the axes.
  public struct Place: Sendable, Equatable {
    /// Its horizontal coordinate.
    public let x: Double
    /// Its vertical coordinate.
    public let y: Double

    /// Creates a place.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The same in another panel.
  func inPanel(_ group: String?) -> FigureReference {
    FigureReference(label: label, group: group, from: start, to: end)
  }

  /// Creates a line.
  public init(label: String, group: String? = nil, from start: Place, to end: Place) {
    self.label = label
    self.group = group
    self.start = start
    self.end = end
  }
}
