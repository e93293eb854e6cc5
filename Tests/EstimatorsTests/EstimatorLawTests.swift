import LinearAlgebra
import Testing

@testable import Diffusion
@testable import Estimators

/// What holds of every kind of estimator, as its example has it.
///
/// A kind that is added to the catalogue is covered from then on.
@Suite struct EstimatorLawTests {
  private static let count = 24
  private static let problem = RegressionProblem.isotropic()

  // MARK: Shape

  @Test(arguments: ExampleEstimator.all)
  func `there is a path exactly where fits have several records`(_ example: ExampleEstimator) throws
  {
    let training = Self.problem.training(Self.count)
    let estimator = try example.estimator(for: training)
    let points = Self.problem.drawTestPoints(count: 5, key: training.key)
    let path = try estimator.fit(training, evaluation: points)
    #expect(estimator.kind == example.kind.name)
    #expect(estimator.hasPath == (path.steps.count > 1))
    #expect((estimator.width == nil) == !example.kind.usesWidth)
    #expect(path.stride == 10 && path.predictions.count == path.steps.count * 10)
    #expect(zip(path.steps, path.steps.dropFirst()).allSatisfy { $0 < $1 })
    let times = try #require(path.times)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
    // Every record costs more gradients than the one before, where a fit is descent.
    let gradients = path.progress.compactMap(\.gradientEvaluations)
    #expect([0, path.steps.count].contains(gradients.count))
    #expect(zip(gradients, gradients.dropFirst()).allSatisfy { $0 < $1 })
    // Rules and measures ask these of a path.
    if estimator.hasPath {
      #expect(path.predictor != nil && path.residualSumsOfSquares.count == path.steps.count)
    }
    #expect(Set(path.diagnostics.map(\.name)).count == path.diagnostics.count)
    #expect(path.diagnostics.allSatisfy { $0.value.isFinite })
  }

  @Test(arguments: ExampleEstimator.all)
  func `residuals are those of the predictions at the training inputs`(_ example: ExampleEstimator)
    throws
  {
    let training = Self.problem.training(Self.count)
    let path = try example.estimator(for: training).fit(training, evaluation: training.data.noisy)
    let size = training.labels.values.reduce(0) { $0 + $1 * $1 }
    for (record, residual) in path.residualSumsOfSquares.enumerated() {
      let sum = zip(path.predictions(ofRecord: record), training.labels.values).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
      // Where the fit interpolates, a difference of equal numbers is left.
      #expect(abs(residual - sum) < 1e-11 * size, "record \(record)")
    }
  }

  // MARK: Determinism

  /// Every number of a fit, as bits.
  private static func bits(_ example: ExampleEstimator, count: Int, threads: Int) throws -> [UInt64]
  {
    let key = TrialKey(seed: 1, trial: 0, block: UInt64(count))
    let training = TrainingSet(
      data: problem.drawExamples(count: count, key: key), problem: .score(problem), key: key,
      threads: IdleThreads(threads - 1))
    let estimator = try example.estimator(for: training)
    // More points than one thread takes at a time.
    let points = problem.drawTestPoints(count: 1500, key: key)
    let path = try estimator.fit(training, evaluation: points)
    let later = try path.predictor?(Array(path.steps.indices), points) ?? []
    let nodes = problem.sobolNodes(pointsPerBlock: 4, key: key)
    let risks = try estimator.linearSmoother?.conditionalRisk(training, nodes: nodes) ?? []
    let numbers: [Double] =
      path.predictions + path.residualSumsOfSquares + (path.times ?? [])
      + path.diagnostics.map(\.value) + later.flatMap(\.values) + risks
    return numbers.map(\.bitPattern)
  }

  /// Of 600 examples only a part of the kernel's spectrum is computed.
  @Test(arguments: ExampleEstimator.all, [24, 600])
  func `numbers are the same twice, and on one and four threads`(
    _ example: ExampleEstimator, count: Int
  ) throws {
    let alone = try Self.bits(example, count: count, threads: 1)
    #expect(alone.count >= 3000)
    #expect(try Self.bits(example, count: count, threads: 1) == alone)
    #expect(try Self.bits(example, count: count, threads: 4) == alone)
  }

  // MARK: Prediction

  @Test(arguments: ExampleEstimator.all)
  func `a path predicts later what it predicted at the evaluation points`(
    _ example: ExampleEstimator
  ) throws {
    let training = Self.problem.training(Self.count)
    let estimator = try example.estimator(for: training)
    let points = Self.problem.drawTestPoints(count: 40, key: training.key)
    let path = try estimator.fit(training, evaluation: points)
    let empty = try estimator.fit(training, evaluation: points.subset(0..<0))
    #expect(empty.predictions.isEmpty && empty.steps == path.steps)
    #expect((path.predictor == nil) == (empty.predictor == nil))
    guard let predictor = path.predictor, let unseen = empty.predictor else { return }
    let records = Array(path.steps.indices.reversed())
    let together = try predictor(records, points).map(\.values)
    for (record, values) in zip(records, together) {
      let first = Array(path.predictions(ofRecord: record))
      #expect(relativeError(values, first) < 1e-12, "record \(record)")
      // Whatever else was asked for, and wherever the fit was evaluated before.
      #expect(try predictor([record], points)[0].values == values)
      #expect(try unseen([record], points)[0].values == values)
    }
  }

  @Test(arguments: ExampleEstimator.all)
  func `the order of the examples does not matter`(_ example: ExampleEstimator) throws {
    let training = Self.problem.training(Self.count)
    let estimator = try example.estimator(for: training)
    let points = Self.problem.drawTestPoints(count: 40, key: training.key)
    let path = try estimator.fit(training, evaluation: points)
    let other = try estimator.fit(
      training.reordered(shuffled(Self.count)), evaluation: points)
    #expect(other.steps == path.steps)
    for record in path.steps.indices {
      // Gram matrices of the weakest ridges and longest flows have a condition number of 1e6.
      #expect(
        relativeError(
          other.predictions(ofRecord: record), Array(path.predictions(ofRecord: record))) < 1e-9,
        "record \(record)")
    }
  }

  // MARK: Nothing to learn

  /// Where every input is dropped the kernel's Gram matrix is zero, as it may be in a piece of a localised fit.
  @Test(arguments: ExampleEstimator.all, [24, 600])
  func `a set without any input within the radius can be fitted`(
    _ example: ExampleEstimator, count: Int
  ) throws {
    let problem = RegressionProblem.isotropic(
      inputs: InputMap(bias: 1, truncation: Truncation(radius: 1e-9, method: .drop)))
    let training = problem.training(count)
    try #require(training.inputs.values.allSatisfy { $0 == 0 })
    let estimator = try example.estimator(for: training)
    let points = problem.drawTestPoints(count: 7, key: training.key)
    let path = try estimator.fit(training, evaluation: points)
    #expect(try #require(path.times).allSatisfy { $0.isFinite })
    // What is learned in the kernel's space, or by a network without biases, is zero there.
    if estimator.isHomogeneous { #expect(path.predictions.allSatisfy { $0 == 0 }) }
  }

  // MARK: Homogeneity

  @Test(arguments: ExampleEstimator.all)
  func `fits are homogeneous in z exactly where they say so`(_ example: ExampleEstimator) throws {
    // Without a bias and at one time z = x, so that every estimator can be asked at c z.
    let problem = RegressionProblem.isotropic(times: .fixed(0.5), inputs: InputMap(bias: nil))
    let training = problem.training(Self.count)
    let estimator = try example.estimator(for: training)
    let points = problem.drawTestPoints(count: 30, key: training.key)
    var largest = 0.0
    for factor in [0.25, 3] {
      let scaled = NoisyPoints(
        problem: problem, points: points.points.scaled(by: factor), times: points.times)
      let path = try estimator.fit(training, evaluation: points)
      let other = try estimator.fit(training, evaluation: scaled)
      for record in path.steps.indices {
        let expected = path.predictions(ofRecord: record).map { factor * $0 }
        largest = max(largest, relativeError(other.predictions(ofRecord: record), expected))
      }
    }
    #expect(estimator.isHomogeneous == (largest < 1e-9), "\(largest)")
  }

  // MARK: Controls

  @Test(arguments: ExampleEstimator.all.filter(\.kind.servesSeries))
  func `what serves controls fits them`(_ example: ExampleEstimator) throws {
    let series = SeriesRegression(decay: 2, source: 1, noise: 0.1, modes: 256)
    let key = TrialKey(seed: 1, trial: 0, block: 24)
    let training = TrainingSet(
      data: series.drawExamples(count: 24, key: key), problem: .series(series), key: key)
    let estimator = try #require(
      try example.estimator(for: training) as? any SpectralEstimator)
    // A control has a kernel of its own.
    #expect((estimator.refusal(of: .series(series)) != nil) == (estimator.kernel != nil))
    guard estimator.kernel == nil else { return }
    let path = try estimator.fit(training, evaluation: training.data.noisy)
    let size = training.labels.values.reduce(0) { $0 + $1 * $1 }
    // From hardly any training to hardly any residual.
    #expect(path.residualSumsOfSquares[0] > 0.5 * size)
    #expect((path.residualSumsOfSquares.last ?? .nan) < 0.01 * size)
    #expect(
      try estimator.risks(training, on: series, labels: training.labels, labelNoise: 0).count
        == path.steps.count)
  }
}
