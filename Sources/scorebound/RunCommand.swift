import ArgumentParser
import Documents
import Experiments
internal import Formatting
import Foundation
import Programs
import Theory

/// `scorebound run`.
struct RunCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound run studies/quickstart.yaml --quick",
    "scorebound run studies/quickstart.yaml --threads 8 --memory 16G",
    "scorebound run studies/quickstart.yaml --shard 3/16",
  ]

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run or resume a study, then write its report.",
    discussion: HelpExamples.discussion(
      """
      Every finished trial is stored at once. After an interruption, run the same line again: only the \
      missing trials are computed. The results depend neither on the number of threads nor on interruptions.

      With --shard, only a part of the trials is computed, into a separate store. Run the other shards on \
      any machine, then join them with `scorebound merge`.
      """, examples))

  @OptionGroup var study: StudyOptions

  @Option(help: "The folder for store and report (default: runs/ and reports/).")
  var out: String?

  @OptionGroup var programs: ProgramConsent

  @OptionGroup var resources: ResourceOptions

  @Option(help: "Stop after this many seconds; finished trials stay stored.")
  var timeLimit: Double?

  @Option(help: "Run one shard, such as 3/16, or several: 3,19/32.")
  var shard: ShardList?

  @Flag(help: "Do not write a report.")
  var noReport = false

  @Option(help: "Exit with 5 if a verdict contradicts a claim: --fail-on contradiction.")
  var failOn: FailureCondition?

  /// What makes a finished run a failure.
  enum FailureCondition: String, ExpressibleByArgument, CaseIterable {
    case contradiction
  }

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError("--time-limit must be between 0 and 1e9 seconds.")
    }
  }

  func run() async throws {
    try await reportingErrors {
      try refuseDebugBuild()
      if CalibrationStudy.isCalibration(path: study.path) {
        try await runCalibration()
      } else if let shard {
        try await runShards(shard)
      } else {
        try await runStudy()
      }
    }
  }

  /// Verdicts on invented risks: minutes at most, so nothing is stored but the report.
  private func runCalibration() async throws {
    guard shard == nil else {
      throw InvalidInput(
        "a calibration takes only minutes and cannot be split into shards; leave out --shard")
    }
    let calibration = try CalibrationStudy(
      path: study.path, repetitions: study.trials, quick: study.quick)
    let printer = ProgressPrinter(RunProgress(calibration.name, endsWithReport: !noReport))
    defer { printer.finish() }
    let result = try calibration.run(threads: resources.threadCount) { printer.show($0) }
    let directory = noReport ? nil : try OutputFolders(out: out).reportFolder(quick: study.quick)
    let stop = StopConditions()
    defer { stop.cancel() }
    try await stop.endingAtSignal(left: "Run the same line again for the report.") {
      if let directory {
        printer.beginReport()
        try await result.write(to: directory)
        try ReportIndex.write(directory: directory)
      }
    }
    printer.finish()
    RunEnding(
      results: wrapped(
        "measured: \(result.sentence)", columns: TerminalWidth.forMessages, hanging: 2),
      warnings: [],
      report: directory.map { "\($0)/\(calibration.name).md" }, store: nil,
      seconds: printer.elapsed
    ).show()
  }

  private func runStudy() async throws {
    let path = study.path
    let study = try study.study()
    try programs.check(study, called: path)
    defer { ProgramHost.shared.shutDown() }
    let folders = OutputFolders(out: out)
    let storePath = try folders.storePath(study: study.name)
    let store = try RunStore.create(path: storePath)
    let plan = try Plan(study: study, store: store)
    printParagraph(plan.summary(storePath: storePath))

    let stop = StopConditions(timeLimit: timeLimit)
    defer { stop.cancel() }
    let printer = ProgressPrinter(
      RunProgress(
        study.name, expectedTrials: plan.missingDataSets, endsWithReport: !noReport))
    defer { printer.finish() }
    let summary = try await execute(
      study, store: store, selection: nil, stop: stop, printer: printer)
    if let reason = summary.stopReason {
      let left = try Plan(study: study, store: store).missingTrials
      store.close()
      printer.finish()
      try refuse(summary, reason)
      printStop(reason, stored: summary.stored, left: left)
      throw summary.isAborted ? ExitStatus.failedTrials : ExitStatus.incomplete
    }
    // The report of a small version does not belong with the full ones.
    let directory = noReport ? nil : try folders.reportFolder(quick: self.study.quick)
    try await stop.endingAtSignal(
      left: "All trials are stored; run the same line again for the report."
    ) {
      printer.beginReport()
      // With what was imported since.
      let analysis = try StudyAnalysis(
        study: try store.studyWithImports(), store: store, predicts: directory != nil)
      store.close()
      let report = StudyReport(analysis)
      let failure = try await writing {
        guard let directory else { return }
        try await report.write(to: directory)
      }
      if let directory { try ReportIndex.write(directory: directory) }
      printer.finish()
      RunEnding(
        report, path: directory.map { "\($0)/\(study.name).md" }, store: storePath,
        seconds: printer.elapsed
      ).show()
      if let failure { throw failure }
      try self.checkOutcome(analysis)
    }
  }

  /// Runs shards one after the other, each into its own store.
  private func runShards(_ shards: ShardList) async throws {
    let path = study.path
    let study = try study.study()
    try programs.check(study, called: path)
    defer { ProgramHost.shared.shutDown() }
    let run = try OutputFolders(out: out).storePath(study: study.name)
    try OutputFolders.make(Shard.folder(run: run))
    let stop = StopConditions(timeLimit: timeLimit)
    defer { stop.cancel() }
    for shard in shards.shards {
      let path = shard.storePath(run: run)
      let selection = try TrialSelection(shard, study: study, run: run)
      let store = try RunStore.create(path: path)
      defer { store.close() }
      let plan = try Plan(study: study, store: store, selection: selection)
      printParagraph(
        "Shard \(shard) of \(study.name): \(counted(plan.missingTrials, "trial")) to run. Store: \(path)"
      )
      let printer = ProgressPrinter(
        RunProgress("\(study.name), shard \(shard)", expectedTrials: plan.missingDataSets))
      defer { printer.finish() }
      let summary = try await execute(
        study, store: store, selection: selection, stop: stop, printer: printer)
      printer.finish()
      let left = try Plan(study: study, store: store, selection: selection).missingTrials
      if let reason = summary.stopReason {
        try refuse(summary, reason)
        printStop(reason, stored: summary.stored, left: left)
        throw summary.isAborted ? ExitStatus.failedTrials : ExitStatus.incomplete
      }
      let failures = summary.failed > 0 ? ", \(summary.failed) of them failed" : ""
      printError("Shard \(shard) is complete: \(storedText(summary.stored))\(failures).")
    }
  }

  private func execute(
    _ study: Study, store: RunStore, selection: TrialSelection?, stop: StopConditions,
    printer: ProgressPrinter
  ) async throws -> Runner.Summary {
    let runner = Runner(
      study: study, store: store, selection: selection, threads: resources.threadCount,
      memory: resources.memoryBytes, largestTrial: resources.largestTrial, stopFlag: stop.flag,
      progress: { printer.show($0) })
    return try await runner.run(provenance: Provenance.collect() + study.provenance)
  }

  /// Ends the command where a trial needs more memory than it may have.
  private func refuse(_ summary: Runner.Summary, _ reason: String) throws {
    if summary.isRefused { throw InvalidInput(reason) }
  }

  private func printStop(_ reason: String, stored: Int, left: Int) {
    printParagraph(
      "Stopped: \(reason). \(storedText(stored)), \(left) \(left == 1 ? "is" : "are") missing; "
        + "run the same line again to resume.")
  }

  private func storedText(_ count: Int) -> String {
    "\(counted(count, "trial")) \(count == 1 ? "was" : "were") stored"
  }

  private func checkOutcome(_ analysis: StudyAnalysis) throws {
    let above = analysis.cellsAboveFailureShare
    guard above.isEmpty else {
      let allowed = (100 * analysis.study.failurePolicy.largestShare).general()
      printError(
        "\(above.count) of \(counted(analysis.study.cells.count, "cell")) \(above.count == 1 ? "has" : "have") more failures than the \(allowed) % "
          + "that the study allows (trials: {failed-at-most: ...}).")
      throw ExitStatus.failedTrials
    }
    let contradicted = analysis.verdicts.filter { $0.judgement?.verdict.contradicts == true }
    if failOn == .contradiction, !contradicted.isEmpty {
      for verdict in contradicted {
        printError(
          "\("\(verdict.claim.id) on \(verdict.series.label)".onOneLine), \(verdict.stopping): slower-on-range"
        )
      }
      throw ExitStatus.contradiction
    }
  }
}

/// A debug build would take hours where a release build takes minutes.
func refuseDebugBuild() throws {
  #if DEBUG
    throw InvalidInput(
      "this is a debug build, many times slower; build with `swift build -c release`")
  #endif
}
