public import Documents
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
  /// of the regression function from one input to the next.
  case nearestNeighbours = "nearest-neighbours"

  /// The label noise; nil where this way of knowing it does not apply.
  ///
  /// - Throws: ``FitFailure`` where a spectrum cannot be computed.
  func labelNoise(_ evidence: StoppingEvidence) throws(FitFailure) -> Double? {
    switch self {
    case .exact: evidence.exactLabelNoise()
    case .residuals: try Self.fromResiduals(evidence)
    case .nearestNeighbours: Self.fromNeighbours(evidence.training)
    }
  }

  private static func fromResiduals(_ evidence: StoppingEvidence) throws(FitFailure) -> Double? {
    guard let record = try GeneralizedCrossValidation().chooseRecord(evidence),
      let (spectrum, filter) = try evidence.spectrum()
    else { return nil }
    let df = filter.degreesOfFreedom(of: spectrum, step: evidence.path.steps[record])
    return evidence.path.residualSumsOfSquares[record] / (Double(evidence.training.count) - df)
  }

  private static func fromNeighbours(_ training: TrainingSet) -> Double? {
    let (n, D) = (training.count, training.inputs.columns)
    guard n > 1 else { return nil }
    var sum = 0.0
    for i in 0..<n {
      let z = training.inputs.row(i)
      var nearest = (square: Double.infinity, index: i)
      for j in 0..<n where j != i {
        var square = 0.0
        for k in 0..<D {
          let gap = training.inputs.values[j * D + k] - z[z.startIndex + k]
          square += gap * gap
        }
        if square < nearest.square { nearest = (square, j) }
      }
      sum += zip(training.labels.row(i), training.labels.row(nearest.index)).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
    }
    return sum / Double(2 * n)
  }

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
