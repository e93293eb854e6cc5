internal import Diffusion
import GRDB
public import Measures
internal import Studies

/// A stored trial of a cell.
public struct TrialRecord: Sendable, Equatable {
  /// The trial's number, from 0.
  public let trial: Int
  /// How it ended.
  public let outcome: Outcome
  /// The time it took.
  public let seconds: Double

  /// The value of a quantity, or nil where it was not measured.
  public func value(_ quantity: String, at place: Place) -> Double? {
    guard case .ok(let measurements) = outcome else { return nil }
    return measurements.first { $0.place == place && $0.quantity == quantity }?.value
  }
}

extension RunStore {
  /// The study the store was last run with: its source text, its number of trials, 0 where that is for
  /// the text to say, and whether quick.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func studySource() throws(RunStoreError) -> (source: String, trials: Int, quick: Bool) {
    let path = path
    return try read { database in
      guard
        let row = try Row.fetchOne(database, sql: "SELECT source, trials, quick FROM study")
      else { throw RunStoreError.withoutStudy(path: path) }
      let trials: Int = try row.value("trials")
      guard 0...Study.largestTrials ~= trials else {
        throw RunStoreError.notAStore(path: path, detail: "its study has \(trials) trials")
      }
      return (try row.value("source"), trials, try row.value("quick") as Int != 0)
    }
  }

  /// Whether a run has put its study there.
  func hasStudy() throws(RunStoreError) -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM study)") == true }
  }

  /// The rows of the data files that the study names, by their names.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  func dataTables() throws(RunStoreError) -> [String: [[Double]]] {
    let path = path
    return try read { database in
      var tables: [String: [[Double]]] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT name, columns, rows FROM data") {
        let name: String = try row.value("name")
        let columns: Int = try row.value("columns")
        let values = doubles(try row.value("rows"))
        if let index = values.firstIndex(where: { !$0.isFinite }) {
          throw RunStoreError.damaged(
            path: path,
            detail:
              "the table data has the number \(values[index]) in the column rows of the row with "
              + "name = '\(name)'; expected finite numbers")
        }
        tables[name] = stride(from: 0, to: values.count, by: columns).map {
          Array(values[$0..<($0 + columns)])
        }
      }
      return tables
    }
  }

  /// The files that commands of the study name; none in stores of an older schema.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  func programFiles() throws(RunStoreError) -> [ProgramFile] {
    try read { database in
      guard try database.tableExists("program_files") else { return [] }
      return try Row.fetchAll(
        database, sql: "SELECT word, path, fingerprint FROM program_files ORDER BY word"
      ).map {
        ProgramFile(
          word: try $0.value("word"), path: try $0.value("path"),
          fingerprint: try $0.value("fingerprint"))
      }
    }
  }

  /// The estimators whose predictions were imported; none in stores of an older schema.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  func importedEstimators() throws(RunStoreError) -> [String] {
    try read { database in
      guard try database.tableExists("imports") else { return [] }
      return try String.fetchAll(
        database, sql: "SELECT estimator FROM imports ORDER BY estimator")
    }
  }

  /// What was recorded about the program and the machine, sorted by key.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func provenance() throws(RunStoreError) -> [(key: String, value: String)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT key, value FROM provenance ORDER BY key")
        .map { (try $0.value("key"), try $0.value("value")) }
    }
  }

  /// The trials present, by the identity of their cell; those that timed out are due again where they
  /// would now be given more time than they had.
  func storedTrials(
    timeLimit: Double? = nil
  ) throws(RunStoreError) -> [String: Set<Int>] {
    try read { database in
      var stored: [String: Set<Int>] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT identity, trial FROM trials JOIN cells ON cells.id = trials.cell
          WHERE NOT (outcome = 'timed-out' AND seconds < ?)
          """, arguments: [timeLimit ?? .infinity])
      while let row = try rows.next() {
        stored[try row.value("identity"), default: []].insert(try row.trialNumber())
      }
      return stored
    }
  }

  /// The identities and texts of all cells in the store, present in the study or not.
  func storedCells() throws(RunStoreError) -> [String: String] {
    try read { database in
      var cells: [String: String] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT identity, text FROM cells") {
        cells[try row.value("identity")] = try row.value("text")
      }
      return cells
    }
  }

  /// The pilots present, by the identity of their cell, then by refinement and pilot; nil for one
  /// that failed.
  ///
  /// Those that timed out are due again where they would now be given more time than they had.
  func storedPilots(
    timeLimit: Double? = nil
  ) throws(RunStoreError) -> [String: [Int: [Int: Pilots.Path?]]] {
    try read { database in
      var pilots: [String: [Int: [Int: Pilots.Path?]]] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT identity, refinement, pilot, record, risk, error, (
            SELECT seconds FROM pilot_times AS times WHERE times.cell = pilots.cell
              AND times.pilot = pilots.pilot AND times.refinement = pilots.refinement) AS seconds
          FROM pilots JOIN cells ON cells.id = pilots.cell
          ORDER BY cell, refinement, pilot, record
          """)
      while let row = try rows.next() {
        let identity: String = try row.value("identity")
        let refinement: Int = try row.value("refinement")
        let pilot: Int = try row.value("pilot")
        let hasTimedOut = try row.value("record") as Int == Self.timedOutRecord
        if hasTimedOut, try row.value("seconds") as Double? ?? 0 < timeLimit ?? .infinity {
          continue
        }
        var path: Pilots.Path? = pilots[identity]?[refinement]?[pilot] ?? nil
        if hasTimedOut { path = .timedOut }
        // A merged store may have it both ways.
        if path?.hasTimedOut == true, !hasTimedOut { path = nil }
        if let risk: Double = try row.value("risk"), let error: Double = try row.value("error") {
          path = path ?? Pilots.Path(risks: [])
          path?.risks.append(.init(value: risk, error: error))
        }
        pilots[identity, default: [:]][refinement, default: [:]].updateValue(path, forKey: pilot)
      }
      return pilots
    }
  }

  /// The record's number of the one row that a pilot leaves that took too long; −1 for other failures.
  static let timedOutRecord = -2

  /// The eigenvalues of a problem's Gram matrix, descending; empty where they were not measured.
  package func storedSpectrum(identity: String) throws(RunStoreError) -> [Double] {
    try read { database in
      try Double.fetchAll(
        database,
        sql: "SELECT eigenvalue FROM spectrum WHERE identity = ? ORDER BY position",
        arguments: [identity])
    }
  }

  /// The number of each cell's trials that failed, by identity; cells without any are left out.
  func storedFailures() throws(RunStoreError) -> [String: Int] {
    try read { database in
      var failures: [String: Int] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT cells.identity AS identity, COUNT(*) AS failures
          FROM trials JOIN cells ON cells.id = trials.cell
          WHERE outcome != 'ok' GROUP BY cells.id
          """)
      while let row = try rows.next() {
        failures[try row.value("identity")] = try row.value("failures")
      }
      return failures
    }
  }

  /// The trials of a cell, by number.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func trials(ofCell identity: String) throws(RunStoreError) -> [TrialRecord] {
    try read { database in
      var measurements: [Int: [TrialValue]] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT trial, stopping, quantity, value FROM measurements
          WHERE cell = (SELECT id FROM cells WHERE identity = ?)
          ORDER BY trial, stopping, quantity
          """, arguments: [identity])
      while let row = try rows.next() {
        measurements[try row.trialNumber(), default: []].append(
          TrialValue(
            stopping: try row.value("stopping"), quantity: try row.value("quantity"),
            value: try row.value("value")))
      }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT trial, outcome, reason, seconds FROM trials
          WHERE cell = (SELECT id FROM cells WHERE identity = ?) ORDER BY trial
          """, arguments: [identity]
      ).map { row in
        let trial = try row.trialNumber()
        let outcome: Outcome =
          try row.value("outcome") as String == "ok"
          ? .ok(measurements[trial] ?? [])
          : .failed(
            Outcome.Failure(rawValue: try row.value("outcome")) ?? .failed,
            reason: try row.value("reason") as String? ?? "")
        return TrialRecord(trial: trial, outcome: outcome, seconds: try row.value("seconds"))
      }
    }
  }
}

extension Row {
  /// The value of a column; where it is of another kind the store is damaged, and that is an error like
  /// any other.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: String
  ) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  /// The number of a trial under `trial`.
  func trialNumber() throws -> Int {
    let number: Int = try value("trial")
    guard 0..<Study.largestTrials ~= number else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "a trial has the number \(number)")
    }
    return number
  }
}
