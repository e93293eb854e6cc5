package import Diffusion

/// The refinements of evaluation nodes among which pilots choose for a cell.
///
/// Above two dimensions a refinement is the base-two logarithm of the Sobol points per block.
package struct RefinementRange: Sendable, Equatable {
  /// Where pilots begin.
  package let base: Int
  /// The smallest one that is chosen; smooth fits take it.
  package let smallest: Int
  /// The largest one that is chosen: about 200,000 nodes in a window, or 65,536 Sobol points.
  package let largest: Int

  /// The range in d dimensions.
  package init(dimension d: Int) {
    (smallest, base, largest) = d == 1 ? (4, 6, 12) : d == 2 ? (2, 3, 5) : (5, 7, 11)
  }

  /// The range for a cell.
  ///
  /// Where a set is so large that only a part of its spectrum is known, its refinement is that of the
  /// variance, which needs the base anyway to find the best record.
  package init(_ cell: Cell, problem: RegressionProblem) {
    let range = RefinementRange(dimension: problem.dataDimension)
    guard cell.splitsRisk, problem.isIntegratedByQuadrature else {
      self = range
      return
    }
    (smallest, base, largest) = (range.base, range.base, range.largest)
  }
}
