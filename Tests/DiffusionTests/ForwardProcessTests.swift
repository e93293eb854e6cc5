import Diffusion
import Documents
import Foundation
import Testing

private let processes: [(schedule: ForwardProcess.Schedule, times: [Double])] = [
  (.constant(1), [1e-12, 1e-6, 0.1, 0.5, 2, 10]),
  (.constant(2), [1e-9, 0.3, 3]),
  (.linear(from: 0.1, to: 20), [1e-12, 1e-3, 0.2, 0.999]),
  (.linear(from: 3, to: 1), [1e-6, 0.5, 1.4]),
  (.cosine, [1e-12, 1e-4, 0.1, 0.5, 0.9, 0.999]),
]

@Suite struct ForwardProcessTests {
  @Test(arguments: processes)
  func `the variances of signal and noise add up to 1`(
    schedule: ForwardProcess.Schedule, times: [Double]
  ) {
    for t in times {
      let level = ForwardProcess(schedule: schedule).level(at: t)
      // Two roundings of numbers below 1.
      #expect(abs(level.α * level.α + level.h - 1) < 4e-16, "t = \(t)")
    }
  }

  @Test(arguments: [1e-12, 1e-9, 1e-4, 0.3])
  func `the noise keeps its digits as the time goes to 0`(t: Double) {
    // By the series of 1 − e⁻ˣ, which has no cancellation; six terms suffice for x ≤ 0.3 and 1e-8,
    // and at 1e-9 and below the first gives all digits.
    func noise(_ x: Double) -> Double {
      (1...20).reversed().reduce(0) { (1 - $0) * x / Double($1) }
    }
    let constant = ForwardProcess(schedule: .constant(1)).level(at: t).h
    #expect(abs(constant / noise(t) - 1) < 4e-16)
    #expect(abs(constant / -expm1(-t) - 1) < 4e-16)
    let linear = ForwardProcess(schedule: .linear(from: 0.1, to: 20)).level(at: t).h
    #expect(abs(linear / noise(t * (0.1 + 9.95 * t)) - 1) < 1e-15)
    // For small t the cosine's noise is g(0) t + (g′(0) − g(0)²) t²/2 with g = c tan, g′ = c²/2 sec².
    let c = Double.pi / 1.008
    let slope = tan(0.5 * c * 0.008)
    let second = 0.5 * c * c * (1 + slope * slope) - c * c * slope * slope
    let cosine = ForwardProcess(schedule: .cosine).level(at: t).h
    if t <= 1e-4 {
      // The third term is of relative size 10 t² / slope.
      #expect(abs(cosine / (c * slope * t + 0.5 * second * t * t) - 1) < 1e-14 + 2e3 * t * t)
    }
  }

  @Test(arguments: processes)
  func `log α falls at half the speed`(schedule: ForwardProcess.Schedule, times: [Double]) {
    let process = ForwardProcess(schedule: schedule)
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
    let process = ForwardProcess(schedule: .linear(from: 0.1, to: 20))
    #expect(process.speed(at: 0) == 0.1 && process.speed(at: 1) == 20)
    // ∫₀¹ g = 10.05.
    #expect(abs(process.level(at: 1).α - exp(-5.025)) < 1e-17)
  }

  @Test func `a process ends where its speed or its signal does`() {
    #expect(ForwardProcess(schedule: .constant(1)).lastTime == .infinity)
    #expect(ForwardProcess(schedule: .linear(from: 1, to: 2)).lastTime == .infinity)
    #expect(ForwardProcess(schedule: .linear(from: 3, to: 1)).lastTime == 1.5)
    #expect(ForwardProcess(schedule: .cosine).lastTime == 1)
  }

  @Test func `squared score errors become posterior-mean errors`() {
    #expect(NoiseLevel(α: 0.5, h: 2).denoiserUnitsPerScoreUnits == 16)
  }
}

@Suite struct ForwardProcessReadingTests {
  private func read(_ text: String) -> (process: ForwardProcess?, messages: [String]) {
    let log = DiagnosticLog()
    guard let section = Section(FlowText.node(text), what: "the process", log: log) else {
      return (nil, ["no mapping"])
    }
    let process = ForwardProcess(reading: section)
    section.finish()
    return (process, log.diagnostics.map(\.description))
  }

  @Test(arguments: [
    ("{kind: variance-preserving}", ForwardProcess.Schedule.constant(1)),
    ("{kind: variance-preserving, g: 2}", .constant(2)),
    ("{kind: variance-preserving, g: cosine}", .cosine),
    ("{kind: variance-preserving, g: {linear: [0.1, 20]}}", .linear(from: 0.1, to: 20)),
  ])
  func `schedules are read`(text: String, schedule: ForwardProcess.Schedule) {
    let (process, messages) = read(text)
    #expect(process?.schedule == schedule)
    #expect(messages == [])
  }

  @Test(arguments: [
    (
      "{kind: variance-preserving, g: 0}",
      ["t.yaml:1:32: g must be positive, a schedule such as {linear: [0.1, 20]}, or cosine"]
    ),
    (
      "{kind: variance-preserving, g: {linear: [0.1, -20]}}",
      ["t.yaml:1:32: linear needs two positive numbers [g at 0, g at 1]"]
    ),
    (
      "{kind: variance-preserving, g: {linear: [1]}}",
      ["t.yaml:1:32: linear needs two positive numbers [g at 0, g at 1]"]
    ),
    (
      "{kind: variance-preserving, g: {linaer: [1, 2]}}",
      [
        "t.yaml:1:32: missing key 'linear' in the schedule g",
        "t.yaml:1:33: unknown key 'linaer' in the schedule g; did you mean 'linear'? "
          + "Allowed: linear",
      ]
    ),
    (
      "{kind: variance-exploding}",
      [
        "t.yaml:1:8: 'kind' must be one of variance-preserving, found 'variance-exploding'."
      ]
    ),
  ])
  func `what is no process is told with its place`(text: String, messages: [String]) {
    let read = read(text)
    #expect(read.process == nil)
    #expect(read.messages == messages)
  }
}
