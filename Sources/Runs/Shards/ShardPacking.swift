internal import DataFiles
internal import Studies

/// Which trials each shard of a run computes.
///
/// A run is packed once and the packing is kept with its store, so that a shard has the same trials
/// whenever it runs. Without one, shards pack themselves by guessed costs, all of them alike.
struct ShardPacking: Sendable, Equatable {
  /// What the packing was made for: `Study.designFingerprint`.
  let design: String
  /// The checkpoint whose numbers of trials were packed.
  let checkpoint: Int
  /// The pieces of each shard; shards beyond the number of trials have none.
  let pieces: [[TrialSelection.Piece]]

  /// Packs what a plan has left to run into shards of about equal cost.
  ///
  /// The most expensive trials go first, each to the shard with the least to do. Trials of one sample size
  /// cost the same, so that only their numbers matter and every shard gets consecutive ones.
  init(_ plan: Plan, costs: UnitCosts, shards: Int) {
    design = plan.study.designFingerprint
    checkpoint = plan.study.trialCounts.checkpoint
    let units = plan.trialUnits
    let guessed = costs.seconds(units) ?? units.map(\.guess)
    // Trials of the same cells, in the order of the plan.
    var groups: [Group] = []
    for (unit, cost) in zip(units, guessed) {
      guard case .trial(let variant, let n, let trial, let cells) = unit else { continue }
      let key = Group.Key(variant: variant, sampleSize: n, cells: cells)
      // A size's trials are together, most of them with the same cells.
      if let known = groups.lastIndex(where: { $0.key == key }) {
        groups[known].trials.append(trial)
      } else {
        groups.append(Group(key: key, trials: [trial], cost: cost))
      }
    }
    var loads = Array(repeating: 0.0, count: shards)
    var pieces: [[TrialSelection.Piece]] = Array(repeating: [], count: shards)
    for group in groups.enumerated().sorted(by: {
      ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset)
    }).map(\.element) {
      var counts = Array(repeating: 0, count: shards)
      for _ in group.trials {
        let emptiest = loads.indices.min { loads[$0] < loads[$1] } ?? 0
        counts[emptiest] += 1
        loads[emptiest] += group.cost
      }
      var rest = group.trials[...]
      for (shard, count) in counts.enumerated() where count > 0 {
        pieces[shard] += Self.ranges(rest.prefix(count)).map {
          TrialSelection.Piece(
            variant: group.key.variant, sampleSize: group.key.sampleSize, trials: $0)
        }
        rest = rest.dropFirst(count)
      }
    }
    self.pieces = pieces
  }

  /// Packs all trials of a study by guessed costs, independent of what is stored; all shards find the same.
  init(guessing study: Study, shards: Int) {
    let plan = Plan(study: study, trials: [:], storedCells: [], pilots: [:], spectra: [])
    self.init(plan, costs: UnitCosts(), shards: shards)
  }

  /// The packing of a run: that of its store or, where shards have packed themselves, the one that the
  /// names of their stores give; nil for a run without shards.
  static func of(run path: String, store: RunStore?, study: Study) throws(RunStoreError)
    -> ShardPacking?
  {
    if let packing = try store?.packing() { return packing }
    guard let name = Merge.shardStores(run: path).first, let count = Shard.count(storePath: name)
    else { return nil }
    return ShardPacking(guessing: study, shards: count)
  }

  /// Creates a packing that was stored.
  init(design: String, checkpoint: Int, pieces: [[TrialSelection.Piece]]) {
    self.design = design
    self.checkpoint = checkpoint
    self.pieces = pieces
  }

  private struct Group {
    struct Key: Equatable {
      let variant: Int
      let sampleSize: Int
      let cells: [Int]
    }
    let key: Key
    var trials: [Int]
    /// Of one trial.
    let cost: Double
  }

  /// Ascending numbers as ranges of consecutive ones.
  static func ranges(_ numbers: some Sequence<Int>) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}

extension Study {
  /// Everything that decides which trials there are: the cells with their numbers of trials.
  ///
  /// The numbers themselves are not part of it, so that a study may continue to its next checkpoint.
  var designFingerprint: String {
    fingerprint(
      of: cells.map { cell in
        let counts = trialCounts
        return "\(cell.identity):\(counts.atSampleSize[cell.sampleSize] ?? counts.atLeast)"
          + ":\(counts.atMost):\(counts.slopeStandardError ?? 0)"
      }.joined(separator: ";"))
  }
}
