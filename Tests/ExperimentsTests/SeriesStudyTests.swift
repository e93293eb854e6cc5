import Diffusion
import Documents
import Foundation
import Measures
import Testing
import Theory

@testable import Analysis
@testable import Formatting
@testable import Reports
@testable import Runs
@testable import Studies

private let text = """
  format: 1
  name: controls
  seed: 5
  variants:
    smooth: {regression: {kind: torus-series, decay: 1.25, source: 3, noise: 0.5, modes: 1024}}
    rough: {regression: {kind: torus-series, decay: 1.25, source: 1, noise: 0.5, modes: 1024}}
  design: {n: [32, 64, 128]}
  estimators:
    flow: {kind: gradient-flow, times: {from: 1, to: 100, per-decade: 6}}
    ridge: {kind: kernel-ridge, ridges: {from: 1e-2, to: 1, per-decade: 6}}
  stopping: [oracle, oracle-realised, gcv, hold-out]
  trials: 3
  claims: [gradient-flow-source, ridge-saturation, tangent-kernel-regression]

  """

private func faults(_ edits: (String, String)...) -> [String] {
  do throws(InvalidDocument) {
    _ = try Study(text: StudySamples.edited(edits, in: text), file: "s.yaml")
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}

@Suite struct SeriesStudyTests {
  @Test func `a regression replaces target and process`() throws {
    let study = try Study(text: text, file: "s.yaml")
    #expect(study.variants.compactMap(\.problem.series?.source) == [3, 1])
    #expect(study.variants.allSatisfy { $0.problem.score == nil && $0.setting == .fixed })
    #expect(study.cells.count == 2 * 3 * 2)
    #expect(study.cells[0].identityText.contains("regression={decay:1.25,kind:torus-series"))
    // Noise is part of a cell's identity.
    let louder = try Study(
      text: StudySamples.edited([("source: 1, noise: 0.5", "source: 1, noise: 0.6")], in: text),
      file: "s.yaml")
    let changed = zip(study.cells, louder.cells).map { $0.identity != $1.identity }
    #expect(changed == study.cells.map { $0.variant == 1 })
  }

  @Test func `bad controls are told`() {
    #expect(
      faults(("modes: 1024}}\n  rough", "modes: 1000}}\n  rough")) == [
        "s.yaml:5:88: the number of modes must be a power of two, such as 262144; it is 1000"
      ])
    #expect(
      faults(("decay: 1.25, source: 3", "decay: 0.9, source: 3")) == [
        "s.yaml:5:52: 'decay' must be between 1.01 and 8, found 0.9"
      ])
    #expect(
      faults(("kind: gradient-flow, times: {from: 1, to: 100, per-decade: 6}", "kind: constant"))
        == [
          "s.yaml:9:16: constant estimates a score; a regression with a known kernel takes "
            + "gradient-flow or kernel-ridge"
        ])
    #expect(
      faults(("seed: 5", "seed: 5\ninput: {bias: none}")) == [
        "s.yaml:4:8: a regression replaces process, target, input and copies, and its labels can "
          + "only have another noise ({noise: 4}); remove the regression or this key"
      ])
    #expect(
      faults(("seed: 5", "seed: 5\nlabels: permuted")) == [
        "s.yaml:4:9: a regression replaces process, target, input and copies, and its labels can "
          + "only have another noise ({noise: 4}); remove the regression or this key"
      ])
  }

  @Test func `a control runs, is judged and reported`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study(text: text, file: "s.yaml")
    let path = folder.file("s.sqlite")
    let store = try RunStore.create(path: path)
    let summary = try await Runner(
      study: study, store: store, threads: 2, stopFlag: StopFlag(), progress: { _ in }
    ).run(provenance: [])
    #expect(summary.failed == 0 && summary.stored == 12 * 3)
    for cell in study.cells {
      for record in try store.trials(ofCell: cell.identity) {
        func value(_ stopping: String, _ quantity: String) throws -> Double {
          try #require(record.value(quantity, at: .rule(stopping)))
        }
        // The realised oracle is the best of this fit's path; no other rule can do better.
        let best = try value("oracle-realised", "risk")
        #expect(try value("gcv", "risk") >= best && value("hold-out", "risk") >= best)
        #expect(try value("oracle", "realised-risk") >= best && best > 0)
        #expect(record.value("quadrature-error", at: .rule("oracle")) == nil)
      }
    }
    let analysis = try StudyAnalysis(study: study, store: store)
    let curves = analysis.curves(stopping: "oracle")
    #expect(curves.count == 4 && curves.allSatisfy { $0.fit != nil && $0.isConditional })
    // Three points settle nothing, but the claims are held against the right exponents.
    func verdict(_ claim: String, _ estimator: String, _ variant: String) throws -> ClaimVerdict {
      try #require(
        analysis.verdicts.first {
          $0.claim.id == claim && $0.stopping == "oracle" && $0.series.estimator == estimator
            && $0.series.variant == variant
        })
    }
    let flow = try verdict("gradient-flow-source", "flow", "smooth").judgement
    #expect(abs(try #require(flow).target.exponent - 3.75 / 4.75) < 1e-12)
    let ridge = try verdict("ridge-saturation", "ridge", "smooth").judgement
    #expect(abs(try #require(ridge).target.exponent - 2.5 / 3.5) < 1e-12)
    let other = try verdict("gradient-flow-source", "ridge", "rough").judgement
    #expect(try #require(other).verdict == .referenceLine)
    let text = StudyReport(analysis).markdown
    #expect(text.contains("by Parseval's sum; no integration is needed"))
    #expect(!text.contains("denoiser units") && !text.contains("X_t"))
  }

  /// Permuted labels are noise about another function than the posterior mean.
  @Test(arguments: [
    ("stopping: [mallows-cp]", "the rule mallows-cp takes the noise of the labels from the law"),
    ("stopping: [gcv]\nmeasure: bounds", "the measure bounds needs labels"),
    ("stopping: [gcv]\nmeasure: decomposition", "the measure decomposition needs labels"),
  ])
  func `permuted labels have no noise that the law knows`(_ keys: String, _ wanted: String) {
    let text = """
      format: 1
      name: permuted
      seed: 1
      process: {kind: variance-preserving, g: 1.0, at: 0.5}
      target: {kind: box, lower: -1, upper: 1}
      labels: permuted
      design: {n: [16, 32, 64]}
      estimators: {kernel: {kind: tangent-kernel}}
      trials: 2
      claims: [K8]
      \(keys)
      """
    do throws(InvalidDocument) {
      _ = try Study(text: text, file: "p.yaml")
      Issue.record("it was read")
    } catch {
      #expect("\(error)".hasPrefix("p.yaml:6:9: \(wanted)"), "\(error)")
    }
  }
}
