internal import CKernels
public import Diffusion
internal import Documents
internal import LinearAlgebra

/// A two-layer ReLU network trained by full-batch gradient descent.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604, Algorithm 1.
public struct NetworkEstimator: NetworkDescent {
  /// The number m of neurons.
  public let neurons: Int
  /// How the weights start.
  public let initialization: ReLUNetwork.Initialization
  /// The learning rate.
  public let learningRate: LearningRate
  /// The recorded steps.
  public let steps: [Int]
  public var exactStops: [ExactStop] = []
  /// The precision of the training.
  public let precision: Precision

  /// Creates the estimator; an antisymmetric network needs an even number of neurons.
  public init(
    neurons: Int, initialization: ReLUNetwork.Initialization, learningRate: LearningRate,
    steps: [Int], precision: Precision
  ) {
    self.neurons = neurons
    self.initialization = initialization
    self.learningRate = learningRate
    self.steps = steps
    self.precision = precision
  }

  /// The largest number of neurons; beyond, one network would fill the memory of any machine.
  public static let largestWidth = 100_000_000

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  /// Width, initialisation, learning rate, last step and precision.
  public var parameters: [(name: String, value: String)] {
    [
      ("width", "\(neurons)"), ("init", initialization.rawValue),
      ("learning-rate", learningRate.text), ("steps", "\(steps.last ?? 0)"),
      ("precision", precision.rawValue),
    ]
  }
  /// A ReLU network without biases is homogeneous.
  public var isHomogeneous: Bool { true }
  /// Unless it begins with what it happens to be.
  public var startsAtZero: Bool { initialization != .plain }
  /// Where the learning rate goes by the size of the set.
  public var stepsKeepTheirTime: Bool { learningRate.goesBySize }
  /// A network takes whole steps.
  public func service(of stop: ExactStop) -> ExactStopService {
    if case .ridge = stop { .inverse } else { .wholeSteps }
  }
  /// Learning rates do.
  public var restsOnSpectrum: Bool { true }
  /// The recorded steps.
  public var recordCount: Int { steps.count }
  /// The number m of neurons.
  public var width: Int? { neurons }

  /// The network at every record, and the workspace of training.
  public func memory(_ size: FitSize) -> Double {
    let (m, D, d) = (Double(neurons), size.inputDimension, size.outputs)
    let networks =
      (Double(steps.count + exactStops.count) + 4) * m * D + 6 * m * d
      + workspace(examples: size.examples, D: D, d: d)
    return networks + (learningRate == .auto ? size.largestEigenvalue : 0)
  }

  /// The doubles of workspace that training on n examples needs.
  private func workspace(examples n: Double, D: Double, d: Double) -> Double {
    let numbers = (Int(min(n, 1e9)), Int(D), Int(d))
    switch precision {
    case .double: return Double(sb_relu_workspace_f64(neurons, numbers.1, numbers.2, numbers.0))
    case .single:
      // Weights, signs, inputs and labels once more, as floats.
      let copies = Double(neurons) * (D + d) + n * (D + 3 * d)
      return 0.5
        * (Double(sb_relu_workspace_f32(neurons, numbers.1, numbers.2, numbers.0)) + copies)
    }
  }

  /// Trains the network and predicts at the evaluation points at each recorded step.
  ///
  /// - Complexity: O(n m (D + d)) a step, and O(points m (D + d)) a recorded step.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let d = training.labels.columns
    var network = ReLUNetwork(
      width: neurons, inputs: training.inputs.columns, outputs: d, initialization: initialization,
      key: training.key)
    let start = initialization == .subtracted ? network : nil
    let offset = start?(training.inputs)
    let evaluationOffset = start?(evaluation.inputs)
    let rate = learningRate.value(for: training)
    let filter = SpectralFilter(algorithm: .gradientDescent, learningRate: rate)
    let records = steps + (try exactSteps(filter, examples: training.count))
    let trained = Set(records).sorted()
    var predictions: [[Double]] = []
    var residuals: [Double] = []
    var networks: [ReLUNetwork] = []
    func check() throws(FitFailure) { try training.deadline.check() }
    try network.train(
      inputs: training.inputs, labels: training.labels, offset: offset, learningRate: rate,
      steps: trained, precision: precision, pause: training.deadline.isSet ? check : nil
    ) { (_, network, outputs) throws(FitFailure) in
      try training.deadline.check()
      var sum = 0.0
      for i in outputs.values.indices {
        let gap = outputs.values[i] - (offset?.values[i] ?? 0) - training.labels.values[i]
        sum += gap * gap
      }
      residuals.append(sum)
      networks.append(network)
      predictions.append(network(evaluation.inputs).without(evaluationOffset).values)
    }
    let order = records.compactMap { trained.firstIndex(of: $0) }
    networks = order.map { networks[$0] }
    let result = FittedPath(
      progress: .gradientDescent(steps: records, learningRate: rate, examples: training.count),
      exactStops: exactStops, filter: filter,
      predictions: order.flatMap { predictions[$0] }, stride: evaluation.count * d,
      residualSumsOfSquares: order.prefix(steps.count).map { residuals[$0] },
      diagnostics: [Quantity("learning-rate", rate)], networks: networks,
      predictor: { [networks] records, points in
        let offset = start?(points.inputs)
        return records.map { networks[$0](points.inputs).without(offset) }
      })
    try result.checkFinite()
    return result
  }

  /// The steps of the exact stops, at this learning rate.
  ///
  /// - Throws: ``FitFailure/failed(_:)`` where a time takes more steps than any path may have.
  private func exactSteps(_ filter: SpectralFilter, examples n: Int) throws(FitFailure) -> [Int] {
    try exactStops.map { stop throws(FitFailure) in
      let step = filter.step(of: stop, examples: n) ?? 0
      guard step <= StepSchedule.largestStep else {
        throw .failed("a stop at an exact time takes more than 1e9 steps at this learning rate")
      }
      return Int(step)
    }
  }
}

extension Matrix {
  /// What is left without what the network began with, where that is subtracted.
  fileprivate func without(_ start: Matrix?) -> Matrix { start.map { self - $0 } ?? self }
}

extension NetworkEstimator {
  /// `kind: two-layer-relu`.
  public static let estimatorKind = EstimatorKind(
    name: "two-layer-relu",
    summary: "two-layer ReLU network, first layer trained by gradient descent",
    example: "{kind: two-layer-relu, width: m, init: antisymmetric, learning-rate: auto}",
    usesWidth: true,
    explanation: Explanation(
      formula:
        "f(z) = m^(-1/2) sum_r a_r relu(w_r . z), descent on 1/2 sum_j |f(z_j) - y_j|^2 in the w_r",
      keys: [
        "width": KeyMeaning(
          "number of neurons, a number or an expression in n, m and d; m stands for each width of "
            + "the design"),
        "init": KeyMeaning(
          "start: antisymmetric pairs of neurons (f = 0), plain Gaussian, or plain with its start "
            + "subtracted"),
        "precision": "precision of training",
      ],
      source: "Han, Razaviyayn, Xu 2024, arXiv 2401.15604, Algorithm 1"),
    read: { section, quantities in
      let initialization = section.choice(
        "init", of: ReLUNetwork.Initialization.allCases.map(\.rawValue),
        default: ReLUNetwork.Initialization.antisymmetric.rawValue)
      let precision = section.choice(
        "precision", of: Precision.allCases.map(\.rawValue), default: Precision.double.rawValue)
      let rate = LearningRate(reading: section)
      let steps = section.steps(quantities: quantities)
      guard let expression = section.expression("width") else { return nil }
      let width: Double
      do throws(ExpressionError) {
        width = try expression.evaluate(quantities)
      } catch {
        section.fail(at: "width", "\(error)")
        return nil
      }
      guard width >= 1, width <= Double(largestWidth), width == width.rounded() else {
        section.fail(
          at: "width",
          "the width must be a whole number from 1 to \(largestWidth), but it evaluates to \(width) at "
            + "n = \(Int(quantities["n"] ?? 0))")
        return nil
      }
      let kind = ReLUNetwork.Initialization(rawValue: initialization) ?? .antisymmetric
      guard kind != .antisymmetric || Int(width).isMultiple(of: 2) else {
        section.fail(
          at: "width",
          "an antisymmetric network pairs its neurons: the width must be even, but it is "
            + "\(Int(width))")
        return nil
      }
      guard let steps else { return nil }
      return NetworkEstimator(
        neurons: Int(width), initialization: kind, learningRate: rate, steps: steps,
        precision: Precision(rawValue: precision) ?? .double)
    })
}
