internal import Diffusion
import Estimators
internal import Foundation
internal import LinearAlgebra
import Measures
internal import Studies

extension Cell {
  /// Whether any rule's risk is averaged over the labels, given the inputs.
  var wantsConditionalRisk: Bool {
    stopping.contains(where: averagesLabels)
  }

  /// Runs one trial: a pure function of the cell, the training set and the pilots.
  func measure(training: TrainingSet, source: TrialNodes?, pilot: PilotDecision) -> Outcome {
    // Rules and measures are about the kernel that the estimator fits with.
    let training = training.using(estimator.spectral?.kernel)
    do throws(FitFailure) {
      try checkInputs(training, source: source)
      guard let risk = try trialRisk(training: training, source: source, pilot: pilot) else {
        return .failed(reason: "\(estimator.kind) cannot be fitted to this problem")
      }
      // Before the fit, which shares its nodes with the risk of the record that a rule chooses.
      let conditional =
        wantsConditionalRisk && estimator.hasPath ? try risk.conditional() : nil
      let path = try estimator.fit(training, evaluation: risk.evaluation)
      try estimator.check(path)
      try training.deadline.check()
      let realised = try risk.realised(path)
      try training.deadline.check()
      let chosen = try recordsChosen(
        by: evidence(
          of: path, realisedRisk: realised, conditionalRisk: conditional, training: training,
          source: source, pilot: pilot))
      // Rules often agree.
      let records = Set(chosen.map(\.record)).sorted()
      let fits = Dictionary(
        uniqueKeysWithValues: zip(records, try risk.realised(path, records: records)))
      let labelFree = chosen.filter { averagesLabels(under: $0.rule) }.map(\.record)
      let averaged = Set(labelFree).sorted()
      let averages = Dictionary(
        uniqueKeysWithValues: zip(averaged, try risk.conditional(records: averaged)))
      let measured = try measured(path, records: records, training: training, source: source, risk)
      var values: [TrialValue] = []
      for (rule, record) in chosen {
        let place = Place.rule(rule.name)
        let average = averagesLabels(under: rule) ? averages[record] : nil
        values += risks(fit: fits[record] ?? [], average: average).map {
          TrialValue($0.quantity, at: place, value: $0.value)
        }
        values += (progress(of: path, record: record) + (measured.chosen[record] ?? [])).map {
          TrialValue($0.name, at: place, value: $0.value)
        }
      }
      values += measured.others
      values += path.diagnostics.map { TrialValue($0.name, at: .fit, value: $0.value) }
      if let source { values += try spectralMeasurements(training: training, source: source) }
      guard values.allSatisfy(\.value.isFinite) else {
        return .failed(.nonFinite, reason: "a measured quantity is not a finite number")
      }
      try training.deadline.check()
      return .ok(values)
    } catch {
      return .failed(Outcome.Failure(error), reason: error.description)
    }
  }

  /// Checks that truncation has left something to learn from for an estimator that sees the input, and that
  /// the risk of a fit can be integrated between its kinks.
  ///
  /// - Throws: `FitFailure` where it has not, or cannot.
  func checkInputs(_ training: TrainingSet, source: TrialNodes?) throws(FitFailure) {
    if let source, TrialNodes.usesPanels(estimator, source.problem) {
      try estimator.piecewiseAnalytic(on: source.problem)?.checkKinks(training)
    }
    if estimator.vanishesAtZero { try training.checkInputs() }
  }

  /// What rules may look at.
  private func evidence(
    of path: FittedPath, realisedRisk: [Double], conditionalRisk: [Double]?, training: TrainingSet,
    source: TrialNodes?, pilot: PilotDecision
  ) -> StoppingEvidence {
    StoppingEvidence(
      estimator: estimator, training: training, path: path, realisedRisk: realisedRisk,
      conditionalRisk: conditionalRisk,
      pilotRecord: pilot.record,
      exactLabelNoise: {
        source.map { $0.truth(training: training).labelNoise.value }
          ?? training.problem.series?.noise
      },
      exactNorm: {
        source.map { $0.projection(training: training)?.knownNorm }
          ?? training.problem.series?.kernelNorm
      })
  }

  /// The record of each rule that applies; an estimator without a path leaves nothing to choose.
  private func recordsChosen(
    by evidence: StoppingEvidence
  ) throws(FitFailure) -> [(rule: any StoppingRule, record: Int)] {
    var chosen: [(rule: any StoppingRule, record: Int)] = []
    for rule in stopping where rule.refusal(of: estimator) == nil {
      guard let record = evidence.path.hasChoice ? try evidence.record(chosenBy: rule) : 0 else {
        continue
      }
      chosen.append((rule, record))
    }
    return chosen
  }

  /// The risks of a rule's record: of this fit, or averaged over the labels where the rule sees none, with that
  /// of this fit next to them.
  private func risks(fit: [RiskQuantity], average: [RiskQuantity]?) -> [RiskQuantity] {
    guard var risks = average else { return fit }
    if let realised = fit.first?.value { risks.append((QuantityName.realisedRisk, realised)) }
    return risks
  }

  /// How far training had come at a record; nothing where there is no other.
  private func progress(of path: FittedPath, record: Int) -> [Quantity] {
    guard path.hasChoice else { return [] }
    let progress = path.progress[record]
    return [Quantity(QuantityName.step, progress.step)]
      + (progress.time.map { [Quantity(QuantityName.time, $0)] } ?? [])
      + [Quantity(QuantityName.atEnd, record == path.steps.count - 1 ? 1 : 0)]
  }

  /// What the study's measures say of the records that rules chose, along the path, and of the fit as a whole.
  private func measured(
    _ path: FittedPath, records: [Int], training: TrainingSet, source: TrialNodes?,
    _ risk: any TrialRisk
  ) throws(FitFailure) -> (chosen: [Int: [Quantity]], others: [TrialValue]) {
    guard !measures.isEmpty, let source, let risk = risk as? NodeRisk else { return ([:], []) }
    let fit = MeasuredFit(
      estimator: estimator, training: training, path: path, records: records, nodes: risk.nodes,
      coarseNodes: source.screeningNodes(training: training),
      predictions: risk.predictions(ofRecords: records),
      projection: { source.projection(training: training) })
    var chosen: [Int: [Quantity]] = [:]
    var others: [TrialValue] = []
    for measure in measures {
      try training.deadline.check()
      let values = try measure.allValues(of: fit)
      for (record, quantities) in zip(records, values.chosen) {
        chosen[record, default: []] += quantities
      }
      for (record, quantities) in values.path {
        let place = Place.step(path.steps[record])
        others += quantities.map {
          TrialValue($0.name, at: place, value: $0.value)
        }
      }
      others += values.fit.map { TrialValue($0.name, at: .fit, value: $0.value) }
    }
    return (chosen, others)
  }

  /// How the trial's risk is known; nil for an estimator that the problem does not allow.
  private func trialRisk(
    training: TrainingSet, source: TrialNodes?, pilot: PilotDecision
  ) throws(FitFailure) -> (any TrialRisk)? {
    switch training.problem {
    case .score:
      return source.map {
        NodeRisk(
          estimator: estimator, training: training, source: $0, refinement: pilot.refinement,
          comparesFits: stopping.contains(where: \.needsRealisedRisk))
      }
    case .series(let series):
      guard let estimator = estimator.spectral else { return nil }
      return try SeriesRisk(estimator: estimator, training: training, series: series)
    }
  }

  /// What claims need to know of the Gram matrix, measured once a trial on the kernel's cells.
  private func spectralMeasurements(
    training: TrainingSet, source: TrialNodes
  ) throws(FitFailure) -> [TrialValue] {
    guard let estimator = estimator.spectralDescent else { return [] }
    let d = Double(training.scoreProblem.dataDimension)
    let noise = source.truth(training: training).labelNoise.value
    let spectrum = try estimator.spectrum(of: training)
    let radius = try? CriticalRadius(
      gramEigenvalues: spectrum.values, multiplicities: spectrum.multiplicities,
      kernelMaximum: training.kernel.largestDiagonal(training.inputs),
      noise: (noise / d).squareRoot())
    guard let radius else { return [] }
    return [
      TrialValue(QuantityName.squaredCriticalRadius, at: .fit, value: radius.squared),
      TrialValue(QuantityName.labelNoise, at: .fit, value: noise),
    ]
  }
}

extension FittedPath {
  /// Whether there are several records to choose from.
  fileprivate var hasChoice: Bool { steps.count > 1 }
}
