import Documents
import Foundation
import Testing
import Theory

@testable import Analysis
@testable import DataFiles
@testable import Outputs
@testable import Reports
@testable import Runs
@testable import Studies

/// What studies declare before they run, and the register of all of them.
@Suite struct DeclarationTests {
  private static let plain = """
    format: 1
    name: said
    seed: 3
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: box, lower: [-1], upper: [1]}
    design: {n: [16, 32, 64]}
    estimators: {kernel: {kind: tangent-kernel}}
    stopping: [oracle]
    trials: 4
    claims: [K8, H2c]
    """
  private static let declared =
    plain + "\ndeclared: {contrast: K8, margin: 0.02, trials: 4}\n"

  private static func study(_ text: String) throws -> Study {
    try Study(text: text, file: "said.yaml")
  }

  @Test func `a declaration is read, and its margin is the claim's`() throws {
    let study = try Self.study(Self.declared)
    #expect(study.declaration?.contrasts == ["tangent-kernel-regression"])
    #expect(study.declaration?.text == "tangent-kernel-regression; margin 0.02; 4 trials")
    #expect(study.claims.map(\.margin) == [0.02, nil])
    // Cells do not depend on it.
    #expect(try Self.study(Self.plain).cells.map(\.identity) == study.cells.map(\.identity))
  }

  @Test(arguments: [
    ("contrast: K9", "'K9' is not a claim of the study; its claims are tangent-kernel-regression"),
    ("contrast: K8, margin: 0", "'margin'"), ("contrast: K8, trials: 0", "'trials'"),
    ("margin: 0.1", "contrast"), ("contrast: K8, power: 0.9", "unknown key 'power'"),
  ])
  func `what cannot be declared is told`(_ text: String, _ wanted: String) {
    do throws(InvalidDocument) {
      _ = try Study(text: Self.plain + "\ndeclared: {\(text)}\n", file: "said.yaml")
      Issue.record("it was read: \(text)")
    } catch {
      #expect("\(error)".contains(wanted), "\(error)")
    }
  }

  private static func report(_ text: String, ranWith: [String]) async throws -> String {
    let folder = try TemporaryFolder()
    let store = try RunStore.create(path: folder.file("said.sqlite"))
    for (round, text) in ranWith.enumerated() {
      let study = try study(
        text.replacing("trials: 4\nclaims", with: "trials: \(2 + 2 * round)\nclaims"))
      let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
      _ = try await runner.run(provenance: study.provenance)
    }
    return StudyReport(try StudyAnalysis(study: try study(text), store: store)).declaredSection
  }

  @Test func `a claim of the study's own is declared by its name, whatever its letters`() throws {
    let text = Self.plain.replacing(
      "[K8, H2c]", with: "[{id: Mine, kind: upper, exponent: 0.5, source: a talk}]")
    let study = try Self.study(text + "\ndeclared: {contrast: [Mine, mine]}\n")
    #expect(study.declaration?.contrasts == ["Mine"])
  }

  @Test func `a report says what was declared, when, and what came of it`() async throws {
    let before = try await Self.report(Self.declared, ranWith: [Self.declared, Self.declared])
    #expect(before.contains("from its first trial on"))
    #expect(before.contains("| K8") && !before.contains("H2c"))
    #expect(before.contains("All other verdicts and numbers were found afterwards."))
    let after = try await Self.report(Self.declared, ranWith: [Self.plain, Self.declared])
    #expect(after.contains("Some trials were stored **before this declaration**"))
    let never = try await Self.report(Self.declared, ranWith: [Self.plain])
    #expect(never.contains("The trials were stored **before this declaration**"))
    #expect(never.contains("The study ran 2 trials per cell, not 4."))
    let none = try await Self.report(Self.plain, ranWith: [Self.plain])
    #expect(none.contains("Nothing was declared before the run"))
    let gone = try await Self.report(Self.plain, ranWith: [Self.declared])
    #expect(gone.contains("When trials were stored it declared: tangent-kernel-regression"))
  }

  @Test func `a register keeps every version once`() throws {
    let folder = try TemporaryFolder()
    let (first, second) = (try Self.study(Self.plain), try Self.study(Self.declared))
    try StudyRegister.add(first, to: folder.path)
    try StudyRegister.add(first, to: folder.path)
    try StudyRegister.add(second, to: folder.path)
    let quick = try Study(text: Self.plain, file: "said.yaml", quick: true)
    try StudyRegister.add(quick, to: folder.path)
    let text = String(decoding: try folder.data("register.csv"), as: UTF8.self)
    #expect(
      text == """
        study,fingerprint,seed,cells,trials,claims,declared
        said,\(fingerprint(of: Self.plain)),3,3,4,tangent-kernel-regression han-2024-critical-radius,
        said,\(fingerprint(of: Self.declared)),3,3,4,tangent-kernel-regression \
        han-2024-critical-radius,tangent-kernel-regression; margin 0.02; 4 trials

        """)
    #expect(try #require(StudyRegister.counts(directory: folder.path)) == (1, 2))
    // What Excel makes of it is the same register.
    let path = folder.file("register.csv")
    try text.replacing("\n", with: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
    try StudyRegister.add(second, to: folder.path)
    #expect(try #require(StudyRegister.counts(directory: folder.path)) == (1, 2))
    // What is no register is left as it is, and said.
    for bytes in [Data([0x73, 0xe9, 0x0a]), Data("something,else\n".utf8)] {
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: ReportError.self) { try StudyRegister.add(second, to: folder.path) }
      #expect(try folder.data("register.csv") == bytes)
    }
    try Data().write(to: URL(fileURLWithPath: path))
    try StudyRegister.add(first, to: folder.path)
    #expect(try #require(StudyRegister.counts(directory: folder.path)) == (1, 1))
    #expect(StudyRegister.counts(directory: folder.file("nowhere")) == nil)
  }
}

@Suite struct IndexDiscoveriesTests {
  private static func record(_ study: String, _ verdicts: [(word: String, p: Double?)])
    -> VerdictRecords
  {
    VerdictRecords(
      study: study, title: study, headlineStopping: "oracle",
      verdicts: verdicts.enumerated().map { index, item in
        .init(
          claim: "c", series: "curve \(index)", stopping: "oracle", claimed: "b",
          verdict: item.word,
          p: item.p)
      })
  }

  /// Three words and one inconclusive test: c = 25/12, so that 2 p · 4 c/j is 0.0033, 0.083 and 0.11.
  @Test func `words that chance would bring among so many tests fall`() {
    let records = [
      Self.record("a", [("faster", 2e-4), ("no-slower", 0.01), ("inconclusive", nil)]),
      Self.record("b", [("slower-on-range", 0.02), ("not-applicable", nil), ("matches", nil)]),
    ]
    let found = IndexDiscoveries(records)
    #expect(found.tests == 4 && found.words == 3)
    #expect(found.stands("a", records[0].verdicts[0]))
    #expect(!found.stands("a", records[0].verdicts[1]))
    #expect(!found.stands("b", records[1].verdicts[0]))
    // No test stands behind it.
    #expect(found.stands("b", records[1].verdicts[2]))
    #expect(found.summary.contains("Of 4 tests 3 gave a word"))
    #expect(found.summary.contains("1 of them survives it; † marks the others"))
    let text = ReportIndex.markdown(records)
    #expect(text.contains("1 no-slower (1 †)"))
    #expect(IndexDiscoveries([]).summary.isEmpty)
    // A report without p-values, and one with a number that is none, show nothing to stand.
    let older = Self.record("a", [("faster", nil), ("no-slower", nil)])
    let odd = Self.record("b", [("faster", -3)])
    let weak = IndexDiscoveries([older, odd])
    #expect(weak.tests == 3 && weak.words == 3)
    #expect(!weak.stands("a", older.verdicts[0]) && !weak.stands("b", odd.verdicts[0]))
  }
}
