import Diffusion
import Foundation
import GRDB
import Testing

@testable import DataFiles
@testable import Measures
@testable import Runs
@testable import Studies

/// Values that a store cannot have: each is refused by its table, row and column before anything is read.
@Suite struct StoreDamageTests {
  /// A store with a row in every table.
  private static func store(at path: String) throws -> Study {
    let study = try StudySamples.study()
    let store = try RunStore.create(path: path)
    try store.register(study, provenance: [("core", "x")])
    try store.append(
      [
        .spectrum(variant: 0, eigenvalues: [3, 2]),
        .pilot(
          pilot: 0,
          paths: [
            (0, 4, Pilots.Path(risks: [.init(value: 1, error: 0), .init(value: 2, error: 0)]), 1),
            (1, 4, nil, 1),
          ]),
        .trial(
          trial: 0,
          outcomes: study.cells.indices.map { index in
            (
              index,
              index == 5
                ? .failed(reason: "no")
                : .ok([
                  TrialValue(stopping: "oracle", quantity: "risk", value: 1),
                  TrialValue(stopping: "oracle", quantity: "stopped-at-end", value: 1),
                  TrialValue(stopping: "oracle", quantity: "stopping-step", value: 4),
                ]), 1
            )
          }),
      ], study: study)
    try store.keep(
      ShardPacking(guessing: study, shards: 2))
    try store.transaction {
      try $0.execute(
        sql: "INSERT INTO data VALUES ('csv=a', 2, ?)", arguments: [bytes([1, 2, 3, 4])])
    }
    store.close()
    return study
  }

  /// Changes a store as a failing disk or another program may, whatever its schema says.
  private static func damage(_ path: String, _ change: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON")
      try database.execute(
        sql: """
          UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '')
          WHERE type = 'table' AND sql LIKE '% NOT NULL%'
          """)
    }
    try queue.close()
    let changed = try DatabaseQueue(path: path)
    try changed.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: change)
    }
    try changed.close()
  }

  /// Columns of a table with values that they cannot have.
  static let values: [(table: String, column: String, values: [String])] = {
    let noText = ["NULL", "x'00'"]
    // SQLite itself holds a key's columns against NULL.
    let noKey = ["x'00'", "'abc'", "-5", "9e999", "9223372036854775807"]
    let noInteger = ["NULL"] + noKey
    let noNumber = ["NULL", "x'00'", "'abc'", "9e999", "-9e999"]
    return [
      ("provenance", "value", noText),
      ("study", "source", noText), ("study", "name", noText), ("study", "trials", noInteger),
      ("study", "quick", noInteger + ["2"]),
      ("data", "columns", noInteger + ["0", "3"]),
      ("data", "rows", ["NULL", "'abc'", "x''", "x'0000'", "5"]),
      ("cells", "identity", noText + ["'another'"]), ("cells", "text", noText + ["'another'"]),
      ("cells", "n", noInteger + ["0"]), ("cells", "estimator", noText),
      ("cells", "width", ["x'00'"]),
      ("pilots", "cell", noKey + ["99"]), ("pilots", "refinement", noKey),
      ("pilots", "pilot", noKey), ("pilots", "record", ["'abc'", "7", "-2"]),
      ("pilots", "risk", ["NULL", "'abc'", "x'00'"]), ("pilots", "error", ["NULL", "'abc'"]),
      ("spectrum", "position", ["'abc'", "-1", "7"]), ("spectrum", "eigenvalue", noNumber),
      ("trials", "cell", noKey + ["99"]), ("trials", "trial", noKey + ["1000000", "5"]),
      ("trials", "outcome", noText + ["'fine'", "'failed'"]),
      ("trials", "reason", ["'why'", "x'00'"]),
      ("trials", "seconds", noNumber + ["-1", "1e300"]),
      ("measurements", "cell", noKey + ["99"]), ("measurements", "trial", noKey + ["5"]),
      ("measurements", "stopping", ["x'00'"]),
      ("measurements", "quantity", ["x'00'", "'a' || char(27)"]),
      ("measurements", "value", noNumber + ["-5", "1e300", "0.5"]),
      ("pilot_times", "seconds", noNumber + ["-1"]),
      ("pilot_times", "refinement", ["'abc'", "-1"]),
      ("packing", "shards", noInteger + ["0"]), ("packing", "design", noText),
      ("packing", "checkpoint", noInteger),
      ("pieces", "shard", ["0", "3", "'abc'"]), ("pieces", "n", ["0", "'abc'"]),
      ("pieces", "variant", ["-1", "'abc'"]), ("pieces", "first", ["-1", "'abc'", "999"]),
      ("pieces", "last", ["-1", "'abc'", "9223372036854775807"]),
    ]
  }()

  @Test(arguments: values.indices)
  func `what a column cannot hold is refused by name`(_ index: Int) throws {
    let (table, column, values) = Self.values[index]
    let folder = try TemporaryFolder()
    let sound = folder.file("sound.sqlite")
    _ = try Self.store(at: sound)
    _ = try RunStore.open(path: sound)
    // A value that no row of the table has twice.
    let place: String =
      switch table {
      case "pilots": " WHERE record = 1"
      case "spectrum": " WHERE position = 2"
      case "cells", "trials": " WHERE \(table == "cells" ? "id" : "cell") = 1"
      case "measurements": " WHERE cell = 1 AND quantity IN ('stopped-at-end', 'stopping-step')"
      case "pilot_times": " WHERE cell = 1"
      case "pieces": " WHERE shard = 1"
      default: ""
      }
    for value in values {
      let path = folder.file("s.sqlite")
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: sound, toPath: path)
      let key = "UPDATE OR REPLACE \(table) SET \(column) = \(value)\(place)"
      try Self.damage(path, key)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      for use in [{ _ = try RunStore.open(path: path) }, { _ = try RunStore.create(path: path) }] {
        let error = #expect(throws: RunStoreError.self, "\(key)") { try use() }
        let text = error?.description ?? ""
        #expect(text.hasPrefix("\(path): is damaged: the table "), "\(key): \(text)")
        // A trial that moves leaves its measurements behind, and a packing its pieces.
        let names =
          [table]
          + (["trials", "packing", "cells"].contains(table)
            ? ["measurements", "pieces", "pilots"] : [])
        #expect(names.contains { text.contains("the table \($0)") }, "\(key): \(text)")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before, "\(key)")
    }
  }

  @Test func `a message says what stands there and what may`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    _ = try Self.store(at: path)
    try Self.damage(
      path, "UPDATE measurements SET value = 'abc' WHERE cell = 2 AND quantity = 'risk'")
    let error = #expect(throws: RunStoreError.self) { try RunStore.open(path: path) }
    #expect(
      error?.description
        == "\(path): is damaged: the table measurements has 'abc' in the column value of the row with "
        + "cell = 2, trial = 0, stopping = 'oracle', quantity = 'risk'; expected a finite number. Use a "
        + "copy of the store, or move it away and run the study again")
  }

  @Test(arguments: ["trials", "measurements", "cells", "study", "pilots", "spectrum", "data"])
  func `a missing table or column is named`(_ table: String) throws {
    let folder = try TemporaryFolder()
    for change in ["DROP TABLE \(table)", "ALTER TABLE \(table) RENAME TO \(table)_2"] {
      let path = folder.file("\(UUID().uuidString).sqlite")
      _ = try Self.store(at: path)
      try Self.damage(path, change)
      let error = #expect(throws: RunStoreError.self) { try RunStore.open(path: path) }
      #expect(error == .damaged(path: path, detail: "the table \(table) is missing"))
    }
  }

  @Test(arguments: [[1, .nan, 3, 4], [1, 2, .infinity, 4]])
  func `numbers of a data file are finite`(_ numbers: [Double]) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    _ = try Self.store(at: path)
    let store = try RunStore.create(path: path)
    try store.transaction {
      try $0.execute(sql: "UPDATE data SET rows = ?", arguments: [bytes(numbers)])
    }
    store.close()
    let error = #expect(throws: RunStoreError.self) { try RunStore.open(path: path).dataTables() }
    #expect(
      error?.description.contains("in the column rows of the row with name = 'csv=a'") == true)
  }

  @Test(arguments: [
    "UPDATE measurements SET trial = 10000000 WHERE cell = 1",
    "UPDATE trials SET trial = 'x' WHERE cell = 1",
    "UPDATE measurements SET value = NULL", "UPDATE study SET source = 'format: 1'",
    "DELETE FROM study",
  ])
  func `a damaged piece leaves the store that it is merged into as it was`(_ change: String) throws
  {
    let folder = try TemporaryFolder()
    let (run, piece) = (folder.file("run.sqlite"), folder.file("piece.sqlite"))
    _ = try Self.store(at: run)
    try FileManager.default.copyItem(atPath: run, toPath: piece)
    try Self.damage(piece, change)
    let before = try Data(contentsOf: URL(fileURLWithPath: run))
    #expect(throws: RunStoreError.self) { try Merge(into: run, pieces: [piece]) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: run)) == before)
    #expect(try RunStatus(run: run).cells.count == 6)
    // Nor is a store made for nothing.
    #expect(throws: RunStoreError.self) {
      try Merge(into: folder.file("new.sqlite"), pieces: [run, piece])
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("new.sqlite")))
  }

  /// A trial is ok with a risk or not at all: what is taken over otherwise would be wrong for ever.
  @Test(arguments: [
    "DELETE FROM measurements WHERE trial = 1 AND quantity = 'risk'",
    "UPDATE measurements SET quantity = 'rusk' WHERE trial = 1 AND quantity = 'risk'",
  ])
  func `a trial that lacks its risk is refused by its number`(_ change: String) throws {
    let folder = try TemporaryFolder()
    let (run, piece) = (folder.file("run.sqlite"), folder.file("piece.sqlite"))
    let study = try Self.store(at: run)
    _ = try Self.store(at: piece)
    let store = try RunStore.create(path: piece)
    let risk = TrialValue(stopping: "oracle", quantity: "risk", value: 2)
    try store.append([.trial(trial: 1, outcomes: [(0, .ok([risk]), 1)])], study: study)
    store.close()
    _ = try RunStore.open(path: piece)
    try Self.damage(piece, change)
    let before = try Data(contentsOf: URL(fileURLWithPath: run))
    let error = #expect(throws: RunStoreError.self) { try Merge(into: run, pieces: [piece]) }
    #expect(error?.description.contains("trial = 1 has the outcome ok and no risk") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: run)) == before)
  }
}
