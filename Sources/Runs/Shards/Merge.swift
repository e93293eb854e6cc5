internal import Documents
internal import Formatting
internal import Foundation
internal import Studies

/// Joins the stores of shards, or of any runs of one study, into one.
///
/// It is a union of records: the order of merging, and merging twice, change nothing.
public struct Merge: Sendable {
  /// What a store added, by its path.
  public private(set) var additions: [(path: String, addition: RunStore.Addition)] = []
  /// Lines that name the trials still missing; empty where the run is complete.
  public let missing: [String]
  /// The number of trials still missing.
  public let missingTrials: Int
  /// Lines that name the cells with more failed trials than the study allows.
  public let failuresAboveShare: [String]
  /// Values of program, library or processor that differ among what was merged.
  public let mixedProvenance: [(key: String, value: String)]

  /// Merges stores into the one at a path, which is made where there is none.
  ///
  /// - Throws: ``RunStoreError`` where a store cannot be read or written, or two disagree; the stores before
  ///   that one are merged then.
  public init(into path: String, pieces: [String]) throws(RunStoreError) {
    // Before a store is made for nothing, or takes over what no command could read afterwards.
    for piece in pieces {
      guard !StorePath.areSame(piece, path) else {
        throw .failed(
          path: piece, detail: "is the run's own store; name the stores of its shards after it")
      }
      _ = try RunStore.open(path: piece).study()
    }
    let store = try RunStore.create(path: path)
    defer { store.close() }
    for piece in pieces {
      additions.append((piece, try store.takeOver(try RunStore.open(path: piece))))
    }
    let plan = try Plan(study: try store.study(), store: store)
    missing = plan.missingText(
      packing: try ShardPacking.of(run: path, store: store, study: plan.study))
    missingTrials = plan.missingTrials
    let failures = try store.storedFailures()
    failuresAboveShare = plan.study.cells.enumerated().compactMap { index, cell in
      let (failed, trials) = (failures[cell.identity] ?? 0, plan.present[index])
      guard Double(failed) > plan.study.failurePolicy.largestShare * Double(trials) else {
        return nil
      }
      return "\(cell.series.label.onOneLine), n = \(ReportNumber.count(cell.sampleSize)): "
        + "\(ReportNumber.count(failed)) of \(counted(trials, "trial", as: ReportNumber.count(trials))) failed"
    }
    mixedProvenance = try store.provenance().filter { Provenance.values($0.value).count > 1 }
  }

  /// The stores of the shards in a run's folder, sorted.
  public static func shardStores(run path: String) -> [String] {
    let folder = Shard.folder(run: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("shard-") && $0.hasSuffix(".sqlite") }.sorted()
      .map { folder + "/" + $0 }
  }
}
