internal import Diffusion
internal import Estimators
internal import Foundation

/// The memory that units need, in bytes.
///
/// It is an estimate on the safe side, from the sizes of what a trial holds at a time. It decides how
/// many run at a time, and no number depends on it.
struct UnitMemory {
  let study: Study
  let decisions: [PilotDecision]

  /// With the decisions of the pilots, or before any at the refinements with which they begin.
  init(study: Study, decisions: [PilotDecision]? = nil) {
    self.study = study
    self.decisions =
      decisions
      ?? study.cells.map { cell in
        let d = study.variants[cell.variant].problem.dataDimension
        return PilotDecision(record: nil, refinement: RefinementRange(dimension: d).base)
      }
  }

  /// The directions of a part of a spectrum that are reckoned with; most paths need fewer.
  static let directions = 1000

  /// What a unit needs while it runs.
  func bytes(_ unit: Unit) -> Int {
    let numbers: Int
    switch unit {
    case .spectrum:
      // A Gram matrix and LAPACK's copy of it.
      numbers = 2 * UnitRunner.spectrumPoints * UnitRunner.spectrumPoints
    case .pilot(_, let n, _, let cells):
      // Pilots evaluate every record at their nodes; one cell after the other, on the same data.
      numbers = cells.map { self.numbers(n, cell: $0.cell, refinement: $0.refinement) }.max() ?? 0
    case .trial(_, let n, _, let cells):
      numbers =
        cells.map { self.numbers(n, cell: $0, refinement: decisions[$0].refinement) }.max() ?? 0
    }
    return 8 * numbers
  }

  /// The doubles that a trial of a cell holds.
  private func numbers(_ samples: Int, cell index: Int, refinement: Int) -> Int {
    let cell = study.cells[index]
    let n = samples * study.variants[cell.variant].problem.copies
    guard let problem = study.variants[cell.variant].problem.score else { return 6 * n * n }
    let d = problem.dataDimension
    let D = problem.inputDimension
    let nodes = Self.nodeCount(
      dimension: d,
      refinement: cell.splitsRisk ? RefinementRange(dimension: d).largest : refinement,
      isWindow: problem.times.isWindow)
    // Points with what is known of them, among the examples and the nodes.
    var numbers = (n + nodes) * (2 * D + 4 * d + 8)
    switch cell.estimator {
    case let network as NetworkEstimator:
      numbers += (network.steps.count + 4) * network.neurons * (D + d)
      // A bit a neuron and example where neurons are active.
      numbers += min(1 << 23, network.neurons * n / 64)
      numbers += network.steps.count * nodes * d
    case let spectral as any SpectralEstimator:
      numbers += Self.spectrum(n, nodes: nodes) + spectral.steps.count * min(nodes, 16_384) * d
    case is LocalisedKernel:
      // One piece after the other, of which one may have all examples.
      numbers += Self.spectrum(n, nodes: nodes) + nodes * d
    default: break
    }
    return numbers
  }

  /// The doubles of the spectrum of a Gram matrix and of what is evaluated with it.
  private static func spectrum(_ n: Int, nodes: Int) -> Int {
    if n <= TrainingSet.largestCompleteSpectrum {
      // The spectrum with LAPACK's scratch, and a Gram matrix for each time of the nodes.
      return 28 * n * n + 2 * n * min(nodes, 1024)
    }
    let directions = min(directions, n / 2)
    // The Krylov basis, its Ritz vectors and their values at the nodes of the variance.
    return 3 * directions * n + 3 * directions * min(nodes, 16_384)
  }

  /// About how many nodes a refinement has in both of its blocks.
  static func nodeCount(dimension d: Int, refinement: Int, isWindow: Bool) -> Int {
    guard d <= RegressionProblem.largestQuadratureDimension else {
      return RegressionProblem.sobolBlocks << refinement
    }
    // Some twenty length scales wide, with √2 times as many points an axis for each refinement.
    let perAxis = 30 * pow(2, 0.5 * Double(refinement))
    let perTime = Int(pow(perAxis, Double(d)))
    return 2 * perTime * (isWindow ? 3 + refinement : 1)
  }
}
