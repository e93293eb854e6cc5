import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

@Suite struct NearestNeighboursTests {
  @Test(arguments: [1, 2, 7, 40])
  func `predictions are averages over the first of all inputs sorted by distance`(k: Int) throws {
    let problem = try quickstart()
    let training = problem.training(40)
    let points = problem.drawTestPoints(count: 300, key: training.key)
    let path = try NearestNeighbours(neighbours: k).fit(training, evaluation: points)
    #expect(path.steps == [0] && path.stride == 600)
    for q in 0..<points.count {
      let order = (0..<40).sorted { a, b in
        func square(_ j: Int) -> Double {
          zip(points.inputs.row(q), training.inputs.row(j)).reduce(0) {
            $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
          }
        }
        return (square(a), a) < (square(b), b)
      }
      for i in 0..<2 {
        let mean = order.prefix(k).reduce(0) { $0 + training.labels[$1, i] } / Double(k)
        #expect(abs(path.predictions[2 * q + i] - mean) < 1e-14)
      }
    }
  }

  @Test func `of equal distances the earlier inputs are taken`() throws {
    let problem = lineProblem()
    // Distances from 0: 2, 1, 1, 1, 1, 3.
    let noisy = NoisyPoints(
      problem: problem, points: Matrix([[2], [1], [-1], [1], [-1], [3]]),
      times: Array(repeating: 0.5, count: 6))
    let labels = Matrix([[100], [1], [2], [4], [8], [1000]])
    let training = TrainingSet(
      data: DataSet(noisy: noisy, labels: labels), problem: .score(problem),
      key: TrialKey(seed: 1, trial: 0, block: 6))
    let origin = NoisyPoints(problem: problem, points: Matrix([[0]]), times: [0.5])
    for (k, sum) in [1, 3, 7, 15, 115, 1115].enumerated() {
      let path = try NearestNeighbours(neighbours: k + 1).fit(training, evaluation: origin)
      #expect(abs(path.predictions[0] * Double(k + 1) - Double(sum)) < 1e-12)
    }
  }

  @Test func `one neighbour remembers, all neighbours are the constant`() throws {
    let training = try quickstart().training(25)
    let noisy = training.data.noisy
    let one = try NearestNeighbours(neighbours: 1).fit(training, evaluation: noisy)
    #expect(one.predictions == training.labels.values)
    let all = try NearestNeighbours(neighbours: 25).fit(training, evaluation: noisy)
    let constant = try Constant().fit(training, evaluation: noisy)
    #expect(relativeError(all.predictions, constant.predictions) < 1e-15)
  }

  @Test func `fits jump at the kinks and nowhere else`() throws {
    let problem = lineProblem()
    let training = problem.training(12)
    let estimator = NearestNeighbours(neighbours: 3)
    let kinks = estimator.kinks(training).sorted()
    #expect(kinks.count == 9)
    func fit(_ points: [Double]) throws -> [Double] {
      let nodes = NoisyPoints(
        problem: problem, points: Matrix(rows: points.count, columns: 1, values: points),
        times: Array(repeating: 0.5, count: points.count))
      return try estimator.fit(training, evaluation: nodes).predictions
    }
    let ends = [-20] + kinks + [20]
    for (left, right) in zip(ends, ends.dropFirst()) {
      let gap = right - left
      let inside = try fit([left + 1e-6 * gap, left + 0.5 * gap, right - 1e-6 * gap])
      #expect(inside[0] == inside[1] && inside[1] == inside[2])
    }
  }
}
