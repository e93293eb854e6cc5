import Diffusion
import Documents
import Estimators
import Experiments
import Foundation
import LinearAlgebra
import Statistics
import Testing
import Theory

/// The examples of the modules' articles, each as it stands there.
@Suite struct ArticleExamples {
  @Test func documents() throws {
    // MARK: Documents
    let width = try Documents.Expression(parsing: "ceil(n^1.5)")
    let m = try width.evaluate(["n": 64])  // 512
    // MARK: end
    #expect(m == 512)
  }

  @Test func linearAlgebra() throws {
    // MARK: LinearAlgebra
    let matrix = Matrix([[2, 1], [1, 2]])
    let eigen = try SymmetricEigen(of: matrix)
    let values = eigen.values  // 1 and 3
    let vectors = eigen.vectors  // as rows
    // MARK: end
    #expect(abs(values[0] - 1) < 1e-14 && abs(values[1] - 3) < 1e-14 && vectors.rows == 2)
  }

  @Test func statistics() throws {
    // MARK: Statistics
    let stream = RandomStream(StreamKey(seed: 7, trial: 0, purpose: .noise, block: 0))
    let samples = [64, 128, 256, 512, 1024].map { n in
      RateSample(
        n: Double(n),
        risks: (0..<40).map { _ in (1 + 0.1 * stream.gaussian()) * pow(Double(n), -0.6) })
    }
    let fit = try RateFit(samples)
    print(fit.exponent, fit.standardError, fit.ci95)
    // MARK: end
    #expect(abs(fit.exponent - 0.6) < 4 * fit.standardError)
  }

  @Test func diffusion() throws {
    // MARK: Diffusion
    let law = GaussianMixture(weights: [0.5, 0.5], means: [[-1], [1]], variances: [0.05, 0.1])
    let process = VariancePreserving(schedule: .constant(1))
    let posterior = law.posterior(at: [0.3], level: process.level(at: 0.5))
    print(posterior.score, posterior.mean, posterior.labelNoise, posterior.logDensity)
    // MARK: end
    #expect(posterior.score.count == 1 && posterior.labelNoise > 0)
  }

  @Test func estimators() throws {
    // MARK: Estimators
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[-1], [1]]), weights: [0.5, 0.5]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let key = TrialKey(seed: 7, trial: 0, block: 256)
    let training = TrainingSet(
      data: problem.drawExamples(count: 256, key: key), problem: .score(problem), key: key)
    let kernel = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 1, 3, 10, 30, 100, 300])
    let nodes = problem.quadratureNodes(refinement: 4)
    let path = try kernel.fit(training, evaluation: nodes.nodes)
    let risks = path.steps.indices.map {
      nodes.risk(ofPredictions: path.predictions(ofRecord: $0)).value
    }
    let averaged = try kernel.conditionalRisk(training, nodes: nodes)
    // MARK: end
    #expect(risks.count == 7 && averaged.count == 7)
    #expect(abs(risks[0] - averaged[0]) < 1e-9 * risks[0])
  }

  @Test func theory() throws {
    // MARK: Theory
    let samples = [64, 128, 256, 512, 1024].map { n in
      RateSample(
        n: Double(n), risks: (1...8).map { (1 + 0.01 * Double($0)) * pow(Double(n), -0.7) })
    }
    let fit = try RateFit(samples)
    let target = Judgement.Target(exponent: 0.6, sampleSizes: fit.points.map(\.n))
    let judgement = fit.judged(as: .upper, against: target)
    print(judgement.verdict.rawValue, judgement.reasons)
    // MARK: end
    #expect(judgement.verdict == .faster)
    #expect(ClaimCatalogue.claim(named: "S1")?.id == "wibisono-2024-lipschitz")
  }

  @Test func measures() throws {
    // MARK: Measures
    struct TrainingError: Measure {
      let name = "training-error"
      let version = 1
      let quantities = [MeasuredQuantity("training-error", "RSS/n")]

      func applies(to estimator: any Estimator) -> Bool { estimator.hasPath }

      func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
        let n = Double(fit.training.count)
        return fit.records.map {
          [Quantity("training-error", fit.path.residualSumsOfSquares[$0] / n)]
        }
      }
    }
    // MARK: end
    #expect(TrainingError().applies(to: KernelRidge(ridges: KernelRidge.standardRidges)))
  }

  @Test func experiments() async throws {
    let folder = NSTemporaryDirectory() + "scorebound-library-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // MARK: Studies
    let study = try Study(
      text: """
        format: 1
        name: small
        seed: 7
        process: {kind: variance-preserving, g: 1.0, at: 0.5}
        target: {kind: atoms, points: [[-1], [1]]}
        input: {bias: 1.0}
        design: {n: [16, 32, 64]}
        estimators:
          kernel: {kind: tangent-kernel}
        stopping: [oracle]
        trials: 4
        claims: [K8]
        """, file: "small.yaml")
    print(study.cells.count, study.claims.map(\.id))
    // MARK: Runs
    let store = try RunStore.create(path: folder + "/small.sqlite")
    let summary = try await Runner(study: study, store: store, threads: 2).run()
    print(summary.stored, summary.failed)
    // MARK: Analysis
    let analysis = try StudyAnalysis(study: study, store: store)
    for curve in analysis.curves {
      print(curve.series.label, curve.points.map(\.mean), curve.fit?.exponent ?? .nan)
    }
    for verdict in analysis.verdicts {
      print(verdict.claim.id, verdict.judgement?.verdict.rawValue ?? "not judged")
    }
    // MARK: Reports
    let report = StudyReport(analysis)
    print(report.markdown)
    try await report.write(to: folder)
    // MARK: Outputs
    let numbers = try report.json()
    print(numbers.count)
    try ReportIndex.write(directory: folder)
    // MARK: end
    store.close()
    #expect(summary.stored == 12 && summary.failed == 0 && analysis.curves.count == 1)
    #expect(FileManager.default.fileExists(atPath: folder + "/small.md"))
  }
}
