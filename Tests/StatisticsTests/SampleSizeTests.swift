import Foundation
import Statistics
import Testing

/// Lognormal trials around 2 n^(−0.7).
private func samples(seed: UInt64, cv: Double = 0.3, trials: Int = 10) -> [RateSample] {
  let stream = RandomStream(StreamKey(seed: seed, trial: 0, purpose: .data, block: 0))
  let σ = log(1 + cv * cv).squareRoot()
  return (0..<7).map { k in
    let n = Double(64 << k)
    return RateSample(
      n: n,
      risks: (0..<trials).map { _ in
        2 * pow(n, -0.7) * exp(σ * stream.gaussian() - σ * σ / 2)
      })
  }
}

@Suite struct SampleSizeTests {
  @Test func `an exact power law gives the exact sample size`() throws {
    let exact = [64.0, 128, 256, 512].map { RateSample(n: $0, risks: [2 * pow($0, -0.7)]) }
    let fit = try RateFit(exact)
    let found = try #require(fit.sampleSize(forRisk: 2 * pow(300, -0.7)))
    #expect(abs(found.n / 300 - 1) < 1e-10 && !found.isExtrapolated)
    #expect(abs(found.lower / 300 - 1) < 1e-6 && abs((found.upper ?? 0) / 300 - 1) < 1e-6)
    #expect(try #require(fit.sampleSize(forRisk: 1e-3)).isExtrapolated)
  }

  @Test func `the set is where the band of the line meets the risk`() throws {
    let fit = try RateFit(samples(seed: 3))
    let risk = 2 * pow(700, -0.7)
    let found = try #require(fit.sampleSize(forRisk: risk))
    // The height of the line and its HC3 error at the edges, by the matrices.
    let x = fit.points.map { log($0.n) }
    let y = fit.points.map(\.logValue)
    let k = Double(x.count)
    let mean = x.reduce(0, +) / k
    let spread = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    for edge in [found.lower, try #require(found.upper)] {
      var variance = 0.0
      for i in x.indices {
        let residual = y[i] - (fit.logConstant - fit.exponent * x[i])
        let leverage = 1 / k + (x[i] - mean) * (x[i] - mean) / spread
        let weight = 1 / k + (x[i] - mean) / spread * (log(edge) - mean)
        variance += pow(weight * residual / (1 - leverage), 2)
      }
      let height = fit.logConstant - fit.exponent * log(edge)
      let t = StudentT(degreesOfFreedom: 5).quantile(0.975)
      #expect(abs(abs(height - log(risk)) / (t * variance.squareRoot()) - 1) < 1e-6)
    }
    #expect(found.lower < found.n && found.n < found.upper ?? 0)
  }

  @Test func `the set covers the true sample size`() throws {
    // 400 repetitions: 95 % within 2.9 standard errors of a proportion, .918 to .982.
    var covered = 0
    for repetition in 0..<400 {
      let fit = try RateFit(samples(seed: 100 + UInt64(repetition)))
      let found = try #require(fit.sampleSize(forRisk: 2 * pow(20_000, -0.7)))
      if found.lower <= 20_000, found.upper ?? .infinity >= 20_000 { covered += 1 }
    }
    #expect(covered >= 367 && covered <= 393, "\(covered) of 400")
  }

  @Test func `an exponent that may be 0 leaves the set open`() throws {
    let flat = [64.0, 128, 256, 512, 1024].enumerated().map { index, n in
      RateSample(n: n, risks: [[1.3, 0.7, 1.1, 0.6, 0.75][index]])
    }
    let fit = try RateFit(flat)
    let found = try #require(fit.sampleSize(forRisk: 0.5))
    #expect(fit.exponent > 0 && found.upper == nil && found.lower < found.n)
    let rising = try RateFit([64.0, 128, 256].map { RateSample(n: $0, risks: [$0]) })
    #expect(rising.sampleSize(forRisk: 0.5) == nil)
    #expect(fit.sampleSize(forRisk: 0) == nil)
  }

  @Test func `the band about the line is where sample sizes for a risk end`() throws {
    let fit = try RateFit(RateFitGoldenTests.samples)
    let n = (fit.points.first?.n ?? 1) * 4
    let risk = fit.fitted(at: n)
    let size = try #require(fit.sampleSize(forRisk: risk))
    #expect(abs(size.n / n - 1) < 1e-9)
    // At the ends of Fieller's set the risk lies on an edge of the band.
    #expect(abs(fit.band(at: size.lower).lower / risk - 1) < 1e-9)
    let upper = try #require(size.upper)
    #expect(abs(fit.band(at: upper).upper / risk - 1) < 1e-9)
    let band = fit.band(at: n)
    #expect(band.lower < risk && risk < band.upper)
    // Pointwise, symmetric on the log scale.
    #expect(abs(band.lower * band.upper / (risk * risk) - 1) < 1e-12)
  }
}
