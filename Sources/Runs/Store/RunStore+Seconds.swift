internal import GRDB

extension RunStore {
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
        while let row = try rows.next() {
          times[try row.value("identity")] = (try row.value("trials"), try row.value("seconds"))
        }
      }
      return times
    }
  }

  /// A pilot trial of a cell, or a trial, with what it took.
  struct TimedTrial {
    /// The cell's identity.
    let cell: String
    /// Its number.
    let trial: Int
    /// How fine a pilot's nodes were; nil for a trial.
    let refinement: Int?
    /// The seconds.
    let seconds: Double
  }

  /// What every pilot and every trial took.
  func timedTrials() throws(RunStoreError) -> [TimedTrial] {
    try read { database in
      var timed: [TimedTrial] = []
      if try database.tableExists("pilot_times") {
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT cells.identity AS identity, pilot, refinement, seconds
            FROM pilot_times JOIN cells ON cells.id = pilot_times.cell
            ORDER BY refinement, identity, pilot
            """)
        while let row = try rows.next() {
          timed.append(
            TimedTrial(
              cell: try row.value("identity"), trial: try row.value("pilot"),
              refinement: try row.value("refinement"), seconds: try row.value("seconds")))
        }
      }
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT cells.identity AS identity, trial, seconds
          FROM trials JOIN cells ON cells.id = trials.cell ORDER BY identity, trial
          """)
      while let row = try rows.next() {
        timed.append(
          TimedTrial(
            cell: try row.value("identity"), trial: try row.value("trial"), refinement: nil,
            seconds: try row.value("seconds")))
      }
      return timed
    }
  }
}
