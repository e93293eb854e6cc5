public import Diffusion
public import Estimators
internal import Foundation
public import LinearAlgebra

/// A fit with what measures may look at.
public struct MeasuredFit {
  /// The estimator.
  public let estimator: any Estimator
  /// The training set.
  public let training: TrainingSet
  /// The path.
  public let path: FittedPath
  /// The records that rules chose, ascending.
  public let records: [Int]
  /// The nodes at which the risk of this fit is integrated.
  public let nodes: EvaluationNodes
  /// Fewer nodes, at which every record can be looked at.
  public let coarseNodes: EvaluationNodes
  /// The predictions of these records at these nodes, where the risk has needed them already.
  private let known: [Matrix]?
  /// The projections of the posterior mean on the kernel's space; nil where they cannot be had.
  public let projection: () -> KernelProjection?

  /// Puts together what measures may look at.
  public init(
    estimator: any Estimator, training: TrainingSet, path: FittedPath, records: [Int],
    nodes: EvaluationNodes, coarseNodes: EvaluationNodes,
    predictions: [Matrix]? = nil, projection: @escaping () -> KernelProjection?
  ) {
    self.estimator = estimator
    self.training = training
    self.path = path
    self.records = records
    self.nodes = nodes
    self.coarseNodes = coarseNodes
    known = predictions
    self.projection = projection
  }

  /// What the records predict at the nodes, points x d each; nil for a path that cannot predict there.
  ///
  /// - Throws: `FitFailure` where the path fails to predict.
  func predictions() throws(FitFailure) -> [Matrix]? {
    if let known { return known }
    return try path.predictor?(records, nodes.nodes)
  }

  /// The risk of every record, at few nodes; nil for a path that cannot predict elsewhere.
  ///
  /// - Throws: `FitFailure` where the path fails to predict.
  func pathRisks() throws(FitFailure) -> [Double]? {
    guard let predictor = path.predictor else { return nil }
    return try predictor(Array(path.steps.indices), coarseNodes.nodes).map {
      coarseNodes.risk(ofPredictions: $0.values[...]).value
    }
  }

  /// What a measure gives that has nothing to say of this fit.
  public var nothing: [[Quantity]] { records.map { _ in [] } }

  /// Gradient descent with the kernel of infinite width, from zero, with the steps and the learning rate of
  /// the fit; nil for an estimator that is not trained so.
  public var kernelDescent: TangentKernelEstimator? { estimator.kernelDescent?.kernelLimit }

  /// What that descent predicts at any record after training on a set; nil where there is no such descent.
  ///
  /// - Throws: `FitFailure` where it fails.
  func descentPredictor(on training: TrainingSet) throws(FitFailure) -> FittedPath.Predictor? {
    try kernelDescent?.fit(training, evaluation: training.data.noisy.subset(0..<0)).predictor
  }

  /// The records at which measures follow the whole path: the first, the last, and so many between them that
  /// neighbouring steps are a third of an octave apart or more.
  var pathRecords: [Int] {
    let steps = Set(path.steps.thinned(ratio: Self.stepRatio))
    return path.steps.indices.filter { steps.contains(path.steps[$0]) }
  }

  /// Three points an octave, as close as a figure over many octaves can show.
  private static let stepRatio = pow(2.0, 1.0 / 3)
}

extension [Int] {
  /// Of ascending numbers the first, the last, and so many between them that each is the one before times a ratio
  /// or more.
  public func thinned(ratio: Double) -> [Int] {
    var kept: [Int] = []
    for number in self {
      let next = kept.last.map { Double($0) * ratio } ?? 0
      if kept.isEmpty || number == last || Double(number) >= next { kept.append(number) }
    }
    return kept
  }
}

/// What a measure measured of a fit.
public struct MeasuredValues {
  /// The quantities at each of the records that rules chose, in their order.
  public let chosen: [[Quantity]]
  /// The quantities at records along the path, independent of the rules' choices; empty for most measures.
  public let path: [(record: Int, quantities: [Quantity])]
  /// What does not depend on a record; empty for most measures.
  public let fit: [Quantity]

  /// Puts together what was measured at the chosen records, along the path, and of the fit as a whole.
  public init(
    chosen: [[Quantity]], path: [(record: Int, quantities: [Quantity])] = [], fit: [Quantity] = []
  ) {
    self.chosen = chosen
    self.path = path
    self.fit = fit
  }
}
