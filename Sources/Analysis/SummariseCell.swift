internal import Estimators
internal import Measures
internal import Runs
internal import Statistics
internal import Studies

extension RiskPoint {
  /// Summarises a cell; nil where it has no successful trial.
  init?(cell: Cell, stopping: String, records: [TrialRecord], trialsRecur: Bool = false) {
    let table = TrialTable(records, under: stopping)
    let risks = table.column(QuantityName.risk)
    guard !risks.isEmpty else { return nil }
    // Random nodes have a standard error, and quadratures a signed one.
    let sampling = table.column(QuantityName.samplingError).map { $0 * $0 }
    let differences = table.rows.filter { $0[QuantityName.samplingError] == nil }
      .map { $0[QuantityName.quadratureError] ?? 0 }
    let quantities = QuantityName.furtherRisks + cell.measures.flatMap(\.quantityNames)
    let columns = quantities.map { (name: $0, values: table.column($0)) }
      .filter { !$0.values.isEmpty }
    let moments = Moments(risks)
    let times = table.column(QuantityName.time)
    let steps = table.column(QuantityName.step)
    let ends = table.column(QuantityName.atEnd)
    let (own, best) = table.risks(beside: RealisedOracle.name)
    let (costs, least) = table.risks(beside: Oracle.name)
    n = cell.sampleSize
    trials = risks.count
    failed = records.count - risks.count
    mean = moments.mean
    mcse = standardError(of: risks, quadratureErrors: differences)
    integrationError =
      differences.isEmpty
      ? sampling.reduce(0, +).squareRoot() / Double(risks.count) : abs(Moments(differences).mean)
    others = columns.map { name, values in
      let errors = table.column(QuantityName.quadratureError(of: name))
      return (
        name, Estimate(Moments(values).mean, standardError(of: values, quadratureErrors: errors))
      )
    }
    coefficientOfVariation = risks.count > 1 ? moments.coefficientOfVariation : .nan
    meanStep = steps.isEmpty ? nil : Moments(steps).mean
    stoppingTime = times.isEmpty ? nil : Estimate(meanOf: times)
    self.times = times
    shareAtEnd = ends.isEmpty ? 0 : Moments(ends).mean
    ratioToOracle = Estimate(ratioOf: own, to: best)
    stoppingCost = Estimate(ratioOf: costs, to: least)
    otherRisks = Dictionary(
      columns.map { ($0.name, $0.values) }, uniquingKeysWith: { first, _ in first })
    diagnostics = cell.estimator.shownDiagnostics.compactMap { name in
      let values = records.compactMap { $0.value(name, at: .fit) }
      return values.isEmpty ? nil : (name, Estimate(meanOf: values))
    }
    self.risks = risks
    // Where one risk of a cell is adjusted, each has its raw one next to it.
    let raw = table.column(QuantityName.unadjustedRisk)
    if !raw.isEmpty {
      let before = Moments(raw)
      unadjusted = UnadjustedRisk(
        risks: raw,
        estimate: Estimate(before.mean, standardError(of: raw, quadratureErrors: differences)),
        varianceRatio: before.variance / moments.variance)
    }
    trialNumbers = table.rows.map(\.number)
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
