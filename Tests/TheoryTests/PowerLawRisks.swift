import Foundation
import Statistics

/// Mean risks of any shape with lognormal noise, from a generator of the tests' own.
struct PowerLawRisks {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Uniform on (0, 1], by SplitMix64.
  private mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return (Double(z >> 11) + 1) * 0x1p-53
  }

  private mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }

  /// `trials` risks around mean(n) at each of n = 64, 64 · factor, …, with coefficient of variation `cv`.
  mutating func draw(
    points: Int = 7, factor: Double = 2, trials: Int, cv: Double, mean: (Double) -> Double
  ) throws -> RateFit {
    try draw(points: points, factor: factor, trials: trials, cv: { _ in cv }, mean: mean)
  }

  /// The same with a coefficient of variation for each place, and a floor that is taken off each risk.
  mutating func draw(
    points: Int = 7, factor: Double = 2, trials: Int, cv: (Int) -> Double, floor: Double = 0,
    mean: (Double) -> Double
  ) throws -> RateFit {
    try RateFit(
      (0..<points).map { index in
        let n = 64 * pow(factor, Double(index))
        let variance = log(1 + cv(index) * cv(index))
        return RateSample(
          n: n,
          risks: (0..<trials).map { _ in
            mean(n) * exp(variance.squareRoot() * normal() - variance / 2) - floor
          })
      })
  }
}
