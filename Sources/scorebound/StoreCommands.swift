import ArgumentParser
import Documents
import Experiments
import Foundation

/// `scorebound plan`.
struct PlanCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound plan studies/quickstart.yaml",
    "scorebound plan studies/quickstart.yaml --rival 0.5",
    "scorebound plan studies/quickstart.yaml --cores 2,16,128,1024",
  ]

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what a run would do, without running it.",
    discussion: HelpExamples.discussion(
      """
      Lists the cells with their stored trials. From these it estimates what the study costs, the standard \
      error of each exponent, and the trials that are needed to tell each claim from a rival exponent.
      """, examples))

  @OptionGroup var study: StudyOptions

  @Option(help: "The folder of the store (default: runs/).")
  var out: String?

  @Option(
    parsing: .unconditional, help: "Show the trials that give exponents this standard error.")
  var targetSlopeSE: Double?

  @Option(
    parsing: .unconditional,
    help:
      "The exponent to tell claims from (default: 0.1 below the smallest that agrees with the claim)."
  )
  var rival: Double?

  @Option(
    help:
      "Show what the study takes on these numbers of cores, such as 2,64,1024, by a simulation with the times of stored trials."
  )
  var cores: CoreCounts?

  @OptionGroup var json: JSONOption

  func validate() throws {
    if let targetSlopeSE, !(targetSlopeSE > 0 && targetSlopeSE.isFinite) {
      throw ValidationError("--target-slope-se must be positive.")
    }
    if let rival, !rival.isFinite { throw ValidationError("--rival must be a finite number.") }
  }

  func run() async throws {
    try await reportingErrors {
      let study = try study.study()
      let path = (out ?? "runs") + "/\(study.name).sqlite"
      let store = try RunStore.openIfBegun(path: path)
      let plan = try Plan(study: study, store: store)
      if json.isOn { return try printJSON(PlanRecord(plan, store: path)) }
      try printText(plan.table)
      try printText(plan.summary(storePath: path))
      if let store {
        let power = try StudyPower(study: plan.study, store: store, rival: rival)
        try printText("\n" + power.text(goal: targetSlopeSE))
      }
      guard let cores else { return }
      guard let store, let simulation = try RunSimulation(study: plan.study, store: store) else {
        throw InvalidInput(
          "--cores needs times of stored trials, and \(path) has none; run a few, which are kept: "
            + "scorebound run FILE --trials 5 --no-report")
      }
      try printText("\n" + simulation.table(cores: cores.counts))
    }
  }
}

/// `scorebound report`.
struct ReportCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound report runs/quickstart.sqlite",
    "scorebound report runs/quickstart.sqlite --format html --out pages",
    "scorebound report runs/quickstart.sqlite --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a run again, from its store alone.",
    discussion: HelpExamples.discussion(
      """
      Ends with the verdicts, and with a warning for everything that the study asks for and did not get.
      """, examples))

  @Argument(help: "The store, such as runs/quickstart.sqlite.")
  var run: String

  @Option(help: "The folder for the report (default: reports/).")
  var out: String?

  @Option(
    help: """
      md: report, figures and tables; html: also one page that needs no network; tex: also LaTeX with \
      figures as PDF; csv: print one row per estimate; json: the same as --json.
      """)
  var format: Format = .md

  @Flag(help: "Print every number and verdict as JSON, and write nothing.")
  var json = false

  @Flag(help: "Print BibTeX entries of the sources that the run rests on, and write nothing.")
  var cite = false

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, tex, csv, json
  }

  func run() async throws {
    try await reportingErrors {
      let stop = StopConditions()
      defer { stop.cancel() }
      try await stop.endingAtSignal(left: "Run the same line again for the report.") {
        try await self.makeReport()
      }
    }
  }

  private func makeReport() async throws {
    let printer = ProgressPrinter(RunProgress("report"))
    defer { printer.finish() }
    let store = try RunStore.open(path: run)
    let study = try store.studyWithImports()
    let missing = try Plan(study: try store.study(), store: store).missingTrials
    let report = StudyReport(try StudyAnalysis(study: study, store: store))
    guard isWritten else {
      printer.finish()
      if cite { return try printText(report.bibliography) }
      return try printData(isJSON ? report.json() + "\n" : report.estimatesCSV)
    }
    let directory = try OutputFolders(out: out).reportFolder()
    let failure = try await writing { try await write(report, to: directory) }
    printer.finish()
    var ending = RunEnding(
      report, path: "\(directory)/\(study.name).\(format.rawValue)", store: run,
      seconds: printer.elapsed)
    if missing > 0 {
      ending.warnings.insert(
        "\(counted(missing, "trial")) of the study \(missing == 1 ? "is" : "are") not in the store: "
          + "`scorebound run STUDY` computes what is missing", at: 0)
    }
    ending.show()
    if let failure { throw failure }
  }

  private var isJSON: Bool { json || format == .json }

  /// Whether the report is written to files instead of printed.
  private var isWritten: Bool { !cite && !isJSON && format != .csv }

  private func write(_ report: StudyReport, to directory: String) async throws {
    switch format {
    case .tex: try await report.writeLaTeX(to: directory)
    case .html:
      try await report.writeHTML(to: directory)
      try ReportIndex.write(directory: directory)
      try await ReportIndex.writeHTML(directory: directory)
    default:
      try await report.write(to: directory)
      try ReportIndex.write(directory: directory)
    }
  }
}

/// `scorebound export`.
struct ExportCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound export runs/quickstart.sqlite",
    "scorebound export runs/quickstart.sqlite --outcomes",
  ]

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print a run's measurements as CSV, one row per measurement, for pandas or R.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The store, such as runs/quickstart.sqlite.")
  var run: String

  @Flag(help: "Leave out the column of seconds, so that equal runs export equal bytes.")
  var noTimings = false

  @Flag(help: "Print one row per trial with its outcome and reason, instead of the measurements.")
  var outcomes = false

  /// The earlier name of `--outcomes`.
  @Flag(help: .hidden)
  var trials = false

  func run() async throws {
    try await reportingErrors {
      let export = try Export(store: try RunStore.open(path: run))
      let text =
        outcomes || trials
        ? try export.trials(timings: !noTimings) : try export.measurements(timings: !noTimings)
      try printData(text)
    }
  }
}

/// `scorebound validate`.
struct ValidateCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound validate studies/quickstart.yaml",
    "scorebound validate studies/quickstart.yaml --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a study file without running it.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: ArgumentHelp("The study file.", valueName: "study"))
  var studyPath: String

  @OptionGroup var json: JSONOption

  func run() async throws {
    try await reportingErrors {
      if json.isOn { return try printRecord() }
      guard !CalibrationStudy.isCalibration(path: studyPath) else {
        let study = try CalibrationStudy(path: studyPath)
        try printText(
          "\(studyPath): valid; a calibration of \(counted(study.repetitions, "repetition")) per case"
        )
        return
      }
      let study = try Study(path: studyPath)
      try printText(
        "\(studyPath): valid; \(counted(study.cells.count, "cell")), \(study.trialsPhrase) each")
    }
  }

  /// The same as JSON: all faults with their positions, for editors.
  private func printRecord() throws {
    do {
      guard !CalibrationStudy.isCalibration(path: studyPath) else {
        return try printJSON(
          ValidationRecord(study: try CalibrationStudy(path: studyPath).name))
      }
      let study = try Study(path: studyPath)
      try printJSON(ValidationRecord(study: study.name, cells: study.cells.count))
    } catch let error as InvalidDocument {
      let faults = error.diagnostics.map { fault in
        ValidationRecord.Fault(
          file: fault.position.file, line: fault.position.line, column: fault.position.column,
          message: fault.message)
      }
      try printJSON(ValidationRecord(isValid: false, faults: faults))
      throw ExitStatus.invalidInput
    }
  }
}
