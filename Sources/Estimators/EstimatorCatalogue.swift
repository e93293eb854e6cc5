public import Documents

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
      ProgramEstimator.estimatorKind,
    ], name: \.name)

  /// The kinds, in the order in which they are listed, with those that were registered.
  public static var all: [EstimatorKind] { registry.all }

  /// Adds a kind for the rest of the program.
  ///
  /// - Precondition: No kind has its name.
  public static func register(_ kind: EstimatorKind) { registry.add(kind) }

  /// What the keys mean that several estimators have.
  package static let keyMeanings: [String: KeyMeaning] = [
    "kind": "kind of the estimator",
    "learning-rate": KeyMeaning(
      "step size for the sum of squares, without 1/n: auto is 1/lambda_max(H), paper 1/(n max_j kappa(z_j, z_j)), or a "
        + "number", default: "auto"),
    "steps": KeyMeaning(
      "last step, an expression in n from 1 to 1e9; four steps per doubling are recorded, and rules choose among these",
      default: StepSchedule.defaultLast),
    "kernel": KeyMeaning(
      "another kernel; claims about the tangent kernel are then only drawn",
      default: "the tangent kernel, or the control's own"),
  ]

  /// Reads an estimator for a cell with the quantities n, m and d.
  ///
  /// Problems are recorded in the section's log.
  public static func read(_ section: Section, quantities: [String: Double]) -> (any Estimator)? {
    guard let kind = kind(of: section) else { return nil }
    let estimator = kind.read(section, quantities)
    section.finish()
    // Stored trials are distinguished by what the estimator says.
    precondition(
      estimator.map { $0.kind == kind.name } ?? true,
      "an estimator of the kind \(kind.name) calls itself \(estimator?.kind ?? "")")
    return estimator
  }

  /// The kind that `kind:` of a section names.
  public static func kind(of section: Section) -> EstimatorKind? {
    // Readers of stores put it into documents; users do not.
    if case .scalar(ImportedPredictions.kindName, quoted: true)? = section.optionalNode("kind")?
      .content, section.contains(ImportedPredictions.contextKey)
    {
      return ImportedPredictions.estimatorKind
    }
    section.define("estimator")
    guard let name = section.choice("kind", of: all.map(\.name)) else { return nil }
    return all.first { $0.name == name }
  }
}
