internal import Analysis
package import Figures
internal import Formatting
internal import Foundation
internal import Studies

extension StudyReport {
  /// The whole report in one text: the first page, then all details.
  public var markdown: String { markdown(missingFigures: nil) }

  /// The same, with a sentence on figures that could not be drawn instead of each of them.
  package func markdown(missingFigures: String?) -> String {
    let details = detailSections(missingFigures: missingFigures).joined(separator: "\n\n")
    // The answer's picture is not shown twice.
    let rest = frontFigure.map {
      details.replacing(pictureWithCaption($0), with: "The first figure is the one of the answer.")
    }
    return front(missingFigures: missingFigures, details: "") + "\n" + (rest ?? details) + "\n"
  }

  /// The figures, in the order of the report.
  package var figures: [Figure] { ReportSections.all.flatMap { $0.figures(self) } }

  /// Writes `NAME.md` and the folder `NAME` with details, figures and tables, NAME being the study's.
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
    try await writeMarkdown(to: directory, gnuplot: gnuplot)?.throwIfFailed()
  }

  /// Writes the report and returns what became of figures that could not be drawn.
  ///
  /// All is worked out before anything is written, and figures are replaced when all are drawn: who stops the
  /// program keeps what was there.
  package func writeMarkdown(
    to directory: String, gnuplot: String = "gnuplot"
  ) async throws(ReportError) -> MissingFigures? {
    let name = analysis.study.name
    var pages = detailPages(missingFigures: nil)
    var first = front(missingFigures: nil, details: links(to: pages))
    let tables = [
      ("estimates.csv", estimatesCSV), ("diagnostics.csv", diagnosticsCSV),
      ("verdicts.json", try verdictRecords.json()),
    ]
    let folder = (directory as NSString).appendingPathComponent(name)
    try ReportFiles.makeFolder(folder)
    let missing = try await Figure.draw(figures, in: folder, name: name, program: gnuplot)
    if let sentence = missing?.sentence {
      pages = detailPages(missingFigures: sentence)
      first = front(missingFigures: sentence, details: links(to: pages))
    }
    for (file, text) in tables { try ReportFiles.write(text, to: folder, file) }
    try removeOldPages(in: folder, keeping: pages.count)
    for page in pages { try ReportFiles.write(page.text, to: folder, page.file) }
    try ReportFiles.write(first, to: directory, "\(name).md")
    try StudyRegister.add(analysis.study, to: directory)
    return missing
  }

  /// Removes pages of an earlier report that had more of them.
  private func removeOldPages(in folder: String, keeping count: Int) throws(ReportError) {
    var number = count + 1
    while true {
      let path = (folder as NSString).appendingPathComponent("details-\(number).md")
      guard FileManager.default.fileExists(atPath: path) else { return }
      try ReportFiles.remove(path)
      number += 1
    }
  }
}
