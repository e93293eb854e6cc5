import ArgumentParser
import Documents
import Experiments
internal import Formatting

/// `scorebound merge`.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the stores of shards into the run's own.",
    discussion: """
      A union of records: what is there already must be the same to the last bit, and is named where it \
      is not; order and repetition change nothing. Exit code 3 where trials are still missing, 4 where \
      more failed than the study allows.
      """)

  @Argument(help: "The run's store, such as runs/quickstart.sqlite; made where there is none.")
  var run: String

  @Argument(
    help: "The stores to take over (default: those of the run's shards, in runs/NAME.shards/).")
  var pieces: [String] = []

  func run() async throws {
    try await reportingErrors {
      let stores = pieces.isEmpty ? Merge.shardStores(run: run) : pieces
      guard !stores.isEmpty else {
        throw InvalidInput(
          "\(Shard.folder(run: run)) has no stores of shards; `scorebound run STUDY --shard I/K` "
            + "makes them")
      }
      let merge = try Merge(into: run, pieces: stores)
      for (path, addition) in merge.additions {
        let equal =
          addition.equal > 0
          ? ", \(addition.equal) \(addition.equal == 1 ? "was" : "were") there, the same" : ""
        try printText("\(path): \(counted(addition.added, "trial")) added\(equal)")
      }
      for (key, value) in merge.mixedProvenance where key == Declaration.provenanceKey {
        printError("The shards do not declare the same: \(value.onOneLine).")
      }
      for (key, value) in merge.mixedProvenance where key != Declaration.provenanceKey {
        printError(
          "Computed in different places, which moves last digits: \(key) \(value).")
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
