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
  /// - Throws: `RunStoreError` where the store cannot be read.
  public init(study asked: Study, store: RunStore, predicts: Bool = true) throws(RunStoreError) {
    let study = try asked.atCheckpoint(of: store)
    let records = try ControlledTrials(of: study, in: store).records
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
    // A missing prediction is not an error: the report omits that curve.
    predictions = predicts ? (try? StudyPrediction(study).curves) ?? [] : []
    provenance = try store.provenance()
    if predicts { leastNorms = Self.leastNorms(of: study) }
  }

  private static func squaredCriticalRadii(
    study: Study, records: [String: [TrialRecord]]
  ) -> [[Int: Moments]] {
    var radii: [[Int: Moments]] = study.variants.map { _ in [:] }
    for cell in study.cells {
      let values = (records[cell.identity] ?? []).compactMap {
        $0.value(QuantityName.squaredCriticalRadius, at: .fit)
      }
      if !values.isEmpty { radii[cell.variant][cell.sampleSize] = Moments(values) }
    }
    return radii
  }

  /// Analyses a run from its store's path.
  ///
  /// - Throws: `RunStoreError` where the store cannot be read.
  public init(storePath: String) throws(RunStoreError) {
    let store = try RunStore.open(path: storePath)
    try self.init(study: try store.studyWithImports(), store: store)
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
      if cell.averagesLabels(under: rule) { isConditional = true }
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
