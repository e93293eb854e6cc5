internal import Formatting
internal import Measures
public import Statistics
internal import Studies

extension RiskCurve {
  /// The exponent b of a quantity's mean as n^(−b) over the sizes at which it was measured; nil for fewer than
  /// three, or where it is not positive in every trial.
  public func exponent(of quantity: String) -> RateFit? {
    let samples = points.compactMap { point in
      point.otherRisks[quantity].map(point.sample(of:))
    }
    // Control variates may take single risks below 0.
    let isRisk = QuantityName.furtherRisks.contains(quantity)
    guard samples.count > 2,
      isRisk || samples.allSatisfy({ $0.risks.allSatisfy { $0 > 0 } })
    else { return nil }
    return try? RateFit(samples)
  }

  /// The mean of a quantity at the smallest and at the largest n, with its error; nil for a curve of one size.
  public func ends(
    of quantity: String
  ) -> (first: (n: Int, estimate: Estimate), last: (n: Int, estimate: Estimate))? {
    let means = points.compactMap { point in
      point.estimate(of: quantity).map { (n: point.n, estimate: $0) }
    }
    guard let first = means.first, let last = means.last, means.count > 1 else { return nil }
    return (first, last)
  }

  /// The mean of a quantity at the largest n, with its error.
  public func last(_ quantity: String) -> Estimate? { points.last?.estimate(of: quantity) }
}

extension [RiskCurve] {
  /// The exponents c of a quantity's means as n^c, or b as n^(−b) where it falls, of the curves that have one: each
  /// with its interval and the curve's name, for an answer.
  package func exponentTexts(of quantity: String, growing: Bool = false) -> [String] {
    compactMap { curve in
      curve.exponent(of: quantity).map {
        "**\(ReportNumber.exponentWithInterval($0, negated: growing))** for \(curve.series.label)"
      }
    }
  }
}

extension RiskPoint {
  /// The mean of a further quantity, with its error; nil where trials did not measure it.
  public func estimate(of quantity: String) -> Estimate? {
    others.first { $0.quantity == quantity }?.estimate
  }

  /// The mean of a quantity over that of several together, by trial; over the risk where these are none.
  ///
  /// Nil where trials did not measure them.
  public func share(of quantity: String, in quantities: [String] = []) -> Estimate? {
    let parts =
      quantities.isEmpty ? [unadjusted?.risks ?? risks] : quantities.compactMap { otherRisks[$0] }
    guard let own = otherRisks[quantity], parts.count == max(1, quantities.count),
      parts.allSatisfy({ $0.count == own.count })
    else { return nil }
    return Estimate(
      ratioOf: own, to: own.indices.map { i in parts.reduce(0) { $0 + $1[i] } })
  }
}
