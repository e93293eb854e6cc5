internal import Diffusion
internal import Estimators
internal import Foundation
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
  /// The number of pilot trials a cell at the base refinement.
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

  /// The share of the mean risk that a quadrature's error may be.
  static let relativeTolerance = 1e-3

  /// The share of the Monte Carlo standard error that a quadrature's error may be, for
  /// ``referenceTrials`` trials: a fixed number, so that adding trials moves no stored number.
  static let shareOfStandardError = 0.05

  /// The number of trials that ``shareOfStandardError`` refers to.
  static let referenceTrials = 40.0

  /// The share of a trial's variance that may come from its Sobol points.
  static let shareOfVariance = 0.1

  /// How much a refinement shrinks the error, at worst and at best.
  ///
  /// Measured for kinks in one and two dimensions; N^(−1/2) and N^(−3/2) for Sobol points. It only
  /// proposes what is then measured.
  static func shrinkage(dimension d: Int) -> (worst: Double, best: Double) {
    d <= RegressionProblem.largestQuadratureDimension ? (0.35, 0.1) : (0.71, 0.35)
  }

  /// The risks of one pilot trial at one refinement: of every record of the path or, where the risk
  /// given the inputs is known, of the best record alone.
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
    needsRecord(cell) || !errorIsKnown(cell, problem: problem)
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

    // Judged where it matters: at the best record.
    let level = mean[best]
    let spread = pilots.reduce(0) { $0 + pow($1.risks[best].value - level, 2) }
    let variance = spread / Double(max(1, pilots.count - 1))
    let isQuadrature = problem.isIntegratedByQuadrature
    let allowed =
      isQuadrature
      ? min(
        relativeTolerance * level,
        shareOfStandardError * (variance / referenceTrials).squareRoot())
      : (shareOfVariance * variance).squareRoot()
    // Over what is allowed, by refinement.
    let excess = paths.compactMapValues { paths -> Double? in
      guard let first = paths.first, first.risks.count == records else { return nil }
      let errors = paths.map { $0.risks[best].error }
      let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
      // The part of a quadrature's error that all trials share stays in the mean; the part that
      // varies averages out.
      let bias = abs(errors.reduce(0, +)) / Double(errors.count)
      let error =
        isQuadrature
        ? max(bias, (meanSquare / referenceTrials).squareRoot()) : meanSquare.squareRoot()
      return error == 0 ? 0 : error / allowed
    }
    let measured = excess.keys.sorted()
    let shrinkage = shrinkage(dimension: problem.dataDimension)
    guard let passing = measured.first(where: { excess[$0, default: .infinity] <= 1 }) else {
      // Nothing passes: go up from the finest, by as much as the worst case needs.
      guard let finest = measured.last, finest < largest else { return decided(largest) }
      var refinement = finest
      var expected = excess[finest, default: 1]
      repeat {
        expected *= shrinkage.worst
        refinement += 1
      } while expected > 1 && refinement < largest
      // A large set's pilots cost as much as its trials, and beyond the finest nodes is nothing.
      if refinement == largest, cell.usesPartialSpectrum { return decided(largest) }
      return .measure(refinement: refinement)
    }
    // Something passes: go down where even the best case of shrinking allows it.
    var refinement = passing
    var expected = excess[passing, default: 1]
    let floor = measured.last { $0 < passing } ?? smallest - 1
    while expected / shrinkage.best <= 1, refinement - 1 > floor {
      expected /= shrinkage.best
      refinement -= 1
    }
    return refinement < passing ? .measure(refinement: refinement) : decided(passing)
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
          record: indexOfSmallest(conditional) ?? 0)
        try training.deadline.check()
        return Pilots.Path(risks: [risk(parts.integral)])
      }
      let nodes =
        splitsRisk
        ? source.varianceNodes(refinement: refinement, estimator: estimator, training: training)
        : source.nodes(refinement: refinement, estimator: estimator, training: training)
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      try training.deadline.check()
      return Pilots.Path(
        risks: path.steps.indices.map { record in
          risk(nodes.risk(ofPredictions: path.predictions(ofRecord: record)))
        })
    } catch {
      if case .timedOut = error { return .timedOut }
      return nil
    }
  }
}
