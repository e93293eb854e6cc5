import ArgumentParser
import Experiments
import Foundation
import Theory

/// `scorebound run`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run or resume a study, then write its report.",
    discussion: """
      Every finished trial is stored at once. Run the same line again after an interruption, and \
      only what is missing is computed; the results do not depend on threads or interruptions.
      """)

  @Argument(help: ArgumentHelp("The study file.", valueName: "study"))
  var studyPath: String

  @Option(help: "The folder for store and report (default: runs/ and reports/).")
  var out: String?

  @Option(help: "How many trials run at a time (default: the cores, or Slurm's allotment).")
  var threads: Int?

  @Option(
    help: "The memory that trials may use: 4G, 800M or 50% (default: 80%). Fewer run at a time.")
  var memory: MemorySize?

  @Option(help: "The number of trials a cell, in place of the study's.")
  var trials: Int?

  @Flag(help: "A small version of the study, in under a minute.")
  var quick = false

  @Option(help: "Stop after this many seconds, with everything finished stored.")
  var timeLimit: Double?

  @Flag(help: "Do not write a report.")
  var noReport = false

  @Option(help: "Exit with 5 where a verdict contradicts a claim: --fail-on contradiction.")
  var failOn: FailureCondition?

  /// What makes a finished run a failure.
  enum FailureCondition: String, ExpressibleByArgument, CaseIterable {
    case contradiction
  }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if let trials, trials < 1 || trials > Study.largestTrials {
      throw ValidationError("--trials must be between 1 and \(Study.largestTrials).")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError("--time-limit must be between 0 and 1e9 seconds.")
    }
  }

  func run() async throws {
    try await reportingErrors {
      #if DEBUG
        throw InvalidInput(
          "this is a debug build, many times slower; build with `swift build -c release`")
      #else
        try await runStudy()
      #endif
    }
  }

  /// Verdicts on invented risks: minutes at most, so nothing is stored but the report.
  private func runCalibration() async throws {
    let study = try CalibrationStudy(path: studyPath, repetitions: trials, quick: quick)
    let printer = ProgressPrinter()
    let start = Date()
    let result = try study.run(threads: threads ?? Self.defaultThreads) {
      printer.show($0)
    }
    printer.finish()
    printError(String(format: "%@: %.0f s", study.name, Date().timeIntervalSince(start)))
    guard !noReport else { return }
    let directory = try OutputFolders(out: out).reportFolder(quick: quick)
    try await result.write(to: directory)
    try ReportIndex.write(directory: directory)
    printError("Report: \(directory)/\(study.name).md")
  }

  private func runStudy() async throws {
    guard !CalibrationStudy.isCalibration(path: studyPath) else {
      return try await runCalibration()
    }
    let study = try Study(path: studyPath, trials: trials, quick: quick)
    let folders = OutputFolders(out: out)
    let storePath = try folders.storePath(study: study.name)
    let store = try RunStore.create(path: storePath)
    let plan = try Plan(study: study, store: store)
    printError(plan.summary(storePath: storePath))

    let stopFlag = StopFlag()
    let signals = SignalWatch(stopFlag: stopFlag)
    defer { signals.cancel() }
    if let timeLimit {
      DispatchQueue.global().asyncAfter(deadline: .now() + timeLimit) {
        stopFlag.stop(because: "the time limit of \(String(format: "%g", timeLimit)) s is reached")
      }
    }
    let printer = ProgressPrinter()
    let runner = Runner(
      study: study, store: store, threads: threads ?? Self.defaultThreads,
      memory: (memory ?? .default).bytes, stopFlag: stopFlag, progress: { printer.show($0) })
    let summary = try await runner.run(quick: quick, provenance: Provenance.collect())
    printer.finish()

    if let reason = summary.stopReason {
      let left = try Plan(study: study, store: store).missingTrials
      store.close()
      printError(
        "Stopped: \(reason). \(summary.stored) trials were stored, \(left) are missing; "
          + "run the same line again to go on.")
      throw ExitStatus.incomplete
    }
    let analysis = try StudyAnalysis(study: study, store: store, predicts: !noReport)
    store.close()
    if !noReport {
      // A small version is no report to keep beside the full ones.
      let directory = try folders.reportFolder(quick: quick)
      try await StudyReport(analysis).write(to: directory)
      try ReportIndex.write(directory: directory)
      printError("Report: \(directory)/\(study.name).md")
    }
    try checkOutcome(analysis, failed: summary.failed)
  }

  private func checkOutcome(_ analysis: StudyAnalysis, failed: Int) throws {
    let empty = analysis.cellsWithoutTrials
    if !empty.isEmpty {
      printError("No trial succeeded in: \(empty.joined(separator: ", ")).")
      throw ExitStatus.failedTrials
    }
    if failed > 0 { printError("\(failed) trials failed; the report counts them.") }
    let contradicted = analysis.verdicts.filter { $0.judgement?.verdict.contradicts == true }
    if failOn == .contradiction, !contradicted.isEmpty {
      for verdict in contradicted {
        printError(
          "\(verdict.claim.id) on \(verdict.series.label), \(verdict.stopping): slower-on-range")
      }
      throw ExitStatus.contradiction
    }
  }

  /// The cores, or what Slurm allots of them.
  static var defaultThreads: Int {
    let allotted = ProcessInfo.processInfo.environment["SLURM_CPUS_PER_TASK"].flatMap(Int.init)
    return max(1, allotted ?? ProcessInfo.processInfo.activeProcessorCount)
  }
}

/// Where a run's store and report go.
struct OutputFolders {
  let out: String?

  /// The path of the store, whose folder is made where it does not exist.
  func storePath(study: String) throws -> String {
    try folder(out ?? "runs") + "/\(study).sqlite"
  }

  /// The folder of the report, made where it does not exist.
  func reportFolder(quick: Bool = false) throws -> String {
    try folder(out ?? (quick ? "runs" : "reports"))
  }

  private func folder(_ path: String) throws -> String {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError(
        "this folder cannot be made; check its parent's permissions", path: path)
    }
    return path
  }
}
