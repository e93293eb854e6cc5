/// What a run of one shard computes: its trials, as far as the whole run does not have them yet.
public struct ShardAssignment: Sendable {
  /// The shard.
  public let shard: Shard
  /// The checkpoint of the study that was packed.
  let checkpoint: Int
  /// Its trials.
  let pieces: [ShardPacking.Piece]
  /// The trials that the run's own store has, by the identity of the cell.
  let present: [String: Set<Int>]
  /// The run's own store, or nil where there is none.
  let run: String?

  /// Whether it has a trial of a sample size.
  func contains(variant: Int, sampleSize: Int, trial: Int) -> Bool {
    pieces.contains {
      $0.variant == variant && $0.sampleSize == sampleSize && $0.trials.contains(trial)
    }
  }

  /// Whether the shard measures what no trial does, such as eigenvalue decays: one of them is enough.
  var isFirst: Bool { shard.index == 1 }

  /// The assignment of a shard by a packing; `present` is what the run's own store has.
  init(_ shard: Shard, packing: ShardPacking, present: [String: Set<Int>], run: String?) {
    self.shard = shard
    self.run = run
    checkpoint = packing.checkpoint
    pieces = packing.pieces[shard.index - 1]
    self.present = present
  }

  /// The assignment of a shard of a study, by the packing that the run's store holds or, without one,
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
