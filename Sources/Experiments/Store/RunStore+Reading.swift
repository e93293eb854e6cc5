internal import Diffusion
internal import GRDB

/// A stored trial of a cell.
public struct TrialRecord: Sendable, Equatable {
  /// The trial's number, from 0.
  public let trial: Int
  /// How it ended.
  public let outcome: Outcome
  /// The time it took.
  public let seconds: Double

  /// The value of a quantity, or nil where it was not measured.
  public func value(stopping: String, quantity: String) -> Double? {
    guard case .ok(let measurements) = outcome else { return nil }
    return measurements.first { $0.stopping == stopping && $0.quantity == quantity }?.value
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
      else { throw RunStoreError.notAStore(path: path, detail: "it holds no study") }
      return (row["source"], row["trials"], (row["quick"] as Int) != 0)
    }
  }

  /// The rows of the data files that the study names, by their names.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  func dataTables() throws(RunStoreError) -> [String: [[Double]]] {
    try read { database in
      var tables: [String: [[Double]]] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT name, columns, rows FROM data") {
        let columns: Int = row["columns"]
        let values = doubles(row["rows"])
        tables[row["name"]] = stride(from: 0, to: values.count, by: max(1, columns)).map {
          Array(values[$0..<min($0 + columns, values.count)])
        }
      }
      return tables
    }
  }

  /// What was recorded about the program and the machine, sorted by key.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func provenance() throws(RunStoreError) -> [(key: String, value: String)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT key, value FROM provenance ORDER BY key")
        .map { ($0["key"], $0["value"]) }
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
        stored[row["identity"], default: []].insert(row["trial"])
      }
      return stored
    }
  }

  /// The identities and texts of all cells in the store, present in the study or not.
  func storedCells() throws(RunStoreError) -> [String: String] {
    try read { database in
      var cells: [String: String] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT identity, text FROM cells") {
        cells[row["identity"]] = row["text"]
      }
      return cells
    }
  }

  /// The pilots present, by the identity of their cell, then by refinement and pilot; nil for one
  /// that failed.
  func storedPilots() throws(RunStoreError) -> [String: [Int: [Int: Pilots.Path?]]] {
    try read { database in
      var pilots: [String: [Int: [Int: Pilots.Path?]]] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT identity, refinement, pilot, risk, error
          FROM pilots JOIN cells ON cells.id = pilots.cell
          ORDER BY cell, refinement, pilot, record
          """)
      while let row = try rows.next() {
        let identity: String = row["identity"]
        let refinement: Int = row["refinement"]
        let pilot: Int = row["pilot"]
        var path: Pilots.Path? = pilots[identity]?[refinement]?[pilot] ?? nil
        if let risk: Double = row["risk"], let error: Double = row["error"] {
          path = path ?? Pilots.Path(risks: [])
          path?.risks.append(.init(value: risk, error: error))
        }
        pilots[identity, default: [:]][refinement, default: [:]].updateValue(path, forKey: pilot)
      }
      return pilots
    }
  }

  /// The eigenvalues of a problem's Gram matrix, descending; empty where they were not measured.
  func storedSpectrum(identity: String) throws(RunStoreError) -> [Double] {
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
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT cells.identity AS identity, COUNT(*) AS failures
          FROM trials JOIN cells ON cells.id = trials.cell
          WHERE outcome != 'ok' GROUP BY cells.id
          """)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["identity"], $0["failures"]) })
    }
  }

  /// The number of each cell's trials and the seconds that they took together, by identity; of a cell
  /// without trials, those of its pilots if asked for.
  func storedSeconds(
    ofPilots: Bool = true
  ) throws(RunStoreError) -> [String: (trials: Int, seconds: Double)] {
    try read { database in
      var times: [String: (trials: Int, seconds: Double)] = [:]
      let tables = ofPilots ? ["pilot_times", "trials"] : ["trials"]
      for table in tables where try database.tableExists(table) {
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT cells.identity AS identity, COUNT(*) AS trials, SUM(seconds) AS seconds
            FROM \(table) JOIN cells ON cells.id = \(table).cell GROUP BY cells.id
            """)
        while let row = try rows.next() { times[row["identity"]] = (row["trials"], row["seconds"]) }
      }
      return times
    }
  }

  /// The trials of a cell, by number.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func trials(ofCell identity: String) throws(RunStoreError) -> [TrialRecord] {
    try read { database in
      var measurements: [Int: [Measurement]] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT trial, stopping, quantity, value FROM measurements
          WHERE cell = (SELECT id FROM cells WHERE identity = ?)
          ORDER BY trial, stopping, quantity
          """, arguments: [identity])
      while let row = try rows.next() {
        measurements[row["trial"], default: []].append(
          Measurement(
            stopping: row["stopping"], quantity: row["quantity"], value: row["value"]))
      }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT trial, outcome, reason, seconds FROM trials
          WHERE cell = (SELECT id FROM cells WHERE identity = ?) ORDER BY trial
          """, arguments: [identity]
      ).map { row in
        let trial: Int = row["trial"]
        let outcome: Outcome =
          (row["outcome"] as String) == "ok"
          ? .ok(measurements[trial] ?? [])
          : .failed(
            Outcome.Failure(rawValue: row["outcome"]) ?? .failed, reason: row["reason"] ?? "")
        return TrialRecord(trial: trial, outcome: outcome, seconds: row["seconds"])
      }
    }
  }
}
