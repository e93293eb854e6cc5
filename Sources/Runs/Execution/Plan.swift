internal import Diffusion
internal import Estimators
internal import Foundation
public import Studies

/// What a run still has to do, and what a store holds that the study no longer has.
public struct Plan: Sendable {
  /// The study.
  public let study: Study
  /// The trials present of each cell, in the order of the study's cells.
  public let present: [Int]
  /// Cells of the study that the store does not have.
  public let newCells: Int
  /// Cells of the store, with trials, that the study does not have: they are kept and not used.
  public let orphanedCells: [String]

  /// What stored pilots decided, or where they begin.
  let knownDecisions: [PilotDecision]
  /// The refinement of the pilots that a cell needs next; nil where none.
  let pilotRefinements: [Int?]
  /// The positions of the cells that lack trials.
  let cellsToRun: [Int]
  /// The first round of pilots.
  let pilotUnits: [WorkUnit]
  let trialUnits: [WorkUnit]
  let spectrumUnits: [WorkUnit]

  /// The trials that are wanted and missing.
  public var missingTrials: Int {
    trialUnits.reduce(0) {
      if case .trial(_, _, _, let cells) = $1 { $0 + cells.count } else { $0 }
    }
  }

  /// Compares a study with a store, or with none; with a selection, the store is that of a shard, and
  /// what the shard does not have to do is left out.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init(
    study: Study, store: RunStore?, selection: TrialSelection? = nil
  ) throws(RunStoreError) {
    let trials = try store?.storedTrials(timeLimit: study.failurePolicy.timeLimit) ?? [:]
    let stored = try store?.storedCells() ?? [:]
    let pilots = try store?.storedPilots(timeLimit: study.failurePolicy.timeLimit) ?? [:]
    var spectra: Set<Int> = []
    for (index, variant) in study.variants.enumerated() {
      let identity = study.spectrumIdentity(variant)
      if !(try store?.storedSpectrum(identity: identity) ?? []).isEmpty { spectra.insert(index) }
    }
    var current = study
    if let selection {
      current.trialCounts.checkpoint = selection.checkpoint
    } else if let store {
      current = try study.atCheckpoint(of: store)
    }
    self.init(
      study: current, trials: trials, storedCells: Set(stored.keys), pilots: pilots,
      spectra: spectra, selection: selection)
  }

  /// Compares a study with what a store holds; `spectra` are the variants whose Gram matrix has been
  /// measured.
  init(
    study: Study, trials: [String: Set<Int>], storedCells: Set<String>,
    pilots: [String: [Int: [Int: Pilots.Path?]]], spectra: Set<Int>,
    selection: TrialSelection? = nil
  ) {
    self.study = study
    let own = Set(study.cells.map(\.identity))
    present = study.cells.map { cell in
      (trials[cell.identity] ?? []).filter { $0 < study.trials(at: cell.sampleSize) }.count
    }
    newCells = own.subtracting(storedCells).count
    orphanedCells = storedCells.subtracting(own)
      .filter { !(trials[$0] ?? []).isEmpty }.sorted()
    spectrumUnits =
      study.needsSpectrum && selection?.measuresSpectra != false
      ? study.variants.indices.filter {
        !spectra.contains($0) && study.variants[$0].problem.score != nil
      }.map { .spectrum(variant: $0) } : []

    var trialUnits: [WorkUnit] = []
    var unfinished: [Int] = []
    let distinct = study.distinctCells
    for (variant, sizes) in study.variants.map(\.sampleSizes).enumerated() {
      for n in sizes {
        let cells = distinct[Study.Size(variant: variant, sampleSize: n)] ?? []
        var wanted = Set(0..<study.trials(at: n))
        if let selection {
          wanted = wanted.filter {
            selection.contains(variant: variant, sampleSize: n, trial: $0)
          }
        }
        let missing = cells.map { cell in
          let identity = study.cells[cell].identity
          return wanted.subtracting(trials[identity] ?? [])
            .subtracting(selection?.present[identity] ?? [])
        }
        unfinished += zip(cells, missing).filter { !$0.1.isEmpty }.map(\.0)
        for trial in 0..<study.trials(at: n) {
          let lacking = zip(cells, missing).filter { $0.1.contains(trial) }.map(\.0)
          if !lacking.isEmpty {
            trialUnits.append(
              .trial(variant: variant, sampleSize: n, trial: trial, cells: lacking))
          }
        }
      }
    }
    self.trialUnits = trialUnits
    // A cell whose trials are complete needs no pilots any more.
    cellsToRun = unfinished
    let rounds = PilotRounds(study: study, stored: pilots)
    pilotUnits = rounds.units(cells: unfinished)
    knownDecisions = rounds.decisionsOrBeginnings
    pilotRefinements = study.cells.map {
      if case .measure(let refinement) = rounds.step($0) { refinement } else { nil }
    }
  }
}

extension Study {
  /// A sample size of a variant.
  struct Size: Hashable {
    let variant: Int
    let sampleSize: Int
  }

  /// The cells of each sample size, those that coincide, such as widths 256 and n at n = 256, once.
  var distinctCells: [Size: [Int]] {
    var seen: Set<String> = []
    let first = cells.indices.filter { seen.insert(cells[$0].identity).inserted }
    return Dictionary(grouping: first) {
      Size(variant: cells[$0].variant, sampleSize: cells[$0].sampleSize)
    }
  }
}
