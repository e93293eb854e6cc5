internal import Foundation
internal import Subprocess

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
  static func run(program: String, script: String, in folder: String) async -> Outcome {
    do {
      let result = try await Subprocess.run(
        .name(program),
        arguments: ["--default-settings", "-e", "cd \(plotText(folder))", script],
        output: .discarded, error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        // The last line says what is wrong; those before it repeat the whole command.
        let lines = result.standardError.split(whereSeparator: \.isNewline)
        return .failed(lines.last.map(String.init) ?? "it gave no reason")
      }
      return .drawn
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .missing
    } catch {
      return .failed("\(error)")
    }
  }
}

extension Gnuplot {
  /// Draws a figure as PDF beside its other files; whether that went well.
  static func drawPDF(_ figure: Figure, in folder: String) async -> Bool {
    let script = "\(figure.name)-pdf.gp"
    let path = (folder as NSString).appendingPathComponent(script)
    guard (try? ReportFiles.write(figure.scriptForPDF, to: folder, script)) != nil else {
      return false
    }
    let outcome = await run(program: "gnuplot", script: script, in: folder)
    try? FileManager.default.removeItem(atPath: path)
    return outcome == .drawn
  }
}

extension Figure {
  /// Writes data and script of each figure into `folder` and draws it.
  ///
  /// Returns a sentence on what is missing where gnuplot is not there or fails, nil where all figures
  /// are drawn; `name` is the folder as the report beside it calls it.
  static func draw(
    _ figures: [Figure], in folder: String, name: String, program: String = "gnuplot"
  ) async throws(ReportError) -> String? {
    var missing: String?
    for figure in figures {
      try ReportFiles.write(figure.dataFile, to: folder, "\(figure.name).dat")
      try ReportFiles.write(figure.scriptFile, to: folder, "\(figure.name).gp")
      switch await Gnuplot.run(program: program, script: "\(figure.name).gp", in: folder) {
      case .drawn: break
      case .missing:
        missing =
          "The figures are missing, since gnuplot is not installed; install it with "
          + "\(Gnuplot.installation) and make the report again. Scripts and data of the figures "
          + "are in `\(name)/`."
      case .failed(let reason):
        missing = "The figures are missing, since gnuplot failed: \(reason)"
      }
    }
    // A figure of many that could not be drawn is an empty file.
    if missing != nil {
      for figure in figures {
        try ReportFiles.remove((folder as NSString).appendingPathComponent("\(figure.name).svg"))
      }
    }
    return missing
  }
}
