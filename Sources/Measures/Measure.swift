internal import Diffusion
public import Documents
public import Estimators

/// Something that trials measure on request besides the risks of their fits: `measure: [coupling]`.
///
/// A new one is one file that conforms to this protocol and one line in ``MeasureCatalogue``. What it
/// measures are quantities like any others: stored, exported, and shown in reports.
public protocol Measure: Sendable {
  /// The name in a study file, with what was set, as identities of cells have it.
  var name: String { get }
  /// The version of the numbers: raised when a change moves them.
  var version: Int { get }
  /// The quantities in the order of tables.
  var quantities: [MeasuredQuantity] { get }

  /// Quantities of the fit as a whole with mean 0, which control variates use and no table shows; empty for most
  /// measures.
  var controls: [String] { get }

  /// Ratios of two means, printed in a separate table; empty for most measures.
  var ratios: [(heading: String, numerator: String, denominator: String)] { get }

  /// Whether it takes the labels for the posterior mean and noise, which permuted labels are not.
  var speaksOfLabels: Bool { get }

  /// Whether it has anything to say of an estimator.
  func applies(to estimator: any Estimator) -> Bool

  /// The quantities of each of some records of a fit, in the order of the records.
  ///
  /// - Throws: `FitFailure` where something that it computes fails.
  func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]]

  /// The quantities that are also measured along the training path, independent of the rules' choices, each with
  /// its title in a figure over the steps; empty for most measures.
  var pathQuantities: [(name: String, title: String)] { get }

  /// The values at the chosen records, and those along the path.
  ///
  /// - Throws: `FitFailure` where something that it computes fails.
  func allValues(of fit: MeasuredFit) throws(FitFailure) -> MeasuredValues
}

/// A measure as users write it.
public struct MeasureKind: Sendable {
  /// The name in a study file.
  public let name: String
  /// One line.
  public let summary: String
  /// Examples, as a study file has them.
  public let examples: [String]
  /// Formula, meanings of the keys, and source.
  public let explanation: Explanation
  /// Reads the options, all of which may be left out.
  public let read: @Sendable (Section) -> any Measure

  /// A measure with options.
  public init(
    name: String, summary: String, examples: [String],
    explanation: Explanation = Explanation(),
    read: @escaping @Sendable (Section) -> any Measure
  ) {
    self.name = name
    self.summary = summary
    self.explanation = explanation
    self.examples = examples
    self.read = read
  }

  /// A measure without options.
  public static func plain(
    name: String, summary: String, explanation: Explanation = Explanation(), measure: any Measure
  ) -> MeasureKind {
    MeasureKind(name: name, summary: summary, examples: [name], explanation: explanation) { _ in
      measure
    }
  }
}

/// Every measure that a study file can name.
public enum MeasureCatalogue {
  private static let registry = Registry<MeasureKind>(
    [
      AssumptionAudit.kind, BoundTightness.kind, Coupling.kind, DataBias.kind, Decomposition.kind,
      GramMeasure.kind, GramBulks.kind, MemorisationTimes.kind, NoiseControls.kind,
      Reproduction.kind, TruncationMeasure.kind,
    ], name: \.name)

  /// The measures, in the order in which they are listed, with those that were registered.
  public static var all: [MeasureKind] { registry.all }

  /// Adds a measure for the rest of the program.
  ///
  /// - Precondition: No measure has its name.
  public static func register(_ kind: MeasureKind) { registry.add(kind) }

  /// Reads `measure:`, a name or a list of names and of `{NAME: OPTIONS}`; problems are recorded in the log.
  public static func read(_ node: Node?, log: DiagnosticLog) -> [any Measure] {
    guard let node else { return [] }
    let items: [Node]
    if case .list(let list) = node.content { items = list } else { items = [node] }
    var given: Set<String> = []
    var measured: [String: String] = [:]
    return items.compactMap { item in
      log.recording?.define("measure", at: item.position)
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
      // Values are stored by the names of quantities.
      for quantity in Set(measure.quantityNames).sorted() {
        if let other = measured[quantity] {
          log.record(
            "the measures \(other) and \(name) both measure '\(quantity)'; ask for one of them",
            at: item.position)
        }
        measured[quantity] = name
      }
      precondition(
        measure.name.hasPrefix(name) && measured[QuantityName.risk] == nil,
        "the measure \(name) calls itself \(measure.name), or measures the risk")
      return measure
    }
  }
}

extension Measure {
  public var speaksOfLabels: Bool { false }

  public var controls: [String] { [] }

  public var ratios: [(heading: String, numerator: String, denominator: String)] { [] }

  public var pathQuantities: [(name: String, title: String)] { [] }

  /// Those at the chosen records, and nothing along the path.
  public func allValues(of fit: MeasuredFit) throws(FitFailure) -> MeasuredValues {
    MeasuredValues(chosen: try values(of: fit), path: [])
  }

  /// The quantities' names.
  public var quantityNames: [String] { quantities.map(\.name) }

  /// The name with the version, as identities of cells have it.
  public var identityText: String { "\(name)/\(version)" }
}
