internal import DataFiles
internal import Formatting
internal import Foundation
public import Reports
internal import Statistics
internal import Theory

extension CalibrationResult {
  /// The shares of no-slower and slower-on-range along the true exponent; nil without any.
  var figure: Figure? {
    guard let setting = curve.first?.setting else { return nil }
    var blocks: [Figure.DataBlock] = []
    var plots: [String] = []
    for (place, trials) in study.trials.enumerated() {
      let own = curve.filter { $0.setting.trials == trials }
      blocks.append(
        .init(
          title: "T = \(trials)",
          columns: ["exponent", "slower-on-range", "no-slower-or-faster", "inconclusive"],
          rows: own.map {
            [
              $0.exponent, $0.upper[.slowerOnRange, default: 0],
              $0.upper[.noSlower, default: 0] + $0.upper[.faster, default: 0],
              $0.upper[.inconclusive, default: 0],
            ]
          }))
      let style = FigureStyle.series(place)
      let line = "linewidth 2 dashtype \(style.dash) linecolor rgb \"\(style.colour)\""
      plots.append("data index \(place) using 1:2 with lines \(line) notitle")
      plots.append("data index \(place) using 1:3 with lines \(line) notitle")
      plots.append("keyentry with lines \(line) title 'T = \(trials)'")
    }
    let boundary = study.claimed - study.margin
    let (low, high) = (study.claimed - 0.3, study.claimed + 0.1)
    let script = [
      FigureStyle.keyAndMargins(rows: blocks.count, labelled: false),
      """
      set xrange [\(plotNumber(low)):\(plotNumber(high))]
      set yrange [0:1.12]
      set ytics 0,0.2,1
      set xlabel "true exponent b" textcolor rgb "\(FigureStyle.text)" offset 0,0.4
      set ylabel "share of repetitions" textcolor rgb "\(FigureStyle.text)" offset 1,0
      set arrow 1 from \(plotNumber(boundary)), graph 0 to \(plotNumber(boundary)), graph 1 nohead \
      linewidth 1 dashtype (4,3) linecolor rgb "\(FigureStyle.guide)"
      set arrow 2 from graph 0, first \(plotNumber(VerdictThresholds.level)) to graph 1, first \
      \(plotNumber(VerdictThresholds.level)) nohead linewidth 1 dashtype (1,3) linecolor rgb "\(FigureStyle.guide)"
      set label 1 'slower-on-range' at graph 0.02, first 1.06 left textcolor rgb "\(FigureStyle.text)"
      set label 2 'no-slower' at graph 0.98, first 1.06 right textcolor rgb "\(FigureStyle.text)"
      """,
      "plot " + plots.joined(separator: ", \\\n  "),
    ]
    return Figure(
      name: "verdicts",
      alternativeText: "Shares of slower-on-range and no-slower against the true exponent",
      caption: "Shares of slower-on-range (falling) and of no-slower (rising) for the claim "
        + "b ≥ \(ReportNumber.claimed(study.claimed)), \(setting.law.name), \(setting.noise.rawValue) noise with cv "
        + "\(setting.variation.text). Dashed: the boundary, \(ReportNumber.claimed(boundary)); dotted: the level, "
        + "\(ReportNumber.claimed(VerdictThresholds.level)), which neither may exceed there.",
      script: script.joined(separator: "\n"), blocks: blocks,
      height: FigureStyle.height(rows: blocks.count))
  }

  /// Writes `NAME.md` and the folder `NAME` with the figure and the table of all shares.
  ///
  /// - Throws: `ReportError` where a file cannot be written, or gnuplot failed.
  public func write(to directory: String) async throws(ReportError) {
    let folder = (directory as NSString).appendingPathComponent(study.name)
    try ReportFiles.makeFolder(folder)
    let missing = try await Figure.draw([figure].compactMap { $0 }, in: folder, name: study.name)
    try ReportFiles.write(csv, to: folder, "rates.csv")
    let record = VerdictRecords(study: study.name, title: study.title, isQuick: study.isQuick)
    try ReportFiles.write(try record.json(), to: folder, "verdicts.json")
    try ReportFiles.write(
      markdown(missingFigures: missing?.sentence), to: directory, "\(study.name).md")
    try missing?.throwIfFailed()
  }
}
