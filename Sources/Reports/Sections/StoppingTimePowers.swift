internal import Analysis
internal import DataFiles
import Diffusion
internal import Estimators
internal import Formatting
import Foundation
internal import Measures
internal import Runs
import Statistics
internal import Studies
import Theory

/// How the stopping times of some variants go with the noise of their labels, at the largest sample size.
///
/// Variants that share their data differ in the noise alone and are compared trial by trial; of other variants all are
/// taken together.
struct StoppingTimePowers {
  /// A variant: its label noise, and the mean time of each rule with its error, in the order of the rules.
  struct Row {
    let label: String
    let noise: Double
    let times: [Estimate]
  }

  /// The power of the noise that a quantity goes with, with and without the variant that moves it most.
  struct Power {
    let all: RateFit
    let without: RateFit?
    let mostInfluential: String

    /// Whether both intervals of 95 % tell the power from 0, on the same side.
    var isSupported: Bool {
      guard let without else { return false }
      return !all.ci95.contains(0) && !without.ci95.contains(0)
        && all.exponent.sign == without.exponent.sign
    }
  }

  /// How a rule's power stands to that of the best time.
  enum Following: String {
    /// Both intervals of the difference, with and without the variant that moves it most, lie within the margin.
    case follows
    /// Both exclude 0, on the same side.
    case differs
    /// Neither.
    case undecided = "undecided"
  }

  /// What the variants have in common.
  let title: String
  /// Whether variants share their data, and differ in the noise alone.
  let isPaired: Bool
  /// The rules.
  let rules: [String]
  /// The variants, from little noise to much.
  let rows: [Row]
  /// The power of each rule's time; nil where none can be fitted.
  let powers: [Power?]
  /// The power of each rule's time over the best one's; nil for the best time's own.
  let differences: [Power?]

  /// The kinds of estimators whose times are compared.
  static let kinds = [
    TangentKernelEstimator.estimatorKind.name, GradientFlow.estimatorKind.name,
  ]
  /// Fewer noise levels have no power.
  static let fewestLevels = 5

  /// How a rule's power compares with that of the best time.
  func following(_ rule: Int) -> Following? {
    guard let power = differences[rule], let without = power.without else { return nil }
    if power.isSupported { return .differs }
    let margin = VerdictThresholds.margin
    func isWithin(_ fit: RateFit) -> Bool {
      fit.ci95.lower > -margin && fit.ci95.upper < margin
    }
    return isWithin(power.all) && isWithin(without) ? .follows : .undecided
  }
}

extension StoppingTimePowers {
  /// Those of a study, a group of paired variants and an estimator at a time.
  ///
  /// Variants that have data of their own are a single group. Groups of fewer than five noise levels, or of laws of
  /// different dimensions, are left out.
  static func all(_ analysis: StudyAnalysis) -> [StoppingTimePowers] {
    let study = analysis.study
    let paired = study.variantsByData.filter { $0.count > 1 }
    let groups = paired.isEmpty ? [study.variants] : paired
    let estimators = unique(
      study.series.filter { kinds.contains($0.kind) }.map(\.estimatorLabel))
    return groups.flatMap { group in
      estimators.compactMap { estimator in
        StoppingTimePowers(
          analysis, variants: group, estimator: estimator, isPaired: !paired.isEmpty)
      }
    }
  }

  private init?(
    _ analysis: StudyAnalysis, variants: [Variant], estimator: String, isPaired: Bool
  ) {
    let study = analysis.study
    let names = variants.map(\.name)
    let series = study.series.filter {
      $0.estimatorLabel == estimator && names.contains($0.variant)
    }
    func point(_ series: Study.Series, _ rule: String) -> RiskPoint? {
      let n = study.variant(of: series).sampleSizes.last
      let point = analysis.curve(series, stopping: rule)?.points.first { $0.n == n }
      return point?.stoppingTime.map { $0.value > 0 } == true ? point : nil
    }
    // A rule that does not stop all of them has no power.
    let rules = study.stoppingNames.filter { rule in
      series.allSatisfy { point($0, rule) != nil }
    }
    guard rules.count > 1, Set(variants.map(\.problem.dataDimension)).count == 1 else { return nil }
    var found = series.compactMap { series -> (row: Row, points: [RiskPoint])? in
      guard let noise = study.variant(of: series).problem.labelNoise else { return nil }
      let points = rules.compactMap { point(series, $0) }
      let row = Row(
        label: series.markdownLabel, noise: noise, times: points.compactMap(\.stoppingTime))
      return (row, points)
    }
    found.sort { $0.row.noise < $1.row.noise }
    // Two variants of one noise are no two places on a line.
    guard found.count >= Self.fewestLevels, Set(found.map(\.row.noise)).count == found.count else {
      return nil
    }
    let best = rules.firstIndex(of: Oracle.name)
    let shared = isPaired ? Self.sharedWords(names.compactMap(\.self)) : ""
    let isOnly = Set(study.series.map(\.estimatorLabel)).count == 1
    title = [isOnly && !shared.isEmpty ? "" : estimator, shared].filter { !$0.isEmpty }
      .joined(separator: ", ")
    self.isPaired = isPaired
    self.rules = rules
    rows = found.map(\.row)
    let labels = found.map(\.row.label)
    powers = rules.indices.map { rule in
      Self.power(
        labels: labels, noise: found.map(\.row.noise),
        samples: found.map { $0.points[rule].timeSample(over: nil, isPaired: isPaired) })
    }
    differences = rules.indices.map { rule in
      guard let best, rule != best else { return nil }
      return Self.power(
        labels: labels, noise: found.map(\.row.noise),
        samples: found.map {
          $0.points[rule].timeSample(over: $0.points[best], isPaired: isPaired)
        })
    }
  }

  /// The words with which all names begin, without what ends the last of them.
  static func sharedWords(_ names: [String]) -> String {
    guard var shared = names.first?.split(separator: " ") else { return "" }
    for name in names {
      let words = name.split(separator: " ")
      shared = zip(shared, words).prefix { $0 == $1 }.map(\.0)
    }
    return shared.joined(separator: " ").trimmingCharacters(in: .init(charactersIn: ",:; "))
  }

  private static func power(
    labels: [String], noise: [Double], samples: [(values: [Double], trials: [Int]?)]
  ) -> Power? {
    let points = zip(noise, samples).map { RateSample(n: $0, risks: $1.values, trials: $1.trials) }
    guard let all = try? RateFit(points) else { return nil }
    let rests = points.indices.compactMap { left -> (label: String, fit: RateFit)? in
      let others = points.indices.filter { $0 != left }.map { points[$0] }
      return (try? RateFit(others)).map { (labels[left], $0) }
    }
    let most = rests.max {
      abs($0.fit.exponent - all.exponent) < abs($1.fit.exponent - all.exponent)
    }
    return Power(all: all, without: most?.fit, mostInfluential: most?.label ?? "—")
  }
}

extension RiskPoint {
  /// The stopping times by trial; over the mean of another rule's, to first order in both, trial by trial: numbers
  /// whose mean is the ratio of the means, and whose spread is the ratio's.
  fileprivate func timeSample(
    over other: RiskPoint?, isPaired: Bool
  ) -> (values: [Double], trials: [Int]?) {
    let numbers = isPaired && trialNumbers.count == times.count ? trialNumbers : nil
    guard let other, other.times.count == times.count, other.trialNumbers == trialNumbers else {
      return (times, numbers)
    }
    let (own, best) = (Moments(times).mean, Moments(other.times).mean)
    let ratio = own / best
    return (
      zip(times, other.times).map { ratio * (1 + ($0 - own) / own - ($1 - best) / best) }, numbers
    )
  }
}

extension Problem {
  /// E v, the noise of the labels summed over the outputs; nil for a law that is another one in every trial.
  fileprivate var labelNoise: Double? {
    switch self {
    case .score(let problem):
      problem.target.variesByTrial ? nil : problem.truth().labelNoise.value
    case .series(let series): series.noise
    }
  }
}
