internal import GRDB
public import Studies

extension RunStore {
  /// Keeps which trials each shard has, and replaces an earlier packing.
  func keep(_ packing: ShardPacking) throws(RunStoreError) {
    try transaction { database in
      try database.execute(sql: "DELETE FROM packing; DELETE FROM pieces")
      try database.execute(
        sql: "INSERT INTO packing VALUES (?, ?, ?)",
        arguments: [packing.pieces.count, packing.design, packing.checkpoint])
      for (shard, pieces) in packing.pieces.enumerated() {
        for piece in pieces {
          try database.execute(
            sql: "INSERT INTO pieces VALUES (?, ?, ?, ?, ?)",
            arguments: [
              shard + 1, piece.variant, piece.sampleSize, piece.trials.lowerBound,
              piece.trials.upperBound,
            ])
        }
      }
    }
  }

  /// Whether the run has been packed into so many shards for this version of a study, and trials of the
  /// packing are missing.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func isPacked(_ study: Study, shards: Int) throws(RunStoreError) -> Bool {
    guard let packing = try packing(), packing.design == study.designFingerprint,
      packing.pieces.count == shards
    else { return false }
    let plan = try Plan(study: study, store: self)
    return plan.study.trialCounts.checkpoint == packing.checkpoint && plan.missingTrials > 0
  }

  /// Which trials each shard has, or nil where the run has not been packed.
  func packing() throws(RunStoreError) -> ShardPacking? {
    try read { database in
      guard try database.tableExists("packing"),
        let row = try Row.fetchOne(database, sql: "SELECT * FROM packing")
      else { return nil }
      let shards: Int = try row.value("shards")
      var pieces: [[TrialSelection.Piece]] = Array(repeating: [], count: shards)
      for piece in try Row.fetchAll(
        database, sql: "SELECT * FROM pieces ORDER BY shard, variant, n, first")
      {
        let shard: Int = try piece.value("shard")
        let (first, last): (Int, Int) = (try piece.value("first"), try piece.value("last"))
        pieces[shard - 1].append(
          TrialSelection.Piece(
            variant: try piece.value("variant"), sampleSize: try piece.value("n"),
            trials: first...last))
      }
      return ShardPacking(
        design: try row.value("design"), checkpoint: try row.value("checkpoint"), pieces: pieces)
    }
  }
}
