import ArgumentParser
import Experiments

/// `scorebound compare`.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell what moved between two runs by more than its error.",
    discussion: """
      Cells are matched by the estimator's name, width and variant and by n. Runs of one seed are \
      compared trial by trial. Exits with 0 whether or not anything moved.
      """)

  @Argument(help: "The store of the first run, such as runs/quickstart.sqlite.")
  var first: String

  @Argument(help: "The store of the second run.")
  var second: String

  func run() async throws {
    try await reportingErrors {
      let comparison = try RunComparison(
        first: try RunStore.open(path: first), second: try RunStore.open(path: second))
      try printText(comparison.text)
    }
  }
}
