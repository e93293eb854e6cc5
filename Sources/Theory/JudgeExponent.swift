internal import Foundation
public import Statistics

extension RateFit {
  /// Holds a fitted rate against a claimed exponent.
  ///
  /// Two exponents are asked, that of the whole range and that of its last half (`LateHalf`), each with its
  /// interval of 90 %, whose ends are one-sided limits of 95 %, widened by the bias of the logarithm of a mean,
  /// with the margin D and the logarithms' allowance A on the grid:
  ///
  /// | kind | faster | matches | no-slower | slower-on-range |
  /// |---|---|---|---|---|
  /// | upper | 1: both above b₀ + D | | 2: both lower ends above b₀ − D − A | 3 |
  /// | matching | 2 | 1: both inside of both | | 3 |
  /// | minimax | 2 | 1 | 3 | never |
  /// | lower | 2 | 1 | | never |
  ///
  /// Slower-on-range: the interval of the whole range lies below b₀ − D − A and the last half's estimate does, too;
  /// or the last half alone lies below at the level ``VerdictThresholds/lateLevel``. Everything else is
  /// inconclusive. Bends decide nothing by themselves: a curve that bends helps no word and excuses none,
  /// whichever way it bends. Logarithms can only slow the fall, so the allowance widens the lower side alone.
  public func judged(
    as kind: Claim.Kind, against target: Judgement.Target, claim: String? = nil
  ) -> Judgement {
    let fit = self
    let whole = fit.verdictInterval
    let late = fit.lateHalf.verdictInterval
    let noSlower = (whole: whole.lower > target.lower, late: late.lower > target.lateLower)
    let fast = whole.lower > target.upper && late.lower > target.upper
    let inside =
      noSlower.whole && noSlower.late && whole.upper < target.upper && late.upper < target.upper
    let slow = slowness(fit, target)
    let bend = obstacle(fit)

    let range = "\(whole.text) is the 90 % interval of the exponent\(fit.wideningText)"
    let half = "that of the last half, \(fit.lateHalf.rangeText), is \(late.text)"
    var reasons: [String] = []
    var trials: Int?
    let verdict: Verdict
    if kind != .upper, inside {
      verdict = .matches
      reasons.append(
        "\(range), and \(half); both lie inside \(target.lower.text) to \(target.upper.text)")
    } else if fast {
      verdict = .faster
      reasons.append("\(range), and \(half); both lie above \(target.upper.text)")
      if kind == .upper || kind == .minimax {
        reasons.append("faster than an upper bound is no contradiction of it")
      } else if kind == .lower {
        reasons.append("a lower bound speaks of the worst law of a class, not of this one")
      }
    } else if noSlower == (true, true), kind == .upper || kind == .minimax {
      verdict = .noSlower
      reasons.append("\(range), and \(half); both lower ends lie above \(target.lower.text)")
    } else if slow.isSlow, kind.isRefutable {
      verdict = .slowerOnRange
      reasons.append(
        slow.byWhole
          ? "\(range), below \(target.lower.text), and the last half has "
            + "\(fit.lateHalf.exponent.text)"
          : "\(half), below \(target.lateLower.text) (p = \(slow.lateP.pText)), whatever smaller "
            + "\(target.axis) add: over the whole range the exponent is \(fit.exponent.text)")
      reasons.append("the claimed rate is not visible for \(target.axis) in \(fit.rangeText)")
    } else {
      verdict = .inconclusive
      if slow.isSlow {
        reasons.append(
          "\(range), below \(target.lower.text), but a \(kind.rawValue) claim speaks of the worst "
            + "law of a class: one fixed law cannot refute it")
      } else if whole.upper < target.lower {
        reasons.append(
          "\(range), below \(target.lower.text), but \(half) and does not bear it out: larger "
            + "\(target.axis) would tell, more trials would not")
      } else if noSlower.whole, kind == .upper || kind == .minimax || kind == .matching {
        reasons.append(
          "\(range), but \(half), which does not settle \(target.words(for: kind, late, late: true))"
        )
        trials = trialsToTell(fit, kind: kind, target: target)
      } else {
        reasons.append("\(range), which does not settle \(target.words(for: kind, whole))")
        trials = trialsToTell(fit, kind: kind, target: target)
      }
    }
    if let bend { reasons.append(bend.text) }
    reasons += fit.cautions.map { $0.text(axis: target.axis) }
    if target.logAllowance > 0 {
      reasons.append(
        "logarithms in the claim can take \(target.logAllowance.text) off the exponent on this grid"
      )
    }
    var judgement = Judgement(
      claim: claim, verdict: verdict, reasons: reasons, obstacle: bend?.kind, target: target,
      exponent: fit.exponent,
      standardError: fit.standardError, ci90: whole, ci95: fit.ci95,
      refutationP: kind.isRefutable ? slow.p : nil,
      trialsNeeded: trials)
    judgement.wordP = pValueOfWord(verdict, fit, target, slowness: slow)
    return judgement
  }
}

/// The p-value of a word: of several tests that all have to reject, the largest.
private func pValueOfWord(
  _ verdict: Verdict, _ fit: RateFit, _ target: Judgement.Target, slowness: Slowness
) -> Double? {
  let late = fit.lateHalf
  // As the intervals of verdicts, moved towards the corrected exponent.
  func above(_ whole: Double, _ half: Double) -> Double {
    max(
      fit.pValue(exponentAtMost: whole + max(0, fit.logMeanBias)),
      late.pValue(exponentAtMost: half + max(0, late.logMeanBias)))
  }
  func below(_ bound: Double) -> Double {
    max(
      fit.pValue(exponentAtLeast: bound - max(0, -fit.logMeanBias)),
      late.pValue(exponentAtLeast: bound - max(0, -late.logMeanBias)))
  }
  return switch verdict {
  case .faster: above(target.upper, target.upper)
  case .noSlower: above(target.lower, target.lateLower)
  case .matches: max(above(target.lower, target.lateLower), below(target.upper))
  case .slowerOnRange: slowness.p
  default: nil
  }
}

/// Whether a curve is slower than claimed, by the whole range or by its last half.
private struct Slowness {
  let byWhole: Bool
  let byLate: Bool
  let lateP: Double
  /// The p-value of both tests together: below the level of the first where either rejects.
  let p: Double

  var isSlow: Bool { byWhole || byLate }
}

private func slowness(_ fit: RateFit, _ target: Judgement.Target) -> Slowness {
  let late = fit.lateHalf
  let lateP = late.pValue(exponentAtLeast: target.lateLower - max(0, -late.logMeanBias))
  let wholeP =
    late.exponent < target.lateLower
    ? fit.pValue(exponentAtLeast: target.lower - max(0, -fit.logMeanBias)) : 1
  let byWhole = wholeP < VerdictThresholds.level
  let scaled = lateP * VerdictThresholds.level / VerdictThresholds.lateLevel
  return Slowness(
    byWhole: byWhole, byLate: lateP < VerdictThresholds.lateLevel, lateP: lateP,
    p: min(1, wholeP, scaled))
}

/// Why one exponent does not describe the points; nil where nothing speaks against it.
private func obstacle(_ fit: RateFit) -> (kind: Judgement.Obstacle, text: String)? {
  func found(_ kind: Judgement.Obstacle, _ text: String) -> (Judgement.Obstacle, String) {
    (kind, "\(kind.rawValue): \(text)")
  }
  let ends = [fit.localSlopes.first, fit.localSlopes.last].compactMap { $0?.exponent.text }
  let course = "the local exponent goes from " + ends.joined(separator: " to ")
  let chord = "over such a curve one exponent is the slope of a chord"
  if let curvature = fit.curvature, curvature.pValue < VerdictThresholds.curvature {
    let bent = "the curve is bent (p = \(curvature.pValue.pText)), the fall"
    guard curvature.coefficient > 0 else {
      return found(.preAsymptotic, "\(bent) gets steeper, and \(course); \(chord)")
    }
    let (first, last) = (fit.localSlopes.first?.exponent ?? 0, fit.localSlopes.last?.exponent ?? 0)
    return first > 0 && last < VerdictThresholds.levelledOff * first
      ? found(.floorReached, "\(bent) levels off, and \(course); \(chord)")
      : found(.preAsymptotic, "\(bent) slows down, and \(course); \(chord)")
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

/// Further trials per n until the limits of the whole range and of its last half pass the nearest boundary
/// with the planned chance, if the exponents are what they seem; nil where one of them lies on its wrong side.
private func trialsToTell(_ fit: RateFit, kind: Claim.Kind, target: Judgement.Target) -> Int? {
  let estimate = fit.exponent
  let late = fit.lateHalf
  if estimate < target.lower, !kind.isRefutable { return nil }
  // The two halves of such a curve speak for different words, which no number of trials reconciles.
  if (estimate < target.lower) != (late.exponent < target.lateLower) { return nil }
  var gap = abs(estimate - target.lower)
  if kind != .upper { gap = min(gap, abs(estimate - target.upper)) }
  let level = VerdictThresholds.level
  let power = VerdictThresholds.power
  let multiple =
    fit.standardErrorKind == .hc3
    ? powerMultiple(points: fit.points.count, level: level, power: power)
    : StudentT(degreesOfFreedom: fit.degreesOfFreedom).quantile(1 - level)
      + StandardNormal.quantile(power)
  guard let forWhole = fit.furtherTrials(forStandardError: gap / multiple) else { return nil }
  // A contradiction rests on the whole range; the other words need the last half as well.
  guard estimate >= target.lower else { return max(1, forWhole) }
  var lateGap = late.exponent - target.lateLower
  if kind != .upper { lateGap = min(lateGap, abs(late.exponent - target.upper)) }
  let normal = StandardNormal.quantile(1 - level) + StandardNormal.quantile(power)
  let ratio = normal * late.standardError / lateGap
  let forLate = Double(fit.fewestTrials) * (ratio * ratio - 1)
  guard forLate.isFinite, forLate < 1e15 else { return nil }
  return max(1, forWhole, Int(forLate.rounded(.up)))
}

extension Judgement.Target {
  /// Which boundary an interval leaves open, in words.
  fileprivate func words(
    for kind: Claim.Kind, _ interval: ConfidenceInterval, late: Bool = false
  ) -> String {
    let lower = late ? lateLower : lower
    let edges = [lower, kind == .upper ? lower : upper].filter { interval.contains($0) }
      .map(\.text)
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

  /// By how much the verdict's interval was widened; empty for nothing to speak of.
  fileprivate var wideningText: String {
    let bias = abs(logMeanBias)
    return bias >= 0.0005 ? ", widened by the bias \(bias.text) of log means" : ""
  }
}

extension LateHalf {
  fileprivate var rangeText: String { "[\(from.plainText), \(to.plainText)]" }
}
