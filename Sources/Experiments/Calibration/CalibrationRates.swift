internal import Foundation
internal import Statistics
internal import Theory

/// How often each verdict fell in one case, at one true exponent and with one kind of standard error.
struct CalibrationRates: Sendable {
  /// The case: everything but the truth and the standard error.
  struct Case: Sendable {
    let law: CalibrationLaw
    let noise: TrialNoise
    let variation: TrialVariation
    let trials: Int

    var text: String {
      "\(law.name), \(noise.rawValue), cv \(variation.text), T = \(trials)"
    }
  }

  let setting: Case
  /// The true exponent b.
  let exponent: Double
  /// The exponent of the mean risks on the range, from which b differs where the judge knows too
  /// little.
  let exponentOnRange: Double
  let standardError: SlopeStandardError
  /// The shares of the verdicts on the claim as an upper bound.
  let upper: [Verdict: Double]
  /// The same on the claim as an exact rate.
  let matching: [Verdict: Double]
  /// The share of 95 % intervals that hold the exponent on the range.
  let coverage: Double
  /// The share of curves that the test of curvature or that of fit called no straight line.
  let flagged: Double
  /// The shares of verdicts that are false about the range, by word.
  let wrong: [Verdict: Double]
  let repetitions: Int

  /// The largest share of a false word.
  var worst: Double { wrong.values.max() ?? 0 }

  /// The Monte Carlo standard error of a share.
  func mcse(_ share: Double) -> Double { (share * (1 - share) / Double(repetitions)).squareRoot() }
}

extension CalibrationStudy {
  /// The kinds of standard error compared; verdicts of the program rest on the first.
  static let standardErrors: [SlopeStandardError] = [.hc3, .within, .wild]

  /// A tenth below what counts as too slow, where a contradiction must be seen.
  var refutedExponent: Double { claimed - margin - 0.1 }

  /// The true exponents of each case: on both boundaries, in the middle, and a tenth below.
  var exponents: [Double] { [refutedExponent, claimed - margin, claimed, claimed + margin] }

  /// The share that a false verdict may have on a boundary: the level and two Monte Carlo errors.
  var acceptableShare: Double {
    let level = VerdictThresholds.level
    return level + 2 * (level * (1 - level) / Double(repetitions)).squareRoot()
  }

  var cases: [CalibrationRates.Case] {
    laws.flatMap { law in
      noises.flatMap { noise in
        variations.flatMap { variation in
          trials.map {
            CalibrationRates.Case(law: law, noise: noise, variation: variation, trials: $0)
          }
        }
      }
    }
  }

  /// The rates of a case at a true exponent, a record for each kind of standard error.
  ///
  /// A repetition draws the trials from a stream of its own, so the numbers depend on nothing else.
  func rates(_ setting: CalibrationRates.Case, exponent: Double) throws -> [CalibrationRates] {
    let (means, floor) = try setting.law.means(sampleSizes, exponent: exponent)
    let onRange = try setting.law.exponentOnRange(sampleSizes, exponent: exponent)
    let target = Judgement.Target(
      exponent: claimed, margin: margin, logs: setting.law.logs,
      sampleSizes: sampleSizes.map(Double.init))
    var tallies = Self.standardErrors.map { _ in Tally() }
    for repetition in 0..<repetitions {
      let samples = draw(setting, means: means, floor: floor, repetition: repetition)
      for (index, kind) in Self.standardErrors.enumerated() {
        // A known floor can take a mean below zero, where nobody could fit: no verdict, no coverage.
        guard let fit = try? RateFit(samples, standardError: kind) else { continue }
        tallies[index].count(fit, target: target, exponent: onRange)
      }
    }
    return zip(Self.standardErrors, tallies).map { kind, tally in
      tally.rates(
        setting, exponent: exponent, onRange: onRange, target: target, standardError: kind,
        repetitions: repetitions)
    }
  }

  /// How often the percentile interval over trials holds the exponent, at the claimed one.
  func bootstrapCoverage(_ setting: CalibrationRates.Case) throws -> Double {
    let (means, floor) = try setting.law.means(sampleSizes, exponent: claimed)
    let onRange = try setting.law.exponentOnRange(sampleSizes, exponent: claimed)
    var covered = 0
    for repetition in 0..<repetitions {
      let samples = draw(setting, means: means, floor: floor, repetition: repetition)
      let key = StreamKey(
        seed: seed, trial: UInt32(repetition), purpose: .bootstrap, block: block(setting))
      let bootstrap = TrialBootstrap(samples, resamples: 499, key: key)
      if bootstrap?.interval(level: 0.95).contains(onRange) == true { covered += 1 }
    }
    return Double(covered) / Double(repetitions)
  }

  private func block(_ setting: CalibrationRates.Case) -> UInt64 {
    UInt64(fingerprint(of: setting.text).prefix(16), radix: 16) ?? 0
  }

  private func draw(
    _ setting: CalibrationRates.Case, means: [Double], floor: Double, repetition: Int
  ) -> [RateSample] {
    let stream = RandomStream(
      StreamKey(seed: seed, trial: UInt32(repetition), purpose: .data, block: block(setting)))
    return zip(sampleSizes, means).enumerated().map { place, point in
      let cv = setting.variation.cv(at: place, of: sampleSizes.count)
      return RateSample(
        n: Double(point.0),
        risks: (0..<setting.trials).map { _ in
          point.1 * setting.noise.draw(cv: cv, from: stream) - floor
        })
    }
  }
}

/// Counts of one case.
private struct Tally {
  var upper: [Verdict: Int] = [:]
  var matching: [Verdict: Int] = [:]
  var covered = 0
  var flagged = 0

  mutating func count(_ fit: RateFit, target: Judgement.Target, exponent: Double) {
    upper[judge(fit, kind: .upper, target: target).verdict, default: 0] += 1
    matching[judge(fit, kind: .matching, target: target).verdict, default: 0] += 1
    if fit.ci95.contains(exponent) { covered += 1 }
    if (fit.curvature?.pValue ?? 1) < VerdictThresholds.curvature
      || (fit.lackOfFitP ?? 1) < VerdictThresholds.lackOfFit
    {
      flagged += 1
    }
  }

  func rates(
    _ setting: CalibrationRates.Case, exponent: Double, onRange: Double, target: Judgement.Target,
    standardError: SlopeStandardError, repetitions: Int
  ) -> CalibrationRates {
    let share = 1 / Double(repetitions)
    let (upper, matching) = (
      upper.mapValues { Double($0) * share }, matching.mapValues { Double($0) * share }
    )
    // On the boundary itself both of its sides are false.
    let edge = 1e-9
    var wrong: [Verdict: Double] = [:]
    if onRange <= target.lower + edge { wrong[.noSlower] = upper[.noSlower, default: 0] }
    if onRange <= target.upper + edge {
      wrong[.faster] = max(upper[.faster, default: 0], matching[.faster, default: 0])
    }
    if onRange >= target.lower - edge {
      wrong[.slowerOnRange] = max(
        upper[.slowerOnRange, default: 0], matching[.slowerOnRange, default: 0])
    }
    if onRange <= target.lower + edge || onRange >= target.upper - edge {
      wrong[.matches] = matching[.matches, default: 0]
    }
    return CalibrationRates(
      setting: setting, exponent: exponent, exponentOnRange: onRange,
      standardError: standardError, upper: upper, matching: matching,
      coverage: Double(covered) * share, flagged: Double(flagged) * share, wrong: wrong,
      repetitions: repetitions)
  }
}
