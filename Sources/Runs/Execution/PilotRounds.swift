internal import Diffusion
internal import Estimators
internal import Studies

/// The pilots of a study in a store, and what is still to be run of them.
///
/// Pilots run in rounds: first all cells at the base refinement, then those whose error budget asks
/// for another refinement there, until every cell is decided.
struct PilotRounds {
  let study: Study
  /// By the identity of the cell, then by refinement and pilot; nil for one that failed.
  let stored: [String: [Int: [Int: Pilots.Path?]]]

  /// The units of the next round, for the cells at these positions; empty where all are decided.
  func units(cells: [Int]) -> [WorkUnit] {
    var wanted: [Key: [(cell: Int, refinement: Int)]] = [:]
    for index in cells {
      let cell = study.cells[index]
      guard case .measure(let refinement) = step(cell) else { continue }
      let present = stored[cell.identity]?[refinement] ?? [:]
      for pilot in 0..<number(refinement: refinement, cell: cell) where present[pilot] == nil {
        wanted[
          Key(variant: cell.variant, sampleSize: cell.sampleSize, pilot: pilot), default: []
        ].append((index, refinement))
      }
    }
    return wanted.keys.sorted().map { key in
      .pilot(
        variant: key.variant, sampleSize: key.sampleSize, pilot: key.pilot,
        cells: wanted[key, default: []])
    }
  }

  /// What a cell needs next.
  func step(_ cell: Cell) -> Pilots.Step {
    guard let problem = study.variants[cell.variant].problem.score else {
      return .decided(PilotDecision(record: nil, refinement: 0))
    }
    let range = RefinementRange(cell, problem: problem)
    guard Pilots.areNeeded(cell, problem: problem) else {
      return Pilots.next([:], cell: cell, problem: problem)
    }
    let pilots = stored[cell.identity] ?? [:]
    if pilots.values.contains(where: { $0.values.contains { $0?.hasTimedOut == true } }) {
      return .decided(
        PilotDecision(record: nil, refinement: range.largest, hasTimedOut: true))
    }
    // A refinement counts once all its pilots are there, so that a stopped run decides as a whole
    // one does.
    let complete = pilots.filter {
      $0.value.count >= number(refinement: $0.key, cell: cell)
    }
    guard complete[range.base] != nil else { return .measure(refinement: range.base) }
    let paths = complete.mapValues { pilots in
      // In the order of the pilots, so that sums do not depend on the order of storing.
      pilots.keys.sorted().compactMap { pilots[$0] ?? nil }
    }
    let next = Pilots.next(paths, cell: cell, problem: problem)
    if case .measure(let refinement) = next, complete[refinement] != nil {
      // Its pilots all failed: nothing more can be learned.
      return .decided(
        PilotDecision(record: nil, refinement: range.largest))
    }
    return next
  }

  /// The decisions for all cells of the study.
  var decisions: [PilotDecision] {
    study.cells.map { cell in
      if case .decided(let decision) = step(cell) { return decision }
      return PilotDecision(record: nil, refinement: 0)
    }
  }

  /// The decisions for all cells of the study; where there is none yet, the nodes that pilots begin with.
  var decisionsOrBeginnings: [PilotDecision] {
    study.cells.map { cell in
      switch step(cell) {
      case .decided(let decision): decision
      case .measure(let refinement): PilotDecision(record: nil, refinement: refinement)
      }
    }
  }

  private func number(refinement: Int, cell: Cell) -> Int {
    let d = study.variants[cell.variant].problem.dataDimension
    let base = RefinementRange(dimension: d).base
    let number = refinement == base ? Pilots.count : Pilots.checks
    // Pilots of large sets cost much, and risks given their inputs are nearly equal. Where no rule asks for a record,
    // they settle the nodes alone.
    return cell.pilotsJudgeOneRecord || cell.usesPartialSpectrum && !Pilots.needsRecord(cell)
      ? number / 2 : number
  }

  private struct Key: Hashable, Comparable {
    let variant: Int
    let sampleSize: Int
    let pilot: Int

    static func < (a: Key, b: Key) -> Bool {
      (a.variant, a.sampleSize, a.pilot) < (b.variant, b.sampleSize, b.pilot)
    }
  }
}
