internal import Diffusion
public import Documents

/// A kind of estimator as users write it.
public struct EstimatorKind: Sendable {
  /// The value of `kind:`.
  public let name: String
  /// One line for `scorebound estimators`.
  public let summary: String
  /// An example, as a study file has it.
  public let example: String
  /// Whether the kind can be swept over the design's widths m.
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
  private static let registry = Registry<EstimatorKind>(
    [
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
    ], name: \.name)

  /// The kinds, in the order in which they are listed, with those that were registered.
  public static var all: [EstimatorKind] { registry.all }

  /// Adds a kind for the rest of the program.
  ///
  /// - Precondition: No kind has its name.
  public static func register(_ kind: EstimatorKind) { registry.add(kind) }

  /// Reads an estimator for a cell with the quantities n, m and d.
  ///
  /// Problems are recorded in the section's log.
  public static func read(_ section: Section, quantities: [String: Double]) -> (any Estimator)? {
    guard let kind = kind(of: section) else { return nil }
    let estimator = kind.read(section, quantities)
    section.finish()
    // Stored trials are told apart by the estimator's own word.
    precondition(
      estimator.map { $0.kind == kind.name } ?? true,
      "an estimator of the kind \(kind.name) calls itself \(estimator?.kind ?? "")")
    return estimator
  }

  /// The kind that `kind:` of a section names.
  public static func kind(of section: Section) -> EstimatorKind? {
    guard let name = section.choice("kind", of: all.map(\.name)) else { return nil }
    return all.first { $0.name == name }
  }
}
