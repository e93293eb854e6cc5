public import Studies

extension TrialSelection {
  /// The trials of a shard by a packing; `present` is what the run's own store has.
  init(_ shard: Shard, packing: ShardPacking, present: [String: Set<Int>], run: String?) {
    self.init(
      checkpoint: packing.checkpoint, pieces: packing.pieces[shard.index - 1], present: present,
      run: run, measuresSpectra: shard.index == 1)
  }

  /// The trials of a shard of a study, by the packing that the run's store holds or, without one,
  /// by guessed costs; `run` is the path of that store, which need not exist.
  ///
  /// - Throws: ``RunStoreError`` where the run was packed otherwise, or its store cannot be read.
  public init(_ shard: Shard, study: Study, run path: String) throws(RunStoreError) {
    guard let store = try RunStore.openIfBegun(path: path) else {
      self.init(
        shard, packing: ShardPacking(guessing: study, shards: shard.count), present: [:], run: nil)
      return
    }
    let present = try store.storedTrials(timeLimit: study.failurePolicy.timeLimit)
    guard let packing = try store.packing() else {
      let packing = ShardPacking(
        guessing: try study.atCheckpoint(of: store), shards: shard.count)
      self.init(shard, packing: packing, present: present, run: path)
      return
    }
    guard packing.design == study.designFingerprint else {
      throw .packedOtherwise(
        path: path,
        detail: "the study has changed since it was packed into shards, or --trials or --quick "
          + "differ; `scorebound prepare` packs it again")
    }
    guard packing.pieces.count == shard.count else {
      let count = packing.pieces.count
      throw .packedOtherwise(
        path: path,
        detail: "it is packed into \(count) shards, not \(shard.count); run --shard I/\(count), or "
          + "pack it again by `scorebound prepare`")
    }
    self.init(shard, packing: packing, present: present, run: path)
  }
}
