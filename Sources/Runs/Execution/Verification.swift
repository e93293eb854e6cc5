internal import DataFiles
internal import Diffusion
internal import Foundation
internal import LinearAlgebra
internal import Measures
public import Studies

/// Computes stored trials again and compares them with what is stored, bit for bit.
///
/// A trial depends on nothing but its cell, its number and the pilots, so the same program on the same kind
/// of processor finds the same bits, independent of what ran in parallel.
public struct Verification: Sendable {
  /// A number that came out differently, or is there only once.
  public struct Difference: Sendable, Equatable {
    /// The estimator's name with its width and variant.
    public let series: String
    /// The sample size n.
    public let sampleSize: Int
    /// The trial's number.
    public let trial: Int
    /// What differs: a quantity with its stopping rule, or `outcome`.
    public let name: String
    /// What the store has.
    public let stored: String
    /// What it is now.
    public let recomputed: String
  }

  /// How many trials are computed again.
  public enum Extent: Sendable, Hashable {
    /// A share of those of each sample size, at least one.
    case share(Double)
    /// So many of all, or all where there are fewer.
    case count(Int)
  }

  /// What was found.
  public struct Summary: Sendable, Equatable {
    /// The trials of cells that the store has.
    public var stored = 0
    /// Those that were computed again.
    public var recomputed = 0
    /// How they differ.
    public var differences: [Difference] = []
    /// Why it stopped before the end, or nil.
    public var stopReason: String?
  }

  /// The study of the run.
  public let study: Study
  private let store: RunStore
  /// The stored trials, by the position of the cell and the trial's number.
  private let records: [Int: [Int: TrialRecord]]

  /// Opens the verification of a store.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init(store: RunStore) throws(RunStoreError) {
    self.store = store
    study = try store.study()
    var records: [Int: [Int: TrialRecord]] = [:]
    // Cells that coincide are stored once.
    var seen: Set<String> = []
    for (index, cell) in study.cells.enumerated() where seen.insert(cell.identity).inserted {
      for record in try store.trials(ofCell: cell.identity) {
        records[index, default: [:]][record.trial] = record
      }
    }
    self.records = records
  }

  /// Computes some of the trials again; `seed` says which.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func run(
    _ extent: Extent, seed: UInt64, threads: Int, memory: Int = .max, largestTrial: Int = .max,
    stopFlag: StopFlag,
    progress: @escaping @Sendable (ProgressReport) -> Void
  ) async throws(RunStoreError) -> Summary {
    BLASLibrary.useOneThread()
    var summary = Summary()
    summary.stored = records.values.reduce(0) { $0 + $1.count }
    let costs = study.unitCosts(seconds: try store.storedSeconds())
    let stage = UnitThreads.Stage(
      name: .recomputed, nodes: TrialNodes.ofVariants(study, memory: memory),
      decisions: PilotRounds(
        study: study, stored: try store.storedPilots(timeLimit: study.failurePolicy.timeLimit)
      ).decisions)
    let unitThreads = UnitThreads(
      study: study, threads: threads, memory: memory, stopFlag: stopFlag, progress: progress)
    var differences: [Difference] = []
    var recomputed = 0
    let units = sample(extent, seed: seed)
    let needs = UnitMemory(study: study, decisions: stage.decisions)
    if let refusal = needs.refusal(of: units, largest: largestTrial) {
      summary.stopReason = refusal
      return summary
    }
    summary.stopReason = try await unitThreads.run(
      costs.longestFirst(units), costs: costs, needs: needs, stage: stage
    ) { results in
      for case .trial(let trial, let outcomes) in results {
        recomputed += outcomes.count
        for (cell, outcome, _) in outcomes {
          differences += compare(outcome, cell: cell, trial: trial)
        }
      }
    }
    summary.recomputed = recomputed
    summary.differences = differences.sorted {
      ($0.series, $0.sampleSize, $0.trial, $0.name) < ($1.series, $1.sampleSize, $1.trial, $1.name)
    }
    return summary
  }

  /// The units that compute some of the trials, those whose names have the smallest hashes.
  func sample(_ extent: Extent, seed: UInt64) -> [WorkUnit] {
    let stored = Dictionary(grouping: records.keys.sorted()) {
      Study.Size(variant: study.cells[$0].variant, sampleSize: study.cells[$0].sampleSize)
    }
    var candidates: [(unit: WorkUnit, hash: String)] = []
    for (variant, sizes) in study.variants.map(\.sampleSizes).enumerated() {
      for n in sizes {
        let cells = stored[Study.Size(variant: variant, sampleSize: n)] ?? []
        let trials = Set(cells.flatMap { records[$0, default: [:]].keys })
        let hashed = trials.sorted().map { trial in
          (
            unit: WorkUnit.trial(
              variant: variant, sampleSize: n, trial: trial,
              cells: cells.filter { records[$0]?[trial] != nil }),
            hash: fingerprint(of: "verify;seed=\(seed);variant=\(variant);n=\(n);trial=\(trial)")
          )
        }
        switch extent {
        case .count: candidates += hashed
        case .share(let share):
          let count = Int((share * Double(trials.count)).rounded(.up))
          let chosen = Set(hashed.map(\.hash).sorted().prefix(count))
          candidates += hashed.filter { chosen.contains($0.hash) }
        }
      }
    }
    guard case .count(let count) = extent else { return candidates.map(\.unit) }
    let chosen = Set(candidates.map(\.hash).sorted().prefix(count))
    return candidates.filter { chosen.contains($0.hash) }.map(\.unit)
  }

  /// How an outcome differs from the stored one.
  func compare(_ outcome: Outcome, cell index: Int, trial: Int) -> [Difference] {
    guard let record = records[index]?[trial] else { return [] }
    let cell = study.cells[index]
    func difference(_ name: String, stored: String, recomputed: String) -> Difference {
      Difference(
        series: cell.series.label, sampleSize: cell.sampleSize, trial: trial, name: name,
        stored: stored, recomputed: recomputed)
    }
    guard case .ok(let stored) = record.outcome, case .ok(let recomputed) = outcome else {
      return record.outcome == outcome
        ? []
        : [
          difference(
            "outcome", stored: record.outcome.summary, recomputed: outcome.summary)
        ]
    }
    let before = Self.values(stored)
    let now = Self.values(recomputed)
    return Set(before.keys).union(now.keys).sorted().compactMap { name in
      let (old, new) = (before[name], now[name])
      guard old?.bitPattern != new?.bitPattern else { return nil }
      return difference(
        name, stored: old.map { "\($0)" } ?? "nothing",
        recomputed: new.map { "\($0)" } ?? "nothing")
    }
  }

  private static func values(_ measurements: [TrialValue]) -> [String: Double] {
    Dictionary(measurements.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
