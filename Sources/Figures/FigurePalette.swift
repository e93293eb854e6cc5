/// How a series is drawn: its colour, its mark and its dashes, each of which tells it from others by itself.
public struct SeriesStyle: Sendable, Equatable {
  let colour: String
  let mark: Int
  let markSize: Double
  let dash: String
}

/// Colours, marks and dashes of all figures: readable in grey print and for colour-blind readers.
///
/// A colour belongs to a kind of estimator or to a stopping rule in all reports; where two series of a figure would have
/// the same one, the later one gets the next that is free.
enum FigurePalette {
  static let frame = "#444444"
  static let text = "#333333"
  static let grid = "#e6e6e6"
  static let guide = "#777777"
  static let context = "#dcdcdc"

  /// The styles of a figure's series, each called by what its colour belongs to.
  static func styles(for owners: [String]) -> [SeriesStyle] {
    var taken: Set<Int> = []
    var result: [Int?] = owners.map { owner in
      guard let place = places[owner], taken.insert(place).inserted else { return nil }
      return place
    }
    for index in result.indices where result[index] == nil {
      let free = styles.indices.first { !taken.contains($0) }
      // More series than styles begin again; their labels tell them apart.
      let place = free ?? index % styles.count
      taken.insert(place)
      result[index] = place
    }
    return result.map { styles[$0 ?? 0] }
  }

  /// Whose colour is which: kinds of estimators, then stopping rules without their options.
  private static let places: [String: Int] = [
    "two-layer-relu": 0, "tangent-kernel": 1, "kernel-ridge": 2, "gradient-flow": 3,
    "localised-kernel": 4, "smoothed-empirical": 5, "nearest-neighbours": 7, "gaussian-mean": 8,
    "constant": 9, "exact": 6,
    "oracle": 6, "oracle-realised": 0, "gcv": 1, "mallows-cp": 2, "k-fold": 3, "hold-out": 4,
    "rademacher": 5, "discrepancy": 7, "smoothed-discrepancy": 8, "balancing": 9, "a-priori": 10,
    "none": 11, "fixed": 12,
  ]

  /// The Okabe-Ito palette without yellow, then darker and muted tones, each with its own mark and dashes.
  private static let styles = [
    SeriesStyle(colour: "#0072B2", mark: 7, markSize: 0.7, dash: "solid"),
    SeriesStyle(colour: "#D55E00", mark: 5, markSize: 0.6, dash: "(10,4)"),
    SeriesStyle(colour: "#009E73", mark: 9, markSize: 0.8, dash: "(3,3)"),
    SeriesStyle(colour: "#CC79A7", mark: 13, markSize: 0.8, dash: "(12,3,2,3)"),
    SeriesStyle(colour: "#E69F00", mark: 11, markSize: 0.8, dash: "(6,2,2,2,2,2)"),
    SeriesStyle(colour: "#56B4E9", mark: 4, markSize: 0.7, dash: "(16,3)"),
    SeriesStyle(colour: "#000000", mark: 8, markSize: 0.7, dash: "(2,4)"),
    SeriesStyle(colour: "#882255", mark: 10, markSize: 0.8, dash: "(8,3,8,6)"),
    SeriesStyle(colour: "#44AA99", mark: 6, markSize: 0.7, dash: "(4,2)"),
    SeriesStyle(colour: "#999933", mark: 3, markSize: 0.7, dash: "(14,3,2,3,2,3)"),
    SeriesStyle(colour: "#661100", mark: 12, markSize: 0.8, dash: "(5,5)"),
    SeriesStyle(colour: "#6699CC", mark: 1, markSize: 0.7, dash: "(18,4,2,4)"),
    SeriesStyle(colour: "#AA4499", mark: 2, markSize: 0.7, dash: "(1,3)"),
    SeriesStyle(colour: "#117733", mark: 14, markSize: 0.8, dash: "(9,2)"),
  ]
}
