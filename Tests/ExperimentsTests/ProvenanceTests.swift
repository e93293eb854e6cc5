import Testing

@testable import Analysis
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// What a store and a report say of a run that was continued elsewhere.
@Suite struct ProvenanceTests {
  private func append(_ trial: Int, _ core: String, _ study: Study, _ store: RunStore) throws {
    try store.register(study, provenance: [("core", core), ("GSL", "2")])
    try store.append(
      [.trial(trial: trial, outcomes: [(0, .failed(reason: "x"), 1)])], study: study,
      provenance: [("core", core), ("GSL", "2")])
  }

  private func values(_ store: RunStore) throws -> [String] {
    try store.provenance().map { "\($0.key)=\($0.value)" }
  }

  @Test func `results keep what they were computed with`() throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    try store.register(study, provenance: [("core", "never used"), ("GSL", "1")])
    try append(0, "b", study, store)
    #expect(try values(store) == ["GSL=2", "core=b"])
    try append(1, "a", study, store)
    #expect(try values(store) == ["GSL=2", "core=a | b"])
    try append(2, "b", study, store)
    #expect(try values(store) == ["GSL=2", "core=a | b"])
    // A call that computes nothing, as one that only writes a report, adds nothing.
    try store.register(study, provenance: [("core", "c"), ("GSL", "2")])
    #expect(try values(store) == ["GSL=2", "core=a | b"])
  }

  @Test func `a report names what differed among its trials`() throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    try append(0, "b", study, store)
    func section() throws -> String {
      StudyReport(try StudyAnalysis(study: study, store: store, predicts: false)).provenanceSection
    }
    #expect(try !section().contains("Some trials"))
    try append(1, "a", study, store)
    #expect(try section().contains("| a, b"))
    #expect(
      try section().contains("last digits can differ between them: core a and b.\n\nThis report"))
  }
}
