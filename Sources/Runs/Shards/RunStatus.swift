internal import Foundation
public import Studies

/// How far a run is: its cells and, where it is run in shards, those.
public struct RunStatus: Sendable {
  /// One shard's state.
  public struct ShardStatus: Sendable, Equatable {
    /// What is to be said of a shard.
    public enum State: String, Sendable {
      /// All of its trials are in the run's own store.
      case merged
      /// It has all of its trials.
      case complete
      /// It is running now.
      case running
      /// It has some of its trials and does not run.
      case partial
      /// It has no store.
      case missing
    }
    /// The shard.
    public let shard: Shard
    /// Its state.
    public let state: State
    /// Trials that it has, or that the run has without it.
    public let present: Int
    /// Trials that it is to have.
    public let wanted: Int
    /// Trials that failed.
    public let failed: Int
  }

  /// One cell's state.
  public struct CellStatus: Sendable, Equatable {
    /// The sample size n.
    public let sampleSize: Int
    /// The estimator's name with its width and variant.
    public let series: String
    /// Trials in the run's own store.
    public let present: Int
    /// Trials that the study asks for.
    public let wanted: Int
    /// Trials that failed.
    public let failed: Int
    /// The mean seconds of a trial, or nil before the first.
    public let seconds: Double?
  }

  /// The study.
  public let study: Study
  /// The cells, in the order of the study.
  public let cells: [CellStatus]
  /// The shards; empty for a run that has none.
  public let shards: [ShardStatus]
  /// Trials that neither the run nor its shards have.
  public let missingTrials: Int
  /// Whether something writes the run's own store now.
  public let isRunning: Bool

  /// Whether nothing is left to do but merging.
  public var isComplete: Bool { missingTrials == 0 }
  /// Whether shards have trials that the run's own store has not.
  public var isToBeMerged: Bool {
    shards.contains { $0.state != .merged && $0.present > 0 }
  }

  /// Looks at a run's store and at those of its shards; before the first merge there may be shards alone.
  ///
  /// - Throws: ``RunStoreError`` where there is nothing, or a store cannot be read.
  public init(run path: String) throws(RunStoreError) {
    let store = try RunStore.openIfBegun(path: path)
    let plan = try Plan(study: try Self.study(run: path, store: store), store: store)
    study = plan.study
    isRunning = RunStore.isBeingWritten(path: path)
    let failures = try store?.storedFailures() ?? [:]
    let times = try store?.storedSeconds(ofPilots: false) ?? [:]
    cells = plan.study.cells.enumerated().map { index, cell in
      CellStatus(
        sampleSize: cell.sampleSize, series: cell.series.label, present: plan.present[index],
        wanted: plan.study.trials(at: cell.sampleSize), failed: failures[cell.identity] ?? 0,
        seconds: times[cell.identity].map { $0.seconds / Double($0.trials) })
    }
    guard let packing = try ShardPacking.of(run: path, store: store, study: plan.study) else {
      shards = []
      missingTrials = plan.missingTrials
      return
    }
    let limit = plan.study.failurePolicy.timeLimit
    let present = try store?.storedTrials(timeLimit: limit) ?? [:]
    var shards: [ShardStatus] = []
    for index in packing.pieces.indices {
      shards.append(
        try ShardStatus(
          Shard(index: index + 1, count: packing.pieces.count), study: plan.study, packing: packing,
          run: path, present: present))
    }
    self.shards = shards
    // Trials outside of the packing belong to a later checkpoint.
    missingTrials =
      shards.allSatisfy { $0.state == .merged }
      ? plan.missingTrials : shards.reduce(0) { $0 + $1.wanted - $1.present }
  }
}

extension RunStatus {
  /// The study of a run's own store or, before there is one in it, of its shards.
  private static func study(run path: String, store: RunStore?) throws(RunStoreError) -> Study {
    if let store, try store.hasStudy() { return try store.study() }
    for path in Merge.shardStores(run: path) {
      if let shard = try RunStore.openIfBegun(path: path), try shard.hasStudy() {
        return try shard.study()
      }
    }
    throw RunStore.exists(path: path) ? .withoutStudy(path: path) : .missing(path: path)
  }
}

extension RunStatus.ShardStatus {
  fileprivate init(
    _ shard: Shard, study: Study, packing: ShardPacking, run: String, present: [String: Set<Int>]
  ) throws(RunStoreError) {
    self.shard = shard
    let pieces = packing.pieces[shard.index - 1]
    let path = shard.storePath(run: run)
    wanted = study.count(pieces) { _, _ in true }
    let inRun = study.count(pieces) { cell, trial in present[cell]?.contains(trial) == true }
    guard inRun < wanted, let store = try RunStore.openIfBegun(path: path) else {
      state = inRun == wanted ? .merged : .missing
      self.present = inRun
      failed = 0
      return
    }
    let own = try store.storedTrials(timeLimit: study.failurePolicy.timeLimit)
    self.present = study.count(pieces) { cell, trial in
      present[cell]?.contains(trial) == true || own[cell]?.contains(trial) == true
    }
    failed = try store.storedFailures().values.reduce(0, +)
    state =
      self.present == wanted
      ? .complete : RunStore.isBeingWritten(path: path) ? .running : .partial
  }
}

extension Study {
  /// The number of trials in pieces of a packing for which something holds, cell by cell; it gets the
  /// identity of the cell and the number of the trial.
  fileprivate func count(
    _ pieces: [TrialSelection.Piece], where holds: (String, Int) -> Bool
  ) -> Int {
    let distinct = distinctCells
    return pieces.reduce(0) { total, piece in
      let trials = piece.trials.clamped(to: 0...Study.largestTrials)
      return total
        + distinct[Size(variant: piece.variant, sampleSize: piece.sampleSize), default: []].reduce(
          0
        ) {
          count, cell in
          count + trials.count { holds(cells[cell].identity, $0) }
        }
    }
  }
}
