internal import Documents
internal import Foundation
internal import SwiftCSV

/// Points as the rows of a `.npy` or `.csv` file, and tables of numbers written as CSV.
public enum PointsFile {
  /// The largest CSV file read, in bytes; larger tables belong into `.npy` files.
  public static let largestCSV = 1 << 29

  /// Reads an n x d array with at least one row and one column.
  ///
  /// A `.csv` file is separated by commas; a first line in which no field is a number is a header.
  /// Throws with line and column at the first thing that is no finite number, and at ragged rows.
  public static func read(_ path: String) throws(FileError) -> NumPyArray {
    let array: NumPyArray
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "npy": array = try NumPyArray.read(path: path)
    case "csv": array = try readCSV(path)
    default: throw FileError("is not a .npy or .csv file by its name", path: path)
    }
    guard array.shape.count == 2 else {
      let shape = NumPyHeader.tuple(array.shape)
      let hint = array.shape.count == 1 ? "; for points on the line save X.reshape(-1, 1)" : ""
      throw FileError("has shape \(shape), expected points as rows (n, d)\(hint)", path: path)
    }
    guard !array.values.isEmpty else {
      throw FileError(
        "has shape \(NumPyHeader.tuple(array.shape)); at least one point is needed", path: path)
    }
    return array
  }

  /// Writes a table as CSV: a header, then each row with 17 significant digits.
  ///
  /// `path` is replaced in one step; nil writes to standard output.
  public static func writeCSV(
    columns: [String], rows: some Sequence<[Double]>, to path: String?
  ) throws(FileError) {
    let header = columns.map(quotedIfNeeded).joined(separator: ",") + "\n"
    let lines = rows.lazy.map { row in
      precondition(row.count == columns.count, "a row of \(row.count) under \(columns.count) names")
      return row.map { String(format: "%.17g", $0) }.joined(separator: ",") + "\n"
    }
    var pieces: [Data] = []
    var piece = header
    for line in lines {
      piece += line
      if piece.utf8.count > 1 << 20 {
        pieces.append(Data(piece.utf8))
        piece = ""
      }
    }
    pieces.append(Data(piece.utf8))
    if let path {
      try FileContents.replace(path, with: pieces)
    } else {
      do {
        for piece in pieces { try FileHandle.standardOutput.write(contentsOf: piece) }
      } catch {
        throw FileError("cannot be written: the reader is gone", path: "standard output")
      }
    }
  }

  private static func quotedIfNeeded(_ name: String) -> String {
    guard name.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return name }
    return "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  private static func readCSV(_ path: String) throws(FileError) -> NumPyArray {
    let data = try FileContents.read(path, limit: largestCSV)
    guard var text = String(validating: data, as: UTF8.self) else {
      throw FileError("is not UTF-8 text", path: path)
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    let table = CSVNumbers(path: path, text: text)
    do {
      try CSV<NoRows>(string: text, delimiter: .comma, loadColumns: false)
        .enumerateAsArray(startAt: 0, rowLimit: nil) { table.take($0) }
    } catch {
      throw FileError("is no CSV file: a quote is out of place", path: path)
    }
    return try table.array()
  }
}

/// A view that keeps nothing: the rows are taken one by one, as they stand in the file.
private struct NoRows: CSVView {
  var rows: [[String]] { [] }
  var columns: [[String]]? { nil }

  init(
    header: [String], text: String, delimiter: CSVDelimiter, loadColumns: Bool, rowLimit: Int?
  ) throws {}

  func serialize(header: [String], delimiter: CSVDelimiter) -> String { "" }
}

/// Collects the numbers of a CSV file and the first fault.
private final class CSVNumbers {
  let path: String
  let text: String
  private var line = 0
  private var columns: Int?
  private var sawHeader = false
  private var values: [Double] = []
  private var fault: FileError?

  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  func take(_ fields: [String]) {
    line += 1
    // A quoted field may hold line ends, after which the following rows stand further down.
    defer { line += fields.reduce(0) { $0 + $1.count(where: \.isNewline) } }
    guard fault == nil else { return }
    let fields = fields.map { $0.trimmingCharacters(in: .whitespaces) }
    if fields == [""] { return }
    let numbers = fields.map(Self.number)
    if columns == nil, !sawHeader, numbers.allSatisfy({ $0 == nil }) {
      sawHeader = true
      return
    }
    for (index, (field, number)) in zip(fields, numbers).enumerated() {
      guard let number else {
        let separators = field.contains(where: { "; \t".contains($0) })
        let hint = separators ? "; separate numbers by commas" : ""
        let found = field.isEmpty ? "an empty field" : "'\(field.prefix(40))'"
        return fail("expected a number, found \(found)\(hint)", field: index)
      }
      guard number.isFinite else {
        return fail("\(field) is not finite; every number must be", field: index)
      }
    }
    let expected = columns ?? fields.count
    guard fields.count == expected else {
      let found = fields.count == 1 ? "1 number" : "\(fields.count) numbers"
      return fail("this row has \(found), the first row has \(expected)", field: 0)
    }
    columns = expected
    values += numbers.compactMap(\.self)
  }

  func array() throws(FileError) -> NumPyArray {
    if let fault { throw fault }
    guard let columns else {
      throw FileError(sawHeader ? "has a header but no numbers" : "is empty", path: path)
    }
    return NumPyArray(shape: [values.count / columns, columns], values: values)
  }

  /// Records a fault at the first character of a field of the current line.
  private func fail(_ message: String, field: Int) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let content = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    let fields = content.split(separator: ",", omittingEmptySubsequences: false)
    var column = 1 + fields.prefix(field).reduce(0) { $0 + $1.count + 1 }
    if fields.indices.contains(field) {
      let padding = fields[field].prefix { $0.isWhitespace }
      if padding.count < fields[field].count { column += padding.count }
    }
    fault = FileError(
      message, at: SourcePosition(file: path, line: line, column: column))
  }

  private static func number(_ text: String) -> Double? {
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
}
