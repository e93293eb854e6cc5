internal import Foundation

/// The sample size at which a fitted power law comes down to a given risk.
public struct SampleSize: Hashable, Sendable {
  /// The risk asked for.
  public let risk: Double
  /// The n of the fitted line, not rounded.
  public let n: Double
  /// The smallest n that the data allow at the level.
  public let lower: Double
  /// The largest n that the data allow; nil where they do not exclude that the risk is never reached.
  public let upper: Double?
  /// Whether n lies outside of the sample sizes measured, so that the power law is an assumption.
  public let isExtrapolated: Bool
}

extension RateFit {
  /// The largest sample size that is considered.
  private static let largestLogarithm = log(1e18)

  /// The n at which the fitted risk is `risk`, with its confidence set at `level` (Fieller).
  ///
  /// The set holds each n at which a test of "the line's height here is log risk" does not reject,
  /// with the same standard error and Student's t as the exponent:
  ///
  ///     |log c − b log n − log risk| ≤ t se(n),   se²(n) = Σ (1/k + cᵢ (log n − x̄))² eᵢ²/(1 − hᵢ)²
  ///
  /// for `hc3`. Far from the data se grows like the exponent's error, so the set is unbounded where
  /// the exponent is not clearly above 0.
  ///
  /// > Reference: Fieller 1954, Journal of the Royal Statistical Society B 16, 175–185.
  ///
  /// - Parameters:
  ///   - risk: A positive risk.
  ///   - level: The level of the set.
  /// - Returns: Nil where the fitted exponent is not positive, or n would pass 10¹⁸.
  public func sampleSize(forRisk risk: Double, level: Double = 0.95) -> SampleSize? {
    guard exponent > 0, risk > 0, risk.isFinite else { return nil }
    let target = log(risk)
    let x = (logConstant - target) / exponent
    guard x < Self.largestLogarithm else { return nil }
    let quantile = quantile(level: level)
    let places = points.map { log($0.n) }

    /// How far the line at x lies above the target, in units of what the level allows.
    func excess(_ x: Double) -> Double {
      let error = heightStandardError(at: x)
      let gap = logConstant - exponent * x - target
      return error > 0 ? gap / (quantile * error) : (gap == 0 ? 0 : gap * .infinity)
    }
    /// Where the excess first passes a limit on the way from x to an end.
    func edge(from start: Double, to end: Double, limit: Double) -> Double? {
      let isBeyond: (Double) -> Bool = { limit > 0 ? excess($0) >= limit : excess($0) <= limit }
      // The excess need not be monotone far out, so the way is walked.
      var last = start
      let step = (end - start) / 4096
      for i in 1...4096 {
        let next = start + Double(i) * step
        if isBeyond(next) {
          var (inside, outside) = (last, next)
          for _ in 0..<60 {
            let middle = (inside + outside) / 2
            if isBeyond(middle) { outside = middle } else { inside = middle }
          }
          return outside
        }
        last = next
      }
      return nil
    }
    let first = places.first ?? 0
    let last = places.last ?? 0
    let low = edge(from: x, to: min(x, first) - 50, limit: 1).map { exp($0) }
    return SampleSize(
      risk: risk, n: exp(x), lower: low ?? 0,
      upper: edge(from: x, to: Self.largestLogarithm, limit: -1).map { exp($0) },
      isExtrapolated: x < first - 1e-9 || x > last + 1e-9)
  }
}
