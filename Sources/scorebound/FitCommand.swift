public import ArgumentParser
import Documents
import Experiments
import Foundation
public import Statistics
public import Theory

/// `scorebound fit`.
struct FitCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound fit errors.csv --claim \"n^-(2/3)\"",
    "scorebound fit errors.csv --y loss --trial run --claim \"n^-0.5\" --json",
    "scorebound fit errors.csv --risk 0.01",
  ]

  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit a rate to a table of errors, and compare it with a claim.",
    discussion: HelpExamples.discussion(
      """
      The table is a CSV file with a header and one row per trial, from any simulation. The exponent is minus \
      the slope of the log of the mean error on log n, without weights.
      """, examples))

  @Argument(help: "The errors: a .csv file.")
  var errors: String

  @Option(help: "The column of the sample size, or of another quantity that grows.")
  var x = "n"

  @Option(help: "The column of the error.")
  var y = "risk"

  @Option(help: "The column that identifies trials (default: every row is a trial).")
  var trial: String?

  @Option(help: "The claim: a power of the column --x, such as \"n^-(2/3)\".")
  var claim: String?

  @Option(help: "The kind of claim.")
  var kind = Claim.Kind.upper

  @Option(parsing: .unconditional, help: "The power of log n that the claim allows in addition.")
  var logs: Double?

  @Option(
    parsing: .unconditional,
    help: "The difference of exponents that still counts as agreement (default: 0.05).")
  var margin: Double?

  @Option(
    parsing: .unconditional, help: "A known floor that the error cannot go below.")
  var floor: Double?

  @Option(
    parsing: .unconditional, help: "Show the sample size at which the error falls to this value.")
  var risk: Double?

  @Option(help: "What is fitted: log-mean (of the mean error) or mean-log (the typical trial).")
  var estimand = Estimand.logMean

  @Option(
    help:
      "The standard error of the exponent: hc3, within, hc1, ols, wild (bootstrap), nested for trials that recur, or widest: the larger of hc3 and within, or of hc3 and nested where --trial recurs."
  )
  var se = SlopeStandardError.widest

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await reportingErrors {
      try checkNumbers()
      let exponent = try claimedExponent()
      let samples = try ErrorTable.read(errors, x: x, y: y, trial: trial)
      let fit: RateFit
      do throws(StatisticsError) {
        fit = try RateFit(lowered(samples), estimand: estimand, standardError: se)
      } catch {
        throw InvalidInput("\(errors): \(sentence(error, samples))")
      }
      let judgement = exponent.map { exponent in
        fit.judged(
          as: kind,
          against: Judgement.Target(
            exponent: exponent, margin: margin ?? VerdictThresholds.margin, logs: logs ?? 0,
            sampleSizes: fit.points.map(\.n)))
      }
      let text = RateText(
        fit: fit, judgement: judgement, axis: x, claim: claim.map { ($0, kind) },
        floor: floor ?? 0, wantedRisk: risk)
      try json ? printData(text.json() + "\n") : printText(text.text)
    }
  }

  private func checkNumbers() throws {
    if let margin, !(margin > 0 && margin.isFinite) {
      throw InvalidInput("--margin must be positive; it is \(margin)")
    }
    if let logs, !(logs >= 0 && logs.isFinite) {
      throw InvalidInput("--logs must be 0 or more; it is \(logs)")
    }
    if let floor, !(floor >= 0 && floor.isFinite) {
      throw InvalidInput("--floor must be 0 or more; it is \(floor)")
    }
    if se == .nested, trial == nil {
      throw InvalidInput(
        "--se nested leaves out whole trials, which recur at every \(x); name their column with --trial"
      )
    }
    if let risk, !(risk > floor ?? 0 && risk.isFinite) {
      throw InvalidInput(
        floor == nil
          ? "--risk must be positive; it is \(risk)"
          : "--risk must be above the floor \(floor ?? 0); it is \(risk)")
    }
    for (name, isGiven) in [("logs", logs != nil), ("margin", margin != nil)]
    where isGiven && claim == nil {
      throw InvalidInput("--\(name) belongs to a claim; give one with --claim \"\(x)^-(1/2)\"")
    }
  }

  /// The exponent b of the claim c · x^(−b); a number alone is the exponent itself.
  private func claimedExponent() throws -> Double? {
    guard let claim else { return nil }
    let exponent: Double
    do throws(ExpressionError) {
      let expression = try Expression(parsing: claim)
      guard !expression.names.contains(x) else { return try expression.powerLawExponent(of: x) }
      exponent = try expression.evaluate([:])
    } catch {
      throw InvalidInput("--claim: \(error); a claim is a power of \(x), such as \(x)^-(2/3)")
    }
    // A number without x is b of x^-b, and -1/2 is meant as x^(-1/2).
    guard exponent >= 0 else {
      throw InvalidInput(
        "--claim: a number alone is the exponent b of \(x)^-b, so \(claim) would be an error that "
          + "grows; write \(x)^(\(claim)) for one that falls, or \(x)^\(-exponent) for one that grows"
      )
    }
    return exponent
  }

  private func lowered(_ samples: [RateSample]) -> [RateSample] {
    guard let floor else { return samples }
    return samples.map {
      RateSample(n: $0.n, risks: $0.risks.map { $0 - floor }, trials: $0.trials)
    }
  }

  /// The sentence of a refused fit, with the floor named where it is to blame.
  private func sentence(_ error: StatisticsError, _ samples: [RateSample]) -> String {
    if let floor, floor > 0, case .nonPositiveRisk(let n, _, _) = error,
      let sample = samples.first(where: { $0.n == n })
    {
      // The error minus the floor may have lost the error's digits.
      let mean = Moments(sample.risks).mean
      return "at \(x) = \(n) the error is \(mean), not above the floor \(floor), so no "
        + "power of \(x) is left there; leave that \(x) out or correct the floor."
    }
    return error.sentence(axis: x)
  }
}

extension Claim.Kind: ExpressibleByArgument {}
extension Estimand: ExpressibleByArgument {}
extension SlopeStandardError: ExpressibleByArgument {}
