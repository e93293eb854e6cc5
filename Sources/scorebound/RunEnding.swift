internal import Documents
import Experiments
internal import Formatting
import Foundation

/// What a run or a report ends with on the terminal: verdicts, warnings, and where everything is.
struct RunEnding {
  /// The verdicts as lines, or what was measured.
  let results: String
  /// What was asked for and is not there.
  var warnings: [String]
  /// The report; nil where none was written.
  let report: String?
  /// The store; nil for a study that has none.
  let store: String?
  /// The seconds that it took.
  let seconds: Double

  /// Writes it to standard error.
  func show() { printError(text(columns: TerminalWidth.forMessages)) }

  /// The most warnings that are shown.
  private static let mostWarnings = 8

  /// All of it, for a terminal of `columns` columns.
  func text(columns: Int) -> String {
    let shown = warnings.prefix(Self.mostWarnings).map {
      "! " + wrapped($0.onOneLine, columns: max(1, columns - 2), hanging: 2)
    }
    let hidden = warnings.count - shown.count
    let rest = hidden > 0 ? ["! and \(counted(hidden, "more warning"))"] : []
    return ([results] + shown + rest + [places(columns)]).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The paths and the time, in one line where it has room for them.
  private func places(_ columns: Int) -> String {
    let parts =
      [report.map { "report  \($0)" }, store.map { "store  \($0)" }].compactMap(\.self)
      .map(\.onOneLine) + [durationText(seconds)]
    let lines = [10, 3].map { parts.joined(separator: String(repeating: " ", count: $0)) }
    return lines.first { $0.count <= columns } ?? parts.joined(separator: "\n")
  }
}

extension RunEnding {
  /// What a report ends with; `path` is where it was written, or nil where it was not.
  init(_ report: StudyReport, path: String?, store: String, seconds: Double) {
    self.init(
      results: report.terminalVerdicts(
        columns: TerminalWidth.forMessages,
        place: path == nil ? "that `scorebound report \(store)` shows" : "in the report"),
      warnings: report.terminalWarnings, report: path, store: store, seconds: seconds)
  }
}

/// Writes a report, and hands the error back where only its figures are missing.
///
/// The report is there, and has an ending to show before the error.
func writing(_ write: () async throws -> Void) async throws -> ReportError? {
  do {
    try await write()
    return nil
  } catch let error as ReportError {
    guard case .figuresMissing = error else { throw error }
    return error
  }
}
