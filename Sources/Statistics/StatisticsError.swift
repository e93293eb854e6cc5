/// What the inference refuses, each in a sentence that says what to change.
public enum StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A fit of a rate was asked for on fewer than three sample sizes.
  case tooFewSampleSizes(given: Int)
  /// A sample size that is not positive or not finite.
  case invalidSampleSize(Double)
  /// One sample size came twice.
  case repeatedSampleSize(Double)
  /// A sample size came without a trial.
  case noTrials(n: Double)
  /// An error that is NaN or infinite.
  case nonFiniteRisk(n: Double, trial: Int)
  /// A mean error, or one error where logarithms of errors are averaged, that is not positive.
  case nonPositiveRisk(n: Double, value: Double, estimand: Estimand)
  /// The within-n standard error was asked for where some sample size has one trial.
  case singleTrial(n: Double)
  /// The nested standard error was asked for without trials that recur at every n.
  case tooFewNestedTrials(given: Int)
  /// A floor was asked for on fewer than five sample sizes.
  case tooFewForFloor(given: Int)
  /// A straight line through fewer than two distinct points, or with a value that is not finite.
  case degenerateLine(points: Int)

  /// The sentence for the user.
  public var description: String {
    switch self {
    case .tooFewSampleSizes(let given):
      "A rate needs at least 3 different sample sizes, but there \(given == 1 ? "is" : "are") "
        + "\(given); add sample sizes to the design."
    case .invalidSampleSize(let n):
      "A sample size must be a positive finite number, but one is \(n)."
    case .repeatedSampleSize(let n):
      "The sample size n = \(plain(n)) is given twice; put all its trials into one sample."
    case .noTrials(let n):
      "There is no successful trial at n = \(plain(n)); run more trials or leave that n out."
    case .nonFiniteRisk(let n, let trial):
      "The risk of trial \(trial) at n = \(plain(n)) is not a finite number; "
        + "a failed trial must be left out and counted as failed."
    case .nonPositiveRisk(let n, let value, .logMean):
      "The mean risk at n = \(plain(n)) is \(value), but a rate on a log-log scale needs a "
        + "positive one."
    case .nonPositiveRisk(let n, let value, .meanLog):
      "A risk at n = \(plain(n)) is \(value), which has no logarithm; "
        + "use the logarithm of the mean risk instead of the mean logarithm."
    case .singleTrial(let n):
      "The within-n standard error needs at least 2 trials at each n, but n = \(plain(n)) has 1; "
        + "use the standard error hc3 or add trials."
    case .tooFewNestedTrials(let given):
      "The standard error of nested samples needs at least 3 trials that are at every n, but there "
        + "\(given == 1 ? "is" : "are") \(given); name the trials, or use the standard error hc3 for "
        + "independent ones."
    case .tooFewForFloor(let given):
      "A floor needs at least 5 different sample sizes, but there are \(given); add sample sizes to "
        + "the design."
    case .degenerateLine(let points):
      "A line needs finite values at two or more different places; "
        + "these \(points) points do not have that."
    }
  }

  private func plain(_ n: Double) -> String {
    n == n.rounded() && abs(n) < 1e15 ? String(Int(n)) : "\(n)"
  }
}
