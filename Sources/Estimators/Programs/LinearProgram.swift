public import Diffusion
internal import LinearAlgebra

/// A program whose predictions are linear in the labels, f̂(ζ) = Σ_j S_j(ζ) y_j, and that returns the weights S.
///
/// Its risk is averaged over the labels then, as a kernel's is. Every matrix S is compared with the program's own
/// predictions; weights that give others are a failure of the trial.
public struct LinearProgram: LinearSmoother, ExactlyStopped {
  /// The program.
  public var program: ProgramEstimator

  /// A program that predicts posterior means.
  public init(_ program: ProgramEstimator) { self.program = program }

  public var kind: String { program.kind }
  public var version: Int { program.version }
  public var parameters: [(name: String, value: String)] {
    program.parameters + [("linear", "true")]
  }
  public var width: Int? { program.width }
  public var recordCount: Int { program.recordCount }
  public var hasFilter: Bool { false }
  public var exactStops: [ExactStop] {
    get { program.exactStops }
    set { program.exactStops = newValue }
  }
  public func service(of stop: ExactStop) -> ExactStopService { program.service(of: stop) }

  /// Those of the program, and a block of weights.
  public func memory(_ size: FitSize) -> Double {
    program.memory(size) + 2 * Double(Self.weightsAtATime)
  }

  /// The doubles of a matrix that is asked for at a time.
  private static let weightsAtATime = 1 << 21

  /// Has the program fit the examples, and predict at the evaluation points.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    try program.path(of: try session(training), training, evaluation: evaluation)
  }

  /// The risk given the inputs, averaged over the labels, by the program's weights.
  public func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    let session = try session(training)
    let means = training.data.noisy.posteriorMeans
    let noise = training.data.noisy.labelNoise
    var risks: [Double] = []
    risks.reserveCapacity(points.count)
    let block = max(1, Self.weightsAtATime / training.count)
    for start in stride(from: 0, to: points.count, by: block) {
      let part = points.subset(start..<min(start + block, points.count))
      let weights = try session.smoother(
        program.position(ofRecord: record), at: part, labels: training.labels,
        seconds: training.deadline.left)
      let expected = product(weights, means)
      for q in 0..<part.count {
        var risk = 0.0
        for i in 0..<means.columns {
          let bias = expected[q, i] - part.posteriorMeans[q, i]
          risk += bias * bias
        }
        for (weight, variance) in zip(weights.row(q), noise) { risk += weight * weight * variance }
        risks.append(risk)
      }
    }
    return risks
  }

  /// The fit of a trial, which serves its path and its risks.
  private func session(_ training: TrainingSet) throws(FitFailure) -> ProgramSession {
    let identity = parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    if let known = training.keptFits[identity] as? ProgramSession { return known }
    let session = try program.session(training)
    training.keptFits[identity] = session
    return session
  }
}

extension Estimator {
  /// The program behind an estimator; nil where there is none.
  public var startedProgram: ProgramEstimator? {
    self as? ProgramEstimator ?? (self as? LinearProgram)?.program
  }
}
