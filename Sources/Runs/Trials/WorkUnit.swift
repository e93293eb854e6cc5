internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Measures
internal import Studies

/// A piece of work that runs on one thread and touches nothing outside itself.
///
/// All cells of one sample size share a trial's data set, so that estimators are compared on the
/// same noise; a unit therefore is a trial of a sample size, for those of its cells that lack it.
enum WorkUnit: Sendable {
  /// Eigenvalues of a variant's Gram matrix, for the decay that claims need.
  case spectrum(variant: Int)
  /// A pilot trial, each cell at a refinement of its evaluation nodes.
  case pilot(
    variant: Int, sampleSize: Int, pilot: Int, cells: [(cell: Int, refinement: Int)])
  /// A trial.
  case trial(variant: Int, sampleSize: Int, trial: Int, cells: [Int])

  /// The variant it belongs to.
  var variant: Int {
    switch self {
    case .spectrum(let variant): variant
    case .pilot(let variant, _, _, _), .trial(let variant, _, _, _): variant
    }
  }

  /// The size of its data set.
  var sampleSize: Int {
    switch self {
    case .spectrum: UnitRunner.spectrumPoints
    case .pilot(_, let n, _, _), .trial(_, let n, _, _): n
    }
  }

  /// The number of its cells.
  var cellCount: Int {
    switch self {
    case .spectrum: 0
    case .pilot(_, _, _, let cells): cells.count
    case .trial(_, _, _, let cells): cells.count
    }
  }

  /// A guess at the relative cost, where nothing has been measured.
  var guess: Double {
    switch self {
    case .spectrum: 8
    case .pilot(_, let n, _, let cells): Self.guess(sampleSize: n, cells: cells.count)
    case .trial(_, let n, _, let cells): Self.guess(sampleSize: n, cells: cells.count)
    }
  }

  /// The guess for a number of cells of one size: the kernel's values, and a part that all have.
  static func guess(sampleSize n: Int, cells: Int) -> Double {
    Double(cells) * (1 + pow(Double(n) / 512, 2))
  }
}

/// What a unit returns, to be stored by the one writer.
enum UnitResult: Sendable {
  case spectrum(variant: Int, eigenvalues: [Double])
  case pilot(pilot: Int, paths: [(cell: Int, refinement: Int, path: Pilots.Path?, seconds: Double)])
  case trial(trial: Int, outcomes: [(cell: Int, outcome: Outcome, seconds: Double)])
}

/// Runs units of a study.
struct UnitRunner: Sendable {
  /// The number of points of the Gram matrix whose eigenvalue decay is measured.
  static let spectrumPoints = 3000

  let study: Study
  /// The evaluation nodes of each variant; nil for one that needs none.
  let nodes: [TrialNodes?]
  let decisions: [PilotDecision]
  /// The threads without their own unit.
  let idleThreads: IdleThreads

  /// Runs one unit.
  func run(_ unit: WorkUnit) -> UnitResult {
    switch unit {
    case .spectrum(let variant):
      return .spectrum(variant: variant, eigenvalues: spectrum(study.variants[variant]))
    case .pilot(let variant, let n, let pilot, let cells):
      let training = trainingSet(
        variant: variant, sampleSize: n, trial: Pilots.trialNumber(pilot))
      return .pilot(
        pilot: pilot,
        paths: cells.map { index, refinement in
          let (path, seconds) = timed {
            training.deadline = Deadline(seconds: study.failurePolicy.timeLimit)
            return nodes[variant].flatMap {
              study.cells[index].pilotPath(training: training, source: $0, refinement: refinement)
            }
          }
          return (index, refinement, path, seconds)
        })
    case .trial(let variant, let n, let trial, let cells):
      let training = trainingSet(variant: variant, sampleSize: n, trial: UInt32(trial))
      return .trial(
        trial: trial,
        outcomes: cells.map { index in
          if decisions[index].hasTimedOut, let limit = study.failurePolicy.timeLimit {
            // Its time is that of the limit, so that the trial is due again where more time is given.
            return (index, .failed(.timedOut, reason: Pilots.timedOutText(seconds: limit)), limit)
          }
          let (outcome, seconds) = timed {
            redrawing(measure(index, training: training), trial: trial, cell: index)
          }
          return (index, outcome, seconds)
        })
    }
  }

  private func measure(_ index: Int, training: TrainingSet) -> Outcome {
    training.deadline = Deadline(seconds: study.failurePolicy.timeLimit)
    return study.cells[index].measure(
      training: training, source: nodes[study.cells[index].variant], pilot: decisions[index])
  }

  /// Draws a failed trial of a cell again as often as the study allows.
  ///
  /// One that took too long is not: whether it does depends on the machine.
  private func redrawing(_ first: Outcome, trial: Int, cell index: Int) -> Outcome {
    let cell = study.cells[index]
    var outcome = first
    for attempt in 0..<study.failurePolicy.redraws {
      guard case .failed(let kind, _) = outcome, kind != .timedOut else { break }
      let again = trainingSet(
        variant: cell.variant, sampleSize: cell.sampleSize,
        trial: FailurePolicy.trialNumber(trial, attempt: attempt + 1))
      outcome = measure(index, training: again)
      if case .ok(let measurements) = outcome {
        return .ok(
          measurements + [
            TrialValue(QuantityName.redraws, at: .fit, value: Double(attempt + 1))
          ])
      }
    }
    return outcome
  }

  /// What a body gives, with the seconds that it took.
  private func timed<Value>(_ body: () -> Value) -> (value: Value, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = body()
    return (value, (clock.now - start) / .seconds(1))
  }

  private func trainingSet(variant: Int, sampleSize n: Int, trial: UInt32) -> TrainingSet {
    let (problem, key) = study.trial(trial, sampleSize: n, variant: study.variants[variant])
    return TrainingSet(
      data: problem.drawExamples(count: n, key: key), problem: problem, key: key,
      threads: idleThreads)
  }

  /// Eigenvalues of the tangent kernel's Gram matrix on 3,000 inputs of a variant, descending.
  private func spectrum(_ variant: Variant) -> [Double] {
    let key = TrialKey(
      seed: study.seed(of: variant), trial: Pilots.trialNumber(0),
      block: UInt64(Self.spectrumPoints))
    guard let problem = variant.problem.score else { return [] }
    let inputs = problem.drawTestPoints(count: Self.spectrumPoints, key: key).inputs
    let values = (try? SymmetricEigen.values(of: TangentKernel().gram(inputs))) ?? []
    return values.reversed().map { $0 / Double(Self.spectrumPoints) }
  }
}
