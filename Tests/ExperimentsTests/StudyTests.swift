import Diffusion
import Documents
import Estimators
import Foundation
import Testing
import Theory

@testable import Calibration
@testable import Formatting
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

private let studies = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("studies")

private func committedStudies() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: studies.path)
    .filter { $0.hasSuffix(".yaml") }.sorted()
}

@Suite struct StudyTests {
  @Test func `every committed study is valid and named like its file`() throws {
    let names = try committedStudies()
    for wanted in ["quickstart.yaml", "control-gaussian-mean.yaml", "gmm-rate.yaml"] {
      #expect(names.contains(wanted))
    }
    for name in names {
      let path = studies.appendingPathComponent(name).path
      guard !CalibrationStudy.isCalibration(path: path) else {
        let study = try CalibrationStudy(path: path)
        #expect(study.name + ".yaml" == name && !study.title.isEmpty && !study.aims.isEmpty)
        continue
      }
      let study = try Study(path: path)
      #expect(study.name + ".yaml" == name)
      let quick = try Study(path: path, quick: true)
      #expect(quick.name == study.name + "-quick" && quick.trials <= 10)
      #expect(!study.title.isEmpty && !study.aims.isEmpty && !study.claims.isEmpty)
      let sizes = study.series.map { study.variant(of: $0).sampleSizes.count }
      #expect(study.cells.count == sizes.reduce(0, +))
      #expect(Set(study.cells.map(\.identity)).count == study.cells.count)
    }
  }

  @Test func `a study has a cell for each sample size, estimator and width`() throws {
    let study = try StudySamples.study(("m: [32]", "m: [32, 64]"))
    #expect(study.name == "tiny")
    #expect(study.seed == 11)
    #expect(study.trials == 4)
    #expect(study.sampleSizes == [16, 32, 64])
    #expect(study.stoppingNames == ["oracle", "oracle-realised", "gcv"])
    #expect(study.series.map(\.label) == ["network (m = 32)", "network (m = 64)", "kernel"])
    #expect(
      study.cells.map { "\($0.sampleSize) \($0.series.label)" }
        == [16, 32, 64].flatMap { n in study.series.map { "\(n) \($0.label)" } })
    #expect(study.variants[0].setting == .fixed)
    #expect(!study.isNested)
  }

  @Test func `what is left out has the values the documentation names`() throws {
    let study = try Study(
      text: """
        format: 1
        name: bare
        seed: 1
        process: {kind: variance-preserving, window: [0.1, 2]}
        target: {kind: atoms, points: [[-1], [1]]}
        design: {n: 64}
        estimators: {kernel: {kind: tangent-kernel}}
        """, file: "bare.yaml")
    #expect(study.title == "bare")
    #expect(study.trials == 40)
    #expect(study.stoppingNames == ["oracle"])
    #expect(study.variants[0].problem.score?.inputs.bias == 1)
    let process = study.variants[0].problem.score?.process as? VariancePreserving
    #expect(process == VariancePreserving(schedule: .constant(1)))
    #expect(study.variants[0].setting == .window)
    #expect(study.sampleSizes == [64])
    #expect(study.claims.isEmpty)
  }

  @Test(arguments: [
    ("{from: 64, to: 1024, factor: 2}", [64, 128, 256, 512, 1024]),
    ("{from: 64, to: 1000, factor: 2}", [64, 128, 256, 512]),
    // 16 · 2^(k/2), rounded each for itself: a rounded step is never carried on.
    ("{from: 16, to: 128, factor: 1.4142135623730951}", [16, 23, 32, 45, 64, 91, 128]),
    ("{from: 2, to: 8, factor: 1.2}", [2, 3, 4, 5, 6, 7]),
    ("{from: 5, to: 5}", [5]),
    ("{from: 8, to: 64}", [8, 16, 32, 64]),
    ("[64, 16, 32]", [16, 32, 64]),
    ("1e2", [100]),
  ])
  func `sample sizes are a number, a list or a geometric range`(_ text: String, _ expected: [Int])
    throws
  {
    #expect(try StudySamples.study(("[16, 32, 64]", text)).sampleSizes == expected)
  }

  @Test func `widths and steps are expressions in n`() throws {
    let study = try StudySamples.study(
      ("m: [32]", "m: [\"2*ceil(n^0.5)\", 64]"), ("auto, steps: 16", "auto, steps: \"n/2\""),
      ("[oracle, oracle-realised, gcv]", "[oracle, {fixed: \"n^0.5\"}]"))
    #expect(study.series.map(\.width) == ["2*ceil(n^0.5)", "64", nil])
    let widths = study.cells.filter { $0.series.width == "2*ceil(n^0.5)" }.map(\.estimator.width)
    #expect(widths == [8, 12, 16])
    let steps = study.cells.filter { $0.series.width == "64" }
      .map { ($0.estimator as? NetworkEstimator)?.steps.last }
    #expect(steps == [8, 16, 32])
    #expect(study.stoppingNames == ["oracle", "fixed(n^0.5)"])
    let fixed = study.cells.filter { $0.series.kind == "tangent-kernel" }
      .map { ($0.stopping.last as? FixedTime)?.step }
    #expect(fixed == [4, 6, 8])
  }

  @Test func `a width that is no m stands once, whatever the design's widths`() throws {
    let study = try StudySamples.study(("width: m", "width: 10"), ("m: [32]", "m: [32, 64]"))
    #expect(study.series.map(\.label) == ["network (m = 10)", "kernel"])
  }

  @Test(arguments: [
    ("7", 7), ("{at-least: 9}", 9), ("{at-least: 5, on-failure: keep}", 5),
    ("{on-failure: keep}", 40),
  ])
  func `trials are a number or a mapping`(_ text: String, _ expected: Int) throws {
    #expect(try StudySamples.study(("trials: 4", "trials: \(text)")).trials == expected)
  }

  @Test func `a number of trials from outside replaces the study's`() throws {
    #expect(try StudySamples.study(trials: 6).trials == 6)
    #expect(try StudySamples.study(trials: 6, quick: true).trials == 6)
  }

  @Test func `the quick version has small sample sizes, few trials and a name of its own`() throws {
    let range = ("[16, 32, 64]", "{from: 64, to: 4096}")
    let quick = try StudySamples.study(range, ("trials: 4", "trials: 400"), quick: true)
    #expect(quick.name == "tiny-quick")
    #expect(quick.sampleSizes == [64, 128, 256])
    #expect(quick.trials == 10)
    let few = try StudySamples.study(("[16, 32, 64]", "[300, 400, 500, 600]"), quick: true)
    #expect(few.sampleSizes == [300, 400, 500])
    #expect(few.trials == 4)
    // Its cells are cells of the full study, so their trials are equal bit for bit.
    let full = try StudySamples.study(range)
    #expect(Set(full.cells.map(\.identity)).isSuperset(of: quick.cells.map(\.identity)))
  }

  @Test func `claims are read by id, by short code and in full`() throws {
    let own =
      "{id: my-claim, kind: upper, estimators: [kernel], setting: fixed, axis: n, "
      + "exponent: \"(d+2)/(2*d+3)\", logs: 1, source: reading of a paper}"
    let text = StudySamples.text + "claims: [wibisono-2024-lipschitz, K8, \(own)]\n"
    let study = try Study(text: text, file: "tiny.yaml")
    #expect(
      study.claims.map(\.id)
        == ["wibisono-2024-lipschitz", "tangent-kernel-regression", "my-claim"])
    #expect(study.needsSpectrum)
    #expect(try !StudySamples.study().needsSpectrum)
  }
}
