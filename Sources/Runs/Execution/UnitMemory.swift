internal import Diffusion
internal import Estimators
internal import Formatting
internal import Foundation
internal import Studies

/// The memory that units need, in bytes.
///
/// It is an estimate on the safe side, from the sizes of what a trial holds at a time. It decides how many run
/// at a time and which trials are refused, and no number depends on it.
struct UnitMemory {
  let study: Study
  let decisions: [PilotDecision]
  /// Of each variant.
  private let nodeSizes: [NodeSizes]

  /// With the decisions of the pilots, or before any at the refinements with which they begin.
  init(study: Study, decisions: [PilotDecision]? = nil) {
    self.study = study
    nodeSizes = study.variants.map { NodeSizes($0.problem.score) }
    self.decisions =
      decisions
      ?? study.cells.map { cell in
        let d = study.variants[cell.variant].problem.dataDimension
        return PilotDecision(record: nil, refinement: RefinementRange(dimension: d).base)
      }
  }

  /// What a unit needs while it runs.
  func bytes(_ unit: WorkUnit) -> Int {
    let numbers: Double
    switch unit {
    case .spectrum:
      // A Gram matrix and LAPACK's copy of it.
      numbers = 2 * Double(UnitRunner.spectrumPoints * UnitRunner.spectrumPoints)
    case .pilot(_, let n, _, let cells):
      // One cell after the other, on the same data.
      numbers = together(
        cells.map {
          ($0.cell, self.numbers(n, cell: $0.cell, refinement: $0.refinement, isPilot: true))
        })
    case .trial(_, let n, _, let cells):
      numbers = together(
        cells.map {
          ($0, self.numbers(n, cell: $0, refinement: decisions[$0].refinement, isPilot: false))
        })
    }
    return Int(min(8 * numbers, 1e18))
  }

  /// What cells hold that run one after the other: the spectrum of each kernel is kept for the next cell with it.
  private func together(_ cells: [(cell: Int, numbers: Double)]) -> Double {
    Dictionary(grouping: cells) { study.cells[$0.cell].estimator.spectral?.foreignKernel?.identity }
      .values.reduce(0) { $0 + ($1.map(\.numbers).max() ?? 0) }
  }

  /// What a trial of a cell needs, or a pilot at a refinement, if that is more.
  func bytes(planned index: Int, pilots refinement: Int?) -> Int {
    let (variant, n) = (study.cells[index].variant, study.cells[index].sampleSize)
    let trial = bytes(.trial(variant: variant, sampleSize: n, trial: 0, cells: [index]))
    guard let refinement else { return trial }
    return max(
      trial,
      bytes(.pilot(variant: variant, sampleSize: n, pilot: 0, cells: [(index, refinement)])))
  }

  /// Why some units do not run where one of them needs more than `largest` bytes; nil where none does.
  func refusal(of units: [WorkUnit], largest: Int) -> String? {
    guard largest < .max else { return nil }
    var known: [Study.Size: Int] = [:]
    var worst: (unit: WorkUnit, bytes: Int)?
    for unit in units {
      // All trials of a size need the same, or less where some cells are stored.
      let size = Study.Size(variant: unit.variant, sampleSize: unit.sampleSize)
      if let known = known[size], known >= unit.cellCount { continue }
      known[size] = unit.cellCount
      let bytes = bytes(unit)
      if bytes > worst?.bytes ?? largest { worst = (unit, bytes) }
    }
    guard let worst else { return nil }
    let variant = study.variants[worst.unit.variant].name.map { " of \($0)" } ?? ""
    return
      "a trial\(variant) at n = \(ReportNumber.count(worst.unit.sampleSize)) needs an estimated "
      + "\(memoryText(worst.bytes)) of memory, but only \(memoryText(largest)) are allowed; raise --memory to that, "
      + "or make the study smaller (`scorebound plan` lists what each cell needs)"
  }

  /// The doubles that a trial of a cell holds.
  private func numbers(
    _ samples: Int, cell index: Int, refinement: Int, isPilot: Bool
  ) -> Double {
    let cell = study.cells[index]
    let variant = study.variants[cell.variant]
    let n = Double(samples * variant.problem.copies)
    guard let problem = variant.problem.score else { return 6 * n * n }
    let d = Double(problem.dataDimension)
    let D = Double(problem.inputDimension)
    let sizes = nodeSizes[cell.variant]
    let count = nodeCount(cell, samples: n, refinement: refinement, problem, sizes)
    let base = sizes.count(refinement: RefinementRange(dimension: problem.dataDimension).base)
    // The examples with what is known of them, and the nodes: those of the risk, of its variance and those
    // among which the best record is looked for. While they are made, scores are there too.
    var numbers = n * (2 * D + 5 * d + 10)
    numbers += (2 * count + base) * (D + 2 * d + 12) + count * (d + 4)
    numbers += sizes.atATime * (D + 4 * d + 14 + Double(problem.target.transportDimension))
    // The measures' own memory; the projection on the kernel's space needs the most.
    if !cell.measures.isEmpty || cell.stopping.contains(where: \.needsNorm) { numbers += 9e6 }
    // Predictions of the records that rules choose, and of all records where they are compared.
    numbers += 2 * Double(max(1, cell.stopping.count)) * count * d
    let records = Double(cell.estimator.recordCount)
    let compared =
      isPilot && !cell.wantsConditionalRisk
      ? count
      : cell.stopping.contains(where: \.needsRealisedRisk)
        ? sizes.screening(problem.dataDimension) : 0
    if records > 1 { numbers += 2 * compared * records * d }
    return numbers
      + cell.estimator.memory(FitSize(problem, examples: n, nodes: count))
  }

  /// About how many nodes the risk of a cell is integrated at.
  private func nodeCount(
    _ cell: Cell, samples n: Double, refinement: Int, _ problem: RegressionProblem,
    _ sizes: NodeSizes
  ) -> Double {
    guard TrialNodes.usesPanels(cell.estimator, problem) else {
      let finest = RefinementRange(dimension: problem.dataDimension).largest
      return sizes.count(refinement: cell.splitsRisk ? finest : refinement)
    }
    let kinks = cell.estimator.piecewiseAnalytic(on: problem)?.kinkCount(problem, examples: n) ?? n
    return Double(problem.panelNodeCount(kinks: Int(min(kinks, 1e9))))
  }
}

/// About how many nodes a variant's risks are integrated at.
struct NodeSizes: Sendable {
  /// By refinement, in one and two dimensions.
  private let counts: [Int]
  /// The nodes at which what is known of a problem is evaluated at a time.
  let atATime: Double

  init(_ problem: RegressionProblem?) {
    guard let problem else {
      counts = []
      atATime = 0
      return
    }
    let isQuadrature = problem.isIntegratedByQuadrature
    let largest = RefinementRange(dimension: problem.dataDimension).largest
    counts =
      isQuadrature ? problem.quadratureNodeCounts(upTo: largest) : []
    atATime = Double(problem.nodesAtATime)
  }

  /// The nodes of a refinement in all blocks; above two dimensions 2ʳ in each block of Sobol points.
  func count(refinement: Int) -> Double {
    guard !counts.isEmpty else {
      return Double(RegressionProblem.sobolBlocks) * pow(2, Double(refinement))
    }
    return Double(counts[min(max(0, refinement), counts.count - 1)])
  }

  /// The nodes at which all records of a path are compared.
  func screening(_ dimension: Int) -> Double {
    count(
      refinement: dimension == 1
        ? 2 : dimension == 2 ? 0 : RefinementRange(dimension: dimension).base - 1)
  }
}
