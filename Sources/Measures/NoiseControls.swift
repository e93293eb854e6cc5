internal import Diffusion
internal import Documents
package import Estimators
internal import LinearAlgebra

/// What the noise of the labels does to ridge regression on the same data: quantities with mean 0, from which
/// control variates are made.
///
/// The fits are linear in the labels Y = M + ε, with the posterior means M and noise of covariance trace v_j in
/// example j. With the weights S(q) at a node q, b = S M − f_* and e = S ε,
///
///     linear     2 Σ_q w_q ⟨e(q), b(q)⟩
///     quadratic  Σ_q w_q (|e(q)|² − Σ_j v_j S_j(q)²)
///
/// have mean 0 given the inputs, for any nodes, weights and kernel, as long as no label has a part in their
/// choice. Together they are the risk of this fit less its average over the labels. Ridge regression is on the
/// kernel's functions at up to 64 examples, S(q) = k(q)ᵀ (GᵀG + μ H)⁻¹ Gᵀ with G = K(examples, landmarks) and H its
/// rows at these, so that a trial costs little compared with a wide network. Ridges μ are shares of the kernel's
/// trace, and fit from the first steps of descent to far along it.
///
/// > Reference: Williams, Seeger 2001, NeurIPS 13 (landmarks); Rudi, Camoriano, Rosasco 2015, arXiv 1507.04717,
/// > for the ridge regression on them.
package struct NoiseControls: Measure {
  package let name = "noise-controls"
  package let version = 1
  package let quantities: [MeasuredQuantity] = []

  /// The ridges as shares of the trace of the Gram matrix.
  static let ridges = [1.0 / 8, 1.0 / 32, 1.0 / 128, 1.0 / 512]
  /// The most examples at which the kernel's functions are taken.
  static let landmarks = 64

  package let controls = (1...ridges.count).flatMap {
    ["noise-linear-\($0)", "noise-quadratic-\($0)"]
  }

  package let speaksOfLabels = true

  /// An average over the labels has no use for them, and an estimator without a choice of record is one.
  package func applies(to estimator: any Estimator) -> Bool {
    estimator.hasPath || estimator.linearSmoother == nil
  }

  package func values(of fit: MeasuredFit) -> [[Quantity]] { fit.nothing }

  package func allValues(of fit: MeasuredFit) throws(FitFailure) -> MeasuredValues {
    // All copies of a sample have one label, whose law given all of them is another one.
    guard fit.training.problem.copies == 1 else { return MeasuredValues(chosen: fit.nothing) }
    let controls: ControlsOfNoise
    if let known = fit.training.keptFits[name] as? ControlsOfNoise {
      controls = known
    } else {
      controls = try ControlsOfNoise(fit.training, nodes: fit.coarseNodes)
      fit.training.keptFits[name] = controls
    }
    return MeasuredValues(
      chosen: fit.nothing,
      fit: zip(self.controls, controls.values).map { Quantity($0, $1) })
  }
}

/// The controls of a training set, which all estimators of its trial share.
private final class ControlsOfNoise: KeptFit {
  /// The linear and the quadratic part, ridge by ridge.
  let values: [Double]

  init(_ training: TrainingSet, nodes: EvaluationNodes) throws(FitFailure) {
    let noisy = training.data.noisy
    let d = training.labels.columns
    let p = min(training.count, NoiseControls.landmarks)
    let landmarks = noisy.inputs.rows(at: Array(0..<p))
    let features = training.kernel.matrix(noisy.inputs, landmarks)
    let atNodes = training.kernel.matrix(nodes.nodes.inputs, landmarks)

    var gram = Matrix(rows: p, columns: p)
    accumulateGram(of: features, into: &gram)
    gram.mirrorLowerTriangle()
    var weighted = features
    for (j, noise) in noisy.labelNoise.enumerated() {
      let root = noise.squareRoot()
      for k in 0..<p { weighted[j, k] *= root }
    }
    var spread = Matrix(rows: p, columns: p)
    accumulateGram(of: weighted, into: &spread)
    spread.mirrorLowerTriangle()
    // Means and noise side by side.
    var sides = Matrix(rows: training.count, columns: 2 * d)
    for j in 0..<training.count {
      for i in 0..<d {
        let mean = noisy.posteriorMeans[j, i]
        sides[j, i] = mean
        sides[j, d + i] = training.labels[j, i] - mean
      }
    }
    let moments = product(transposing: features, sides)
    let trace = training.kernel.trace(noisy.inputs)
    let jitter = 1e-9 * (0..<p).reduce(0) { $0 + gram[$1, $1] } / Double(p)

    var values: [Double] = []
    for share in NoiseControls.ridges {
      var system = gram
      for k in 0..<p {
        for l in 0..<p { system[k, l] += share * trace * features[k, l] }
        system[k, k] += jitter
      }
      guard let weights = CholeskyFactor(of: system)?.solutions(rows: atNodes) else {
        throw .failed(
          "the controls of the labels' noise: a matrix of kernel values is not positive")
      }
      let fitted = product(weights, moments)
      let spreads = product(weights, spread)
      let truth = nodes.nodes.posteriorMeans
      let linear = nodes.integrate { q in
        2 * (0..<d).reduce(0) { $0 + fitted[q, d + $1] * (fitted[q, $1] - truth[q, $1]) }
      }
      let quadratic = nodes.integrate { q in
        var value = (0..<d).reduce(0) { $0 + fitted[q, d + $1] * fitted[q, d + $1] }
        for k in 0..<p { value -= weights[q, k] * spreads[q, k] }
        return value
      }
      values += [linear.value, quadratic.value]
    }
    self.values = values
  }
}

extension NoiseControls {
  package static let kind = MeasureKind.plain(
    name: "noise-controls",
    summary:
      "nothing to see: what the labels' noise does to ridge regression, for control variates",
    explanation: Explanation(
      formula:
        "2 <S eps, S M - f_*> and |S eps|^2 - sum_j v_j |S_j|^2 of four ridges on 64 landmarks",
      source: "Rudi, Camoriano, Rosasco 2015, arXiv 1507.04717 (landmarks)"),
    measure: NoiseControls())
}
