/// The errors of all successful trials at one sample size.
public struct RateSample: Hashable, Sendable {
  /// The sample size n, or another positive quantity that risks are a power of.
  public let n: Double
  /// One error a trial, in any unit that all samples share.
  public let risks: [Double]

  /// Which trial each error is of, where trials of one number share random numbers across n; nil where
  /// every error is from a different trial.
  public let trials: [Int]?

  /// Makes the sample; `trials` has one number per error.
  public init(n: Double, risks: [Double], trials: [Int]? = nil) {
    precondition(
      trials.map { $0.count == risks.count } ?? true,
      "\(risks.count) errors of \(trials?.count ?? 0) trials")
    self.n = n
    self.risks = risks
    self.trials = trials
  }
}

/// Which typical error a rate is about.
public enum Estimand: String, Hashable, Sendable, CaseIterable {
  /// The logarithm of the mean risk, which is what bounds on expectations are about.
  case logMean = "log-mean"
  /// The mean of the log risk: the typical data set; its slope can differ under heavy tails.
  case meanLog = "mean-log"
}

/// One sample size of a fitted rate.
public struct RatePoint: Hashable, Sendable {
  /// The sample size.
  public let n: Double
  /// How many trials there are.
  public let trials: Int
  /// The mean risk.
  public let mean: Double
  /// The Monte Carlo standard error of the mean; nil for a single trial.
  public let standardError: Double?
  /// The coefficient of variation of one trial's risk; nil for a single trial.
  public let coefficientOfVariation: Double?
  /// The value the line is fitted to: the log of the mean, or the mean log.
  public let logValue: Double
  /// The Monte Carlo variance of `logValue`; nil for a single trial.
  public let logVariance: Double?
  /// The risk on the fitted line.
  public let fitted: Double
}

/// The exponent between two neighbouring sample sizes.
public struct LocalSlope: Hashable, Sendable {
  /// The smaller n.
  public let from: Double
  /// The larger n.
  public let to: Double
  /// log(R(from)/R(to))/log(to/from).
  public let exponent: Double
  /// Its Monte Carlo standard error, for independent trials; nil where an n has a single trial.
  public let standardError: Double?
}
