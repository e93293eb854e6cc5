import Foundation
import Statistics

/// A generator of its own, so that these tests rest on nothing else of the package.
///
/// > Reference: Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators".
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform on (0, 1], so that its logarithm is finite.
  mutating func uniform() -> Double { (Double(next() >> 11) + 1) * 0x1p-53 }

  /// Standard normal, by Box and Muller.
  mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }

  /// Gamma with this shape, from 1 on, and mean 1, by Marsaglia and Tsang.
  mutating func gamma(shape: Double) -> Double {
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      if v > 0, log(uniform()) < 0.5 * x * x + d * (1 - v + log(v)) { return d * v / shape }
    }
  }
}

/// The law of one trial's risk around its mean.
enum Noise: String, CaseIterable {
  case lognormal, gamma

  /// A positive number with mean 1 and the given coefficient of variation.
  func draw(cv: Double, from generator: inout SplitMix64) -> Double {
    switch self {
    case .lognormal:
      let variance = log(1 + cv * cv)
      return exp(variance.squareRoot() * generator.normal() - variance / 2)
    case .gamma:
      return generator.gamma(shape: 1 / (cv * cv))
    }
  }
}

/// How the coefficient of variation changes along n.
enum Variation: String, CaseIterable {
  case small, constant, drifting

  func cv(at index: Int, of count: Int) -> Double {
    switch self {
    case .small: 0.1
    case .constant: 0.6
    case .drifting: 0.95 * pow(0.45 / 0.95, Double(index) / Double(count - 1))
    }
  }
}

/// Risks n^(−exponent) with noise, on sample sizes that double from 64 on.
func syntheticRisks(
  exponent: Double, points: Int, trials: Int, noise: Noise, variation: Variation,
  from generator: inout SplitMix64
) -> [RateSample] {
  (0..<points).map { index in
    let n = 64 * pow(2, Double(index))
    let cv = variation.cv(at: index, of: points)
    return RateSample(
      n: n,
      risks: (0..<trials).map { _ in
        pow(n, -exponent) * noise.draw(cv: cv, from: &generator)
      })
  }
}
