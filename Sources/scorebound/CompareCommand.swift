import ArgumentParser
import Experiments

/// `scorebound compare`.
struct CompareCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound compare old/quickstart.sqlite runs/quickstart.sqlite",
    "scorebound compare old/quickstart.sqlite runs/quickstart.sqlite --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "List mean risks that differ between two runs by more than three standard errors.",
    discussion: HelpExamples.discussion(
      """
      Cells are matched by the estimator's name, width and variant and by n. Runs with the same seed are \
      compared trial by trial. The exit code is 0 whether or not results differ.
      """, examples))

  @Argument(help: "The store of the first run, such as runs/quickstart.sqlite.")
  var first: String

  @Argument(help: "The store of the second run.")
  var second: String

  @OptionGroup var json: JSONOption

  func run() async throws {
    try await reportingErrors {
      let comparison = try RunComparison(
        first: try RunStore.open(path: first), second: try RunStore.open(path: second))
      if json.isOn { return try printJSON(ComparisonRecord(comparison)) }
      try printText(comparison.text)
    }
  }
}
