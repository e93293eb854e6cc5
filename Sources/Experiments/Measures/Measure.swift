internal import Diffusion
internal import Documents
internal import Estimators

/// Something that trials measure on request beside the risks of their fits: `measure: [coupling]`.
///
/// A new one is one file that conforms to this protocol and one line in ``MeasureCatalogue``. What it
/// measures are quantities like any others: stored, exported, and shown in reports.
protocol Measure: Sendable {
  /// The name in a study file, with what was set, as identities of cells have it.
  var name: String { get }
  /// The version of the numbers: raised when a change moves them.
  var version: Int { get }
  /// The heading of its section in reports.
  var heading: String { get }
  /// What the columns of its table are, in a few sentences.
  var explanation: String { get }
  /// The quantities in the order of tables, each with its heading in reports.
  var quantities: [(name: String, heading: String)] { get }

  /// What it found on the curves, as a sentence of the report's answer; nil where there is nothing to say.
  func answer(_ curves: [RiskCurve]) -> String?

  /// The quantities whose means have an exponent in n in reports: not those that are logarithms, say.
  var quantitiesWithExponents: [String] { get }

  /// The quantities to be drawn over n in a figure of each curve, with their titles; empty for none.
  var drawnQuantities: [(name: String, title: String)] { get }

  /// Whether it has anything to say of an estimator.
  func applies(to estimator: any Estimator) -> Bool

  /// The quantities of each of some records of a fit, in the order of the records.
  ///
  /// - Throws: `FitFailure` where something that it computes fails.
  func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]]
}

/// A fit with what measures may look at.
struct MeasuredFit {
  /// The estimator.
  let estimator: any Estimator
  /// The training set.
  let training: TrainingSet
  /// The path.
  let path: FittedPath
  /// The records that rules chose, ascending.
  let records: [Int]
  /// The nodes at which the risk of this fit is integrated.
  let nodes: EvaluationNodes
  /// Fewer nodes, at which every record can be looked at.
  let coarseNodes: EvaluationNodes
  /// The projections of the posterior mean on the kernel's space; nil where they cannot be had.
  let projection: () -> KernelProjection?

  /// Gradient descent with the kernel of infinite width, from zero, with the steps and the learning rate of
  /// the fit; nil for an estimator that is not trained so.
  var kernelDescent: TangentKernelEstimator? {
    switch estimator {
    case let network as NetworkEstimator:
      TangentKernelEstimator(
        algorithm: .gradientDescent, learningRate: network.learningRate, steps: network.steps)
    case let kernel as TangentKernelEstimator: kernel
    default: nil
    }
  }

  /// What that descent predicts at any record after training on a set; nil where there is no such descent.
  ///
  /// - Throws: `FitFailure` where it fails.
  func descentPredictor(on training: TrainingSet) throws(FitFailure) -> FittedPath.Predictor? {
    try kernelDescent?.fit(training, evaluation: training.data.noisy.subset(0..<0)).predictor
  }
}

/// A measure as users write it.
public struct MeasureKind: Sendable {
  /// The name in a study file.
  public let name: String
  /// One line.
  public let summary: String
  /// Examples, as a study file has them.
  public let examples: [String]
  /// Reads the options, all of which may be left out.
  let read: @Sendable (Section) -> any Measure

  /// A measure without options.
  static func plain(name: String, summary: String, measure: any Measure) -> MeasureKind {
    MeasureKind(name: name, summary: summary, examples: [name]) { _ in measure }
  }
}

/// Every measure that a study file can name.
public enum MeasureCatalogue {
  /// The measures, in the order in which they are listed.
  public static let all: [MeasureKind] = [
    AssumptionAudit.kind, BoundTightness.kind, Coupling.kind, DataBias.kind, Decomposition.kind,
    GramMeasure.kind, GramBulks.kind, TruncationMeasure.kind,
  ]

  /// Reads `measure:`, a name or a list of names and of `{NAME: OPTIONS}`; problems are recorded in the log.
  static func read(_ node: Node?, log: DiagnosticLog) -> [any Measure] {
    guard let node else { return [] }
    let items: [Node]
    if case .list(let list) = node.content { items = list } else { items = [node] }
    var given: Set<String> = []
    return items.compactMap { item in
      let named = item.nameWithOptions(
        "a measure", of: all.map(\.name), example: "{decomposition: {radius: 2}}", log: log)
      guard let (name, options) = named, let kind = all.first(where: { $0.name == name }) else {
        return nil
      }
      guard given.insert(name).inserted else {
        log.record("the measure \(name) is given twice", at: item.position)
        return nil
      }
      guard
        let section = Section(
          options ?? Node(.mapping([]), at: item.position), what: "the measure \(name)", log: log)
      else { return nil }
      let measure = kind.read(section)
      section.finish()
      return measure
    }
  }
}

extension Measure {
  /// Nothing.
  func answer(_ curves: [RiskCurve]) -> String? { nil }

  /// All of them.
  var quantitiesWithExponents: [String] { quantityNames }

  /// None.
  var drawnQuantities: [(name: String, title: String)] { [] }

  /// The quantities' names.
  var quantityNames: [String] { quantities.map(\.name) }

  /// The name with the version, as identities of cells have it.
  var identityText: String { "\(name)/\(version)" }
}
