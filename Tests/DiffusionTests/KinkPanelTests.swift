import Diffusion
import Foundation
import LinearAlgebra
import Statistics
import Testing

@Suite struct KinkPanelTests {
  @Test func `kinks at the panels' ends cost nothing`() throws {
    let law = try target("{kind: gaussian-mixture, components: [{mean: [2], covariance: 3}]}")
    let problem = RegressionProblem(
      target: law, process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let level = problem.process.level(at: 0.5)
    let μ = 2 * level.α
    let s = (3 * level.α * level.α + level.h).squareRoot()
    let kinks = (0..<40).map { μ + 0.137 * Double($0 - 20) * s } + [1e3]
    let nodes = problem.panelNodes(kinks: kinks)
    #expect(nodes.method == .panels && nodes.blocks.count == 2)
    #expect(abs(nodes.integrate { _ in 1 }.value - 1) < 1e-12)
    for c in kinks.dropLast() {
      // E|N(a, s²)| = s √(2/π) exp(−a²/2s²) + a erf(a/(s√2)).
      let a = μ - c
      let exact =
        s * (2 / Double.pi).squareRoot() * exp(-a * a / (2 * s * s))
        + a * erf(a / (s * 2.0.squareRoot()))
      let found = nodes.integrate { abs(nodes.nodes.points[$0, 0] - c) }
      #expect(abs(found.value - exact) < 1e-11)
      #expect(found.error < 1e-11)
    }
  }

  @Test(arguments: [0, 1, 7, 300])
  func `any number of kinks leaves the mass`(count: Int) throws {
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[-1], [1.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.05),
      inputs: InputMap(bias: 1))
    let stream = RandomStream(StreamKey(seed: 1, trial: 0, purpose: .data, block: 0))
    stream.seek(item: 0)
    let kinks = (0..<count).map { _ in 2 * stream.gaussian() } + (count > 0 ? [0.25, 0.25] : [])
    let nodes = problem.panelNodes(kinks: kinks)
    for block in nodes.integrate({ _ in 1 }).blocks { #expect(abs(block - 1) < 1e-10) }
    #expect(nodes.weights.allSatisfy { $0 > 0 })
  }
}
