internal import DataFiles
internal import Figures
internal import Formatting
internal import Foundation
public import Reports
internal import Statistics
internal import Theory

extension CalibrationResult {
  /// The shares of no-slower and slower-on-range along the true exponent; nil without any.
  var figure: Figure? {
    guard let setting = curve.first?.setting else { return nil }
    let series = study.trials.flatMap { trials -> [FigureSeries] in
      let own = curve.filter { $0.setting.trials == trials }
      let rows = own.map { point in
        [
          point.exponent, point.upper[.slowerOnRange, default: 0],
          point.upper[.noSlower, default: 0] + point.upper[.faster, default: 0],
          point.upper[.inconclusive, default: 0],
        ]
      }
      return [(1, "slower-on-range"), (2, "no-slower or faster")].map { column, word in
        FigureSeries(
          label: "T = \(trials)", owner: "", group: word,
          columns: ["exponent", "slower-on-range", "no-slower-or-faster", "inconclusive"],
          rows: rows, marks: nil, line: column)
      }
    }
    let boundary = study.claimed - study.margin
    let (low, high) = (study.claimed - 0.3, study.claimed + 0.1)
    let references = [
      FigureReference(
        label: "boundary \(ReportNumber.claimed(boundary))", from: .init(x: boundary, y: 0),
        to: .init(x: boundary, y: 1)),
      FigureReference(
        label: "level \(ReportNumber.claimed(VerdictThresholds.level))",
        from: .init(x: low, y: VerdictThresholds.level),
        to: .init(x: high, y: VerdictThresholds.level)),
    ]
    return Figure(
      name: "verdicts",
      alternativeText: "Shares of slower-on-range and no-slower against the true exponent",
      caption: "Shares of slower-on-range and of no-slower or faster for the claim "
        + "b ≥ \(ReportNumber.claimed(study.claimed)), \(setting.law.name), \(setting.noise.rawValue) noise with cv "
        + "\(setting.variation.text). The level is the most that slower-on-range may have at and above "
        + "the boundary, and no-slower below it.",
      horizontal: .linear("true exponent b", low: low, high: high),
      vertical: .linear("share of repetitions", low: 0, high: 1.02), series: series,
      references: references)
  }

  /// Writes `NAME.md` and the folder `NAME` with the figure and the table of all shares.
  ///
  /// - Throws: `ReportError` where a file cannot be written, or gnuplot failed.
  public func write(to directory: String) async throws(ReportError) {
    let folder = (directory as NSString).appendingPathComponent(study.name)
    try ReportFiles.makeFolder(folder)
    let missing = try await Figure.draw([figure].compactMap { $0 }, in: folder, name: study.name)
    try ReportFiles.write(csv, to: folder, "rates.csv")
    let record = VerdictRecords(
      study: study.name, title: study.title, answer: headline, isQuick: study.isQuick)
    try ReportFiles.write(try record.json(), to: folder, "verdicts.json")
    try ReportFiles.write(
      markdown(missingFigures: missing?.sentence), to: directory, "\(study.name).md")
    try missing?.throwIfFailed()
  }
}
