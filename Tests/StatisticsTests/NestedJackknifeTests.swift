import Foundation
import Statistics
import Testing

/// Trials whose errors at n and n′ > n have the correlation √(n/n′), as averages of prefixes have:
/// risk 2 n^(−0.7) exp(σ W(n)/√n − σ²/2).
private func nested(seed: UInt64, trials: Int, σ: Double = 0.3) -> [RateSample] {
  let stream = RandomStream(StreamKey(seed: seed, trial: 0, purpose: .data, block: 0))
  var risks = Array(repeating: [Double](), count: 7)
  for _ in 0..<trials {
    var walk = 0.0
    var last = 0.0
    for k in 0..<7 {
      let n = Double(64 << k)
      walk += (n - last).squareRoot() * stream.gaussian()
      last = n
      risks[k].append(2 * pow(n, -0.7) * exp(σ * walk / n.squareRoot() - σ * σ / 2))
    }
  }
  return risks.enumerated().map { k, values in
    RateSample(n: Double(64 << k), risks: values, trials: Array(0..<trials))
  }
}

@Suite struct NestedJackknifeTests {
  @Test func `it is the spread of fits without one trial`() throws {
    let samples = nested(seed: 5, trials: 6)
    let fit = try RateFit(samples, standardError: .nested)
    let exponents = try (0..<6).map { left in
      try RateFit(
        samples.map { sample in
          RateSample(
            n: sample.n,
            risks: sample.risks.enumerated().filter { $0.offset != left }.map(\.element))
        }
      ).exponent
    }
    let mean = exponents.reduce(0, +) / 6
    let variance = exponents.reduce(0) { $0 + pow($1 - mean, 2) } * 5 / 6
    #expect(abs(fit.standardError / variance.squareRoot() - 1) < 1e-10)
    #expect(fit.degreesOfFreedom == 5)
    #expect(try fit.exponent == RateFit(samples).exponent)
  }

  @Test func `with independent errors it is close to the Monte Carlo error within each n`() throws {
    let stream = RandomStream(StreamKey(seed: 6, trial: 0, purpose: .data, block: 0))
    let samples = (0..<7).map { k in
      let n = Double(64 << k)
      return RateSample(
        n: n, risks: (0..<400).map { _ in pow(n, -0.5) * exp(0.2 * stream.gaussian()) },
        trials: Array(0..<400))
    }
    let nested = try RateFit(samples, standardError: .nested).standardError
    let within = try RateFit(samples, standardError: .within).standardError
    // A standard error over 400 trials is off by some 4 %.
    #expect(abs(nested / within - 1) < 0.12)
  }

  @Test func `for prefixes it holds its level, and the scatter about the line does not`() throws {
    // 1,000 repetitions at 10 trials: the MCSE of a coverage of 95 % is 0.7 %.
    var covered = (nested: 0, hc3: 0)
    for repetition in 0..<1000 {
      let samples = nested(seed: 1000 + UInt64(repetition), trials: 10)
      let own = try RateFit(samples, standardError: .nested).ci95
      let hc3 = try RateFit(samples, standardError: .hc3).ci95
      if own.contains(0.7) { covered.nested += 1 }
      if hc3.contains(0.7) { covered.hc3 += 1 }
    }
    #expect(covered.nested >= 930 && covered.nested <= 980, "\(covered)")
    #expect(covered.hc3 < 930, "\(covered)")
  }

  @Test func `trials that failed somewhere stay in and are not left out`() throws {
    let full = nested(seed: 7, trials: 8)
    var samples = full
    samples[2] = RateSample(
      n: full[2].n, risks: Array(full[2].risks.dropLast()), trials: Array(0..<7))
    let fit = try RateFit(samples, standardError: .nested)
    #expect(fit.degreesOfFreedom == 6 && fit.points[1].trials == 8)
  }

  @Test func `without numbered trials it is refused`() {
    func failure(_ samples: [RateSample]) -> StatisticsError? {
      do throws(StatisticsError) {
        _ = try RateFit(samples, standardError: .nested)
        return nil
      } catch {
        return error
      }
    }
    let samples = nested(seed: 8, trials: 4)
    #expect(failure(samples) == nil)
    #expect(
      failure(samples.map { RateSample(n: $0.n, risks: $0.risks) })
        == .tooFewNestedTrials(given: 0))
    let apart = samples.enumerated().map { k, sample in
      RateSample(n: sample.n, risks: sample.risks, trials: (0..<4).map { $0 + 3 * (k % 2) })
    }
    #expect(failure(apart) == .tooFewNestedTrials(given: 1))
  }
}
