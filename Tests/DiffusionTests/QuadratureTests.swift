import Diffusion
import Foundation
import LinearAlgebra
import Testing

/// The figures of an independent simulation: `References/end_to_end.py`.
private struct EndToEnd: Decodable {
  struct Quadrature: Decodable {
    let squared_size: Double
    let label_noise: Double
  }
  let quadrature: Quadrature
}

private func quickstart(_ times: TimeLaw = .window(from: 0.1, to: 2)) throws -> RegressionProblem {
  RegressionProblem(
    target: try target(Laws.quickstartText), process: VariancePreserving(schedule: .constant(1)),
    times: times, inputs: InputMap(bias: 1))
}

private func squaredSize(_ nodes: EvaluationNodes) -> Integral {
  nodes.integrate { q in nodes.nodes.posteriorMeans.row(q).reduce(0) { $0 + $1 * $1 } }
}

@Suite struct QuadratureTests {
  @Test func `the quickstart mixture's size and label noise are the independent figures`() throws {
    let file = references.appendingPathComponent("end_to_end.json")
    let expected = try JSONDecoder().decode(EndToEnd.self, from: Data(contentsOf: file)).quadrature
    let nodes = try quickstart().quadratureNodes(refinement: 4)
    // Seven Gauss nodes in log t; the reference's own error is 7e-12.
    #expect(abs(squaredSize(nodes).value - expected.squared_size) < 1e-8)
    #expect(abs(nodes.meanLabelNoise.value - expected.label_noise) < 1e-8)
    #expect(abs(expected.squared_size - 0.481116639) < 1e-9)
    #expect(abs(expected.label_noise - 0.643883361) < 1e-9)
  }

  @Test func `blocks agree, and come closer with refinement`() throws {
    let problem = try quickstart()
    let rules = (0...4).map { problem.quadratureNodes(refinement: $0) }
    let errors = rules.map { squaredSize($0).error }
    // In steps of two, since the sign of a difference may pass through 0 in between.
    for (finer, coarser) in zip(errors.dropFirst(2), errors) { #expect(finer < 0.1 * coarser) }
    #expect(errors[0] < 1e-2 && errors[4] < 1e-8)
    for (nodes, next) in zip(rules, rules.dropFirst()) {
      #expect(next.count > nodes.count)
      #expect(nodes.blocks.map(\.count).reduce(0, +) == nodes.count)
      // Half of the difference of the rules bounds the error of their average, in order.
      let value = squaredSize(nodes)
      #expect(abs(value.value - squaredSize(rules[4]).value) <= 3 * value.error + 1e-9)
    }
  }

  @Test(arguments: [TimeLaw.fixed(0.1), .fixed(0.5), .fixed(2), .window(from: 0.1, to: 2)])
  func `each block has mass 1`(times: TimeLaw) throws {
    let nodes = try quickstart(times).quadratureNodes(refinement: 4)
    // What is left out of the grid and of small weights is below 1e-10; Gauss nodes in log t
    // integrate dt = t du to 1e-9 with seven.
    for mass in nodes.integrate({ _ in 1 }).blocks { #expect(abs(mass - 1) < 1e-9) }
    #expect(nodes.weights.allSatisfy { $0 > 0 })
    #expect(nodes.method == .quadrature(refinement: 4))
  }

  @Test func `one time needs one node in time`() throws {
    let nodes = try quickstart(.fixed(0.5)).quadratureNodes(refinement: 1)
    #expect(Set(nodes.nodes.times) == [0.5])
    #expect(squaredSize(nodes).error < 1e-6)
  }

  @Test func `kinks are integrated to the error that the blocks report`() throws {
    // A fit has a kink at each data point. With jump 2 and density p at the kink, one trapezoid rule
    // errs by step² p B₂(φ), φ the kink's place between its nodes; half of the two rules' difference
    // is the odd half of that Fourier series, the error of their average the even, a quarter of it.
    // A single kink can lie so that the difference vanishes, so the roots of mean squares compare.
    let law = try target("{kind: gaussian-mixture, components: [{mean: [2], covariance: 3}]}")
    let problem = RegressionProblem(
      target: law, process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let level = problem.process.level(at: 0.5)
    let μ = 2 * level.α
    let s = (3 * level.α * level.α + level.h).squareRoot()
    for refinement in 0...4 {
      let nodes = problem.quadratureNodes(refinement: refinement)
      var (reported, actual) = (0.0, 0.0)
      for kink in 0..<40 {
        let c = μ + 0.037 * Double(kink - 20)
        // E|N(a, s²)| = s √(2/π) exp(−a²/2s²) + a erf(a/(s√2)).
        let a = μ - c
        let exact =
          s * (2 / Double.pi).squareRoot() * exp(-a * a / (2 * s * s))
          + a * erf(a / (s * 2.0.squareRoot()))
        let found = nodes.integrate { abs(nodes.nodes.points[$0, 0] - c) }
        reported += found.error * found.error / 40
        actual += (found.value - exact) * (found.value - exact) / 40
      }
      let step = 0.75 * pow(2, -0.5 * Double(refinement)) * s
      #expect(actual < 0.25 * reported, "refinement \(refinement)")
      #expect(reported.squareRoot() < step * step / 6 / (s * (2 * .pi).squareRoot()))
    }
  }

  @Test func `the risk of predictions is their squared distance to the truth`() throws {
    let nodes = try quickstart().quadratureNodes(refinement: 3)
    let truth = nodes.nodes.posteriorMeans.values
    #expect(nodes.risk(ofPredictions: truth[...]).value == 0)
    // A constant gap (0.3, −0.4) has the risk 1/4 at mass 1.
    let shifted = truth.enumerated().map { $1 + ($0.isMultiple(of: 2) ? 0.3 : -0.4) }
    #expect(abs(nodes.risk(ofPredictions: shifted[...]).value - 0.25) < 1e-6)
    let zero = [Double](repeating: 0, count: truth.count)
    let size = squaredSize(nodes)
    #expect(abs(nodes.risk(ofPredictions: zero[...]).value - size.value) < 1e-14)
  }

  @Test func `an integral is the average of its blocks, with their standard error`() {
    let a = Integral(blocks: [1, 4])
    #expect(a.value == 2.5 && a.error == 1.5 && a.signedError == -1.5)
    #expect(a + Integral(blocks: [0.5, 0.25]) == Integral(blocks: [1.5, 4.25]))
    // Squares 1 + 0 + 1 over B (B − 1) = 6.
    let b = Integral(blocks: [1, 2, 3])
    #expect(abs(b.error - (2.0 / 6).squareRoot()) < 1e-15 && b.signedError == 0)
  }

  @Test func `what is known of f alone is known to 1e-8`() throws {
    let truth = try quickstart().truth()
    #expect(abs(truth.squaredSize.value - 0.481116639) < 1e-9)
    #expect(abs(truth.labelNoise.value - 0.643883361) < 1e-9)
    #expect(truth.squaredSize.error < 1e-9 && truth.labelNoise.error < 1e-9)
    // One time, one dimension: E v = σ² h/S exactly for a Gaussian.
    let law = try target("{kind: gaussian-mixture, components: [{mean: [2], covariance: 3}]}")
    let problem = RegressionProblem(
      target: law, process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: 1))
    let level = problem.process.level(at: 0.5)
    let exact = 3 * level.h / (3 * level.α * level.α + level.h)
    #expect(abs(problem.truth().labelNoise.value - exact) < 1e-12)
  }
}
