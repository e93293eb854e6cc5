internal import Documents
internal import Formatting
public import Foundation

/// Points as the rows of a `.npy` or `.csv` file, and tables of numbers written as CSV.
public enum PointsFile {
  /// The largest CSV file read, in bytes; larger tables belong into `.npy` files.
  public static let largestCSV = 1 << 29

  /// Reads an n x d array with at least one row and one column.
  ///
  /// A `.csv` file is separated by commas; a first line in which no field is a number is a header.
  /// Throws with line and column at the first thing that is not a finite number, at ragged rows, at an
  /// index that pandas or R wrote, and at a first line that may be a header of column numbers.
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

  /// A table as CSV: a header, then each row with 17 significant digits, in pieces of about a megabyte.
  public static func csv(columns: [String], rows: some Sequence<[Double]>) -> [Data] {
    let header = columns.map(\.csvField).joined(separator: ",") + "\n"
    let lines = rows.lazy.map { row in
      precondition(row.count == columns.count, "a row of \(row.count) under \(columns.count) names")
      return row.map { $0.general(17) }.joined(separator: ",") + "\n"
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
    return pieces
  }

  /// Replaces a file by pieces of it in one step.
  ///
  /// - Throws: ``FileError`` where it cannot be written.
  public static func write(_ pieces: [Data], to path: String) throws(FileError) {
    try FileContents.replace(path, with: pieces)
  }

  private static func readCSV(_ path: String) throws(FileError) -> NumPyArray {
    let text = try CSVText(path: path)
    var table = CSVNumbers(text: text)
    try text.forEachRow { table.take($1, line: $0) }
    return try table.array()
  }
}

/// Collects the numbers of a CSV file and the first fault.
private struct CSVNumbers {
  package let text: CSVText
  private var columns: Int?
  private var header: [String]?
  private var values: [Double] = []
  private var fault: FileError?
  /// Why the first row may be none of the points, where others follow.
  private var doubt: FileError?

  init(text: CSVText) { self.text = text }

  mutating func take(_ fields: [String], line: Int) {
    guard fault == nil else { return }
    let numbers = fields.map(CSVText.number)
    if columns == nil, header == nil, takeHeader(fields, numbers: numbers, line: line) { return }
    for (index, field) in fields.enumerated() {
      guard let message = CSVText.fault(of: field) else { continue }
      fault = FileError(message, at: text.position(line: line, field: index))
      return
    }
    if columns == nil, let header, header.count != fields.count {
      fault = FileError(
        "this row has \(fields.count) numbers, the header has \(header.count) names"
          + text.longRowHint(fields, line: line, expected: header.count),
        at: text.position(line: line, field: 0))
      return
    }
    let expected = columns ?? fields.count
    guard fields.count == expected else {
      let found = fields.count == 1 ? "1 number" : "\(fields.count) numbers"
      fault = FileError(
        "this row has \(found), the first row has \(expected)",
        at: text.position(line: line, field: 0))
      return
    }
    columns = expected
    values += numbers.compactMap(\.self)
  }

  /// Takes the first row as a header, or as a fault of one; false where it is a point, which may be in doubt.
  private mutating func takeHeader(_ fields: [String], numbers: [Double?], line: Int) -> Bool {
    func refuse(_ message: String) -> FileError {
      FileError(message, at: text.position(line: line, field: 0))
    }
    let names = CSVText.columnNames(fields)
    if CSVText.areColumnNumbers(fields) {
      // In quotes they are names, as R writes them.
      guard !text.isQuoted(line: line, field: 0) else {
        header = names
        return true
      }
      let first = fields.joined(separator: ",")
      let letters = fields.indices.prefix(3).map { "x\($0)" }.joined(separator: ",")
      doubt = refuse(
        "the first line, \(first.prefix(40)), may be a point or the columns' numbers, which pandas "
          + "writes above an array; name the columns in the first line, such as \(letters), and keep "
          + "this line below it only if it is a point")
    }
    let isNamed = numbers.allSatisfy { $0 == nil }
    let isIndexed =
      fields.first?.isEmpty == true && CSVText.areColumnNumbers(Array(fields.dropFirst()))
    guard isNamed || isIndexed else { return false }
    header = names
    if let message = CSVText.indexFault(header: names) { fault = refuse(message) }
    return true
  }

  func array() throws(FileError) -> NumPyArray {
    if let fault { throw fault }
    guard let columns else {
      throw FileError(header != nil ? "has a header but no numbers" : "is empty", path: text.path)
    }
    if let doubt, values.count > columns { throw doubt }
    return NumPyArray(shape: [values.count / columns, columns], values: values)
  }
}
