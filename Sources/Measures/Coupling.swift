internal import Diffusion
internal import Documents
package import Estimators
internal import Foundation
internal import LinearAlgebra

/// How far a network is from kernel gradient descent on the same data, with the same steps and learning rate.
///
/// At the records that rules choose, against the kernel of infinite width (started at zero) and against the
/// network's own kernel at its start, that is the network linearised there:
///
///     coupling                  |f_W(k) − f^K_k|²_P              coupling-sup                 sup |f_W(k) − f^K_k|²
///     linearisation             |f_W(k) − f^lin_k|²_P            linearisation-sup            sup |f_W(k) − f^lin_k|²
///     largest-coupling          max over the records up to k of the coupling, at few nodes
///     weight-movement           |W(k) − W(0)|_F                  largest-weight-movement      max_r |w_r(k) − w_r(0)|
///     activation-flips          share of pairs (neuron, example) whose activation has changed
///     gram-drift                |H_m(k) − H_m(0)|_F/|H_m(0)|_F   kernel-fluctuation           |H_m(0) − H|_F/|H|_F
///
/// sup is over the evaluation nodes, H_m the Gram matrix of the network's own kernel with all outputs. The coupling,
/// its supremum and the network's risk are followed along the whole path as well, at few nodes.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: the coupling of network and kernel);
/// > Lee et al. 2019, arXiv 1902.06720, for the linearised network.
package struct Coupling: Measure {
  package let name = "coupling"
  package let version = 2
  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity(QuantityName.coupling, "coupling"),
    MeasuredQuantity("coupling-sup", "coupling, sup"),
    MeasuredQuantity("largest-coupling", "largest on the path"),
    MeasuredQuantity("linearisation", "from own kernel"),
    MeasuredQuantity("linearisation-sup", "from own kernel, sup"),
    MeasuredQuantity("weight-movement", "|W − W₀|"),
    MeasuredQuantity("largest-weight-movement", "max |w − w₀|"),
    MeasuredQuantity("activation-flips", "flips"),
    MeasuredQuantity("gram-drift", "Gram drift"),
    MeasuredQuantity("kernel-fluctuation", "kernel at start"),
  ]

  /// The coupling in the mean and at its largest, besides the risk.
  package let pathQuantities: [(name: String, title: String)] = [
    (QuantityName.coupling, "squared coupling"), ("coupling-sup", "squared coupling, sup"),
    (QuantityName.risk, "risk of the network"),
  ]

  package func applies(to estimator: any Estimator) -> Bool { estimator.networkDescent != nil }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    try allValues(of: fit).chosen
  }

  package func allValues(of fit: MeasuredFit) throws(FitFailure) -> MeasuredValues {
    guard let estimator = fit.estimator.networkDescent, let predictor = fit.path.predictor,
      let start = fit.path.networks.first,
      let kernel = try fit.descentPredictor(on: fit.training)
    else { return MeasuredValues(chosen: fit.nothing, path: []) }
    let points = fit.nodes.nodes.inputs
    let networks = try predictor(fit.records, fit.nodes.nodes)
    let descents = try kernel(fit.records, fit.nodes.nodes)
    let ownGram = NetworkTangentKernel(start).gram(fit.training.inputs)
    let linearised = try LinearisedPath(
      start, gram: ownGram, estimator: estimator, training: fit.training
    ).predictions(steps: fit.records.map { fit.path.progress[$0].step }, at: points)
    let path = try CoupledPath(fit, network: predictor, kernel: kernel)
    let fluctuation = ownGram.distance(
      to: fit.training.kernel.gram(fit.training.inputs).repeated(outputs: start.outputs))
    let chosen = fit.records.indices.map { i -> [Quantity] in
      let record = fit.records[i]
      let now = fit.path.networks[record]
      let fromKernel = fit.nodes.distance(networks[i], descents[i])
      let fromLinear = fit.nodes.distance(networks[i], linearised[i])
      let moves = (0..<start.width).map { r in
        zip(now.weights.row(r), start.weights.row(r)).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
      }
      let measured = [
        Quantity(QuantityName.coupling, fromKernel.square.value),
        Quantity("coupling-sup", fromKernel.largest),
        Quantity("largest-coupling", path.largest(upTo: record)),
        Quantity("linearisation", fromLinear.square.value),
        Quantity("linearisation-sup", fromLinear.largest),
        Quantity("weight-movement", moves.reduce(0, +).squareRoot()),
        Quantity("largest-weight-movement", (moves.max() ?? 0).squareRoot()),
        Quantity(
          "activation-flips",
          NetworkTangentKernel.flippedShare(from: start, to: now, at: fit.training.inputs)),
        Quantity(
          "gram-drift",
          NetworkTangentKernel(now).gram(fit.training.inputs).distance(to: ownGram)),
        Quantity("kernel-fluctuation", fluctuation),
      ]
      return measured
        + fit.nodes.errors([
          (QuantityName.coupling, fromKernel.square), ("linearisation", fromLinear.square),
        ])
    }
    return MeasuredValues(chosen: chosen, path: path.quantities)
  }
}

/// The coupling along the whole path, at few nodes.
private struct CoupledPath {
  let fit: MeasuredFit
  /// The network's outputs at every record.
  let networks: [Matrix]
  /// The squared distance from the kernel at every record, integrated and at its largest.
  let distances: [(square: Integral, largest: Double)]

  init(
    _ fit: MeasuredFit, network: FittedPath.Predictor, kernel: FittedPath.Predictor
  ) throws(FitFailure) {
    self.fit = fit
    let records = Array(fit.path.steps.indices)
    let points = fit.coarseNodes.nodes
    networks = try network(records, points)
    distances = zip(networks, try kernel(records, points)).map { fit.coarseNodes.distance($0, $1) }
  }

  /// The largest coupling at any step of the path up to a record.
  func largest(upTo record: Int) -> Double {
    let end = fit.path.progress[record].step
    return zip(fit.path.steps, distances).reduce(0) {
      Double($1.0) <= end ? max($0, $1.1.square.value) : $0
    }
  }

  /// What is kept of the path.
  var quantities: [(record: Int, quantities: [Quantity])] {
    fit.pathRecords.map { record in
      (
        record,
        [
          Quantity(QuantityName.coupling, distances[record].square.value),
          Quantity("coupling-sup", distances[record].largest),
          Quantity(
            QuantityName.risk,
            fit.coarseNodes.distance(networks[record], fit.coarseNodes.nodes.posteriorMeans).square
              .value),
        ]
      )
    }
  }
}

extension Coupling {
  package static let kind = MeasureKind.plain(
    name: "coupling",
    summary: "a network's distance from its tangent kernel, and how far it moves",
    explanation: Explanation(
      formula: "E|f_network - f_kernel|^2 on the same data, and |w - w_0|",
      source:
        "Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of); Lee et al. 2019, arXiv 1902.06720"
    ),
    measure: Coupling())
}

/// Gradient descent of a network linearised at its start: descent with the network's own kernel.
///
///     f^lin_k = f_0 + K(·, Z) φ_k(K(Z, Z)) (Y − f_0(Z))
///
/// where f_0 is what the network has at its start, or nothing where that is subtracted.
private struct LinearisedPath {
  let kernel: NetworkTangentKernel
  let training: TrainingSet
  let estimator: any NetworkDescent
  /// The eigenvalues of the Gram matrix with all outputs, and Uᵀ vec(Y − f_0).
  let eigen: SymmetricEigen
  let rotated: Matrix
  let filter: SpectralFilter
  let keepsStart: Bool

  init(
    _ start: ReLUNetwork, gram: Matrix, estimator: any NetworkDescent, training: TrainingSet
  ) throws(FitFailure) {
    kernel = NetworkTangentKernel(start)
    self.training = training
    self.estimator = estimator
    keepsStart = !estimator.startsAtZero
    filter = SpectralFilter(
      algorithm: .gradientDescent, learningRate: estimator.learningRate.value(for: training))
    eigen = try SymmetricEigen(gram: gram)
    var labels = training.labels.values
    if keepsStart {
      for (i, value) in start(training.inputs).values.enumerated() { labels[i] -= value }
    }
    rotated = product(
      eigen.vectors, Matrix(rows: labels.count, columns: 1, values: labels))
  }

  /// The linearised network's outputs at inputs (points x D): points x d for each record.
  func predictions(steps: [Double], at points: Matrix) -> [Matrix] {
    let (n, d) = (training.count, training.labels.columns)
    let displacements = steps.map { step -> Matrix in
      var filtered = rotated
      for i in filtered.values.indices {
        filtered.values[i] *= filter.value(
          eigenvalue: max(0, eigen.values[i]), step: step)
      }
      let coefficients = product(transposing: eigen.vectors, filtered)
      return kernel.displacement(
        Matrix(rows: n, columns: d, values: coefficients.values), at: training.inputs)
    }
    let changes = kernel.change(displacements, at: points)
    guard keepsStart else { return changes }
    let start = kernel.network(points)
    return changes.map { change in
      Matrix(
        rows: change.rows, columns: d, values: zip(change.values, start.values).map { $0 + $1 })
    }
  }
}

extension EvaluationNodes {
  /// The squared distance of two functions with the given values at the nodes (count x d), integrated and at
  /// its largest.
  fileprivate func distance(_ a: Matrix, _ b: Matrix) -> (square: Integral, largest: Double) {
    let d = a.columns
    let squares = (0..<count).map { q in
      (q * d..<(q + 1) * d).reduce(0.0) { sum, i in
        let gap = a.values[i] - b.values[i]
        return sum + gap * gap
      }
    }
    return (integrate { squares[$0] }, squares.max() ?? 0)
  }

  /// The errors of quadratures as quantities; none where the nodes are random, whose error is part of the scatter
  /// of trials.
  fileprivate func errors(_ integrals: [(name: String, value: Integral)]) -> [Quantity] {
    method.isRandom
      ? []
      : integrals.map { Quantity(QuantityName.quadratureError(of: $0.name), $0.value.signedError) }
  }
}

extension Matrix {
  /// |A − B|_F/|B|_F.
  fileprivate func distance(to other: Matrix) -> Double {
    var (gap, size) = (0.0, 0.0)
    for (a, b) in zip(values, other.values) {
      gap += (a - b) * (a - b)
      size += b * b
    }
    return (gap / size).squareRoot()
  }

  /// The Gram matrix A ⊗ I of as many outputs, each with its own A.
  fileprivate func repeated(outputs d: Int) -> Matrix {
    var result = Matrix(rows: rows * d, columns: columns * d)
    for j in 0..<rows {
      for k in 0..<columns {
        for i in 0..<d { result[j * d + i, k * d + i] = self[j, k] }
      }
    }
    return result
  }
}
