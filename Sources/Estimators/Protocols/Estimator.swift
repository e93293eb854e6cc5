public import Diffusion

/// A way to learn the posterior mean f_* from examples.
///
/// A new estimator is one file that conforms to this protocol and one line in ``EstimatorCatalogue``. This protocol is
/// what every estimator can do. What only some can do has a separate protocol each, with all that belongs
/// to it:
///
/// - ``LinearSmoother``: fits are linear in the labels, and their risk given the inputs is known;
/// - ``PiecewiseAnalytic``: the places are known where fits on the line have kinks or jumps;
/// - ``SmoothEstimator``: there are none;
/// - ``SpectralEstimator``: fits filter the spectrum of a kernel's Gram matrix (the first two come with it);
/// - ``KernelDescent``: there is kernel gradient descent that training is to be compared with.
public protocol Estimator: Sendable {
  /// The kind, as `kind:` of a study file has it.
  var kind: String { get }

  /// The version of the numbers: raised when a change moves them, so that old trials are not mixed
  /// with new ones.
  var version: Int { get }

  /// The parameters as text, in a fixed order: with kind and version the estimator's identity.
  var parameters: [(name: String, value: String)] { get }

  /// The width m, or nil for an estimator that has none.
  var width: Int? { get }

  /// The number of records of a fit; a stopping rule chooses one of them.
  var recordCount: Int { get }

  /// Fits the estimator and predicts at the evaluation points at every record; there may be no points.
  ///
  /// A path of several records can predict elsewhere as well (``FittedPath/predictor``).
  ///
  /// - Throws: ``FitFailure`` where training diverges; that is an outcome, which is stored.
  func fit(_ training: TrainingSet, evaluation: NoisyPoints) throws(FitFailure) -> FittedPath

  /// About how many doubles a fit and its conditional risk hold besides the examples and the predictions, rather too
  /// many than too few: as many trials run at a time as fit into memory.
  func memory(_ size: FitSize) -> Double

  /// Why it cannot be fitted to a problem; nil where it can.
  func refusal(of problem: Problem) -> String?

  /// Whether fits are homogeneous in z: f(c z) = c f(z) for c > 0.
  var isHomogeneous: Bool { get }

  /// Whether a fit to inputs that are all zero, as truncation may leave them, is zero everywhere.
  var vanishesAtZero: Bool { get }

  /// Whether an estimator that is trained from a start, such as a network, starts at zero.
  var startsAtZero: Bool { get }

  /// Whether a recorded step is the same dimensionless time for sets of every size, so that what a part of the
  /// examples says of a step holds for all; where it is not, validation compares times.
  var stepsKeepTheirTime: Bool { get }

  /// Whether numbers rest on the spectrum of the kernel's Gram matrix, as a learning rate does.
  var restsOnSpectrum: Bool { get }

  /// Whether fits have residuals and, where they have a path, a filter of a kernel's eigenvalues for rules to look at.
  var hasFilter: Bool { get }

  /// The rules that stop parts of a fit by themselves.
  var innerRules: [any StoppingRule] { get }

  /// Whether it is the placebo of another estimator.
  var isPlacebo: Bool { get }

  /// The diagnostics of a fit that reports show.
  var shownDiagnostics: [String] { get }
}

extension Estimator {
  public var width: Int? { nil }
  public func refusal(of problem: Problem) -> String? { nil }
  public var isHomogeneous: Bool { false }
  public var vanishesAtZero: Bool { isHomogeneous }
  public var startsAtZero: Bool { false }
  public var stepsKeepTheirTime: Bool { false }
  public var restsOnSpectrum: Bool { false }
  public var hasFilter: Bool { true }
  public var innerRules: [any StoppingRule] { [] }
  public var isPlacebo: Bool { false }
  public var shownDiagnostics: [String] { [] }

  /// Whether a fit has a path of several records.
  public var hasPath: Bool { recordCount > 1 }

  /// Checks that a path is what the estimator said of it.
  ///
  /// - Throws: ``FitFailure/failed(_:)`` where it is not.
  package func check(_ path: FittedPath) throws(FitFailure) {
    guard path.steps.count == recordCount else {
      throw .failed(
        "\(kind) says that a fit has \(recordCount) records, and has returned \(path.steps.count)")
    }
    guard zip(path.steps, path.steps.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .failed("\(kind) has returned records whose steps do not ascend")
    }
    guard !hasPath || path.predictor != nil else {
      throw .failed("\(kind) has returned a path of several records that cannot predict elsewhere")
    }
  }
}
