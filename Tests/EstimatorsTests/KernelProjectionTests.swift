import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Testing

@Suite struct KernelProjectionTests {
  /// The Sobol points that projections are made on, and f_* there.
  private static func nodes(_ problem: RegressionProblem) -> NoisyPoints {
    problem.sobolNodes(pointsPerBlock: 4, key: TrialKey(seed: 0, trial: 0, block: 1)).nodes
  }

  private static func norm(_ nodes: NoisyPoints, _ values: Matrix) throws -> Double {
    // f = κ(·, ζ) c has the values κ c at ζ and the squared norm cᵀ κ c = valuesᵀ κ⁻¹ values.
    let gram = TangentKernel.gram(nodes.inputs)
    let coefficients = solution(gram, values)
    return zip(coefficients.values, values.values).reduce(0) { $0 + $1.0 * $1.1 }.squareRoot()
  }

  /// The penalised least squares problem's solution is ridge regression on the points: for the penalty that
  /// belongs to the norm, found by bisection here too, by Cholesky in place of eigenvectors.
  @Test(arguments: [0.3, 0.8])
  func `the projection is ridge regression with the penalty that gives the norm`(_ bound: Double)
    throws
  {
    let problem = try quickstart()
    let nodes = Self.nodes(problem)
    let function = try KernelProjection(problem, pointsPerBlock: 4).function(.norm(bound))
    #expect(abs(function.norm - bound) < 1e-9)
    #expect(abs(try Self.norm(nodes, function(nodes.inputs)) - bound) < 1e-5)
    let gram = TangentKernel.gram(nodes.inputs)
    let count = nodes.count
    func ridge(_ μ: Double) -> (coefficients: Matrix, norm: Double) {
      var shifted = gram
      for i in 0..<count { shifted[i, i] += Double(count) * μ }
      let c = solution(shifted, nodes.posteriorMeans)
      let images = product(gram, c)
      return (c, zip(c.values, images.values).reduce(0) { $0 + $1.0 * $1.1 }.squareRoot())
    }
    var (low, high) = (-20.0, 5.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if ridge(exp(middle)).norm > bound { low = middle } else { high = middle }
    }
    let elsewhere = problem.drawTestPoints(
      count: 50, key: TrialKey(seed: 8, trial: 0, block: 50)
    ).inputs
    let expected = product(
      TangentKernel.matrix(elsewhere, nodes.inputs), ridge(exp(high)).coefficients)
    #expect(relativeError(function(elsewhere).values, expected.values) < 1e-9)
  }

  @Test func `a share of the error is reached by the smallest norm, and norms are bounds`() throws {
    let problem = lineProblem()
    let projection = try KernelProjection(problem, pointsPerBlock: 8)
    let nodes = problem.sobolNodes(pointsPerBlock: 8, key: TrialKey(seed: 0, trial: 0, block: 1))
      .nodes
    func share(_ function: KernelProjection.Function) -> Double {
      let values = function(nodes.inputs)
      let gap = zip(values.values, nodes.posteriorMeans.values).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
      return gap / nodes.posteriorMeans.values.reduce(0) { $0 + $1 * $1 }
    }
    let coarse = projection.function(.error(share: 0.05))
    let fine = projection.function(.error(share: 1e-3))
    #expect(abs(share(coarse) - 0.05) < 1e-9 && abs(share(fine) - 1e-3) < 1e-9)
    #expect(coarse.norm < fine.norm)
    // The ball of the coarse one's norm has nothing better.
    #expect(abs(share(projection.function(.norm(coarse.norm))) - 0.05) < 1e-6)
  }
}
