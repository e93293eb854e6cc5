internal import DataFiles
internal import Formatting
internal import Foundation
internal import Studies
internal import Theory

/// The register of all studies that a folder of reports ever had: `register.csv`.
///
/// A row is a version of a study, by the fingerprint of its file and its number of trials. Rows are added and never
/// taken away, so that what was looked for and is no longer reported can be counted as well.
package enum StudyRegister {
  /// The name of the file.
  package static let file = "register.csv"
  private static let header = "study,fingerprint,seed,cells,trials,claims,declared"

  /// Adds a study where this version of it is not there yet; quick versions are left out.
  ///
  /// Processes that add to one folder at a time wait for each other.
  ///
  /// - Throws: ``ReportError`` where the file is not a register, which is left as it is, or cannot be written.
  static func add(_ study: Study, to directory: String) throws(ReportError) {
    guard !study.isQuick else { return }
    // A lock on the folder itself leaves no file behind.
    let folder = open(directory, O_RDONLY)
    defer { if folder >= 0 { close(folder) } }
    if folder >= 0 { flock(folder, LOCK_EX) }
    let path = (directory as NSString).appendingPathComponent(file)
    var lines = try lines(path: path)
    let row = row(of: study)
    guard !lines.map(key).contains(key(row)) else { return }
    if lines.isEmpty { lines.append(header) }
    try ReportFiles.write((lines + [row]).joined(separator: "\n") + "\n", to: directory, file)
  }

  /// The lines of a register, the header first; none where there is no file, or an empty one.
  private static func lines(path: String) throws(ReportError) -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .cannotRead(
        path: path,
        reason:
          "it is not UTF-8 text; mend it or move it away, and the report is added to a new one"
      )
    }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.isEmpty || lines[0] == header else {
      throw .cannotRead(
        path: path, reason: "its first line is not '\(header)'; mend it or move it away")
    }
    return lines
  }

  /// How many versions of how many studies there are; nil without a register that can be read.
  package static func counts(directory: String) -> (studies: Int, versions: Int)? {
    let path = (directory as NSString).appendingPathComponent(file)
    guard let rows = (try? lines(path: path))?.dropFirst(), !rows.isEmpty else { return nil }
    return (Set(rows.map { $0.prefix { $0 != "," } }).count, rows.count)
  }

  static func row(of study: Study) -> String {
    let fields = [
      study.name, fingerprint(of: study.source), "\(study.seed)", "\(study.cells.count)",
      study.trialsText.replacing(",", with: ""), study.claims.map(\.id).joined(separator: " "),
      study.declaration?.text ?? "",
    ]
    return fields.map { quoted($0.onOneLine) }.joined(separator: ",")
  }

  /// Study, fingerprint and trials, which are the first two fields and the fifth.
  private static func key(_ row: String) -> [Substring] {
    let fields = row.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false)
    return fields.count > 4 ? [fields[0], fields[1], fields[4]] : [row[...]]
  }

  private static func quoted(_ field: String) -> String {
    field.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
