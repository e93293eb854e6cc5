internal import Documents
internal import Formatting
internal import Foundation

/// Colours, dashes and sizes of all figures, chosen to stay readable in grey print, for colour-blind
/// readers, and in a column of 85 mm, where the 480 pixels of width make a letter about 7 points.
package enum FigureStyle {
  static let width = 480
  static let frame = "#444444"
  package static let text = "#333333"
  static let grid = "#e6e6e6"
  package static let guide = "#777777"
  /// The height of a line of text in pixels.
  static let lineHeight = 19
  /// The height of a row of the key in pixels.
  static let keyRowHeight = 23

  /// How a series is drawn.
  package struct Series {
    package let colour: String
    let mark: Int
    let markSize: Double
    package let dash: String
  }

  /// The Okabe-Ito palette without yellow, each with its own mark and dashes.
  package static func series(_ index: Int) -> Series {
    let all = [
      Series(colour: "#0072B2", mark: 7, markSize: 0.7, dash: "solid"),
      Series(colour: "#D55E00", mark: 5, markSize: 0.6, dash: "(10,4)"),
      Series(colour: "#009E73", mark: 9, markSize: 0.8, dash: "(3,3)"),
      Series(colour: "#CC79A7", mark: 13, markSize: 0.8, dash: "(12,3,2,3)"),
      Series(colour: "#E69F00", mark: 11, markSize: 0.8, dash: "(6,2,2,2,2,2)"),
      Series(colour: "#56B4E9", mark: 4, markSize: 0.7, dash: "(16,3)"),
      Series(colour: "#000000", mark: 8, markSize: 0.7, dash: "(2,4)"),
      Series(colour: "#882255", mark: 10, markSize: 0.8, dash: "(8,3,8,6)"),
      Series(colour: "#44AA99", mark: 6, markSize: 0.7, dash: "(4,2)"),
      Series(colour: "#999933", mark: 3, markSize: 0.7, dash: "(14,3,2,3,2,3)"),
      Series(colour: "#661100", mark: 12, markSize: 0.8, dash: "(5,5)"),
      Series(colour: "#6699CC", mark: 1, markSize: 0.7, dash: "(18,4,2,4)"),
      Series(colour: "#AA4499", mark: 2, markSize: 0.7, dash: "(1,3)"),
      Series(colour: "#117733", mark: 14, markSize: 0.8, dash: "(9,2)"),
    ]
    return all[index % all.count]
  }

  /// The parts of a `plot` command that draw one series.
  ///
  /// They are its line from column `lineColumn` of block `index` of the data, its marks with error
  /// bars from columns 2, 4 and 5, and its entry in the key. `place` is the place of the series, by
  /// which it has its colour in all figures.
  ///
  /// Without `bars`, marks alone.
  static func plots(
    place: Int, index: Int, lineColumn: Int, title: String, bars: Bool = true
  ) -> [String] {
    let style = series(place)
    let colour = "linecolor rgb \"\(style.colour)\""
    let line = "linewidth 2 dashtype \(style.dash)"
    let mark = "pointtype \(style.mark) pointsize \(style.markSize)"
    return [
      "data index \(index) using 1:\(lineColumn) with lines \(line) \(colour) notitle",
      bars
        ? "data index \(index) using 1:2:4:5 with yerrorbars \(mark) linewidth 1.5 \(colour) notitle"
        : "data index \(index) using 1:2 with points \(mark) linewidth 1.5 \(colour) notitle",
      "keyentry with linespoints \(line) \(mark) \(colour) title \(plotText(title)) noenhanced",
    ]
  }

  /// A pale band between two columns of block `index`, in the colour of the series at `place`.
  static func band(place: Int, index: Int, columns: (Int, Int)) -> String {
    let colour = series(place).colour.dropFirst()
    return "data index \(index) using 1:\(columns.0):\(columns.1) with filledcurves "
      + "fillcolor rgb \"#D0\(colour)\" fillstyle solid noborder notitle"
  }

  /// A thin dotted line from a column of block `index`, in the colour of the series at `place`.
  static func dottedLine(place: Int, index: Int, column: Int) -> String {
    "data index \(index) using 1:\(column) with lines linewidth 1 dashtype (2,4) "
      + "linecolor rgb \"\(series(place).colour)\" notitle"
  }

  /// The risk that theory predicts, from a column of block `index`: dotted and dark, over the marks.
  static func predictedLine(index: Int, column: Int) -> String {
    "data index \(index) using 1:\(column) with lines linewidth 1.5 dashtype (1.5,3.5) "
      + "linecolor rgb \"black\" notitle"
  }

  /// A label beside the plot at a fraction of its height.
  static func sideLabel(_ text: String, height: Double) -> String {
    "set label \(plotText(text)) at graph 1.01, graph \(height.decimals(4)) left "
      + "noenhanced textcolor rgb \"\(guide)\""
  }

  /// The settings of the key, above the plot with a line a series so that it hides no data, and of
  /// the margins; `rows` is the number of lines and `longest` the number of letters of the longest.
  package static func keyAndMargins(rows: Int, longest: Int = 0, labelled: Bool) -> String {
    """
    set key at graph 0, screen 0.985 left top Left reverse vertical maxrows \(max(1, rows)) \
    samplen 3 spacing 1.1\(keyWidth(rows: rows))\(keyFont(longest: longest)) textcolor rgb "\(text)"
    set tmargin at screen \(fraction(rows))
    set lmargin 8.5
    set rmargin \(labelled ? "10" : "2.5")
    """
  }

  /// A smaller font where a line would leave the picture; empty for the usual font.
  private static func keyFont(longest: Int) -> String {
    // The key has 340 pixels, and a letter is up to 0.58 of the font's size wide.
    let size = min(14, 340 / (0.58 * Double(max(1, longest))))
    return size < 14 ? " font \",\(size.decimals(1))\"" : ""
  }

  /// For many lines, a key that says it is narrow.
  ///
  /// Otherwise gnuplot 5.4 may open a second column, outside of the picture. Nothing moves by it.
  private static func keyWidth(rows: Int) -> String { rows > 10 ? " width -40" : "" }

  /// The height of a picture with `rows` lines in its key.
  package static func height(rows: Int) -> Int { plotHeight + 26 + rows * keyRowHeight }

  /// The height of the plot with its axis below it, in pixels.
  static let plotHeight = 290
  /// The height of the plot itself, about, in pixels.
  static let innerHeight = 235.0

  private static func fraction(_ rows: Int) -> String {
    let height = Double(height(rows: rows))
    return ((height - 14 - Double(rows * keyRowHeight)) / height).decimals(4)
  }

  /// The axis of sample sizes: the sampled n as ticks, so many as fit beside each other.
  static func sampleSizeAxis(_ sizes: [Int]) -> String {
    guard let first = sizes.first, let last = sizes.last else { return "" }
    let low = Double(first)
    let high = Double(max(last, first + 1))
    let span = log(high / low)
    // A label of c letters takes about 8 c pixels of the 330 or so that the axis has.
    var ticks: [Int] = []
    var end = -Double.infinity
    for size in sizes {
      let centre = log(Double(size) / low) / span * 330
      let half = 4.2 * Double(ReportNumber.count(size).count)
      if centre - half > end + 6 {
        ticks.append(size)
        end = centre + half
      }
    }
    let labels = ticks.map { "\"\(ReportNumber.count($0))\" \($0)" }.joined(separator: ", ")
    let pad = exp(0.045 * span)
    return """
      set logscale x
      set xrange [\(plotNumber(low / pad)):\(plotNumber(high * pad))]
      set xtics (\(labels))
      set xlabel "sample size n" textcolor rgb "\(text)" offset 0,0.4
      """
  }

  /// The axis of times, dimensions or widths of a sweep.
  ///
  /// With `areTicks` the places themselves are labelled, as whole numbers, where eight or fewer.
  static func sweepAxis(places: [Double], title: String, areTicks: Bool) -> String {
    guard let low = places.first(where: { $0 > 0 }), let high = places.last, high > low else {
      return ""
    }
    let pad = exp(0.045 * log(high / low))
    let axis = logarithmicAxis(low: low / pad, high: high * pad, title: title, letter: "x")
    guard areTicks, places.count <= 8 else { return axis }
    let labels = places.map { "\"\(ReportNumber.count($0))\" \(plotNumber($0))" }
    return axis + "\nset xtics (\(labels.joined(separator: ", ")))"
  }

  /// A logarithmic axis from `low` to `high` with ticks at 1, 2 and 5 times powers of ten, or at
  /// the powers alone where these are many; without ends that have a place on it gnuplot chooses them.
  static func logarithmicAxis(
    low: Double, high: Double, title: String, letter: String = "y"
  ) -> String {
    guard low > 0, high > low, high < .infinity else {
      return """
        set logscale \(letter)
        set \(letter)label "\(title)" textcolor rgb "\(text)" offset \(letter == "y" ? "1,0" : "0,0.4")
        """
    }
    let decades = log10(high) - log10(low)
    // So many powers that their labels would cover each other are thinned.
    let step = decades > 12 ? Int((decades / 8).rounded(.up)) : 1
    let factors: [Double] =
      switch decades {
      case ..<0.4: [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]
      case ..<1: [1, 1.5, 2, 3, 5, 7]
      case ..<2.5: [1, 2, 5]
      default: [1]
      }
    var ticks: [String] = []
    for power in Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up)) {
      for factor in factors where power.isMultiple(of: step) {
        let value = factor * pow(10, Double(power))
        guard value >= low * 0.999, value <= high * 1.001 else { continue }
        let label =
          power >= -3 && power <= 3
          ? ReportNumber.fixed(
            value, decimals: max(0, -power + (factor == factor.rounded() ? 0 : 1)))
          : (factor == 1 ? "" : "\(ReportNumber.claimed(factor))·") + "10^{\(power)}"
        ticks.append("\"\(label)\" \(value.general(6))")
      }
    }
    // A tick such as 5·10⁻⁴ pushes the title of the axis to the left.
    let isWide = letter == "y" && ticks.contains { $0.contains("·10^") }
    return """
      \(isWide ? "set lmargin 10.5\n" : "")set logscale \(letter)
      set \(letter)range [\(plotNumber(low)):\(plotNumber(high))]
      set \(letter)tics (\(ticks.joined(separator: ", ")))
      set \(letter)label "\(title)" textcolor rgb "\(text)" offset \(letter == "y" ? "1,0" : "0,0.4")
      """
  }
}

/// Labels beside a plot, moved apart so that none covers another.
///
/// `positions` are fractions of the plot's height; the result keeps their order and a distance of
/// at least one line between neighbours.
func separated(_ positions: [Double]) -> [Double] {
  let gap = Double(FigureStyle.lineHeight - 3) / FigureStyle.innerHeight
  let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
  var placed = order.map { positions[$0] }
  for _ in 0..<50 {
    for index in placed.indices.dropFirst() where placed[index] - placed[index - 1] < gap - 1e-9 {
      let middle = (placed[index] + placed[index - 1]) / 2
      placed[index - 1] = middle - gap / 2
      placed[index] = middle + gap / 2
    }
  }
  var result = positions
  for (rank, index) in order.enumerated() { result[index] = placed[rank] }
  return result
}
