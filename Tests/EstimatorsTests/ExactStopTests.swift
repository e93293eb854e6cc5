import Diffusion
import Documents
import LinearAlgebra
import Testing

@testable import Estimators

private func descent(_ algorithm: SpectralFilter.Algorithm, _ rate: LearningRate = .auto)
  -> TangentKernelEstimator
{
  TangentKernelEstimator(algorithm: algorithm, learningRate: rate, steps: [0, 1, 2, 4, 8, 16])
}

private func network() -> NetworkEstimator {
  NetworkEstimator(
    neurons: 32, initialization: .antisymmetric, learningRate: .auto, steps: [0, 1, 2, 4, 8, 16],
    precision: .double)
}

/// The estimator with exact stops, as a study makes it.
private func stopped(_ estimator: any Estimator, _ stops: ExactStop...) -> any Estimator {
  estimator.stopped(exactlyAt: stops)
}

/// The predictions of each record at some points.
private func predictions(_ path: FittedPath, _ points: NoisyPoints) throws -> [[Double]] {
  let predictor = try #require(path.predictor)
  return try predictor(Array(path.progress.indices), points).map(\.values)
}

@Suite struct ExactStopTests {
  @Test(arguments: [(113.137, 113), (226.274, 226), (22.5, 23), (7.0, 7), (40.0, 40)])
  func `descent takes whole steps, halves rounded up`(asked: Double, taken: Int) throws {
    let training = lineProblem().training(24)
    let points = lineProblem().drawTestPoints(count: 9, key: training.key)
    let exact = try stopped(descent(.gradientDescent), .step(asked))
      .fit(training, evaluation: points)
    #expect(exact.progress.last?.step == Double(taken))
    let plain = try TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, taken]
    ).fit(training, evaluation: points)
    #expect(try predictions(exact, points).last == predictions(plain, points).last)
  }

  @Test func `a flow takes the step that it is given`() throws {
    let training = lineProblem().training(24)
    let points = lineProblem().drawTestPoints(count: 9, key: training.key)
    let path = try stopped(descent(.gradientFlow), .step(11.3137))
      .fit(training, evaluation: points)
    #expect(path.progress.last?.step == 11.3137)
    // The same time on a path of times, which has no steps.
    let time = try #require(path.progress.last?.time)
    let flow = try GradientFlow(times: LogGrid(from: time, to: time, perDecade: 1))
      .fit(training, evaluation: points)
    for (a, b) in zip(try predictions(path, points).last ?? [], flow.predictions) {
      #expect(abs(a - b) < 1e-12)
    }
  }

  @Test func `a network stops where it would have been recorded`() throws {
    let training = lineProblem().training(24)
    let points = lineProblem().drawTestPoints(count: 9, key: training.key)
    let exact = try stopped(network(), .step(5.2), .step(30), .step(8))
      .fit(training, evaluation: points)
    #expect(exact.progress.map(\.step) == [0, 1, 2, 4, 8, 16, 5, 30, 8])
    let plain = try NetworkEstimator(
      neurons: 32, initialization: .antisymmetric, learningRate: .auto, steps: [0, 5, 8, 30],
      precision: .double
    ).fit(training, evaluation: points)
    let (own, others) = (try predictions(exact, points), try predictions(plain, points))
    #expect(own[6] == others[1] && own[7] == others[3] && own[8] == others[2])
    #expect(own[8] == own[4])
  }

  @Test func `times are exact on flows and whole steps on descent`() throws {
    let training = lineProblem().training(24)
    let points = training.data.noisy.subset(0..<0)
    for (estimator, tolerance) in [
      (stopped(descent(.gradientFlow), .time(31.4)), 1e-12),
      (stopped(GradientFlow(times: GradientFlow.standardTimes), .time(31.4)), 1e-12),
      (stopped(KernelRidge(ridges: KernelRidge.standardRidges), .time(31.4)), 1e-12),
      // Half a step of the learning rate 1/λ_max(H).
      (
        stopped(descent(.gradientDescent), .time(31.4)),
        0.5 * 24 * LearningRate.auto.value(for: training)
      ),
    ] {
      let path = try estimator.fit(training, evaluation: points)
      #expect(abs((path.progress.last?.time ?? 0) - 31.4) <= tolerance, "\(estimator.kind)")
    }
  }

  /// (K + n μ I)⁻¹ by LAPACK's eigenvectors of K against the ridge's own filter would be one route twice; this solves
  /// the equations by conjugate directions of Gauss and Jordan instead.
  @Test func `a ridge is that of K + n μ I`() throws {
    let training = lineProblem().training(16)
    let points = lineProblem().drawTestPoints(count: 5, key: training.key)
    let ridge = 0.031
    let path = try stopped(KernelRidge(ridges: KernelRidge.standardRidges), .ridge(ridge))
      .fit(training, evaluation: points)
    let n = training.count
    var system = training.kernel.gram(training.inputs)
    for i in 0..<n { system[i, i] += Double(n) * ridge }
    var right = training.labels.column(0)
    for pivot in 0..<n {
      for i in 0..<n where i != pivot {
        let factor = system[i, pivot] / system[pivot, pivot]
        for j in 0..<n { system[i, j] -= factor * system[pivot, j] }
        right[i] -= factor * right[pivot]
      }
    }
    let weights = (0..<n).map { right[$0] / system[$0, $0] }
    let rows = training.kernel.matrix(points.inputs, training.inputs)
    let fitted = try predictions(path, points).last ?? []
    for q in 0..<points.count {
      let expected = (0..<n).reduce(0) { $0 + rows[q, $1] * weights[$1] }
      #expect(abs(fitted[q] - expected) < 1e-9)
    }
  }

  @Test func `other rules see the path without the exact records`() throws {
    let training = lineProblem().training(24)
    let nodes = training.data.noisy
    let plain = descent(.gradientDescent)
    let exact = stopped(plain, .step(3), .step(200))
    let paths = try [plain as any Estimator, exact].map { try $0.fit(training, evaluation: nodes) }
    #expect(paths[0].steps == paths[1].steps)
    #expect(paths[0].times == paths[1].times)
    #expect(paths[0].residualSumsOfSquares == paths[1].residualSumsOfSquares)
    for rule in [
      GeneralizedCrossValidation() as any StoppingRule, HoldOut(), Interpolation(),
      FixedTime(step: 200, label: "200"), Discrepancy(),
    ] {
      let chosen = try paths.enumerated().map { index, path in
        try StoppingEvidence(
          estimator: index == 0 ? plain : exact, training: training, path: path, realisedRisk: [],
          conditionalRisk: nil, pilotRecord: nil, exactLabelNoise: { 0.1 }
        ).record(chosenBy: rule)
      }
      #expect(chosen[0] == chosen[1], "\(rule.name)")
    }
  }

  @Test func `an exact rule takes its own record`() throws {
    let training = lineProblem().training(24)
    let rules = [
      ExactStopping(.step(3), label: "3"), ExactStopping(.step(14.14), label: "sqrt(200)"),
    ]
    let estimator = descent(.gradientDescent).stopped(exactlyAt: rules.compactMap(\.exactStop))
    let path = try estimator.fit(training, evaluation: training.data.noisy.subset(0..<0))
    let evidence = StoppingEvidence(
      estimator: estimator, training: training, path: path, realisedRisk: [],
      conditionalRisk: nil, pilotRecord: nil)
    #expect(try rules.map { try evidence.record(chosenBy: $0) } == [6, 7])
    #expect(path.progress[6].step == 3 && path.progress[7].step == 14)
    #expect(rules.map(\.name) == ["step(k=3)", "step(sqrt(200))"])
  }

  @Test func `paths without such a place say so`() {
    for estimator in [
      GradientFlow(times: GradientFlow.standardTimes) as any Estimator,
      KernelRidge(ridges: KernelRidge.standardRidges),
    ] {
      guard case .none(let reason) = estimator.service(ofExactStop: .step(10)) else {
        Issue.record("\(estimator.kind) takes steps")
        continue
      }
      #expect(reason.hasPrefix(estimator.kind))
      #expect((stopped(estimator, .step(10)) as? any ExactlyStopped)?.exactStops.isEmpty == true)
    }
    #expect(GaussianMean().service(ofExactStop: .step(10)) == .exact)
  }

  @Test(arguments: [
    ("ridge", "n^-1/2", "'n^-1/2' is (n^-1)/2 as written"),
    ("ridge", "-n", "the ridge must be from 1e-16 to 1e16; -n is -64.0 at n = 64"),
    ("step", "n^9", "the step must be from 0 to 1e9"),
    ("step", nil, "the rule step needs a step, a number or an expression"),
    ("time", "q", "unknown name 'q'"),
  ])
  func `places that no path can have are refused`(name: String, text: String?, expected: String) {
    let log = DiagnosticLog()
    let node = text.map { mapping([name: $0]) } ?? scalar(name)
    #expect(StoppingCatalogue.read(node, quantities: ["n": 64, "d": 1], log: log) == nil)
    #expect(log.diagnostics.first?.message.contains(expected) == true, "\(log.diagnostics)")
  }
}
