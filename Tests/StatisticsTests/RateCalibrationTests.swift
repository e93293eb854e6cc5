import Statistics
import Testing

/// Coverage and size of a fit on synthetic risks with a known exponent.
///
/// 2,000 repetitions a case: the Monte Carlo error of a rate of 5 % is 0.49 %, and a rate passes
/// that is at most 5 % + 2 · 0.49 %. What was measured with 6,000 repetitions stands at
/// `SlopeStandardError`.
@Suite struct RateCalibrationTests {
  struct Case: CustomStringConvertible, Sendable {
    let noise: Noise
    let variation: Variation
    let trials: Int
    let points: Int

    var description: String { "\(noise) \(variation) T=\(trials) k=\(points)" }

    static let all = Noise.allCases.flatMap { noise in
      Variation.allCases.flatMap { variation in
        [5, 10, 40].flatMap { trials in
          [5, 7].map { Case(noise: noise, variation: variation, trials: trials, points: $0) }
        }
      }
    }
  }

  struct Rates {
    var covered = 0.0
    var rejectedSmaller = 0.0
    var rejectedGreater = 0.0
    var bent = 0.0
    var scattered = 0.0
  }

  static let repetitions = 2_000
  static let exponent = 0.6
  /// Two Monte Carlo errors of a rate of 5 %.
  static let slack = 2 * (0.05 * 0.95 / 2_000).squareRoot()

  static func measure(_ setting: Case, _ kind: SlopeStandardError) throws -> Rates {
    var generator = SplitMix64(seed: 20_260_115)
    var rates = Rates()
    let share = 1 / Double(repetitions)
    for _ in 0..<repetitions {
      let fit = try RateFit(
        syntheticRisks(
          exponent: exponent, points: setting.points, trials: setting.trials,
          noise: setting.noise, variation: setting.variation, from: &generator),
        standardError: kind)
      if fit.ci95.contains(exponent) { rates.covered += share }
      if fit.ci90.lower > exponent { rates.rejectedSmaller += share }
      if fit.ci90.upper < exponent { rates.rejectedGreater += share }
      if (fit.curvature?.pValue ?? 1) < 0.05 { rates.bent += share }
      if (fit.lackOfFitP ?? 1) < 0.05 { rates.scattered += share }
    }
    return rates
  }

  @Test(arguments: Case.all)
  func `the default error holds its level and is not absurdly wide`(_ setting: Case) throws {
    let rates = try Self.measure(setting, .hc3)
    #expect(rates.rejectedSmaller <= 0.05 + Self.slack)
    #expect(rates.rejectedGreater <= 0.05 + Self.slack)
    #expect(rates.covered >= 0.95 - Self.slack)
    // HC3 on few points is conservative; 0.972 was the most that was measured.
    #expect(rates.covered <= 0.972 + Self.slack)
    // Skewed noise and few trials cost these tests up to .072 and .069.
    #expect(rates.bent <= 0.085)
    #expect(rates.scattered <= 0.085)
    #expect(rates.bent >= 0.03)
  }

  /// The reason for the default: where the noise changes along n, the others reject too often.
  @Test(arguments: [SlopeStandardError.within, .ols])
  func `the sharper errors are anti-conservative under drifting variation`(
    _ kind: SlopeStandardError
  ) throws {
    let worst = try [5, 10, 40].map { trials in
      let setting = Case(noise: .lognormal, variation: .drifting, trials: trials, points: 7)
      return try Self.measure(setting, kind).rejectedGreater
    }.max()
    #expect(try #require(worst) > 0.05 + Self.slack)
  }
}
