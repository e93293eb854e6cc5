import ArgumentParser
import Diffusion
import Documents
import Experiments
import Foundation

/// `scorebound score`.
struct ScoreCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound score --target law.yaml --alpha 0.8 --h 0.36 --points x.csv",
    "scorebound score --target law.yaml --alpha 1 --h 1 --points x.npy --out s.npy",
  ]

  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract:
      "Compute the exact posterior mean, score, label noise and log density of X = alpha X0 + sqrt(h) Z.",
    discussion: HelpExamples.discussion(
      """
      Columns: f_1..f_d (posterior mean), score_1..score_d, label_noise, log_density; as CSV with \
      17 significant digits, or as .npy of shape (points, 2d+2).
      """, examples))

  @Option(help: "The target: a YAML file with its mapping, bare or under 'target:'.")
  var target: String

  @Option(parsing: .unconditional, help: "The factor alpha of the signal, positive.")
  var alpha: Double

  @Option(
    name: .customLong("h"), parsing: .unconditional, help: "The variance h of the noise, positive.")
  var variance: Double

  @Option(help: "The points, n x d: .npy or .csv.")
  var points: String

  @Option(help: "The output file, F.csv or F.npy (default: CSV on standard output).")
  var out: String?

  func run() async throws {
    try await reportingErrors {
      guard alpha > 0, alpha.isFinite else {
        throw InvalidInput("--alpha must be positive; it is \(alpha)")
      }
      guard variance > 0, variance.isFinite else {
        throw InvalidInput("--h must be positive; it is \(variance)")
      }
      let law = try readTarget(target)
      let x = try PointsFile.read(points)
      let d = law.dimension
      guard x.shape[1] == d else {
        throw InvalidInput(
          "\(points) has points in \(counted(x.shape[1], "dimension")), the target has \(d)")
      }
      let rows = try evaluate(law, x)
      try write(rows, dimension: d)
    }
  }

  private func evaluate(_ law: any Target, _ x: NumPyArray) throws -> [[Double]] {
    let d = law.dimension
    let level = NoiseLevel(α: alpha, h: variance)
    var mean = [Double](repeating: 0, count: d)
    var score = mean
    return try (0..<x.shape[0]).map { i in
      var meanSpan = mean.mutableSpan
      var scoreSpan = score.mutableSpan
      let (noise, logDensity) = law.posterior(
        at: x.values.span.extracting(i * d..<(i + 1) * d), level: level, mean: &meanSpan,
        score: &scoreSpan)
      let values = mean + score + [noise, logDensity]
      guard values.allSatisfy(\.isFinite) else {
        throw InvalidInput(
          "point \(i + 1) is so far from the law at this noise that its values leave the "
            + "range of numbers; use points closer to the law, or more noise")
      }
      return values
    }
  }

  private func write(_ rows: [[Double]], dimension d: Int) throws {
    if let out, out.hasSuffix(".npy") {
      try NumPyArray(shape: [rows.count, 2 * d + 2], values: rows.flatMap { $0 }).write(to: out)
      return
    }
    let columns =
      (1...d).map { "f_\($0)" } + (1...d).map { "score_\($0)" } + ["label_noise", "log_density"]
    let pieces = PointsFile.csv(columns: columns, rows: rows)
    guard let out else {
      for piece in pieces { try StandardStreams.output(piece) }
      return
    }
    try PointsFile.write(pieces, to: out)
  }
}

/// Reads a target from a file with a bare mapping, or one under `target:`.
func readTarget(_ path: String) throws -> any Target {
  let log = DiagnosticLog()
  let root = TargetData.filled(
    in: try YAMLDocument.read(path: path), folder: TargetData.folder(of: path), log: log)
  let section = Section(root["target"] ?? root, what: "the target", log: log)
  let law = section.flatMap(TargetCatalogue.read)
  try log.throwIfAny()
  guard let law else { throw InvalidInput("\(path): no target could be read") }
  return law
}
