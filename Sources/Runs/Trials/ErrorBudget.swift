internal import Diffusion
internal import Foundation

/// How large the error of a risk's integral may be, and which refinement of the nodes is likely to keep to it.
///
/// It is judged where it matters: at the record with the least mean risk over the pilots.
struct ErrorBudget {
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

  private let record: Int
  /// The number of records of a path.
  private let records: Int
  private let isQuadrature: Bool
  private let allowed: Double
  /// How much a refinement shrinks the error.
  private let shrinkage: (worst: Double, best: Double)

  /// The budget from the pilots at the base refinement and the mean of their risks at a record.
  init(_ pilots: [Pilots.Path], record: Int, meanRisk: Double, problem: RegressionProblem) {
    let spread = pilots.reduce(0) { $0 + pow($1.risks[record].value - meanRisk, 2) }
    let variance = spread / Double(max(1, pilots.count - 1))
    self.record = record
    records = pilots.first?.risks.count ?? 0
    isQuadrature = problem.isIntegratedByQuadrature
    allowed =
      isQuadrature
      ? min(
        Self.relativeTolerance * meanRisk,
        Self.shareOfStandardError * (variance / Self.referenceTrials).squareRoot())
      : (Self.shareOfVariance * variance).squareRoot()
    shrinkage = Self.shrinkage(dimension: problem.dataDimension)
  }

  /// The error of pilots at one refinement over what is allowed; nil for pilots without this record.
  func excess(of paths: [Pilots.Path]) -> Double? {
    guard let first = paths.first, first.risks.count == records else { return nil }
    let errors = paths.map { $0.risks[record].error }
    let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    // The part of a quadrature's error that all trials share stays in the mean; the part that
    // varies averages out.
    let bias = abs(errors.reduce(0, +)) / Double(errors.count)
    let error =
      isQuadrature
      ? max(bias, (meanSquare / Self.referenceTrials).squareRoot()) : meanSquare.squareRoot()
    return error == 0 ? 0 : error / allowed
  }

  /// Where none of the measured refinements passes: up from the finest, by as much as the worst case of shrinking
  /// needs; nil where the finest is the largest already.
  func finerRefinement(_ excess: [Int: Double], largest: Int) -> Int? {
    guard let finest = excess.keys.max(), finest < largest else { return nil }
    var refinement = finest
    var expected = excess[finest, default: 1]
    repeat {
      expected *= shrinkage.worst
      refinement += 1
    } while expected > 1 && refinement < largest
    return refinement
  }

  /// Where one passes: down from it, while the best case of shrinking allows it and nothing has been
  /// measured; nil where that is nowhere.
  func coarserRefinement(_ excess: [Int: Double], than passing: Int, smallest: Int) -> Int? {
    var refinement = passing
    var expected = excess[passing, default: 1]
    let floor = excess.keys.filter { $0 < passing }.max() ?? smallest - 1
    while expected / shrinkage.best <= 1, refinement - 1 > floor {
      expected /= shrinkage.best
      refinement -= 1
    }
    return refinement < passing ? refinement : nil
  }
}
