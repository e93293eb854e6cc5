import Diffusion
import Foundation
import Testing
import Theory

@testable import Analysis
@testable import Formatting
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// The tiny study on two laws, the second at other sample sizes.
private let edits = [
  (
    "input: {bias: 1.0}",
    """
    variants:
      mixture: {}
      atoms:
        target: {kind: atoms, points: [[-1], [1]]}
        process: {kind: variance-preserving, window: [0.1, 1]}
        n: [16, 48]
    """
  ),
  ("steps: 16}\nstopping", "steps: 8}\nstopping"),
]

private func variants() throws -> Study {
  try Study(text: StudySamples.edited(edits), file: "tiny.yaml")
}

@Suite struct VariantTests {
  @Test func `a variant replaces keys of the study and keeps the others`() throws {
    let study = try variants()
    #expect(study.variants.map(\.name) == ["mixture", "atoms"])
    #expect(study.variants.map(\.sampleSizes) == [[16, 32, 64], [16, 48]])
    #expect(study.sampleSizes == [16, 32, 48, 64])
    #expect(study.variants.map(\.setting) == [.fixed, .window])
    #expect(try #require(study.variants[0].problem.score).target.summary.contains("mixture"))
    #expect(try #require(study.variants[1].problem.score).target.summary.contains("atoms"))
    #expect(
      study.series.map(\.label) == [
        "network (m = 32), mixture", "kernel, mixture", "network (m = 32), atoms",
        "kernel, atoms",
      ])
    #expect(study.cells.count == 2 * 3 + 2 * 2)
  }

  @Test func `neither order nor number of variants moves a cell`() throws {
    let both = try variants()
    let one = try Study(
      text: StudySamples.edited([
        (
          "input: {bias: 1.0}",
          """
          variants:
            atoms:
              target: {kind: atoms, points: [[-1], [1]]}
              process: {kind: variance-preserving, window: [0.1, 1]}
              n: [16, 48]
          """
        ), edits[1],
      ]), file: "tiny.yaml")
    let kept = both.cells.filter { $0.series.variant == "atoms" }.map(\.identity)
    #expect(one.cells.map(\.identity) == kept)
    let keys = [both, one].map { study in
      study.trial(
        0, sampleSize: 16, variant: study.variants.first { $0.name == "atoms" } ?? study.variants[0]
      ).key
    }
    #expect(keys[0] == keys[1])
    // Variants draw from streams of their own.
    #expect(both.trial(0, sampleSize: 16, variant: both.variants[0]).key != keys[0])
  }

  @Test func `a study of variants runs, and its report tells them apart`() async throws {
    let folder = try TemporaryFolder()
    let study = try variants()
    let store = try RunStore.create(path: folder.file("v.sqlite"))
    let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
    let summary = try await runner.run(provenance: [])
    #expect(summary == .init(stored: 40, failed: 0, stopReason: nil))
    let analysis = try StudyAnalysis(study: study, store: store)
    #expect(analysis.curves.count == 4 * 3)
    let atoms = try #require(analysis.curves(stopping: "oracle").last)
    #expect(atoms.points.map(\.n) == [16, 48])
    #expect(
      atoms.points[0].others.map(\.quantity) == [
        "score-risk", "divergence", "risk-in-bin-1", "risk-in-bin-2", "risk-in-bin-3",
      ])
    let report = StudyReport(analysis)
    #expect(report.markdown.contains("- **atoms**: $X_0$ comes from 2 atoms in 1 dimension"))
    #expect(report.markdown.contains("| Variant "))
    #expect(report.markdown.contains("## Other metrics"))
    #expect(report.estimatesCSV.contains(",risk,4,"))
    #expect(report.estimatesCSV.split(separator: "\n")[0].hasSuffix(",variant"))
    #expect(try Export(store: store).trials(timings: false).contains(",ok,,atoms\n"))
  }

  @Test func `faults of a variant are found with those of the study, each once`() {
    let faults = StudySamples.faults(
      StudySamples.edited([
        (
          "input: {bias: 1.0}",
          """
          variants:
            a: {target: {kind: atoms, points: []}}
            b: {n: [0], width: 3}
          """
        ), ("g: 1.0", "g: -1"),
      ]))
    #expect(faults.count == 4, "\(faults)")
    #expect(faults.contains { $0.contains("g must be positive") })
    #expect(faults.contains { $0.contains("unknown key 'width' in the variant 'b'") })
  }

  @Test func `sample sizes may all belong to the variants`() throws {
    let text = StudySamples.edited([
      ("n: [16, 32, 64], ", ""), ("input: {bias: 1.0}", "variants: {a: {n: [16]}, b: {n: [8]}}"),
    ])
    #expect(try Study(text: text, file: "t.yaml").variants.map(\.sampleSizes) == [[16], [8]])
    let faults = StudySamples.faults(
      StudySamples.edited([
        ("n: [16, 32, 64], ", ""), ("input: {bias: 1.0}", "variants: {a: {n: [16]}, b: {}}"),
      ]))
    #expect(faults.count == 1)
    #expect(faults[0].contains("the variant 'b' has no sample sizes n"))
  }
}
