internal import Formatting
internal import Foundation
public import Studies

/// How long a study would take on other numbers of cores, by its scheduler and the times of stored trials.
///
/// Units are handed out as a run does it: the pilots of a round, then the trials, each list from the units
/// that are expected to take longest. A trial that has not run counts as the mean of its size. Left out are
/// start, storing and memory limits; the help of idle threads within a unit, which makes ends shorter; and what
/// more threads take from each other's memory bandwidth.
public struct RunSimulation: Sendable {
  /// A run on a number of cores.
  public struct Result: Sendable {
    /// The number of cores.
    public let cores: Int
    /// The time from beginning to end, in seconds.
    public let seconds: Double
    /// The part of the cores' time in which they work.
    public let busy: Double
    /// What keeps the run from being shorter.
    public let limit: Limit
  }

  /// What the time of a run is near to.
  public enum Limit: Sendable, Equatable {
    /// The work itself, shared out evenly.
    case work
    /// The longest unit of each stage, which no core can share.
    case longestUnits
    /// The last units, which end at different times.
    case ends
  }

  /// A stage: what its units take, in the order in which they are handed out.
  struct Stage: Sendable {
    let seconds: [Double]
  }

  let stages: [Stage]
  /// The size of the unit that takes longest, and its time.
  public let longest: (sampleSize: Int, seconds: Double)

  /// The time of all units one after another, in seconds.
  public var work: Double { stages.reduce(0) { $0 + $1.seconds.reduce(0, +) } }

  /// Simulates these stages.
  init(stages: [Stage], longest: (sampleSize: Int, seconds: Double)) {
    self.stages = stages
    self.longest = longest
  }

  /// Takes the times of a study's pilots and trials from its store; nil where none of its trials has run.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init?(study: Study, store: RunStore) throws(RunStoreError) {
    struct Unit: Hashable {
      let size: Study.Size
      let trial: Int
      let refinement: Int?
    }
    var cells: [String: Study.Size] = [:]
    for cell in study.cells {
      cells[cell.identity] = Study.Size(variant: cell.variant, sampleSize: cell.sampleSize)
    }
    var measured: [Unit: Double] = [:]
    for timed in try store.timedTrials() {
      guard let size = cells[timed.cell] else { continue }
      if timed.refinement == nil, timed.trial >= study.trials(at: size.sampleSize) { continue }
      measured[
        Unit(size: size, trial: timed.trial, refinement: timed.refinement), default: 0
      ] += timed.seconds
    }
    let trials = measured.filter { $0.key.refinement == nil }
    guard !trials.isEmpty else { return nil }
    let costs = study.unitCosts(seconds: try store.storedSeconds())
    var missing: [Double] = []
    let distinct = study.distinctCells
    var expected: [Study.Size: Double] = [:]
    for (size, cells) in distinct {
      let guess = WorkUnit.guess(sampleSize: size.sampleSize, cells: cells.count)
      let ratio = costs.ratio(variant: size.variant, sampleSize: size.sampleSize) ?? 0
      expected[size] = guess * ratio
      let known = trials.keys.count { $0.size == size }
      missing += Array(
        repeating: guess * ratio, count: max(0, study.trials(at: size.sampleSize) - known))
    }
    // A run knows the means of sizes and not what each trial will take.
    func ordered(_ units: [Unit: Double]) -> [Double] {
      units.sorted { a, b in
        let (x, y) = (expected[a.key.size] ?? 0, expected[b.key.size] ?? 0)
        return x != y
          ? x > y
          : (a.key.size.variant, a.key.size.sampleSize, a.key.trial)
            < (b.key.size.variant, b.key.size.sampleSize, b.key.trial)
      }.map(\.value)
    }
    let rounds = Set(measured.keys.compactMap(\.refinement)).sorted()
    stages =
      rounds.map { round in
        Stage(seconds: ordered(measured.filter { $0.key.refinement == round }))
      } + [
        Stage(
          seconds: missing.isEmpty
            ? ordered(trials) : (Array(trials.values) + missing).sorted(by: >))
      ]
    let slowest = measured.max { ($0.value, $1.key.trial) < ($1.value, $0.key.trial) }
    longest = (slowest?.key.size.sampleSize ?? 0, slowest?.value ?? 0)
  }

  /// The run on a number of cores, at least 1.
  public func run(cores: Int) -> Result {
    precondition(cores > 0, "a run needs a core")
    var total = 0.0
    var bound = 0.0
    for stage in stages {
      // The core that is free first takes the next unit.
      var free = Array(repeating: 0.0, count: min(cores, max(1, stage.seconds.count)))
      for seconds in stage.seconds { free.addToSmallest(seconds) }
      total += free.max() ?? 0
      bound += stage.seconds.max() ?? 0
    }
    let shared = work / Double(cores)
    let limit: Limit =
      total <= 1.1 * shared ? .work : total <= 1.1 * bound ? .longestUnits : .ends
    return Result(
      cores: cores, seconds: total, busy: total > 0 ? shared / total : 1, limit: limit)
  }

  /// A table for a terminal, one row per number of cores.
  public func table(cores: [Int]) -> String {
    let rows = cores.map { count -> [String] in
      let result = run(cores: count)
      let limit =
        switch result.limit {
        case .work: "the work"
        case .longestUnits: "the longest trial"
        case .ends: "the last trials, which end at different times"
        }
      return [
        ReportNumber.count(count), durationText(result.seconds), ReportNumber.percent(result.busy),
        limit,
      ]
    }
    return alignedColumns([["cores", "time", "busy", "limited by"]] + rows)
      + "\nLongest trial: \(durationText(longest.seconds)), at n = \(ReportNumber.count(longest.sampleSize)). "
      + "All trials one after another: \(durationText(work)).\n"
      + "Simulated from stored times; idle threads that help with others' trials are left out."
  }
}

extension [Double] {
  /// Adds to the smallest number of a heap, and restores its order.
  fileprivate mutating func addToSmallest(_ value: Double) {
    self[0] += value
    var place = 0
    while true {
      let left = 2 * place + 1
      guard left < count else { return }
      let child = left + 1 < count && self[left + 1] < self[left] ? left + 1 : left
      guard self[child] < self[place] else { return }
      swapAt(child, place)
      place = child
    }
  }
}
