import ArgumentParser
import Documents
import Experiments
internal import Formatting

/// `scorebound import`.
struct ImportCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    """
    scorebound import runs/quickstart.sqlite f.npy \\
        --estimator mine --n 256 --trial 3
    """,
    """
    scorebound import runs/my-study.sqlite f.npy \\
        --estimator mine --n 64 --trial 0 --variant uniform
    """,
  ]

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Measure predictions that were made elsewhere, and store them in a run.",
    discussion: HelpExamples.discussion(
      """
      The predictions are posterior means at the nodes that `scorebound data` writes for the same trial: .npy, \
      points x d. Reports, exports and verdicts have them as an estimator of the run, on the same data as \
      the others.
      """, examples))

  @Argument(help: "The store, such as runs/quickstart.sqlite.")
  var run: String

  @Argument(help: "The predictions, F.npy.")
  var predictions: String

  @Option(help: "The name of the estimator in the run.")
  var estimator: String

  @Option(help: "The sample size n.")
  var n: Int

  @Option(help: "The number of the trial, from 0.")
  var trial: Int

  @Option(help: "The variant, in a study that has several.")
  var variant: String?

  func run() async throws {
    try await reportingErrors {
      let array = try NumPyArray.read(path: predictions)
      guard RunStore.exists(path: run) else { throw RunStoreError.missing(path: run) }
      let store = try RunStore.create(path: run)
      defer { store.close() }
      do {
        let risk = try store.importPredictions(
          array, estimator: estimator, variant: variant, sampleSize: n, trial: trial)
        try printText(
          "\(estimator.onOneLine), n = \(n), trial \(trial): risk \(risk.general(6)), stored in \(run)"
        )
      } catch let fault as RunStore.ImportFault {
        throw InvalidInput("\(predictions): \(fault)")
      }
    }
  }
}
