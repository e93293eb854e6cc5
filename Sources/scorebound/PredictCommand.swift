import ArgumentParser
import Experiments

/// `scorebound predict`.
struct PredictCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Show what theory predicts for a study, without a trial.",
    discussion: """
      The risk of kernel gradient flow, gradient descent and ridge regression at their best stopping \
      time or ridge follows from the kernel's population eigenvalues, the posterior mean's \
      coefficients and the noise of each mode; so do the exponents beyond the design, and the sample \
      size from which the limit is visible.
      """)

  @Argument(help: ArgumentHelp("The study file.", valueName: "study"))
  var studyPath: String

  @Flag(help: "Predict for the small version of the study.")
  var quick = false

  @Option(
    parsing: .unconditional, help: "Ask for the sample size at which the risk comes down to this.")
  var risk: Double?

  func run() async throws {
    try await reportingErrors {
      if let risk, !(risk > 0 && risk.isFinite) {
        throw InvalidInput("--risk must be positive; it is \(risk)")
      }
      let prediction = try StudyPrediction(try Study(path: studyPath, quick: quick))
      try printText(prediction.text(risk: risk))
    }
  }
}
