import ArgumentParser
internal import Documents
import Experiments
internal import Formatting
import Foundation

/// `scorebound rerun`.
struct RerunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rerun",
    abstract: "Compute one trial again and show everything that it measured.",
    discussion: """
      Beside each number stands the stored one where the two are not the same; exit code 1 where any \
      differs.
      """)

  @Argument(help: "The store, such as runs/quickstart.sqlite.")
  var run: String

  @Option(help: "The cell, by the beginning of its name as `scorebound plan` shows it.")
  var cell: String

  @Option(help: "The number of the trial, from 0.")
  var trial: Int

  @Flag(help: "Also show everything that the trial depends on.")
  var verbose = false

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
      let rerun = try Rerun(store: store, cell: cell, trial: trial)
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
