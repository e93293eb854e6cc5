internal import DataFiles
public import Documents
internal import Studies
internal import Theory

/// A study of the judge instead of an estimator: verdicts on invented risks whose truth is known.
///
///     calibration:
///       exponent: 0.6                      # what is claimed
///       n: {from: 64, to: 4096, factor: 2}
///       trials: [5, 10, 40]
///       noise: [lognormal, gamma]
///       variation: [0.3, {from: 0.95, to: 0.45}]
///       repetitions: 2000
///       laws:
///         power law: {mean: "n^-b"}
///         known floor: {mean: "n^-b + 0.05*4096^-b", floor: "0.05*4096^-b"}
public struct CalibrationStudy: Sendable {
  /// The name, which names the report and its folder.
  public let name: String
  /// One line for the report's heading.
  public let title: String
  /// What the study is for.
  public let aims: String
  /// The seed of every random number.
  public let seed: UInt64
  /// The claimed exponent.
  let claimed: Double
  /// The margin of the claim.
  let margin: Double
  /// The sample sizes, ascending.
  let sampleSizes: [Int]
  /// The numbers of trials at each n.
  let trials: [Int]
  let noises: [TrialNoise]
  let variations: [TrialVariation]
  let laws: [CalibrationLaw]
  /// Whether it is the small version that `--quick` makes of the study.
  let isQuick: Bool
  /// The command that makes the report.
  let command: String
  /// How often each case is drawn and judged.
  public let repetitions: Int

  /// Whether a file asks for a calibration; false for one that cannot be read.
  public static func isCalibration(path: String) -> Bool {
    guard let node = try? YAMLDocument.read(path: path), case .mapping(let entries) = node.content
    else { return false }
    return entries.contains { $0.key == "calibration" }
  }

  /// Reads a study of verdicts; `repetitions` replaces the study's own number.
  ///
  /// - Throws: `InvalidDocument` with every fault found, each with its position.
  public init(path: String, repetitions: Int? = nil, quick: Bool = false) throws(InvalidDocument) {
    try self.init(
      text: try YAMLDocument.text(path: path), file: path, repetitions: repetitions, quick: quick)
  }

  init(
    text: String, file: String, repetitions: Int? = nil, quick: Bool = false
  ) throws(InvalidDocument) {
    let log = DiagnosticLog()
    let node = try YAMLDocument.parse(text: text, file: file)
    guard let study = Self(node, repetitions: repetitions, quick: quick, log: log), log.isEmpty
    else { throw InvalidDocument(log.diagnostics) }
    self = study
  }

  /// Reads a study of verdicts for what it asks alone, which goes to the log.
  package static func examine(_ node: Node, log: DiagnosticLog) {
    _ = Self(node, repetitions: nil, quick: false, log: log)
  }

  private init?(_ node: Node, repetitions: Int?, quick: Bool, log: DiagnosticLog) {
    guard let root = Section(node, what: "the study", log: log) else { return nil }
    root.declare("format", .within(.between(1, 1)))
    if let format = root.integer("format"), format != Study.format {
      root.fail(
        at: "format", "this program reads format \(Study.format); the file has format \(format)")
    }
    let name = root.fileName("name")
    title = root.string("title", default: name ?? "")
    aims = root.string("aims", default: "")
    let seed = root.integer("seed", in: .nonNegative)
    let section = root.section("calibration", what: "the calibration")
    root.finish()
    let claimed = section?.number("exponent", in: .positive)
    margin = section?.number("margin", in: .positive, default: VerdictThresholds.margin) ?? 0
    sampleSizes = section?.sampleSizes("n") ?? []
    if let section, !sampleSizes.isEmpty, sampleSizes.count < 5 {
      section.fail(at: "n", "a calibration needs five sample sizes or more")
    }
    trials = section?.integers("trials", in: .between(2, 10_000)) ?? []
    noises = section.map(Self.noises) ?? []
    variations = section?.node("variation").map { Self.variations($0, log: log) } ?? []
    let sizes = sampleSizes
    laws =
      section?.namedSections("laws") { "the law '\($0)'" }?
      .compactMap { Self.law($0, $1, sampleSizes: sizes) } ?? []
    let declared =
      section?.integer("repetitions", in: .between(100, 1_000_000), default: 2000) ?? 2000
    self.repetitions = repetitions ?? (quick ? min(declared, 200) : declared)
    section?.finish()
    guard let name, let seed, let claimed else { return nil }
    self.name = quick ? name + "-quick" : name
    isQuick = quick
    command = "scorebound run studies/\(name).yaml" + (quick ? " --quick" : "")
    self.seed = UInt64(seed)
    self.claimed = claimed
  }

  /// What the keys of `calibration:` mean.
  package static let keyMeanings: [String: KeyMeaning] = [
    "calibration": "a study of the verdicts themselves, on invented curves",
    "calibration.exponent": "claimed exponent",
    "calibration.margin": "margin of the claim",
    "calibration.n": "sample sizes, five or more: a list or a range",
    "calibration.n.from": "smallest sample size",
    "calibration.n.to": "largest sample size",
    "calibration.n.factor": "ratio of neighbouring sample sizes",
    "calibration.trials": "trials at each n, a number or a list",
    "calibration.noise": KeyMeaning(
      "law of a trial's risk, or a list of laws", default: "lognormal"),
    "calibration.variation":
      "standard deviation over mean of a trial's risk, constant or drifting along n, or a list",
    "calibration.variation.from": "variation at the smallest n",
    "calibration.variation.to": "variation at the largest n",
    "calibration.repetitions": "draws of each case",
    "calibration.laws": "true curves of the mean risk by their names",
    "calibration.laws.mean": "mean risk, an expression in n and b",
    "calibration.laws.floor": KeyMeaning(
      "floor that the claim knows, an expression in n and b", default: "none"),
    "calibration.laws.logs": "power of log n that the claim declares",
    "calibration.laws.declared": "whether the claim knows of logarithm and floor",
  ]

  private static func noises(_ section: Section) -> [TrialNoise] {
    section.declare("noise", .words(TrialNoise.allCases.map(\.rawValue)))
    let words = section.optionalStrings("noise") ?? [TrialNoise.lognormal.rawValue]
    return words.compactMap { word in
      let noise = TrialNoise(rawValue: word)
      if noise == nil {
        let known = TrialNoise.allCases.map(\.rawValue)
        section.fail(
          at: "noise", "unknown noise '\(word)'; allowed: " + known.joined(separator: ", "))
      }
      return noise
    }
  }

  private static func variations(_ node: Node, log: DiagnosticLog) -> [TrialVariation] {
    let items = if case .list(let list) = node.content { list } else { [node] }
    let allowed = Interval<Double>.strictlyBetween(0, 10)
    return items.compactMap { item in
      guard case .mapping = item.content else {
        return item.number("a coefficient of variation", in: allowed, log: log)
          .map { TrialVariation(first: $0, last: $0) }
      }
      guard let section = Section(item, what: "a variation", log: log) else { return nil }
      let from = section.number("from", in: allowed)
      let to = section.number("to", in: allowed)
      section.finish()
      guard let from, let to else { return nil }
      return TrialVariation(first: from, last: to)
    }
  }

  private static func law(
    _ name: String, _ section: Section, sampleSizes: [Int]
  ) -> CalibrationLaw? {
    let mean = section.expression("mean")
    let floor = section.optionalExpression("floor")
    let logs = section.number("logs", in: .nonNegative, default: 0)
    let isDeclared = section.boolean("declared", default: true)
    section.finish()
    guard let mean else { return nil }
    let law = CalibrationLaw(
      name: name, mean: mean, floor: floor, logs: logs, isDeclared: isDeclared)
    do {
      let (means, floor) = try law.means(sampleSizes, exponent: 0.5)
      if let n = zip(sampleSizes, means).first(where: { $1 <= floor })?.0 {
        section.fail("the mean of '\(name)' is not above the floor at n = \(n), b = 0.5")
        return nil
      }
    } catch {
      section.fail("\(error)")
      return nil
    }
    return law
  }
}
