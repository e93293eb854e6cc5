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
  /// The study the store was last run with: its source text, number of trials and whether quick.
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

  /// What was recorded about the program and the machine, sorted by key.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func provenance() throws(RunStoreError) -> [(key: String, value: String)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT key, value FROM provenance ORDER BY key")
        .map { ($0["key"], $0["value"]) }
    }
  }

  /// The trials present, by the identity of their cell.
  func storedTrials() throws(RunStoreError) -> [String: Set<Int>] {
    try read { database in
      var stored: [String: Set<Int>] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT identity, trial FROM trials JOIN cells ON cells.id = trials.cell")
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

  /// The pilots present, by the identity of their cell, then by pilot; nil for one that failed.
  func storedPilots() throws(RunStoreError) -> [String: [Int: Pilots.Path?]] {
    try read { database in
      var pilots: [String: [Int: Pilots.Path?]] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT identity, pilot, record, realised_first, realised_second, conditional_first,
          conditional_second FROM pilots JOIN cells ON cells.id = pilots.cell
          ORDER BY cell, pilot, record
          """)
      while let row = try rows.next() {
        let identity: String = row["identity"]
        let pilot: Int = row["pilot"]
        guard let first: Double = row["realised_first"],
          let second: Double = row["realised_second"]
        else {
          pilots[identity, default: [:]][pilot] = .some(nil)
          continue
        }
        var path =
          (pilots[identity]?[pilot] ?? nil) ?? Pilots.Path(realised: [], conditional: nil)
        path.realised.append(Integral(halves: [first, second]))
        if let a: Double = row["conditional_first"], let b: Double = row["conditional_second"] {
          path.conditional = (path.conditional ?? []) + [Integral(halves: [a, b])]
        }
        pilots[identity, default: [:]][pilot] = path
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
          ? .ok(measurements[trial] ?? []) : .failed(reason: row["reason"] ?? "")
        return TrialRecord(trial: trial, outcome: outcome, seconds: row["seconds"])
      }
    }
  }
}
