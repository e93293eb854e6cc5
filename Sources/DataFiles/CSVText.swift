internal import Documents
internal import Foundation
internal import SwiftCSV

/// The text of a CSV file, its rows, and the places of their fields.
struct CSVText {
  let path: String
  private let text: String

  /// Reads the file.
  init(path: String) throws(FileError) {
    let data = try FileContents.read(path, limit: PointsFile.largestCSV)
    guard var text = String(validating: data, as: UTF8.self) else {
      let isUTF16 = [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(data.prefix(2)))
      throw FileError(
        isUTF16 ? "is UTF-16 text; save it as UTF-8" : "is not UTF-8 text", path: path)
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    self.path = path
    self.text = text
  }

  /// Visits the rows that are not blank, with their lines counted from 1 and fields without the
  /// blanks around them.
  func forEachRow(_ visit: (_ line: Int, _ fields: [String]) -> Void) throws(FileError) {
    var line = 1
    do {
      let csv = try CSV<NoRows>(string: text, delimiter: .comma, loadColumns: false)
      // The rows are visited before this returns, but the library's type does not say so.
      try withoutActuallyEscaping(visit) { visit in
        try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { row in
          let fields = row.map { $0.trimmingCharacters(in: .whitespaces) }
          if fields != [""] { visit(line, fields) }
          // A quoted field may hold line ends, so the next rows are further down.
          line += 1 + row.reduce(0) { $0 + $1.count(where: \.isNewline) }
        }
      }
    } catch {
      // Quoted names with another separator between them look like this.
      let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      if let fault = Self.separatorFault(header: [first]) {
        throw FileError(fault, at: SourcePosition(file: path, line: 1, column: 1))
      }
      throw FileError("is not valid CSV: unexpected quotation mark", path: path)
    }
  }

  /// Whether a field of a line is written in quotes, as R writes the names of rows and columns.
  func isQuoted(line: Int, field: Int) -> Bool {
    content(ofLine: line).split(separator: ",", omittingEmptySubsequences: false)
      .dropFirst(field).first?.drop { $0.isWhitespace }.first == "\""
  }

  private func content(ofLine line: Int) -> Substring {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.contains(line - 1) ? lines[line - 1] : ""
  }

  /// Where a field of a line begins.
  func position(line: Int, field: Int) -> SourcePosition {
    let fields = content(ofLine: line).split(separator: ",", omittingEmptySubsequences: false)
    var column = 1 + fields.prefix(field).reduce(0) { $0 + $1.count + 1 }
    if fields.indices.contains(field) {
      let padding = fields[field].prefix { $0.isWhitespace }
      if padding.count < fields[field].count { column += padding.count }
    }
    return SourcePosition(file: path, line: line, column: column)
  }

  /// A number as CSV files have it, infinite ones and NaN included.
  static func number(_ text: String) -> Double? {
    switch text.lowercased() {
    case "nan", "+nan", "-nan": return .nan
    case "inf", "+inf", "infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: break
    }
    // Swift also reads hexadecimal numbers, which no CSV file means.
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text)
  }

  /// Whether a field stands for a number that there is none of, as R, pandas or SQL write it.
  static func isMissing(_ field: String) -> Bool {
    ["", "na", "n/a", "null", "none", "."].contains(field.lowercased())
  }

  /// What is wrong with a field that should be a finite number, or nil.
  static func fault(of field: String) -> String? {
    guard let number = number(field) else {
      let separators = field.contains(where: { "; \t".contains($0) })
      let hint =
        separators
        ? "; separate numbers by commas"
        : number(field.replacing(",", with: ".", maxReplacements: 1)) != nil
          ? "; write decimals with a point"
          : field.contains("\u{2212}") ? "; the minus sign is '-'" : ""
      let found = field.isEmpty ? "an empty field" : "'\(field.prefix(40))'"
      return "expected a number, found \(found)\(hint)"
    }
    return number.isFinite ? nil : "\(field) is not finite; every number must be"
  }
}

/// A view that keeps nothing: the rows are taken one by one, as they are in the file.
private struct NoRows: CSVView {
  var rows: [[String]] { [] }
  var columns: [[String]]? { nil }

  init(
    header: [String], text: String, delimiter: CSVDelimiter, loadColumns: Bool, rowLimit: Int?
  ) throws {}

  func serialize(header: [String], delimiter: CSVDelimiter) -> String { "" }
}
