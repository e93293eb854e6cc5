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
    target: try target(Laws.quickstartText), process: ForwardProcess(schedule: .constant(1)),
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

  @Test func `halves agree, and come closer with every refinement`() throws {
    let problem = try quickstart()
    let rules = (0...4).map { problem.quadratureNodes(refinement: $0) }
    let errors = rules.map { squaredSize($0).error }
    for (finer, coarser) in zip(errors.dropFirst(), errors) { #expect(finer < coarser) }
    #expect(errors[0] < 1e-2 && errors[4] < 1e-8)
    for (nodes, next) in zip(rules, rules.dropFirst()) {
      #expect(next.count > nodes.count)
      #expect(nodes.halves.map(\.count).reduce(0, +) == nodes.count)
      // Half of the difference of the rules bounds the error of their average, in order.
      let value = squaredSize(nodes)
      #expect(abs(value.value - squaredSize(rules[4]).value) <= 3 * value.error + 1e-9)
    }
  }

  @Test(arguments: [TimeLaw.fixed(0.1), .fixed(0.5), .fixed(2), .window(from: 0.1, to: 2)])
  func `each half has mass 1`(times: TimeLaw) throws {
    let nodes = try quickstart(times).quadratureNodes(refinement: 4)
    // What is left out of the grid and of small weights is below 1e-10; Gauss nodes in log t
    // integrate dt = t du to 1e-9 with seven.
    for mass in nodes.integrate({ _ in 1 }).halves { #expect(abs(mass - 1) < 1e-9) }
    #expect(nodes.weights.allSatisfy { $0 > 0 })
    #expect(nodes.method == .quadrature(refinement: 4))
  }

  @Test func `one time needs one node in time`() throws {
    let nodes = try quickstart(.fixed(0.5)).quadratureNodes(refinement: 1)
    #expect(Set(nodes.nodes.times) == [0.5])
    #expect(squaredSize(nodes).error < 1e-6)
  }

  @Test func `a kink is integrated to the error that the halves report`() throws {
    // E|x₁| at one time has a kink at 0, as fits have at data points. For the mixture in closed form:
    // E|N(μ, s²)| = s √(2/π) exp(−μ²/2s²) + μ erf(μ/(s√2)).
    let problem = try quickstart(.fixed(0.5))
    let level = problem.process.level(at: 0.5)
    let exact = [(-1.0, 0.05), (1.0, 0.1)].reduce(0.0) { sum, part in
      let μ = level.α * part.0
      let s = (level.α * level.α * part.1 + level.h).squareRoot()
      let value =
        s * (2 / Double.pi).squareRoot() * exp(-μ * μ / (2 * s * s)) + μ * erf(μ / (s * 2.0.squareRoot()))
      return sum + 0.5 * value
    }
    for refinement in 0...5 {
      let nodes = problem.quadratureNodes(refinement: refinement)
      let found = nodes.integrate { abs(nodes.nodes.points[$0, 0]) }
      #expect(abs(found.value - exact) <= found.error + 1e-10, "refinement \(refinement)")
      #expect(found.error < 0.02 * pow(2, -Double(refinement)))
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

  @Test func `fresh points integrate to their standard error, in two equal halves`() throws {
    let problem = try quickstart()
    let key = TrialKey(seed: 9, trial: 0, block: 64)
    let nodes = problem.freshNodes(count: 8001, key: key)
    #expect(nodes.count == 8000 && nodes.halves == [0..<4000, 4000..<8000])
    #expect(nodes.method == .freshSample)
    for mass in nodes.integrate({ _ in 1 }).halves { #expect(abs(mass - 1) < 1e-12) }
    #expect(agrees(nodes.nodes.labelNoise, with: 0.643883361))
    let again = problem.freshNodes(count: 8000, key: key)
    #expect(again.nodes.points == nodes.nodes.points)
    let other = problem.freshNodes(count: 8000, key: TrialKey(seed: 9, trial: 1, block: 64))
    #expect(other.nodes.points != nodes.nodes.points)
  }

  @Test func `an integral is the average of its halves`() {
    let a = Integral(halves: [1, 4])
    #expect(a.value == 2.5 && a.error == 1.5)
    #expect(a + Integral(halves: [0.5, 0.25]) == Integral(halves: [1.5, 4.25]))
  }
}
