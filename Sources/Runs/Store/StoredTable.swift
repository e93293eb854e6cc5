internal import Measures
internal import Studies

/// A table of a store: what its columns may hold, and what must hold of its rows together.
struct StoredTable: Sendable {
  /// Its name.
  let name: String
  /// The columns that name a row.
  let keys: [String]
  /// All columns.
  let columns: [StoredColumn]
  /// Whether stores of an older schema lack it.
  var isRecent = false
  /// Queries that find what is wrong with rows together, each with a sentence: the first column of a
  /// found row says where.
  var faults: [(query: String, sentence: String)] = []

  /// The largest numbers of pilots and of refinements that any study comes to.
  private static let refinements = 0...64
  private static let pilots = 0...1_000
  private static let outcomes =
    (["ok"] + Outcome.Failure.allCases.map(\.rawValue)).map { "'\($0)'" }.joined(separator: ", ")

  /// Every table, in an order in which references lead back.
  static let all: [StoredTable] = [
    StoredTable(name: "provenance", keys: ["key"], columns: [.text("key"), .text("value")]),
    StoredTable(
      name: "study", keys: [],
      columns: [
        .text("name"), .text("source"), .integer("trials", 0...Study.largestTrials),
        .integer("quick", 0...1),
      ],
      faults: [
        (
          "SELECT count(*) FROM SCHEMA.study HAVING count(*) > 1",
          "rows, but a store holds one study"
        )
      ]),
    StoredTable(
      name: "data", keys: ["name"],
      columns: [
        .text("name"), .integer("columns", 1...10_000_000),
        StoredColumn(
          "rows", "rows of 8 bytes per number, as many as the column columns says",
          where: "typeof(rows) = 'blob' AND length(rows) > 0 AND length(rows) % (8 * columns) = 0"),
      ]),
    StoredTable(
      name: "cells", keys: ["id"],
      columns: [
        .text("identity"), .text("text"), .integer("n", 1...10_000_000), .text("estimator"),
        .text("kind"), .optionalText("width"),
      ]),
    StoredTable(
      name: "pilots", keys: ["cell", "refinement", "pilot", "record"],
      columns: [
        .cell, .integer("refinement", refinements), .integer("pilot", pilots),
        .integer("record", RunStore.timedOutRecord...1_000_000_000),
        // A pilot that failed has one row without numbers; risks beyond all bounds are infinite.
        StoredColumn(
          "risk", "a number, or nothing with a negative record",
          where: "typeof(risk) = iif(record < 0, 'null', 'real')"),
        StoredColumn(
          "error", "a number, or nothing with a negative record",
          where: "typeof(error) = iif(record < 0, 'null', 'real') "
            + "OR (error IS NULL AND risk IS NOT NULL AND risk = 9e999)"),
      ],
      faults: [
        (
          """
          SELECT 'cell = ' || cell || ', refinement = ' || refinement || ', pilot = ' || pilot
          FROM SCHEMA.pilots GROUP BY cell, refinement, pilot
          HAVING count(*) != max(max(record), -1) + 1 + (min(record) < 0)
          """, "lacks records between its first and its last"
        )
      ]),
    StoredTable(
      name: "spectrum", keys: ["identity", "position"],
      columns: [.text("identity"), .integer("position", 1...10_000_000), .number("eigenvalue")],
      faults: [
        (
          """
          SELECT 'identity = ' || identity FROM SCHEMA.spectrum GROUP BY identity
          HAVING count(*) != max(position)
          """, "lacks positions between its first and its last"
        )
      ]),
    StoredTable(
      name: "trials", keys: ["cell", "trial"],
      columns: [
        .cell, .integer("trial", 0...(Study.largestTrials - 1)),
        StoredColumn("outcome", "one of \(outcomes)", where: "outcome IN (\(outcomes))"),
        StoredColumn(
          "reason", "a text, or nothing with the outcome ok",
          where: "typeof(reason) = iif(outcome = 'ok', 'null', 'text')"), .seconds("seconds"),
      ]),
    StoredTable(
      name: "measurements", keys: ["cell", "trial", "stopping", "quantity"],
      columns: [
        .integer("cell", 0...Int.max), .integer("trial", 0...(Study.largestTrials - 1)),
        .name("stopping"), .name("quantity"), .number("value"),
        StoredColumn(
          "value", "a step from 0 to 1e9, whole but for a flow that is stopped exactly",
          where: "quantity != '\(QuantityName.step)' "
            + "OR (value BETWEEN 0 AND 1e9 AND (value = round(value) OR stopping LIKE 'step(%' "
            + "OR stopping LIKE 'time(%' OR stopping LIKE 'ridge(%'))"),
        StoredColumn(
          "value", "0 or 1", where: "quantity != '\(QuantityName.atEnd)' OR value IN (0, 1)"),
      ],
      faults: [
        (
          """
          SELECT 'cell = ' || cell || ', trial = ' || trial FROM (
            SELECT DISTINCT cell, trial FROM SCHEMA.measurements
            EXCEPT SELECT cell, trial FROM SCHEMA.trials) LIMIT 1
          """, "belongs to no row of the table trials"
        ),
        // A rule that finds no step stores no risk, but every successful trial has one under some rule.
        (
          """
          SELECT 'cell = ' || cell || ', trial = ' || trial FROM (
            SELECT cell, trial FROM SCHEMA.trials WHERE outcome = 'ok' AND cell IN (
              SELECT cell FROM SCHEMA.measurements WHERE quantity = '\(QuantityName.risk)')
            EXCEPT SELECT cell, trial FROM SCHEMA.measurements
              WHERE quantity = '\(QuantityName.risk)') LIMIT 1
          """, "has the outcome ok and no risk, which other trials of its cell have"
        ),
      ]),
    StoredTable(
      name: "pilot_times", keys: ["cell", "pilot", "refinement"],
      columns: [
        .cell, .integer("pilot", pilots), .integer("refinement", refinements), .seconds("seconds"),
      ], isRecent: true),
    StoredTable(
      name: "packing", keys: [],
      columns: [
        .integer("shards", 1...Shard.mostShards), .text("design"), .integer("checkpoint", 0...64),
      ], isRecent: true,
      faults: [
        (
          "SELECT count(*) FROM SCHEMA.packing HAVING count(*) > 1",
          "rows, but a run is packed once"
        )
      ]),
    StoredTable(
      name: "pieces", keys: ["shard", "variant", "n", "first"],
      columns: [
        StoredColumn(
          "shard", "the number of a shard of the packing",
          where: "typeof(shard) = 'integer' AND "
            + "shard BETWEEN 1 AND (SELECT coalesce(max(shards), 0) FROM SCHEMA.packing)"),
        .integer("variant", 0...1_000_000), .integer("n", 1...10_000_000),
        .integer("first", 0...(Study.largestTrials - 1)),
        StoredColumn(
          "last", "a whole number from the column first to \(Study.largestTrials - 1)",
          where: "typeof(last) = 'integer' AND typeof(first) = 'integer' "
            + "AND last BETWEEN first AND \(Study.largestTrials - 1)"),
      ], isRecent: true),
    StoredTable(
      name: "program_files", keys: ["word"],
      columns: [.text("word"), .text("path"), .text("fingerprint")], isRecent: true),
    StoredTable(
      name: "imports", keys: ["estimator"], columns: [.name("estimator")], isRecent: true),
  ]
}
