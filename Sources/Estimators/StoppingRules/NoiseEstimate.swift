internal import Diffusion
internal import Documents
internal import LinearAlgebra

/// How a stopping rule knows the label noise v = E tr Cov(X₀ | X_t), summed over the outputs.
///
/// Rules of the literature have one noise level σ² for all examples and outputs. Here the noise depends on
/// the input, and v/d pools it over inputs and outputs.
public enum NoiseEstimate: String, Sendable, CaseIterable {
  /// From the law, which no user has: E v.
  case exact
  /// From the residuals at the record that generalised cross-validation chooses: RSS/(n − df).
  case residuals
  /// From the labels of nearest inputs z: (1/2n) Σ_j |y_j − y_nn(j)|², too large by the squared change
  /// of the regression function from one input to the next. It does not apply to noisy copies of samples,
  /// whose neighbours have the same label.
  case nearestNeighbours = "nearest-neighbours"

  /// The label noise; nil where this way of knowing it does not apply.
  ///
  /// - Throws: ``FitFailure`` where a spectrum cannot be computed.
  func labelNoise(_ evidence: StoppingEvidence) throws(FitFailure) -> Double? {
    switch self {
    case .exact: evidence.exactLabelNoise()
    case .residuals: try Self.fromResiduals(evidence)
    case .nearestNeighbours: try Self.fromNeighbours(evidence.training)
    }
  }

  private static func fromResiduals(_ evidence: StoppingEvidence) throws(FitFailure) -> Double? {
    guard let record = try GeneralizedCrossValidation().chooseRecord(evidence),
      let (spectrum, filter) = try evidence.spectrum()
    else { return nil }
    let df = filter.degreesOfFreedom(of: spectrum, step: evidence.path.steps[record])
    return evidence.path.residualSumsOfSquares[record] / (Double(evidence.training.count) - df)
  }

  /// The mean of oneself and one's nearest neighbour misses one's label by half of their difference.
  private static func fromNeighbours(_ training: TrainingSet) throws(FitFailure) -> Double? {
    guard training.count > 1, training.data.copies == 1 else { return nil }
    let means = try NearestNeighbours(neighbours: 2)
      .fit(training, evaluation: training.data.noisy).predictions
    let sum = zip(means, training.labels.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return 2 * sum / Double(training.count)
  }

  /// What `noise:` of a stopping rule means.
  static let meaning: KeyMeaning =
    "how the rule knows the label noise: exact from the law, from the residuals, or from nearest neighbours"

  /// The word in a rule's name; nil for the usual one.
  var option: String? { self == .exact ? nil : rawValue }
}

extension Section {
  /// Reads `noise:` of a stopping rule.
  func noiseEstimate() -> NoiseEstimate {
    NoiseEstimate(
      rawValue: choice(
        "noise", of: NoiseEstimate.allCases.map(\.rawValue), default: NoiseEstimate.exact.rawValue))
      ?? .exact
  }
}
