import Foundation
import Testing

@testable import Formatting
@testable import Measures
@testable import Runs
@testable import Studies

/// A store with two trials of the first cell of a study.
private func store(in folder: TemporaryFolder, _ edits: (String, String)...) throws -> RunStore {
  let study = try Study(text: StudySamples.edited(edits), file: "tiny.yaml")
  let store = try RunStore.create(path: folder.file("s.sqlite"))
  try store.register(study, provenance: [])
  let values = [
    TrialValue(stopping: "oracle", quantity: "risk", value: 0.1),
    TrialValue(stopping: "gcv", quantity: "risk", value: 1.0 / 3),
    TrialValue(stopping: "", quantity: "learning-rate", value: 1e-7),
  ]
  try store.append(
    [
      .trial(trial: 1, outcomes: [(0, .failed(reason: "said \"no\", twice"), 0.5)]),
      .trial(trial: 0, outcomes: [(1, .ok([values[0]]), 4), (0, .ok(values), 0.25)]),
    ], study: study)
  return store
}

@Suite struct ExportTests {
  @Test func `measurements come by cell, trial, rule and quantity, with full precision`() throws {
    let folder = try TemporaryFolder()
    let export = try Export(store: try store(in: folder))
    #expect(
      try export.measurements(timings: false) == """
        n,m,estimator,trial,stopping,quantity,value
        16,32,network,0,,learning-rate,1e-07
        16,32,network,0,gcv,risk,0.3333333333333333
        16,32,network,0,oracle,risk,0.1
        16,,kernel,0,oracle,risk,0.1

        """)
    #expect(
      try export.measurements(timings: true).split(separator: "\n").prefix(2) == [
        "n,m,estimator,trial,stopping,quantity,value,seconds",
        "16,32,network,0,,learning-rate,1e-07,0.25",
      ])
  }

  @Test func `trials come with outcome and reason`() throws {
    let folder = try TemporaryFolder()
    let export = try Export(store: try store(in: folder))
    #expect(
      try export.trials(timings: false) == """
        n,m,estimator,trial,outcome,reason
        16,32,network,0,ok,
        16,32,network,1,failed,"said ""no"", twice"
        16,,kernel,0,ok,

        """)
    #expect(
      try export.trials(timings: true).hasPrefix(
        "n,m,estimator,trial,outcome,reason,seconds\n16,32,network,0,ok,,0.25\n"))
  }

  @Test func `names with commas and quotes are quoted`() throws {
    #expect("plain".csvField == "plain")
    #expect("a,b".csvField == "\"a,b\"")
    #expect("a\"b".csvField == "\"a\"\"b\"")
    #expect("two\nlines".csvField == "\"two\nlines\"")
    let folder = try TemporaryFolder()
    let export = try Export(store: try store(in: folder, ("network:", "\"my, network\":")))
    #expect(try export.measurements(timings: false).contains("16,32,\"my, network\",0,gcv,risk"))
  }

  @Test func `the width of an export is a number, also where the design has an expression`() throws
  {
    let folder = try TemporaryFolder()
    let export = try Export(store: try store(in: folder, ("m: [32]", "m: [\"2*n\"]")))
    #expect(try export.trials(timings: false).contains("\n16,32,network,0,ok,\n"))
  }
}
