import ArgumentParser
import Documents
import Experiments
import Foundation

/// `scorebound plan`.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a run would do, without running it.",
    discussion: """
      Cells and what is stored of them; then, from the trials that are stored, what the study costs, \
      how sharp it makes each exponent, and the trials it takes to tell each claim from a rival.
      """)

  @OptionGroup var study: StudyOptions

  @Option(help: "The folder of the store (default: runs/).")
  var out: String?

  @Option(
    parsing: .unconditional, help: "Ask for the trials that give exponents this standard error.")
  var targetSlopeSE: Double?

  @Option(
    parsing: .unconditional,
    help: "The exponent to tell claims from (default: 0.1 below what counts as the claimed one).")
  var rival: Double?

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
      try printText(plan.table)
      try printText(plan.summary(storePath: path))
      if let store {
        let power = try StudyPower(study: plan.study, store: store, rival: rival)
        try printText("\n" + power.text(goal: targetSlopeSE))
      }
    }
  }
}

/// `scorebound report`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a run's report anew from its store alone.")

  @Argument(help: "The store, such as runs/quickstart.sqlite.")
  var run: String

  @Option(help: "The folder for the report (default: reports/).")
  var out: String?

  @Option(
    help: """
      md writes report, figures and tables; html all of it in one page as well, tex for a paper with \
      figures as PDF; csv prints one row an estimate, json every number and verdict.
      """)
  var format: Format = .md

  @Flag(help: "Print every number and verdict as JSON, and write nothing.")
  var json = false

  @Flag(help: "Print BibTeX entries of what the run rests on, and write nothing.")
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
    let study = try store.study()
    let missing = try Plan(study: study, store: store).missingTrials
    let report = StudyReport(try StudyAnalysis(study: study, store: store))
    guard !cite, let directory = try await write(report) else {
      let text = try cite ? report.bibliography : isJSON ? report.json() : report.estimatesCSV
      printer.finish()
      return try cite || isJSON ? printData(text + "\n") : printData(text)
    }
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
  }

  private var isJSON: Bool { json || format == .json }

  /// Writes the report; the folder that it is in, or nil for a format that is printed.
  private func write(_ report: StudyReport) async throws -> String? {
    guard !json, format != .csv, format != .json else { return nil }
    let directory = try OutputFolders(out: out).reportFolder()
    switch format {
    case .tex: try await report.writeLaTeX(to: directory)
    case .html: try await report.writeHTML(to: directory)
    default:
      try await report.write(to: directory)
      try ReportIndex.write(directory: directory)
    }
    return directory
  }
}

/// `scorebound export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print a run's measurements as CSV, one row a measurement, for pandas or R.")

  @Argument(help: "The store, such as runs/quickstart.sqlite.")
  var run: String

  @Flag(help: "Leave out the column of seconds, so that equal runs export equal bytes.")
  var noTimings = false

  @Flag(help: "One row a trial, with its outcome and reason, in place of the measurements.")
  var trials = false

  func run() async throws {
    try await reportingErrors {
      let export = try Export(store: try RunStore.open(path: run))
      let text =
        trials
        ? try export.trials(timings: !noTimings) : try export.measurements(timings: !noTimings)
      try printData(text)
    }
  }
}

/// `scorebound validate`.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a study file without running it.")

  @Argument(help: ArgumentHelp("The study file.", valueName: "study"))
  var studyPath: String

  func run() async throws {
    try await reportingErrors {
      guard !CalibrationStudy.isCalibration(path: studyPath) else {
        let study = try CalibrationStudy(path: studyPath)
        try printText(
          "\(studyPath): valid; a calibration of \(counted(study.repetitions, "repetition")) a case"
        )
        return
      }
      let study = try Study(path: studyPath)
      try printText(
        "\(studyPath): valid; \(counted(study.cells.count, "cell")), \(study.trialsPhrase) each")
    }
  }
}
