import ArgumentParser
import Documents
import Experiments
internal import Formatting

/// `scorebound merge`.
struct MergeCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound merge runs/quickstart.sqlite",
    "scorebound merge runs/quickstart.sqlite other/1-of-2.sqlite",
  ]

  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the stores of shards into the run's own store.",
    discussion: HelpExamples.discussion(
      """
      Trials that the run already has must agree to the last bit; merge names those that do not. The order \
      of the stores does not matter, and a store can be merged twice. The exit code is 3 if trials are still \
      missing, and 4 if more trials failed than the study allows.
      """, examples))

  @Argument(help: "The run's store, such as runs/quickstart.sqlite; created if it does not exist.")
  var run: String

  @Argument(
    help: "The stores to add (default: those of the run's shards, in runs/NAME.shards/).")
  var pieces: [String] = []

  func run() async throws {
    try await reportingErrors {
      let stores = pieces.isEmpty ? Merge.shardStores(run: run) : pieces
      guard !stores.isEmpty else {
        throw InvalidInput(
          "\(Shard.folder(run: run)) has no stores of shards; make them with "
            + "`scorebound run STUDY --shard I/K`")
      }
      let merge = try Merge(into: run, pieces: stores)
      for (path, addition) in merge.additions {
        let equal =
          addition.equal > 0
          ? ", \(addition.equal) \(addition.equal == 1 ? "was" : "were") there and \(addition.equal == 1 ? "is" : "are") the same"
          : ""
        try printText("\(path): \(counted(addition.added, "trial")) added\(equal)")
      }
      for (key, value) in merge.mixedProvenance where key == Declaration.provenanceKey {
        printError("The shards have different declarations: \(value.onOneLine).")
      }
      for (key, value) in merge.mixedProvenance where key != Declaration.provenanceKey {
        printError(
          "The shards were computed in different places, so the last digits can differ: \(key) \(value)."
        )
      }
      guard merge.missing.isEmpty else {
        try printText(
          "\(counted(merge.missingTrials, "trial")) \(merge.missingTrials == 1 ? "is" : "are") missing:"
        )
        for line in merge.missing { try printText("  " + line) }
        throw ExitStatus.incomplete
      }
      try printText("\(run) is complete.")
      guard merge.failuresAboveShare.isEmpty else {
        try printText("More trials failed than the study allows:")
        for line in merge.failuresAboveShare { try printText("  " + line) }
        throw ExitStatus.failedTrials
      }
    }
  }
}
