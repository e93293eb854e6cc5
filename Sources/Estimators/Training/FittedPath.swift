public import Diffusion
public import LinearAlgebra

/// What training leaves behind: predictions of the posterior mean along recorded steps.
///
/// One training serves every stopping rule, so rules are compared on the same noise. An estimator
/// without a path has one record.
public struct FittedPath: Sendable {
  /// Predicts at points that are chosen after the fit: points x d for each record asked for.
  ///
  /// It throws a ``FitFailure`` where it cannot, as a program may that has ended.
  public typealias Predictor =
    @Sendable (_ records: [Int], _ points: NoisyPoints) throws(FitFailure) -> [Matrix]

  /// How far training had come at each record: those of the path, ascending, then those of ``exactStops``.
  public let progress: [TrainingProgress]
  /// Where the path was recorded besides, in the order of the last records.
  public let exactStops: [ExactStop]
  /// The recorded steps of the path itself, ascending, as ``TrainingProgress/step``.
  public let steps: [Int]
  /// The dimensionless times of these steps, as ``TrainingProgress/time``; nil for a path that has none.
  public let times: [Double]?
  /// How steps filter the tangent kernel's eigenvalues, for rules that need degrees of freedom.
  public let filter: SpectralFilter?
  /// Predictions at the evaluation points, record by record (records x points x d).
  public let predictions: [Double]
  /// The number of predictions per record: points times d.
  public let stride: Int
  /// The residual sum of squares Σ |f(z_j) − y_j|² on the training set, one number per step of the path; none
  /// for an estimator without a path, since no rule asks for it.
  public let residualSumsOfSquares: [Double]
  /// Measurements of the fit itself.
  public let diagnostics: [Quantity]
  /// The network at each record; none for other estimators.
  public let networks: [ReLUNetwork]
  /// Predicts elsewhere; every estimator with a path of several records has it, so that many nodes need
  /// be evaluated at the chosen records alone.
  public let predictor: Predictor?

  /// Creates a path; every record has `stride` predictions.
  public init(
    progress: [TrainingProgress], exactStops: [ExactStop] = [], filter: SpectralFilter? = nil,
    predictions: [Double], stride: Int,
    residualSumsOfSquares: [Double], diagnostics: [Quantity] = [], networks: [ReLUNetwork] = [],
    predictor: Predictor? = nil
  ) {
    precondition(
      predictions.count == progress.count * stride,
      "\(predictions.count) predictions for \(progress.count) records of \(stride)")
    self.progress = progress
    self.exactStops = exactStops
    let path = progress.dropLast(exactStops.count)
    steps = path.map { Int($0.step) }
    let times = path.compactMap(\.time)
    self.times = times.count == path.count ? times : nil
    self.filter = filter
    self.predictions = predictions
    self.stride = stride
    self.residualSumsOfSquares = residualSumsOfSquares
    self.diagnostics = diagnostics
    self.networks = networks
    self.predictor = predictor
  }

  /// Creates the path of an estimator without one: a single record.
  public init(record predictions: [Double], stride: Int) {
    self.init(
      progress: [TrainingProgress(step: 0, time: 0)], predictions: predictions, stride: stride,
      residualSumsOfSquares: [])
  }

  /// The predictions of one record, points x d by rows.
  public func predictions(ofRecord record: Int) -> ArraySlice<Double> {
    predictions[record * stride..<(record + 1) * stride]
  }

  /// Checks that every prediction and every residual is a finite number.
  ///
  /// - Throws: ``FitFailure/diverged(step:)`` with the first recorded step that has another.
  public func checkFinite() throws(FitFailure) {
    if let bad = residualSumsOfSquares.firstIndex(where: { !$0.isFinite }) {
      throw .diverged(step: steps[bad])
    }
    if let bad = predictions.firstIndex(where: { !$0.isFinite }) {
      throw .diverged(step: Int(progress[bad / max(1, stride)].step))
    }
  }
}

/// A named number that a trial measures, with its unit in its name or its documentation.
public struct Quantity: Sendable, Equatable {
  /// The name, as it appears in the store: `risk`, `squared-critical-radius`, ...
  public let name: String
  /// The value.
  public let value: Double

  /// Creates a quantity.
  public init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}
