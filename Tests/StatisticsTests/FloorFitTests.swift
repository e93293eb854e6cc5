import Foundation
import Statistics
import Testing

private let sizes = [64.0, 128, 256, 512, 1024, 2048, 4096]

private func samples(
  floor: Double, constant: Double, exponent: Double, noise: (Int, Int) -> Double = { _, _ in 0 },
  trials: Int = 2
) -> [RateSample] {
  sizes.enumerated().map { index, n in
    let mean = floor + constant * pow(n, -exponent)
    return RateSample(n: n, risks: (0..<trials).map { mean * (1 + noise(index, $0)) })
  }
}

@Suite struct FloorFitTests {
  @Test(arguments: [(0.0619, 1.2, 0.8), (0.007, 0.5, 0.66), (1e-6, 3, 1.1), (5, 0.1, 0.5)])
  func `an exact curve is found to rounding`(floor: Double, constant: Double, exponent: Double)
    throws
  {
    let fit = try FloorFit(samples(floor: floor, constant: constant, exponent: exponent))
    // A floor far below the last risk is ill determined: 1e-6 against 3·4096^−1.1 = 3e-4.
    let tolerance = floor < 1e-5 ? 1e-3 : 1e-6
    #expect(abs(fit.floor / floor - 1) < tolerance)
    #expect(abs(fit.exponent / exponent - 1) < 1e-5)
    #expect(abs(fit.constant / constant - 1) < 1e-4)
    #expect(fit.largestResidual < 1e-8)
    #expect(abs(fit.fitted(at: 256) / (floor + constant * pow(256, -exponent)) - 1) < 1e-7)
    #expect(fit.degreesOfFreedom == 4)
  }

  @Test func `intervals hold the floor as often as they say`() throws {
    // 400 curves with independent errors of 1 % a mean. The interval of 95 % is conservative with
    // HC3 on four degrees of freedom; anything in [.93, 1] is consistent with that, and 400 draws
    // have a standard error of .011.
    var covered = 0
    let stream = RandomStream(StreamKey(seed: 8, trial: 0, purpose: .noise, block: 0))
    for draw in 0..<400 {
      stream.seek(item: draw)
      let errors = sizes.map { _ in 0.01 * stream.gaussian() }
      let fit = try FloorFit(
        samples(floor: 0.06, constant: 1.5, exponent: 0.8) { index, _ in errors[index] })
      if fit.floorInterval(level: 0.95).contains(0.06) { covered += 1 }
    }
    #expect(Double(covered) / 400 > 0.93, "\(covered)")
  }

  @Test func `fewer than five sizes, and risks that are not positive, are refused`() {
    let few = Array(samples(floor: 1, constant: 1, exponent: 1).prefix(4))
    #expect(throws: StatisticsError.tooFewForFloor(given: 4)) { try FloorFit(few) }
    var zero = samples(floor: 1, constant: 1, exponent: 1)
    zero[2] = RateSample(n: 256, risks: [0])
    #expect(throws: StatisticsError.self) { try FloorFit(zero) }
  }
}
