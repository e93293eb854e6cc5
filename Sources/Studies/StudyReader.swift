internal import DataFiles
public import Documents
internal import Formatting
internal import Measures
internal import Theory

extension Study {
  /// The version of the study file's format.
  public static let format = 1

  /// The largest number of trials per cell.
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
    try self.init(
      text: text, file: path, trials: trials, quick: quick, refusesUnjudgedClaims: true)
  }

  /// Reads a study from text, as the store keeps it, with the rows of its data files where they are
  /// known.
  ///
  /// A study that is to be run has every claim judged somewhere (`refusesUnjudgedClaims`). One that has run is read
  /// without that question, since its trials stand.
  ///
  /// - Throws: `InvalidDocument` with every fault found.
  public init(
    text: String, file: String, trials: Int? = nil, quick: Bool = false,
    dataTables: [String: [[Double]]] = [:], programFiles: [ProgramFile] = [],
    imports: [String] = [], refusesUnjudgedClaims: Bool = false
  ) throws(InvalidDocument) {
    let log = DiagnosticLog()
    let tables = DataTables(dataTables)
    var programs = ProgramFiles(folder: TargetData.folder(of: file), known: programFiles)
    let node = ImportedEstimators(imports).filled(
      in: programs.filled(
        in: TargetData.filled(
          in: try YAMLDocument.parse(text: text, file: file), folder: TargetData.folder(of: file),
          log: log, tables: tables)))
    guard let root = Section(node, what: "the study", log: log) else {
      throw InvalidDocument(log.diagnostics)
    }
    let reader = StudyReader(
      root: root, log: log, refusesUnjudgedClaims: refusesUnjudgedClaims)
    guard let study = reader.read(source: text, trials: trials, quick: quick),
      log.diagnostics.isEmpty
    else { throw InvalidDocument(log.diagnostics) }
    self = study
    self.dataTables = tables.rows
    self.programFiles = programs.found
  }

  /// Reads a study for what it asks alone, which goes to the log.
  package static func examine(_ node: Node, log: DiagnosticLog) {
    guard let root = Section(node, what: "the study", log: log) else { return }
    _ = StudyReader(root: root, log: log, refusesUnjudgedClaims: true).read(
      source: "", trials: nil, quick: false)
  }
}

/// Reads the sections of a study file one by one, so that one pass finds every fault.
struct StudyReader {
  let root: Section
  let log: DiagnosticLog
  /// Whether a claim that no curve can be compared with is a fault.
  let refusesUnjudgedClaims: Bool

  /// What `design:` says.
  struct Design {
    /// The sample sizes; nil where there are none.
    let sampleSizes: [Int]?
    let widths: [Documents.Expression]
    /// Whether smaller data sets are prefixes of larger ones.
    let isNested: Bool
  }

  func read(source: String, trials: Int?, quick: Bool) -> Study? {
    readFormat()
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
    let estimators = root.namedSections("estimators") { "the estimator '\($0)'" }
    _ = root.optionalNode("trials")
    for key in ["claims", "related", "declared"] { _ = root.optionalNode(key) }
    let usesControlVariates = root.boolean("control-variates", default: true)
    let isPaired = readPairing()
    let variants = readVariants(design: design, quick: quick, isPaired: isPaired)
    let declaredTrials = root.trialCounts(
      sampleSizes: Set(variants.flatMap { $0.sampleSizes ?? [] }).sorted(), isQuick: quick)
    let policy = root.failurePolicy()
    root.finish()
    checkNesting(design, variants)
    // Estimators and rules are read even where the design or the law is wrong, for their own faults.
    var reader = CellReader(
      root: root, log: log, estimators: estimators ?? [], stopping: stopping,
      widths: design?.widths ?? [], seed: seed ?? 0, nested: design?.isNested ?? false,
      policy: policy, measures: measures)
    let grid = reader.read(variants)
    let leads = AnswerPart.read(
      lead,
      of: AnswerSubjects(
        measures: measures, rules: grid.stopping, estimators: unique(grid.series.map(\.estimator))),
      log: log)
    checkRepetitions(design, variants, stopping: stopping, cells: grid.cells)
    checkRules(stopping, cells: grid.cells)
    let (claims, declaration) = readClaims(
      RuleNames(stopping: stopping, names: grid.stopping, log: log))
    checkClaims(series: grid.series)
    checkTrials(
      trials ?? declaredTrials.most(sampleSizes: grid.cells.map(\.sampleSize)), grid.cells)
    let complete = variants.compactMap(\.complete)
    checkProblems(complete)
    if refusesUnjudgedClaims, complete.count == variants.count {
      checkClaims(claims, cells: grid.cells, variants: complete)
    }
    if complete.count == variants.count { checkPermuted(grid.cells, complete) }
    guard let name, let seed, complete.count == variants.count, estimators != nil else {
      return nil
    }
    var study = Study(
      name: quick ? name + "-quick" : name, title: title, aims: aims, isQuick: quick,
      seed: seed, variants: complete, sweepsTime: timeSweep != nil,
      isNested: design?.isNested ?? false, series: grid.series, stoppingNames: grid.stopping,
      trialCounts: trials.map { TrialCounts($0) }
        ?? (quick ? TrialCounts(min(declaredTrials.atLeast, 10)) : declaredTrials),
      failurePolicy: policy, claims: claims,
      source: source, cells: grid.cells)
    study.leads = leads
    study.declaration = declaration
    study.estimatorTexts = Dictionary(
      (estimators ?? []).map { ($0.name, $0.section.asWritten) }, uniquingKeysWith: { $1 })
    study.isPaired = isPaired
    study.usesControlVariates = usesControlVariates
    return study
  }

  private func readFormat() {
    root.declare("format", .within(.between(1, 1)))
    if let format = root.integer("format"), format != Study.format {
      root.fail(
        at: "format", "this program reads format \(Study.format); the file has format \(format)")
    }
  }

  private func readDesign(quick: Bool) -> Design? {
    guard let design = root.section("design", what: "the design") else { return nil }
    let isNested = design.boolean("nested", default: false)
    let widths = readWidths(design)
    // Variants may each have their own sample sizes.
    root.declareNeed(of: "n", in: "design", unless: "variants")
    if !root.contains("variants") { _ = design.node("n") }
    let sizes = design.optionalSampleSizes("n", quick: quick)
    design.finish()
    return Design(sampleSizes: sizes, widths: widths, isNested: isNested)
  }

  private func readWidths(_ design: Section) -> [Documents.Expression] {
    guard let node = design.optionalNode("m") else { return [] }
    let items: [Node]
    if case .list(let list) = node.content { items = list } else { items = [node] }
    var given: Set<String> = []
    return items.compactMap { item in
      log.recording?.note(.expression, at: item.position)
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

  /// The claims, with the margin of the declaration where it names them, and the declaration.
  private func readClaims(_ rules: RuleNames) -> (claims: [Claim], declaration: Declaration?) {
    let judged =
      root.optionalNode("claims").map { Claim.read($0, log: log, rule: rules.name) } ?? []
    let claims = judged + readRelated(besides: judged)
    let declaration = root.optionalSection("declared", what: "the declaration")
      .flatMap { Declaration(reading: $0, claims: claims) }
    guard let declaration, let margin = declaration.margin else { return (claims, declaration) }
    let declared = claims.map {
      declaration.contrasts.contains($0.id) ? $0.withMargin(margin) : $0
    }
    return (declared, declaration)
  }
}
