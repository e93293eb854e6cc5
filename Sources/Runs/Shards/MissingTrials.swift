internal import Formatting
internal import Studies

/// Trials of one sample size that a run does not have yet.
struct MissingTrials {
  let variant: Int
  let sampleSize: Int
  /// Their numbers, ascending.
  let trials: [Int]
  /// The cells that lack some of them, as positions in the study.
  let cells: [Int]
}

extension ShardPacking {
  /// The numbers of the shards that have some of these trials.
  func shards(of missing: MissingTrials) -> [Int] {
    pieces.indices.filter { shard in
      pieces[shard].contains { piece in
        piece.variant == missing.variant && piece.sampleSize == missing.sampleSize
          && missing.trials.contains(where: piece.trials.contains)
      }
    }.map { $0 + 1 }
  }
}

extension Plan {
  /// What is missing, a sample size at a time.
  var missing: [MissingTrials] {
    var groups: [(variant: Int, sampleSize: Int, trials: [Int], cells: Set<Int>)] = []
    for case .trial(let variant, let n, let trial, let cells) in trialUnits {
      if groups.last?.variant != variant || groups.last?.sampleSize != n {
        groups.append((variant, n, [], []))
      }
      groups[groups.count - 1].trials.append(trial)
      groups[groups.count - 1].cells.formUnion(cells)
    }
    return groups.map {
      MissingTrials(
        variant: $0.variant, sampleSize: $0.sampleSize, trials: $0.trials, cells: $0.cells.sorted())
    }
  }

  /// Lines that name what is missing, with the shards that have it.
  func missingText(packing: ShardPacking?) -> [String] {
    missing.map { group in
      let all = study.cells.indices.filter {
        study.cells[$0].variant == group.variant && study.cells[$0].sampleSize == group.sampleSize
      }
      var line = "n = \(ReportNumber.count(group.sampleSize))"
      if let name = study.variants[group.variant].name { line += ", \(name.onOneLine)" }
      line += ": trials \(Self.text(group.trials))"
      if Set(group.cells.map { study.cells[$0].identity })
        != Set(all.map { study.cells[$0].identity })
      {
        let names = group.cells.map { study.cells[$0].series.estimatorLabel.onOneLine }
        line += " of \(names.joined(separator: ", "))"
      }
      let shards = packing?.shards(of: group) ?? []
      if !shards.isEmpty { line += "; shards \(Self.text(shards))" }
      return line
    }
  }

  /// Numbers as ranges: `0 to 11, 13`; the first few of many.
  package static func text(_ numbers: [Int]) -> String {
    let ranges = ShardPacking.ranges(numbers)
    let shown = ranges.prefix(5).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
    let rest = ranges.dropFirst(5).reduce(0) { $0 + $1.count }
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
