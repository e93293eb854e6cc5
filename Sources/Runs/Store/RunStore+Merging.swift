internal import GRDB

extension RunStore {
  /// What another store added.
  public struct Addition: Sendable, Equatable {
    /// Trials that were new.
    public var added = 0
    /// Trials that both had, the same to the last bit.
    public var equal = 0
  }

  /// The differences that a message names.
  private static let mostDifferences = 20

  /// Takes over all records of another store, in one transaction: what is new is added, and what both
  /// have must be the same to the last bit, but for the seconds it took.
  ///
  /// Cells are compared by the text of everything that their numbers depend on, so records of another
  /// design, seed or version of the program are kept in addition to these and never mixed with them.
  ///
  /// - Throws: ``RunStoreError/conflict(path:other:differences:)`` where they differ, with nothing
  ///   merged.
  func takeOver(_ other: RunStore) throws(RunStoreError) -> Addition {
    let (path, otherPath) = (path, other.path)
    return try attaching(other) { database in
      // What is merged is what was compared: the other store may have changed since it was opened.
      try StoreCheck.check(database, schema: "piece", path: otherPath)
      try Self.checkNames(database, path: path, other: otherPath)
      try Self.takeOverStudy(database)
      try Self.takeOverProvenance(database)
      try Self.takeOverCells(database)
      let differences = try Self.differences(database)
      guard differences.isEmpty else {
        throw RunStoreError.conflict(path: path, other: otherPath, differences: differences)
      }
      try Self.dropTimedOut(database)
      let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM piece.trials") ?? 0
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO main.trials SELECT ours, trial, outcome, reason, seconds
            FROM piece.trials JOIN temp.same ON theirs = cell
          """)
      let added = database.changesCount
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO main.measurements SELECT ours, trial, stopping, quantity, value
            FROM piece.measurements JOIN temp.same ON theirs = cell
          """)
      try Self.takeOverPilots(database)
      return Addition(added: added, equal: all - added)
    }
  }

  /// Takes over the pilots and spectra of another store, so that they are not computed again.
  func takeOverPilots(of other: RunStore) throws(RunStoreError) {
    let otherPath = other.path
    try attaching(other) { database in
      try StoreCheck.check(database, schema: "piece", path: otherPath)
      try Self.takeOverCells(database)
      try Self.takeOverPilots(database)
    }
  }

  // In what follows the other store is `piece`, and `temp.same` has the cells' numbers in both.

  private func attaching<T: Sendable>(
    _ other: RunStore, _ body: @Sendable (Database) throws -> T
  ) throws(RunStoreError) -> T {
    try outsideTransactions { database in
      try database.execute(sql: "ATTACH DATABASE ? AS piece", arguments: [other.file])
      // An earlier piece had the same name, and perhaps other tables.
      database.clearSchemaCache()
      defer { try? database.execute(sql: "DETACH DATABASE piece") }
      var result: T?
      try database.inTransaction {
        result = try body(database)
        try database.execute(sql: "DROP TABLE temp.same")
        return .commit
      }
      guard let result else { throw RunStoreError.failed(path: path, detail: "cannot be merged") }
      return result
    }
  }

  private static func checkNames(_ database: Database, path: String, other: String) throws {
    let own = try String.fetchOne(database, sql: "SELECT name FROM main.study")
    let theirs = try String.fetchOne(database, sql: "SELECT name FROM piece.study")
    guard let theirs else {
      throw RunStoreError.withoutStudy(path: other)
    }
    if let own, own != theirs {
      throw RunStoreError.failed(
        path: other, detail: "belongs to the study '\(theirs)', not to '\(own)' of \(path)")
    }
  }

  /// A store without a study gets the other's.
  private static func takeOverStudy(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM main.study") == 0 else { return }
    try database.execute(
      sql: """
        INSERT INTO main.study SELECT * FROM piece.study;
        INSERT OR IGNORE INTO main.data SELECT * FROM piece.data
        """)
    if try database.tableExists("program_files", in: "piece") {
      try database.execute(
        sql: "INSERT OR IGNORE INTO main.program_files SELECT * FROM piece.program_files")
    }
    if try database.tableExists("imports", in: "piece") {
      try database.execute(sql: "INSERT OR IGNORE INTO main.imports SELECT * FROM piece.imports")
    }
  }

  private static func takeOverProvenance(_ database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT key, value FROM piece.provenance")
    try add(
      provenance: try rows.map { (try $0.value("key"), try $0.value("value")) }, to: database)
  }

  private static func takeOverCells(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO main.cells (identity, text, n, estimator, kind, width)
          SELECT identity, text, n, estimator, kind, width FROM piece.cells ORDER BY id;
        CREATE TEMP TABLE same AS SELECT theirs.id AS theirs, ours.id AS ours
          FROM piece.cells AS theirs JOIN main.cells AS ours USING (identity);
        CREATE UNIQUE INDEX temp.same_theirs ON same (theirs)
        """)
  }

  private static func takeOverPilots(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO main.pilots SELECT ours, refinement, pilot, record, risk, error
          FROM piece.pilots JOIN temp.same ON theirs = cell;
        INSERT OR IGNORE INTO main.spectrum SELECT identity, position, eigenvalue
          FROM piece.spectrum
        """)
    // Stores of schema version 2 have no times.
    guard try database.tableExists("pilot_times", in: "piece") else { return }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO main.pilot_times SELECT ours, pilot, refinement, seconds
          FROM piece.pilot_times JOIN temp.same ON theirs = cell
        """)
  }

  /// Whether a trial times out is up to the machine: what is known otherwise, or took longer, stays.
  private static func dropTimedOut(_ database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM main.trials AS ours WHERE outcome = 'timed-out' AND EXISTS (
          SELECT 1 FROM piece.trials AS theirs JOIN temp.same AS s ON s.theirs = theirs.cell
          WHERE s.ours = ours.cell AND theirs.trial = ours.trial
            AND (theirs.outcome != 'timed-out' OR theirs.seconds > ours.seconds))
        """)
  }

  /// What the two say differently about the same thing, as lines.
  private static func differences(_ database: Database) throws -> [String] {
    let place =
      "cells.estimator || coalesce(' (m = ' || cells.width || ')', '') || ', n = ' || cells.n"
    let queries = [
      // Two cells of one name that are not the same: never seen, and not to be seen.
      """
      SELECT 'cell ' || theirs.identity AS place, ours.text AS one, theirs.text AS other
      FROM piece.cells AS theirs JOIN main.cells AS ours USING (identity)
      WHERE theirs.text != ours.text
      """,
      """
      SELECT \(place) || ', trial ' || theirs.trial AS place,
        ours.outcome || coalesce(': ' || ours.reason, '') AS one,
        theirs.outcome || coalesce(': ' || theirs.reason, '') AS other
      FROM piece.trials AS theirs JOIN temp.same AS s ON s.theirs = theirs.cell
        JOIN main.trials AS ours ON ours.cell = s.ours AND ours.trial = theirs.trial
        JOIN main.cells AS cells ON cells.id = s.ours
      WHERE (ours.outcome != theirs.outcome OR ours.reason IS NOT theirs.reason)
        AND ours.outcome != 'timed-out' AND theirs.outcome != 'timed-out'
      """,
      """
      SELECT \(place) || ', trial ' || theirs.trial || ', ' || theirs.quantity
        || iif(theirs.stopping = '', '', ' at ' || theirs.stopping) AS place,
        ours.value AS one, theirs.value AS other
      FROM piece.measurements AS theirs JOIN temp.same AS s ON s.theirs = theirs.cell
        JOIN main.trials ON main.trials.cell = s.ours AND main.trials.trial = theirs.trial
        JOIN main.cells AS cells ON cells.id = s.ours
        LEFT JOIN main.measurements AS ours ON ours.cell = s.ours AND ours.trial = theirs.trial
          AND ours.stopping = theirs.stopping AND ours.quantity = theirs.quantity
      WHERE ours.value IS NOT theirs.value AND main.trials.outcome = 'ok'
      """,
      """
      SELECT \(place) || ', trial ' || ours.trial || ', ' || ours.quantity
        || iif(ours.stopping = '', '', ' at ' || ours.stopping) AS place,
        ours.value AS one, NULL AS other
      FROM main.measurements AS ours JOIN temp.same AS s ON s.ours = ours.cell
        JOIN piece.trials ON piece.trials.cell = s.theirs AND piece.trials.trial = ours.trial
        JOIN main.cells AS cells ON cells.id = s.ours
        LEFT JOIN piece.measurements AS theirs ON theirs.cell = s.theirs
          AND theirs.trial = ours.trial AND theirs.stopping = ours.stopping
          AND theirs.quantity = ours.quantity
      WHERE theirs.value IS NULL AND piece.trials.outcome = 'ok'
      """,
      """
      SELECT \(place) || ', pilot ' || theirs.pilot || ' at refinement ' || theirs.refinement AS place,
        ours.risk AS one, theirs.risk AS other
      FROM piece.pilots AS theirs JOIN temp.same AS s ON s.theirs = theirs.cell
        JOIN main.pilots AS ours ON ours.cell = s.ours AND ours.refinement = theirs.refinement
          AND ours.pilot = theirs.pilot AND ours.record = theirs.record
        JOIN main.cells AS cells ON cells.id = s.ours
      WHERE ours.risk IS NOT theirs.risk OR ours.error IS NOT theirs.error
      """,
      """
      SELECT 'eigenvalue ' || theirs.position AS place,
        ours.eigenvalue AS one, theirs.eigenvalue AS other
      FROM piece.spectrum AS theirs JOIN main.spectrum AS ours USING (identity, position)
      WHERE ours.eigenvalue != theirs.eigenvalue
      """,
    ]
    var lines: [String] = []
    for query in queries {
      let rows = try Row.fetchCursor(
        database, sql: query + " LIMIT \(mostDifferences + 1)")
      while let row = try rows.next() {
        let (one, other) = (text(row["one"]), text(row["other"]))
        lines.append("\(try row.value("place") as String): \(one) and \(other)")
      }
    }
    guard lines.count > mostDifferences else { return lines }
    return lines.prefix(mostDifferences) + ["and more"]
  }

  /// A number with all its digits, a text as it is.
  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .double(let number): "\(number)"
    case .int64(let number): "\(number)"
    case .string(let text): text
    case .null, .blob: "nothing"
    }
  }
}
