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

  /// What the units of each stage take, in seconds, in the order in which they are handed out.
  let stages: [[Double]]
  /// The size of the unit that takes longest, and its time.
  public let longest: (sampleSize: Int, seconds: Double)

  /// The time of all units one after another, in seconds.
  public var work: Double { stages.joined().reduce(0, +) }

  /// Simulates these stages.
  init(stages: [[Double]], longest: (sampleSize: Int, seconds: Double)) {
    self.stages = stages
    self.longest = longest
  }

  /// Takes the times of a study's pilots and trials from its store; nil where none of its trials has run.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init?(study: Study, store: RunStore) throws(RunStoreError) {
    struct Key: Hashable {
      let size: Study.Size
      let trial: Int
      let refinement: Int?
    }
    let sizes = Dictionary(
      study.cells.map {
        ($0.identity, Study.Size(variant: $0.variant, sampleSize: $0.sampleSize))
      }, uniquingKeysWith: { first, _ in first })
    var measured: [Key: Double] = [:]
    for timed in try store.timedTrials() {
      guard let size = sizes[timed.cell] else { continue }
      if timed.refinement == nil, timed.trial >= study.trials(at: size.sampleSize) { continue }
      measured[
        Key(size: size, trial: timed.trial, refinement: timed.refinement), default: 0
      ] += timed.seconds
    }
    guard measured.keys.contains(where: { $0.refinement == nil }) else { return nil }
    let costs = study.unitCosts(seconds: try store.storedSeconds())
    let cells = study.distinctCells
    // A run knows the means of sizes and not what each unit will take.
    func handedOut(_ units: [WorkUnit], refinement: Int?) -> [Double] {
      costs.longestFirst(units).map { unit in
        let number =
          switch unit {
          case .trial(_, _, let trial, _): trial
          case .pilot(_, _, let pilot, _): pilot
          case .spectrum: 0
          }
        let size = Study.Size(variant: unit.variant, sampleSize: unit.sampleSize)
        return measured[Key(size: size, trial: number, refinement: refinement)]
          ?? costs.seconds([unit])?.first ?? 0
      }
    }
    let pilots = Dictionary(grouping: measured.keys.filter { $0.refinement != nil }) {
      $0.refinement ?? 0
    }
    var stages = pilots.sorted { $0.key < $1.key }.map { refinement, keys in
      let units = keys.sorted {
        ($0.size.variant, $0.size.sampleSize, $0.trial)
          < ($1.size.variant, $1.size.sampleSize, $1.trial)
      }.map { key in
        WorkUnit.pilot(
          variant: key.size.variant, sampleSize: key.size.sampleSize, pilot: key.trial,
          cells: (cells[key.size] ?? []).map { ($0, refinement) })
      }
      return handedOut(units, refinement: refinement)
    }
    stages.append(handedOut(try Plan(study: study, store: nil).trialUnits, refinement: nil))
    let slowest = measured.max { ($0.value, $1.key.trial) < ($1.value, $0.key.trial) }
    self.init(
      stages: stages, longest: (slowest?.key.size.sampleSize ?? 0, slowest?.value ?? 0))
  }

  /// The run on a number of cores, at least 1.
  public func run(cores: Int) -> Result {
    precondition(cores > 0, "a run needs a core")
    var total = 0.0
    var bound = 0.0
    for stage in stages {
      // The core that is free first takes the next unit.
      var free = Array(repeating: 0.0, count: min(cores, max(1, stage.count)))
      for seconds in stage { free.addToSmallest(seconds) }
      total += free.max() ?? 0
      bound += stage.max() ?? 0
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
