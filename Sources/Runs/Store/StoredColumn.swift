/// What a column of a store may hold.
///
/// SQLite keeps a value of any type in any column, and reads a text as the number 0 where it is asked for
/// a number.
struct StoredColumn: Sendable {
  /// Its name in the table.
  let name: String
  /// What it may hold, in words.
  let requirement: String
  /// What must hold of it, in SQL; never NULL.
  let condition: String

  /// A column with its own condition.
  init(_ name: String, _ requirement: String, where condition: String) {
    self.name = name
    self.requirement = requirement
    self.condition = condition
  }

  /// A text.
  static func text(_ name: String) -> StoredColumn {
    StoredColumn(name, "a text", where: "typeof(\(name)) = 'text'")
  }

  /// A text that the program has made: one line without control characters.
  static func name(_ name: String) -> StoredColumn {
    StoredColumn(
      name, "a text without control characters",
      where:
        "typeof(\(name)) = 'text' AND NOT \(name) GLOB '*[' || char(1) || '-' || char(31) || ']*'")
  }

  /// A text or nothing.
  static func optionalText(_ name: String) -> StoredColumn {
    StoredColumn(name, "a text or nothing", where: "typeof(\(name)) IN ('text', 'null')")
  }

  /// A whole number in a range.
  static func integer(_ name: String, _ range: ClosedRange<Int>) -> StoredColumn {
    StoredColumn(
      name, "a whole number from \(range.lowerBound) to \(range.upperBound)",
      where: "typeof(\(name)) = 'integer' AND "
        + "\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound)")
  }

  /// A finite number.
  static func number(_ name: String) -> StoredColumn {
    StoredColumn(
      name, "a finite number",
      where: "typeof(\(name)) = 'real' AND \(name) > -9e999 AND \(name) < 9e999")
  }

  /// The seconds that something took.
  static func seconds(_ name: String) -> StoredColumn {
    StoredColumn(
      name, "seconds from 0 to 1e10",
      where: "typeof(\(name)) = 'real' AND \(name) BETWEEN 0 AND 1e10")
  }

  /// The number of a cell of the same store.
  static let cell = StoredColumn(
    "cell", "the number of a cell",
    where: "typeof(cell) = 'integer' AND cell IN (SELECT id FROM SCHEMA.cells)")
}
