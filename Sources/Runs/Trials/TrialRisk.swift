import Diffusion
internal import Estimators
internal import LinearAlgebra
internal import Measures

/// A risk in some metric, or an error of one, by the name of the quantity.
typealias RiskQuantity = (quantity: String, value: Double)

/// How the risk of a trial's fits is known: at evaluation nodes, or exactly by Parseval's sum.
protocol TrialRisk {
  /// Where fits are to be evaluated at every record; empty where no such evaluation is needed.
  var evaluation: NoisyPoints { get }

  /// The risk of this fit, one number per record, good enough to find the best one; infinite where a
  /// record is far from the best.
  func realised(_ path: FittedPath) throws(FitFailure) -> [Double]

  /// The risk given the inputs, one number per record, good enough to find the best one.
  func conditional() throws(FitFailure) -> [Double]

  /// The risks of some records of this fit, each in every metric with its errors.
  func realised(_ path: FittedPath, records: [Int]) throws(FitFailure) -> [[RiskQuantity]]

  /// The risks of some records averaged over the labels, each in every metric with its errors.
  func conditional(records: [Int]) throws(FitFailure) -> [[RiskQuantity]]
}

extension TrialRisk {
  /// The risk of a record averaged over the labels, in every metric with its errors.
  func conditional(record: Int) throws(FitFailure) -> [RiskQuantity] {
    try conditional(records: [record])[0]
  }
}

/// The risk in score estimation, integrated at nodes.
///
/// Few nodes find the best record of a path; the records that rules choose are then evaluated at the many
/// that the error budget asks for.
struct NodeRisk: TrialRisk {
  let estimator: any Estimator
  let training: TrainingSet
  let source: TrialNodes
  let refinement: Int
  /// Where the risk of this fit is integrated.
  let nodes: EvaluationNodes
  let evaluation: NoisyPoints
  /// What chosen records predict at the nodes, for measures that ask again.
  private let kept = KeptPredictions()
  /// Where the records of a path are looked at first; nil where they are not compared.
  private let screening: EvaluationNodes?

  /// Chooses the nodes; `comparesFits` says whether a rule looks at the risks of this fit.
  init(
    estimator: any Estimator, training: TrainingSet, source: TrialNodes, refinement: Int,
    comparesFits: Bool
  ) {
    self.estimator = estimator
    self.training = training
    self.source = source
    self.refinement = refinement
    nodes =
      estimator.spectral != nil
      ? source.varianceNodes(refinement: refinement, estimator: estimator, training: training)
      : source.nodes(refinement: refinement, estimator: estimator, training: training)
    screening =
      estimator.hasPath && comparesFits
      ? source.screeningNodes(training: training) : nil
    // Without a path there is one record, and nothing to choose.
    evaluation =
      estimator.hasPath ? screening?.nodes ?? training.data.noisy.subset(0..<0) : nodes.nodes
  }

  func realised(_ path: FittedPath) throws(FitFailure) -> [Double] {
    guard let screening else { return [] }
    let risks = path.steps.indices.map {
      screening.risk(ofPredictions: path.predictions(ofRecord: $0)).value
    }
    guard let comparison = source.comparisonNodes(training: training),
      let predictor = path.predictor, let least = risks.min()
    else { return risks }
    let candidates = path.steps.indices.filter {
      risks[$0] <= (1 + TrialNodes.screeningMargin) * least
    }
    var compared = [Double](repeating: .infinity, count: risks.count)
    let predictions = try predictor(candidates, comparison.nodes)
    for (record, predictions) in zip(candidates, predictions) {
      compared[record] = comparison.risk(ofPredictions: predictions.values[...]).value
    }
    return compared
  }

  func conditional() throws(FitFailure) -> [Double] {
    try estimator.linearSmoother?.conditionalRisk(
      training, nodes: source.coarseNodes(training: training)) ?? []
  }

  func realised(_ path: FittedPath, records: [Int]) throws(FitFailure) -> [[RiskQuantity]] {
    let predictions: [[Double]]
    if estimator.hasPath, let predictor = path.predictor {
      let made = try predictor(records, nodes.nodes)
      kept.keep(made, of: records)
      predictions = made.map(\.values)
    } else {
      predictions = records.map { Array(path.predictions(ofRecord: $0)) }
    }
    var measured: [[RiskQuantity]] = []
    for (record, values) in zip(records, predictions) {
      guard values.allSatisfy(\.isFinite) else {
        throw .diverged(step: Int(path.progress[record].step))
      }
      measured.append(
        risks([IntegrandPart(nodes, nodes.squaredErrors(ofPredictions: values[...]))]))
    }
    return measured
  }

  /// The predictions of records at the nodes, where they are those that ``realised(_:records:)`` has made last.
  func predictions(ofRecords records: [Int]) -> [Matrix]? { kept.predictions(of: records) }

  func conditional(records: [Int]) throws(FitFailure) -> [[RiskQuantity]] {
    guard !records.isEmpty else { return [] }
    let parts =
      try estimator.linearSmoother?.conditionalParts(
        training, source: source, refinement: refinement, records: records)
      ?? records.map { _ in [] }
    return parts.map(risks)
  }

  /// The sums of several parts in every metric.
  private func risks(_ parts: [IntegrandPart]) -> [RiskQuantity] {
    var risks: [RiskQuantity] = []
    let metrics = parts.map { $0.nodes.risks(ofSquaredErrors: $0.values) }
    for index in metrics.first?.indices ?? 0..<0 {
      let metric = metrics[0][index].metric
      let risk = metrics.dropFirst().reduce(metrics[0][index].risk) { $0 + $1[index].risk }
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
    let bins = parts.map { $0.nodes.risksByBin(ofSquaredErrors: $0.values) }
    guard let first = bins.first, first.count > 1 else { return risks }
    for bin in first.indices {
      risks.append(
        (QuantityName.risk(inBin: bin + 1), bins.reduce(0) { $0 + $1[bin].value }))
    }
    return risks
  }
}

/// The predictions of some records, of one trial on one thread.
private final class KeptPredictions {
  private var last: (records: [Int], predictions: [Matrix])?

  func keep(_ predictions: [Matrix], of records: [Int]) { last = (records, predictions) }

  func predictions(of records: [Int]) -> [Matrix]? {
    last.flatMap { $0.records == records ? $0.predictions : nil }
  }
}

/// A part of what is to be integrated: its values at its own evaluation nodes.
struct IntegrandPart {
  let nodes: EvaluationNodes
  let values: [Double]

  init(_ nodes: EvaluationNodes, _ values: [Double]) {
    self.nodes = nodes
    self.values = values
  }
}

extension [IntegrandPart] {
  /// The integral of the sum; there is at least one part.
  var integral: Integral {
    let integrals = map { part in part.nodes.integrate { part.values[$0] } }
    return integrals.dropFirst().reduce(integrals[0], +)
  }
}

extension LinearSmoother {
  /// The risk given the inputs at each of some records, averaged over the labels, in parts that add up: those of a
  /// linear fit's path are the squared bias, at the nodes of a refinement, and the variance, at fewer; where
  /// only a part of the spectrum is known, the last of it at fewer still.
  func conditionalParts(
    _ training: TrainingSet, source: TrialNodes, refinement: Int, records: [Int]
  ) throws(FitFailure) -> [[IntegrandPart]] {
    let nodes = source.nodes(refinement: refinement, estimator: self, training: training)
    guard let spectral else {
      return try records.map { record throws(FitFailure) in
        [IntegrandPart(nodes, try conditionalRisk(training, at: nodes.nodes, record: record))]
      }
    }
    let biases = try spectral.squaredBiases(training, at: nodes.nodes, records: records)
      .map { IntegrandPart(nodes, $0) }
    let varianceNodes = source.varianceNodes(
      refinement: refinement, estimator: self, training: training)
    let coarse = source.coarseNodes(training: training)
    if let parts = try spectral.varianceParts(
      training, nodes: varianceNodes, coarse: coarse, records: records)
    {
      return zip(biases, parts).map { bias, parts in
        [bias, IntegrandPart(varianceNodes, parts.leading), IntegrandPart(coarse, parts.rest)]
      }
    }
    return try zip(biases, records).map { bias, record throws(FitFailure) in
      let variance = try spectral.variance(training, nodes: varianceNodes, record: record)
      return [bias, IntegrandPart(varianceNodes, variance)]
    }
  }
}

/// The risk on a control with a known eigenbasis, without integration.
struct SeriesRisk: TrialRisk {
  let evaluation: NoisyPoints
  private let recordCount: Int
  /// The risks of every record, those of exact stops last.
  private let realisedRisks: [Double]
  private let conditionalRisks: [Double]

  init(
    estimator: any SpectralEstimator, training: TrainingSet, series: SeriesRegression
  ) throws(FitFailure) {
    evaluation = training.data.noisy.subset(0..<0)
    recordCount = estimator.recordCount
    realisedRisks = try estimator.risks(
      training, on: series, labels: training.labels, labelNoise: 0)
    conditionalRisks = try estimator.risks(
      training, on: series, labels: training.data.noisy.posteriorMeans, labelNoise: series.noise)
  }

  func realised(_ path: FittedPath) throws(FitFailure) -> [Double] {
    Array(realisedRisks.prefix(recordCount))
  }

  func conditional() -> [Double] { Array(conditionalRisks.prefix(recordCount)) }

  func realised(_ path: FittedPath, records: [Int]) -> [[RiskQuantity]] {
    records.map { [(QuantityName.risk, realisedRisks[$0])] }
  }

  func conditional(records: [Int]) -> [[RiskQuantity]] {
    records.map { [(QuantityName.risk, conditionalRisks[$0])] }
  }
}
