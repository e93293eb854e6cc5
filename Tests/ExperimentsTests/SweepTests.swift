import Diffusion
import Foundation
import Statistics
import Testing
import Theory

@testable import Analysis
@testable import Reports
@testable import Runs
@testable import Studies

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

@Suite struct SweepTests {
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
    let summary = try await runner.run(provenance: [])
    #expect(summary == .init(stored: 4 * 3 * 40, failed: 0, stopReason: nil))
    let analysis = try StudyAnalysis(study: study, store: store)
    #expect(analysis.sweepCurves.count == 3)
    for curve in analysis.sweepCurves {
      #expect(curve.points.map(\.value) == [0.5, 1, 2, 4])
      for point in curve.points {
        // The score of N(μ, 1 + t) has the plug-in risk 1/(n (1 + t)²); 12 comparisons.
        let exact = 1 / (Double(curve.sampleSize) * pow(1 + point.value, 2))
        #expect(abs(point.mean - exact) < 4 * point.mcse)
      }
      let own = try #require(curve.verdicts.first)
      let exponent = try #require(own.judgement?.exponent)
      // log of (1 + t)² over log t from 0.5 to 4: slopes between 0.67 and 1.6.
      #expect(exponent > 0.8 && exponent < 1.6)
      #expect(own.values == [0.5, 1, 2, 4])
      // About another estimator, and two times in its range are too few for a fit.
      #expect(curve.verdicts[1].values == [0.5, 1])
    }
    let markdown = StudyReport(analysis).markdown
    #expect(markdown.contains("## Dependence on time"))
    #expect(markdown.contains("| own"))
  }
}

private let widths = """
  format: 1
  name: widths
  seed: 4
  process: {kind: variance-preserving, window: [0.2, 1]}
  target: {kind: atoms, points: [[-1], [1]]}
  design: {n: [16, 32, 64], m: [16, 32, 64]}
  estimators:
    network: {kind: two-layer-relu, width: m, learning-rate: auto, steps: 8}
    constant: {kind: constant}
  stopping: [oracle-realised]
  trials: 6
  claims:
    - {id: in-m, kind: upper, axis: m, estimators: [network], exponent: "0.5", logs: 3, source: "here"}
    - {id: in-d, kind: upper, axis: d, exponent: "1", source: "here"}
    - {id: in-epsilon, kind: upper, axis: epsilon, exponent: "epsilon^-4", source: "here"}
    - {id: in-score, kind: upper, metric: score, estimators: [constant], exponent: "0.5", source: "here"}
    - {id: in-nats, kind: upper, metric: kl, estimators: [constant], exponent: "0.5", source: "here"}
    - {id: in-tv, kind: upper, metric: total-variation, exponent: "0.5", source: "here"}
    - H4

  """

@Suite struct FurtherSweepTests {
  private static func analysis(_ text: String) async throws -> StudyAnalysis {
    let folder = try TemporaryFolder()
    let study = try Study(text: text, file: "w.yaml")
    let store = try RunStore.create(path: folder.file("w.sqlite"))
    _ = try await Runner(
      study: study, store: store, threads: 2, stopFlag: StopFlag(), progress: { _ in }
    ).run(provenance: [])
    return try StudyAnalysis(study: study, store: store)
  }

  @Test func `widths are a sweep, and claims are judged in their own units`() async throws {
    let analysis = try await Self.analysis(widths)
    #expect(analysis.study.sweeps.map(\.axis) == [.width, .dimension])
    // Three sample sizes of the network; the constant has no width, and one dimension is no sweep.
    #expect(analysis.sweepCurves.count == 3)
    for curve in analysis.sweepCurves {
      #expect(curve.axis == .width && curve.metric == .denoiser)
      #expect(curve.points.map(\.value) == [16, 32, 64])
      let risks = try [16, 32, 64].map { width in
        let series = try #require(analysis.study.series.first { $0.width == "\(width)" })
        let points = try #require(analysis.curve(series, stopping: "oracle-realised")).points
        return try #require(points.first { $0.n == curve.sampleSize }).mean
      }
      #expect(curve.points.map(\.mean) == risks)
      let judgement = try #require(curve.verdicts.first?.judgement)
      #expect(curve.verdicts.map(\.claim.id) == ["in-m"])
      // Powers of log n are constants at a fixed n.
      #expect(judgement.target.logAllowance == 0 && judgement.target.axis == "m")
    }
    func judgement(_ id: String, _ estimator: String) throws -> Judgement {
      try #require(
        analysis.verdicts.first { $0.claim.id == id && $0.series.estimator == estimator }?
          .judgement)
    }
    // n of order ε^(−4) is the exponent 1/2 of ε².
    #expect(try judgement("in-epsilon", "constant").target.exponent == 0.5)
    #expect(try judgement("in-epsilon", "constant").verdict != .referenceLine)
    #expect(try judgement("in-tv", "constant").verdict == .referenceLine)
    #expect(try judgement("du-2019-widths", "network").verdict == .referenceLine)

    // The fit in score units is that of the stored score risks.
    let curve = try #require(
      analysis.curves.first { $0.series.estimator == "constant" })
    for (id, quantity) in [("in-score", "score-risk"), ("in-nats", "divergence")] {
      let means = curve.points.map { point in
        point.estimate(of: quantity)?.value ?? .nan
      }
      let x = curve.points.map { log(Double($0.n)) }
      let centre = x.reduce(0, +) / 3
      let slope =
        zip(x, means).reduce(0) { $0 + ($1.0 - centre) * log($1.1) }
        / x.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
      let judged = try judgement(id, "constant")
      #expect(abs(judged.exponent + slope) < 1e-12)
      #expect(judged.reasons.contains { $0.hasPrefix("judged in ") })
    }
    let report = StudyReport(analysis).markdown
    #expect(report.contains("## Dependence on the width"))
    #expect(report.contains("in-d is not judged: it is about the dimension of the data"))
    #expect(report.contains("suffices for global convergence`"))
  }

  @Test func `dimensions and start times of variants are sweeps`() async throws {
    let analysis = try await Self.analysis(
      """
      format: 1
      name: variants
      seed: 5
      variants:
        a: {target: {kind: gaussian, mean: [0], covariance: 1}, process: {kind: variance-preserving, window: [0.1, 2]}}
        b: {target: {kind: gaussian, mean: [0, 0], covariance: 1}, process: {kind: variance-preserving, window: [0.2, 2]}}
        c: {target: {kind: gaussian, mean: [0, 0, 0, 0], covariance: 1}, process: {kind: variance-preserving, window: [0.4, 2]}}
      design: {n: [32]}
      estimators:
        mean: {kind: gaussian-mean}
      trials: 200
      claims:
        - {id: in-d, kind: matching, axis: d, exponent: "-1", source: "here"}
        - {id: in-T0, kind: upper, axis: T0, metric: score, exponent: "0", source: "here"}
      """)
    #expect(analysis.sweepCurves.map(\.axis) == [.dimension, .startTime])
    #expect(analysis.sweepCurves[0].points.map(\.value) == [1, 2, 4])
    #expect(analysis.sweepCurves[1].points.map(\.value) == [0.1, 0.2, 0.4])
    #expect(analysis.sweepCurves[1].metric == .score)
    // The risk of the plug-in mean is proportional to d, but for the windows.
    let judgement = try #require(analysis.sweepCurves[0].verdicts.first?.judgement)
    #expect(abs(judgement.exponent + 1) < 0.2)
    let report = StudyReport(analysis).markdown
    #expect(report.contains("## Dependence on the dimension of the data"))
    #expect(report.contains("## Dependence on the time at which the window begins"))
  }

  @Test func `variants at one place are no sweep`() async throws {
    let analysis = try await Self.analysis(
      """
      format: 1
      name: variants
      seed: 5
      process: {kind: variance-preserving, at: 0.5}
      variants:
        a: {target: {kind: gaussian, mean: [0], covariance: 1}}
        b: {target: {kind: gaussian, mean: [1], covariance: 1}}
      design: {n: [32]}
      estimators:
        mean: {kind: gaussian-mean}
      trials: 4
      claims:
        - {id: in-d, kind: matching, axis: d, exponent: "-1", source: "here"}
      """)
    #expect(analysis.sweepCurves.isEmpty)
    #expect(StudyReport(analysis).markdown.contains("in-d is not judged"))
  }
}
