import ArgumentParser
import Diffusion
import Documents
import Estimators
import Experiments
import Foundation
import Theory

/// `scorebound claims`.
struct ClaimsCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound claims",
    "scorebound claims K8",
    "scorebound claims --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List the claims, or explain one.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The id or short code of a claim.")
  var id: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    guard let id else {
      if json.isOn { return try printJSON(ClaimCatalogue.all.map(ClaimRecord.init)) }
      for claim in ClaimCatalogue.all {
        let code = (claim.code ?? "").padding(to: 4)
        try printText("\(code) \(claim.id.padding(to: 28)) \(claim.title)")
      }
      return
    }
    guard let claim = ClaimCatalogue.claim(named: id) else {
      throw InvalidInput(ClaimCatalogue.unknownMessage(id))
    }
    if json.isOn { return try printJSON(ClaimRecord(claim)) }
    try printText(page(claim))
  }
}

extension ClaimsCommand {
  /// A claim in full.
  private func page(_ claim: Claim) -> String {
    var lines = [
      "\(claim.title) (\(([claim.id] + [claim.code].compactMap { $0 }).joined(separator: ", ")))",
      "",
      claim.statement.wrapped(indent: 0), "", "    \(claim.formula)", "",
    ]
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append(name.padding(to: 12) + value.wrapped(indent: 12)) }
    }
    if let exponent = claim.exponentExpression {
      let examples = claim.exponentExamples.map {
        "\(claim.quantities[0].rawValue) = \($0.value.general()): \($0.exponent.decimals(3))"
      }
      add("exponent", "\(exponent)")
      add("", examples.joined(separator: "; "))
      if claim.axis == .error, let rate = try? claim.exponent([:]) {
        add("", "the exponent \(rate.decimals(3)) in n")
      }
      for quantity in claim.quantities {
        lines.append("            \(quantity.rawValue): \(quantity.meaning)")
      }
      if claim.logs > 0 {
        add("logarithms", "up to log(n)^\(claim.logs.general()) are allowed")
      }
    }
    add("kind", "\(claim.kind.rawValue): \(claim.kind.meaning)")
    add("depends on", "\(claim.axis.rawValue), \(claim.axis.words)")
    add("error", "of the \(claim.metric.words)")
    add("estimators", claim.estimators.joined(separator: ", "))
    add("times", claim.setting.words)
    add("supposes", claim.hypotheses.map(\.sentence).joined(separator: "; "))
    for assumption in claim.assumptions { add("unchecked", assumption) }
    if let margin = claim.margin { add("margin", margin.general()) }
    add("checked", claim.howChecked)
    add("source", claim.source.citation)
    add("standing", "\(claim.provenance.word): \(claim.provenance.detail)")
    return lines.joined(separator: "\n")
  }
}

extension Claim.Kind {
  /// What can speak against it.
  fileprivate var meaning: String {
    switch self {
    case .upper:
      "a fixed law can refute it by a slower rate on a range of n; a faster rate is consistent with it"
    case .matching: "a fixed law can refute it by a slower or a faster rate on a range of n"
    case .lower: "about the worst law of a class, so a fixed law cannot refute it"
    case .minimax: "about the worst law of a class, so a fixed law cannot refute it"
    }
  }
}

extension Claim {
  /// How the program compares a measurement with it.
  fileprivate var howChecked: String {
    switch check {
    case .exponent: "the exponent of the mean risk is compared with the claimed one and its margin"
    case .ratio(let quantity):
      "the ratio of the mean risk to the \(quantity.words) must not grow with n"
    case .floor(let quantity):
      "the floor that the risk levels off at is compared with the \(quantity.words)"
    case .bound(let bound):
      "the mean risk at each n is compared with \(bound)"
    case .excess(_, let floor):
      "the exponent of the mean risk minus the \(floor.words) is compared with the claimed one and its margin"
    case .constant(_, let exact):
      "the exponent, and the mean risk at each n is compared with the \(exact.words)"
    case .statement(_, let how): "not a rate of a risk; \(how)"
    }
  }
}

/// `scorebound targets`.
struct TargetsCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound targets",
    "scorebound targets --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "List the laws whose scores are known.",
    discussion: HelpExamples.discussion("", examples))

  @OptionGroup var json: JSONOption

  func run() async throws {
    if json.isOn {
      return try printJSON(
        TargetCatalogue.all.map {
          EntryRecord(name: $0.name, summary: $0.summary, examples: [$0.example])
        })
    }
    for kind in TargetCatalogue.all {
      // An example of several lines keeps its indentation.
      let example = kind.example.split(separator: "\n").joined(separator: "\n    ")
      try printText("\(kind.name.padding(to: 22)) \(kind.summary)\n  \(example)")
    }
    try printText(
      "\ncontrols, under `regression:` instead of process, target, input, labels and copies")
    try printText(
      "\("torus-series".padding(to: 18)) a series in the known eigenbasis of a kernel on a torus\n"
        + "  \(SeriesRegression.example)")
  }
}

/// `scorebound processes`.
struct ProcessesCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound processes",
    "scorebound processes --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "processes",
    abstract: "List the processes that turn data into noise.",
    discussion: HelpExamples.discussion("", examples))

  @OptionGroup var json: JSONOption

  func run() async throws {
    if json.isOn {
      return try printJSON(
        ProcessCatalogue.all.map {
          EntryRecord(name: $0.name, summary: $0.summary, examples: [$0.example])
        })
    }
    for kind in ProcessCatalogue.all {
      try printText("\(kind.name.padding(to: 20)) \(kind.summary)\n  \(kind.example)")
    }
  }
}

/// `scorebound estimators`.
struct EstimatorsCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound estimators",
    "scorebound estimators --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "estimators",
    abstract: "List the estimators and stopping rules.",
    discussion: HelpExamples.discussion("", examples))

  @OptionGroup var json: JSONOption

  func run() async throws {
    if json.isOn {
      return try printJSON(
        EstimatorsRecord(
          estimators: EstimatorCatalogue.all.map {
            EntryRecord(name: $0.name, summary: $0.summary, examples: [$0.example])
          },
          stoppingRules: StoppingCatalogue.all.map {
            EntryRecord(name: $0.name, summary: $0.summary, examples: $0.examples)
          }))
    }
    for kind in EstimatorCatalogue.all {
      // An example of several lines keeps its indentation.
      let example = kind.example.split(separator: "\n").joined(separator: "\n    ")
      try printText("\(kind.name.padding(to: 22)) \(kind.summary)\n  \(example)")
    }
    try printText("\nstopping rules")
    for rule in StoppingCatalogue.all {
      try printText("\(rule.name.padding(to: 22)) \(rule.summary)")
      for example in rule.examples where example != rule.name { try printText("  \(example)") }
    }
  }
}

/// `scorebound measures`.
struct MeasuresCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound measures",
    "scorebound measures --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "List what a study can measure in addition to the risk.",
    discussion: HelpExamples.discussion("", examples))

  @OptionGroup var json: JSONOption

  func run() async throws {
    if json.isOn {
      return try printJSON(
        MeasureCatalogue.all.map {
          EntryRecord(name: $0.name, summary: $0.summary, examples: $0.examples)
        })
    }
    for kind in MeasureCatalogue.all {
      try printText("\(kind.name.padding(to: 22)) \(kind.summary)")
      for example in kind.examples where example != kind.name { try printText("  \(example)") }
    }
  }
}

extension String {
  /// The text in lines of at most 96 columns, those after the first behind `indent` spaces; words are
  /// never broken.
  func wrapped(indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > 96 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// The text followed by spaces up to a width.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
