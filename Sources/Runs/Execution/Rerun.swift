internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra
public import Measures
public import Studies

/// One stored trial of a cell, computed again to be looked at.
public struct Rerun: Sendable {
  /// The cell.
  public let cell: Cell
  /// The trial's number.
  public let trial: Int
  /// What the trial depends on besides the cell: the pilots' decision and the stream, name and value.
  public let circumstances: [(name: String, value: String)]
  /// How it ended this time.
  public let outcome: Outcome
  /// The seconds it took.
  public let seconds: Double
  /// The stored trial, or nil where the store has none.
  public let stored: TrialRecord?
  /// How the two differ; empty where they agree to the last bit, or none is stored.
  public let differences: [Verification.Difference]

  /// Computes a trial of a cell again; the cell is named by the beginning of its identity, as `plan`
  /// shows it.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read or has no such cell.
  public init(store: RunStore, cell prefix: String, trial: Int) throws(RunStoreError) {
    BLASLibrary.useOneThread()
    let study = try store.study().atCheckpoint(of: store)
    let matches = study.cells.indices.filter { study.cells[$0].identity.hasPrefix(prefix) }
    guard let index = matches.first, Set(matches.map { study.cells[$0].identity }).count == 1 else {
      throw .failed(
        path: store.path,
        detail: matches.isEmpty
          ? "the study has no cell '\(prefix)'; `scorebound plan STUDY` lists the cells"
          : "'\(prefix)' begins the names of \(matches.count) cells; give more digits")
    }
    let cell = study.cells[index]
    let rounds = PilotRounds(
      study: study, stored: try store.storedPilots(timeLimit: study.failurePolicy.timeLimit))
    guard rounds.units(cells: [index]).isEmpty else {
      throw .failed(
        path: store.path,
        detail: "the pilots of this cell are not in the store, so its trials are not settled yet")
    }
    let decisions = rounds.decisions
    let runner = UnitRunner(
      study: study, nodes: TrialNodes.ofVariants(study),
      decisions: decisions, idleThreads: IdleThreads())
    let result = runner.run(
      .trial(variant: cell.variant, sampleSize: cell.sampleSize, trial: trial, cells: [index]))
    guard case .trial(_, let outcomes) = result, let outcome = outcomes.first else {
      preconditionFailure("a trial hands a trial back")
    }
    self.cell = cell
    self.trial = trial
    self.outcome = outcome.outcome
    seconds = outcome.seconds
    stored = try store.trials(ofCell: cell.identity).first { $0.trial == trial }
    differences =
      try Verification(store: store).compare(outcome.outcome, cell: index, trial: trial)
    let key = study.trial(
      UInt32(trial), sampleSize: cell.sampleSize, variant: study.variants[cell.variant]
    ).key
    circumstances = [
      ("cell", cell.identity),
      ("depends on", cell.identityText),
      ("stream", "seed \(key.seed), trial \(key.trial), block \(key.block)"),
      ("refinement of the nodes", "\(decisions[index].refinement)"),
      ("record of the pilots", decisions[index].record.map { "\($0)" } ?? "not needed"),
    ]
  }
}
