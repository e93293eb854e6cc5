/// How far training had come at a record of a path, in time and in effort.
///
/// A step number says little by itself: a step of gradient descent, of a flow and of a batch of ten examples have
/// nothing in common but their count.
public struct TrainingProgress: Sendable, Equatable {
  /// The number of updates, with 0 on every path of training; of a ridge path the number of the ridge, 0 the strongest.
  ///
  /// It is whole but for a flow that is stopped exactly (``ExactStop``).
  public let step: Double
  /// The dimensionless time: τ = η N k for the learning rate η and N examples, or 1/μ for a ridge parameter μ; nil where
  /// training has none.
  public let time: Double?
  /// How many gradients of single examples were evaluated; nil for a path that comes from no descent.
  public let gradientEvaluations: Double?

  /// Creates the progress of a record.
  public init(step: Double, time: Double? = nil, gradientEvaluations: Double? = nil) {
    self.step = step
    self.time = time
    self.gradientEvaluations = gradientEvaluations
  }

  /// How often every one of N examples was seen, on the average.
  public func epochs(examples: Int) -> Double? {
    gradientEvaluations.map { $0 / Double(examples) }
  }
}

extension [TrainingProgress] {
  /// The records of full-batch gradient descent with the learning rate η on N examples.
  public static func gradientDescent(
    steps: [Int], learningRate: Double, examples: Int
  ) -> [TrainingProgress] {
    let n = Double(examples)
    return steps.map {
      TrainingProgress(
        step: Double($0), time: learningRate * n * Double($0), gradientEvaluations: n * Double($0))
    }
  }
}
