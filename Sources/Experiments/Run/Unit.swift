internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra

/// A piece of work that runs on one thread and touches nothing outside itself.
///
/// All cells of one sample size share a trial's data set, so that estimators are compared on the
/// same noise; a unit therefore is a trial of a sample size, for those of its cells that lack it.
enum Unit: Sendable {
  /// Eigenvalues of a Gram matrix, for the decay that claims need.
  case spectrum
  /// A pilot trial.
  case pilot(sampleSize: Int, pilot: Int, cells: [Int])
  /// A trial.
  case trial(sampleSize: Int, trial: Int, cells: [Int])

  /// A guess at the relative cost, by which the longest units start first.
  var weight: Double {
    switch self {
    case .spectrum: 8
    case .pilot(let n, _, let cells), .trial(let n, _, let cells):
      Double(cells.count) * (1 + pow(Double(n) / 512, 2.2))
    }
  }
}

/// What a unit hands back, to be stored by the one writer.
enum UnitResult: Sendable {
  case spectrum([Double])
  case pilot(pilot: Int, paths: [(cell: Int, path: Pilots.Path?)])
  case trial(trial: Int, outcomes: [(cell: Int, outcome: Outcome, seconds: Double)])
}

/// Runs units of a study.
struct UnitRunner: Sendable {
  /// The number of points of the Gram matrix whose eigenvalue decay is measured.
  static let spectrumPoints = 3000

  let study: Study
  let nodes: NodeCache
  let decisions: [PilotDecision]

  /// Runs one unit.
  func run(_ unit: Unit) -> UnitResult {
    switch unit {
    case .spectrum:
      return .spectrum(spectrum())
    case .pilot(let n, let pilot, let cells):
      let training = trainingSet(sampleSize: n, trial: Pilots.trialNumber(pilot))
      return .pilot(
        pilot: pilot, paths: cells.map { ($0, pilotPath(study.cells[$0], training: training)) })
    case .trial(let n, let trial, let cells):
      let training = trainingSet(sampleSize: n, trial: UInt32(trial))
      return .trial(
        trial: trial,
        outcomes: cells.map { index in
          let clock = ContinuousClock()
          let start = clock.now
          let decision = decisions[index]
          let outcome = study.cells[index].measure(
            training: training,
            nodes: nodes.nodes(refinement: decision.refinement, key: training.key),
            pilot: decision)
          let elapsed = clock.now - start
          return (index, outcome, elapsed / .seconds(1))
        })
    }
  }

  private func trainingSet(sampleSize n: Int, trial: UInt32) -> TrainingSet {
    let key = TrialKey(seed: study.seed, trial: trial, block: study.block(sampleSize: n))
    return TrainingSet(
      data: study.problem.drawExamples(count: n, key: key), problem: study.problem, key: key)
  }

  private func pilotPath(_ cell: Cell, training: TrainingSet) -> Pilots.Path? {
    guard !cell.estimator.fitsAreSmooth else { return Pilots.Path(realised: [], conditional: nil) }
    let base = Pilots.baseRefinement(dimension: study.problem.dataDimension)
    let nodes = nodes.nodes(refinement: base, key: training.key)
    guard let risks = try? cell.pathRisk(training: training, nodes: nodes) else { return nil }
    return Pilots.Path(realised: risks.realised, conditional: risks.conditional)
  }

  /// Eigenvalues of the tangent kernel's Gram matrix on 3,000 inputs of the study, descending.
  private func spectrum() -> [Double] {
    let key = TrialKey(
      seed: study.seed, trial: Pilots.trialNumber(0), block: UInt64(Self.spectrumPoints))
    let inputs = study.problem.drawTestPoints(count: Self.spectrumPoints, key: key).inputs
    let values = (try? SymmetricEigen.values(of: TangentKernel.gram(inputs))) ?? []
    return values.reversed().map { $0 / Double(Self.spectrumPoints) }
  }
}
