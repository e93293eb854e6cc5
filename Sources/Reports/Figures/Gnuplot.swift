package import Figures
internal import Formatting
internal import Foundation
internal import Measures

/// The external program that draws figures.
enum Gnuplot {
  /// How an attempt to draw ended.
  enum Outcome: Equatable {
    /// Drawn.
    case drawn
    /// The program is not there.
    case missing
    /// It failed with a message.
    case failed(String)
  }

  /// How to get the program, for messages.
  static let installation = "`sudo apt-get install gnuplot-nox`"

  /// Runs a script in a folder; personal settings are left out, so that all users get equal bytes.
  static func run(
    program: String, script: String, in folder: String
  ) async throws(ReportError) -> Outcome {
    let arguments = ["--default-settings", "-e", "cd \(plotText(folder))", script]
    // The last line says what is wrong; those before it repeat the whole command.
    switch try await ExternalProgram.run(program, arguments: arguments, reason: \.last) {
    case .succeeded: return .drawn
    case .missing: return .missing
    case .failed(let reason): return .failed(reason)
    }
  }
}

/// Figures that could not be drawn.
package struct MissingFigures: Hashable, Sendable {
  /// What is missing and why, as a sentence of the report.
  package let sentence: String
  /// Why gnuplot failed; nil where it is not installed.
  let failure: String?

  /// Throws once the report is written, so that the command ends with an error.
  ///
  /// - Throws: ``ReportError/figuresMissing(reason:)`` where gnuplot failed; without gnuplot a report is what it is.
  package func throwIfFailed() throws(ReportError) {
    if let failure { throw .figuresMissing(reason: failure) }
  }
}

extension Figure {
  /// Writes data and script of each figure into `folder` and draws it.
  ///
  /// What is in the folder is replaced when all is drawn, together with figures that there are no longer: who stops the program meanwhile keeps the figures that were there.
  ///
  /// Returns what is missing where gnuplot is not there or fails, nil where all figures are drawn; `name` is the folder as the report calls it.
  package static func draw(
    _ figures: [Figure], in folder: String, name: String, program: String = "gnuplot"
  ) async throws(ReportError) -> MissingFigures? {
    let workshop = try FigureWorkshop(beside: folder)
    defer { workshop.close() }
    var missing: MissingFigures?
    for figure in figures {
      try ReportFiles.write(figure.dataFile, to: workshop.path, "\(figure.name).dat")
      try ReportFiles.write(figure.scriptFile, to: workshop.path, "\(figure.name).gp")
      switch try await workshop.draw(figure, script: "gp", picture: "svg", program: program) {
      case .drawn: break
      case .missing:
        missing = MissingFigures(
          sentence: "The figures are missing, since gnuplot is not installed; install it with "
            + "\(Gnuplot.installation) and make the report again. Scripts and data of the figures "
            + "are in `\(name)/`.", failure: nil)
      case .failed(let reason):
        missing = MissingFigures(
          sentence: "The figures are missing, since gnuplot failed: \(Markdown.escaped(reason))",
          failure: reason)
      }
    }
    try removeAll(in: folder)
    // A figure of many that could not be drawn is an empty file.
    for figure in figures {
      for ending in ["dat", "gp"] { try workshop.deliver("\(figure.name).\(ending)") }
      if missing == nil {
        try workshop.deliver("\(figure.name).svg")
      } else {
        try ReportFiles.remove((folder as NSString).appendingPathComponent("\(figure.name).svg"))
      }
    }
    return missing
  }

  /// Draws figures whose data are in `folder` as PDF for a paper's column.
  ///
  /// Equal figures are equal bytes: the time of their making is left out. Returns the names of those that were drawn.
  package static func drawPDF(_ figures: [Figure], in folder: String) async throws(ReportError)
    -> Set<
      String
    >
  {
    let workshop = try FigureWorkshop(beside: folder)
    defer { workshop.close() }
    var drawn: Set<String> = []
    for figure in figures {
      try ReportFiles.write(figure.dataFile, to: workshop.path, "\(figure.name).dat")
      try ReportFiles.write(figure.scriptForPDF, to: workshop.path, "\(figure.name)-pdf.gp")
      guard
        try await workshop.draw(figure, script: "gp", picture: "pdf", suffix: "-pdf") == .drawn
      else { continue }
      try PDFDate.remove(from: workshop.file("\(figure.name).pdf"))
      drawn.insert(figure.name)
    }
    for name in drawn { try workshop.deliver("\(name).pdf") }
    return drawn
  }
}

/// A hidden folder in which figures are drawn before they take the place of others.
private struct FigureWorkshop {
  let path: String
  private let folder: String

  init(beside folder: String) throws(ReportError) {
    self.folder = folder
    path = (folder as NSString).appendingPathComponent(".drawing-\(UUID().uuidString)")
    try ReportFiles.makeFolder(path)
  }

  func file(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }

  /// Runs a figure's script; a picture of which only a part is there, since no more had room, is a failure.
  package func draw(
    _ figure: Figure, script ending: String, picture: String, suffix: String = "",
    program: String = "gnuplot"
  ) async throws(ReportError) -> Gnuplot.Outcome {
    let outcome = try await Gnuplot.run(
      program: program, script: "\(figure.name)\(suffix).\(ending)", in: path)
    guard outcome == .drawn else { return outcome }
    if picture == "svg" { try name(figure) }
    let lastLine = picture == "svg" ? "</svg>" : "%%EOF"
    let data = FileManager.default.contents(atPath: file("\(figure.name).\(picture)")) ?? Data()
    let end = String(decoding: data.suffix(64), as: UTF8.self)
    return end.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix(lastLine)
      ? .drawn : .failed("it wrote no whole picture; is the disk full?")
  }

  /// Says in the picture what it shows, for readers who do not see it and for tabs of browsers; gnuplot names itself there.
  private func name(_ figure: Figure) throws(ReportError) {
    let path = file("\(figure.name).svg")
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let text = String(decoding: data, as: UTF8.self)
    let title = htmlText(figure.alternativeText)
    let named = text.replacing(
      "<title>Gnuplot</title>", with: "<title>\(title)</title>", maxReplacements: 1
    )
    .replacing(/<title>gnuplot_plot_[0-9]+<\/title>/, with: "")
    try ReportFiles.write(named, to: self.path, "\(figure.name).svg")
  }

  /// Moves a file to its place.
  func deliver(_ name: String) throws(ReportError) {
    try ReportFiles.move(file(name), to: (folder as NSString).appendingPathComponent(name))
  }

  func close() { try? FileManager.default.removeItem(atPath: path) }
}
