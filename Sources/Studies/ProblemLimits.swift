internal import Diffusion
internal import Formatting
internal import Foundation

/// What a problem must be for its risk to be a number that can be integrated.
enum ProblemLimits {
  /// What is wrong with a problem of score estimation, or nil.
  static func fault(of problem: RegressionProblem) -> String? {
    let target = problem.target
    guard target.secondMoment.isFinite, target.mean.allSatisfy(\.isFinite) else {
      return "the law is so wide that E|X0|^2 leaves the range of numbers; take lengths closer to 1"
    }
    let largest = RefinementRange(dimension: problem.dataDimension).largest
    guard let grid = problem.finestGrid(refinement: largest) else { return nil }
    guard grid.width.isFinite, grid.lengthScale > 0, grid.lengthScale.isFinite,
      grid.points.isFinite
    else {
      return
        "at t = \(grid.time) the law's width or its finest detail leaves the range of numbers; take "
        + "lengths closer to 1"
    }
    guard grid.points <= Double(RegressionProblem.largestGrid) else {
      return String(
        format:
          "at t = %g the law is %.3g wide and its finest detail %.3g: the risk's quadrature would "
          + "take up to %.3g points, and at most %@ are possible; bring the parts of the law closer together, "
          + "make them wider, or take a later time",
        grid.time, grid.width, grid.lengthScale, grid.points,
        ReportNumber.count(RegressionProblem.largestGrid))
    }
    return nil
  }
}
