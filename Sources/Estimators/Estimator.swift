public import Diffusion
public import Documents

/// A way to learn the posterior mean f_* from examples.
///
/// A new estimator is one file that conforms to this protocol and one line in
/// ``EstimatorCatalogue``.
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

  /// Whether fits are smooth, so that few quadrature nodes suffice.
  var fitsAreSmooth: Bool { get }

  /// Whether ``kinks(_:)`` are all the places where fits on the line at one time are not analytic.
  var kinksAreKnown: Bool { get }

  /// The points on the line, at one time, where fits may have kinks or jumps at any record.
  func kinks(_ training: TrainingSet) -> [Double]

  /// Checks that ``kinks(_:)`` are few enough to be listed.
  ///
  /// - Throws: ``FitFailure/fineStructure(_:)`` where they are not.
  func checkKinks(_ training: TrainingSet) throws(FitFailure)

  /// Whether fits are homogeneous in z: f(c z) = c f(z) for c > 0.
  var isHomogeneous: Bool { get }

  /// Whether a fit has a path of several records, of which a stopping rule chooses one.
  var hasPath: Bool { get }

  /// Whether a recorded step is the same dimensionless time for sets of every size, so that what a part of the
  /// examples says of a step holds for all; where it is not, validation compares times.
  var stepsKeepTheirTime: Bool { get }

  /// Whether the conditional risk given the inputs is known exactly for this estimator.
  var hasConditionalRisk: Bool { get }

  /// Fits the estimator and predicts at the evaluation points along its path, of which there may be
  /// none; where there are several records, the path can predict elsewhere as well.
  ///
  /// - Throws: ``FitFailure`` where training diverges; that is an outcome, which is stored.
  func fit(_ training: TrainingSet, evaluation: NoisyPoints) throws(FitFailure) -> FittedPath

  /// The risk given the inputs, averaged over the labels, a number a record of the path.
  ///
  /// - Throws: ``FitFailure`` where a factorisation fails.
  func conditionalRisk(
    _ training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> [Double]

  /// The risk given the inputs at single evaluation points ζ, averaged over the labels, at a record:
  ///
  ///     |Σ_j S_j(ζ) f_*(z_j) − f_*(ζ)|² + Σ_j S_j(ζ)² v(z_j)
  ///
  /// where S_j(ζ) is the weight of label j in the prediction at ζ.
  ///
  /// - Throws: ``FitFailure`` where a factorisation fails.
  func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double]
}

extension Estimator {
  /// No width.
  public var width: Int? { nil }
  /// Fits have kinks.
  public var fitsAreSmooth: Bool { false }
  /// Known for smooth fits, which have none.
  public var kinksAreKnown: Bool { fitsAreSmooth }
  /// None.
  public func kinks(_ training: TrainingSet) -> [Double] { [] }
  /// They always are.
  public func checkKinks(_ training: TrainingSet) throws(FitFailure) {}
  /// Not homogeneous.
  public var isHomogeneous: Bool { false }
  /// There is a path.
  public var hasPath: Bool { true }
  /// Nothing is known of the steps.
  public var stepsKeepTheirTime: Bool { false }
  /// Not known.
  public var hasConditionalRisk: Bool { false }

  /// The integral of the risk at the nodes for an estimator without a path; not known for others,
  /// which implement this themselves where ``hasConditionalRisk`` holds.
  public func conditionalRisk(
    _ training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> [Double] {
    guard hasConditionalRisk, !hasPath else { return [] }
    let risks = try conditionalRisk(training, at: nodes.nodes, record: 0)
    return [nodes.integrate { risks[$0] }.value]
  }

  /// Not known: estimators for which ``hasConditionalRisk`` holds implement this themselves.
  public func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] { [] }
}

/// A kind of estimator as users write it.
public struct EstimatorKind: Sendable {
  /// The value of `kind:`.
  public let name: String
  /// One line for `scorebound estimators`.
  public let summary: String
  /// An example, as a study file has it.
  public let example: String
  /// Whether the kind can be sweeped over the design's widths m.
  public let usesWidth: Bool
  /// Whether the kind fits in the kernel of a control as well, and not only score estimation.
  public let servesSeries: Bool
  /// Reads the parameters for the quantities of a cell (n, m, d); problems are recorded in the log.
  public let read: @Sendable (Section, [String: Double]) -> (any Estimator)?

  /// Creates a kind of estimator.
  public init(
    name: String, summary: String, example: String, usesWidth: Bool = false,
    servesSeries: Bool = false,
    read: @escaping @Sendable (Section, [String: Double]) -> (any Estimator)?
  ) {
    self.name = name
    self.summary = summary
    self.example = example
    self.usesWidth = usesWidth
    self.servesSeries = servesSeries
    self.read = read
  }
}

/// Every estimator that a study file can name.
public enum EstimatorCatalogue {
  /// The kinds, in the order in which they are listed.
  public static let all: [EstimatorKind] = [
    NetworkEstimator.estimatorKind,
    TangentKernelEstimator.estimatorKind,
    GradientFlow.estimatorKind,
    KernelRidge.estimatorKind,
    LocalisedKernel.estimatorKind,
    SmoothedEmpirical.estimatorKind,
    NearestNeighbours.estimatorKind,
    GaussianMean.estimatorKind,
    Constant.estimatorKind,
    Exact.estimatorKind,
  ]

  /// Reads an estimator for a cell with the quantities n, m and d.
  ///
  /// Problems are recorded in the section's log.
  public static func read(_ section: Section, quantities: [String: Double]) -> (any Estimator)? {
    guard let kind = kind(of: section) else { return nil }
    let estimator = kind.read(section, quantities)
    section.finish()
    return estimator
  }

  /// The kind that `kind:` of a section names.
  public static func kind(of section: Section) -> EstimatorKind? {
    guard let name = section.choice("kind", of: all.map(\.name)) else { return nil }
    return all.first { $0.name == name }
  }
}
