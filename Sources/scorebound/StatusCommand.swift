import ArgumentParser
import Experiments
internal import Formatting
import Foundation

/// `scorebound status`.
struct StatusCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound status runs/quickstart.sqlite",
    "scorebound status runs/quickstart.sqlite --watch",
    "scorebound status runs/quickstart.sqlite --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show the progress of a run and its shards, and how to resume it.",
    discussion: HelpExamples.discussion(
      """
      Reads only stores, also while a run writes them. On a cluster it asks the queue which shards wait.
      """, examples))

  @Argument(help: "The run's store, such as runs/quickstart.sqlite.")
  var run: String

  @Flag(help: "Refresh every two seconds (every 15 in a log) until the run is complete.")
  var watch = false

  @OptionGroup var json: JSONOption

  func validate() throws {
    if watch, json.isOn { throw ValidationError("--watch is for people; leave out --json.") }
  }

  func run() async throws {
    try await reportingErrors {
      let isTerminal = isatty(1) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
      while true {
        let status = try RunStatus(run: run)
        if json.isOn { return try printJSON(StatusRecord(status)) }
        let text = await text(status)
        if watch, isTerminal {
          // From the top left, over what stood there.
          try printData("\u{1B}[H\u{1B}[2J" + text.withVisibleControls + "\n")
        } else {
          try printText(text)
        }
        guard watch, !status.isComplete else { break }
        try await Task.sleep(for: .seconds(isTerminal ? 2 : 15))
        if !isTerminal { try printText("") }
      }
    }
  }

  private func text(_ status: RunStatus) async -> String {
    let array = SlurmArray(run: run)
    let tasks =
      array == nil ? [] : await Slurm.activeTasks(jobName: "\(status.study.name)-shards")
    let queued = Set(
      status.shards.map(\.shard).filter { shard in
        array.map { tasks.contains($0.task(of: shard)) } ?? false
      }.map(\.index))
    return [
      status.summary, status.cellTable, status.shardText(queued: queued),
      advice(status, queued: queued, array: array),
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The exact line that resumes the run.
  private func advice(_ status: RunStatus, queued: Set<Int>, array: SlurmArray?) -> String {
    let stopped = status.stoppedShards(queued: queued)
    if let count = stopped.first?.count {
      guard let array else {
        let shards = SlurmArray(tasks: count).text(stopped.map(\.index))
        return "Resume: scorebound run STUDY --shard \(shards)/\(count)"
      }
      let folder = SlurmScripts.quoted(Shard.folder(run: run))
      let tasks = array.text(stopped.map(array.task(of:)))
      return "Submit again: job=$(sbatch --parsable --array=\(tasks) \(folder)/shards.sbatch) && "
        + "sbatch --dependency=afterany:$job \(folder)/merge.sbatch"
    }
    if status.isToBeMerged, queued.isEmpty, !status.shards.contains(where: { $0.state == .running })
    {
      return "Merge: scorebound merge \(SlurmScripts.quoted(run))"
    }
    if status.shards.isEmpty, !status.isComplete, !status.isRunning {
      return "Resume: scorebound run STUDY"
    }
    return ""
  }
}
