import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Diffusion

private let steps = [0, 1, 4, 16, 64, 256, 1024]

/// A training set so large that a path takes a part of its spectrum; the whole is there for comparison.
private func sets(
  _ problem: RegressionProblem, count: Int = 700, trial: UInt32 = 0, threads: Int = 0
) -> TrainingSet {
  let key = TrialKey(seed: 3, trial: trial, block: UInt64(count))
  return TrainingSet(
    data: problem.drawExamples(count: count, key: key), problem: .score(problem), key: key,
    threads: IdleThreads(threads))
}

/// The filters whose whole path the Krylov space serves; 1e3 is far past the best time.
private func filters(_ training: TrainingSet) -> [(any SpectralEstimator)] {
  [
    TangentKernelEstimator(algorithm: .gradientDescent, learningRate: .auto, steps: steps),
    TangentKernelEstimator(algorithm: .gradientFlow, learningRate: .auto, steps: steps),
    GradientFlow(times: LogGrid(from: 0.1, to: 1e3, perDecade: 2)),
    KernelRidge(ridges: LogGrid(from: 1e-4, to: 1, perDecade: 2)),
  ]
}

@Suite struct GramKrylovTests {
  @Test(arguments: ["line", "plane"])
  func `fits and residuals are those of the whole spectrum`(kind: String) throws {
    let problem = kind == "line" ? lineProblem() : try quickstart()
    let training = sets(problem)
    let points = problem.drawTestPoints(count: 150, key: training.key)
    let whole = try training.spectrum()
    for estimator in filters(training) {
      let filter = estimator.filter(for: training)
      let part = try estimator.spectrum(of: training)
      #expect(!part.isComplete && part.values.count <= 350)
      let path = try estimator.fit(training, evaluation: points)
      let rotated = product(whole.vectors, training.labels)
      let expected = type(of: estimator).path(
        steps: estimator.steps.map(Double.init), filter: filter, spectrum: whole,
        rotatedLabels: rotated,
        kernel: TangentKernel(), inputs: training.inputs, evaluationInputs: points.inputs)
      let stride = path.stride
      for record in estimator.steps.indices {
        // The tolerance 1e-10 is in the mean over the data; points elsewhere see little more.
        let found = path.predictions(ofRecord: record)
        let exact = Array(expected[record * stride..<(record + 1) * stride])
        #expect(relativeError(found, exact) < 1e-9, "\(kind), record \(record)")
        let k = estimator.steps[record]
        let squares = whole.values.indices.reduce(0.0) { sum, i in
          let factor = filter.residualFactor(eigenvalue: max(0, whole.values[i]), step: k)
          return sum + rotated.row(i).reduce(0) { $0 + $1 * $1 } * factor * factor
        }
        #expect(abs(path.residualSumsOfSquares[record] / squares - 1) < 1e-9)
      }
    }
  }

  @Test func `leading values are eigenvalues, and all together have the trace`() throws {
    let training = sets(try quickstart())
    let whole = try training.spectrum().values
    let filter = SpectralFilter.flow(times: [0, 0.1])
    let part = try training.spectrum(filter: filter, steps: [0, 1])
    let scale = try #require(whole.last)
    var exact = 0
    for (θ, multiplicity) in zip(part.values, part.multiplicities).reversed() {
      guard multiplicity == 1 else { break }
      // Ritz values are better than Ritz vectors: the square of 1e-8, down to rounding.
      #expect(abs(θ - whole[whole.count - 1 - exact]) < 1e-12 * scale)
      exact += 1
    }
    #expect(exact > 30)
    let count = part.multiplicities.reduce(0, +)
    #expect(abs(count - 700) < 1e-8)
    let trace = zip(part.values, part.multiplicities).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(trace / TangentKernel().trace(training.inputs) - 1) < 1e-12)
  }

  @Test func `traces have the error of their probes`() throws {
    // Over 12 sets, since one set's error is one number.
    var errors: [Double] = []
    for trial in 0..<12 {
      let training = sets(try quickstart(), count: 600, trial: UInt32(trial))
      let estimator = TangentKernelEstimator(
        algorithm: .gradientDescent, learningRate: .auto, steps: steps)
      let filter = estimator.filter(for: training)
      let part = try estimator.spectrum(of: training)
      let whole = try training.spectrum()
      let ratios = steps.dropFirst().map {
        filter.degreesOfFreedom(of: part, step: $0) / filter.degreesOfFreedom(of: whole, step: $0)
      }
      // At few steps the trace of H itself, which is exact, is most of it.
      #expect(abs(ratios[0] - 1) < 1e-4)
      #expect(ratios.allSatisfy { abs($0 - 1) < 0.02 })
      errors.append(ratios[4] - 1)
    }
    #expect(agrees(errors, with: 0))
  }

  @Test(arguments: ["line", "plane"])
  func `risks given the inputs are those of the whole spectrum but for probes`(
    kind: String
  ) throws {
    let problem = kind == "line" ? lineProblem() : try quickstart()
    let nodes = problem.quadratureNodes(refinement: 0)
    var errors: [Double] = []
    for trial in 0..<6 {
      let training = sets(problem, count: 600, trial: UInt32(trial))
      let estimator = TangentKernelEstimator(
        algorithm: .gradientDescent, learningRate: .auto, steps: steps)
      let found = try estimator.conditionalRisk(training, nodes: nodes)
      let whole = try training.spectrum()
      let filter = estimator.filter(for: training)
      let kernel = TangentKernel().matrix(nodes.nodes.inputs, training.inputs)
      for (record, k) in steps.enumerated() {
        var filtered = whole.vectors
        for i in 0..<600 {
          for j in 0..<600 {
            filtered[i, j] *= filter.value(eigenvalue: whole.values[i], step: k)
          }
        }
        let smoother = product(kernel, product(transposing: whole.vectors, filtered))
        let means = product(smoother, training.data.noisy.posteriorMeans)
        let risks = (0..<nodes.count).map { q in
          (0..<600).reduce(0.0) {
            $0 + smoother[q, $1] * smoother[q, $1] * training.data.noisy.labelNoise[$1]
          }
            + (0..<means.columns).reduce(0.0) {
              $0 + pow(means[q, $1] - nodes.nodes.posteriorMeans[q, $1], 2)
            }
        }
        let expected = nodes.integrate { risks[$0] }.value
        // Sixty-four steps are near the best ones, where the variance is half of the risk; after a
        // thousand the probes have most of it to find.
        let tolerance = record <= 4 ? 0.01 : 0.06
        #expect(abs(found[record] / expected - 1) < tolerance, "\(kind), record \(record)")
        if record == 4 { errors.append(found[record] / expected - 1) }
        // Node by node, the same numbers.
        let single = try estimator.risk(training, nodes: nodes, record: record)
        #expect(abs(nodes.integrate { single[$0] }.value - found[record]) < 1e-10)
        // Without the values at the nodes at hand the variance is computed in single precision.
        let rounded = try estimator.risk(
          sets(problem, count: 600, trial: UInt32(trial)), nodes: nodes, record: record)
        #expect(relativeError(rounded, single) < 1e-5)
        #expect(record == 0 || rounded != single)
      }
    }
    #expect(agrees(errors, with: 0))
  }

  @Test func `threads change no byte`() throws {
    let problem = try quickstart()
    let nodes = problem.quadratureNodes(refinement: 1)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: steps)
    func numbers(threads: Int) throws -> [[Double]] {
      let training = sets(problem, count: 1100, threads: threads)
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      return [
        path.predictions, path.residualSumsOfSquares,
        try estimator.conditionalRisk(training, nodes: nodes),
        try estimator.risk(training, nodes: nodes, record: 3),
      ]
    }
    #expect(try numbers(threads: 0) == numbers(threads: 3))
  }

  @Test func `a part does not depend on what was asked before`() throws {
    let short = SpectralFilter.flow(times: [0, 0.1])
    let long = SpectralFilter.flow(times: [0, 300])
    let one = sets(lineProblem())
    let other = sets(lineProblem())
    let early = try one.spectrum(filter: short, steps: [0, 1])
    let late = try other.spectrum(filter: long, steps: [0, 1])
    #expect(late.values.count > early.values.count)
    #expect(try one.spectrum(filter: long, steps: [0, 1]).values == late.values)
    #expect(try other.spectrum(filter: short, steps: [0, 1]).values == early.values)
    #expect(try other.spectrum(filter: short, steps: [0, 1]).vectors == early.vectors)
  }

  @Test func `labels alone need fewer directions for the same fits`() throws {
    let training = sets(try quickstart())
    let whole = try training.spectrum()
    let filter = SpectralFilter.flow(times: [0, 1e-3, 0.1, 1])
    let part = try GramSpectrum.fitting(
      inputs: training.inputs, labels: training.labels, filter: filter, steps: [0, 1, 2, 3],
      threads: IdleThreads(1))
    #expect(part.values.count < 100)
    func path(_ spectrum: GramSpectrum) -> [Double] {
      GradientFlow.path(
        steps: [0, 1, 2, 3], filter: filter, spectrum: spectrum,
        rotatedLabels: product(spectrum.vectors, training.labels), kernel: TangentKernel(),
        inputs: training.inputs, evaluationInputs: training.inputs)
    }
    // The tolerance is that of the mean over these very points.
    #expect(relativeError(path(part), path(whole)) < 1e-9)
    #expect(throws: FitFailure.factorization(.notFinite(row: 0, column: 0))) {
      var broken = training.inputs
      broken[3, 0] = .nan
      _ = try GramSpectrum.fitting(
        inputs: broken, labels: training.labels, filter: filter, steps: [0, 1],
        threads: IdleThreads())
    }
  }

  @Test func `a path that needs the whole spectrum gets it`() throws {
    let training = sets(try quickstart(), count: 600)
    let part = try training.spectrum(filter: .flow(times: [1e9]), steps: [0])
    #expect(part.isComplete)
  }

  @Test func `labels without noise leave fewer directions and no trouble`() throws {
    // A point mass: labels and means are one column, and the noise probes are zero.
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[0.7]]), weights: [1]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let training = sets(problem, count: 600)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: steps)
    let nodes = problem.quadratureNodes(refinement: 0)
    let risks = try estimator.conditionalRisk(training, nodes: nodes)
    let path = try estimator.fit(training, evaluation: nodes.nodes)
    for record in steps.indices {
      let realised = nodes.risk(ofPredictions: path.predictions(ofRecord: record)).value
      #expect(abs(risks[record] - realised) < 1e-12)
    }
  }
}
