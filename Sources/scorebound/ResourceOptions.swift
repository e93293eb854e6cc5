import ArgumentParser
import Experiments
import Foundation

/// What commands that run trials may use of the machine.
struct ResourceOptions: ParsableArguments {
  @Option(help: "Trials that run at once (default: the number of cores, or Slurm's allotment).")
  var threads: Int?

  @Option(
    help: "Memory for trials: 4G, 800M or 50% (default: 80%). With less, fewer trials run at once.")
  var memory: MemorySize?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
  }

  /// The options again, for a command that this one starts.
  var arguments: [String] {
    (threads.map { ["--threads", "\($0)"] } ?? [])
      + (memory.map { ["--memory", "\(max(1, $0.bytes / 1_048_576))M"] } ?? [])
  }

  /// The number of trials that run at a time.
  var threadCount: Int { threads ?? Self.availableThreads }

  /// The memory in bytes.
  var memoryBytes: Int { (memory ?? .default).bytes }

  /// What one trial may be reckoned to need, in bytes; one that needs more is refused.
  ///
  /// Without --memory, a trial that is larger than its share runs alone.
  var largestTrial: Int { memory?.bytes ?? AvailableMemory.limit }

  /// The cores, or what Slurm allots of them.
  private static var availableThreads: Int {
    let allotted = ProcessInfo.processInfo.environment["SLURM_CPUS_PER_TASK"].flatMap(Int.init)
    return max(1, allotted ?? ProcessInfo.processInfo.activeProcessorCount)
  }
}

/// Which version of a study is meant.
struct StudyOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The study file.", valueName: "study"))
  var path: String

  @Option(help: "Trials per cell (default: the study's).")
  var trials: Int?

  @Flag(help: "A small version of the study, in less than a minute.")
  var quick = false

  func validate() throws {
    if let trials, trials < 1 || trials > Study.largestTrials {
      throw ValidationError("--trials must be between 1 and \(Study.largestTrials).")
    }
  }

  /// Reads the study.
  func study() throws -> Study { try Study(path: path, trials: trials, quick: quick) }
}
