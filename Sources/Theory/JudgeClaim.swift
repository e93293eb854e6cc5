public import Statistics

extension Claim {
  /// Holds a fitted rate against the claim.
  ///
  /// `fit` is the rate of the risk or, where the claim is about a ratio or an excess, of the risk divided by
  /// the quantity it names, or less it. `exact` are the exact risks at the fit's points where the claim knows them.
  /// A claim about another estimator, metric or setting is a reference line; where a hypothesis
  /// fails the verdict is not-applicable, and what the numbers say is kept as a stress test.
  ///
  /// Throws where the exponent has no value or exact values are missing.
  public func judge(
    _ fit: RateFit, in context: ClaimContext, exact: [Double] = []
  ) throws(TheoryError) -> Judgement {
    let target = Judgement.Target(
      exponent: try exponent(context.quantities), margin: margin ?? VerdictThresholds.margin,
      // At a fixed sample size powers of log n are constants.
      logs: context.axis == .sampleSize ? logs : 0, sampleSizes: fit.points.map(\.n),
      axis: context.axis.rawValue)
    let applicability = applicability(to: context)
    var judgement = fit.judged(as: kind, against: target, claim: id)

    if case .referenceLine(let reasons) = applicability {
      return judgement.withoutVerdict(.referenceLine, reasons)
    }
    if case .constant = check {
      guard exact.count == fit.points.count else {
        throw .missingExactValues(claim: id, given: exact.count, needed: fit.points.count)
      }
      judgement = judgement.adding(
        ConstantComparison(fit.points, exact: exact), trials: fit.fewestTrials)
    }
    if let unit = context.metric.conversion {
      judgement.reasons.insert(unit, at: 1)
    }
    if axis == .error {
      judgement.reasons.insert(
        "n of order epsilon^(-a), with epsilon the root mean squared error, means the exponent 2/a",
        at: 1
      )
    }
    if case .ratio(let quantity) = check {
      judgement.reasons.insert(
        "the exponent is that of the ratio of the risk to the \(quantity.words)", at: 1)
    }
    if case .excess(_, let floor) = check {
      judgement.reasons.insert(
        "the exponent is that of the risk minus the \(floor.words), which is exact", at: 1)
    }
    if beside.contains(.eigenDecay), let decay = context.decay {
      judgement.reasons.append(decay.besideText(degreesOfFreedom: context.degreesOfFreedom))
      judgement.degreesOfFreedom = context.degreesOfFreedom.max { $0.key < $1.key }?.value
    }
    if case .notApplicable(let reasons) = applicability {
      var stress = judgement.withoutVerdict(.notApplicable, reasons)
      stress.stressVerdict = judgement.verdict
      stress.reasons.append("as a stress test, the verdict would be \(judgement.verdict.rawValue)")
      return stress
    }
    return judgement
  }
}

extension Judgement {
  /// The measured numbers with a verdict that they had no part in.
  fileprivate func withoutVerdict(_ verdict: Verdict, _ reasons: [String]) -> Judgement {
    Judgement(
      claim: claim, verdict: verdict, reasons: reasons, target: target, exponent: exponent,
      standardError: standardError, ci90: ci90, ci95: ci95, refutationP: nil)
  }
}
