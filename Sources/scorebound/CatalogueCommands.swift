import ArgumentParser
import Diffusion
import Documents
import Estimators
import Experiments
import Foundation
import Handbook

/// Prints the page of one entry of a catalogue.
func printPage(_ name: String, of catalogue: EntryCatalogue, asJSON: Bool) throws {
  guard catalogue.names.contains(name) else {
    throw InvalidInput(catalogue.unknownMessage(name))
  }
  guard let page = StudyReference(catalogue).page(of: name, in: catalogue) else { return }
  if asJSON { return try printJSON(page) }
  try printText(page.text)
}

/// `scorebound targets`.
struct TargetsCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound targets",
    "scorebound targets gaussian-mixture",
    "scorebound targets --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "List the laws whose scores are known, or explain one.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The name of a target.")
  var name: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    if let name { return try printPage(name, of: .targets, asJSON: json.isOn) }
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

/// `scorebound estimators`.
struct EstimatorsCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound estimators",
    "scorebound estimators kernel-ridge",
    "scorebound estimators --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "estimators",
    abstract: "List the estimators and stopping rules, or explain an estimator.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The name of an estimator.")
  var name: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    if let name { return try printPage(name, of: .estimators, asJSON: json.isOn) }
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
    try RulesCommand.printList()
  }
}

/// `scorebound kernels`.
struct KernelsCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound kernels",
    "scorebound kernels gaussian",
    "scorebound kernels --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "kernels",
    abstract: "List the kernels that estimators can have, or explain one.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The name of a kernel.")
  var name: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    if let name { return try printPage(name, of: .kernels, asJSON: json.isOn) }
    if json.isOn {
      return try printJSON(
        KernelCatalogue.all.map {
          EntryRecord(name: $0.name, summary: $0.summary, examples: [$0.example])
        })
    }
    for kind in KernelCatalogue.all {
      try printText("\(kind.name.padding(to: 22)) \(kind.summary)\n  \(kind.example)")
    }
  }
}

/// `scorebound rules`.
struct RulesCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound rules",
    "scorebound rules rademacher",
    "scorebound rules --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the stopping rules, or explain one.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The name of a stopping rule.")
  var name: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    if let name { return try printPage(name, of: .rules, asJSON: json.isOn) }
    if json.isOn {
      return try printJSON(
        StoppingCatalogue.all.map {
          EntryRecord(name: $0.name, summary: $0.summary, examples: $0.examples)
        })
    }
    try Self.printList()
  }

  /// The rules with their examples.
  static func printList() throws {
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
    "scorebound measures decomposition",
    "scorebound measures --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "List what a study can measure in addition to the risk, or explain one measure.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The name of a measure.")
  var name: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    if let name { return try printPage(name, of: .measures, asJSON: json.isOn) }
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
