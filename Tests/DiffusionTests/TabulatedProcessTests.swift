import Foundation
import Testing

@testable import Diffusion

@Suite struct MonotoneCubicTests {
  // The rise from point i at δ and the slope there, of GSL 2.7's gsl_interp_steffen for these points
  // (whose slopes at the two ends are another choice, so that the intervals there differ).
  private static let x = [0, 0.5, 1.5, 2, 3, 5, 6]
  private static let y = [0, -0.25, -1.5, -1.75, -4, -4.125, -7]

  private static func differences(_ values: [Double]) -> [Double] {
    zip(values, values.dropFirst()).map { $1 - $0 }
  }

  private static let curve = MonotoneCubic(steps: differences(x), rises: differences(y))

  @Test(arguments: [
    (1, 0.3, -0.333, -1.38), (2, 0.15, -0.077625, -0.3525), (3, 0.3, -0.625125, -2.86375),
    (4, 0.6, -0.048, -0.04625),
  ])
  func `inner intervals are those of Steffen's method`(
    i: Int, δ: Double, rise: Double, slope: Double
  ) {
    let value = Self.curve.rise(from: i, by: δ)
    // Roundings only; the numbers are short decimals.
    #expect(abs(value.rise - rise) < 1e-15 && abs(value.slope - slope) < 1e-14)
  }

  @Test func `the curve meets the points, joins smoothly and falls throughout`() {
    let (x, y) = (Self.x, Self.y)
    for i in 0..<x.count - 1 {
      let step = x[i + 1] - x[i]
      let end = Self.curve.rise(from: i, by: step)
      #expect(Self.curve.rise(from: i, by: 0).rise == 0)
      #expect(abs(end.rise - (y[i + 1] - y[i])) < 1e-14)
      #expect(abs(end.slope - Self.curve.rise(from: i + 1, by: 0).slope) < 1e-13)
      var last = 0.0
      for part in 1...200 {
        let value = Self.curve.rise(from: i, by: step * Double(part) / 200)
        #expect(value.rise < last && value.slope < 1e-13)
        last = value.rise
      }
    }
  }

  @Test func `a parabola is met by itself up to the ends`() {
    let x = [1.0, 1.5, 2.25, 3, 3.5]
    let curve = MonotoneCubic(
      steps: Self.differences(x), rises: Self.differences(x.map { $0 * $0 }))
    for i in 0..<4 {
      let δ = 0.37 * (x[i + 1] - x[i])
      let value = curve.rise(from: i, by: δ)
      #expect(abs(value.rise - δ * (2 * x[i] + δ)) < 1e-14)
      #expect(abs(value.slope - 2 * (x[i] + δ)) < 1e-13)
    }
    // Two points make a line.
    let line = MonotoneCubic(steps: [2], rises: [3])
    #expect(line.rise(from: 0, by: 0.5) == (0.75, 1.5))
  }
}

/// The table of a process at `count` times, geometric between two.
private func table(
  of process: any ForwardProcess, count: Int, from start: Double, to end: Double
) -> TabulatedProcess {
  let times = (0..<count).map { i -> Double in
    i == count - 1 ? end : start * pow(end / start, Double(i) / Double(count - 1))
  }
  let levels = times.map { process.level(at: $0) }
  return TabulatedProcess(times: times, α: levels.map(\.α), h: levels.map(\.h))
}

@Suite struct TabulatedProcessTests {
  @Test func `the rows of a table are met to the bit`() {
    let table = TabulatedProcess(
      times: [0.1, 0.3, 0.7, 2], α: [0.97, 0.9, 0.6, 0.35], h: [0.07, 0.2, 0.66, 0.9])
    for (i, t) in table.times.enumerated() {
      #expect(table.level(at: t) == NoiseLevel(α: table.α[i], h: table.h[i]))
    }
    #expect(table.isDefined(at: 0.1) && table.isDefined(at: 2))
    #expect(!table.isDefined(at: 0.1.nextDown) && !table.isDefined(at: 2.0.nextUp))
  }

  @Test(arguments: [
    // Signal and noise that fall together, by uneven jumps; α that does not move.
    TabulatedProcess(
      times: [0.01, 0.02, 1, 1.01, 5], α: [1, 0.5, 0.49, 0.1, 1e-3], h: [1, 0.9, 0.89, 0.5, 1e-3]),
    TabulatedProcess(times: [0.1, 1, 10], α: [1, 1, 1], h: [1e-6, 1, 1.001]),
  ])
  func `the signal-to-noise ratio falls between the rows`(table: TabulatedProcess) {
    var last = Double.infinity
    for i in 0...2000 {
      let t = min(
        table.lastTime,
        table.firstTime * pow(table.lastTime / table.firstTime, Double(i) / 2000))
      let ψ = table.level(at: t).signalToNoise
      #expect(ψ < last && table.signalToNoiseRate(at: t) >= 0, "t = \(t)")
      last = ψ
    }
  }

  @Test(arguments: [
    // The spacing in log t is 0.029 and half of it; errors fall like its cube and those of the rate
    // like its square. They are 2.2e-6 and 2.8e-4, then 2.8e-7 and 7.0e-5.
    (201, 3e-6, 4e-4), (401, 4e-7, 1e-4),
  ])
  func `a fine table stands for the process itself`(
    count: Int, tolerance: Double, rateTolerance: Double
  ) {
    let process = VariancePreserving(schedule: .constant(1))
    let table = table(of: process, count: count, from: 0.01, to: 3)
    var (worst, worstRate) = (0.0, 0.0)
    for i in 0...5000 {
      let t = 0.01 + (3 - 0.01) * Double(i) / 5000
      let (near, exact) = (table.level(at: t), process.level(at: t))
      worst = max(worst, abs(near.α / exact.α - 1), abs(near.h / exact.h - 1))
      worstRate = max(
        worstRate, abs(table.signalToNoiseRate(at: t) / process.signalToNoiseRate(at: t) - 1))
    }
    #expect(worst < tolerance)
    #expect(worstRate < rateTolerance)
  }

  @Test func `powers of t are met by a table of any two times`() {
    // h = t², α = 1: straight lines in the logarithms.
    let table = TabulatedProcess(times: [0.01, 1], α: [1, 1], h: [1e-4, 1])
    for t in [0.02, 0.1, 0.5] {
      #expect(table.level(at: t).α == 1)
      #expect(abs(table.level(at: t).h / (t * t) - 1) < 4e-15)
      #expect(abs(table.signalToNoiseRate(at: t) * t * t * t / 2 - 1) < 4e-15)
    }
  }
}
