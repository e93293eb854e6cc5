internal import Diffusion
internal import Estimators
internal import Formatting
internal import Measures
internal import Runs
internal import Statistics
internal import Studies
public import Theory

/// The risk of one estimator along something other than the sample size, at one sample size: times or
/// start times or dimensions of variants, or widths of a network.
public struct SweepCurve: Sendable {
  /// The risk at one place.
  public struct Point: Sendable {
    /// The time, start time, dimension or width.
    public let value: Double
    /// The mean risk over the trials, in the curve's metric.
    public let mean: Double
    /// Its standard error: Monte Carlo and quadrature combined.
    public let mcse: Double
    /// The risks themselves, by trial.
    package let risks: [Double]
    /// The numbers of the trials.
    let trials: [Int]
  }

  /// A claim about the dependence, compared with the curve on the range it is about.
  public struct SweepVerdict: Sendable {
    /// The claim.
    public let claim: Claim
    /// The places of the curve within the claim's range.
    public let values: [Double]
    /// The verdict, or nil where it could not be made.
    public let judgement: Judgement?
    /// Why there is no judgement.
    public let failure: String?
  }

  /// What changes along the curve.
  public let axis: ClaimAxis
  /// The unit of the risk.
  public let metric: Claim.Metric
  /// The estimator's name, with what else distinguishes it from others.
  public let label: String
  /// The stopping rule.
  public let stopping: String
  /// The sample size.
  public let sampleSize: Int
  /// One point a place, ascending.
  public let points: [Point]
  /// The laws of the places, each once, in their order.
  package let laws: [String]
  /// Whether all places see the same data, so that their risks go together.
  public let sharesData: Bool
  /// The verdicts, in the order of the study's claims.
  public let verdicts: [SweepVerdict]
}

extension Claim.Metric {
  /// The quantity that a trial measures of it; nil where nothing measures it.
  package var quantity: String? {
    switch self {
    case .denoiser: QuantityName.risk
    case .score: QuantityName.scoreRisk
    case .divergence: QuantityName.divergence
    case .coupling: QuantityName.coupling
    case .totalVariation, .wasserstein: nil
    }
  }
}

extension Study {
  /// What the study sweeps besides n: everything that its claims are about, the times of a sweep, and
  /// the widths of a network with three or more of them.
  package var sweeps: [(axis: ClaimAxis, metric: Claim.Metric)] {
    var found: [(axis: ClaimAxis, metric: Claim.Metric)] = []
    func add(_ axis: ClaimAxis, _ metric: Claim.Metric) {
      if !found.contains(where: { $0 == (axis, metric) }) { found.append((axis, metric)) }
    }
    // A sweep over times is read in score units, in which the literature has it.
    if sweepsTime { add(.time, .score) }
    for claim in claims where claim.axis.judged != .sampleSize && claim.metric.quantity != nil {
      guard case .exponent = claim.check else { continue }
      add(claim.axis, claim.metric)
    }
    let widths = Dictionary(grouping: series.filter { $0.width != nil }, by: \.estimator)
    if widths.values.contains(where: { Set($0.compactMap(\.width)).count >= 3 }) {
      add(.width, .denoiser)
    }
    return found
  }
}

extension SweepCurve {
  /// The curves of everything that a study sweeps.
  static func all(
    study: Study, records: [String: [TrialRecord]], checks: ClaimChecks
  ) -> [SweepCurve] {
    study.sweeps.flatMap { axis, metric in
      groups(of: study, along: axis).flatMap { group in
        study.stoppingNames.indices.flatMap { rule in
          study.sampleSizes.compactMap { n in
            curve(
              study, records: records, checks: checks, axis: axis, metric: metric,
              group: group, rule: rule, sampleSize: n)
          }
        }
      }
    }
  }

  /// The series that differ in nothing but their place on the axis, by their names.
  private static func groups(of study: Study, along axis: ClaimAxis) -> [[Study.Series]] {
    var groups: [[Study.Series]] = []
    for series in study.series where axis != .width || series.width != nil {
      let index = groups.firstIndex { group in
        guard let first = group.first else { return false }
        return first.estimator == series.estimator
          && (axis == .width ? first.variant == series.variant : first.width == series.width)
      }
      if let index { groups[index].append(series) } else { groups.append([series]) }
    }
    return groups
  }

  private static func curve(
    _ study: Study, records: [String: [TrialRecord]], checks: ClaimChecks, axis: ClaimAxis,
    metric: Claim.Metric, group: [Study.Series], rule: Int, sampleSize n: Int
  ) -> SweepCurve? {
    guard let quantity = metric.quantity, let first = group.first else { return nil }
    var points: [Point] = []
    var streams: Set<String> = []
    for cell in study.cells where cell.sampleSize == n && group.contains(cell.series) {
      guard rule < cell.stopping.count, let value = cell.place(on: axis, of: study.variants) else {
        continue
      }
      let stopping = cell.stopping[rule].name
      let trials = records[cell.identity] ?? []
      let measured = trials.compactMap { record in
        record.value(quantity, at: .rule(stopping))
          .map { (trial: record.trial, risk: $0) }
      }
      guard measured.count > 1 else { continue }
      let risks = measured.map(\.risk)
      let errors = trials.compactMap {
        $0.value(QuantityName.quadratureError(of: quantity), at: .rule(stopping))
      }
      streams.insert(study.variants[cell.variant].streamName ?? "")
      points.append(
        Point(
          value: value, mean: Moments(risks).mean,
          mcse: standardError(of: risks, quadratureErrors: errors), risks: risks,
          trials: measured.map(\.trial)))
    }
    // One place alone is not a sweep; two variants at one place differ in something else.
    guard points.count > 1, Set(points.map(\.value)).count == points.count else { return nil }
    points.sort { $0.value < $1.value }
    let sharesData = streams.count == 1
    let label = Study.Series(
      variant: axis == .width ? first.variant : nil, estimator: first.estimator, kind: first.kind,
      width: axis == .width ? nil : first.width
    ).label
    return SweepCurve(
      axis: axis, metric: metric, label: label, stopping: study.stoppingNames[rule],
      sampleSize: n, points: points,
      laws: unique(group.map { study.variant(of: $0).lawText }), sharesData: sharesData,
      verdicts: study.claims
        .filter { $0.axis == axis && !$0.isStatement && $0.metric == metric }
        .map {
          verdict(
            $0, points: points, sharesData: sharesData,
            context: checks.context(for: first, axis: axis, metric: metric))
        })
  }

  private static func verdict(
    _ claim: Claim, points: [Point], sharesData: Bool, context: ClaimContext
  ) -> SweepVerdict {
    let inRange = points.filter { claim.range?.contains($0.value) ?? true }
    func result(_ judgement: Judgement?, _ failure: String?) -> SweepVerdict {
      SweepVerdict(
        claim: claim, values: inRange.map(\.value), judgement: judgement, failure: failure)
    }
    guard !inRange.isEmpty else {
      return result(nil, "the sweep has no \(claim.axis.rawValue) in the claim's range")
    }
    do {
      let fit = try RateFit(
        inRange.map {
          RateSample(n: $0.value, risks: $0.risks, trials: sharesData ? $0.trials : nil)
        })
      return result(try claim.judge(fit, in: context), nil)
    } catch let error as StatisticsError {
      return result(nil, error.sentence(axis: claim.axis.rawValue))
    } catch {
      return result(nil, "\(error)")
    }
  }
}
