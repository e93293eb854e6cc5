internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra

/// One number that a trial measured: a quantity of a stopping rule's choice, or of the fit itself.
public struct Measurement: Sendable, Equatable {
  /// The version of what is measured and how: raised when a change moves the numbers.
  static let version = 2
  /// The version of how the risks of paths and of linear fits are integrated: 2 compares the records of
  /// a path at few nodes and integrates at many those that rules choose, a variance at fewer than a bias.
  static let evaluationVersion = 2
  /// The same for linear fits to sets of which a part of the spectrum is known: 3 lets pilots choose the
  /// nodes of the variance.
  static let largeSetEvaluationVersion = 3

  /// The stopping rule; `step(20)` for what is measured at that step whatever rules choose, and empty for a
  /// quantity of the whole fit.
  public let stopping: String
  /// The quantity.
  public let quantity: String
  /// Its value.
  public let value: Double

  /// The quantity with its rule: `risk at oracle`.
  public var name: String { stopping.isEmpty ? quantity : "\(quantity) at \(stopping)" }

  /// Creates a measurement.
  public init(stopping: String, quantity: String, value: Double) {
    self.stopping = stopping
    self.quantity = quantity
    self.value = value
  }
}

/// The names of quantities, as they stand in the store and in exports.
public enum QuantityName {
  /// The risk E|f̂ − f_*|² at the rule's step, in denoiser units.
  public static let risk = "risk"
  /// The risk in score units, E|ŝ − s|² = E (α/h)² |f̂ − f_*|².
  public static let scoreRisk = "score-risk"
  /// ½ ∫ E|f̂ − f_*|² |dψ| over the window, in nats.
  public static let divergence = "divergence"
  /// The risk in denoiser units within a time bin, 1, 2, ..., ascending in time.
  public static func risk(inBin bin: Int) -> String { "risk-in-bin-\(bin)" }
  /// The risks beside the one that rates are fitted to.
  static let furtherRisks = [scoreRisk, divergence] + (1...TimeLaw.binCount).map(risk(inBin:))
  /// Half of the signed difference of the two quadrature rules behind a risk.
  public static let quadratureError = "quadrature-error"
  /// The same of a quantity: that of the risk stands for itself.
  static func quadratureError(of quantity: String) -> String {
    quantity == risk ? quadratureError : "\(quantity)-\(quadratureError)"
  }
  /// The standard error of a risk over its 32 scrambles of Sobol points.
  public static let samplingError = "sampling-error"
  /// The risk of this fit, where `risk` is its average over the labels.
  public static let realisedRisk = "realised-risk"
  /// The step chosen.
  public static let step = "stopping-step"
  /// The dimensionless time η n k of the step chosen.
  public static let time = "stopping-time"
  /// 1 where the rule chose the last recorded step, so that a longer path might have served better.
  public static let atEnd = "stopped-at-end"
  /// ε_n², the squared empirical critical radius of H/(n κ_max) with norm bound 1.
  public static let squaredCriticalRadius = "squared-critical-radius"
  /// E v(t, X_t), the label noise summed over the coordinates.
  public static let labelNoise = "label-noise"
  /// |f_W − f^K|²_P, the squared distance of a network from kernel gradient descent on the same data.
  public static let coupling = "coupling"
  /// The number of times that a failed trial was drawn again; not measured where it was not.
  public static let redraws = "redraws"
}

/// How a trial of a cell ended.
public enum Outcome: Sendable, Equatable {
  /// With measurements.
  case ok([Measurement])
  /// Without, for the reason given.
  case failed(Failure = .failed, reason: String)

  /// The kinds of failures, by their names in stores and exports.
  public enum Failure: String, Sendable, CaseIterable {
    /// Training left the finite numbers.
    case diverged
    /// A measured quantity is no finite number.
    case nonFinite = "non-finite"
    /// It took longer than the study allows.
    case timedOut = "timed-out"
    /// Anything else, as its reason says.
    case failed
  }

  /// The name of how it ended: `ok`, or the kind of failure.
  public var name: String {
    switch self {
    case .ok: "ok"
    case .failed(let kind, _): kind.rawValue
    }
  }

  /// `ok`, or the kind of failure with its reason.
  public var summary: String {
    switch self {
    case .ok: "ok"
    case .failed(let kind, let reason): "\(kind.rawValue): \(reason)"
    }
  }
}

extension Outcome.Failure {
  init(_ failure: FitFailure) {
    switch failure {
    case .diverged: self = .diverged
    case .timedOut: self = .timedOut
    case .factorization, .pathTooLong, .noInputs, .fineStructure: self = .failed
    }
  }
}

extension Cell {
  /// Whether any rule's risk is averaged over the labels, given the inputs.
  var wantsConditionalRisk: Bool {
    hasConditionalRisk && stopping.contains(where: \.isLabelIndependent)
  }

  /// Runs one trial: a pure function of the cell, the training set and the pilots.
  func measure(training: TrainingSet, source: TrialNodes?, pilot: PilotDecision) -> Outcome {
    do throws(FitFailure) {
      try checkInputs(training, source: source)
      guard let risk = try trialRisk(training: training, source: source, pilot: pilot) else {
        return .failed(reason: "\(estimator.kind) cannot be fitted to this problem")
      }
      // Before the fit, which shares its nodes with the risk of the record that a rule chooses.
      let conditional =
        wantsConditionalRisk && estimator.hasPath ? try risk.conditional() : nil
      let path = try estimator.fit(training, evaluation: risk.evaluation)
      try training.deadline.check()
      let realised = risk.realised(path)
      try training.deadline.check()
      let evidence = StoppingEvidence(
        estimator: estimator, training: training, path: path, realisedRisk: realised,
        conditionalRisk: conditional,
        pilotRecord: pilot.record,
        exactLabelNoise: {
          source.map { $0.truth(training: training).labelNoise.value }
            ?? training.problem.series?.noise
        },
        exactNorm: {
          source.map { $0.projection(training: training)?.knownNorm }
            ?? training.problem.series?.kernelNorm
        })
      // An estimator without a path leaves nothing to choose.
      let hasPath = path.steps.count > 1
      var chosen: [(rule: any StoppingRule, record: Int)] = []
      for rule in stopping {
        guard let record = hasPath ? try rule.chooseRecord(evidence) : 0 else { continue }
        chosen.append((rule, record))
      }
      // Rules often agree.
      let records = Set(chosen.map(\.record)).sorted()
      let fits = Dictionary(
        uniqueKeysWithValues: zip(records, try risk.realised(path, records: records)))
      let measured = try measured(path, records: records, training: training, source: source, risk)
      var measurements: [Measurement] = []
      for (rule, record) in chosen {
        let fit = fits[record] ?? []
        let isConditional = hasConditionalRisk && rule.isLabelIndependent
        func add(_ quantity: String, _ value: Double) {
          measurements.append(
            Measurement(stopping: rule.name, quantity: quantity, value: value))
        }
        for (quantity, value) in isConditional ? try risk.conditional(record: record) : fit {
          add(quantity, value)
        }
        if isConditional, let realised = fit.first?.value {
          add(QuantityName.realisedRisk, realised)
        }
        if hasPath {
          add(QuantityName.step, Double(path.steps[record]))
          add(QuantityName.time, path.times[record])
          add(QuantityName.atEnd, record == path.steps.count - 1 ? 1 : 0)
        }
        for quantity in measured.chosen[record] ?? [] { add(quantity.name, quantity.value) }
      }
      measurements += measured.path
      for diagnostic in path.diagnostics {
        measurements.append(
          Measurement(stopping: "", quantity: diagnostic.name, value: diagnostic.value))
      }
      if let source { measurements += try spectralMeasurements(training: training, source: source) }
      guard measurements.allSatisfy(\.value.isFinite) else {
        return .failed(.nonFinite, reason: "a measured quantity is not a finite number")
      }
      try training.deadline.check()
      return .ok(measurements)
    } catch {
      return .failed(Outcome.Failure(error), reason: error.description)
    }
  }

  /// Checks that truncation has left something to learn from for an estimator that sees the input, and that
  /// the risk of a fit can be integrated between its kinks.
  ///
  /// - Throws: ``FitFailure`` where it has not, or cannot.
  func checkInputs(_ training: TrainingSet, source: TrialNodes?) throws(FitFailure) {
    if let source, TrialNodes.usesPanels(estimator, source.problem) {
      try estimator.checkKinks(training)
    }
    switch estimator {
    case is any SpectralEstimator, is NetworkEstimator, is LocalisedKernel:
      try training.checkInputs()
    default: break
    }
  }

  /// What the study's measures say of the records that rules chose, and along the path.
  private func measured(
    _ path: FittedPath, records: [Int], training: TrainingSet, source: TrialNodes?,
    _ risk: any TrialRisk
  ) throws(FitFailure) -> (chosen: [Int: [Quantity]], path: [Measurement]) {
    guard !measures.isEmpty, let source, let risk = risk as? NodeRisk else { return ([:], []) }
    let fit = MeasuredFit(
      estimator: estimator, training: training, path: path, records: records, nodes: risk.nodes,
      coarseNodes: source.screeningNodes(training: training),
      projection: { source.projection(training: training) })
    var chosen: [Int: [Quantity]] = [:]
    var along: [Measurement] = []
    for measure in measures {
      try training.deadline.check()
      let values = try measure.allValues(of: fit)
      for (record, quantities) in zip(records, values.chosen) {
        chosen[record, default: []] += quantities
      }
      for (record, quantities) in values.path {
        let place = PathStep.name(path.steps[record])
        along += quantities.map {
          Measurement(stopping: place, quantity: $0.name, value: $0.value)
        }
      }
    }
    return (chosen, along)
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
      guard let estimator = estimator as? any SpectralEstimator else { return nil }
      return try SeriesRisk(estimator: estimator, training: training, series: series)
    }
  }

  /// What claims need to know of the Gram matrix, measured once a trial on the kernel's cells.
  private func spectralMeasurements(
    training: TrainingSet, source: TrialNodes
  ) throws(FitFailure) -> [Measurement] {
    guard let estimator = estimator as? TangentKernelEstimator else { return [] }
    let d = Double(training.scoreProblem.dataDimension)
    let noise = source.truth(training: training).labelNoise.value
    let spectrum = try training.spectrum(
      filter: estimator.filter(for: training), steps: estimator.steps)
    let radius = try? CriticalRadius(
      gramEigenvalues: spectrum.values, multiplicities: spectrum.multiplicities,
      kernelMaximum: TangentKernel.largestDiagonal(training.inputs),
      noise: (noise / d).squareRoot())
    guard let radius else { return [] }
    return [
      Measurement(
        stopping: "", quantity: QuantityName.squaredCriticalRadius, value: radius.squared),
      Measurement(stopping: "", quantity: QuantityName.labelNoise, value: noise),
    ]
  }
}
