internal import Foundation

/// What a reader of a fitted rate should know before believing it.
public enum RateCaution: Hashable, Sendable {
  /// Four sample sizes or fewer, whose scatter says little about the error of a line through them.
  case fewSampleSizes(Int)
  /// One sample size decides the line alone.
  case leverage(n: Double, leverage: Double)
  /// One sample size leaves the line through all others, which are straight, by more than Monte Carlo error.
  case oddSampleSize(n: Double, ratio: Double, exponentWithout: Double)
}

extension RateFit {
  /// Above, a point's own residual says nothing of its error: HC3 divides it by less than a hundredth.
  static let greatestLeverage = 0.9
  /// Up to so many sample sizes HC3 is below a quarter of the true error in one fit of fifty, by chance.
  static let fewSampleSizes = 4
  /// The chance that some n of a straight line is called odd, over all of them.
  static let oddLevel = 0.05

  /// What a reader should know of the fit, in the order of the cases.
  public var cautions: [RateCaution] {
    var found: [RateCaution] = []
    if points.count <= Self.fewSampleSizes { found.append(.fewSampleSizes(points.count)) }
    for (point, leverage) in zip(points, leverages) where leverage > Self.greatestLeverage {
      found.append(.leverage(n: point.n, leverage: leverage))
    }
    if let odd = oddSampleSize { found.append(odd) }
    return found
  }

  /// The point that leaves the line through the others by most Monte Carlo errors, where that is more than chance
  /// and the others lie on a line.
  ///
  /// The deleted residual of each point over its Monte Carlo error and the line's, as t with
  /// Satterthwaite's degrees of freedom, at the level 0.05 divided by the number of points.
  ///
  /// > Reference: Cook and Weisberg 1982, "Residuals and Influence in Regression", section 2.2.2.
  private var oddSampleSize: RateCaution? {
    guard points.count > Self.fewSampleSizes, !trialsRecur else { return nil }
    let x = points.map { log($0.n) }
    var best: (place: Int, p: Double, rest: LeastSquaresLine)?
    for place in points.indices {
      let others = points.indices.filter { $0 != place }
      guard
        let rest = try? LeastSquaresLine(
          x: others.map { x[$0] }, y: others.map { points[$0].logValue })
      else { continue }
      let centre = others.reduce(0) { $0 + x[$1] } / Double(others.count)
      let weights = rest.slopeWeights.map { -1 / Double(others.count) - $0 * (x[place] - centre) }
      guard
        let error = withinError(
          weights: [1] + weights, variances: ([place] + others).map { points[$0].logVariance },
          trials: ([place] + others).map { points[$0].trials }), error.standardError > 0
      else { continue }
      let distance = points[place].logValue - rest.intercept - rest.slope * x[place]
      let p = 2 * error.pValue(distance: -abs(distance))
      if best.map({ p < $0.p }) ?? true { best = (place, p, rest) }
    }
    guard let best, best.p * Double(points.count) < Self.oddLevel else { return nil }
    let others = points.indices.filter { $0 != best.place }
    let scatter = lackOfFit(
      best.rest, x: others.map { x[$0] }, variances: others.map { points[$0].logVariance },
      trials: others.map { points[$0].trials })
    guard let scatter, scatter >= Self.oddLevel else { return nil }
    let line = best.rest.intercept + best.rest.slope * x[best.place]
    return .oddSampleSize(
      n: points[best.place].n, ratio: exp(points[best.place].logValue - line),
      exponentWithout: -best.rest.slope)
  }
}
