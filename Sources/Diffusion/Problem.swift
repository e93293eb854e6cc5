/// What the examples of a study are drawn from, and what is to be learned from them.
public enum Problem: Sendable {
  /// Score estimation as regression: the posterior mean of a law under a forward process.
  case score(RegressionProblem)
  /// Regression with a known eigenbasis, a control without any diffusion.
  case series(SeriesRegression)

  /// The problem of score estimation, or nil for another one.
  public var score: RegressionProblem? {
    if case .score(let problem) = self { problem } else { nil }
  }

  /// The regression with a known eigenbasis, or nil for another problem.
  public var series: SeriesRegression? {
    if case .series(let problem) = self { problem } else { nil }
  }

  /// The number of outputs: the dimension d of the data, or 1.
  public var dataDimension: Int { score?.dataDimension ?? 1 }

  /// Whether labels are permuted among the examples.
  public var labelsArePermuted: Bool { score?.labelsArePermuted ?? false }

  /// The number of noisy copies of each X₀.
  public var copies: Int { score?.copies ?? 1 }

  /// Draws `count` samples; a smaller set is a prefix of a larger one drawn with the same key.
  public func drawExamples(count: Int, key: TrialKey) -> DataSet {
    switch self {
    case .score(let problem): problem.drawExamples(count: count, key: key)
    case .series(let problem): problem.drawExamples(count: count, key: key)
    }
  }

  /// The problem of one trial: itself, or one with the law drawn for a sample size and trial.
  public func instance(sampleSize n: Int, key: TrialKey) -> Problem {
    switch self {
    case .score(let problem): .score(problem.instance(sampleSize: n, key: key))
    case .series: self
    }
  }
}
