import Diffusion
import Documents
import Foundation

/// A law: X₀ = ±a with equal chances.
///
///     f = a tanh(α a x/h),   v = a² − f²,   p_t = ½ N(x; α a, h) + ½ N(x; −α a, h)
struct Coin: Target {
  let side: Double

  var dimension: Int { 1 }
  var mean: [Double] { [0] }
  var secondMoment: Double { side * side }
  var summary: String { "a coin of sides ±\(side)" }
  var properties: TargetProperties {
    TargetProperties(
      supportRadius: side, isSubGaussian: true, hasDensity: false, smoothness: nil,
      hasLipschitzScore: false)
  }

  var transportDimension: Int { 1 }

  func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    x[0] = u[0] < 0.5 ? -side : side
  }

  func posterior(
    at x: Span<Double>, level: NoiseLevel, mean: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let (α, h) = (level.α, level.h)
    let exponent = α * side * x[0] / h
    mean[0] = side * tanh(exponent)
    score[0] = (α * mean[0] - x[0]) / h
    // 1/cosh² keeps the digits that a² − f² loses far out; log cosh(u) = |u| + log((1 + e^(−2|u|))/2).
    let noise = pow(side / cosh(exponent), 2)
    let logCosh = abs(exponent) + log1p(exp(-2 * abs(exponent))) - log(2)
    let gauss = -(x[0] * x[0] + α * α * side * side) / (2 * h) - 0.5 * log(2 * .pi * h)
    return (noise, gauss + logCosh)
  }

  func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let reach = level.α * side + 8 * level.h.squareRoot()
    return [-reach...reach]
  }

  func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }

  static let kind = TargetKind(
    name: "coin", summary: "two equal atoms", example: "{kind: coin, side: 1}",
    explanation: Explanation(
      formula: "X0 = side or -side, with equal chances",
      keys: ["side": "distance of the atoms from 0, in units of the data"])
  ) { section in
    Coin(side: section.number("side", in: .positive, default: 1))
  }
}
