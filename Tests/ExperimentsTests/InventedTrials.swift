import Foundation
import Statistics

@testable import Analysis
@testable import DataFiles
@testable import Measures
@testable import Runs
@testable import Studies

/// Trials that never ran: numbers whose means and standard errors are known by hand.
enum Invented {
  /// How many trials a cell has.
  static let trials = 4

  /// What trials are above or below the mean by, as a share.
  ///
  /// The variance is (0.02² + 0.01² + 0.01² + 0.02²)/3, and the standard error of a mean 0.009129 of it.
  static let shares = [-0.02, -0.01, 0.01, 0.02]

  /// A trial's value about a mean; series that are shifted differently are not proportional to each other.
  ///
  /// Of the ratio of two series the standard error is 0.01354 of it where one is shifted by one trial against the
  /// other, and 0.01732 where it is shifted by two.
  static func value(_ mean: Double, _ trial: Int, shift: Int = 0) -> Double {
    mean * (1 + shares[(trial + shift) % trials])
  }

  /// The values of several quantities in a trial, by `QUANTITY at RULE`, or the quantity alone for one of the fit.
  static func measurements(_ values: [(name: String, value: Double)]) -> [TrialValue] {
    values.map { name, value in
      let parts = name.components(separatedBy: " at ")
      return TrialValue(
        stopping: parts.count > 1 ? parts[1] : "", quantity: parts[0], value: value)
    }
  }

  /// Analyses a study as if its trials had measured these numbers.
  static func analysis(
    of study: Study, spectrum: [Double] = [], predicts: Bool = false,
    _ measured: (Cell, _ trial: Int) -> [(name: String, value: Double)]
  ) throws -> StudyAnalysis {
    let folder = try TemporaryFolder()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    try store.register(study, provenance: [])
    for trial in 0..<study.trials {
      let outcomes = study.cells.indices.map {
        index -> (cell: Int, outcome: Outcome, seconds: Double) in
        (index, .ok(measurements(measured(study.cells[index], trial))), 0)
      }
      try store.append([.trial(trial: trial, outcomes: outcomes)], study: study)
    }
    if !spectrum.isEmpty {
      try store.append([.spectrum(variant: 0, eigenvalues: spectrum)], study: study)
    }
    return try StudyAnalysis(study: study, store: store, predicts: predicts)
  }
}
