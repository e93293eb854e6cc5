internal import Estimators
internal import Formatting
internal import Measures
public import Studies

/// A run's records as CSV, in an order that depends on nothing but the study.
public struct Export: Sendable {
  private let store: RunStore
  private let study: Study

  /// Opens the export of a store.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init(store: RunStore) throws(RunStoreError) {
    self.store = store
    study = try store.studyWithImports().atCheckpoint(of: store)
  }

  /// One row per measurement, by cell, trial, stopping rule and quantity.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func measurements(timings: Bool) throws(RunStoreError) -> String {
    var text = header("n,m,estimator,trial,stopping,quantity,value", timings: timings)
    for cell in study.cells {
      for record in try records(of: cell) {
        guard case .ok(let measurements) = record.outcome else { continue }
        for m in measurements {
          text += prefix(cell, record) + "\(m.stopping.csvField),\(m.quantity),\(m.value)"
          text += suffix(cell, record, timings: timings)
        }
      }
    }
    return text
  }

  /// One row per trial, with outcome and reason.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public func trials(timings: Bool) throws(RunStoreError) -> String {
    var text = header("n,m,estimator,trial,outcome,reason", timings: timings)
    for cell in study.cells {
      for record in try records(of: cell) {
        text += prefix(cell, record) + record.outcome.name + ","
        if case .failed(_, let reason) = record.outcome { text += reason.csvField }
        text += suffix(cell, record, timings: timings)
      }
    }
    return text
  }

  /// The cell's trials; those beyond the study's number belong to a larger version of it.
  private func records(of cell: Cell) throws(RunStoreError) -> [TrialRecord] {
    try store.trials(ofCell: cell.identity)
      .filter { $0.trial < study.trials(at: cell.sampleSize) }
  }

  /// The columns' names; a study with variants has one more for their names.
  private func header(_ columns: String, timings: Bool) -> String {
    columns + (study.hasVariants ? ",variant" : "") + (timings ? ",seconds\n" : "\n")
  }

  private func suffix(_ cell: Cell, _ record: TrialRecord, timings: Bool) -> String {
    (study.hasVariants ? "," + (cell.series.variant ?? "").csvField : "")
      + (timings ? ",\(record.seconds)\n" : "\n")
  }

  private func prefix(_ cell: Cell, _ record: TrialRecord) -> String {
    let width = cell.estimator.width.map(String.init) ?? ""
    return "\(cell.sampleSize),\(width),\(cell.series.estimator.csvField),\(record.trial),"
  }
}

extension RunStore {
  /// The study the store was last run with.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read or its study is not valid.
  public func study() throws(RunStoreError) -> Study { try study(imports: []) }

  /// The same study with the estimators whose predictions were imported, as reports and exports have it.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read or its study is not valid.
  public func studyWithImports() throws(RunStoreError) -> Study {
    try study(imports: try importedEstimators())
  }

  func study(imports: [String]) throws(RunStoreError) -> Study {
    let (source, trials, quick) = try studySource()
    do {
      return try Study(
        text: source, file: "study in \(path)", trials: trials > 0 ? trials : nil, quick: quick,
        dataTables: try dataTables(), programFiles: try programFiles(), imports: imports)
    } catch {
      throw .notAStore(path: path, detail: "\(error)")
    }
  }
}
