internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Studies

/// What pilot trials decided for a cell before its trials run.
public struct PilotDecision: Sendable, Equatable {
  /// The record of the path with the least mean risk over the pilots, or nil where not needed.
  public let record: Int?
  /// The refinement of the evaluation nodes.
  public let refinement: Int
  /// Whether a pilot took longer than the study's time limit, so that nothing is settled.
  ///
  /// The cell's trials are not run then, and count as timed out. What a machine is fast enough for must not decide about numbers.
  public let hasTimedOut: Bool

  /// Creates a decision.
  public init(record: Int?, refinement: Int, hasTimedOut: Bool = false) {
    self.record = record
    self.refinement = refinement
    self.hasTimedOut = hasTimedOut
  }
}

/// Pilot trials: an independent set that settles, once for a cell, what its trials may not settle
/// from their own labels.
///
/// They give the step of the `oracle` where no conditional risk is known, and the refinement of the
/// evaluation nodes that the error budget asks for. Their results are never part of an estimate.
enum Pilots {
  /// The number of pilot trials per cell at the base refinement.
  static let count = 8

  /// The number of pilot trials that measure the error at another refinement.
  static let checks = 4

  /// Why the trials of a cell are not run where a pilot took too long.
  static func timedOutText(seconds: Double) -> String {
    "a pilot trial of this cell took longer than the \(seconds) s of the study's time-limit, so that its "
      + "trials were not run; give them more time, or make the cell smaller"
  }

  /// The trial numbers of pilots have the highest bit set, which no trial's number has.
  static func trialNumber(_ pilot: Int) -> UInt32 { 0x8000_0000 | UInt32(pilot) }

  /// The risks of one pilot trial at one refinement: of every record of the path or, where the risk given the
  /// inputs is known or no rule asks pilots for a record, of the best record alone.
  struct Path: Sendable, Equatable {
    /// A risk with the error of its integral, signed for quadrature.
    struct Risk: Sendable, Equatable {
      let value: Double
      let error: Double
    }
    var risks: [Risk]
    /// Whether there are none because the pilot took longer than the study's time limit.
    var hasTimedOut = false

    /// A pilot that was given up.
    static let timedOut = Path(risks: [], hasTimedOut: true)
  }

  /// What is to be done for a cell.
  enum Step: Sendable, Equatable {
    /// Measure the error at a refinement by ``checks`` pilots.
    case measure(refinement: Int)
    /// Run the trials.
    case decided(PilotDecision)
  }

  /// Whether a cell needs any pilots.
  static func areNeeded(_ cell: Cell, problem: RegressionProblem) -> Bool {
    needsRecord(cell)
      || !(errorIsKnown(cell, problem: problem) || takesFinestNodes(cell, problem: problem))
  }

  /// Whether a cell takes the finest nodes without pilots.
  ///
  /// The Krylov space of a pilot costs more than the finest nodes of several trials where a set has no whole
  /// spectrum; and its trials scatter so little that the error budget asked for these nodes as a rule.
  static func takesFinestNodes(_ cell: Cell, problem: RegressionProblem) -> Bool {
    cell.splitsRisk && problem.isIntegratedByQuadrature && !needsRecord(cell)
      && cell.exampleCount > TrainingSet.largestWholeSpectrum
  }

  static func needsRecord(_ cell: Cell) -> Bool {
    cell.stopping.contains(where: \.needsPilots) && !cell.hasConditionalRisk
      && cell.estimator.hasPath
  }

  /// Whether the integration error is small without a measurement: between known kinks, or for
  /// smooth fits by quadrature.
  private static func errorIsKnown(_ cell: Cell, problem: RegressionProblem) -> Bool {
    TrialNodes.usesPanels(cell.estimator, problem)
      || (cell.estimator.fitsAreSmooth && problem.isIntegratedByQuadrature)
  }

  /// The next step for a cell, from the successful pilots by refinement.
  static func next(
    _ paths: [Int: [Path]], cell: Cell, problem: RegressionProblem
  ) -> Step {
    let range = RefinementRange(cell, problem: problem)
    let (smallest, largest) = (range.smallest, range.largest)
    guard let pilots = paths[range.base], let records = pilots.first?.risks.count, records > 0,
      // As they are but in a damaged store.
      pilots.allSatisfy({ $0.risks.count == records })
    else {
      return .decided(
        PilotDecision(
          record: nil,
          refinement: errorIsKnown(cell, problem: problem) ? smallest : largest))
    }
    let mean = (0..<records).map { record in
      pilots.reduce(0) { $0 + $1.risks[record].value } / Double(pilots.count)
    }
    let best = indexOfSmallest(mean) ?? 0
    func decided(_ refinement: Int) -> Step {
      .decided(
        PilotDecision(record: needsRecord(cell) ? best : nil, refinement: refinement))
    }
    guard !errorIsKnown(cell, problem: problem) else { return decided(smallest) }
    let budget = ErrorBudget(pilots, record: best, meanRisk: mean[best], problem: problem)
    let excess = paths.compactMapValues(budget.excess)
    guard let passing = excess.keys.sorted().first(where: { excess[$0, default: .infinity] <= 1 })
    else {
      let finer = budget.finerRefinement(excess, largest: largest)
      // A large set's pilots cost as much as its trials, and beyond the finest nodes is nothing.
      guard let finer, finer < largest || !cell.usesPartialSpectrum else { return decided(largest) }
      return .measure(refinement: finer)
    }
    return budget.coarserRefinement(excess, than: passing, smallest: smallest)
      .map { .measure(refinement: $0) } ?? decided(passing)
  }
}

extension Cell {
  /// Runs one pilot at a refinement; nil where the fit failed, for another reason than its time.
  func pilotPath(training: TrainingSet, source: TrialNodes, refinement: Int) -> Pilots.Path? {
    func risk(_ integral: Integral) -> Pilots.Path.Risk {
      Pilots.Path.Risk(
        value: integral.value,
        error: source.problem.isIntegratedByQuadrature ? integral.signedError : integral.error)
    }
    let training = training.using(estimator.spectral?.kernel)
    do throws(FitFailure) {
      try checkInputs(training, source: source)
      if wantsConditionalRisk, let smoother = estimator.linearSmoother {
        let conditional = try smoother.conditionalRisk(
          training, nodes: source.coarseNodes(training: training))
        let parts = try smoother.conditionalParts(
          training, source: source, refinement: refinement,
          records: [indexOfSmallest(conditional) ?? 0])[0]
        try training.deadline.check()
        return Pilots.Path(risks: [risk(parts.integral)])
      }
      let nodes =
        splitsRisk
        ? source.varianceNodes(refinement: refinement, estimator: estimator, training: training)
        : source.nodes(refinement: refinement, estimator: estimator, training: training)
      if pilotsJudgeOneRecord {
        let screening = source.screeningNodes(training: training)
        let path = try estimator.fit(training, evaluation: screening.nodes)
        try training.deadline.check()
        let risks = path.steps.indices.map {
          screening.risk(ofPredictions: path.predictions(ofRecord: $0)).value
        }
        if let predictor = path.predictor {
          let values = try predictor([indexOfSmallest(risks) ?? 0], nodes.nodes).map(\.values)
          return Pilots.Path(risks: values.map { risk(nodes.risk(ofPredictions: $0[...])) })
        }
      }
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      try training.deadline.check()
      return Pilots.Path(
        risks: path.steps.indices.map { record in
          risk(nodes.risk(ofPredictions: path.predictions(ofRecord: record)))
        })
    } catch {
      // A program that does not answer once may answer the next time.
      if case .timedOut = error { return .timedOut }
      return nil
    }
  }
}
