import Foundation
import Testing

@testable import Statistics

@Suite struct LateHalfTests {
  private static let grids: [(n: [Double], half: Range<Int>)] = [
    ([64, 128, 256, 512, 1024, 2048, 4096], 3..<7),
    ([64, 128, 256, 512, 1024, 2048, 4096, 8192], 4..<8),
    ([10, 20, 40], 1..<3),
    ([10, 20, 40, 80], 2..<4),
    // One far point is no half: two at least.
    ([64, 100, 110, 120, 130, 4096], 4..<6),
    ([64, 4000, 4100, 4200, 4300], 1..<5),
  ]

  @Test(arguments: grids)
  func `the last half begins at the geometric middle`(_ n: [Double], _ expected: Range<Int>) {
    #expect(lateHalf(of: n) == expected)
  }

  /// Two trials each: on the last two of four sizes, by hand: slope log(r₃/r₄)/log 2, variance
  /// (cv₃²/T + cv₄²/T)/log²2.
  @Test func `its exponent and error are those of its own points`() throws {
    let samples = [
      RateSample(n: 10, risks: [5, 7]), RateSample(n: 20, risks: [4, 4.5]),
      RateSample(n: 40, risks: [2, 3]), RateSample(n: 80, risks: [1, 1.4]),
    ]
    let late = try RateFit(samples).lateHalf
    #expect(late.from == 40 && late.to == 80)
    #expect(abs(late.exponent - log(2.5 / 1.2) / log(2)) < 1e-14)
    let variance = 0.5 / 6.25 / 2 + 0.08 / 1.44 / 2
    #expect(abs(late.standardError - variance.squareRoot() / log(2)) < 1e-14)
    // Satterthwaite: (a + b)²/(a² + b²) with one degree of freedom each.
    let (a, b) = (0.04, 0.08 / 2.88)
    let df = (a + b) * (a + b) / (a * a + b * b)
    #expect(abs(late.error.degreesOfFreedom - df) < 1e-12)
    let reach = StudentT(degreesOfFreedom: df).quantile(0.95) * late.standardError
    #expect(abs(late.interval(level: 0.9).lower - (late.exponent - reach)) < 1e-12)
    #expect(abs(late.logMeanBias - (a - b) / log(2) / -2) < 1e-14)
  }

  @Test func `single trials borrow the scatter about the whole line`() throws {
    let risks = [1.0, 0.52, 0.24, 0.13, 0.06]
    let samples = zip([10.0, 20, 40, 80, 160], risks).map { RateSample(n: $0, risks: [$1]) }
    let fit = try RateFit(samples)
    let line = try LeastSquaresLine(x: samples.map { log($0.n) }, y: risks.map { log($0) })
    let spread = 2 * log(2.0) * log(2.0)
    #expect(
      abs(
        fit.lateHalf.standardError
          - (line.sumOfSquaredResiduals / 3 / spread).squareRoot()) < 1e-12)
    #expect(fit.lateHalf.error.degreesOfFreedom == 3)
  }

  /// 2,000 draws of a bent curve: the 90 % interval holds the exponent of the late means.
  @Test func `its interval covers the late exponent of a bent curve`() throws {
    var random = SplitMix64(seed: 12)
    func mean(_ n: Double) -> Double { pow(n, -0.6) + 0.02 }
    let n = (0..<7).map { 64 * pow(2, Double($0)) }
    let truth =
      -(try LeastSquaresLine(x: n[3...].map { log($0) }, y: n[3...].map { log(mean($0)) })).slope
    var covered = 0
    for _ in 0..<2000 {
      let samples = n.map { n in
        RateSample(n: n, risks: (0..<10).map { _ in mean(n) * random.gamma(shape: 4) })
      }
      if try RateFit(samples).lateHalf.interval(level: 0.9).contains(truth) { covered += 1 }
    }
    // 1,800 and four errors of a binomial count.
    #expect(abs(covered - 1800) < 54, "\(covered)")
  }
}
