public import DataFiles
internal import Diffusion
internal import Estimators
internal import Formatting
internal import GRDB
internal import LinearAlgebra
internal import Measures
internal import Studies

extension RunStore {
  /// What is wrong with predictions that are to be imported, in a sentence.
  public struct ImportFault: Error, Sendable, CustomStringConvertible {
    /// The sentence.
    public let description: String
  }

  /// Measures predictions that were made elsewhere at the nodes of a trial (``TrialData``), and stores them as those of an
  /// estimator of the run.
  ///
  /// - Parameters:
  ///   - array: The posterior means, points x d, or 1 x points x d.
  ///   - name: The estimator's name, which no estimator of the study has.
  ///   - variant: The variant's name; nil for a study of one problem.
  ///   - n: The sample size.
  ///   - trial: The trial's number.
  /// - Returns: The mean squared error, in denoiser units.
  /// - Throws: ``ImportFault``, or ``RunStoreError``.
  public func importPredictions(
    _ array: NumPyArray, estimator name: String, variant: String?, sampleSize n: Int, trial: Int
  ) throws -> Double {
    guard !(try study()).series.contains(where: { $0.estimator == name }) else {
      throw ImportFault(
        description:
          "the study has an estimator '\(name)' already; give the predictions another name")
    }
    let study = try study(imports: Set(try importedEstimators() + [name]).sorted())
    let cell = try cell(of: study, estimator: name, variant: variant, sampleSize: n)
    guard (0..<study.trials(at: n)).contains(trial) else {
      throw ImportFault(
        description:
          "the study has the trials 0 to \(study.trials(at: n) - 1) at n = \(n); there is no trial \(trial)"
      )
    }
    guard
      let data = TrialData(
        study: study, variant: study.variants[study.cells[cell].variant], sampleSize: n,
        trial: trial)
    else {
      throw ImportFault(description: "the study is a control, which has no nodes to predict at")
    }
    let shape = [data.nodes.count, data.training.labels.columns]
    guard array.shape == shape || array.shape == [1] + shape else {
      throw ImportFault(
        description:
          "the predictions have the shape \(shapeText(array.shape)); at the nodes of this trial it is "
          + "\(shapeText(shape)), as `scorebound data` writes them")
    }
    if try isStored(study.cells[cell], trial: trial) {
      throw ImportFault(
        description: "the run has predictions of '\(name)' for n = \(n), trial \(trial) already")
    }
    let outcome = data.outcome(array.values, cell: study.cells[cell])
    guard case .ok(let values) = outcome else { throw ImportFault(description: outcome.summary) }
    try add(study.cells[cell], import: name)
    try append(
      [.trial(trial: trial, outcomes: [(cell: cell, outcome: outcome, seconds: 0)])], study: study)
    return values.first { $0.quantity == QuantityName.risk }?.value ?? .nan
  }

  private func cell(
    of study: Study, estimator: String, variant: String?, sampleSize n: Int
  ) throws(ImportFault) -> Int {
    let names = study.variants.compactMap(\.name)
    if let variant, !names.contains(variant) {
      throw ImportFault(
        description: names.isEmpty
          ? "the study has no variants; leave --variant out"
          : "the study has no variant '\(variant)'; its variants are \(names.joined(separator: ", "))"
      )
    }
    guard variant != nil || names.isEmpty else {
      throw ImportFault(
        description:
          "the study has variants; name one of \(names.joined(separator: ", ")) with --variant")
    }
    let found = study.cells.firstIndex {
      $0.series.estimator == estimator && $0.series.variant == variant && $0.sampleSize == n
    }
    guard let found else {
      throw ImportFault(
        description: "the study has no n = \(n); its sample sizes are "
          + study.sampleSizes.map { ReportNumber.count($0) }.joined(separator: ", "))
    }
    return found
  }

  private func isStored(_ cell: Cell, trial: Int) throws(RunStoreError) -> Bool {
    try trials(ofCell: cell.identity).contains { $0.trial == trial }
  }

  private func add(_ cell: Cell, import name: String) throws(RunStoreError) {
    try transaction { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO imports (estimator) VALUES (?)", arguments: [name])
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO cells (identity, text, n, estimator, kind, width)
          VALUES (?, ?, ?, ?, ?, NULL)
          """,
        arguments: [
          cell.identity, cell.identityText, cell.sampleSize, cell.series.estimator,
          cell.series.kind,
        ])
    }
  }

  private func shapeText(_ shape: [Int]) -> String {
    "(\(shape.map(String.init).joined(separator: ", ")))"
  }
}
