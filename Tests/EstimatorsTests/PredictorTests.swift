import Diffusion
import Estimators
import LinearAlgebra
import Testing

@Suite struct PredictorTests {
  @Test(arguments: ReLUNetwork.Initialization.allCases)
  func `a network's path predicts the same numbers later`(
    initialization: ReLUNetwork.Initialization
  ) throws {
    let problem = try quickstart()
    let training = problem.training(20)
    let points = problem.drawTestPoints(count: 30, key: training.key)
    for precision in Precision.allCases {
      let estimator = NetworkEstimator(
        neurons: 40, initialization: initialization, learningRate: .auto, steps: [0, 1, 7, 20],
        precision: precision)
      let path = try estimator.fit(training, evaluation: points)
      let empty = try estimator.fit(training, evaluation: points.subset(0..<0))
      #expect(
        empty.predictions.isEmpty && empty.residualSumsOfSquares == path.residualSumsOfSquares)
      for path in [path, empty] {
        let predictor = try #require(path.predictor)
        for record in path.steps.indices {
          let expected = Array(
            try estimator.fit(training, evaluation: points).predictions(ofRecord: record))
          #expect(try predictor([record], points)[0].values == expected)
        }
      }
    }
  }

  @Test(arguments: [40, 600])
  func `a linear path predicts the same numbers later, from all or a part of the spectrum`(
    count: Int
  ) throws {
    let problem = try quickstart()
    let training = problem.training(count)
    let points = problem.drawTestPoints(count: 50, key: training.key)
    let estimators: [any SpectralEstimator] = [
      TangentKernelEstimator(algorithm: .gradientDescent, learningRate: .auto, steps: [0, 3, 40]),
      GradientFlow(times: LogGrid(from: 0.1, to: 1e2, perDecade: 2)),
      KernelRidge(ridges: LogGrid(from: 1e-3, to: 1, perDecade: 2)),
    ]
    for estimator in estimators {
      let path = try estimator.fit(training, evaluation: points)
      let predictor = try #require(path.predictor)
      for record in path.steps.indices {
        let later = try predictor([record], points)[0].values
        #expect(relativeError(later, Array(path.predictions(ofRecord: record))) < 1e-12)
      }
      // Together or one by one, the same bytes.
      let records = Array(path.steps.indices.reversed())
      let together = try predictor(records, points)
      #expect(
        try together.map(\.values) == records.map { try predictor([$0], points)[0].values })
    }
  }
}
