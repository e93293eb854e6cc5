import ArgumentParser
import Documents
import Experiments
import Programs

/// `scorebound prepare`.
struct PrepareCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound prepare studies/quickstart.yaml --shards 16",
    "scorebound run studies/quickstart.yaml --shard 3/16",
    "scorebound merge runs/quickstart.sqlite",
  ]

  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Run a study's pilots and pack its trials into shards.",
    discussion: HelpExamples.discussion(
      """
      The pilots decide how finely risks are integrated, and measure what trials cost. The missing trials \
      are then packed into shards of about equal cost. `scorebound run STUDY --shard I/K` runs one shard on \
      any machine that can read the run's store, and `scorebound merge` joins the shards.
      """, examples))

  @OptionGroup var study: StudyOptions

  @Option(help: "The number of shards.")
  var shards: Int

  @Option(help: "The folder of the store (default: runs/).")
  var out: String?

  @OptionGroup var programs: ProgramConsent

  @OptionGroup var resources: ResourceOptions

  @Option(help: "Stop after this many seconds; finished pilots stay stored.")
  var timeLimit: Double?

  func validate() throws {
    guard 1...Shard.mostShards ~= shards else {
      throw ValidationError("--shards must be between 1 and \(Shard.mostShards).")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError("--time-limit must be between 0 and 1e9 seconds.")
    }
  }

  func run() async throws {
    try await reportingErrors {
      try refuseDebugBuild()
      let name = study.path
      let study = try study.study()
      try programs.check(study, called: name)
      defer { ProgramHost.shared.shutDown() }
      let path = try OutputFolders(out: out).storePath(study: study.name)
      let store = try RunStore.create(path: path)
      defer { store.close() }
      let printer = ProgressPrinter(RunProgress(study.name))
      defer { printer.finish() }
      let stop = StopConditions(timeLimit: timeLimit)
      defer { stop.cancel() }
      let runner = Runner(
        study: study, store: store, threads: resources.threadCount,
        memory: resources.memoryBytes, largestTrial: resources.largestTrial, stopFlag: stop.flag,
        progress: { printer.show($0) })
      let summary = try await runner.prepare(
        shards: shards, provenance: Provenance.collect() + study.provenance
      )
      printer.finish()
      if let reason = summary.stopReason {
        if summary.isRefused { throw InvalidInput(reason) }
        printError("Stopped: \(reason). Run the same line again to resume.")
        throw ExitStatus.incomplete
      }
      let left = try Plan(study: study, store: store).missingTrials
      printError(
        "\(study.name): \(counted(left, "trial")) \(left == 1 ? "is" : "are") packed into \(counted(shards, "shard")). Store: \(path)"
      )
    }
  }
}
