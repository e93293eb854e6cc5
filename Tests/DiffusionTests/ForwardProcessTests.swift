import Diffusion
import Documents
import Foundation
import Testing

private let schedules: [(schedule: VariancePreserving.Schedule, times: [Double])] = [
  (.constant(1), [1e-12, 1e-6, 0.1, 0.5, 2, 10]),
  (.constant(2), [1e-9, 0.3, 3]),
  (.linear(from: 0.1, to: 20), [1e-12, 1e-3, 0.2, 0.999]),
  (.linear(from: 3, to: 1), [1e-6, 0.5, 1.4]),
  (.cosine, [1e-12, 1e-4, 0.1, 0.5, 0.9, 0.999]),
]

private struct Golden: CustomTestStringConvertible {
  let text: String
  let t: Double
  let α: Double
  let h: Double
  let rate: Double

  init(_ text: String, _ t: Double, _ α: Double, _ h: Double, _ rate: Double) {
    (self.text, self.t, self.α, self.h, self.rate) = (text, t, α, h, rate)
  }

  var testDescription: String { "\(text) at \(t)" }
}

/// α, h and |dψ/dt| by mpmath at 60 digits from the defining formulas, h as 1 − α² itself and the
/// rate as a central difference of α²/h at 90 digits; parameters and times are the doubles.
private let goldens: [Golden] = [
  Golden(
    "kind: variance-preserving", 1e-12, 0.9999999999995, 9.9999999999949997989e-13,
    1.0000000000000000402e+24),
  Golden(
    "kind: variance-preserving", 0.5, 0.77880078307140486825, 0.3934693402873665764,
    3.9176980890327637649),
  Golden(
    "kind: variance-preserving", 10, 0.0067379469990854670966, 0.99995460007023751515,
    0.000045404052350475412098),
  Golden(
    "kind: variance-preserving, g: {linear: [0.1, 20]}", 1e-12, 0.99999999999995,
    1.0000000000994500354e-13, 9.9999999999999998471e+24),
  Golden(
    "kind: variance-preserving, g: {linear: [0.1, 20]}", 0.001, 0.99994502651109762151,
    0.00010994395572027488966, 9918105.309285088259),
  Golden(
    "kind: variance-preserving, g: {linear: [0.1, 20]}", 0.999, 0.0066375990150744775243,
    0.99995594227931508233, 0.00088035523623808461953),
  Golden(
    "kind: variance-preserving, g: cosine", 1e-12, 0.99999999999998057186,
    3.8856275727109058993e-14, 2.573586843694368507e+25),
  Golden(
    "kind: variance-preserving, g: cosine", 0.0001, 0.99999804504426455124,
    3.9099076490455957321e-6, 2573487557.9063322138),
  Golden(
    "kind: variance-preserving, g: cosine", 0.5, 0.70274005894116902349, 0.50615640955936228681,
    6.0830811852112857866),
  Golden(
    "kind: variance-preserving, g: cosine", 0.999, 0.0015584501618705914426, 0.99999757123309296553,
    0.004857553477772109177),
  Golden(
    "kind: variance-exploding", 1e-12, 1.0, 9.9999999999999997989e-13, 1.0000000000000000402e+24),
  Golden("kind: variance-exploding", 0.3, 1.0, 0.2999999999999999889, 11.111111111111111933),
  Golden("kind: variance-exploding", 7, 1.0, 7.0, 0.020408163265306122449),
  Golden(
    "kind: variance-exploding, sigma: {from: 0.01, to: 50}", 1e-12, 1.0, 0.0001000000000017034428,
    170343.86382542303783),
  Golden(
    "kind: variance-exploding, sigma: {from: 0.01, to: 50}", 0.3, 1.0, 0.016572270086699931351,
    1027.8849121885489126),
  Golden(
    "kind: variance-exploding, sigma: {from: 0.01, to: 50}", 1, 1.0, 2500.0,
    0.0068137545531329899247),
  Golden(
    "kind: rectified-flow", 1e-12, 0.999999999999, 9.9999999999999995977e-25,
    1.9999999999980001207e+36),
  Golden(
    "kind: rectified-flow", 0.3, 0.7000000000000000111, 0.089999999999999993339,
    51.851851851851858431),
  Golden(
    "kind: rectified-flow", 0.999, 0.0010000000000000008882, 0.99800099999999999823,
    0.0020060120200300438431),
]

@Suite struct ForwardProcessTests {
  @Test(arguments: goldens)
  private func `levels and rates are those of the formulas at sixty digits`(golden: Golden) throws {
    let read = readProcess("{\(golden.text), at: \(golden.t)}")
    let process = try #require(read.process)
    let level = process.level(at: golden.t)
    // A few roundings; at the cosine's end α = cos(a) is 1.6e-3 with a near π/2, where the rounding
    // of a alone is 1.4e-13 of it.
    let tolerance = golden.text.hasSuffix("cosine") && golden.t == 0.999 ? 5e-13 : 4e-15
    #expect(abs(level.α / golden.α - 1) < tolerance)
    #expect(abs(level.h / golden.h - 1) < tolerance)
    #expect(abs(process.signalToNoiseRate(at: golden.t) / golden.rate - 1) < 2 * tolerance)
  }

  @Test(arguments: [
    ("kind: variance-preserving, g: 2", [0.01, 0.5, 4]),
    ("kind: variance-preserving, g: {linear: [0.1, 20]}", [0.01, 0.5, 1]),
    ("kind: variance-preserving, g: cosine", [0.01, 0.5, 0.9]),
    ("kind: variance-exploding", [0.01, 1, 30]),
    ("kind: variance-exploding, sigma: {from: 0.01, to: 50}", [0.01, 0.5, 1]),
    ("kind: rectified-flow", [0.01, 0.5, 0.9]),
    (
      "kind: table, times: [0.1, 0.5, 2], alpha: [1, 0.8, 0.4], h: [0.1, 0.4, 0.9]",
      [0.2, 0.7, 1.9]
    ),
  ])
  func `the rate is the difference quotient of the signal-to-noise ratio`(
    text: String, times: [Double]
  ) throws {
    let process = try #require(readProcess("{\(text), at: 0.5}").process)
    for t in times {
      // Fourth order: derivatives that grow like powers of 20, or of 1/t, or of the inverse distance
      // to the end, leave errors below 1e-12, and a rounding of ψ over ψ′ δ is at most 1e-10.
      let δ = 1e-3 * min(t, process.lastTime - t, 0.1)
      let ψ = { process.level(at: t + $0 * δ).signalToNoise }
      let slope = (8 * (ψ(1) - ψ(-1)) - (ψ(2) - ψ(-2))) / (12 * δ)
      #expect(abs(-slope / process.signalToNoiseRate(at: t) - 1) < 1e-9, "t = \(t)")
    }
  }

  @Test func `a process ends where its speed or its signal does`() {
    #expect(VariancePreserving(schedule: .constant(1)).lastTime == .infinity)
    #expect(VariancePreserving(schedule: .linear(from: 1, to: 2)).lastTime == .infinity)
    #expect(VariancePreserving(schedule: .linear(from: 3, to: 1)).lastTime == 1.5)
    #expect(VariancePreserving(schedule: .cosine).lastTime == 1)
    #expect(VarianceExploding(noise: .heatFlow).lastTime == .infinity)
    #expect(RectifiedFlow().lastTime == 1)
    #expect(!RectifiedFlow().isDefined(at: 0) && !RectifiedFlow().isDefined(at: 1))
    #expect(RectifiedFlow().isDefined(at: 0.5))
  }

  @Test func `ratios and conversions of a noise level`() {
    let level = NoiseLevel(α: 0.5, h: 2)
    #expect(level.signalToNoise == 0.125)
    #expect(level.denoiserUnitsPerScoreUnits == 16)
  }
}

@Suite struct VariancePreservingTests {
  @Test(arguments: schedules)
  func `the variances of signal and noise add up to 1`(
    schedule: VariancePreserving.Schedule, times: [Double]
  ) {
    for t in times {
      let level = VariancePreserving(schedule: schedule).level(at: t)
      // Two roundings of numbers below 1.
      #expect(abs(level.α * level.α + level.h - 1) < 4e-16, "t = \(t)")
    }
  }

  @Test(arguments: schedules)
  func `log α falls at half the speed`(schedule: VariancePreserving.Schedule, times: [Double]) {
    let process = VariancePreserving(schedule: schedule)
    for t in times where t > 1e-4 {
      // A fourth-order difference. Its error is δ⁴/30 of the fifth derivative, largest where the
      // cosine ends: the step shrinks with the distance to the end.
      let δ = 1e-2 * min(t, process.lastTime - t, 0.1)
      let value = { log(process.level(at: t + $0 * δ).α) }
      let slope = (8 * (value(1) - value(-1)) - (value(2) - value(-2))) / (12 * δ)
      #expect(abs(slope / (-0.5 * process.speed(at: t)) - 1) < 1e-7, "t = \(t)")
    }
  }

  @Test func `the linear schedule agrees with its source at 0 and 1`() {
    let process = VariancePreserving(schedule: .linear(from: 0.1, to: 20))
    #expect(process.speed(at: 0) == 0.1 && process.speed(at: 1) == 20)
    // ∫₀¹ g = 10.05.
    #expect(abs(process.level(at: 1).α - exp(-5.025)) < 1e-17)
  }

  @Test(arguments: [
    ("{kind: variance-preserving, at: 1}", VariancePreserving.Schedule.constant(1)),
    ("{kind: variance-preserving, g: 2, at: 1}", .constant(2)),
    ("{kind: variance-preserving, g: cosine, at: 0.5}", .cosine),
    ("{kind: variance-preserving, g: {linear: [0.1, 20]}, at: 1}", .linear(from: 0.1, to: 20)),
  ])
  func `schedules are read`(text: String, schedule: VariancePreserving.Schedule) {
    let read = readProcess(text)
    #expect((read.process as? VariancePreserving)?.schedule == schedule)
    #expect(read.messages == [])
  }
}
