public import Documents

/// The learning rate η of training on ½ Σ_j |f(z_j) − y_j|², without a factor 1/n.
public enum LearningRate: Sendable, Equatable {
  /// η = 1/λ_max(H), H the tangent kernel's Gram matrix.
  case auto
  /// η = 1/(n max_j κ(z_j, z_j)), which is never larger than `auto`.
  case paper
  /// A number, taken as it is.
  case constant(Double)

  /// The rate for a training set.
  ///
  /// Where every input is zero, as truncation may leave them, so is H. No rate then moves a fit from 0, and the
  /// rate is 1.
  public func value(for training: TrainingSet) -> Double {
    func inverse(_ bound: Double) -> Double { bound > 0 ? 1 / bound : 1 }
    return switch self {
    case .auto: inverse(training.largestEigenvalue())
    case .paper:
      inverse(Double(training.count) * training.kernel.largestDiagonal(training.inputs))
    case .constant(let rate): rate
    }
  }

  /// Whether a step is about the same dimensionless time for sets of every size: the rate is inverse to the size.
  public var goesBySize: Bool { self == .auto || self == .paper }

  /// The word or number a study file has.
  public var text: String {
    switch self {
    case .auto: "auto"
    case .paper: "paper"
    case .constant(let rate): "\(rate)"
    }
  }

  /// Reads `learning-rate:` of an estimator: auto (the default), paper or a positive number.
  public init(reading section: Section) {
    self = .auto
    section.declare("learning-rate", .within(.positive))
    if let word = section.word("learning-rate", of: ["auto", "paper"]) {
      self = word == "auto" ? .auto : .paper
    } else if !section.contains("learning-rate") {
      return
    } else if let rate = section.number("learning-rate") {
      if rate > 0 {
        self = .constant(rate)
      } else {
        section.fail(
          at: "learning-rate", "the learning rate must be auto, paper or a positive number")
      }
    }
  }
}
