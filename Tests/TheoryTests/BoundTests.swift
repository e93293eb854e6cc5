import Documents
import Foundation
import Statistics
import Testing
import Theory

/// Claims that state a bound with its constant.
@Suite struct BoundTests {
  private static func claim() throws -> Claim {
    let bound = try Expression(parsing: "3*n^-0.6")
    return Claim(
      id: "bound", title: "bound", statement: "",
      source: Claim.Source(authors: [], year: nil, place: "own"), provenance: .theorem(""),
      kind: .upper, estimators: [], check: .bound(bound))
  }

  private static let context = ClaimContext(
    estimator: "k", estimatorKind: "tangent-kernel", setting: .fixed, properties: [],
    quantities: [:])

  private func judged(_ points: [BoundedPoint]) throws -> Judgement {
    try #require(try Self.claim().judge(bound: points, ratio: nil, in: Self.context))
  }

  private func points(_ ratios: [Double], error: Double, trials: Int = 20) -> [BoundedPoint] {
    ratios.enumerated().map { index, ratio in
      BoundedPoint(
        n: 64 * pow(2, Double(index)), trials: trials, mean: 3 * ratio, standardError: 3 * error,
        bound: 3)
    }
  }

  /// t_19(0.95) = 1.729132812 and t_19(0.99) = 2.539483191 (SciPy's `scipy.stats.t.ppf`): five sizes are asked at 0.05
  /// each to hold, and at 0.01 each to be exceeded.
  @Test func `the words change where the limits cross the bound`() throws {
    let error = 0.1
    let edge = 1 - 1.729132812 * error
    #expect(
      try judged(points([0.3, 0.5, edge - 1e-6, 0.4, 0.2], error: error)).verdict == .noSlower)
    #expect(
      try judged(points([0.3, 0.5, edge + 1e-6, 0.4, 0.2], error: error)).verdict == .inconclusive)
    let above = 1 + 2.539483191 * error
    #expect(
      try judged(points([0.3, 0.5, above - 1e-6, 0.4, 0.2], error: error)).verdict == .inconclusive)
    #expect(
      try judged(points([0.3, 0.5, above + 1e-6, 0.4, 0.2], error: error)).verdict == .slowerOnRange
    )
  }

  @Test func `the largest ratio stands for the exponent, with its place`() throws {
    let judgement = try judged(points([0.3, 0.8, 0.5], error: 0.02))
    // 3 · 0.8 over 3 is 0.8 but for a rounding.
    #expect(abs(judgement.exponent - 0.8) < 1e-15 && judgement.place == 128)
    // t_19(0.975) = 2.093024054.
    #expect(abs(judgement.ci95.lower - (0.8 - 2.093024054 * 0.02)) < 1e-8)
    #expect(abs(judgement.ci95.upper - (0.8 + 2.093024054 * 0.02)) < 1e-8)
    #expect(
      judgement.reasons[1]
        == "the mean risk over the bound is 0.800 at n = 128, where it is largest, and 0.300 at n = 64, where it is "
        + "smallest")
  }

  @Test func `a mean without an error decides nothing`() throws {
    let one = BoundedPoint(n: 64, trials: 1, mean: 0.1, standardError: nil, bound: 1)
    #expect(try judged([one]).verdict == .inconclusive)
    #expect(try Self.claim().judge(bound: [], ratio: nil, in: Self.context) == nil)
  }

  @Test func `a bound is for its estimators alone`() throws {
    let other = ClaimContext(
      estimator: "k", estimatorKind: "exact", metric: .score, setting: .fixed, properties: [],
      quantities: [:])
    let judgement = try #require(
      try Self.claim().judge(bound: points([0.2], error: 0.01), ratio: nil, in: other))
    #expect(judgement.verdict == .referenceLine && judgement.refutationP == nil)
  }

  /// At the edge of being false (one n on the bound, others below) the bound is said to hold in at most 5 %, and at the
  /// edge of being true (every n on the bound) it is said to be exceeded in at most 5 %: each within three errors of
  /// 2,000 repetitions, so that a right rule fails one such test in 700.
  @Test func `each word is false in at most one case in twenty`() throws {
    var risks = PowerLawRisks(seed: 24)
    let repetitions = 2000
    func word(_ points: Int, _ mean: (Double) -> Double) throws -> Verdict {
      let fit = try risks.draw(points: points, trials: 20, cv: 0.1, mean: mean)
      return try judged(
        fit.points.map {
          BoundedPoint(
            n: $0.n, trials: $0.trials, mean: $0.mean, standardError: $0.standardError, bound: 1)
        }
      ).verdict
    }
    var (holds, exceeded) = (0, 0)
    for _ in 0..<repetitions {
      if try word(3, { $0 == 128 ? 1 : 0.5 }) == .noSlower { holds += 1 }
      if try word(5, { _ in 1 }) == .slowerOnRange { exceeded += 1 }
    }
    let limit = 0.05 + 3 * (0.05 * 0.95 / Double(repetitions)).squareRoot()
    #expect(Double(holds) / Double(repetitions) < limit, "\(holds)")
    #expect(Double(exceeded) / Double(repetitions) < limit, "\(exceeded)")
    // A rule that never says a word would pass the first two.
    #expect(Double(holds) / Double(repetitions) > 0.03, "\(holds)")
    #expect(Double(exceeded) / Double(repetitions) > 0.02, "\(exceeded)")
  }

  /// Twenty trials at each of five sizes tell a constant that is 1.5 times too large from one that is 1.5 times too small.
  @Test(arguments: [(1 / 1.5, Verdict.noSlower), (1.5, .slowerOnRange)])
  func `a constant off by a factor of 1.5 is told apart`(ratio: Double, expected: Verdict) throws {
    var risks = PowerLawRisks(seed: 5)
    for _ in 0..<50 {
      let fit = try risks.draw(points: 5, trials: 20, cv: 0.3) { 2 * pow($0, -0.6) }
      let points = fit.points.map {
        BoundedPoint(
          n: $0.n, trials: $0.trials, mean: $0.mean, standardError: $0.standardError,
          bound: 2 * pow($0.n, -0.6) / ratio)
      }
      #expect(try judged(points).verdict == expected)
    }
  }
}
