internal import Foundation
internal import Theory

/// The register of all studies that a folder of reports ever had: `register.csv`.
///
/// A row is a version of a study, by the fingerprint of its file and its number of trials. Rows are added and never
/// taken away, so that what was looked for and is no longer reported can be counted as well.
enum StudyRegister {
  /// The name of the file.
  static let file = "register.csv"
  private static let header = "study,fingerprint,seed,cells,trials,claims,declared"

  /// Adds a study where this version of it is not there yet; quick versions are left out.
  static func add(_ study: Study, to directory: String) throws(ReportError) {
    guard !study.isQuick else { return }
    let path = (directory as NSString).appendingPathComponent(file)
    let row = row(of: study)
    var text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? header + "\n"
    let known = text.split(separator: "\n").map(key)
    guard !known.contains(key(row[...])) else { return }
    if !text.hasSuffix("\n") { text += "\n" }
    try ReportFiles.write(text + row + "\n", to: directory, file)
  }

  /// How many versions of how many studies there are; nil without a register.
  static func counts(directory: String) -> (studies: Int, versions: Int)? {
    let path = (directory as NSString).appendingPathComponent(file)
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let rows = text.split(separator: "\n").dropFirst()
    return (Set(rows.map { $0.prefix { $0 != "," } }).count, rows.count)
  }

  static func row(of study: Study) -> String {
    let fields = [
      study.name, fingerprint(of: study.source), "\(study.seed)", "\(study.cells.count)",
      study.trialsText.replacing(",", with: ""), study.claims.map(\.id).joined(separator: " "),
      study.declaration?.text ?? "",
    ]
    return fields.map(quoted).joined(separator: ",")
  }

  /// Study, fingerprint and trials, which are the first two fields and the fifth.
  private static func key(_ row: Substring) -> [Substring] {
    let fields = row.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false)
    return fields.count > 4 ? [fields[0], fields[1], fields[4]] : [row]
  }

  private static func quoted(_ field: String) -> String {
    field.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
