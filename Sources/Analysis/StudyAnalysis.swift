internal import Estimators
public import Statistics
public import Studies
public import Theory

/// Everything a report says about a run, computed from its store alone.
public struct StudyAnalysis: Sendable {
  /// The study.
  public let study: Study
  /// The risk curves: every series under every stopping rule, in the order of the study.
  public let curves: [RiskCurve]
  /// The claims' verdicts, in the order of claims, then series, then rules.
  public let verdicts: [ClaimVerdict]
  /// The decay of the tangent kernel's eigenvalues for each variant, where a claim needed it.
  public let eigenDecays: [EigenDecay?]
  /// For each variant ε_n² over the trials by sample size, where the kernel was measured.
  public let squaredCriticalRadii: [[Int: Moments]]
  /// The risk along times, start times, dimensions or widths, at each sample size; empty for a study
  /// that sweeps nothing but n.
  public let sweepCurves: [SweepCurve]
  /// What measures followed along the training paths, at the largest sample size of each series.
  public internal(set) var pathCurves: [PathCurve] = []
  /// What theory predicts for the risk at the best stopping time or ridge, where it predicts anything.
  public let predictions: [PredictedCurve]
  /// Lower bounds of the norms that claims bound by 1, by variant; empty where they were not worked out.
  package internal(set) var leastNorms: [Double?] = []
  /// The cells with trials that failed or were drawn again, in the order of the study.
  public internal(set) var failures: [CellFailures] = []
  /// What was recorded about program and machine.
  public let provenance: [(key: String, value: String)]
  /// The rule whose curves carry the headline: the one that all claims are about, or the first of the study.
  public var headlineRule: String {
    let rules = Set(study.claims.filter { !$0.isRelated }.map(\.under))
    if rules.count == 1, let rule = rules.first?.flatMap(\.self) { return rule }
    return study.stoppingNames.first ?? Oracle.name
  }

  /// The predicted curve of a series, which is to be compared with the one under `oracle`.
  package func prediction(_ curve: RiskCurve) -> PredictedCurve? {
    curve.stopping == Oracle.name ? predictions.first { $0.series == curve.series } : nil
  }

  /// ε_n² for a series at a sample size.
  package func squaredCriticalRadius(_ series: Study.Series, sampleSize n: Int) -> Moments? {
    squaredCriticalRadii[study.variantIndex(of: series)][n]
  }

  /// The curves of a rule that have any point, in the order of the study.
  public func curves(stopping: String) -> [RiskCurve] {
    curves.filter { $0.stopping == stopping && !$0.points.isEmpty }
  }

  /// The width of a series' network at a sample size.
  package func width(of series: Study.Series, sampleSize: Int) -> Int? {
    study.cells.first { $0.series == series && $0.sampleSize == sampleSize }?.estimator.width
  }

  /// The curve of a series under a rule.
  public func curve(_ series: Study.Series, stopping: String) -> RiskCurve? {
    curves.first { $0.series == series && $0.stopping == stopping }
  }
}

/// The mean risk of one series under one stopping rule, over n.
public struct RiskCurve: Sendable {
  /// The estimator with its width.
  public let series: Study.Series
  /// The stopping rule's name.
  public let stopping: String
  /// Whether the risks are conditional expectations given the inputs (Rao-Blackwell) rather than
  /// the risks of single fits.
  public let isConditional: Bool
  /// One point a sample size that has successful trials, ascending.
  public let points: [RiskPoint]
  /// The fitted rate, or nil where there is none.
  public let fit: RateFit?
  /// Why there is no fit.
  public let fitFailure: String?
  /// The floor that the risk cannot go below, with what was fitted; nil where there is none.
  public let floor: FloorComparison?
}

/// A floor of the risk that is known exactly, with the fitted one.
public struct FloorComparison: Sendable {
  /// The exact floor.
  public let exact: Double
  /// The power law above a floor, or nil where it could not be fitted.
  public let fit: FloorFit?
}

extension RiskCurve {
  /// What control variates divide the variance of the risk by, at each n at which they are used.
  public var varianceRatios: [(n: Int, ratio: Double)] {
    points.compactMap { point in point.unadjusted.map { (point.n, $0.varianceRatio) } }
  }

  /// The rate of the risk in another metric; nil where trials did not measure it.
  func fit(in metric: Claim.Metric) throws(StatisticsError) -> RateFit? {
    guard metric != .denoiser else { return fit }
    guard let quantity = metric.quantity,
      points.allSatisfy({ $0.otherRisks[quantity]?.count == $0.risks.count })
    else { return nil }
    return try RateFit(points.map { $0.sample(of: $0.otherRisks[quantity] ?? []) })
  }
}

extension RiskPoint {
  /// The share of the cell's trials that failed.
  var failedShare: Double { Double(failed) / Double(max(1, failed + trials)) }

  /// The risks for a fit of a rate, over a number where a ratio is fitted.
  package func rateSample(over divisor: Double = 1) -> RateSample {
    sample(of: divisor == 1 ? risks : risks.map { $0 / divisor })
  }

  /// Numbers of the trials, one each, for a fit; trials have their own numbers in it where they recur at
  /// every n, so that their errors go together.
  func sample(of values: [Double]) -> RateSample {
    RateSample(
      n: Double(n), risks: values,
      trials: trialsRecur && trialNumbers.count == values.count ? trialNumbers : nil)
  }
}

/// The mean risk of a cell under one stopping rule.
public struct RiskPoint: Sendable {
  /// The sample size.
  public let n: Int
  /// The successful trials.
  public let trials: Int
  /// The failed trials.
  public let failed: Int
  /// The mean risk over the successful trials, in denoiser units.
  public let mean: Double
  /// Its standard error: Monte Carlo and quadrature combined.
  public let mcse: Double
  /// The integration's part: of a quadrature the absolute mean of half of the two rules' difference,
  /// of Sobol points, which every trial draws again, the standard error of the mean over the trials.
  public let integrationError: Double
  /// The coefficient of variation of one trial's risk.
  public let coefficientOfVariation: Double
  /// The mean step chosen, or nil for an estimator without a path.
  public let meanStep: Double?
  /// The mean dimensionless stopping time with its MCSE, or nil for an estimator without a path.
  public let stoppingTime: Estimate?
  /// The stopping times by trial; none for an estimator without a path.
  package var times: [Double] = []
  /// The share of trials that chose the last recorded step.
  public let shareAtEnd: Double
  /// The mean risk over that of the comparable oracle of the same series, paired by trial, with its
  /// MCSE; nil for the oracle itself.
  public let ratioToOracle: Estimate?
  /// The mean risk over that under `oracle`, paired by trial, with its MCSE: what not knowing the best step
  /// costs; nil for the oracle itself, and where the study has none.
  public let stoppingCost: Estimate?
  /// The means of further quantities, in the order of tables: the risk in other metrics and within time
  /// bins, and what the study's measures measure.
  public let others: [(quantity: String, estimate: Estimate)]
  /// The means of what reports show of the fits themselves, independent of the rules' choices.
  package var diagnostics: [(quantity: String, estimate: Estimate)] = []
  /// The further quantities, by quantity and trial.
  var otherRisks: [String: [Double]] = [:]
  /// The risks themselves, by trial.
  public let risks: [Double]
  /// The risks before control variates; nil where there are none.
  public internal(set) var unadjusted: UnadjustedRisk?
  /// The numbers of the trials they are of.
  package var trialNumbers: [Int] = []
  /// Whether trials of one number share random numbers across n.
  var trialsRecur = false
}

/// What risks were before control variates.
public struct UnadjustedRisk: Sendable {
  /// The risks of single fits, by trial.
  let risks: [Double]
  /// Their mean and its standard error.
  public let estimate: Estimate
  /// The variance of these risks over that of the adjusted ones.
  public let varianceRatio: Double
}

/// A claim compared with a curve.
public struct ClaimVerdict: Sendable {
  /// The claim.
  public let claim: Claim
  /// The series.
  public let series: Study.Series
  /// The stopping rule.
  public let stopping: String
  /// The verdict with all it rests on, or nil where it could not be made.
  public let judgement: Judgement?
  /// Why there is no judgement.
  public let failure: String?

  /// Whether the verdict is one of those that lead where `rule` is the study's first: under it, or under the rule that
  /// the claim itself is about.
  package func leads(under rule: String) -> Bool { stopping == claim.under ?? rule }
}
