internal import Analysis
internal import Formatting
internal import Foundation
internal import Studies

extension StudyReport {
  /// The report as it reads where all figures are drawn.
  public var markdown: String { markdown(missingFigures: nil) }

  /// The report, with a sentence on figures that could not be drawn in place of each of them.
  func markdown(missingFigures: String?) -> String {
    let sections = ReportSections.all.map { $0.markdown(self, missingFigures) }
    return ([heading] + sections).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The figures, in the order of the report.
  var figures: [Figure] { ReportSections.all.flatMap { $0.figures(self) } }

  /// Writes `NAME.md` and the folder `NAME` with figures and tables, NAME being the study's.
  ///
  /// Without gnuplot the report is written all the same, with a sentence on how to get it; where gnuplot fails as well,
  /// but then this throws when all is written.
  ///
  /// - Throws: ``ReportError`` where a file cannot be written, or gnuplot failed.
  public func write(to directory: String) async throws(ReportError) {
    try await write(to: directory, gnuplot: "gnuplot")
  }

  /// Writes the report with figures drawn by the program `gnuplot`.
  package func write(to directory: String, gnuplot: String) async throws(ReportError) {
    try await writeMarkdown(to: directory, gnuplot: gnuplot).missing?.throwIfFailed()
  }

  /// Writes the report and returns its Markdown, and what became of figures that could not be drawn.
  ///
  /// All is worked out before anything is written, and figures are replaced when all are drawn: who stops the
  /// program keeps what was there.
  func writeMarkdown(
    to directory: String, gnuplot: String = "gnuplot"
  ) async throws(ReportError) -> (text: String, missing: MissingFigures?) {
    let name = analysis.study.name
    let whole = markdown
    let tables = [
      ("estimates.csv", estimatesCSV), ("verdicts.json", try verdictRecords.json()),
    ]
    let folder = (directory as NSString).appendingPathComponent(name)
    try ReportFiles.makeFolder(folder)
    let missing = try await Figure.draw(figures, in: folder, name: name, program: gnuplot)
    for (file, text) in tables { try ReportFiles.write(text, to: folder, file) }
    let text = missing == nil ? whole : markdown(missingFigures: missing?.sentence)
    try ReportFiles.write(text, to: directory, "\(name).md")
    try StudyRegister.add(analysis.study, to: directory)
    return (text, missing)
  }
}
