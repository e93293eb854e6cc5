import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

/// ρ̂ and f̂ = (x + h ∇ρ̂/max(ρ̂, ε))/α, term by term.
private func plain(
  _ labels: Matrix, _ x: [Double], level: NoiseLevel, floor: Double, bandwidth: Double
) -> (density: Double, prediction: [Double]) {
  let d = x.count
  let variance = level.h + pow(level.α * bandwidth, 2)
  let normalizer = pow(2 * .pi * variance, -0.5 * Double(d)) / Double(labels.rows)
  var density = 0.0
  var gradient = [Double](repeating: 0, count: d)
  for j in 0..<labels.rows {
    let gaps = (0..<d).map { x[$0] - level.α * labels[j, $0] }
    let square = gaps.reduce(0) { $0 + $1 * $1 }
    let term = normalizer * exp(-square / (2 * variance))
    density += term
    for i in 0..<d { gradient[i] -= term * gaps[i] / variance }
  }
  let prediction = (0..<d).map { i in
    (x[i] + level.h * gradient[i] / max(density, floor)) / level.α
  }
  return (density, prediction)
}

private func problem(_ times: TimeLaw) throws -> RegressionProblem {
  try quickstart(times: times)
}

@Suite struct SmoothedEmpiricalTests {
  @Test(arguments: [(0, 0), (0.02, 0), (0.05, 0), (0, 0.3), (0.02, 0.3), (10, 0.1)])
  func `predictions are the formula's, with and without floor and bandwidth`(
    floor: Double, bandwidth: Double
  ) throws {
    let problem = try problem(.window(from: 0.1, to: 2))
    let training = problem.training(50)
    let points = problem.drawTestPoints(count: 200, key: training.key)
    let path = try SmoothedEmpirical(floor: floor, bandwidth: bandwidth)
      .fit(training, evaluation: points)
    #expect(path.steps == [0] && path.predictions.count == 400)
    var regularised = 0
    for q in 0..<points.count {
      let (density, expected) = plain(
        training.labels, Array(points.points.row(q)), level: points.levels[q], floor: floor,
        bandwidth: bandwidth)
      if density < floor { regularised += 1 }
      for i in 0..<2 {
        // Fifty terms of rounding, and a quotient of density and gradient.
        #expect(abs(path.predictions[2 * q + i] - expected[i]) < 1e-12)
      }
    }
    // The floors are met: never, by some points, by all.
    #expect(floor == 0 ? regularised == 0 : floor == 10 ? regularised == 200 : regularised > 0)
  }

  @Test(arguments: [0.01, 0.5, 2])
  func `without a floor it is the posterior mean of the empirical law, far out too`(
    t: Double
  ) throws {
    let problem = try problem(.fixed(t))
    let training = problem.training(33)
    let empirical = RegressionProblem(
      target: Atoms(
        points: training.labels, weights: Array(repeating: 1.0 / 33, count: 33)),
      process: problem.process, times: problem.times, inputs: problem.inputs)
    let rows = [[0, 0], [1, -0.2], [50, -50], [-3, 8], [0.01, 0.4]]
    let points = NoisyPoints(
      problem: empirical, points: Matrix(rows), times: Array(repeating: t, count: rows.count))
    let path = try SmoothedEmpirical(floor: 0, bandwidth: 0).fit(training, evaluation: points)
    for (found, exact) in zip(path.predictions, points.posteriorMeans.values) {
      // Exponents of the size |x||a|/h are rounded to 1e-16 of that.
      #expect(abs(found - exact) < 1e-16 * 100 / points.levels[0].h + 1e-14)
    }
  }

  @Test func `far below the floor nothing underflows and the data have no say`() throws {
    let problem = try problem(.fixed(0.01))
    let training = problem.training(20)
    let points = NoisyPoints(
      problem: problem, points: Matrix([[50, 50], [-30, 1]]), times: [0.01, 0.01])
    let level = points.levels[0]
    let path = try SmoothedEmpirical(floor: 1e-4, bandwidth: 0).fit(training, evaluation: points)
    for (found, x) in zip(path.predictions, points.points.values) {
      #expect(abs(found - x / level.α) <= 4e-15 * abs(x))
    }
    // A floor below the density there, e^(−250,000) in effect 0, changes nothing.
    let tiny = try SmoothedEmpirical(floor: 1e-300, bandwidth: 0).fit(
      training, evaluation: points)
    #expect(tiny.predictions == path.predictions)
  }

  @Test func `it looks at the clean labels alone`() throws {
    let problem = try problem(.window(from: 0.1, to: 2))
    let training = problem.training(10)
    let other = TrainingSet(
      data: DataSet(noisy: problem.training(10, trial: 5).data.noisy, labels: training.labels),
      problem: training.problem, key: training.key)
    let points = problem.drawTestPoints(count: 20, key: training.key)
    let estimator = SmoothedEmpirical(floor: 1e-3, bandwidth: 0.1)
    let one = try estimator.fit(training, evaluation: points)
    #expect(try estimator.fit(other, evaluation: points).predictions == one.predictions)
  }

  @Test func `the kinks are where the density meets the floor, among fine edges`() throws {
    let problem = lineProblem()
    let training = problem.training(30)
    let estimator = SmoothedEmpirical(floor: 0.1, bandwidth: 0.05)
    let level = problem.process.level(at: 0.5)
    let edges = estimator.kinks(training)
    func density(_ x: Double) -> Double {
      plain(training.labels, [x], level: level, floor: 0.1, bandwidth: 0.05).density
    }
    let crossings = edges.filter { abs(density($0) - 0.1) < 1e-8 }
    // Two atoms, merged by the noise: the density rises above the floor once and falls once.
    #expect(crossings.count == 2)
    let sorted = edges.sorted()
    let width = (level.h + pow(level.α * 0.05, 2)).squareRoot()
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 <= 0.5 * width + 1e-12 })
    let ends = [try #require(sorted.first), try #require(sorted.last)]
    #expect(ends.allSatisfy { density($0) < 0.1 })
    #expect(estimator.knowsKinks(on: training.scoreProblem) && !estimator.fitsAreSmooth)
  }

  @Test func `its mean risk at fixed time falls like 1 over n`() throws {
    let problem = lineProblem()
    let nodes = problem.quadratureNodes(refinement: 2)
    func meanRisk(_ n: Int, trials: Int) throws -> Double {
      let estimator = SmoothedEmpirical(floor: pow(Double(n), -2), bandwidth: 0)
      return try (0..<trials).map { trial in
        let path = try estimator.fit(
          problem.training(n, trial: UInt32(trial)), evaluation: nodes.nodes)
        return nodes.risk(ofPredictions: path.predictions(ofRecord: 0)).value
      }.reduce(0, +) / Double(trials)
    }
    // Two atoms: only their weights are unknown, and the floor is met far out. Trials spread by
    // √2 of the mean, a chi-squared number with one degree of freedom: 400 leave 7 % each.
    let ratio = try meanRisk(100, trials: 400) / meanRisk(1600, trials: 400)
    #expect(abs(log(ratio) / log(16) - 1) < 0.12)
  }
}
