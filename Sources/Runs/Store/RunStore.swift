internal import Foundation
import GRDB

/// The results of a study: one SQLite file with one writer.
///
/// Tables: `provenance(key, value)`; `study(name, source)`; `data(name, columns, rows)`, the rows of
/// data files that the study names, as little-endian doubles; `cells(id, identity, text, n, estimator,
/// kind, width)`; `pilots`, the risks of pilot trials along their paths, and `pilot_times`; `spectrum`, eigenvalues by
/// index; `trials(cell, trial, outcome, reason, seconds)`; `measurements(cell, trial, stopping,
/// quantity, value)`; `program_files(word, path, fingerprint)`, the files that commands of the study name; `imports(estimator)`,
/// whose predictions were made elsewhere; `packing` and `pieces`, where the study is to be run in shards. A trial and its
/// measurements are written in one transaction.
public final class RunStore: Sendable {
  /// The version of the schema, kept as SQLite's `user_version`.
  public static let schemaVersion = 4

  /// The oldest version that can be read, and that a run brings up to date: 3 and 4 added tables only.
  private static let oldestVersion = 2

  private static let applicationIdentifier = 0x53_42_31_00

  /// The file, by the name that was given.
  public let path: String
  /// The file that symbolic links lead to from there.
  let file: String
  private let queue: DatabaseQueue
  /// Held while the store is open to write.
  private let lock: StoreLock?

  /// The longest wait for another's transaction, in seconds: readers wait for commits, and the writer
  /// for an export that reads all there is.
  private static let longestWait = (reader: 10.0, writer: 120.0)

  /// Opens a store to write, making it where it does not exist.
  ///
  /// - Throws: ``RunStoreError`` where the file is locked, foreign, damaged or cannot be written.
  public static func create(path: String) throws(RunStoreError) -> RunStore {
    let file = try StorePath.file(path)
    // Before anything is read: a second writer is refused at once.
    let lock = try StoreLock(store: path, file: file)
    let store = try RunStore(
      path: path, file: file, readonly: false, mustExist: false, lock: lock)
    try store.transaction { database in
      try database.execute(sql: schema)
      try database.execute(sql: "PRAGMA application_id = \(applicationIdentifier)")
      try database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
    }
    return store
  }

  /// Opens an existing store to read.
  ///
  /// - Throws: ``RunStoreError`` where the file is missing, foreign or damaged, or nothing was written
  ///   to it yet.
  public static func open(path: String) throws(RunStoreError) -> RunStore {
    guard exists(path: path) else { throw .missing(path: path) }
    let file = try StorePath.file(path)
    // A killed run may have left half a transaction, which only a writer can roll back.
    let journal = try? FileManager.default.attributesOfItem(atPath: file + "-journal")[.size]
    let wasKilled = (journal as? Int ?? 0) > 0
    return try RunStore(path: path, file: file, readonly: !wasKilled, mustExist: true, lock: nil)
  }

  /// Opens a store to read; nil where there is no file, or one whose run was stopped before it wrote to it.
  ///
  /// - Throws: ``RunStoreError`` where the file is foreign or damaged.
  public static func openIfBegun(path: String) throws(RunStoreError) -> RunStore? {
    guard exists(path: path) else { return nil }
    do {
      return try open(path: path)
    } catch {
      if error == .withoutStudy(path: path) { return nil }
      throw error
    }
  }

  /// Whether there is a file at a path.
  public static func exists(path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether a run or a merge is writing the store of a path.
  public static func isBeingWritten(path: String) -> Bool {
    StoreLock.isHeld(file: (try? StorePath.resolved(path)) ?? path)
  }

  private init(
    path: String, file: String, readonly: Bool, mustExist: Bool, lock: StoreLock?
  ) throws(RunStoreError) {
    self.path = path
    self.file = file
    self.lock = lock
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(
      lock == nil ? Self.longestWait.reader : Self.longestWait.writer)
    do {
      queue = try DatabaseQueue(path: file, configuration: configuration)
      let (application, version, tables) = try queue.read { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
          try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        )
      }
      // A run that is killed while it makes the file leaves it empty.
      if mustExist, tables == 0, application == 0 { throw RunStoreError.withoutStudy(path: path) }
      if tables > 0 || application != 0 {
        guard application == Self.applicationIdentifier else {
          throw RunStoreError.notAStore(path: path, detail: "it is another SQLite database")
        }
        guard (Self.oldestVersion...Self.schemaVersion).contains(version) else {
          throw RunStoreError.schema(path: path, found: version, expected: Self.schemaVersion)
        }
        try queue.read { try StoreCheck.check($0, path: path) }
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
    CREATE TABLE IF NOT EXISTS pilot_times (cell INTEGER NOT NULL REFERENCES cells(id),
      pilot INTEGER NOT NULL, refinement INTEGER NOT NULL, seconds REAL NOT NULL,
      PRIMARY KEY (cell, pilot, refinement)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS program_files (word TEXT PRIMARY KEY, path TEXT NOT NULL,
      fingerprint TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS imports (estimator TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS packing (shards INTEGER NOT NULL, design TEXT NOT NULL,
      checkpoint INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS pieces (shard INTEGER NOT NULL, variant INTEGER NOT NULL,
      n INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (shard, variant, n, first)) WITHOUT ROWID;
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

  /// Runs what must be outside of transactions or begins its own, translating SQLite's errors.
  func outsideTransactions<T: Sendable>(
    _ body: @Sendable (Database) throws -> T
  ) throws(RunStoreError) -> T {
    do {
      return try queue.writeWithoutTransaction(body)
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Runs a write in one transaction, translating SQLite's errors.
  func transaction<T: Sendable>(
    _ body: @Sendable (Database) throws -> T
  ) throws(RunStoreError) -> T {
    do {
      return try queue.write(body)
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Closes the store and gives up its lock.
  public func close() {
    try? queue.close()
    lock?.release()
  }

  private static func translate(_ error: any Error, path: String) -> RunStoreError {
    if let error = error as? RunStoreError { return error }
    if let error = error as? RowDecodingError {
      return .notAStore(path: path, detail: "\(error)")
    }
    guard let error = error as? DatabaseError else {
      return .failed(path: path, detail: "\(error)")
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      return .notAStore(path: path, detail: error.message ?? "unreadable")
    case .SQLITE_FULL:
      return .failed(path: path, detail: "the disk is full; what was stored before is safe")
    case .SQLITE_IOERR:
      return .failed(
        path: path,
        detail:
          "cannot be written or read (a limit of file sizes, a quota or a failing disk); what "
          + "was stored before is safe")
    case .SQLITE_CANTOPEN:
      return .failed(path: path, detail: "cannot be opened; does its folder exist?")
    case .SQLITE_READONLY, .SQLITE_PERM:
      return .failed(path: path, detail: "cannot be written; check the folder's permissions")
    default:
      return .failed(path: path, detail: error.message ?? "SQLite error \(error.resultCode)")
    }
  }
}
