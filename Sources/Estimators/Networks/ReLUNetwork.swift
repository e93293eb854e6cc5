internal import CKernels
public import Diffusion
public import LinearAlgebra
internal import Statistics

/// A two-layer ReLU network with frozen output signs.
///
///     f_i(z) = m^(−1/2) Σ_r a_ri relu(w_r · z),   i = 1 ... d
///
/// Only the first layer w is trained; relu′(0) = 1.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604, section 3 (reading of: the summary of its
/// > third version; how the paper treats f at initialisation is not known here).
public struct ReLUNetwork: Sendable {
  /// How the weights start.
  public enum Initialization: String, Sendable, CaseIterable {
    /// Neurons in pairs (w, a), (w, −a), so that f is zero at the start.
    case antisymmetric
    /// w ~ N(0, I), a ~ ±1; then E f_i(z)² = |z|²/2 at the start, at any width.
    case plain
    /// As `plain`, and the output at the start is subtracted for ever.
    case subtracted
  }

  /// The first layer, m x D.
  public private(set) var weights: Matrix
  /// The output signs ±1, m x d.
  public let signs: Matrix

  /// Creates a network from its weights (m x D) and signs (m x d).
  public init(weights: Matrix, signs: Matrix) {
    precondition(
      weights.rows == signs.rows,
      "weights of shape \(weights.rows) x \(weights.columns) with signs of shape "
        + "\(signs.rows) x \(signs.columns)")
    self.weights = weights
    self.signs = signs
  }

  /// Draws the initial weights; neuron (or pair of neurons) r draws from item r of the streams, so a
  /// network of width 2m begins with the neurons of width m.
  ///
  /// - Parameters:
  ///   - width: The number m of neurons, even for the antisymmetric initialisation.
  ///   - inputs: The number D of inputs.
  ///   - outputs: The number d of outputs.
  ///   - initialization: How the weights start.
  ///   - key: Which random numbers the trial draws from.
  public init(
    width: Int, inputs: Int, outputs: Int, initialization: Initialization, key: TrialKey
  ) {
    precondition(
      initialization != .antisymmetric || width.isMultiple(of: 2),
      "an antisymmetric network of odd width \(width)")
    let weightStream = key.stream(for: .weights)
    let signStream = key.stream(for: .signs)
    var weights = Matrix(rows: width, columns: inputs)
    var signs = Matrix(rows: width, columns: outputs)
    let copies = initialization == .antisymmetric ? 2 : 1
    for draw in 0..<width / copies {
      weightStream.seek(item: draw)
      signStream.seek(item: draw)
      let w = (0..<inputs).map { _ in weightStream.gaussian() }
      let a = (0..<outputs).map { _ in signStream.sign() }
      for copy in 0..<copies {
        for i in 0..<inputs { weights[copies * draw + copy, i] = w[i] }
        for i in 0..<outputs { signs[copies * draw + copy, i] = copy == 0 ? a[i] : -a[i] }
      }
    }
    self.init(weights: weights, signs: signs)
  }

  /// The number m of neurons.
  public var width: Int { weights.rows }
  /// The number d of outputs.
  public var outputs: Int { signs.columns }

  /// The outputs at inputs z (n x D): n x d.
  public func callAsFunction(_ z: Matrix) -> Matrix {
    precondition(
      z.columns == weights.columns,
      "inputs of shape \(z.rows) x \(z.columns) for a network with \(weights.columns) inputs")
    var result = Matrix(rows: z.rows, columns: outputs)
    guard z.rows > 0 else { return result }
    sb_relu_forward_f64(
      weights.values, signs.values, width, weights.columns, outputs, z.values, z.rows,
      &result.values)
    return result
  }

  /// Trains by full-batch gradient descent on ½ Σ_j |f(z_j) − y_j|² and reports recorded steps.
  ///
  /// - Parameters:
  ///   - inputs: z, n x D.
  ///   - labels: y, n x d.
  ///   - offset: Subtracted from the output at the inputs (n x d), or nil.
  ///   - learningRate: η.
  ///   - steps: The steps to report, ascending; 0 is the start.
  ///   - precision: Of the training; the weights between reports are kept in it.
  ///   - pause: Called now and then between steps, where it is given; it may end the training.
  ///   - report: Called at each reported step with the network as it is then and its outputs at the
  ///     inputs, without the offset.
  ///
  /// - Throws: What `report` throws, which ends the training.
  public mutating func train<Failure: Error>(
    inputs: Matrix, labels: Matrix, offset: Matrix?, learningRate: Double, steps: [Int],
    precision: Precision, pause: (() throws(Failure) -> Void)? = nil,
    report: (_ step: Int, _ network: ReLUNetwork, _ outputs: Matrix) throws(Failure) -> Void
  ) throws(Failure) {
    switch precision {
    case .double:
      try trainDouble(
        inputs: inputs, labels: labels, offset: offset, learningRate: learningRate, steps: steps,
        pause: pause, report: report)
    case .single:
      try trainSingle(
        inputs: inputs, labels: labels, offset: offset, learningRate: learningRate, steps: steps,
        pause: pause, report: report)
    }
  }

  /// Takes steps from one number of them to another, in runs between which there may be a pause; the
  /// numbers are those of one run, since calls of the C loops compose.
  private static func advance<Failure: Error>(
    from done: Int, to step: Int, products: Double, pause: (() throws(Failure) -> Void)?,
    _ train: (_ steps: Int) -> Void
  ) throws(Failure) {
    guard let pause else { return train(step - done) }
    let atATime = max(1, Int(min(1e9, productsBetweenPauses / max(1, products))))
    var left = step - done
    repeat {
      let run = min(left, atATime)
      train(run)
      left -= run
      if left > 0 { try pause() }
    } while left > 0
  }

  /// The multiplications after which training pauses: some tenths of a second.
  private static let productsBetweenPauses = 5e8

  private mutating func trainDouble<Failure: Error>(
    inputs: Matrix, labels: Matrix, offset: Matrix?, learningRate: Double, steps: [Int],
    pause: (() throws(Failure) -> Void)?, report: (Int, ReLUNetwork, Matrix) throws(Failure) -> Void
  ) throws(Failure) {
    let (m, D, d, n) = (width, weights.columns, outputs, inputs.rows)
    let products = 4 * Double(n) * Double(m) * Double(D + d)
    var outputs = Matrix(rows: n, columns: d)
    var workspace = [Double](repeating: 0, count: sb_relu_workspace_f64(m, D, d, n))
    var done = 0
    for step in steps {
      var w = weights.values
      weights.values = []
      try Self.advance(from: done, to: step, products: products, pause: pause) { steps in
        sb_relu_gradient_descent_f64(
          &w, signs.values, m, D, d, inputs.values, labels.values, offset?.values, n,
          learningRate, steps, &outputs.values, &workspace)
      }
      weights.values = w
      done = step
      try report(step, self, outputs)
    }
  }

  private mutating func trainSingle<Failure: Error>(
    inputs: Matrix, labels: Matrix, offset: Matrix?, learningRate: Double, steps: [Int],
    pause: (() throws(Failure) -> Void)?, report: (Int, ReLUNetwork, Matrix) throws(Failure) -> Void
  ) throws(Failure) {
    let (m, D, d, n) = (width, weights.columns, outputs, inputs.rows)
    var w = weights.values.map(Float.init)
    let a = signs.values.map(Float.init)
    let z = inputs.values.map(Float.init)
    let y = labels.values.map(Float.init)
    let f0 = offset.map { $0.values.map(Float.init) }
    let products = 4 * Double(n) * Double(m) * Double(D + d)
    var outputs = [Float](repeating: 0, count: n * d)
    var workspace = [Float](repeating: 0, count: sb_relu_workspace_f32(m, D, d, n))
    var done = 0
    for step in steps {
      try Self.advance(from: done, to: step, products: products, pause: pause) { steps in
        sb_relu_gradient_descent_f32(
          &w, a, m, D, d, z, y, f0, n, Float(learningRate), steps, &outputs, &workspace)
      }
      done = step
      weights.values = w.map(Double.init)
      try report(step, self, Matrix(rows: n, columns: d, values: outputs.map(Double.init)))
    }
  }
}

/// The floating-point numbers that a network is trained in; risks are always computed in double.
public enum Precision: String, Sendable, CaseIterable {
  /// 53 bits.
  case double
  /// 24 bits: twice as fast.
  case single
}
