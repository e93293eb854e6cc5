@testable import Analysis
@testable import Reports
@testable import Runs
@testable import Studies

/// Runs a study into a store and returns how it ended.
@discardableResult
func run(
  _ study: Study, _ path: String, selection: TrialSelection? = nil, threads: Int = 2
) async throws -> Runner.Summary {
  let store = try RunStore.create(path: path)
  defer { store.close() }
  let runner = Runner(
    study: study, store: store, selection: selection, threads: threads, stopFlag: StopFlag()
  ) { _ in }
  return try await runner.run(provenance: [("program", "test")])
}

/// All that a run shows to its user: the export, the report and the table of estimates.
struct RunOutputs: Equatable {
  let export: String
  let trials: String
  let markdown: String
  let estimates: String

  init(_ path: String) throws {
    let export = try Export(store: try RunStore.open(path: path))
    self.export = try export.measurements(timings: false)
    trials = try export.trials(timings: false)
    let report = StudyReport(try StudyAnalysis(storePath: path))
    markdown = report.markdown
    estimates = report.estimatesCSV
  }
}
