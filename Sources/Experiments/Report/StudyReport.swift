internal import Diffusion
internal import Foundation
internal import Theory

/// The report of a study: Markdown with figures and tables, made from its analysis alone.
///
/// Equal analyses give equal bytes: nothing in it depends on time, place or threads.
public struct StudyReport: Sendable {
  /// What the report says.
  public let analysis: StudyAnalysis

  /// Creates the report.
  public init(_ analysis: StudyAnalysis) {
    self.analysis = analysis
  }

  /// The report as it reads where all figures are drawn.
  public var markdown: String { markdown(missingFigures: nil) }

  /// The report, with a sentence on figures that could not be drawn in place of each of them.
  func markdown(missingFigures: String?) -> String {
    let sections: [String] = [
      heading, verdictSection, declaredSection, figureSection(missing: missingFigures),
      sweepSections(missingFigures: missingFigures),
      stoppingCostSection(missingFigures: missingFigures), stoppingTimesSection,
      riskSection, estimatorRatiosSection, pairedVariantsSection, piecesSection, metricsSection,
      measuresSection(missingFigures: missingFigures),
      diagnosticsSection, failuresSection,
      methodsSection,
      provenanceSection,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The figures, in the order of the report.
  var figures: [Figure] {
    rateFigures + sweepFigures + [stoppingCostFigure].compactMap { $0 } + measureFigures
  }

  /// The figures of the section on rates.
  private var rateFigures: [Figure] {
    [riskFigure, localSlopesFigure, ratioFigure].compactMap { $0 }
  }

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
  func write(to directory: String, gnuplot: String) async throws(ReportError) {
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

  /// Whether any variant is a problem of score estimation, whose risks are in denoiser units.
  var hasScores: Bool { analysis.study.variants.contains { $0.problem.score != nil } }

  /// Whether any estimator has a training path that a rule stops.
  var hasPaths: Bool { analysis.curves.contains { $0.points.contains { $0.meanStep != nil } } }

  /// ` under` the headline rule, for captions; empty where nothing is stopped.
  var underHeadlineRule: String { hasPaths ? " under `\(analysis.headlineRule)`" : "" }

  private var heading: String {
    """
    # \(Markdown.escaped(analysis.study.title))

    \(answer)

    \(unitsSentence)\(incompleteSentence)
    """
  }

  private var unitsSentence: String {
    let errors =
      "Numbers after ± are standard errors: Monte Carlo standard errors (MCSE) of means, SE of "
      + "exponents."
    let laws = analysis.study.variants.compactMap(\.times)
    guard let times = laws.first else {
      return "Risk means the squared distance $E|\\hat f - f_*|^2$ from the regression function "
        + "$f_*$, averaged over its inputs. \(errors)"
    }
    let over =
      laws.contains { $0 != times } || laws.count < analysis.study.variants.count
      ? "averaged over $X_t$ and the times of each variant"
      : times.isWindow
        ? "averaged over $X_t$ and over times t in the window "
          + "[\(plotNumber(times.start)), \(plotNumber(times.end))]"
        : "averaged over $X_t$ at the time t = \(plotNumber(times.start))"
    return "Risk means the squared error of the posterior mean, $E|\\hat f - f_*|^2$ with "
      + "$f_*(t, x) = E[X_0 \\mid X_t = x]$, \(over) (\"denoiser units\"). "
      + errors
  }

  private var incompleteSentence: String {
    let study = analysis.study
    let short = study.cells.filter { cell in
      let found = analysis.curves.filter { $0.series == cell.series }
        .flatMap(\.points).filter { $0.n == cell.sampleSize }.map { $0.trials + $0.failed }.max()
      return (found ?? 0) < study.trials(at: cell.sampleSize)
    }
    guard !short.isEmpty else { return "" }
    let number = ReportNumber.count(short.count)
    return "\n\n**Incomplete or failed:** \(number) of \(ReportNumber.count(study.cells.count)) "
      + "cells have fewer than the \(study.trialsPhrase) that the study asks for, or "
      + "none that succeeded; what follows rests on the trials that are there."
  }

  private func figureSection(missing: String?) -> String {
    let figures = rateFigures
    guard !figures.isEmpty else { return "" }
    if let missing { return "## Figures\n\n\(missing)" }
    return "## Figures\n\n"
      + figures.map { figure in
        picture(figure) + "\n\n" + figure.caption
      }
      .joined(separator: "\n\n")
  }
}

extension StudyReport {
  /// A figure in Markdown.
  func picture(_ figure: Figure) -> String {
    Markdown.image(figure.alternativeText, path: "\(analysis.study.name)/\(figure.name).svg")
  }
}

/// Files of reports.
enum ReportFiles {
  static func makeFolder(_ path: String) throws(ReportError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  static func remove(_ path: String) throws(ReportError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// Puts a file into the place of another in one step.
  static func move(_ path: String, to destination: String) throws(ReportError) {
    guard rename(path, destination) == 0 else {
      throw .cannotWrite(path: destination, reason: String(cString: strerror(errno)))
    }
  }

  static func write(_ text: String, to folder: String, _ name: String) throws(ReportError) {
    let path = (folder as NSString).appendingPathComponent(name)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
