internal import Estimators
internal import Foundation

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

  let pilotUnits: [Unit]
  let trialUnits: [Unit]
  let needsSpectrum: Bool

  /// The trials that are wanted and missing.
  public var missingTrials: Int {
    trialUnits.reduce(0) {
      if case .trial(_, _, let cells) = $1 { $0 + cells.count } else { $0 }
    }
  }

  /// Compares a study with a store, or with none.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init(study: Study, store: RunStore?) throws(RunStoreError) {
    let trials = try store?.storedTrials() ?? [:]
    let stored = try store?.storedCells() ?? [:]
    let pilots = try store?.storedPilots() ?? [:]
    let spectrum = try store?.storedSpectrum(identity: study.spectrumIdentity) ?? []
    self.init(
      study: study, trials: trials, storedCells: Set(stored.keys),
      pilots: pilots.mapValues { Set($0.keys) }, hasSpectrum: !spectrum.isEmpty)
  }

  init(
    study: Study, trials: [String: Set<Int>], storedCells: Set<String>,
    pilots: [String: Set<Int>], hasSpectrum: Bool
  ) {
    self.study = study
    let own = Set(study.cells.map(\.identity))
    present = study.cells.map { cell in
      (trials[cell.identity] ?? []).filter { $0 < study.trials }.count
    }
    newCells = own.subtracting(storedCells).count
    orphanedCells = storedCells.subtracting(own)
      .filter { !(trials[$0] ?? []).isEmpty }.sorted()
    needsSpectrum = study.needsSpectrum && !hasSpectrum

    var pilotUnits: [Unit] = []
    var trialUnits: [Unit] = []
    // Cells that coincide, such as widths 256 and n at n = 256, are run once.
    var seen: Set<String> = []
    let distinct = study.cells.indices.filter { seen.insert(study.cells[$0].identity).inserted }
    for n in study.sampleSizes {
      let cells = distinct.filter { study.cells[$0].sampleSize == n }
      for pilot in 0..<Pilots.count {
        let missing = cells.filter { !(pilots[study.cells[$0].identity] ?? []).contains(pilot) }
        if !missing.isEmpty {
          pilotUnits.append(.pilot(sampleSize: n, pilot: pilot, cells: missing))
        }
      }
      for trial in 0..<study.trials {
        let missing = cells.filter { !(trials[study.cells[$0].identity] ?? []).contains(trial) }
        if !missing.isEmpty {
          trialUnits.append(.trial(sampleSize: n, trial: trial, cells: missing))
        }
      }
    }
    // Pilots of a cell whose trials are complete are complete too: they ran before them.
    self.pilotUnits = trialUnits.isEmpty ? [] : pilotUnits
    self.trialUnits = trialUnits
  }
}
