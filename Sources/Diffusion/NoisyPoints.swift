public import LinearAlgebra

/// Points of the noisy law with everything that is known exactly about them.
///
/// Used for training data and evaluation nodes alike: points x_j at times t_j, their inputs z_j, the
/// posterior mean f_*(t_j, x_j) and the label noise v(t_j, x_j). Points of a regression without
/// diffusion have neither times nor levels nor densities.
public struct NoisyPoints: Sendable {
  /// The points x, count x d.
  public let points: Matrix
  /// Their times, count.
  public let times: [Double]
  /// Their noise levels, count.
  public let levels: [NoiseLevel]
  /// Their inputs z, count x D.
  public let inputs: Matrix
  /// The posterior means f_*, count x d.
  public let posteriorMeans: Matrix
  /// The label noise v = tr Cov(X₀ | X_t) times the problem's factor, count.
  public let labelNoise: [Double]
  /// The log densities log p_t(x), count.
  public let logDensities: [Double]

  /// The number of points.
  public var count: Int { inputs.rows }

  /// Evaluates the target's law at points (count x d) and times (count).
  public init(problem: RegressionProblem, points: Matrix, times: [Double]) {
    precondition(
      points.rows == times.count && points.columns == problem.dataDimension,
      "points of shape \(points.rows) x \(points.columns) with \(times.count) times")
    let d = points.columns
    var inputs: [Double] = []
    inputs.reserveCapacity(points.rows * problem.inputDimension)
    var levels: [NoiseLevel] = []
    levels.reserveCapacity(times.count)
    for j in 0..<points.rows {
      // Consecutive nodes share a time: its exponentials are taken once.
      let level =
        j > 0 && times[j] == times[j - 1] ? levels[j - 1] : problem.process.level(at: times[j])
      levels.append(level)
      let x = points.values.span.extracting(j * d..<(j + 1) * d)
      problem.inputs.write(x, time: times[j], times: problem.times, into: &inputs)
    }
    let posteriors = problem.target.posteriors(at: points, levels: levels)
    self.points = points
    self.times = times
    self.levels = levels
    self.inputs = Matrix(rows: points.rows, columns: problem.inputDimension, values: inputs)
    posteriorMeans = posteriors.means
    labelNoise = posteriors.labelNoise.map { problem.noiseFactor * $0 }
    logDensities = posteriors.logDensities
  }

  /// Points of a regression without diffusion: inputs (count x D) with the regression function's values
  /// (count x d) and the variances of their labels (count).
  ///
  /// A user's own data have neither; zeros then stand for what is not known, and risks cannot be measured.
  public init(inputs: Matrix, means: Matrix, labelNoise: [Double]) {
    points = inputs
    times = []
    levels = []
    self.inputs = inputs
    posteriorMeans = means
    self.labelNoise = labelNoise
    logDensities = []
  }

  /// Some points of a whole, by their numbers.
  private init(_ whole: NoisyPoints, numbers: some Collection<Int>) {
    // Points without diffusion have no times.
    func picked<Value>(_ values: [Value]) -> [Value] {
      values.isEmpty ? [] : numbers.map { values[$0] }
    }
    points = whole.points.rows(at: numbers)
    times = picked(whole.times)
    levels = picked(whole.levels)
    inputs = whole.inputs.rows(at: numbers)
    posteriorMeans = whole.posteriorMeans.rows(at: numbers)
    labelNoise = picked(whole.labelNoise)
    logDensities = picked(whole.logDensities)
  }

  /// The points of given numbers, a range or a list, as new points in that order.
  public func subset(_ numbers: some Collection<Int>) -> NoisyPoints {
    NoisyPoints(self, numbers: numbers)
  }
}
