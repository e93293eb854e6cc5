import GRDB

extension RunStore {
  /// Adds what results were computed with to what is known; values that differ are listed side by side, sorted,
  /// so that the order in which they come does not matter.
  static func add(provenance: [(key: String, value: String)], to database: Database) throws {
    for (key, value) in provenance {
      let known = try String.fetchOne(
        database, sql: "SELECT value FROM main.provenance WHERE key = ?", arguments: [key])
      let values = Provenance.text(
        Provenance.values(known ?? "").union(Provenance.values(value)))
      guard values != known else { continue }
      try database.execute(
        sql: "INSERT OR REPLACE INTO main.provenance VALUES (?, ?)", arguments: [key, values])
    }
  }

  /// Replaces the provenance where nothing was computed with it yet; what is stored keeps its own.
  static func begin(provenance: [(key: String, value: String)], _ database: Database) throws {
    let hasResults = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM trials) OR EXISTS (SELECT 1 FROM pilots)
          OR EXISTS (SELECT 1 FROM spectrum)
        """)
    guard hasResults != true else { return }
    try database.execute(sql: "DELETE FROM provenance")
    try add(provenance: provenance, to: database)
  }
}
