internal import Diffusion
internal import Foundation

/// The evaluation nodes of a problem by refinement, made once and shared by all trials.
final class NodeCache: @unchecked Sendable {
  private let problem: RegressionProblem
  private let lock = NSLock()
  private var nodes: [Int: EvaluationNodes] = [:]

  init(problem: RegressionProblem) {
    self.problem = problem
  }

  /// The number of fresh test points a trial, above the quadrature's dimensions.
  static let freshPoints = 20_000

  /// The nodes of a trial: by quadrature, or fresh points of the trial's own.
  func nodes(refinement: Int, key: TrialKey) -> EvaluationNodes {
    guard problem.dataDimension <= RegressionProblem.largestQuadratureDimension else {
      return problem.freshNodes(count: Self.freshPoints, key: key)
    }
    return lock.withLock {
      if let known = nodes[refinement] { return known }
      let made = problem.quadratureNodes(refinement: refinement)
      nodes[refinement] = made
      return made
    }
  }
}
