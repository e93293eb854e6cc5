internal import Statistics

extension ExponentEvidence {
  /// Why the verdict is what it is, in sentences without their full stop, the deciding one first.
  func reasons(of verdict: Verdict) -> [String] {
    switch verdict {
    case .matches:
      ["\(range), and \(half), lie inside \(target.lower.text) to \(target.upper.text)"]
    case .faster:
      ["\(range), and \(half), lie above \(target.upper.text)"] + speedRemark
    case .noSlower:
      ["the lower ends of \(range), and of \(half), lie above \(target.lower.text)"]
    case .slowerOnRange:
      [
        slowReason,
        "the claimed rate is not visible for \(target.axis) in \(fit.rangeText)",
      ]
    case .inconclusive, .notApplicable, .referenceLine:
      [openReason]
    }
  }

  private var range: String {
    "the 90 % interval of the exponent, \(whole.text)\(fit.wideningText)"
  }

  private var half: String { "that of the last half \(fit.lateHalf.rangeText), \(late.text)" }

  /// Why a fall that is faster than claimed does not contradict the claim.
  private var speedRemark: [String] {
    switch kind {
    case .upper, .minimax: ["a rate faster than an upper bound is consistent with it"]
    case .lower: ["a lower bound is about the worst law of a class, not about this one"]
    case .matching: []
    }
  }

  private var slowReason: String {
    slowness.byWhole
      ? "\(range), lies below \(target.lower.text), and the exponent of the last half is "
        + "\(fit.lateHalf.exponent.text)"
      : "the 90 % interval of the exponent of the last half \(fit.lateHalf.rangeText), \(late.text), "
        + "lies below \(target.lateLower.text) (\(slowness.lateP.pText)); over the whole range, with the smaller "
        + "\(target.axis), the exponent is \(fit.exponent.text)"
  }

  /// Why nothing is decided.
  private var openReason: String {
    if slowness.isSlow {
      return
        "\(range), lies below \(target.lower.text), but a \(kind.rawValue) claim is about the worst "
        + "law of a class: one fixed law cannot refute it"
    }
    if wholeIsSlower {
      return "\(range), lies below \(target.lower.text), but \(half), does not confirm it: larger "
        + "\(target.axis) can decide, more trials cannot"
    }
    if wholeIsNoSlower, kind != .lower {
      return
        "\(range), lies above \(target.lower.text), but \(half), \(target.words(for: kind, late, late: true))"
    }
    return "\(range), \(target.words(for: kind, whole))"
  }
}

/// Why one exponent does not describe the points; nil where nothing contradicts it.
func obstacle(_ fit: RateFit) -> (kind: Judgement.Obstacle, text: String)? {
  func found(_ kind: Judgement.Obstacle, _ text: String) -> (Judgement.Obstacle, String) {
    (kind, "\(kind.rawValue): \(text)")
  }
  let ends = [fit.localSlopes.first, fit.localSlopes.last].compactMap { $0?.exponent.text }
  let course = "the local exponent changes from " + ends.joined(separator: " to ")
  let chord = "over a bent curve one exponent is the slope of a chord"
  if let curvature = fit.curvature, curvature.pValue < VerdictThresholds.curvature {
    let bent = "the curve is bent (\(curvature.pValue.pText)), the fall"
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
      "the points deviate from the line by more than Monte Carlo error (\(p.pText)), and \(course)")
  }
  if fit.curvature == nil {
    return found(
      .untested, "there are too few points and trials to test whether the curve is straight")
  }
  return nil
}

extension Judgement.Target {
  /// What an interval leaves open, in words.
  fileprivate func words(
    for kind: Claim.Kind, _ interval: ConfidenceInterval, late: Bool = false
  ) -> String {
    let lower = late ? lateLower : lower
    let edges = [lower, kind == .upper ? lower : upper].filter { interval.contains($0) }
      .map(\.text)
    let boundaries = edges.removingRepeats
    if boundaries.isEmpty { return "does not decide the claim" }
    return (boundaries.count == 1 ? "contains the boundary " : "contains the boundaries ")
      + boundaries.joined(separator: " and ")
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

  /// By how much the verdict's interval was widened; empty where that is negligible.
  fileprivate var wideningText: String {
    let bias = abs(logMeanBias)
    return bias >= 0.0005 ? " (widened by the bias \(bias.text) of log means)" : ""
  }
}

extension LateHalf {
  fileprivate var rangeText: String { "[\(from.plainText), \(to.plainText)]" }
}
