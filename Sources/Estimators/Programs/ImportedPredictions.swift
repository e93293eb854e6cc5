public import Diffusion
internal import Documents
internal import LinearAlgebra

/// Predictions that were made elsewhere, at the nodes of one trial, as an estimator of the run that they belong to.
///
/// It stands in a store and not in a study file: `scorebound import` measures its trials, and no run does.
public struct ImportedPredictions: Estimator {
  /// The estimator's name in the run.
  public let name: String
  /// The posterior means at the nodes of a trial, points x d by rows; nil where they are not at hand.
  public let predictions: [Double]?

  /// Predictions under a name.
  public init(name: String, predictions: [Double]? = nil) {
    self.name = name
    self.predictions = predictions
  }

  public var kind: String { Self.kindName }
  public var version: Int { 1 }
  /// The name is all that is known of it.
  public var parameters: [(name: String, value: String)] { [("name", name)] }
  public var recordCount: Int { 1 }
  public func memory(_ size: FitSize) -> Double { 0 }

  /// The predictions, where they are those of the evaluation points.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let stride = evaluation.count * training.labels.columns
    guard let predictions, predictions.count == stride else {
      throw .failed("the predictions of '\(name)' were imported, and are not computed again")
    }
    return FittedPath(record: predictions, stride: stride)
  }

  /// The kind's name; no study file can have it.
  public static let kindName = "imported"

  /// The key that a store's reader adds; no YAML key is like it.
  public static let contextKey = "\u{1}imported"

  static let estimatorKind = EstimatorKind(
    name: kindName, summary: "predictions that were made elsewhere", example: "{kind: imported}",
    read: { section, _ in
      section.string("name").map { ImportedPredictions(name: $0) }
    })
}
