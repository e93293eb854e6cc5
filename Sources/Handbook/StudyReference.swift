internal import Calibration
internal import Diffusion
internal import Documents
internal import Estimators
internal import Measures
internal import Studies
internal import Theory

/// Everything that a study file may have, found by having its readers show it.
public struct StudyReference {
  /// The parts of a study file: the study itself first, then what it is made of.
  package let definitions: [Definition]

  /// Runs all readers, which takes about a second.
  public init() {
    definitions = [
      Self.study, Self.calibration, Self.process, Self.target, Self.input, Self.regression,
      Self.estimator, Self.kernel, Self.rule, Self.measure, Self.claim,
    ]
  }

  /// Runs the reader of one catalogue alone.
  public init(_ catalogue: EntryCatalogue) {
    let own =
      switch catalogue {
      case .targets: Self.target
      case .processes: Self.process
      case .estimators: Self.estimator
      case .kernels: Self.kernel
      case .rules: Self.rule
      case .measures: Self.measure
      }
    definitions = [own]
  }

  /// The part of a name.
  package func definition(_ name: String) -> Definition? { definitions.first { $0.name == name } }

  /// The quantities of a cell, for expressions.
  private static let quantities = ["n": 64.0, "m": 8, "d": 1]

  private static func read(
    _ what: String, _ read: @escaping (Section) -> Void
  ) -> (Node, DiagnosticLog) -> Void {
    { node, log in
      if let section = Section(node, what: what, log: log) { read(section) }
    }
  }

  private static var study: Definition {
    Definition(
      "study", summary: "a study", seeds: StudySeeds.studies,
      meanings: { _, path in Study.keyMeanings[path] }, read: Study.examine)
  }

  private static var calibration: Definition {
    Definition(
      "calibration", summary: "a study of the verdicts themselves",
      seeds: StudySeeds.calibrations,
      meanings: { _, path in CalibrationStudy.keyMeanings[path] ?? Study.keyMeanings[path] },
      read: CalibrationStudy.examine)
  }

  private static var process: Definition {
    let all = ProcessCatalogue.all
    return Definition(
      "process", summary: "how data become noise, and at which times",
      seeds: all.flatMap { [$0.example] + $0.explanation.examples },
      meanings: { kind, path in
        all.first { $0.name == kind }?.explanation.keys[path] ?? TimeLaw.keyMeanings[path]
      }, read: read("the process") { _ = ProcessCatalogue.read($0) })
  }

  private static var target: Definition {
    let all = TargetCatalogue.all
    return Definition(
      "target", summary: "the law of the data",
      seeds: all.flatMap { [$0.example] + $0.explanation.examples },
      meanings: { kind, path in
        all.first { $0.name == kind }?.explanation.keys[path] ?? TargetCatalogue.keyMeanings[path]
      }, read: read("the target") { _ = TargetCatalogue.read($0) })
  }

  private static var input: Definition {
    Definition(
      "input", summary: "what estimators see of a noisy point",
      seeds: ["{bias: 1, truncate: {radius: 3, method: clip}}"],
      meanings: { _, path in InputMap.keyMeanings[path] },
      read: read("the input") { _ = InputMap(reading: $0) })
  }

  private static var regression: Definition {
    Definition(
      "regression", summary: "a control instead of a score", seeds: [SeriesRegression.example],
      meanings: { _, path in SeriesRegression.keyMeanings[path] },
      read: read("the regression") { _ = SeriesRegression(reading: $0) })
  }

  private static var estimator: Definition {
    let all = EstimatorCatalogue.all
    return Definition(
      "estimator", summary: "what is fitted",
      seeds: all.flatMap { [$0.example] + $0.explanation.examples },
      meanings: { kind, path in
        all.first { $0.name == kind }?.explanation.keys[path]
          ?? EstimatorCatalogue.keyMeanings[path]
      },
      read: read("the estimator") { _ = EstimatorCatalogue.read($0, quantities: quantities) })
  }

  private static var kernel: Definition {
    let all = KernelCatalogue.all
    let place = SourcePosition(file: "")
    return Definition(
      "kernel", summary: "the kernel of an estimator",
      seeds: all.flatMap { [$0.name, $0.example] + $0.explanation.examples },
      meanings: { kind, path in
        all.first { $0.name == kind }?.explanation.keys[path] ?? KernelCatalogue.keyMeanings[path]
      },
      read: { node, log in
        let entry = Node.Entry(key: "kernel", keyPosition: place, value: node)
        let estimator = Section(Node(.mapping([entry]), at: place), what: "the estimator", log: log)
        if let estimator { _ = KernelCatalogue.read(estimator) }
      })
  }

  private static var rule: Definition {
    let all = StoppingCatalogue.all
    return Definition(
      "rule", summary: "a stopping rule",
      seeds: all.flatMap { $0.examples + $0.explanation.examples } + keyed(all.map(\.name)),
      meanings: { _, path in
        option(path, all.map { ($0.name, $0.summary, $0.explanation) })
      }, read: { _ = StoppingCatalogue.read($0, quantities: quantities, log: $1) })
  }

  private static var measure: Definition {
    let all = MeasureCatalogue.all
    return Definition(
      "measure", summary: "what is measured in addition to the risk",
      seeds: all.flatMap { $0.examples + $0.explanation.examples } + keyed(all.map(\.name)),
      meanings: { _, path in
        option(path, all.map { ($0.name, $0.summary, $0.explanation) })
      }, read: { _ = MeasureCatalogue.read($0, log: $1) })
  }

  private static var claim: Definition {
    Definition(
      "claim", summary: "a claim of the catalogue, or one of the study's own",
      seeds: StudySeeds.claims, meanings: { _, path in Claim.keyMeanings[path] },
      read: { node, log in
        _ = Claim.read(node, log: log) {
          StoppingCatalogue.read($0, quantities: quantities, log: log)?.name
        }
      })
  }

  /// Each name with an empty mapping of options.
  private static func keyed(_ names: [String]) -> [String] { names.map { "{\($0): {}}" } }

  /// The meaning of an option, whose path begins with the name of its entry.
  private static func option(
    _ path: String, _ entries: [(name: String, summary: String, explanation: Explanation)]
  ) -> KeyMeaning? {
    let cut = path.firstIndex(of: ".") ?? path.endIndex
    guard let entry = entries.first(where: { $0.name == path[..<cut] }) else { return nil }
    guard cut < path.endIndex else { return KeyMeaning(entry.summary) }
    return entry.explanation.keys[String(path[path.index(after: cut)...])]
  }
}
