import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

/// An interval with the numbers at which a function is looked at there: Chebyshev points, which a polynomial goes
/// through, and points between them, at which it is to agree.
private struct Piece {
  static let degree = 24
  let nodes: [Double]
  let between: [Double]

  /// The interval without a thousandth at both ends, which a kink is known to.
  init(from: Double, to: Double) {
    let (middle, half) = (0.5 * (from + to), 0.499 * (to - from))
    func point(_ angle: Double) -> Double { middle + half * cos(angle * .pi / Double(Self.degree)) }
    nodes = (0...Self.degree).map { point(Double($0)) }
    between = [1.5, 6.5, 12.5, 17.5, 22.5].map(point)
  }

  /// The largest distance of a function from the polynomial through the nodes, given its values at both.
  func error(_ atNodes: ArraySlice<Double>, _ atOthers: ArraySlice<Double>) -> Double {
    zip(between, atOthers).reduce(0) { largest, point in
      let (x, value) = point
      var (above, below) = (0.0, 0.0)
      for (k, pair) in zip(nodes, atNodes).enumerated() {
        let end = k == 0 || k == Self.degree ? 0.5 : 1
        let weight = (k % 2 == 0 ? end : -end) / (x - pair.0)
        above += weight * pair.1
        below += weight
      }
      return max(largest, abs(above / below - value))
    }
  }
}

/// A problem on the line at one time, and what becomes of its inputs.
struct LineCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let inputs: InputMap

  static let all = [
    LineCase(testDescription: "a bias", inputs: InputMap(bias: 1)),
    LineCase(testDescription: "no bias", inputs: InputMap(bias: nil)),
    LineCase(
      testDescription: "clipped inputs",
      inputs: InputMap(bias: 1, truncation: Truncation(radius: 0.6, method: .clip))),
    // More inputs at the radius than a fit has neighbours; x R/|x| is not always R.
    LineCase(
      testDescription: "mostly clipped inputs",
      inputs: InputMap(bias: 1, truncation: Truncation(radius: 0.1, method: .clip))),
    LineCase(
      testDescription: "dropped inputs",
      inputs: InputMap(bias: 0.5, truncation: Truncation(radius: 0.6, method: .drop))),
    LineCase(
      testDescription: "dropped inputs, no bias",
      inputs: InputMap(bias: nil, truncation: Truncation(radius: 0.6, method: .drop))),
  ]
}

/// What every kind of estimator says of the places where its fits on the line are not smooth.
@Suite struct EstimatorKinkTests {
  private static let count = 14

  /// How far the errors f̂ − f_* of any record are from polynomials on some pieces of the line, in units of their size.
  private static func roughness(
    _ estimator: any Estimator, _ training: TrainingSet, _ pieces: [Piece]
  ) throws -> Double {
    let places = pieces.flatMap { $0.nodes + $0.between }
    let problem = training.scoreProblem
    let points = NoisyPoints(
      problem: problem, points: Matrix(rows: places.count, columns: 1, values: places),
      times: places.map { _ in problem.times.start })
    let path = try estimator.fit(training, evaluation: points)
    var largest = 0.0
    for record in path.steps.indices {
      let errors = zip(path.predictions(ofRecord: record), points.posteriorMeans.values).map {
        $0 - $1
      }
      let size = errors.reduce(1) { max($0, abs($1)) }
      var start = 0
      for piece in pieces {
        let middle = start + piece.nodes.count
        let end = middle + piece.between.count
        largest = max(largest, piece.error(errors[start..<middle], errors[middle..<end]) / size)
        start = end
      }
    }
    return largest
  }

  private static func training(_ line: LineCase, trial: UInt32) -> TrainingSet {
    RegressionProblem.isotropic(mean: [0.4], times: .fixed(0.5), inputs: line.inputs)
      .training(count, trial: trial)
  }

  /// The interval that the training points lie in, and a little more.
  private static func range(_ training: TrainingSet) -> (low: Double, high: Double) {
    let points = training.data.noisy.points.values
    return ((points.min() ?? 0) - 0.5, (points.max() ?? 0) + 0.5)
  }

  @Test(arguments: ExampleEstimator.all, LineCase.all)
  func `between the kinks that it names a fit is analytic`(
    _ example: ExampleEstimator, _ line: LineCase
  ) throws {
    for trial in 0..<3 {
      let training = Self.training(line, trial: UInt32(trial))
      let estimator = try example.estimator(for: training)
      guard let known = estimator.piecewiseAnalytic(on: training.scoreProblem) else { continue }
      let (low, high) = Self.range(training)
      let radius = line.inputs.truncation.map { [-$0.radius, $0.radius] } ?? []
      let kinks = (known.kinks(training) + radius).filter { $0 > low && $0 < high }
      let edges = ([low] + kinks + [high]).sorted()
      let pieces = zip(edges, edges.dropFirst()).filter { $1 - $0 > 1e-6 }
        .map { Piece(from: $0, to: $1) }
      // Poles of the kernel at ±i c keep the polynomial from converging faster.
      let found = try Self.roughness(estimator, training, pieces)
      #expect(found < 1e-8, "\(found) in trial \(trial)")
    }
  }

  @Test(arguments: ExampleEstimator.all)
  func `errors are smooth over the whole line exactly where estimators say so`(
    _ example: ExampleEstimator
  ) throws {
    let training = Self.training(LineCase.all[0], trial: 0)
    let estimator = try example.estimator(for: training)
    let (low, high) = Self.range(training)
    let found = try Self.roughness(estimator, training, [Piece(from: low, to: high)])
    // An analytic kernel has a length of its own, which may be far below the law's.
    let hasOwnLength =
      estimator.piecewiseAnalytic(on: training.scoreProblem)?.kinks(training) == []
      && !estimator.fitsAreSmooth
    #expect((estimator.fitsAreSmooth || hasOwnLength) == (found < 1e-8), "\(found)")
    #expect(
      !estimator.fitsAreSmooth || estimator.piecewiseAnalytic(on: training.scoreProblem) != nil)
  }
}
