import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing
import Theory

@testable import Analysis
@testable import Formatting
@testable import Measures
@testable import Outputs
@testable import Reports
@testable import Runs
@testable import Studies

private func problem(_ target: any Target, _ times: TimeLaw) -> RegressionProblem {
  RegressionProblem(
    target: target, process: VariancePreserving(schedule: .constant(1)), times: times,
    inputs: InputMap(bias: 1))
}

private let window = TimeLaw.window(from: 0.1, to: 2)

@Suite struct PredictionTests {
  @Test(arguments: [TimeLaw.fixed(0.5), window])
  func `a spectrum keeps the sizes of kernel, function and noise`(times: TimeLaw) throws {
    let problem = problem(TruncatedGaussian(uniformFrom: -1, to: 1), times)
    let spectrum = try PredictionSpectra(of: .score(problem), upTo: 256).finest
    let truth = problem.truth()
    // 2,048 Sobol points over a window: means of smooth functions to some 10^-4.
    let tolerance = times.isWindow ? 1e-3 : 1e-4
    let coefficients =
      spectrum.unreachable + spectrum.modes.reduce(0) { $0 + $1.squaredCoefficient }
    #expect(abs(coefficients / truth.squaredSize.value - 1) < tolerance)
    // Σ λ_i = E κ(z, z) = E |z|²/2.
    let nodes = problem.quadratureNodes(refinement: 6)
    let trace = nodes.integrate { q in
      nodes.nodes.inputs.row(q).reduce(0) { $0 + $1 * $1 } / 2
    }.value
    #expect(abs(spectrum.eigenvalues.reduce(0, +) / trace - 1) < tolerance)
    // Every s_i² is an average of v, and no posterior of a uniform law is wider than the law itself.
    let noises = spectrum.modes.map { $0.noise / $0.count }
    #expect(try #require(noises.max()) <= 1 / 3.0)
    #expect(try #require(noises.min()) > 0)
  }

  @Test(arguments: [
    (
      "uniform, t = 0.5", TruncatedGaussian(uniformFrom: -1, to: 1) as any Target,
      TimeLaw.fixed(0.5)
    ),
    ("atoms, t = 0.5", Atoms(points: Matrix([[-1], [1]]), weights: [0.5, 0.5]), .fixed(0.5)),
    ("uniform, window", TruncatedGaussian(uniformFrom: -1, to: 1), window),
    ("atoms, window", Atoms(points: Matrix([[-1], [1]]), weights: [0.5, 0.5]), window),
  ])
  func `the predicted curve is the simulated one at n = 256`(
    name: String, target: any Target, times: TimeLaw
  ) throws {
    let problem = problem(target, times)
    let flow = GradientFlow(times: LogGrid(from: 1, to: 1e4, perDecade: 12))
    let nodes = problem.quadratureNodes(refinement: 4)
    let risks = try (0..<30).map { trial in
      let key = TrialKey(seed: 51, trial: UInt32(trial), block: 256)
      let training = TrainingSet(
        data: problem.drawExamples(count: 256, key: key), problem: .score(problem), key: key)
      return try #require(flow.conditionalRisk(training, nodes: nodes).min())
    }
    let simulated = Moments(risks)
    let predicted = LearningCurve(
      try PredictionSpectra(of: .score(problem), upTo: 256).finest, method: .gradientFlow
    ).oracle(sampleSize: 256, among: flow.times.ascending).risk
    // The theory is good to 5 % here; the mean of 30 trials is off by a few standard errors.
    let allowed = 0.05 * simulated.mean + 2 * simulated.meanStandardError
    #expect(
      abs(predicted - simulated.mean) < allowed,
      "\(name): \(predicted) against \(simulated.mean) ± \(simulated.meanStandardError)")
  }

  @Test func `on a control ridge regression follows the eigenframework`() throws {
    let series = SeriesRegression(decay: 1.25, source: 2, noise: 0.5, modes: 1 << 14)
    let ridge = KernelRidge(ridges: LogGrid(from: 1e-3, to: 1, perDecade: 8))
    let risks = try (0..<30).map { trial in
      let key = TrialKey(seed: 52, trial: UInt32(trial), block: 256)
      let training = TrainingSet(
        data: series.drawExamples(count: 256, key: key), problem: .series(series), key: key)
      return try #require(
        ridge.risks(
          training, on: series, labels: training.data.noisy.posteriorMeans, labelNoise: 0.5
        ).min())
    }
    let simulated = Moments(risks)
    let predicted = LearningCurve(
      try PredictionSpectra(of: .series(series), upTo: 256).finest, method: .ridge
    )
    .oracle(sampleSize: 256, among: ridge.ridges.descending).risk
    // Its relative error is of the order 1/n.
    #expect(
      abs(predicted - simulated.mean) < 0.01 * simulated.mean
        + 2.5 * simulated.meanStandardError,
      "\(predicted) against \(simulated.mean) ± \(simulated.meanStandardError)")
  }

  /// The error of a prediction covers its distance from one with four times the nodes: in two dimensions over a
  /// window, as far as both reach.
  @Test func `the error of a prediction covers what more nodes move`() throws {
    let problem = problem(
      Product(of: [
        TruncatedGaussian(uniformFrom: -1, to: 1), TruncatedGaussian(uniformFrom: -1, to: 1),
      ]), window)
    func exponent(_ spectrum: PopulationSpectrum) -> Double {
      LearningCurve(spectrum, method: .gradientFlow).localExponent(at: 512)
    }
    let few = try PredictionSpectra(of: problem, nodes: 512)
    let many = try PredictionSpectra(of: problem, nodes: 2048)
    let (coarse, fine) = (exponent(few.finest), exponent(many.finest))
    // A fifth of a hundredth for what both share: the search for the best time.
    #expect(abs(coarse - fine) < 3 * few.error(of: exponent) + 0.002, "\(coarse) \(fine)")
    #expect(many.error(of: exponent) > 0)
    let series = SeriesRegression(decay: 1.25, source: 2, noise: 0.5, modes: 1 << 10)
    #expect(try PredictionSpectra(of: .series(series), upTo: 1e3).error(of: exponent) == 0)
  }

  @Test func `a study is predicted series by series`() throws {
    let study = try StudySamples.study(
      ("[16, 32, 64]", "[64, 128, 256]"), ("steps: 16}\nstopping", "steps: 200}\nstopping"),
      ("trials: 4", "trials: 4\nclaims: [K8]"))
    let prediction = try StudyPrediction(study)
    // The network has no curve.
    let curve = try #require(prediction.curves.first)
    #expect(prediction.curves.count == 1 && curve.series.estimator == "kernel")
    #expect(curve.points.map(\.n) == [64, 128, 256] && curve.floor == nil)
    let risks = curve.points.map(\.optimum.risk)
    #expect(risks[0] > risks[1] && risks[1] > risks[2])
    let text = prediction.text()
    #expect(text.hasPrefix("kernel: tangent-kernel\n"))
    #expect(
      text.contains("\nlocal exponents 0.") && text.contains("\nclaims\n  K8, kernel: claims 0."))
  }

  @Test func `where there is a floor no exponent is predicted`() throws {
    let study = try StudySamples.study(
      ("at: 0.5", "window: [0.1, 2]"), ("{bias: 1.0}", "{bias: none}"))
    let text = try StudyPrediction(study).text()
    #expect(text.contains("no exponent: the risk levels off at the floor 0."))
    #expect(!text.contains("local exponents"))
  }

  @Test func `a study without a curve says so`() throws {
    let study = try Study(text: StudySamples.control, file: "control.yaml")
    #expect(try StudyPrediction(study).text().hasPrefix("No estimator of this study"))
  }

  @Test func `spectra are believed as far as half the nodes agree, and show the known decay`()
    throws
  {
    // β = 2 at one time and 3/2 over a window of one-dimensional data (K7). The local exponents were worked out
    // elsewhere with 8,192 and 32,768 Sobol points and another code: to .001 for the uniform law, .004 for atoms.
    for (law, window, β, n, exponent) in [
      ("{kind: box, lower: -1, upper: 1}", false, 2.0, 65_536.0, 0.644),
      ("{kind: box, lower: -1, upper: 1}", true, 1.5, 16_384, 0.663),
      ("{kind: atoms, points: [[-1], [1]]}", true, 1.5, 1024, 0.600),
    ] {
      let study = try Study(
        text: """
          format: 1
          name: far
          seed: 1
          process: {kind: variance-preserving, \(window ? "window: [0.1, 2.0]" : "at: 0.5")}
          target: \(law)
          design: {n: [64, 128, 256]}
          estimators: {kernel: {kind: tangent-kernel, algorithm: gradient-flow, learning-rate: auto}}
          claims: [K8]
          """, file: "far.yaml")
      let prediction = try StudyPrediction(study)
      #expect(abs((prediction.spectra[0]?.decay.exponent ?? 0) - β) < 0.12)
      let curve = try #require(prediction.curves.first)
      let local = try #require(curve.exponents.first { $0.n == n })
      #expect(abs(local.exponent - exponent) < 3 * local.error + 0.002, "\(local)")
    }
  }
}
