internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra

/// A fit with what measures may look at.
struct MeasuredFit {
  /// The estimator.
  let estimator: any Estimator
  /// The training set.
  let training: TrainingSet
  /// The path.
  let path: FittedPath
  /// The records that rules chose, ascending.
  let records: [Int]
  /// The nodes at which the risk of this fit is integrated.
  let nodes: EvaluationNodes
  /// Fewer nodes, at which every record can be looked at.
  let coarseNodes: EvaluationNodes
  /// The projections of the posterior mean on the kernel's space; nil where they cannot be had.
  let projection: () -> KernelProjection?

  /// The risk of every record, at few nodes; nil for a path that cannot predict elsewhere.
  var pathRisks: [Double]? {
    guard let predictor = path.predictor else { return nil }
    return predictor(Array(path.steps.indices), coarseNodes.nodes.inputs).map {
      coarseNodes.risk(ofPredictions: $0.values[...]).value
    }
  }

  /// What a measure gives that has nothing to say of this fit.
  var nothing: [[Quantity]] { records.map { _ in [] } }

  /// Gradient descent with the kernel of infinite width, from zero, with the steps and the learning rate of
  /// the fit; nil for an estimator that is not trained so.
  var kernelDescent: TangentKernelEstimator? {
    switch estimator {
    case let network as NetworkEstimator:
      TangentKernelEstimator(
        algorithm: .gradientDescent, learningRate: network.learningRate, steps: network.steps)
    case let kernel as TangentKernelEstimator: kernel
    default: nil
    }
  }

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

  private static let stepRatio = pow(2.0, 1.0 / 3)
}

extension [Int] {
  /// Of ascending numbers the first, the last, and so many between them that each is the one before times a ratio
  /// or more.
  func thinned(ratio: Double) -> [Int] {
    var kept: [Int] = []
    for number in self {
      let next = kept.last.map { Double($0) * ratio } ?? 0
      if kept.isEmpty || number == last || Double(number) >= next { kept.append(number) }
    }
    return kept
  }
}

/// What a measure measured of a fit.
struct MeasuredValues {
  /// The quantities at each of the records that rules chose, in their order.
  let chosen: [[Quantity]]
  /// The quantities at records along the path, whatever rules chose; empty for most measures.
  let path: [(record: Int, quantities: [Quantity])]
}

/// The place of a recorded step in stores, where a stopping rule's name stands: `step(20)`.
enum PathStep {
  /// The name of a step.
  static func name(_ step: Int) -> String { "step(\(step))" }

  /// The step of a name; nil for what is no such name.
  static func step(of name: String) -> Int? {
    guard name.hasPrefix("step("), name.hasSuffix(")") else { return nil }
    return Int(name.dropFirst(5).dropLast())
  }
}
