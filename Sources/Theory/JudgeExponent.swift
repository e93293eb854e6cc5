internal import Foundation
public import Statistics

/// Holds a fitted rate against a claimed exponent.
///
/// With the interval of 90 %, whose ends are one-sided limits of 95 %, widened by the bias of the
/// logarithm of a mean (`RateFit.verdictInterval`), the margin D and the logarithms' allowance A, in this order:
///
/// | kind | faster | matches | no-slower | slower-on-range |
/// |---|---|---|---|---|
/// | upper | 1: above b₀ + D | | 2: lower end above b₀ − D − A | 3: below b₀ − D − A |
/// | matching | 2 | 1: inside both | | 3 |
/// | minimax | 2 | 1 | 3 | never |
/// | lower | 2 | 1 | | never |
///
/// and inconclusive otherwise. Slower-on-range needs a straight line: a bend or a lack of fit turns
/// it into inconclusive, with the bend as the reason, because a pre-asymptotic range or a floor has
/// no exponent. Logarithms can only slow the fall, so the allowance widens the lower side alone.
public func judge(
  _ fit: RateFit, kind: Claim.Kind, target: Judgement.Target, claim: String? = nil
) -> Judgement {
  let interval = fit.verdictInterval
  let tooSlow = interval.upper < target.lower
  let bend = obstacle(fit)
  var reasons: [String] = []
  var trials: Int?

  let verdict: Verdict
  let fast = interval.lower > target.upper
  let noSlower = interval.lower > target.lower
  let inside = noSlower && interval.upper < target.upper
  let bias = abs(fit.logMeanBias)
  let widened = bias >= 0.0005 ? ", widened by the bias \(bias.text) of log means" : ""
  let range = "\(interval.text) is the 90 % interval of the exponent\(widened)"

  if kind != .upper, inside {
    verdict = .matches
    reasons.append("\(range), inside \(target.lower.text) to \(target.upper.text)")
  } else if fast {
    verdict = .faster
    reasons.append("\(range), above \(target.upper.text)")
    if kind == .upper || kind == .minimax {
      reasons.append("faster than an upper bound is no contradiction of it")
    } else if kind == .lower {
      reasons.append("a lower bound speaks of the worst law of a class, not of this one")
    }
  } else if noSlower, kind == .upper || kind == .minimax {
    verdict = .noSlower
    reasons.append("\(range), whose lower end lies above \(target.lower.text)")
  } else if tooSlow, kind.isRefutable, bend == nil {
    verdict = .slowerOnRange
    reasons.append("\(range), below \(target.lower.text)")
    reasons.append("the claimed rate is not visible for \(target.axis) in \(fit.rangeText)")
  } else {
    verdict = .inconclusive
    if !tooSlow {
      reasons.append("\(range), which does not settle \(target.words(for: kind, interval))")
      trials = furtherTrials(fit, kind: kind, target: target)
    } else if kind.isRefutable {
      reasons.append(
        "\(range), below \(target.lower.text), but a curve that is no power law has no exponent "
          + "to refute with; more trials on this range do not help, larger n may")
    } else {
      reasons.append(
        "\(range), below \(target.lower.text), but a \(kind.rawValue) claim speaks of the worst "
          + "law of a class: one fixed law cannot refute it")
    }
  }
  if let bend { reasons.append(bend.text) }
  if target.logAllowance > 0 {
    reasons.append(
      "logarithms in the claim can take \(target.logAllowance.text) off the exponent on this grid")
  }
  return Judgement(
    claim: claim, verdict: verdict, reasons: reasons, obstacle: bend?.kind, target: target,
    exponent: fit.exponent,
    standardError: fit.standardError, ci90: interval, ci95: fit.ci95,
    refutationP: kind.isRefutable
      ? fit.pValue(exponentAtLeast: target.lower - max(0, -fit.logMeanBias)) : nil,
    trialsNeeded: trials)
}

/// Why one exponent does not describe the points; nil where nothing speaks against it.
private func obstacle(_ fit: RateFit) -> (kind: Judgement.Obstacle, text: String)? {
  func found(_ kind: Judgement.Obstacle, _ text: String) -> (Judgement.Obstacle, String) {
    (kind, "\(kind.rawValue): \(text)")
  }
  let ends = [fit.localSlopes.first, fit.localSlopes.last].compactMap { $0?.exponent.text }
  let course = "the local exponent goes from " + ends.joined(separator: " to ")
  if let curvature = fit.curvature, curvature.pValue < VerdictThresholds.curvature {
    let bent = "the curve is bent (p = \(curvature.pValue.pText)), the fall"
    guard curvature.coefficient > 0 else {
      return found(.preAsymptotic, "\(bent) gets steeper, and \(course)")
    }
    let (first, last) = (fit.localSlopes.first?.exponent ?? 0, fit.localSlopes.last?.exponent ?? 0)
    return first > 0 && last < VerdictThresholds.levelledOff * first
      ? found(.floorReached, "\(bent) levels off, and \(course)")
      : found(.preAsymptotic, "\(bent) slows down, and \(course)")
  }
  if let p = fit.lackOfFitP, p < VerdictThresholds.lackOfFit {
    return found(
      .scatter,
      "the points leave the line by more than Monte Carlo error (p = \(p.pText)), and \(course)")
  }
  if fit.curvature == nil {
    return found(
      .untested, "there are too few points and trials to test whether the curve is straight")
  }
  return nil
}

/// Further trials per n until the limit passes the nearest boundary with the planned chance, if
/// the exponent is what it seems.
private func furtherTrials(_ fit: RateFit, kind: Claim.Kind, target: Judgement.Target) -> Int? {
  let estimate = fit.exponent
  if estimate < target.lower, !kind.isRefutable { return nil }
  var gap = abs(estimate - target.lower)
  if kind != .upper { gap = min(gap, abs(estimate - target.upper)) }
  let level = VerdictThresholds.level
  let power = VerdictThresholds.power
  let multiple =
    fit.standardErrorKind == .hc3
    ? powerMultiple(points: fit.points.count, level: level, power: power)
    : StudentT(degreesOfFreedom: fit.degreesOfFreedom).quantile(1 - level)
      + StandardNormal.quantile(power)
  return fit.furtherTrials(forStandardError: gap / multiple).map { max(1, $0) }
}

extension Judgement.Target {
  fileprivate func words(for kind: Claim.Kind, _ interval: ConfidenceInterval) -> String {
    let crosses = { (edge: Double) in interval.contains(edge) }
    let edges = [lower, kind == .upper ? lower : upper].filter(crosses).map(\.text)
    return edges.isEmpty
      ? "the claim" : "on which side of \(edges.removingRepeats.joined(separator: " and ")) it lies"
  }
}

extension [String] {
  fileprivate var removingRepeats: [String] {
    enumerated().filter { firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}

extension RateFit {
  fileprivate var rangeText: String {
    "[\(points.first?.n.plainText ?? ""), \(points.last?.n.plainText ?? "")]"
  }
}
