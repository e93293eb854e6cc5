internal import DataFiles
internal import GRDB

/// Looks at every value of a store before any is used.
///
/// A store may come from elsewhere, or from a failing disk. What cannot be is refused by its table, row
/// and column; nothing of it is ever read as another value.
enum StoreCheck {
  /// Checks the store of a connection, `main` or an attached one.
  ///
  /// - Throws: ``RunStoreError/damaged(path:detail:)`` at the first value that cannot be.
  static func check(_ database: Database, schema: String = "main", path: String) throws {
    for table in StoredTable.all {
      guard try database.tableExists(table.name, in: schema) else {
        guard table.isRecent else {
          throw RunStoreError.damaged(path: path, detail: "the table \(table.name) is missing")
        }
        continue
      }
      let names = Set(try database.columns(in: table.name, in: schema).map(\.name))
      for column in table.columns.map(\.name) + table.keys where !names.contains(column) {
        throw RunStoreError.damaged(
          path: path, detail: "the table \(table.name) has no column \(column)")
      }
      if let detail = try fault(of: table, database, schema: schema) {
        throw RunStoreError.damaged(path: path, detail: detail)
      }
    }
    try checkIdentities(database, schema: schema, path: path)
  }

  /// The first value of a table that cannot be, in words.
  private static func fault(
    of table: StoredTable, _ database: Database, schema: String
  ) throws -> String? {
    func query(_ text: String) -> String { text.replacing("SCHEMA", with: schema) }
    let cases = table.columns.enumerated().map { "WHEN NOT (\($1.condition)) THEN \($0)" }
    let found = try Row.fetchOne(
      database,
      sql: query(
        "SELECT *, CASE \(cases.joined(separator: " ")) END AS fault FROM SCHEMA.\(table.name) "
          + "WHERE fault IS NOT NULL LIMIT 1"))
    if let row = found {
      let index: Int = try row.value("fault")
      let column = table.columns[index]
      let keys = table.keys.map { "\($0) = \(text(row[$0]))" }.joined(separator: ", ")
      return "the table \(table.name) has \(text(row[column.name])) in the column \(column.name)"
        + (keys.isEmpty ? "" : " of the row with \(keys)") + "; expected \(column.requirement)"
    }
    for (text, sentence) in table.faults {
      guard let row = try Row.fetchOne(database, sql: query(text)) else { continue }
      return "the table \(table.name): \(Self.text(row[0], quotes: false)) \(sentence)"
    }
    return nil
  }

  /// A cell is named by a fingerprint of its text, so that neither can change alone.
  private static func checkIdentities(
    _ database: Database, schema: String, path: String
  ) throws {
    let cells = try Row.fetchCursor(
      database, sql: "SELECT id, identity, text FROM \(schema).cells")
    while let cell = try cells.next() {
      let (identity, text): (String, String) = (try cell.value("identity"), try cell.value("text"))
      guard identity == fingerprint(of: text) else {
        throw RunStoreError.damaged(
          path: path,
          detail: "the table cells has '\(identity)' in the column identity of the row with id = "
            + "\(Self.text(cell["id"])); expected the fingerprint of its text")
      }
    }
  }

  /// A stored value in words, short enough for a message.
  private static func text(_ value: DatabaseValue, quotes: Bool = true) -> String {
    switch value.storage {
    case .null: return "nothing"
    case .int64(let number): return "\(number)"
    case .double(let number): return "\(number)"
    case .blob(let data): return "\(data.count) bytes"
    case .string(let text):
      let shown = String(text.prefix(60).map { $0.isNewline ? " " : $0 })
      return quotes ? "'\(shown)'" : shown
    }
  }
}
