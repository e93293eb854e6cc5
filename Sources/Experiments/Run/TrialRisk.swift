internal import Diffusion
internal import Estimators
internal import LinearAlgebra

/// How the risk of a trial's fits is known: at evaluation nodes, or exactly by Parseval's sum.
protocol TrialRisk {
  /// Where fits are to be evaluated; empty where no evaluation is needed.
  var evaluation: NoisyPoints { get }

  /// The risk of this very fit, a number a record.
  func realised(_ path: FittedPath) -> [Double]

  /// The risk given the inputs, a number a record, good enough to find the best one.
  func conditional() throws(FitFailure) -> [Double]

  /// The risk of a record in every metric, of this fit or averaged over the labels, with its errors.
  func measured(
    _ path: FittedPath, record: Int, isConditional: Bool
  ) throws(FitFailure) -> [(quantity: String, value: Double)]
}

/// The risk in score estimation, integrated at nodes.
struct NodeRisk: TrialRisk {
  let estimator: any Estimator
  let training: TrainingSet
  let source: TrialNodes
  let nodes: EvaluationNodes

  init(estimator: any Estimator, training: TrainingSet, source: TrialNodes, refinement: Int) {
    self.estimator = estimator
    self.training = training
    self.source = source
    nodes = source.nodes(refinement: refinement, estimator: estimator, training: training)
  }

  var evaluation: NoisyPoints { nodes.nodes }

  func realised(_ path: FittedPath) -> [Double] {
    path.steps.indices.map { nodes.risk(ofPredictions: path.predictions(ofRecord: $0)).value }
  }

  func conditional() throws(FitFailure) -> [Double] {
    try estimator.conditionalRisk(training, nodes: source.coarseNodes(training: training))
  }

  func measured(
    _ path: FittedPath, record: Int, isConditional: Bool
  ) throws(FitFailure) -> [(quantity: String, value: Double)] {
    let squares =
      isConditional
      ? try estimator.conditionalRisk(training, nodes: nodes, record: record)
      : nodes.squaredErrors(ofPredictions: path.predictions(ofRecord: record))
    var risks: [(quantity: String, value: Double)] = []
    for (metric, risk) in nodes.risks(ofSquaredErrors: squares) {
      switch metric {
      case .denoiser:
        risks.append((QuantityName.risk, risk.value))
        risks.append(
          nodes.method.isRandom
            ? (QuantityName.samplingError, risk.error)
            : (QuantityName.quadratureError, risk.signedError))
      case .score: risks.append((QuantityName.scoreRisk, risk.value))
      case .divergence: risks.append((QuantityName.divergence, risk.value))
      }
    }
    let bins = nodes.risksByBin(ofSquaredErrors: squares)
    if bins.count > 1 {
      for (bin, risk) in bins.enumerated() {
        risks.append((QuantityName.risk(inBin: bin + 1), risk.value))
      }
    }
    return risks
  }
}

/// The risk on a control with a known eigenbasis, without integration.
struct SeriesRisk: TrialRisk {
  let evaluation: NoisyPoints
  private let realisedRisks: [Double]
  private let conditionalRisks: [Double]

  init(
    estimator: any SpectralEstimator, training: TrainingSet, series: SeriesRegression
  ) throws(FitFailure) {
    evaluation = training.data.noisy.subset(0..<0)
    realisedRisks = try estimator.risks(
      training, on: series, labels: training.labels, labelNoise: 0)
    conditionalRisks = try estimator.risks(
      training, on: series, labels: training.data.noisy.posteriorMeans, labelNoise: series.noise)
  }

  func realised(_ path: FittedPath) -> [Double] { realisedRisks }

  func conditional() -> [Double] { conditionalRisks }

  func measured(
    _ path: FittedPath, record: Int, isConditional: Bool
  ) -> [(quantity: String, value: Double)] {
    [(QuantityName.risk, isConditional ? conditionalRisks[record] : realisedRisks[record])]
  }
}
