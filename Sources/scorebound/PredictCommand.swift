import ArgumentParser
import Experiments

/// `scorebound predict`.
struct PredictCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound predict studies/predicted-curve.yaml",
    "scorebound predict studies/quickstart.yaml --risk 0.01",
    "scorebound predict studies/quickstart.yaml --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Show what theory predicts for a study, without running a trial.",
    discussion: HelpExamples.discussion(
      """
      ScoreBound computes the risk of kernel gradient flow, gradient descent and ridge regression at their \
      best stopping time or ridge. It uses the kernel's population eigenvalues, the coefficients of the \
      posterior mean and the noise of each mode. It also shows the exponents beyond the design, and the \
      sample size from which the limit is visible.
      """, examples))

  @Argument(help: ArgumentHelp("The study file.", valueName: "study"))
  var studyPath: String

  @Flag(help: "Predict for the small version of the study.")
  var quick = false

  @Option(
    parsing: .unconditional, help: "Show the sample size at which the risk falls to this value.")
  var risk: Double?

  @OptionGroup var json: JSONOption

  func run() async throws {
    try await reportingErrors {
      if let risk, !(risk > 0 && risk.isFinite) {
        throw InvalidInput("--risk must be positive; it is \(risk)")
      }
      let study = try Study(path: studyPath, quick: quick)
      let printer = ProgressPrinter(RunProgress("prediction"))
      defer { printer.finish() }
      let prediction = try StudyPrediction(study)
      printer.finish()
      if json.isOn { return try printJSON(PredictionRecord(prediction)) }
      try printText(prediction.text(risk: risk))
    }
  }
}
