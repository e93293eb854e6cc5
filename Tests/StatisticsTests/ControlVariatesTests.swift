import Foundation
import Testing

@testable import Statistics

/// Control variates beside a regression written out, and their means and intervals on synthetic trials.
@Suite struct ControlVariatesTests {
  /// How a trial's value depends on its control.
  struct Law: CustomStringConvertible, Sendable {
    /// The share of the value's variance that the control explains.
    let share: Double
    /// Whether control and noise are lognormal rather than gamma.
    let isHeavy: Bool

    var description: String { "R² = \(share)\(isHeavy ? ", heavy tails" : "")" }

    static let all = [false, true].flatMap { isHeavy in
      [0.1, 0.5, 0.95].map { Law(share: $0, isHeavy: isHeavy) }
    }

    /// Trials with mean `n^(−1/2)`, and two controls: one that matters, one that does not.
    func draw(
      n: Double, trials: Int, from generator: inout SplitMix64
    ) -> ControlledSample {
      let noise: Noise = isHeavy ? .lognormal : .gamma
      let mean = n.squareRoot()
      var values: [Double] = []
      var controls: [[Double]] = []
      for _ in 0..<trials {
        let spread = isHeavy ? 0.7 : 0.3
        let control = noise.draw(cv: spread, from: &generator) - 1
        let rest = noise.draw(cv: spread, from: &generator) - 1
        values.append(
          (1 + 0.8 * (share.squareRoot() * control + (1 - share).squareRoot() * rest)) / mean)
        controls.append([control / mean, generator.normal()])
      }
      return ControlledSample(values: values, controls: controls, trials: Array(0..<trials))
    }
  }

  /// The slope of values on a control over some trials, with an intercept.
  private func slope(_ sample: ControlledSample, without place: Int?) -> Double {
    let kept = sample.values.indices.filter { $0 != place }
    let y = kept.map { sample.values[$0] }
    let c = kept.map { sample.controls[$0][0] }
    let yMean = y.reduce(0, +) / Double(y.count)
    let cMean = c.reduce(0, +) / Double(c.count)
    let products = zip(c, y).reduce(0) { $0 + ($1.0 - cMean) * ($1.1 - yMean) }
    return products / c.reduce(0) { $0 + ($1 - cMean) * ($1 - cMean) }
  }

  @Test func `a sample alone is adjusted by the slope over its other trials`() {
    var generator = SplitMix64(seed: 20_261_129)
    let drawn = Law(share: 0.9, isHeavy: false).draw(n: 64, trials: 20, from: &generator)
    let sample = ControlledSample(
      values: drawn.values, controls: drawn.controls.map { [$0[0]] }, trials: drawn.trials)
    let result = ControlVariates([sample])
    #expect(result.isAdjusted == [true])
    for (place, adjusted) in result.adjusted[0].enumerated() {
      let expected =
        sample.values[place] - slope(sample, without: place) * sample.controls[place][0]
      // Rounding of a downdated sum: 20 trials, no cancellation worth a digit.
      #expect(abs(adjusted - expected) < 1e-13)
    }
  }

  @Test func `a trial that dwarfs the others costs no digits`() {
    var generator = SplitMix64(seed: 5)
    let drawn = Law(share: 0.9, isHeavy: false).draw(n: 64, trials: 20, from: &generator)
    var values = drawn.values
    var controls = drawn.controls.map { [$0[0]] }
    values[7] = 1e9
    controls[7] = [1e9]
    let sample = ControlledSample(values: values, controls: controls, trials: drawn.trials)
    let adjusted = ControlVariates([sample]).adjusted[0][7]
    let expected = values[7] - slope(sample, without: 7) * controls[7][0]
    #expect(abs(adjusted - expected) < 1e-12 * 1e9)
  }

  @Test(arguments: [6, 20], [false, true])
  func `what a trial is adjusted by does not depend on it`(trials: Int, recur: Bool) {
    var generator = SplitMix64(seed: 11)
    let law = Law(share: 0.8, isHeavy: false)
    let samples = [64.0, 128, 256, 512].map { law.draw(n: $0, trials: trials, from: &generator) }
    let before = ControlVariates(samples, trialsRecur: recur).adjusted
    let shift = 3.0
    // The trial's own value moves, and with trials that recur that of the same number everywhere.
    let moved = samples.enumerated().map { place, sample in
      var values = sample.values
      if recur || place == 1 { values[2] += shift }
      return ControlledSample(values: values, controls: sample.controls, trials: sample.trials)
    }
    let after = ControlVariates(moved, trialsRecur: recur).adjusted
    for place in samples.indices where recur || place == 1 {
      #expect(abs(after[place][2] - before[place][2] - shift) < 1e-12)
    }
    // The coefficients of others do depend on it.
    #expect(abs(after[0][0] - before[0][0]) > 1e-9)
  }

  /// Bias and coverage of 2,000 repetitions.
  ///
  /// The bias of the mean is compared with three of its Monte Carlo errors, which a true
  /// mean passes with probability 0.997; coverage of the raw 95 % interval is the yardstick, since heavy tails
  /// cost it too. Two errors of a coverage of 95 % over seven independent samples are 0.4 %; an adjusted
  /// interval may be off by twice that.
  @Test(arguments: Law.all, [5, 10, 40])
  func `means are unbiased and intervals cover as the raw ones do`(law: Law, trials: Int) {
    var generator = SplitMix64(seed: 20_261_130 + UInt64(trials))
    let sizes = (6..<13).map { pow(2, Double($0)) }
    let quantile = StudentT(degreesOfFreedom: Double(trials - 1)).quantile(0.975)
    var deviations: [Double] = []
    var covered = (raw: 0.0, adjusted: 0.0)
    var variances = (raw: 0.0, adjusted: 0.0)
    let repetitions = 2_000
    for _ in 0..<repetitions {
      let samples = sizes.map { law.draw(n: $0, trials: trials, from: &generator) }
      let result = ControlVariates(samples)
      for (place, n) in sizes.enumerated() {
        let mean = 1 / n.squareRoot()
        let raw = Moments(samples[place].values)
        let adjusted = Moments(result.adjusted[place])
        deviations.append(adjusted.mean / mean - 1)
        if abs(raw.mean - mean) <= quantile * raw.meanStandardError { covered.raw += 1 }
        if abs(adjusted.mean - mean) <= quantile * adjusted.meanStandardError {
          covered.adjusted += 1
        }
        variances.raw += raw.variance * n
        variances.adjusted += adjusted.variance * n
      }
    }
    let bias = Moments(deviations)
    #expect(abs(bias.mean) < 3 * bias.meanStandardError)
    let count = Double(repetitions * sizes.count)
    let coverage = (raw: covered.raw / count, adjusted: covered.adjusted / count)
    #expect(coverage.adjusted > coverage.raw - (law.isHeavy ? 0.03 : 0.012))
    if !law.isHeavy { #expect((0.93...0.985).contains(coverage.adjusted)) }
    let gain = variances.raw / variances.adjusted
    // 1/(1 − R²) less the noise of coefficients; not worth the trouble at R² = 0.1.
    #expect(law.share < 0.2 ? gain > 0.97 : gain > (law.isHeavy ? 0.5 : 0.8) / (1 - law.share))
  }

  @Test func `few trials of a single sample stay raw`() {
    var generator = SplitMix64(seed: 3)
    let sample = Law(share: 0.95, isHeavy: false).draw(n: 64, trials: 10, from: &generator)
    #expect(ControlVariates([sample]).adjusted == [sample.values])
  }

  @Test func `controls that say nothing leave values as they are`() {
    var generator = SplitMix64(seed: 4)
    let drawn = Law(share: 0.95, isHeavy: false).draw(n: 64, trials: 24, from: &generator)
    func adjusted(_ row: (Int, [Double]) -> [Double], values: [Double]? = nil) -> ControlVariates {
      ControlVariates([
        ControlledSample(
          values: values ?? drawn.values,
          controls: drawn.controls.enumerated().map { row($0, $1) }, trials: drawn.trials)
      ])
    }
    #expect(adjusted { _, _ in [0] }.isAdjusted == [false])
    #expect(adjusted { _, _ in [] }.isAdjusted == [false])
    #expect(adjusted { place, c in place == 3 ? [.nan] : [c[0]] }.isAdjusted == [false])
    #expect(
      adjusted({ _, c in [c[0]] }, values: drawn.values.map { _ in 0.25 }).isAdjusted == [false])
    // A control that is given twice counts once.
    let once = adjusted { _, c in [c[0]] }.adjusted[0]
    let twice = adjusted { _, c in [c[0], 2 * c[0]] }.adjusted[0]
    for (a, b) in zip(once, twice) { #expect(abs(a - b) < 1e-12) }
  }

  @Test func `several controls are combined as normal equations have it`() {
    var generator = SplitMix64(seed: 6)
    var values: [Double] = []
    var controls: [[Double]] = []
    for _ in 0..<60 {
      let a = generator.normal()
      let b = generator.normal()
      controls.append([a, b])
      values.append(2 + a - 0.5 * b + 0.2 * generator.normal())
    }
    let sample = ControlledSample(values: values, controls: controls, trials: Array(0..<60))
    let adjusted = ControlVariates([sample]).adjusted[0]
    for place in [0, 17, 59] {
      let kept = (0..<60).filter { $0 != place }
      let mean = { (f: (Int) -> Double) in kept.map(f).reduce(0, +) / 59 }
      let centres = (mean { controls[$0][0] }, mean { controls[$0][1] }, mean { values[$0] })
      var sums = (aa: 0.0, ab: 0.0, bb: 0.0, ay: 0.0, by: 0.0)
      for t in kept {
        let (a, b, y) = (
          controls[t][0] - centres.0, controls[t][1] - centres.1, values[t] - centres.2
        )
        sums.aa += a * a
        sums.ab += a * b
        sums.bb += b * b
        sums.ay += a * y
        sums.by += b * y
      }
      let determinant = sums.aa * sums.bb - sums.ab * sums.ab
      let first = (sums.ay * sums.bb - sums.by * sums.ab) / determinant
      let second = (sums.by * sums.aa - sums.ay * sums.ab) / determinant
      let expected = values[place] - first * controls[place][0] - second * controls[place][1]
      #expect(abs(adjusted[place] - expected) < 1e-12)
    }
  }
}
