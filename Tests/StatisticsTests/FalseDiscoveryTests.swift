import Testing

@testable import Statistics

@Suite struct FalseDiscoveryTests {
  /// R 4.2, p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "BY") and p.adjust(c(0.2, 0.001, 0.04, 0.9), "BY").
  @Test func `adjusted values are those of another program`() {
    for value in falseDiscoveryAdjusted([0.01, 0.02, 0.03, 0.04, 0.05]) {
      #expect(abs(value - 0.05 * 137 / 60) < 1e-15)
    }
    let found = falseDiscoveryAdjusted([0.2, 0.001, 0.04, 0.9])
    let c = 25.0 / 12
    for (value, wanted) in zip(found, [0.2 * c * 4 / 3, 0.001 * c * 4, 0.04 * c * 2, 1]) {
      #expect(abs(value - wanted) < 1e-15)
    }
    #expect(falseDiscoveryAdjusted([]).isEmpty)
  }

  /// 400 families of 20 tests whose errors have the correlation 0.5, ten of them true: the mean share of false ones among
  /// those rejected is below 5 %, within 3 standard errors.
  @Test func `the rate of false discoveries is kept under dependence`() {
    var random = SplitMix64(seed: 3)
    var shares: [Double] = []
    for _ in 0..<400 {
      let shared = random.normal()
      let p = (0..<20).map { j -> Double in
        let z = 0.5.squareRoot() * (shared + random.normal()) + (j < 10 ? 3 : 0)
        return 1 - StandardNormal.cumulative(z)
      }
      let rejected = falseDiscoveryAdjusted(p).enumerated().filter { $0.element < 0.05 }
      let wrong = rejected.count { $0.offset >= 10 }
      shares.append(rejected.isEmpty ? 0 : Double(wrong) / Double(rejected.count))
    }
    let moments = Moments(shares)
    #expect(moments.mean < 0.05 + 3 * moments.meanStandardError)
    // It is a test: some are rejected.
    #expect(shares.contains { $0 > 0 })
  }
}
