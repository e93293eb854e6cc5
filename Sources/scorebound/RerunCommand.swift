import ArgumentParser
internal import Documents
import Experiments
internal import Formatting
import Foundation
import Programs

/// `scorebound rerun`.
struct RerunCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound rerun runs/quickstart.sqlite --cell 3ba1 --trial 0",
    "scorebound rerun runs/quickstart.sqlite --cell 3ba1 --trial 0 --verbose",
  ]

  static let configuration = CommandConfiguration(
    commandName: "rerun",
    abstract: "Compute one trial again and show everything that it measured.",
    discussion: HelpExamples.discussion(
      """
      If a number differs from the stored one, the stored one is printed next to it, and the exit code is 1.
      """, examples))

  @Argument(help: "The store, such as runs/quickstart.sqlite.")
  var run: String

  @Option(help: "The cell, by the first digits of its name in `scorebound plan`.")
  var cell: String

  @Option(help: "The number of the trial, from 0.")
  var trial: Int

  @Flag(help: "Also show everything that the trial depends on.")
  var verbose = false

  @OptionGroup var programs: ProgramConsent

  @OptionGroup var json: JSONOption

  func validate() throws {
    guard 0..<Study.largestTrials ~= trial else {
      throw ValidationError("--trial must be between 0 and \(Study.largestTrials - 1).")
    }
  }

  func run() async throws {
    try await reportingErrors {
      try refuseDebugBuild()
      let store = try RunStore.open(path: run)
      try ProcessorTuning.restart(forTrialsOf: store)
      try programs.check(try store.study(), called: run)
      defer { ProgramHost.shared.shutDown() }
      let rerun = try Rerun(store: store, cell: cell, trial: trial)
      if json.isOn {
        try printJSON(RerunRecord(rerun))
        guard rerun.differences.isEmpty else { throw ExitStatus.failure }
        return
      }
      try printText(
        "\(rerun.cell.series.label.onOneLine), n = \(rerun.cell.sampleSize), trial \(trial): "
          + "\(rerun.seconds.general(3)) s")
      if verbose {
        for (name, value) in rerun.circumstances { try printText("\(name): \(value)") }
      }
      try printText(table(rerun))
      guard rerun.stored != nil else {
        try printText("The store has no such trial.")
        return
      }
      guard rerun.differences.isEmpty else { throw ExitStatus.failure }
      try printText("The same as stored, bit for bit.")
    }
  }

  private func table(_ rerun: Rerun) -> String {
    var stored: [String: String] = [:]
    for difference in rerun.differences { stored[difference.name] = difference.stored }
    guard case .ok(let measurements) = rerun.outcome else {
      return rerun.outcome.summary + (stored["outcome"].map { "   stored: \($0)" } ?? "")
    }
    let rows = measurements.map { measurement in
      [
        measurement.quantity, measurement.stopping, "\(measurement.value)",
        stored[measurement.name].map { "stored: \($0)" } ?? "",
      ]
    }
    return alignedColumns([["quantity", "stopping", "value", ""]] + rows)
  }
}
