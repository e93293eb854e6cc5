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
    let analysis = try StudyAnalysis(storePath: run)
    let report = StudyReport(analysis)
    guard !cite else { return try printText(report.bibliography) }
    switch format {
    case .csv: return try printData(report.estimatesCSV)
    case .json: return try printData(report.json() + "\n")
    case .md, .html, .tex: break
    }
    let directory = try OutputFolders(out: out).reportFolder()
    switch format {
    case .tex: try await report.writeLaTeX(to: directory)
    case .html: try await report.writeHTML(to: directory)
    default:
      try await report.write(to: directory)
      try ReportIndex.write(directory: directory)
    }
    printError("Report: \(directory)/\(analysis.study.name).\(format.rawValue)")
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
