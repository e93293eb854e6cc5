internal import Documents
internal import Estimators
internal import Formatting
internal import Statistics
internal import Studies
internal import Theory

// Claims that state a bound with its constant are compared with the mean risks themselves.

extension ClaimChecks {
  /// The mean risk at each n against the bound there, in the claim's own unit.
  func judgement(
    of claim: Claim, bound: Expression, on curve: RiskCurve
  ) throws -> Judgement? {
    let context = boundContext(for: curve, claim: claim)
    guard !curve.points.isEmpty else { throw NoJudgement("no trial succeeded") }
    guard case .referenceLine = claim.applicability(to: context) else {
      let bounds = try curve.points.map { point in
        try value(of: bound, claim: claim, on: curve, sampleSize: point.n, context)
      }
      let metric = context.metric
      let points = zip(curve.points, bounds).map { point, bound in
        point.bounded(by: bound, in: metric)
      }
      let ratio = try? RateFit(
        zip(curve.points, bounds).map { point, bound in
          point.sample(of: point.risks(in: metric).map { $0 / bound })
        })
      return claim.judge(bound: points, ratio: ratio, in: context)
    }
    let unused = curve.points.map { $0.bounded(by: 1, in: .denoiser) }
    return claim.judge(bound: unused, ratio: nil, in: context)
  }

  /// A constant is that of one unit: the claim's own, where trials measured it.
  func boundContext(for curve: RiskCurve, claim: Claim) -> ClaimContext {
    let isMeasured =
      !curve.points.isEmpty
      && curve.points.allSatisfy { $0.risks(in: claim.metric).count == $0.risks.count }
    return context(
      for: curve.series, metric: isMeasured ? claim.metric : .denoiser, fits: curve.points)
  }

  private func value(
    of bound: Expression, claim: Claim, on curve: RiskCurve, sampleSize n: Int,
    _ context: ClaimContext
  ) throws -> Double {
    var quantities = Dictionary(
      uniqueKeysWithValues: context.quantities.map { ($0.key.rawValue, $0.value) })
    quantities["n"] = Double(n)
    quantities["m"] =
      study.cells.first { $0.series == curve.series && $0.sampleSize == n }?.estimator.width
      .map(Double.init)
    let value: Double
    do {
      value = try bound.evaluate(quantities)
    } catch {
      throw NoJudgement("the bound of the claim '\(claim.id)' has no value: \(error)")
    }
    guard value > 0 else {
      throw NoJudgement(
        "the bound \(bound) is \(ReportNumber.claimed(value)) at n = \(ReportNumber.count(n)), and no risk is below 0"
      )
    }
    return value
  }
}

extension RiskPoint {
  /// The risks in a unit, by trial; empty where trials did not measure it.
  fileprivate func risks(in metric: Claim.Metric) -> [Double] {
    metric == .denoiser ? risks : metric.quantity.flatMap { otherRisks[$0] } ?? []
  }

  /// The mean risk in a unit over a bound, with Monte Carlo and, in denoiser units, quadrature error.
  fileprivate func bounded(by bound: Double, in metric: Claim.Metric) -> BoundedPoint {
    guard metric != .denoiser else {
      return BoundedPoint(
        n: Double(n), trials: trials, mean: mean, standardError: mcse, bound: bound)
    }
    let moments = Moments(risks(in: metric))
    return BoundedPoint(
      n: Double(n), trials: trials, mean: moments.mean,
      standardError: moments.count > 1 ? moments.meanStandardError : nil, bound: bound)
  }
}
