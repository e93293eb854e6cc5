internal import Diffusion
internal import Documents
internal import Estimators
internal import Formatting
internal import Measures

/// Reads estimators and stopping rules for every variant and sample size: the cells of a study.
struct CellReader {
  let root: Section
  let log: DiagnosticLog
  let estimators: [(name: String, section: Section)]
  let stopping: Node?
  let widths: [Documents.Expression]
  let seed: UInt64
  let nested: Bool
  let policy: FailurePolicy
  let measures: [any Measure]
  private var cells: [Cell] = []

  /// Beyond is a mistake in a range, and more than a machine's memory holds the plan of.
  private static let mostCells = 20_000

  private var series: [Study.Series] = []
  private var knownSeries: Set<Study.Series> = []
  private var stoppingNames: [String] = []

  init(
    root: Section, log: DiagnosticLog, estimators: [(name: String, section: Section)],
    stopping: Node?, widths: [Documents.Expression], seed: UInt64, nested: Bool,
    policy: FailurePolicy, measures: [any Measure]
  ) {
    self.root = root
    self.log = log
    self.estimators = estimators
    self.stopping = stopping
    self.widths = widths
    self.seed = seed
    self.nested = nested
    self.policy = policy
    self.measures = measures
  }

  /// The cells of all variants, with the series they form and the rules' names.
  mutating func read(
    _ variants: [VariantReader.Result]
  ) -> (cells: [Cell], series: [Study.Series], stopping: [String]) {
    for (index, variant) in variants.enumerated() {
      read(variant, index: index)
      // The faults of estimators and rules are the same for all variants.
      if !log.isEmpty { break }
    }
    return (cells, series, stoppingNames)
  }

  private mutating func read(_ variant: VariantReader.Result, index: Int) {
    let problem = variant.problem
    let context = "seed=\(seed);nested=\(nested);\(variant.generatorText)"
    // Without sample sizes, one stands for all, so that other faults show.
    for n in variant.sampleSizes ?? [64] {
      let rules = readStopping(
        quantities: ["n": Double(n), "d": Double(problem?.dataDimension ?? 1)])
      if stoppingNames.isEmpty { stoppingNames = rules.map(\.name) }
      guard cells.count <= Self.mostCells else {
        root.fail(
          at: "design",
          "the design has more than \(ReportNumber.count(Self.mostCells)) cells; take fewer sizes, widths "
            + "or variants")
        break
      }
      for (name, section) in estimators {
        guard let kind = EstimatorCatalogue.kind(of: section) else { continue }
        let sweeps =
          kind.usesWidth && (section.optionalExpression("width")?.names.contains("m") ?? false)
        if sweeps, widths.isEmpty, log.isEmpty {
          section.fail(at: "width", "the width is m, but the design has no m")
        }
        let columns: [Documents.Expression?] = sweeps ? widths : [nil]
        for width in columns {
          var quantities = ["n": Double(n), "d": Double(problem?.dataDimension ?? 1)]
          if let width {
            do throws(ExpressionError) {
              quantities["m"] = try width.evaluate(quantities)
            } catch {
              root.fail(at: "design", "the width \(width): \(error)")
            }
          }
          guard let read = EstimatorCatalogue.read(section, quantities: quantities) else {
            continue
          }
          let estimator = read.stopped(exactlyAt: rules.compactMap(\.exactStop))
          if problem?.series != nil, !kind.servesSeries {
            let kinds = EstimatorCatalogue.all.filter(\.servesSeries).map(\.name)
            section.fail(
              at: "kind",
              "\(kind.name) estimates a score; a regression with a known kernel takes "
                + kinds.joined(separator: " or "))
          }
          if let refusal = problem.flatMap(estimator.refusal(of:)) {
            section.fail(at: "kind", refusal)
          }
          let row = Study.Series(
            variant: variant.name, estimator: name, kind: estimator.kind,
            width: width?.description ?? estimator.width.map(String.init))
          if knownSeries.insert(row).inserted { series.append(row) }
          cells.append(
            Cell(
              series: row, variant: index, sampleSize: n, estimator: estimator, stopping: rules,
              measures: measures, problem: problem, context: context, policy: policy))
        }
      }
      // The faults of one sample size are those of all.
      if !log.isEmpty { break }
    }
  }

  private func readStopping(quantities: [String: Double]) -> [any StoppingRule] {
    guard let node = stopping else { return [Oracle()] }
    let items: [Node]
    if case .list(let list) = node.content { items = list } else { items = [node] }
    if items.isEmpty { log.record("at least one stopping rule is needed", at: node.position) }
    var given: Set<String> = []
    return items.compactMap { item in
      guard let rule = StoppingCatalogue.read(item, quantities: quantities, log: log) else {
        return nil
      }
      guard given.insert(rule.name).inserted else {
        log.record("the stopping rule \(rule.name) is given twice", at: item.position)
        return nil
      }
      return rule
    }
  }
}
