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
  /// The exponents of the mean risks on the range, from which b differs where the judge knows too little.
  let truth: CalibrationTruth
  let standardError: SlopeStandardError
  /// The shares of the verdicts on the claim as an upper bound.
  let upper: [Verdict: Double]
  /// The same on the claim as an exact rate.
  let matching: [Verdict: Double]
  /// The share of 95 % intervals that hold the exponent on the range.
  let coverage: Double
  /// The share of curves that the test of curvature or that of fit called no straight line.
  let flagged: Double
  /// The shares of the verdicts that are false of the exponents on the range, each word separately.
  let wrong: [Verdict: Double]
  let repetitions: Int

  /// The largest share of a false word.
  var worst: Double { wrong.values.max() ?? 0 }

  /// The Monte Carlo standard error of a share.
  func mcse(_ share: Double) -> Double { (share * (1 - share) / Double(repetitions)).squareRoot() }
}

extension CalibrationStudy {
  /// The kinds of standard error compared on laws that the judge knows; verdicts of the program rest on the
  /// first.
  static let standardErrors: [SlopeStandardError] = [.widest, .hc3, .within, .wild]

  /// A tenth below what counts as too slow, where a contradiction must be seen.
  var refutedExponent: Double { claimed - margin - 0.1 }
  /// A tenth above what counts as the same, where the faster fall must be seen.
  var fasterExponent: Double { claimed + margin + 0.1 }

  /// What the claim asks of a law.
  func target(_ law: CalibrationLaw) -> Judgement.Target {
    Judgement.Target(
      exponent: claimed, margin: margin, logs: law.logs, sampleSizes: sampleSizes.map(Double.init))
  }

  /// The true exponents of a law: the claimed one, those at which words are true by a tenth, and those that put
  /// the exponent of the whole range or of its last half on a boundary.
  func exponents(of law: CalibrationLaw) throws -> [Double] {
    let target = target(law)
    var found = [refutedExponent, claimed, fasterExponent]
    for (path, edges) in [
      (\CalibrationTruth.whole, [target.lower, target.upper]),
      (\CalibrationTruth.late, [target.lateLower, target.upper]),
    ] {
      for edge in edges {
        if let exponent = try solve(law, edge, path),
          !found.contains(where: { abs($0 - exponent) < 1e-7 })
        {
          found.append(exponent)
        }
      }
    }
    return found.sorted()
  }

  /// The exponent at which one of the truths is `value`, by bisection; nil where none below 3 is.
  private func solve(
    _ law: CalibrationLaw, _ value: Double, _ path: KeyPath<CalibrationTruth, Double>
  ) throws -> Double? {
    func height(_ exponent: Double) throws -> Double {
      try law.truth(sampleSizes, exponent: exponent)[keyPath: path] - value
    }
    var (low, high) = (1e-3, 3.0)
    guard try height(low) < 0, try height(high) > 0 else { return nil }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if try height(middle) < 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The share that no false verdict may exceed anywhere: the level and four Monte Carlo errors.
  var acceptableShare: Double {
    let level = VerdictThresholds.level
    return level + 4 * (level * (1 - level) / Double(repetitions)).squareRoot()
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
  /// A repetition draws the trials from its own stream, so the numbers depend on nothing else.
  func rates(_ setting: CalibrationRates.Case, exponent: Double) throws -> [CalibrationRates] {
    let (means, floor) = try setting.law.means(sampleSizes, exponent: exponent)
    let truth = try setting.law.truth(sampleSizes, exponent: exponent)
    let target = target(setting.law)
    let kinds = setting.law.isDeclared ? Self.standardErrors : Array(Self.standardErrors.prefix(1))
    var tallies = kinds.map { _ in Tally() }
    for repetition in 0..<repetitions {
      let samples = draw(setting, means: means, floor: floor, repetition: repetition)
      for (index, kind) in kinds.enumerated() {
        // A known floor can take a mean below zero, where no fit is possible: no verdict, no coverage.
        guard let fit = try? RateFit(samples, standardError: kind) else { continue }
        tallies[index].count(fit, target: target, exponent: truth.whole)
      }
    }
    return zip(kinds, tallies).map { kind, tally in
      tally.rates(
        setting, exponent: exponent, truth: truth, target: target, standardError: kind,
        repetitions: repetitions)
    }
  }

  /// Resamples of each repetition, a quarter of the 1,999 of reports, so that the calibration takes a quarter of the time.
  ///
  /// The ends of a 95 % interval are then the 13th exponent from below and the 12th from above.
  static let resamples = 499

  /// How often the percentile interval over trials holds the exponent, at the claimed one.
  func bootstrapCoverage(_ setting: CalibrationRates.Case) throws -> Double {
    let (means, floor) = try setting.law.means(sampleSizes, exponent: claimed)
    let truth = try setting.law.truth(sampleSizes, exponent: claimed)
    var covered = 0
    for repetition in 0..<repetitions {
      let samples = draw(setting, means: means, floor: floor, repetition: repetition)
      let key = StreamKey(
        seed: seed, trial: UInt32(repetition), purpose: .bootstrap, block: block(setting))
      let bootstrap = TrialBootstrap(samples, resamples: Self.resamples, key: key)
      if bootstrap?.interval(level: 0.95).contains(truth.whole) == true { covered += 1 }
    }
    return Double(covered) / Double(repetitions)
  }

  private func block(_ setting: CalibrationRates.Case) -> UInt64 {
    derivedSeed(seed, name: setting.text)
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
    upper[fit.judged(as: .upper, against: target).verdict, default: 0] += 1
    matching[fit.judged(as: .matching, against: target).verdict, default: 0] += 1
    if fit.ci95.contains(exponent) { covered += 1 }
    if (fit.curvature?.pValue ?? 1) < VerdictThresholds.curvature
      || (fit.lackOfFitP ?? 1) < VerdictThresholds.lackOfFit
    {
      flagged += 1
    }
  }

  func rates(
    _ setting: CalibrationRates.Case, exponent: Double, truth: CalibrationTruth,
    target: Judgement.Target, standardError: SlopeStandardError, repetitions: Int
  ) -> CalibrationRates {
    let share = 1 / Double(repetitions)
    let (upper, matching) = (
      upper.mapValues { Double($0) * share }, matching.mapValues { Double($0) * share }
    )
    var wrong: [Verdict: Double] = [:]
    for word in truth.falseWords(target) {
      wrong[word] = max(upper[word, default: 0], matching[word, default: 0])
    }
    return CalibrationRates(
      setting: setting, exponent: exponent, truth: truth, standardError: standardError,
      upper: upper, matching: matching, coverage: Double(covered) * share,
      flagged: Double(flagged) * share, wrong: wrong, repetitions: repetitions)
  }
}
