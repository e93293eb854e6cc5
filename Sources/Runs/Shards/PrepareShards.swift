internal import Studies

extension Runner {
  /// Runs pilots alone and packs the trials that are missing into shards, unless that is done: shards may
  /// be on their way.
  ///
  /// - Throws: ``RunStoreError`` where results cannot be stored.
  public func prepare(
    shards: Int, provenance: [(String, String)]
  ) async throws(RunStoreError) -> Summary {
    let summary = try await runPilots(provenance: provenance)
    guard summary.stopReason == nil, !(try store.isPacked(study, shards: shards)) else {
      return summary
    }
    try store.keep(
      ShardPacking(try plan(), costs: try costs(), shards: shards))
    return summary
  }
}
