import Foundation
import Testing

@testable import Statistics

@Suite struct PairedRatioTests {
  @Test func `a ratio of means has the error of the delta method`() throws {
    // Means 3 and 2; residuals (a − 1.5 b)/2: −0.25, 0.25, 0.
    let ratio = try #require(
      PairedRatio(numerators: [1, 5, 3], denominators: [1, 3, 2], trials: [4, 7, 9]))
    #expect(ratio.value == 1.5)
    #expect(abs(ratio.standardError - (0.0625 / 3).squareRoot()) < 1e-15)
    #expect(ratio.influences.keys.sorted() == [4, 7, 9])
    #expect(PairedRatio(numerators: [1], denominators: [1], trials: [1]) == nil)
    #expect(PairedRatio(numerators: [1, 2], denominators: [0, 0], trials: [1, 2]) == nil)
  }

  /// Two equal curves are one curve seen twice; two opposite ones cancel; two independent ones halve.
  @Test func `the error of a geometric mean follows who shares data`() throws {
    let trials = Array(1...6)
    let numerators = [1.2, 0.9, 1.1, 0.8, 1.3, 0.7]
    let ones = trials.map { _ in 1.0 }
    let ratio = try #require(
      PairedRatio(numerators: numerators, denominators: ones, trials: trials))
    let opposite = try #require(
      PairedRatio(numerators: numerators.map { 2 - $0 }, denominators: ones, trials: trials))
    let alone = try #require(PairedRatio.geometricMean(of: [[ratio]]))
    #expect(abs(alone.value - ratio.value) < 1e-15)
    #expect(abs(alone.standardError - ratio.standardError) < 1e-15)
    let twice = try #require(PairedRatio.geometricMean(of: [[ratio, ratio]]))
    #expect(abs(twice.standardError - ratio.standardError) < 1e-15)
    let apart = try #require(PairedRatio.geometricMean(of: [[ratio], [ratio]]))
    #expect(abs(apart.standardError - ratio.standardError / 2.0.squareRoot()) < 1e-15)
    let cancelled = try #require(PairedRatio.geometricMean(of: [[ratio, opposite]]))
    #expect(cancelled.standardError < 1e-15)
  }

  /// The spread of 2,000 geometric means of two correlated curves, against the printed error.
  @Test func `the error is the spread of repeated studies`() throws {
    var random = SplitMix64(seed: 5)
    var values: [Double] = []
    var errors: [Double] = []
    for _ in 0..<2000 {
      var (a, b): ([Double], [Double]) = ([], [])
      for _ in 0..<20 {
        let shared = 0.3 * random.normal()
        a.append(exp(shared + 0.1 * random.normal()))
        b.append(2 * exp(shared + 0.1 * random.normal()))
      }
      let ones = a.map { _ in 1.0 }
      let trials = Array(a.indices)
      let ratios = [a, b].compactMap {
        PairedRatio(numerators: $0, denominators: ones, trials: trials)
      }
      let mean = try #require(PairedRatio.geometricMean(of: [ratios]))
      values.append(mean.value)
      errors.append(mean.standardError)
    }
    let spread = Moments(values).variance.squareRoot()
    let printed = Moments(errors).mean
    // The spread of 2,000 has an error of 1.6 %, and an error from 20 trials falls short by about 3 %.
    #expect(abs(printed / spread - 1) < 0.08, "\(printed) \(spread)")
  }
}
