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
    let evidence = ExponentEvidence(fit: self, kind: kind, target: target)
    let verdict = evidence.verdict
    let bend = obstacle(self)
    var reasons = evidence.reasons(of: verdict)
    if let bend { reasons.append(bend.text) }
    reasons += cautions.map { $0.text(axis: target.axis) }
    if target.logAllowance > 0 {
      reasons.append(
        "logarithms in the claim can take \(target.logAllowance.text) off the exponent on this grid"
      )
    }
    var judgement = Judgement(
      claim: claim, verdict: verdict, reasons: reasons, obstacle: bend?.kind, target: target,
      exponent: exponent,
      standardError: standardError, ci90: evidence.whole, ci95: ci95,
      refutationP: kind.isRefutable ? evidence.slowness.p : nil,
      trialsNeeded: verdict == .inconclusive && evidence.lacksTrials
        ? trialsToTell(self, kind: kind, target: target) : nil)
    judgement.wordP = pValueOfWord(verdict, self, target, slowness: evidence.slowness)
    return judgement
  }
}

/// How a rate compares with a claimed exponent: its two intervals and the bounds of the target.
struct ExponentEvidence {
  let fit: RateFit
  let kind: Claim.Kind
  let target: Judgement.Target
  /// The interval of the whole range.
  let whole: ConfidenceInterval
  /// The interval of the last half.
  let late: ConfidenceInterval
  let slowness: Slowness

  init(fit: RateFit, kind: Claim.Kind, target: Judgement.Target) {
    self.fit = fit
    self.kind = kind
    self.target = target
    whole = fit.verdictInterval
    late = fit.lateHalf.verdictInterval
    slowness = Slowness(fit, target)
  }

  /// The word, by the table of ``RateFit/judged(as:against:claim:)``.
  var verdict: Verdict {
    if kind != .upper, isInside { return .matches }
    if isFast { return .faster }
    if wholeIsNoSlower, lateIsNoSlower, kind.boundsFromAbove { return .noSlower }
    if slowness.isSlow, kind.isRefutable { return .slowerOnRange }
    return .inconclusive
  }

  /// Whether it is for want of trials that nothing is decided: the curve is not slow already.
  var lacksTrials: Bool { !slowness.isSlow && !wholeIsSlower }

  /// Whether the whole range's interval lies above what would be too slow.
  var wholeIsNoSlower: Bool { whole.lower > target.lower }

  /// Whether the whole range's interval lies below it.
  var wholeIsSlower: Bool { whole.upper < target.lower }

  private var lateIsNoSlower: Bool { late.lower > target.lateLower }

  private var isFast: Bool { whole.lower > target.upper && late.lower > target.upper }

  private var isInside: Bool {
    wholeIsNoSlower && lateIsNoSlower && whole.upper < target.upper && late.upper < target.upper
  }
}

extension Claim.Kind {
  /// Whether the claim says that the risk is at most of an order, over a class of laws.
  var boundsFromAbove: Bool { self == .upper || self == .minimax }
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
struct Slowness {
  let byWhole: Bool
  let byLate: Bool
  let lateP: Double
  /// The p-value of both tests together: below the level of the first where either rejects.
  let p: Double

  var isSlow: Bool { byWhole || byLate }

  init(_ fit: RateFit, _ target: Judgement.Target) {
    let late = fit.lateHalf
    lateP = late.pValue(exponentAtLeast: target.lateLower - max(0, -late.logMeanBias))
    let wholeP =
      late.exponent < target.lateLower
      ? fit.pValue(exponentAtLeast: target.lower - max(0, -fit.logMeanBias)) : 1
    byWhole = wholeP < VerdictThresholds.level
    byLate = lateP < VerdictThresholds.lateLevel
    let scaled = lateP * VerdictThresholds.level / VerdictThresholds.lateLevel
    p = min(1, wholeP, scaled)
  }
}

/// Further trials per n until the limits of the whole range and of its last half pass the nearest boundary
/// with the planned chance, if the exponents are what they seem; nil where one of them lies on its wrong side.
private func trialsToTell(_ fit: RateFit, kind: Claim.Kind, target: Judgement.Target) -> Int? {
  let estimate = fit.exponent
  let late = fit.lateHalf
  if estimate < target.lower, !kind.isRefutable { return nil }
  // The two halves of a bent curve support different words, which no number of trials reconciles.
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
