internal import Diffusion
internal import Estimators
internal import Foundation
internal import Measures
public import Runs
internal import Statistics
public import Studies
internal import Theory

extension StudyAnalysis {
  /// Analyses a run from its store; without `predicts` it lacks what theory predicts, which takes seconds
  /// and only reports show.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init(study asked: Study, store: RunStore, predicts: Bool = true) throws(RunStoreError) {
    let study = try asked.atCheckpoint(of: store)
    var records: [String: [TrialRecord]] = [:]
    for cell in study.cells {
      // More trials than the study asks for may be stored; they belong to a larger version of it.
      records[cell.identity] = try store.trials(ofCell: cell.identity)
        .filter { $0.trial < study.trials(at: cell.sampleSize) }
    }
    let floors = study.variants.map { $0.problem.score?.homogeneityFloor() }
    var curves: [RiskCurve] = []
    let cellsBySeries = study.cellsBySeries
    for series in study.series {
      let cells = cellsBySeries[series] ?? []
      for (index, stopping) in study.stoppingNames.enumerated() {
        curves.append(
          RiskCurve(
            series: series, stopping: stopping, ruleIndex: index, cells: cells,
            records: records, floor: floors[study.variantIndex(of: series)],
            trialsRecur: study.isNested))
      }
    }
    let radii = Self.squaredCriticalRadii(study: study, records: records)
    let spectra = try ClaimChecks.spectra(of: study, in: store)
    self.study = study
    self.curves = curves
    eigenDecays = spectra.map { $0?.decay }
    squaredCriticalRadii = radii
    let checks = ClaimChecks(study: study, spectra: spectra, squaredCriticalRadii: radii)
    verdicts = checks.verdicts(curves: curves)
    sweepCurves = SweepCurve.all(study: study, records: records, checks: checks)
    pathCurves = PathCurve.all(study: study, records: records)
    failures = study.cells.compactMap {
      CellFailures(cell: $0, records: records[$0.identity] ?? [])
    }
    // Without a prediction the report is what it is.
    predictions = predicts ? (try? StudyPrediction(study).curves) ?? [] : []
    provenance = try store.provenance()
  }

  private static func squaredCriticalRadii(
    study: Study, records: [String: [TrialRecord]]
  ) -> [[Int: Moments]] {
    var radii: [[Int: Moments]] = study.variants.map { _ in [:] }
    for cell in study.cells {
      let values = (records[cell.identity] ?? []).compactMap {
        $0.value(stopping: "", quantity: QuantityName.squaredCriticalRadius)
      }
      if !values.isEmpty { radii[cell.variant][cell.sampleSize] = Moments(values) }
    }
    return radii
  }

  /// Analyses a run from its store's path.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init(storePath: String) throws(RunStoreError) {
    let store = try RunStore.open(path: storePath)
    try self.init(study: try store.study(), store: store)
  }
}

extension RiskCurve {
  /// Summarises the trials of a series under one rule and fits the rate.
  init(
    series: Study.Series, stopping: String, ruleIndex: Int, cells: [Cell],
    records: [String: [TrialRecord]], floor: Double?, trialsRecur: Bool
  ) {
    self.series = series
    self.stopping = stopping
    var isConditional = false
    points = cells.sorted { $0.sampleSize < $1.sampleSize }.compactMap { cell in
      // A rule with a parameter in n, such as fixed(n^0.5), has the same name at every n.
      guard ruleIndex < cell.stopping.count else { return nil }
      let rule = cell.stopping[ruleIndex]
      if rule.isLabelFree && cell.hasConditionalRisk { isConditional = true }
      return RiskPoint(
        cell: cell, stopping: rule.name, records: records[cell.identity] ?? [],
        trialsRecur: trialsRecur)
    }
    self.isConditional = isConditional
    let samples = points.map { $0.rateSample() }
    let isHomogeneous = cells.first?.estimator.isHomogeneous ?? false
    self.floor =
      isHomogeneous
      ? floor.map { FloorComparison(exact: $0, fit: try? FloorFit(samples)) } : nil
    do throws(StatisticsError) {
      fit = try RateFit(samples)
      fitFailure = nil
    } catch {
      fit = nil
      fitFailure = error.description
    }
  }
}

extension RiskPoint {
  /// Summarises a cell; nil where it has no successful trial.
  init?(cell: Cell, stopping: String, records: [TrialRecord], trialsRecur: Bool = false) {
    var risks: [Double] = []
    var numbers: [Int] = []
    var differences: [Double] = []
    var samplingVariances: [Double] = []
    let quantities = QuantityName.furtherRisks + cell.measures.flatMap(\.quantityNames)
    var others: [String: [Double]] = [:]
    var quadratureErrors: [String: [Double]] = [:]
    var steps: [Double] = []
    var times: [Double] = []
    var ends: [Double] = []
    var pairs: [(risk: Double, oracle: Double)] = []
    var costs: [(risk: Double, oracle: Double)] = []
    for record in records {
      guard let risk = record.value(stopping: stopping, quantity: QuantityName.risk) else {
        continue
      }
      risks.append(risk)
      numbers.append(record.trial)
      if let error = record.value(stopping: stopping, quantity: QuantityName.samplingError) {
        samplingVariances.append(error * error)
      } else {
        differences.append(
          record.value(stopping: stopping, quantity: QuantityName.quadratureError) ?? 0)
      }
      for quantity in quantities {
        if let value = record.value(stopping: stopping, quantity: quantity) {
          others[quantity, default: []].append(value)
        }
        if let error = record.value(
          stopping: stopping, quantity: QuantityName.quadratureError(of: quantity))
        {
          quadratureErrors[quantity, default: []].append(error)
        }
      }
      if let step = record.value(stopping: stopping, quantity: QuantityName.step) {
        steps.append(step)
      }
      if let time = record.value(stopping: stopping, quantity: QuantityName.time) {
        times.append(time)
      }
      if let end = record.value(stopping: stopping, quantity: QuantityName.atEnd) {
        ends.append(end)
      }
      // Realised risks are compared with realised ones: the two oracles are never mixed.
      if stopping != "oracle", stopping != "oracle-realised",
        let oracle = record.value(stopping: "oracle-realised", quantity: QuantityName.risk)
      {
        let own =
          record.value(stopping: stopping, quantity: QuantityName.realisedRisk) ?? risk
        pairs.append((own, oracle))
      }
      // Both given the inputs, or both of this very fit: the expectation is the same.
      let isConditional =
        record.value(stopping: stopping, quantity: QuantityName.realisedRisk) != nil
      if stopping != "oracle",
        let oracle = record.value(
          stopping: "oracle",
          quantity: isConditional ? QuantityName.risk : QuantityName.realisedRisk)
          ?? record.value(stopping: "oracle", quantity: QuantityName.risk)
      {
        costs.append((risk, oracle))
      }
    }
    guard !risks.isEmpty else { return nil }
    let moments = Moments(risks)
    let sampling = samplingVariances.reduce(0, +).squareRoot() / Double(risks.count)
    n = cell.sampleSize
    trials = risks.count
    failed = records.count - risks.count
    mean = moments.mean
    mcse = standardError(of: risks, quadratureErrors: differences)
    integrationError = differences.isEmpty ? sampling : abs(Moments(differences).mean)
    self.others = quantities.compactMap { quantity in
      guard let values = others[quantity] else { return nil }
      return (
        quantity,
        Estimate(
          Moments(values).mean,
          standardError(of: values, quadratureErrors: quadratureErrors[quantity] ?? []))
      )
    }
    coefficientOfVariation = risks.count > 1 ? moments.coefficientOfVariation : .nan
    meanStep = steps.isEmpty ? nil : Moments(steps).mean
    stoppingTime = times.isEmpty ? nil : Estimate(meanOf: times)
    self.times = times
    shareAtEnd = ends.isEmpty ? 0 : Moments(ends).mean
    ratioToOracle = Estimate(ratioOf: pairs.map(\.risk), to: pairs.map(\.oracle))
    stoppingCost = Estimate(ratioOf: costs.map(\.risk), to: costs.map(\.oracle))
    otherRisks = others
    diagnostics = cell.estimator.shownDiagnostics.compactMap { name in
      let values = records.compactMap { $0.value(stopping: "", quantity: name) }
      return values.isEmpty
        ? nil
        : (name, Estimate(Moments(values).mean, standardError(of: values)))
    }
    self.risks = risks
    trialNumbers = numbers
    self.trialsRecur = trialsRecur
  }
}

/// The standard error of a mean over trials: Monte Carlo, and the quadrature's where trials have one.
///
/// What Sobol points add is part of the spread of the trials already; a quadrature's error is not.
package func standardError(of values: [Double], quadratureErrors: [Double] = []) -> Double {
  let monteCarlo = values.count > 1 ? Moments(values).meanStandardError : .nan
  let quadrature = quadratureErrors.isEmpty ? 0 : Moments(quadratureErrors).mean
  return (monteCarlo * monteCarlo + quadrature * quadrature).squareRoot()
}
