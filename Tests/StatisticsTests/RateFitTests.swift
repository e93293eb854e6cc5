import Foundation
import Statistics
import Testing

@Suite struct RateFitTests {
  static let sizes = [64.0, 128, 256, 512, 1024, 2048, 4096]

  static func exact(_ risk: (Double) -> Double) -> [RateSample] {
    sizes.map { RateSample(n: $0, risks: [risk($0)]) }
  }

  @Test func `an exact power law gives its exponent, its constant and no error`() throws {
    let fit = try RateFit(Self.exact { 3.5 * pow($0, -2 / 3.0) })
    // Logarithms near 5 are rounded to 1e-15.
    #expect(abs(fit.exponent - 2 / 3.0) < 1e-14)
    #expect(abs(exp(fit.logConstant) - 3.5) < 1e-12)
    #expect(fit.standardError < 1e-14)
    #expect(fit.curvature?.pValue == 1)
    #expect(abs(fit.fitted(at: 256) - 3.5 * pow(256, -2 / 3.0)) < 1e-13)
    #expect(fit.localSlopes.allSatisfy { abs($0.exponent - 2 / 3.0) < 1e-13 })
    #expect(fit.localSlopes.allSatisfy { $0.standardError == nil })
  }

  @Test func `the unit of the risk and the order of samples and of units of n change nothing`()
    throws
  {
    let fit = try RateFit(RateFitGoldenTests.samples)
    let scaled = try RateFit(
      RateFitGoldenTests.samples.reversed().map { sample in
        RateSample(n: sample.n * 10, risks: sample.risks.map { $0 * 1e-30 })
      })
    #expect(abs(scaled.exponent - fit.exponent) < 1e-12)
    #expect(abs(scaled.standardError - fit.standardError) < 1e-12)
    #expect(abs((scaled.lackOfFitP ?? 0) - (fit.lackOfFitP ?? 1)) < 1e-10)
    #expect(abs((scaled.curvature?.pValue ?? 0) - (fit.curvature?.pValue ?? 1)) < 1e-10)
  }

  @Test func `points carry means, errors and the fitted line`() throws {
    let fit = try RateFit(RateFitGoldenTests.samples)
    let point = try #require(fit.points.first)
    #expect(point.trials == 4 && fit.fewestTrials == 4)
    #expect(abs(point.mean - 0.415) < 1e-15)
    // sd of .41 .32 .55 .38 is √(0.0285/3).
    #expect(abs((point.standardError ?? 0) - (0.0285 / 12).squareRoot()) < 1e-15)
    #expect(abs((point.coefficientOfVariation ?? 0) - (0.0285 / 3).squareRoot() / 0.415) < 1e-14)
    #expect(abs(point.fitted - fit.fitted(at: 64)) < 1e-14)
  }

  @Test func `a floor bends the curve upwards and a pre-asymptotic range downwards`() throws {
    let floor = try #require(try RateFit(Self.exact { 1 / $0 + 0.001 }).curvature)
    #expect(floor.coefficient > 0 && floor.pValue < 0.01)
    let late = try #require(try RateFit(Self.exact { 1 / ($0 + 500) }).curvature)
    #expect(late.coefficient < 0 && late.pValue < 0.01)
  }

  @Test func `equal trials at each n still allow a test of curvature`() throws {
    let samples = Self.exact { 1 / $0 + 0.001 }.map {
      RateSample(n: $0.n, risks: $0.risks + $0.risks)
    }
    let fit = try RateFit(samples)
    #expect(try #require(fit.curvature).pValue < 0.01)
    #expect(fit.lackOfFitP == nil)
  }

  @Test func `three single trials have no test of curvature`() throws {
    let fit = try RateFit(Array(Self.exact { 1 / $0 }.prefix(3)))
    #expect(fit.curvature == nil && fit.degreesOfFreedom == 1)
  }

  @Test func `bad samples are refused with their reason`() {
    let good = Array(RateFitGoldenTests.samples)
    func failure(
      _ samples: [RateSample], estimand: Estimand = .logMean, kind: SlopeStandardError = .hc3
    ) -> StatisticsError? {
      do {
        _ = try RateFit(samples, estimand: estimand, standardError: kind)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure([]) == .tooFewSampleSizes(given: 0))
    #expect(failure(Array(good.prefix(2))) == .tooFewSampleSizes(given: 2))
    #expect(failure(good + [good[1]]) == .repeatedSampleSize(128))
    #expect(failure(good + [RateSample(n: 2048, risks: [])]) == .noTrials(n: 2048))
    #expect(
      failure(good + [RateSample(n: 2048, risks: [0.1, .nan])])
        == .nonFiniteRisk(n: 2048, trial: 2))
    #expect(
      failure(good + [RateSample(n: 2048, risks: [0.1, -0.1])])
        == .nonPositiveRisk(n: 2048, value: 0, estimand: .logMean))
    #expect(
      failure(good + [RateSample(n: 2048, risks: [0.3, -0.1])], estimand: .meanLog)
        == .nonPositiveRisk(n: 2048, value: -0.1, estimand: .meanLog))
    #expect(
      failure(good + [RateSample(n: 2048, risks: [0.1])], kind: .within)
        == .singleTrial(n: 2048))
    #expect(failure(good + [RateSample(n: 0, risks: [0.1])]) == .invalidSampleSize(0))
    #expect(failure(good + [RateSample(n: .infinity, risks: [1])]) == .invalidSampleSize(.infinity))
    #expect(
      StatisticsError.tooFewSampleSizes(given: 1).description
        == "A rate needs at least 3 different sample sizes, but there is 1; "
        + "add sample sizes to the design.")
    #expect(StatisticsError.noTrials(n: 2048).description.contains("n = 2048;"))
  }

  @Test func `further trials bring the error down like one over the root of their number`() throws {
    var generator = SplitMix64(seed: 3)
    let fit = try RateFit(
      syntheticRisks(
        exponent: 0.6, points: 7, trials: 40, noise: .gamma, variation: .constant,
        from: &generator))
    let now = max(fit.standardError, fit.withinStandardError ?? 0)
    // A quarter of the error takes sixteen times the trials, fifteen times as many more.
    #expect(fit.furtherTrials(forStandardError: now / 4) == 600)
    #expect(fit.furtherTrials(forStandardError: now * 2) == 0)
    #expect(fit.furtherTrials(forStandardError: now * 1e-4) == nil)
    #expect(try RateFit(Self.exact { 1 / $0 }).furtherTrials(forStandardError: 0.1) == nil)
  }

  @Test func `further trials do not remove a misfit`() throws {
    let samples = Self.exact { 1 / $0 + 0.001 }.map { sample in
      RateSample(n: sample.n, risks: [0.99, 1, 1.01].map { $0 * (sample.risks.first ?? 1) })
    }
    let fit = try RateFit(samples)
    #expect(try #require(fit.lackOfFitP) < 1e-6)
    #expect(fit.furtherTrials(forStandardError: fit.standardError / 2) == nil)
  }
}
