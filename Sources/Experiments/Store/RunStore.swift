internal import Foundation
internal import GRDB

/// The results of a study: one SQLite file with one writer.
///
/// Tables: `provenance(key, value)`; `study(name, source)`; `data(name, columns, rows)`, the rows of
/// data files that the study names, as little-endian doubles; `cells(id, identity, text, n, estimator,
/// kind, width)`; `pilots`, the risks of pilot trials along their paths; `spectrum`, eigenvalues by
/// index; `trials(cell, trial, outcome, reason, seconds)`; `measurements(cell, trial, stopping,
/// quantity, value)`. A trial and its measurements are written in one transaction.
public final class RunStore: Sendable {
  /// The version of the schema, kept as SQLite's `user_version`.
  public static let schemaVersion = 2

  private static let applicationIdentifier = 0x53_42_31_00

  /// The file.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens a store to write, making it where it does not exist.
  ///
  /// - Throws: ``RunStoreError`` where the file is locked, foreign, damaged or cannot be written.
  public static func create(path: String) throws(RunStoreError) -> RunStore {
    let store = try RunStore(path: path, readonly: false, mustExist: false)
    try store.write { database in
      // Held until the store is closed: a second writer is refused at once.
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      try database.execute(sql: schema)
      try database.execute(sql: "PRAGMA application_id = \(applicationIdentifier)")
      try database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
    }
    return store
  }

  /// Opens an existing store to read.
  ///
  /// - Throws: ``RunStoreError`` where the file is missing, foreign or damaged.
  public static func open(path: String) throws(RunStoreError) -> RunStore {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    // A killed run may have left half a transaction, which only a writer can roll back.
    let journal = try? FileManager.default.attributesOfItem(atPath: path + "-journal")[.size]
    let wasKilled = (journal as? Int ?? 0) > 0
    return try RunStore(path: path, readonly: !wasKilled, mustExist: true)
  }

  private init(path: String, readonly: Bool, mustExist: Bool) throws(RunStoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(2)
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let (application, version, tables) = try queue.read { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
          try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        )
      }
      if mustExist || tables > 0 {
        guard application == Self.applicationIdentifier else {
          throw RunStoreError.notAStore(path: path, detail: "it is another SQLite database")
        }
        guard version == Self.schemaVersion else {
          throw RunStoreError.schema(path: path, found: version, expected: Self.schemaVersion)
        }
      }
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  private static let schema = """
    CREATE TABLE IF NOT EXISTS provenance (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS study (name TEXT NOT NULL, source TEXT NOT NULL,
      trials INTEGER NOT NULL, quick INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS data (name TEXT PRIMARY KEY, columns INTEGER NOT NULL,
      rows BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS cells (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL, n INTEGER NOT NULL, estimator TEXT NOT NULL, kind TEXT NOT NULL,
      width TEXT);
    CREATE TABLE IF NOT EXISTS pilots (cell INTEGER NOT NULL REFERENCES cells(id),
      refinement INTEGER NOT NULL, pilot INTEGER NOT NULL, record INTEGER NOT NULL, risk REAL,
      error REAL, PRIMARY KEY (cell, refinement, pilot, record)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS spectrum (identity TEXT NOT NULL, position INTEGER NOT NULL,
      eigenvalue REAL NOT NULL, PRIMARY KEY (identity, position)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS trials (cell INTEGER NOT NULL REFERENCES cells(id),
      trial INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT, seconds REAL NOT NULL,
      PRIMARY KEY (cell, trial)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS measurements (cell INTEGER NOT NULL, trial INTEGER NOT NULL,
      stopping TEXT NOT NULL, quantity TEXT NOT NULL, value REAL NOT NULL,
      PRIMARY KEY (cell, trial, stopping, quantity),
      FOREIGN KEY (cell, trial) REFERENCES trials(cell, trial)) WITHOUT ROWID;
    """

  /// Runs a read, translating SQLite's errors.
  func read<T: Sendable>(
    _ body: @Sendable (Database) throws -> T
  ) throws(RunStoreError) -> T {
    do {
      return try queue.read(body)
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Runs a write in one transaction, translating SQLite's errors.
  func write<T: Sendable>(
    _ body: @Sendable (Database) throws -> T
  ) throws(RunStoreError) -> T {
    do {
      return try queue.writeWithoutTransaction { database in
        // Pragmas of the first write must stand outside of a transaction.
        try body(database)
      }
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Closes the store and gives up its lock.
  public func close() {
    try? queue.close()
  }

  private static func translate(_ error: any Error, path: String) -> RunStoreError {
    if let error = error as? RunStoreError { return error }
    guard let error = error as? DatabaseError else {
      return .failed(path: path, detail: "\(error)")
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      return .notAStore(path: path, detail: error.message ?? "unreadable")
    case .SQLITE_FULL:
      return .failed(path: path, detail: "the disk is full; what was stored before is safe")
    case .SQLITE_CANTOPEN:
      return .failed(path: path, detail: "cannot be opened; does its folder exist?")
    case .SQLITE_READONLY, .SQLITE_PERM:
      return .failed(path: path, detail: "cannot be written; check the folder's permissions")
    default:
      return .failed(path: path, detail: error.message ?? "SQLite error \(error.resultCode)")
    }
  }
}
