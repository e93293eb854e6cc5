import Foundation
import Testing

@testable import Statistics

@Suite struct EstimateTests {
  @Test func `a ratio of means has the error of the delta method`() throws {
    // Means 3 and 2; residuals (a − 1.5 b)/2: −0.25, 0.25, 0.
    let ratio = try #require(
      Estimate(ratioOf: [1, 5, 3], to: [1, 3, 2]))
    #expect(ratio.value == 1.5)
    #expect(abs(ratio.standardError - (0.0625 / 3).squareRoot()) < 1e-15)
    #expect(Estimate(ratioOf: [1], to: [1]) == nil)
    #expect(Estimate(ratioOf: [1, 2], to: [0, 0]) == nil)
  }

  /// The spread of 2,000 ratios of correlated numbers, against the printed error.
  @Test func `the error is the spread of repeated studies`() throws {
    var random = SplitMix64(seed: 5)
    var values: [Double] = []
    var errors: [Double] = []
    for _ in 0..<2000 {
      var (a, b): ([Double], [Double]) = ([], [])
      for _ in 0..<20 {
        let shared = 0.3 * random.normal()
        a.append(2 * exp(shared + 0.1 * random.normal()))
        b.append(exp(shared + 0.1 * random.normal()))
      }
      let ratio = try #require(Estimate(ratioOf: a, to: b))
      values.append(ratio.value)
      errors.append(ratio.standardError)
    }
    let spread = Moments(values).variance.squareRoot()
    let printed = Moments(errors).mean
    // The spread of 2,000 has an error of 1.6 %, and an error from 20 trials falls short by about 3 %.
    #expect(abs(printed / spread - 1) < 0.08, "\(printed) \(spread)")
  }
}
