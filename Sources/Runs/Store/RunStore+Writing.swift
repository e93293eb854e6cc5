internal import Diffusion
internal import GRDB
internal import Measures
import Studies

extension RunStore {
  /// Records the study and its cells; cells that are already there keep their trials, and results their
  /// provenance.
  func register(_ study: Study, provenance: [(String, String)])
    throws(RunStoreError)
  {
    try transaction { database in
      try database.execute(sql: "DELETE FROM study")
      try database.execute(
        sql: "INSERT INTO study (name, source, trials, quick) VALUES (?, ?, ?, ?)",
        arguments: [
          study.name, study.source, study.trialCounts.isUniform ? study.trials : 0,
          study.isQuick ? 1 : 0,
        ])
      try database.execute(sql: "DELETE FROM data")
      for (name, rows) in study.dataTables {
        try database.execute(
          sql: "INSERT INTO data (name, columns, rows) VALUES (?, ?, ?)",
          arguments: [name, rows.first?.count ?? 0, bytes(rows.joined())])
      }
      try database.execute(sql: "DELETE FROM program_files")
      for file in study.programFiles {
        try database.execute(
          sql: "INSERT OR REPLACE INTO program_files VALUES (?, ?, ?)",
          arguments: [file.word, file.path, file.fingerprint])
      }
      try Self.begin(provenance: provenance.map { (key: $0.0, value: $0.1) }, database)
      for cell in study.cells {
        try database.execute(
          sql: """
            INSERT OR IGNORE INTO cells (identity, text, n, estimator, kind, width)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            cell.identity, cell.identityText, cell.sampleSize, cell.series.estimator,
            cell.series.kind, cell.series.width,
          ])
      }
    }
  }

  /// Stores what units handed back and what they were computed with, all in one transaction.
  func append(
    _ results: [UnitResult], study: Study, provenance: [(String, String)] = []
  ) throws(RunStoreError) {
    guard !results.isEmpty else { return }
    try transaction { database in
      try Self.add(provenance: provenance.map { (key: $0.0, value: $0.1) }, to: database)
      let identifiers = try Self.cellIdentifiers(database)
      for result in results {
        switch result {
        case .spectrum(let variant, let eigenvalues):
          for (position, value) in eigenvalues.enumerated() {
            try database.execute(
              sql: "INSERT OR REPLACE INTO spectrum VALUES (?, ?, ?)",
              arguments: [
                study.spectrumIdentity(study.variants[variant]), position + 1, value,
              ])
          }
        case .pilot(let pilot, let paths):
          for (index, refinement, path, seconds) in paths {
            guard let cell = identifiers[study.cells[index].identity] else { continue }
            try Self.insert(path, refinement: refinement, pilot: pilot, cell: cell, database)
            try database.execute(
              sql: "INSERT OR REPLACE INTO pilot_times VALUES (?, ?, ?, ?)",
              arguments: [cell, pilot, refinement, seconds])
          }
        case .trial(let trial, let outcomes):
          for (index, outcome, seconds) in outcomes {
            guard let cell = identifiers[study.cells[index].identity] else { continue }
            try Self.insert(outcome, seconds: seconds, trial: trial, cell: cell, database)
          }
        }
      }
    }
  }

  static func cellIdentifiers(_ database: Database) throws -> [String: Int64] {
    var identifiers: [String: Int64] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT id, identity FROM cells") {
      identifiers[try row.value("identity")] = try row.value("id")
    }
    return identifiers
  }

  /// A pilot that failed leaves a single row without a risk.
  private static func insert(
    _ path: Pilots.Path?, refinement: Int, pilot: Int, cell: Int64, _ database: Database
  ) throws {
    // One that timed out was due again.
    try database.cachedStatement(
      sql: "DELETE FROM pilots WHERE cell = ? AND refinement = ? AND pilot = ? AND record = ?"
    ).execute(arguments: [cell, refinement, pilot, timedOutRecord])
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO pilots VALUES (?, ?, ?, ?, ?, ?)")
    guard let path, !path.hasTimedOut else {
      let record = path == nil ? -1 : timedOutRecord
      try statement.execute(arguments: [cell, refinement, pilot, record, nil, nil])
      return
    }
    for (record, risk) in path.risks.enumerated() {
      try statement.execute(
        arguments: [cell, refinement, pilot, record, risk.value, risk.error])
    }
  }

  private static func insert(
    _ outcome: Outcome, seconds: Double, trial: Int, cell: Int64, _ database: Database
  ) throws {
    // One that timed out was due again; it measured nothing.
    try database.cachedStatement(
      sql: "DELETE FROM trials WHERE cell = ? AND trial = ? AND outcome = 'timed-out'"
    ).execute(arguments: [cell, trial])
    let insertTrial = try database.cachedStatement(
      sql: "INSERT INTO trials VALUES (?, ?, ?, ?, ?)")
    switch outcome {
    case .failed(let kind, let reason):
      try insertTrial.execute(arguments: [cell, trial, kind.rawValue, reason, seconds])
    case .ok(let measurements):
      try insertTrial.execute(arguments: [cell, trial, "ok", nil, seconds])
      let insertMeasurement = try database.cachedStatement(
        sql: "INSERT INTO measurements VALUES (?, ?, ?, ?, ?)")
      for m in measurements {
        try insertMeasurement.execute(arguments: [cell, trial, m.stopping, m.quantity, m.value])
      }
    }
  }
}
