internal import Diffusion
internal import Estimators
internal import Statistics
public import Theory

/// The risk in score units of one estimator over the times of a sweep, at one sample size.
public struct TimeCurve: Sendable {
  /// The risk at one time.
  public struct Point: Sendable {
    /// The time t.
    public let time: Double
    /// The mean risk E|ŝ − s|² over the trials.
    public let mean: Double
    /// Its Monte Carlo standard error.
    public let mcse: Double
    /// The risks themselves, by trial.
    let risks: [Double]
  }

  /// A claim about the dependence on t, held against the curve on the range it speaks of.
  public struct TimeVerdict: Sendable {
    /// The claim.
    public let claim: Claim
    /// The times of the curve within the claim's range.
    public let times: [Double]
    /// The verdict, or nil where it could not be made.
    public let judgement: Judgement?
    /// Why there is no judgement.
    public let failure: String?
  }

  /// The estimator's name, with its width where it has one.
  public let label: String
  /// The stopping rule.
  public let stopping: String
  /// The sample size.
  public let sampleSize: Int
  /// One point a time, ascending.
  public let points: [Point]
  /// The verdicts, in the order of the study's claims.
  public let verdicts: [TimeVerdict]
}

extension TimeCurve {
  /// The curves of a study whose variants are the times of a sweep.
  static func all(
    study: Study, records: [String: [TrialRecord]], checks: ClaimChecks
  ) -> [TimeCurve] {
    guard study.sweepsTime else { return [] }
    var curves: [TimeCurve] = []
    let first = study.series.filter { $0.variant == study.variants[0].name }
    for series in first {
      for (rule, stopping) in study.stoppingNames.enumerated() {
        for n in study.sampleSizes {
          let points = study.cells.compactMap { cell -> Point? in
            guard cell.sampleSize == n, cell.series.estimator == series.estimator,
              cell.series.width == series.width, rule < cell.stopping.count
            else { return nil }
            let risks = (records[cell.identity] ?? []).compactMap {
              $0.value(stopping: cell.stopping[rule].name, quantity: QuantityName.scoreRisk)
            }
            guard risks.count > 1, let times = study.variants[cell.variant].times else {
              return nil
            }
            let moments = Moments(risks)
            return Point(
              time: times.start, mean: moments.mean,
              mcse: moments.meanStandardError, risks: risks)
          }
          guard !points.isEmpty else { continue }
          let ascending = points.sorted { $0.time < $1.time }
          let label = Study.Series(
            variant: nil, estimator: series.estimator, kind: series.kind, width: series.width
          ).label
          curves.append(
            TimeCurve(
              label: label, stopping: stopping, sampleSize: n, points: ascending,
              verdicts: study.claims.filter { $0.axis == "t" }.map {
                verdict(
                  $0, points: ascending,
                  context: checks.context(
                    for: series, axis: "t", metric: .score))
              }))
        }
      }
    }
    return curves
  }

  private static func verdict(
    _ claim: Claim, points: [Point], context: ClaimContext
  ) -> TimeVerdict {
    let inRange = points.filter { claim.range?.contains($0.time) ?? true }
    func result(_ judgement: Judgement?, _ failure: String?) -> TimeVerdict {
      TimeVerdict(
        claim: claim, times: inRange.map(\.time), judgement: judgement, failure: failure)
    }
    guard !inRange.isEmpty else {
      return result(nil, "the sweep has no time in the claim's range")
    }
    do {
      let fit = try RateFit(inRange.map { RateSample(n: $0.time, risks: $0.risks) })
      return result(try claim.judge(fit, in: context), nil)
    } catch {
      return result(nil, "\(error)")
    }
  }
}
