internal import Diffusion
internal import Estimators
internal import Foundation

/// Pilot trials: an independent set that settles, once for a cell, what its trials may not settle
/// from their own labels.
///
/// They give the step of the `oracle` where no conditional risk is known, and the refinement of the
/// quadrature that the error budget asks for. Their results are never part of an estimate.
enum Pilots {
  /// The number of pilot trials a cell.
  static let count = 8

  /// The trial numbers of pilots have the highest bit set, which no trial's number has.
  static func trialNumber(_ pilot: Int) -> UInt32 { 0x8000_0000 | UInt32(pilot) }

  /// The refinement at which pilots are integrated, by dimension.
  static func baseRefinement(dimension d: Int) -> Int { d == 1 ? 6 : 3 }

  /// The smallest refinement that is chosen, by dimension; smooth fits take it.
  static func smallestRefinement(dimension d: Int) -> Int { d == 1 ? 4 : 2 }

  /// The largest refinement that is chosen, by dimension: about 200,000 nodes in a window.
  static func largestRefinement(dimension d: Int) -> Int { d == 1 ? 12 : 5 }

  /// The share of the mean risk that the quadrature's error may be.
  static let relativeTolerance = 1e-3

  /// The share of the Monte Carlo standard error that the quadrature's error may be, for
  /// ``referenceTrials`` trials: a fixed number, so that adding trials moves no stored number.
  static let shareOfStandardError = 0.05

  /// The number of trials that ``shareOfStandardError`` refers to.
  static let referenceTrials = 40.0

  /// How much a refinement shrinks the error, at worst and at best: measured in two dimensions.
  ///
  /// The worst counts for going up and the best for going down, so that neither is too hopeful.
  static let shrinkage = (worst: 0.35, best: 0.1)

  /// The risks of one pilot trial: for every record, by the two rules.
  struct Path: Sendable, Equatable {
    var realised: [Integral]
    var conditional: [Integral]?
  }

  /// Decides for a cell, from the paths of its pilots.
  static func decide(_ paths: [Path], cell: Cell, dimension d: Int) -> PilotDecision {
    let base = baseRefinement(dimension: d)
    if cell.estimator.fitsAreSmooth {
      return PilotDecision(record: nil, refinement: smallestRefinement(dimension: d))
    }
    guard let records = paths.first?.realised.count else {
      return PilotDecision(record: nil, refinement: largestRefinement(dimension: d))
    }
    let mean = (0..<records).map { record in
      paths.reduce(0) { $0 + $1.realised[record].value } / Double(paths.count)
    }
    let record = indexOfSmallest(mean)
    // Judged where it matters: at the best record, by the conditional risk where that is reported.
    let risks = paths.map { path -> Integral in
      if let conditional = path.conditional, let best = indexOfSmallest(conditional.map(\.value)) {
        return conditional[best]
      }
      return path.realised[record ?? 0]
    }
    let level = risks.reduce(0) { $0 + $1.value } / Double(risks.count)
    let differences = risks.map { 0.5 * ($0.halves[0] - $0.halves[1]) }
    let bias = differences.reduce(0, +) / Double(risks.count)
    let meanSquare = differences.reduce(0) { $0 + $1 * $1 } / Double(risks.count)
    let variance =
      risks.reduce(0) { $0 + ($1.value - level) * ($1.value - level) }
      / Double(max(1, risks.count - 1))
    let standardError = (variance / referenceTrials).squareRoot()
    let allowed = min(relativeTolerance * level, shareOfStandardError * standardError)
    var refinement = base
    // The part that all trials share stays in the mean; the part that varies averages out.
    var expected = max(abs(bias), (meanSquare / referenceTrials).squareRoot())
    while expected > allowed, refinement < largestRefinement(dimension: d) {
      expected *= shrinkage.worst
      refinement += 1
    }
    while expected / shrinkage.best <= allowed, refinement > smallestRefinement(dimension: d) {
      expected /= shrinkage.best
      refinement -= 1
    }
    let needsRecord =
      cell.stopping.contains(where: \.needsPilots) && !cell.estimator.hasConditionalRisk
    return PilotDecision(record: needsRecord ? record : nil, refinement: refinement)
  }
}
