import Diffusion
import Foundation
import LinearAlgebra
import Testing

private func problem(
  _ text: String, times: TimeLaw = .window(from: 0.1, to: 2), bias: Double? = nil
) throws -> RegressionProblem {
  RegressionProblem(
    target: try target(text), process: VariancePreserving(schedule: .constant(1)), times: times,
    inputs: InputMap(bias: bias))
}

@Suite struct HomogeneityFloorTests {
  @Test func `two atoms at ±1 have the floor 0.0619`() throws {
    let floor = try #require(
      try problem("{kind: atoms, points: [[-1], [1]]}").homogeneityFloor())
    // Three digits are what the independent figure gives.
    #expect(abs(floor - 0.0619) < 5e-5)
  }

  @Test func `the floor is what a least-squares fit of homogeneous functions leaves`() throws {
    // The best r h(ω) by weighted sums over quadrature nodes in narrow bins of the slope x/τ, which are
    // equal in its inverse hyperbolic sine since slopes reach 1,000: wide bins leave too much, bins of
    // few nodes too little, each some tenths of a per cent here.
    let problem = try problem("{kind: atoms, points: [[-1], [0.5]], weights: [0.3, 0.7]}")
    let floor = try #require(problem.homogeneityFloor())
    let nodes = problem.quadratureNodes(refinement: 14)
    let bins = 200
    var cross = [Double](repeating: 0, count: bins)
    var square = cross
    let points = nodes.nodes
    for q in 0..<nodes.count {
      let x = points.points[q, 0]
      let τ = points.times[q] - 0.1
      let r = (x * x + τ * τ).squareRoot()
      let bin = min(bins - 1, max(0, Int(Double(bins) * (asinh(x / τ) / 16 + 0.5))))
      cross[bin] += nodes.weights[q] * r * points.posteriorMeans[q, 0]
      square[bin] += nodes.weights[q] * r * r
    }
    let captured = zip(cross, square).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / $1.1 : $0 }
    let left = problem.truth().squaredSize.value - 0.5 * captured
    #expect(abs(left - floor) < 0.01 * floor, "\(left) against \(floor)")
  }

  @Test func `with a constant input or at one time there is none`() throws {
    let atoms = "{kind: atoms, points: [[-1], [1]]}"
    #expect(try problem(atoms, bias: 1).homogeneityFloor() == nil)
    #expect(try problem(atoms, times: .fixed(0.5)).homogeneityFloor() == nil)
  }
}
