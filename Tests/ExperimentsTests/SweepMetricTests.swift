import Foundation
import Testing
import Theory

@testable import Analysis
@testable import Reports
@testable import Runs
@testable import Studies

private let text = """
  format: 1
  name: units
  seed: 3
  process: {kind: variance-exploding, at: [0.5, 1, 2, 4]}
  target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}
  design: {n: [32]}
  estimators:
    mean: {kind: gaussian-mean}
  trials: 60
  claims:
    - {id: plain, kind: matching, axis: t, exponent: "2", source: here}
    - {id: means, kind: matching, axis: t, metric: denoiser, exponent: 1, source: here}
    - {id: nats, kind: matching, axis: t, metric: total-variation, exponent: 1, source: here}

  """

/// Claims about the dependence on time, each in the unit that it names.
@Suite struct SweepMetricTests {
  @Test func `a claim in t is judged in its own metric`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study(text: text, file: "s.yaml")
    #expect(study.sweeps.map(\.metric) == [.score, .denoiser])
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
    _ = try await runner.run(provenance: [])
    let analysis = try StudyAnalysis(study: study, store: store)
    #expect(analysis.sweepCurves.map(\.metric) == [.score, .denoiser])
    for curve in analysis.sweepCurves {
      for point in curve.points {
        // The estimated mean is off by 1/n on average, which the posterior mean takes over by the factor
        // t/(1 + t), and the score by 1/(1 + t).
        let factor = (curve.metric == .score ? 1 : point.value) / (1 + point.value)
        #expect(abs(point.mean - factor * factor / 32) < 4 * point.mcse)
      }
      #expect(curve.verdicts.map(\.claim.id) == [curve.metric == .score ? "plain" : "means"])
    }
    let markdown = StudyReport(analysis).markdown
    #expect(markdown.contains("nats is not judged: it is about the error of the sampled law"))
  }
}
