import Foundation
import Testing
import Theory

@testable import Experiments

private let text = """
  format: 1
  name: sweep
  seed: 3
  process: {kind: variance-exploding, at: [0.5, 1, 2, 4]}
  target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}
  design: {n: [16, 32, 64]}
  estimators:
    mean: {kind: gaussian-mean}
  trials: 40
  claims:
    - {id: own, kind: matching, setting: fixed, metric: score, axis: t, exponent: "2", source: "here"}
    - S3a

  """

@Suite struct TimeSweepTests {
  @Test func `a list of times is a variant for each`() throws {
    let study = try Study(text: text, file: "s.yaml")
    #expect(study.sweepsTime)
    #expect(study.variants.map(\.name) == ["t = 0.5", "t = 1", "t = 2", "t = 4"])
    #expect(study.variants.compactMap(\.problem.score?.times.start) == [0.5, 1, 2, 4])
    #expect(study.cells.count == 4 * 3)
    #expect(try !StudySamples.study().sweepsTime)
  }

  @Test func `faults of a sweep name their time`() {
    let twice = StudySamples.faults(text.replacing("1, 2, 4", with: "1, 1, -4"))
    #expect(twice.contains { $0.contains("the time 1 is given twice") })
    #expect(twice.contains { $0.contains("it is -4") }, "\(twice)")
    let inVariant = StudySamples.faults(
      text.replacing("design:", with: "variants: {a: {}}\ndesign:"))
    #expect(inVariant.count == 1, "\(inVariant)")
  }

  @Test func `the dependence on time is fitted in score units and held against claims about t`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try Study(text: text, file: "s.yaml")
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
    let summary = try await runner.run(quick: false, provenance: [])
    #expect(summary == .init(stored: 4 * 3 * 40, failed: 0, stopReason: nil))
    let analysis = try StudyAnalysis(study: study, store: store)
    #expect(analysis.timeCurves.count == 3)
    for curve in analysis.timeCurves {
      #expect(curve.points.map(\.time) == [0.5, 1, 2, 4])
      for point in curve.points {
        // The score of N(μ, 1 + t) has the plug-in risk 1/(n (1 + t)²); 12 comparisons.
        let exact = 1 / (Double(curve.sampleSize) * pow(1 + point.time, 2))
        #expect(abs(point.mean - exact) < 4 * point.mcse)
      }
      let own = try #require(curve.verdicts.first)
      let exponent = try #require(own.judgement?.exponent)
      // log of (1 + t)² over log t from 0.5 to 4: slopes between 0.67 and 1.6.
      #expect(exponent > 0.8 && exponent < 1.6)
      #expect(own.times == [0.5, 1, 2, 4])
      // About another estimator, and two times in its range are too few for a fit.
      #expect(curve.verdicts[1].times == [0.5, 1])
    }
    let markdown = StudyReport(analysis).markdown
    #expect(markdown.contains("## Dependence on time"))
    #expect(markdown.contains("| own"))
  }
}
