public import Diffusion

/// An estimator whose fits on the line, at one time, are analytic between known places.
///
/// Their risk is then integrated between these places, to 1e-10 and without refinement.
public protocol PiecewiseAnalytic: Estimator {
  /// Whether the places are known on a problem; mostly they are.
  func knowsKinks(on problem: RegressionProblem) -> Bool

  /// The points on the line, at one time, where fits may have kinks or jumps at any record.
  func kinks(_ training: TrainingSet) -> [Double]

  /// Checks that ``kinks(_:)`` are few enough to be listed.
  ///
  /// - Throws: ``FitFailure/fineStructure(_:)`` where they are not.
  func checkKinks(_ training: TrainingSet) throws(FitFailure)

  /// About how many there are after training on so many examples.
  func kinkCount(_ problem: RegressionProblem, examples: Double) -> Double
}

extension PiecewiseAnalytic {
  public func knowsKinks(on problem: RegressionProblem) -> Bool { true }
  public func checkKinks(_ training: TrainingSet) throws(FitFailure) {}
  public func kinkCount(_ problem: RegressionProblem, examples: Double) -> Double { examples }
}

/// An estimator whose fits are smooth on the scale of the law, so that few nodes suffice in any dimension.
public protocol SmoothEstimator: PiecewiseAnalytic {}

extension SmoothEstimator {
  public func kinks(_ training: TrainingSet) -> [Double] { [] }
  public func kinkCount(_ problem: RegressionProblem, examples: Double) -> Double { 0 }
}

extension Estimator {
  /// The estimator as one whose kinks are known on a problem; nil for another.
  public func piecewiseAnalytic(on problem: RegressionProblem) -> (any PiecewiseAnalytic)? {
    (self as? any PiecewiseAnalytic).flatMap { $0.knowsKinks(on: problem) ? $0 : nil }
  }

  /// Whether fits are smooth on the scale of the law.
  public var fitsAreSmooth: Bool { self is any SmoothEstimator }
}
