import ArgumentParser
import Diffusion
import Documents
import Estimators
import Experiments
internal import Formatting

/// `scorebound data`.
struct DataCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound data studies/quickstart.yaml --n 256 --trial 3 --out trial-3",
    "scorebound data my-study.yaml --n 64 --trial 0 --variant uniform --out t",
  ]

  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract:
      "Write the data of one trial: examples, evaluation nodes with weights, and the truth there.",
    discussion: HelpExamples.discussion(
      """
      The examples are x, t, alpha, h, labels (X0) and sample; the nodes are q, q-t, q-alpha and q-h with their \
      weights, f_star (the posterior mean) and score: one .npy file each, float64 in C order, and meta.json. \
      The mean squared error of predictions f is sum_i weights_i |f_i - f_star_i|^2, which `scorebound import` \
      stores as an estimator of the run.
      """, examples))

  @OptionGroup var study: StudyOptions

  @Option(help: "The sample size n.")
  var n: Int

  @Option(help: "The number of the trial, from 0.")
  var trial: Int

  @Option(help: "The variant, in a study that has several.")
  var variant: String?

  @Option(help: "The folder for the files.")
  var out: String

  func validate() throws {
    guard 0..<Study.largestTrials ~= trial else {
      throw ValidationError("--trial must be between 0 and \(Study.largestTrials - 1).")
    }
  }

  func run() async throws {
    try await reportingErrors {
      let study = try study.study()
      let chosen = try study.variant(named: variant)
      guard chosen.sampleSizes.contains(n) else {
        throw InvalidInput(
          "the study has no n = \(n); its sample sizes are "
            + chosen.sampleSizes.map { ReportNumber.count($0) }.joined(separator: ", "))
      }
      guard let data = TrialData(study: study, variant: chosen, sampleSize: n, trial: trial) else {
        throw InvalidInput(
          "the study is a control, whose inputs are not noisy points of a diffusion")
      }
      try OutputFolders.make(out)
      try data.write(to: out)
      try printText(
        "\(out): \(ReportNumber.count(data.training.count)) examples, \(ReportNumber.count(data.nodes.count)) nodes"
      )
    }
  }
}

extension Study {
  /// The variant of a name, or the only one.
  fileprivate func variant(named name: String?) throws -> Variant {
    let names = variants.compactMap(\.name)
    guard let name else {
      if let first = variants.first, names.isEmpty { return first }
      throw InvalidInput(
        "the study has variants; name one of \(names.joined(separator: ", ")) with --variant")
    }
    guard let found = variants.first(where: { $0.name == name }) else {
      throw InvalidInput(
        names.isEmpty
          ? "the study has no variants; leave --variant out"
          : "the study has no variant '\(name)'; its variants are \(names.joined(separator: ", "))")
    }
    return found
  }
}
