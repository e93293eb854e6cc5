public import Documents
internal import Foundation

/// The data of empirical laws: `{kind: atoms, csv: FILE, columns: [..]}` anywhere in a document.
///
/// A law is read from numbers and knows no files, so the rows of the file are put under `points` of
/// the mapping before it is read. What a law is called by is then its numbers, not where the file
/// lies.
public enum TargetData {
  /// The document with the rows of every data file instead of its name.
  ///
  /// - Parameters:
  ///   - node: The document.
  ///   - folder: The folder that the files' paths start from, usually the document's own.
  ///   - log: Takes what is wrong with the files, at the line of theirs that is.
  ///   - tables: Rows that are known already, as a store keeps them; takes those that are read.
  /// - Returns: The document; where a file is at fault, a table without rows stands for it.
  public static func filled(
    in node: Node, folder: String, log: DiagnosticLog, tables: DataTables = DataTables()
  ) -> Node {
    switch node.content {
    case .mapping(let entries):
      if let filled = atoms(node, folder: folder, log: log, tables: tables) { return filled }
      return Node(
        .mapping(
          entries.map { entry in
            Node.Entry(
              key: entry.key, keyPosition: entry.keyPosition,
              value: filled(in: entry.value, folder: folder, log: log, tables: tables))
          }), at: node.position)
    case .list(let items):
      return Node(
        .list(items.map { filled(in: $0, folder: folder, log: log, tables: tables) }),
        at: node.position)
    case .scalar, .table, .null: return node
    }
  }

  /// The folder of a file, by its path.
  public static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// A mapping of atoms with their points from its CSV file; nil where it is none.
  private static func atoms(
    _ node: Node, folder: String, log: DiagnosticLog, tables: DataTables
  ) -> Node? {
    guard case .mapping(let entries) = node.content,
      case .scalar("atoms", _) = node["kind"]?.content, let file = node["csv"]
    else { return nil }
    if let points = entries.first(where: { $0.key == "points" }) {
      log.record(
        "'points' and 'csv' are both given; leave one of them out", at: points.keyPosition)
    }
    let key = "csv=\(file.canonicalText);columns=\(node["columns"]?.canonicalText ?? "")"
    let rows = tables.rows[key] ?? read(file, columns: node["columns"], folder: folder, log: log)
    tables.rows[key] = rows
    return Node(
      .mapping(
        entries.compactMap { entry in
          guard !["points", "columns"].contains(entry.key) else { return nil }
          guard entry.key == "csv" else { return entry }
          return Node.Entry(
            key: "points", keyPosition: entry.keyPosition,
            value: Node(.table(rows ?? []), at: file.position))
        }), at: node.position)
  }

  /// The rows of a file, or nil with what is wrong in the log.
  private static func read(
    _ file: Node, columns: Node?, folder: String, log: DiagnosticLog
  ) -> [[Double]]? {
    let names = columns.map { node in
      node.strings("'columns'", log: log).map { zip($0, node.items).map { ($0, $1.position) } }
    }
    guard let name = file.string("'csv'", log: log) else { return nil }
    // Faults of the columns have been recorded.
    if case .some(.none) = names { return nil }
    let path = URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: folder + "/")).path
    do throws(FileError) {
      guard let names = names ?? nil else {
        let array = try PointsFile.read(path)
        let d = array.shape[1]
        return (0..<array.shape[0]).map { Array(array.values[$0 * d..<($0 + 1) * d]) }
      }
      let text = try CSVText(path: path)
      var table = NamedColumns(names: names, text: text, log: log)
      try text.forEachRow { table.take($1, line: $0) }
      return try table.finish()
    } catch {
      // A fault within the file is reported at its place there, one of the whole file where it is named.
      let isWithin = error.position.line > 0
      log.record(
        isWithin ? error.message : "the file '\(path)' \(clause(error.message))",
        at: isWithin ? error.position : file.position)
      return nil
    }
  }

  /// A message about a file as the end of a sentence about it.
  private static func clause(_ message: String) -> String {
    message == "there is no such file" ? "does not exist" : message
  }
}

/// The rows of data files by what a document calls them, so that a run needs the files only once.
public final class DataTables {
  /// The rows by name and columns of the file.
  public internal(set) var rows: [String: [[Double]]]

  /// Creates the tables from rows that are known.
  public init(_ rows: [String: [[Double]]] = [:]) {
    self.rows = rows
  }
}

/// Collects the columns of some names from a CSV file with a header, and the first fault.
private struct NamedColumns {
  let names: [(name: String, position: SourcePosition)]
  package let text: CSVText
  let log: DiagnosticLog
  private var header: [String]?
  private var places: [Int] = []
  private var rows: [[Double]] = []
  private var fault: FileError?
  private var isUsable = true

  init(names: [(String, SourcePosition)], text: CSVText, log: DiagnosticLog) {
    self.names = names.map { (name: $0.0, position: $0.1) }
    self.text = text
    self.log = log
  }

  mutating func take(_ fields: [String], line: Int) {
    guard isUsable, fault == nil else { return }
    guard let header else { return findColumns(fields) }
    guard fields.count == header.count else {
      fault = FileError(
        "this row has \(fields.count) fields, the header has \(header.count)"
          + text.longRowHint(fields, line: line, expected: header.count),
        at: text.position(line: line, field: 0))
      return
    }
    var row: [Double] = []
    row.reserveCapacity(places.count)
    for place in places {
      guard let number = CSVText.number(fields[place]), number.isFinite else {
        let message = CSVText.fault(of: fields[place]) ?? "expected a number"
        fault = FileError(
          "\(message), in the column '\(header[place])' of data row \(rows.count + 1)",
          at: text.position(line: line, field: place))
        return
      }
      row.append(number)
    }
    rows.append(row)
  }

  /// Finds the named columns in the header, recording each that is not there or not clear.
  private mutating func findColumns(_ fields: [String]) {
    let known = CSVText.columnNames(fields)
    header = known
    var given: Set<String> = []
    for (name, position) in names {
      guard given.insert(name).inserted else {
        isUsable = false
        log.record("the column '\(name)' is given twice", at: position)
        continue
      }
      let matches = known.count { $0 == name }
      if matches == 1, let place = known.firstIndex(of: name) {
        places.append(place)
        continue
      }
      isUsable = false
      if matches > 1 {
        log.record(
          "the file '\(text.path)' has \(matches) columns '\(name)'; rename all but one of them",
          at: position)
      } else if let fault = CSVText.separatorFault(header: known) {
        log.record("in the file '\(text.path)' \(fault)", at: position)
      } else {
        let listed = known.prefix(40).joined(separator: ", ") + (known.count > 40 ? ", …" : "")
        let hint = nearest(to: name, among: known).map { "; did you mean '\($0)'? " } ?? ". "
        log.record(
          "the file '\(text.path)' has no column '\(name)'\(hint)Its columns: \(listed)",
          at: position)
      }
    }
  }

  /// The rows; nil where a column is missing.
  func finish() throws(FileError) -> [[Double]]? {
    if let fault { throw fault }
    guard header != nil else { throw FileError("is empty", path: text.path) }
    guard isUsable else { return nil }
    guard !rows.isEmpty else { throw FileError("has a header but no rows", path: text.path) }
    return rows
  }
}
