internal import Foundation
internal import Statistics

extension TruncatedNormal {
  /// The distance from the end nearer to 0 to the quantile of a probability.
  ///
  /// As accurate relatively as the probability is, in the farthest tails and narrowest intervals
  /// too, where differences of distribution functions have no digits left.
  ///
  /// - Parameter probability: The probability p in (0, 1), counted from A.
  /// - Returns: w with quantile A + w if A is nearer to 0, and B − w otherwise.
  func quantileGap(_ probability: Double) -> Double {
    let below = leansOnLower ? probability : 1 - probability
    let above = leansOnLower ? 1 - probability : probability
    if start <= Self.insideLimit {
      let before = StandardNormal.cumulative(start)
      let after = StandardNormal.cumulative(-end)
      let mass = 1 - before - after
      let quantile =
        below <= 0.5
        ? StandardNormal.quantile(before + below * mass)
        : -StandardNormal.quantile(after + above * mass)
      return min(max(quantile, start), end) - start
    }
    let whole = exp(logIntegral)
    // Newton's method for log ∫₀ʷ g or, in the upper half, for log ∫ g from w on. Both are concave,
    // so it converges from one side; a step out of the bracket is replaced by its middle.
    var low = 0.0
    var high = min(width, Self.reach(from: start))
    var w = min(below * whole, 0.5 * high)
    for _ in 0..<100 {
      let density = exp(-w * (start + 0.5 * w))
      let step: Double
      if below <= 0.5 {
        let part = Self.integral(from: start, width: w)
        step = log(part / (below * whole)) * part / density
      } else {
        let rest = Self.integral(from: start + w, width: width - w)
        step = log(above * whole / (density * rest)) * rest
      }
      if abs(step) <= 1e-14 * w { break }
      if step > 0 { high = w } else { low = w }
      let next = w - step
      w = next > low && next < high ? next : 0.5 * (low + high)
    }
    return w
  }

  /// ∫₀ᵂ exp(−A w − w²/2) dw for A ≥ −1.
  private static func integral(from start: Double, width: Double) -> Double {
    let length = min(width, reach(from: start))
    return unitRule.reduce(0) { sum, point in
      let w = length * point.node
      return sum + length * point.weight * exp(-w * (start + 0.5 * w))
    }
  }
}
