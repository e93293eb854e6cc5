internal import Documents
internal import Foundation
public import Statistics

/// A mean risk, divided by the bound that a claim states for it with its constant.
public struct BoundedPoint: Hashable, Sendable {
  /// The sample size.
  public let n: Double
  /// How many trials there are.
  public let trials: Int
  /// The mean risk over the bound.
  public let ratio: Double
  /// Its standard error; nil where nothing measures it.
  public let standardError: Double?

  /// A mean with its standard error, over a positive bound.
  public init(n: Double, trials: Int, mean: Double, standardError: Double?, bound: Double) {
    self.n = n
    self.trials = trials
    ratio = mean / bound
    self.standardError = standardError.map { $0 / bound }
  }

  /// The largest ratio that the trials leave open at a one-sided level, or with `above` false the smallest.
  fileprivate func limit(level: Double, above: Bool) -> Double {
    guard let error = standardError, trials > 1 else { return above ? .infinity : -.infinity }
    let reach = StudentT(degreesOfFreedom: Double(trials - 1)).quantile(1 - level) * error
    return above ? ratio + reach : ratio - reach
  }

  /// The one-sided p-value of a ratio of 1, small where the ratio is below 1, or with `above` where it is above.
  fileprivate func pValue(above: Bool) -> Double {
    guard let error = standardError, error > 0, trials > 1 else { return ratio == 1 ? 1 : 0.5 }
    let score = StudentT(degreesOfFreedom: Double(trials - 1)).cumulative((ratio - 1) / error)
    return above ? 1 - score : score
  }
}

extension Claim {
  /// Holds mean risks against a bound with its constant, at every sample size of the range.
  ///
  /// - no-slower: at every n the upper limit of the mean at the one-sided level ``VerdictThresholds/level`` is below
  ///   the bound. All tests have to reject, so none needs a correction.
  /// - slower-on-range: at some n the lower limit is above it, at that level over the number of sizes.
  /// - inconclusive: neither.
  ///
  /// In the judgement the largest ratio of mean to bound replaces the exponent, with its own interval. Nothing is said of n
  /// outside of the range: the exponent of the ratio, which `fit` has, tells whether it grows.
  public func judge(
    bound points: [BoundedPoint], ratio fit: RateFit?, in context: ClaimContext
  ) -> Judgement? {
    guard let worst = points.max(by: { $0.ratio < $1.ratio }) else { return nil }
    let level = VerdictThresholds.level
    let holds = points.allSatisfy { $0.limit(level: level, above: true) < 1 }
    let corrected = level / Double(points.count)
    let exceeded = points.filter { $0.limit(level: corrected, above: false) > 1 }
    let verdict: Verdict = holds ? .noSlower : exceeded.isEmpty ? .inconclusive : .slowerOnRange
    let error = worst.standardError ?? .infinity
    func interval(_ level: Double) -> ConfidenceInterval {
      ConfidenceInterval(
        lower: worst.limit(level: (1 - level) / 2, above: false),
        upper: worst.limit(level: (1 - level) / 2, above: true))
    }
    var judgement = Judgement(
      claim: id, verdict: verdict,
      reasons: boundReasons(verdict, points, worst: worst, exceeded: exceeded, ratio: fit),
      target: Judgement.Target(exponent: 1, margin: 0, sampleSizes: []), exponent: worst.ratio,
      standardError: error, ci90: interval(0.9), ci95: interval(0.95),
      refutationP: min(1, Double(points.count) * (points.map { $0.pValue(above: true) }.min() ?? 1))
    )
    judgement.place = worst.n
    switch verdict {
    case .noSlower: judgement.wordP = points.map { $0.pValue(above: false) }.max()
    case .slowerOnRange: judgement.wordP = judgement.refutationP
    default: judgement.trialsNeeded = trialsToTell(worst)
    }
    switch applicability(to: context) {
    case .judged: break
    case .referenceLine(let reasons):
      judgement.verdict = .referenceLine
      judgement.reasons = reasons
      judgement.refutationP = nil
    case .notApplicable(let reasons):
      judgement.stressVerdict = verdict
      judgement.verdict = .notApplicable
      judgement.reasons =
        reasons + ["as a stress test, the verdict would be \(verdict.rawValue)"]
      judgement.refutationP = nil
    }
    return judgement
  }

  private func boundReasons(
    _ verdict: Verdict, _ points: [BoundedPoint], worst: BoundedPoint, exceeded: [BoundedPoint],
    ratio fit: RateFit?
  ) -> [String] {
    func place(_ n: Double) -> String { "n = \(n.general())" }
    let least = points.min { $0.ratio < $1.ratio } ?? worst
    var reasons: [String] = []
    switch verdict {
    case .noSlower:
      reasons.append("at every n measured the mean risk is below the bound")
    case .slowerOnRange:
      let sizes = exceeded.map { $0.n.general() }.joined(separator: ", ")
      reasons.append("the mean risk is above the bound at n = \(sizes)")
    default:
      reasons.append("at some n the trials leave both sides of the bound open")
    }
    reasons.append(
      "the mean risk over the bound is \(worst.ratio.text) at \(place(worst.n)), where it is largest, and "
        + "\(least.ratio.text) at \(place(least.n)), where it is smallest")
    if let fit {
      let interval = fit.ci95
      if interval.upper < 0 {
        reasons.append(
          "the ratio grows with n, by the exponent \((-fit.exponent).text): beyond the range the bound may fail"
        )
      } else if interval.lower > 0 {
        reasons.append(
          "the ratio falls with n, by the exponent \(fit.exponent.text): the bound becomes looser")
      }
    }
    return reasons
  }

  /// Further trials at each n after which a limit would lie on the other side of the bound with the chance
  /// ``VerdictThresholds/power``, if the mean stays where it is.
  private func trialsToTell(_ worst: BoundedPoint) -> Int? {
    guard let error = worst.standardError, error > 0, worst.ratio != 1 else { return nil }
    let multiple =
      StandardNormal.quantile(1 - VerdictThresholds.level)
      + StandardNormal.quantile(VerdictThresholds.power)
    let excess = multiple * error / abs(worst.ratio - 1)
    let more = Double(worst.trials) * (excess * excess - 1)
    guard more.isFinite, more < 1e15 else { return nil }
    return max(1, Int(more.rounded(.up)))
  }
}
