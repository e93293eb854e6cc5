internal import Diffusion
internal import Estimators
internal import Formatting
internal import Foundation
internal import Runs
internal import Statistics
package import Studies
package import Theory

/// Holds the study's claims against its curves.
struct ClaimChecks {
  let study: Study
  /// The spectrum of each variant's kernel, where it was measured.
  let spectra: [MeasuredSpectrum?]
  /// For each variant ε_n² by sample size.
  let squaredCriticalRadii: [[Int: Moments]]

  /// What a store has of the spectra of a study's kernels, for each variant.
  static func spectra(
    of study: Study, in store: RunStore
  ) throws(RunStoreError) -> [MeasuredSpectrum?] {
    var spectra: [MeasuredSpectrum?] = []
    for variant in study.variants {
      let eigenvalues = try store.storedSpectrum(identity: study.spectrumIdentity(variant))
      spectra.append(eigenvalues.isEmpty ? nil : try? MeasuredSpectrum(eigenvalues: eigenvalues))
    }
    return spectra
  }

  /// Every claim on every curve, with Holm's correction over the contradictions of each rule.
  ///
  /// Each rule is a separate family: a study is read one rule at a time.
  func verdicts(curves: [RiskCurve]) -> [ClaimVerdict] {
    var verdicts: [ClaimVerdict] = []
    for claim in study.claims where claim.standsInVerdicts {
      for curve in curves where claim.under.map({ $0 == curve.stopping }) ?? true {
        verdicts.append(verdict(claim, curve))
      }
    }
    for rule in study.stoppingNames {
      let family = verdicts.indices.filter {
        verdicts[$0].stopping == rule && verdicts[$0].judgement != nil
      }
      let corrected = correctedForMultiplicity(family.compactMap { verdicts[$0].judgement })
      for (index, judgement) in zip(family, corrected) {
        let old = verdicts[index]
        verdicts[index] = ClaimVerdict(
          claim: old.claim, series: old.series, stopping: old.stopping, judgement: judgement,
          failure: nil)
      }
    }
    return verdicts
  }

  private func verdict(_ claim: Claim, _ curve: RiskCurve) -> ClaimVerdict {
    func result(_ judgement: Judgement?, _ failure: String?) -> ClaimVerdict {
      ClaimVerdict(
        claim: claim, series: curve.series, stopping: curve.stopping, judgement: judgement,
        failure: failure)
    }
    do {
      if let bound = claim.bound {
        try checkFailures(curve)
        return result(try judgement(of: claim, bound: bound, on: curve), nil)
      }
      guard let fit = curve.fit else { return result(nil, curve.fitFailure) }
      try checkFailures(curve)
      return result(try judgement(of: claim, on: curve, fit: fit), nil)
    } catch {
      return result(nil, "\(error)")
    }
  }

  /// A mean over the trials that are left is that of another law.
  private func checkFailures(_ curve: RiskCurve) throws(NoJudgement) {
    let limit = study.failurePolicy.largestShare
    guard let point = curve.points.first(where: { $0.failedShare > limit }) else { return }
    throw NoJudgement(
      "\(ReportNumber.percent(point.failedShare)) of the trials failed at n = "
        + "\(ReportNumber.count(point.n)), above the \(ReportNumber.percent(limit)) that the "
        + "study allows")
  }

  private func judgement(
    of claim: Claim, on curve: RiskCurve, fit: RateFit
  ) throws -> Judgement {
    let context = context(for: curve, claim: claim)
    switch claim.check {
    case .floor(let reference):
      guard let exact = values(of: reference, on: curve)?.first else {
        let other = claim.applicability(to: context)
        throw NoJudgement(other.reasons.first ?? missing(reference))
      }
      guard let fitted = curve.floor?.fit else { throw NoJudgement("no floor could be fitted") }
      return claim.judge(floor: fitted, exact: exact, in: context)
    case .ratio(let reference):
      let ratio = try RateFit(
        zip(curve.points, try known(reference, on: curve)).map { $0.rateSample(over: $1) })
      return try claim.judge(ratio, in: context)
    case .excess(_, let reference):
      guard case .judged = claim.applicability(to: context) else {
        return try claim.judge(fit, in: context)
      }
      return try claim.judge(try excess(of: curve, over: reference), in: context)
    case .constant(_, let reference):
      return try claim.judge(fit, in: context, exact: values(of: reference, on: curve) ?? [])
    case .exponent, .statement, .bound:
      return try claim.judge(try curve.fit(in: context.metric) ?? fit, in: context)
    }
  }

  /// The rate of what the risks lie above a reference.
  private func excess(of curve: RiskCurve, over reference: Claim.Reference) throws -> RateFit {
    let values = try known(reference, on: curve)
    if let low = zip(curve.points, values).first(where: { $0.mean <= $1 })?.0 {
      throw NoJudgement(
        "at n = \(ReportNumber.count(low.n)) the mean risk is not above the \(reference.words), so no "
          + "excess is left to fit")
    }
    return try RateFit(
      zip(curve.points, values).map { point, value in
        point.sample(of: point.risks.map { $0 - value })
      })
  }

  /// The metric is the claim's own where trials measured it, so that averages over windows are judged in
  /// the unit that the claim is about, and couplings as what they are.
  private func context(for curve: RiskCurve, claim: Claim) -> ClaimContext {
    guard claim.bound == nil else { return boundContext(for: curve, claim: claim) }
    guard case .exponent = claim.check,
      study.variant(of: curve.series).setting == .window || claim.metric == .coupling,
      let quantity = claim.metric.quantity, !curve.points.isEmpty,
      curve.points.allSatisfy({ $0.otherRisks[quantity] != nil })
    else { return context(for: curve.series, metric: .denoiser, fits: curve.points) }
    return context(for: curve.series, metric: claim.metric, fits: curve.points)
  }

  /// What a claim has to know about the cells of a series, and about the fits at its points where a curve over n is
  /// judged.
  func context(
    for series: Study.Series, axis: ClaimAxis = .sampleSize, metric: Claim.Metric,
    fits points: [RiskPoint] = []
  ) -> ClaimContext {
    let variant = study.variant(of: series)
    let (properties, known) =
      switch variant.problem {
      case .score(let problem): facts(of: problem)
      case .series(let problem): facts(of: problem)
      }
    var holding = properties
    let estimator = study.cells.first { $0.series == series }?.estimator
    if estimator?.startsAtZero == true { holding.insert(.zeroInitialOutput) }
    var quantities = known
    let spectrum = spectra[study.variantIndex(of: series)]
    if let spectrum { quantities[.eigenDecay] = spectrum.decay.exponent }
    var degreesOfFreedom: [Int: Double] = [:]
    for point in points {
      guard let spectrum, let time = point.stoppingTime?.value else { continue }
      degreesOfFreedom[point.n] = spectrum.degreesOfFreedom(time: time)
    }
    return ClaimContext(
      estimator: series.estimator, estimatorKind: series.kind,
      kernel: estimator?.spectral?.foreignKernel?.identity, metric: metric,
      setting: variant.setting, axis: axis, properties: holding, quantities: quantities,
      decay: spectrum?.decay, degreesOfFreedom: degreesOfFreedom)
  }

  private func facts(
    of problem: RegressionProblem
  ) -> (properties: Set<Hypothesis>, quantities: [ClaimQuantity: Double]) {
    let target = problem.target.properties
    var properties: Set<Hypothesis> = []
    if target.supportRadius != nil { properties.insert(.compactSupport) }
    if target.isSubGaussian { properties.insert(.subGaussian) }
    if target.hasLipschitzScore { properties.insert(.lipschitzScore) }
    if GaussianMean.variance(of: problem) != nil { properties.insert(.sphericalGaussian) }
    if problem.inputs.bias != nil { properties.insert(.constantInput) }
    if problem.inputs.bias == nil, problem.times.isWindow { properties.insert(.homogeneousInput) }
    if problem.inputs.truncation == nil { properties.insert(.wholeInputs) }
    if problem.copies == 1 { properties.insert(.oneNoise) }
    if problem.dataDimension == 1 { properties.insert(.oneDimension) }
    if (problem.process as? VarianceExploding)?.noise == .heatFlow {
      properties.insert(.additiveNoise)
    }
    var quantities: [ClaimQuantity: Double] = [
      .dimension: Double(problem.dataDimension),
      .inputDimension: Double(problem.intrinsicDimension),
    ]
    // An analytic density is as smooth as one likes; the exponents have their limits there.
    quantities[.smoothness] = target.smoothness.map { min($0, 1e6) }
    return (properties, quantities)
  }

  private func facts(
    of series: SeriesRegression
  ) -> (properties: Set<Hypothesis>, quantities: [ClaimQuantity: Double]) {
    (
      series.source < 1 ? [.knownEigenbasis, .roughTarget] : [.knownEigenbasis],
      [.dimension: 1, .inputDimension: 1, .eigenDecay: series.decay, .source: series.source]
    )
  }

  /// A reference's values at the curve's points, in their order; nil where it was not measured or does not exist
  /// for the law.
  private func values(of reference: Claim.Reference, on curve: RiskCurve) -> [Double]? {
    switch reference {
    case .squaredCriticalRadius:
      let radii = squaredCriticalRadii[study.variantIndex(of: curve.series)]
      let values = curve.points.compactMap { radii[$0.n]?.mean }
      return values.count == curve.points.count ? values : nil
    case .homogeneityFloor:
      return curve.floor.map { floor in curve.points.map { _ in floor.exact } }
    case .gaussianMeanRisk:
      guard let problem = study.variant(of: curve.series).problem.score,
        let variance = GaussianMean.variance(of: problem)
      else { return nil }
      let d = problem.dataDimension
      return curve.points.map { point in
        problem.times.average { time in
          GaussianMean.exactRisk(
            level: problem.process.level(at: time), variance: variance, dimension: d,
            sampleSize: point.n)
        }
      }
    }
  }

  /// The values of a reference that a judgement cannot do without.
  private func known(
    _ reference: Claim.Reference, on curve: RiskCurve
  ) throws(NoJudgement) -> [Double] {
    guard let values = values(of: reference, on: curve) else {
      throw NoJudgement(missing(reference))
    }
    return values
  }

  /// Why a reference has no values.
  private func missing(_ reference: Claim.Reference) -> String {
    switch reference {
    case .squaredCriticalRadius:
      "the critical radius was not measured; add a tangent-kernel estimator to the study"
    case .homogeneityFloor: "the floor is not known for this problem"
    case .gaussianMeanRisk: "the exact risk is known for Gaussian laws alone"
    }
  }
}

/// Why a claim could not be judged, in a sentence without its full stop.
struct NoJudgement: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension StudyPrediction {
  /// What claims about the risk ask of a series, where it is known before a trial.
  package func claimContext(for series: Study.Series) -> ClaimContext {
    ClaimChecks(
      study: study, spectra: spectra, squaredCriticalRadii: study.variants.map { _ in [:] }
    ).context(for: series, metric: .denoiser)
  }
}
