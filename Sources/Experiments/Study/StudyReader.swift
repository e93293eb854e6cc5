internal import Diffusion
public import Documents
internal import Estimators
internal import Theory

extension Study {
  /// The version of the study file's format.
  public static let format = 1

  /// The largest number of trials a cell.
  public static let largestTrials = 1_000_000

  /// The number of trials where a study names none.
  public static let defaultTrials = 40

  /// Reads a study file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - trials: A number of trials that replaces the study's own.
  ///   - quick: Whether to read a small version of the study: the sample sizes up to 256, or the
  ///     three smallest, with few trials, under the name `NAME-quick`.
  /// - Throws: `InvalidDocument` with every fault found, each with its position.
  public init(path: String, trials: Int? = nil, quick: Bool = false) throws(InvalidDocument) {
    let text = try YAMLDocument.text(path: path)
    try self.init(text: text, file: path, trials: trials, quick: quick)
  }

  /// Reads a study from text, as the store keeps it.
  ///
  /// - Throws: `InvalidDocument` with every fault found.
  public init(
    text: String, file: String, trials: Int? = nil, quick: Bool = false
  ) throws(InvalidDocument) {
    try self.init(
      try YAMLDocument.parse(text: text, file: file), source: text, trials: trials, quick: quick)
  }

  private init(
    _ node: Node, source: String, trials: Int?, quick: Bool
  ) throws(InvalidDocument) {
    let log = DiagnosticLog()
    guard let root = Section(node, what: "the study", log: log) else {
      throw InvalidDocument(log.diagnostics)
    }
    let reader = StudyReader(root: root, log: log)
    guard let study = reader.read(source: source, trials: trials, quick: quick),
      log.diagnostics.isEmpty
    else { throw InvalidDocument(log.diagnostics) }
    self = study
  }
}

/// Reads the sections of a study file one by one, so that one pass finds every fault.
private struct StudyReader {
  let root: Section
  let log: DiagnosticLog

  func read(source: String, trials: Int?, quick: Bool) -> Study? {
    if let format = root.integer("format"), format != Study.format {
      root.fail(
        at: "format", "this program reads format \(Study.format); the file has format \(format)")
    }
    let name = readName()
    let title = root.string("title", default: name ?? "")
    let aims = root.string("aims", default: "")
    let seed = root.integer("seed", in: .nonNegative)
    let problem = readProblem()
    let sizes = readDesign(quick: quick)
    let stopping = root.optionalNode("stopping")
    let estimators = root.namedSections("estimators") { "the estimator '\($0)'" }
    let declaredTrials = readTrials()
    readRisk()
    let claims = root.optionalNode("claims").map { Claim.read($0, log: log) } ?? []
    root.finish()
    // Estimators and rules are read even where the design or the law is wrong, for their own faults.
    let generator = generatorText(problem)
    let context = "seed=\(seed ?? 0);nested=\(sizes?.nested ?? false);\(generator)"
    let grid = readCells(
      estimators: estimators ?? [], sizes: sizes ?? (n: [64], m: [], nested: false),
      stopping: stopping, problem: problem, context: context)
    checkClaims(series: grid.series)
    guard let name, let seed, let problem, let sizes, estimators != nil else { return nil }
    return Study(
      name: quick ? name + "-quick" : name, title: title, aims: aims, seed: UInt64(seed),
      problem: problem, generatorText: generator, sampleSizes: sizes.n, isNested: sizes.nested,
      series: grid.series, stoppingNames: grid.stopping,
      trials: trials ?? (quick ? min(declaredTrials, 10) : declaredTrials), claims: claims,
      source: source, cells: grid.cells)
  }

  private func generatorText(_ problem: RegressionProblem?) -> String {
    [
      "process=\(root.optionalNode("process")?.canonicalText ?? "")",
      "target=\(root.optionalNode("target")?.canonicalText ?? "")",
      "input=\(problem?.inputs.bias.map { "bias \($0)" } ?? "no bias")",
    ].joined(separator: ";")
  }

  private func readName() -> String? {
    guard let name = root.string("name") else { return nil }
    let allowed = name.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "-_.".unicodeScalars.contains($0))
    }
    guard allowed, !name.isEmpty, !name.hasPrefix("."), !name.hasPrefix("-") else {
      root.fail(
        at: "name", "a name has letters, digits, '-', '_' and '.' only, since files are named by it"
      )
      return nil
    }
    return name
  }

  private func readProblem() -> RegressionProblem? {
    var process: ForwardProcess?
    var times: TimeLaw?
    if let section = root.section("process", what: "the process") {
      process = ForwardProcess(reading: section)
      times = TimeLaw(reading: section, process: process)
      section.finish()
    }
    let target = root.section("target", what: "the target").flatMap(TargetCatalogue.read)
    let inputs = InputMap(reading: root.optionalSection("input", what: "the input"))
    guard let process, let times, let target, let inputs else { return nil }
    return RegressionProblem(target: target, process: process, times: times, inputs: inputs)
  }

  /// Data sets beyond ten million examples are a mistake in an exponent.
  private static let sampleSizes = Interval<Int>.between(1, 10_000_000)

  private func readDesign(quick: Bool) -> (n: [Int], m: [Documents.Expression], nested: Bool)? {
    guard let design = root.section("design", what: "the design") else { return nil }
    let nested = design.boolean("nested", default: false)
    let widths = readWidths(design)
    var sizes: [Int]?
    if case .mapping = design.node("n")?.content {
      sizes = design.section("n", what: "the range of n").flatMap(readRange)
    } else if design.contains("n") {
      sizes = design.integers("n", in: Self.sampleSizes)
    }
    design.finish()
    guard var n = sizes else { return nil }
    guard Set(n).count == n.count else {
      design.fail(at: "n", "a sample size is given twice")
      return nil
    }
    n.sort()
    if quick { n = Array(n.prefix(max(3, n.filter { $0 <= 256 }.count))) }
    return (n, widths, nested)
  }

  /// A geometric range {from, to, factor}, rounded to whole numbers.
  private func readRange(_ range: Section) -> [Int]? {
    let from = range.integer("from", in: Self.sampleSizes)
    let to = range.integer("to", in: Self.sampleSizes)
    let factor = range.number("factor", default: 2)
    range.finish()
    guard let from, let to else { return nil }
    guard to >= from else {
      range.fail(at: "to", "the range ends at \(to), below its start \(from)")
      return nil
    }
    guard factor >= 1.01 else {
      range.fail(at: "factor", "the factor must be at least 1.01; it is \(factor)")
      return nil
    }
    var sizes: [Int] = []
    var next = Double(from)
    while next.rounded() <= Double(to) {
      let size = Int(next.rounded())
      if sizes.last != size { sizes.append(size) }
      next *= factor
    }
    return sizes
  }

  private func readWidths(_ design: Section) -> [Documents.Expression] {
    guard let node = design.optionalNode("m") else { return [] }
    let items: [Node]
    if case .list(let list) = node.content { items = list } else { items = [node] }
    var given: Set<String> = []
    return items.compactMap { item in
      guard let text = item.string("a width", log: log) else { return nil }
      guard given.insert(text).inserted else {
        log.record("the width \(text) is given twice", at: item.position)
        return nil
      }
      do throws(ExpressionError) {
        return try Expression(parsing: text)
      } catch {
        log.record("\(error)", at: item.position)
        return nil
      }
    }
  }

  private static let trialCounts = Interval<Int>.between(1, Study.largestTrials)

  private func readTrials() -> Int {
    guard let node = root.optionalNode("trials") else { return Study.defaultTrials }
    guard case .mapping = node.content else {
      return root.integer("trials", in: Self.trialCounts, default: Study.defaultTrials)
    }
    guard let section = root.section("trials", what: "the trials") else {
      return Study.defaultTrials
    }
    let count = section.integer("at-least", in: Self.trialCounts, default: Study.defaultTrials)
    _ = section.optionalChoice("on-failure", of: ["keep"])
    section.finish()
    return count
  }

  private func readRisk() {
    guard let risk = root.optionalSection("risk", what: "the risk") else { return }
    _ = risk.optionalChoice("method", of: ["auto"])
    risk.finish()
  }

  private func readCells(
    estimators: [(name: String, section: Section)],
    sizes: (n: [Int], m: [Documents.Expression], nested: Bool), stopping: Node?,
    problem: RegressionProblem?, context: String
  ) -> (cells: [Cell], series: [Study.Series], stopping: [String]) {
    var cells: [Cell] = []
    var series: [Study.Series] = []
    var stoppingNames: [String] = []
    for (index, n) in sizes.n.enumerated() {
      let rules = readStopping(
        stopping, quantities: ["n": Double(n), "d": Double(problem?.dataDimension ?? 1)])
      if stoppingNames.isEmpty { stoppingNames = rules.map(\.name) }
      for (name, section) in estimators {
        guard let kind = EstimatorCatalogue.kind(of: section) else { continue }
        let sweeps =
          kind.usesWidth && (section.optionalExpression("width")?.names.contains("m") ?? false)
        if sweeps, sizes.m.isEmpty, index == 0, log.isEmpty {
          section.fail(at: "width", "the width is m, but the design has no m")
        }
        let widths: [Expression?] = sweeps ? sizes.m : [nil]
        for width in widths {
          var quantities = ["n": Double(n), "d": Double(problem?.dataDimension ?? 1)]
          if let width {
            do throws(ExpressionError) {
              quantities["m"] = try width.evaluate(quantities)
            } catch {
              root.fail(at: "design", "the width \(width): \(error)")
            }
          }
          guard let estimator = EstimatorCatalogue.read(section, quantities: quantities) else {
            continue
          }
          if estimator.kind == GaussianMean.estimatorKind.name, let problem,
            GaussianMean.variance(of: problem) == nil
          {
            section.fail(
              at: "kind", "gaussian-mean needs a target that is one Gaussian with covariance σ₀² I")
          }
          let row = Study.Series(
            estimator: name, kind: estimator.kind,
            width: width?.description ?? estimator.width.map(String.init))
          if !series.contains(row) { series.append(row) }
          cells.append(
            Cell(
              series: row, sampleSize: n, estimator: estimator, stopping: rules,
              context: context))
        }
      }
      // The faults of one sample size are those of all.
      if !log.isEmpty { break }
    }
    return (cells, series, stoppingNames)
  }

  private func readStopping(_ node: Node?, quantities: [String: Double]) -> [any StoppingRule] {
    guard let node else { return [Oracle()] }
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

  /// A claim that names an estimator of the study must name one that exists.
  private func checkClaims(series: [Study.Series]) {
    guard let node = root.optionalNode("claims"), case .list(let items) = node.content else {
      return
    }
    let known = Set(series.map(\.estimator) + EstimatorCatalogue.all.map(\.name))
    for item in items {
      guard let names = item["estimators"] else { continue }
      let list = if case .list(let items) = names.content { items } else { [names] }
      for name in list {
        guard case .scalar(let text, _) = name.content, !known.contains(text) else { continue }
        let hint = nearest(to: text, among: Array(known)).map { "; did you mean '\($0)'?" } ?? ""
        log.record("the study has no estimator '\(text)'\(hint)", at: name.position)
      }
    }
  }
}
