internal import Documents
internal import Foundation
public import Statistics

extension Claim {
  /// Holds a fitted floor against its exact value, within the claim's relative margin.
  ///
  /// Matches where the 90 % interval of the floor lies within the margin, slower-on-range (a higher
  /// floor) or faster (a lower one) where it lies outside of it on one side, else inconclusive.
  /// In the judgement the floor replaces the exponent.
  public func judge(
    floor fit: FloorFit, exact: Double, in context: ClaimContext
  ) -> Judgement {
    let share = margin ?? VerdictThresholds.floorMargin
    let target = Judgement.Target(exponent: exact, margin: share * exact, sampleSizes: [])
    let interval = fit.floorInterval(level: 0.9)
    let verdict: Verdict
    if interval.lower > target.lower, interval.upper < target.upper {
      verdict = .matches
    } else if interval.lower > target.upper {
      verdict = .slowerOnRange
    } else if interval.upper < target.lower {
      verdict = .faster
    } else {
      verdict = .inconclusive
    }
    var judgement = Judgement(
      claim: id, verdict: verdict,
      reasons: [
        "the floor is \(fit.floor.general(4)) with the 90 % interval \(interval.lower.general(4)) to \(interval.upper.general(4)); the exact one is "
          + "\(exact.general(4)), and the measured over the exact one \((fit.floor / exact).text)",
        "above it the risk falls with the exponent \(fit.exponent.text)",
      ],
      target: target, exponent: fit.floor, standardError: fit.floorStandardError, ci90: interval,
      ci95: fit.floorInterval(level: 0.95), refutationP: nil)
    switch applicability(to: context) {
    case .judged: break
    case .referenceLine(let reasons):
      judgement.verdict = .referenceLine
      judgement.reasons = reasons
    case .notApplicable(let reasons):
      judgement.stressVerdict = verdict
      judgement.verdict = .notApplicable
      judgement.reasons = reasons
    }
    return judgement
  }
}
