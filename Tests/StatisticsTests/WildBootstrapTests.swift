import Foundation
import Statistics
import Testing

@Suite struct WildBootstrapTests {
  /// A fit whose log means are the given ones.
  private static func fit(_ y: [Double], _ kind: SlopeStandardError) throws -> RateFit {
    try RateFit(
      y.enumerated().map {
        RateSample(n: 64 * pow(2, Double($0.offset)), risks: [exp($0.element)])
      },
      standardError: kind)
  }

  private static let y = [-2.5, -3.02, -3.31, -3.9, -4.11, -4.75, -5.02]

  @Test func `the quantiles are those of refits with all signs of the residuals`() throws {
    // By the slow way: each of the 128 sign vectors makes a data set that is fitted as any other.
    let fit = try Self.fit(Self.y, .hc3)
    let x = (0..<7).map { log(64 * pow(2, Double($0))) }
    let centre = x.reduce(0, +) / 7
    let spread = x.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    let inflated = zip(x, Self.y).map { place, value in
      let residual = value - (fit.logConstant - fit.exponent * place)
      return residual / (1 - 1 / 7.0 - (place - centre) * (place - centre) / spread)
    }
    var ratios: [Double] = []
    for pattern in 0..<128 {
      let signed = inflated.enumerated().map {
        pattern >> $0.offset & 1 == 0 ? $0.element : -$0.element
      }
      let again = try Self.fit(signed, .hc3)
      ratios.append(abs(again.exponent) / again.standardError)
    }
    ratios.sort()
    let wild = try Self.fit(Self.y, .wild)
    #expect(wild.exponent == fit.exponent)
    #expect(wild.standardError == fit.standardError)
    for level in [0.8, 0.9, 0.95] {
      let quantile = (wild.interval(level: level).upper - wild.exponent) / wild.standardError
      // At most a share 1 − level lies strictly beyond it, and more would if it were any smaller.
      let beyond = ratios.count { $0 > quantile * (1 + 1e-9) }
      let notBelow = ratios.count { $0 > quantile * (1 - 1e-9) }
      #expect(Double(beyond) <= (1 - level) * 128 + 1e-9)
      #expect(Double(notBelow) > (1 - level) * 128)
    }
    // One-sided and two-sided p-values agree, the law being symmetric.
    let below = wild.pValue(exponentAtLeast: wild.exponent + 2 * wild.standardError)
    let above = wild.pValue(exponentAtLeast: wild.exponent - 2 * wild.standardError)
    #expect(abs(below - Double(ratios.count { $0 >= 2 }) / 256) < 1e-12)
    #expect(abs(below + above - 1) < 1e-12)
  }

  @Test func `beyond thirteen points the signs are a sample, the same in every run`() throws {
    let y = (0..<20).map { -0.5 * Double($0) + 0.1 * sin(Double(7 * $0)) }
    let first = try Self.fit(y, .wild)
    let second = try Self.fit(y, .wild)
    #expect(first.ci95 == second.ci95)
    // With twenty points it is close to Student's t with 18 degrees of freedom, 2.10.
    let quantile = (first.ci95.upper - first.exponent) / first.standardError
    #expect(quantile > 1.7 && quantile < 2.5)
  }
}

@Suite struct TrialBootstrapTests {
  private static let key = StreamKey(seed: 7, trial: 0, purpose: .bootstrap, block: 0)

  private static func samples(trials: Int) -> [RateSample] {
    let stream = RandomStream(StreamKey(seed: 9, trial: 0, purpose: .data, block: 0))
    return (0..<7).map { k in
      let n = Double(64 << k)
      return RateSample(
        n: n, risks: (0..<trials).map { _ in pow(n, -0.5) * exp(0.3 * stream.gaussian()) },
        trials: Array(0..<trials))
    }
  }

  @Test func `with many trials it is the interval of the Monte Carlo errors`() throws {
    let samples = Self.samples(trials: 400)
    let bootstrap = try #require(TrialBootstrap(samples, key: Self.key))
    let interval = bootstrap.interval(level: 0.95)
    let within = try RateFit(samples, standardError: .within)
    let half = 1.96 * within.standardError
    // 2,000 resamples give the width to some 3 %, and the ends to a twentieth of it.
    #expect(abs((interval.upper - interval.lower) / (2 * half) - 1) < 0.1)
    #expect(abs((interval.upper + interval.lower) / 2 - within.exponent) < 0.1 * half)
    #expect(bootstrap == TrialBootstrap(samples.reversed(), key: Self.key))
  }

  @Test func `trials that recur are drawn as a whole`() throws {
    // One factor a trial, the same at every n, moves no exponent.
    let factors = [0.5, 0.8, 1.0, 1.3, 2.1]
    let samples = (0..<5).map { k in
      RateSample(
        n: Double(64 << k), risks: factors.map { $0 * pow(Double(64 << k), -0.7) },
        trials: Array(0..<5))
    }
    let nested = try #require(TrialBootstrap(samples, nested: true, key: Self.key))
    let interval = nested.interval(level: 0.95)
    #expect(abs(interval.lower - 0.7) < 1e-12 && abs(interval.upper - 0.7) < 1e-12)
    let independent = try #require(TrialBootstrap(samples, key: Self.key))
    let wide = independent.interval(level: 0.95)
    #expect(wide.upper - wide.lower > 0.1)
  }

  @Test func `where there is nothing to resample there is no interval`() {
    let single = (0..<4).map { RateSample(n: Double(64 << $0), risks: [1]) }
    #expect(TrialBootstrap(single, key: Self.key) == nil)
    #expect(TrialBootstrap(Array(Self.samples(trials: 3).prefix(2)), key: Self.key) == nil)
    let unnamed = (0..<4).map { RateSample(n: Double(64 << $0), risks: [1, 2]) }
    #expect(TrialBootstrap(unnamed, nested: true, key: Self.key) == nil)
    let negative = (0..<4).map { RateSample(n: Double(64 << $0), risks: [-1, -2]) }
    #expect(TrialBootstrap(negative, key: Self.key) == nil)
  }
}
