internal import DataFiles
internal import Diffusion
public import Documents
internal import Estimators
internal import Formatting
internal import Measures
internal import Theory

extension Study {
  /// The version of the study file's format.
  public static let format = 1

  /// The largest number of trials a cell.
  public static let largestTrials = 1_000_000

  /// The largest number of trials of all cells together.
  static let mostTrials = 20_000_000

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

  /// Reads a study from text, as the store keeps it, with the rows of its data files where they are
  /// known.
  ///
  /// - Throws: `InvalidDocument` with every fault found.
  public init(
    text: String, file: String, trials: Int? = nil, quick: Bool = false,
    dataTables: [String: [[Double]]] = [:]
  ) throws(InvalidDocument) {
    let log = DiagnosticLog()
    let tables = DataTables(dataTables)
    let node = TargetData.filled(
      in: try YAMLDocument.parse(text: text, file: file), folder: TargetData.folder(of: file),
      log: log, tables: tables)
    guard let root = Section(node, what: "the study", log: log) else {
      throw InvalidDocument(log.diagnostics)
    }
    let reader = StudyReader(root: root, log: log)
    guard let study = reader.read(source: text, trials: trials, quick: quick),
      log.diagnostics.isEmpty
    else { throw InvalidDocument(log.diagnostics) }
    self = study
    self.dataTables = tables.rows
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
    let name = root.fileName("name")
    let title = root.string("title", default: name ?? "")
    let aims = root.string("aims", default: "")
    let lead = root.optionalNode("answer")
    let seed = root.seed("seed")
    // In the order in which messages list what a study may have.
    for key in ["process", "target", "input", "labels", "copies", "regression", "variants"] {
      _ = root.optionalNode(key)
    }
    let design = readDesign(quick: quick)
    let stopping = root.optionalNode("stopping")
    let measures = MeasureCatalogue.read(root.optionalNode("measure"), log: log)
    let leads = AnswerPart.read(lead, measures: measures, log: log)
    let estimators = root.namedSections("estimators") { "the estimator '\($0)'" }
    _ = root.optionalNode("trials")
    var claims = root.optionalNode("claims").map { Claim.read($0, log: log) } ?? []
    let declaration = root.optionalSection("declared", what: "the declaration")
      .flatMap { Declaration(reading: $0, claims: claims) }
    if let declaration, let margin = declaration.margin {
      claims = claims.map {
        declaration.contrasts.contains($0.id) ? $0.withMargin(margin) : $0
      }
    }
    let isPaired = readPairing()
    let variants = readVariants(design: design, quick: quick, isPaired: isPaired)
    let declaredTrials = root.trialCounts(
      sampleSizes: Set(variants.flatMap { $0.sampleSizes ?? [] }).sorted(), isQuick: quick)
    let policy = root.failurePolicy()
    root.finish()
    if design?.nested == true, variants.contains(where: { $0.problem?.labelsArePermuted == true }) {
      root.fail(
        at: "labels", "permuted labels are drawn anew at each n, so data sets cannot be nested")
    }
    // Estimators and rules are read even where the design or the law is wrong, for their own faults.
    var reader = CellReader(
      root: root, log: log, estimators: estimators ?? [], stopping: stopping,
      widths: design?.m ?? [], seed: seed ?? 0, nested: design?.nested ?? false,
      policy: policy, measures: measures)
    let grid = reader.read(variants)
    let repetitions = Repetitions(root: root, log: log)
    repetitions.check(widths: design?.m ?? [], variants: variants)
    if log.isEmpty { repetitions.check(rules: stopping, cells: grid.cells) }
    checkClaims(series: grid.series)
    let most = trials ?? declaredTrials.most(sampleSizes: grid.cells.map(\.sampleSize))
    if most * grid.cells.count > Study.mostTrials {
      root.fail(
        at: "trials",
        "the study asks for up to \(ReportNumber.count(most * grid.cells.count)) trials in all; at most "
          + "\(ReportNumber.count(Study.mostTrials)) are possible")
    }
    let complete = variants.compactMap(\.complete)
    checkProblems(complete)
    if complete.count == variants.count { checkPermuted(grid.cells, complete) }
    guard let name, let seed, complete.count == variants.count, estimators != nil else {
      return nil
    }
    var study = Study(
      name: quick ? name + "-quick" : name, title: title, aims: aims, isQuick: quick,
      seed: seed, variants: complete, sweepsTime: timeSweep != nil,
      isNested: design?.nested ?? false, series: grid.series, stoppingNames: grid.stopping,
      trialCounts: trials.map { TrialCounts($0) }
        ?? (quick ? TrialCounts(min(declaredTrials.atLeast, 10)) : declaredTrials),
      failurePolicy: policy, claims: claims,
      source: source, cells: grid.cells)
    study.leads = leads
    study.declaration = declaration
    study.isPaired = isPaired
    return study
  }

  /// Problems whose risk cannot be integrated are refused before anything runs.
  private func checkProblems(_ variants: [Variant]) {
    // Other faults come first; a sweep of times has one target, and one sentence is enough.
    guard log.isEmpty else { return }
    for variant in variants {
      guard let problem = variant.problem.score, let fault = ProblemLimits.fault(of: problem) else {
        continue
      }
      let own = variant.name.flatMap { root.optionalNode("variants")?[$0] }
      let node = own?["target"] ?? root.optionalNode("target") ?? own
      let name = own == nil ? "" : "the variant '\(variant.name ?? "")': "
      log.record(name + fault, at: node?.position ?? root.position)
      return
    }
  }

  /// Where labels have nothing to do with the inputs, nothing knows their noise about the posterior mean.
  private func checkPermuted(_ cells: [Cell], _ variants: [Variant]) {
    let permuted = cells.filter { variants[$0.variant].problem.labelsArePermuted }
    for cell in permuted {
      if let rule = (cell.stopping + cell.estimator.innerRules).first(where: \.needsLabelNoise) {
        root.fail(
          at: "labels",
          "the rule \(rule.name) takes the noise of the labels from the law, and permuted labels have another one; "
            + "give it noise: residuals")
        return
      }
      if let measure = cell.measures.first(where: \.speaksOfLabels) {
        root.fail(
          at: "labels",
          "the measure \(measure.name) speaks of labels that are the posterior mean and noise; permuted ones are not"
        )
        return
      }
    }
  }

  private func readDesign(
    quick: Bool
  ) -> (n: [Int]?, m: [Documents.Expression], nested: Bool)? {
    guard let design = root.section("design", what: "the design") else { return nil }
    let nested = design.boolean("nested", default: false)
    let widths = readWidths(design)
    // Variants may each have sample sizes of their own.
    if !root.contains("variants") { _ = design.node("n") }
    let sizes = design.optionalSampleSizes("n", quick: quick)
    design.finish()
    return (sizes, widths, nested)
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

  /// Mappings that replace the process by one at each of several times, where `at:` lists them.
  private var timeSweep: [(name: String?, section: Section?)]? {
    guard !root.contains("variants"), let process = root.optionalNode("process"),
      case .mapping(let entries) = process.content,
      case .list(let times) = process["at"]?.content, !times.isEmpty
    else { return nil }
    var given: Set<String> = []
    return times.map { time in
      let text: String
      if case .scalar(let scalar, _) = time.content { text = scalar } else { text = "?" }
      if !given.insert(time.valueText).inserted {
        log.record("the time \(text) is given twice", at: time.position)
      }
      let single = entries.map { entry in
        entry.key == "at"
          ? Node.Entry(key: entry.key, keyPosition: entry.keyPosition, value: time) : entry
      }
      let replaced = Node.Entry(
        key: "process", keyPosition: process.position,
        value: Node(.mapping(single), at: process.position))
      let section = Section(
        Node(.mapping([replaced]), at: process.position), what: "the process", log: log)
      return ("t = \(text)", section)
    }
  }

  /// The problems of the study: one, or one for each of `variants:`, whose keys replace those of the
  /// study.
  private func readVariants(
    design: (n: [Int]?, m: [Documents.Expression], nested: Bool)?, quick: Bool, isPaired: Bool
  ) -> [VariantReader.Result] {
    guard root.contains("variants") else {
      let sections = timeSweep ?? [(nil, nil)]
      return sections.map { name, section in
        VariantReader(root: root, section: section, name: name, isPaired: false, log: log)
          .read(sampleSizes: design?.n)
      }
    }
    let sections =
      root.namedSections("variants", apartFrom: [Self.pairing]) { "the variant '\($0)'" } ?? []
    return sections.map { name, section in
      let own = section.optionalSampleSizes("n", quick: quick)
      if own == nil, design?.n == nil, !section.contains("n") {
        section.fail("the variant '\(name)' has no sample sizes n, and neither has the design")
      }
      let reader = VariantReader(
        root: root, section: section, name: name, isPaired: isPaired, log: log)
      let result = reader.read(sampleSizes: own ?? design?.n)
      section.finish()
      return result
    }
  }

  /// The key among the variants that is no variant.
  private static let pairing = "paired"

  /// Whether `variants:` says `paired: true`.
  private func readPairing() -> Bool {
    guard let variants = root.optionalNode("variants"), case .mapping = variants.content else {
      return false
    }
    return variants[Self.pairing]?.boolean("'\(Self.pairing)'", log: log) ?? false
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
