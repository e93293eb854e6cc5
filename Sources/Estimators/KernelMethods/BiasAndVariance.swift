public import Diffusion
internal import LinearAlgebra

// The two parts of the risk given the inputs at one record, with the smoother's weights
// S(ζ) = k(ζ)ᵀ Φ, Φ = U φ(λ) Uᵀ:
//
//     |Σ_j S_j f_*(z_j) − f_*(ζ)|² + Σ_j S_j² v(z_j)
//
// The bias costs a kernel product a point; the variance costs as many as there are directions in the
// spectrum, and it is a sum over all examples that varies little from point to point. So they need not
// be evaluated at the same nodes.

extension SpectralEstimator {
  /// The exact risk given the inputs at single points ζ, averaged over the labels, at one record.
  ///
  /// - Complexity: 2 (points + n) · n² flops, or 2 points · (n + k) k with k vectors of the spectrum.
  public func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    zip(
      try squaredBias(training, at: points, record: record),
      try variance(training, at: points, record: record)
    ).map { $0 + $1 }
  }

  /// The squared bias |Σ_j S_j f_*(z_j) − f_*(ζ)|² at single points ζ and one record.
  ///
  /// - Complexity: points · n kernel values, without storing them.
  public func squaredBias(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    try squaredBiases(training, at: points, records: [record])[0]
  }

  /// The squared bias at single points at each of some records, for one evaluation of the kernel.
  public func squaredBiases(
    _ training: TrainingSet, at points: NoisyPoints, records: [Int]
  ) throws(FitFailure) -> [[Double]] {
    let training = training.using(kernel)
    let filter = filter(for: training)
    let steps = recordedSteps(filter, examples: training.count)
    let spectrum = try training.spectrum(filter: filter, steps: steps)
    let truth = points.posteriorMeans
    let rotated = product(spectrum.vectors, training.data.noisy.posteriorMeans)
    // Record by record: a number does not depend on what else was asked for.
    let rows = records.flatMap { record in
      product(
        transposing: filteredLabels(
          steps: [steps[record]], filter: filter, spectrum: spectrum, rotatedLabels: rotated),
        spectrum.vectors
      ).values
    }
    let d = truth.columns
    let means = training.kernel.product(
      points.inputs, training.inputs,
      rows: Matrix(rows: records.count * d, columns: training.count, values: rows),
      threads: training.threads)
    return records.indices.map { index in
      (0..<points.count).map { q in
        (0..<d).reduce(0.0) { sum, i in
          let gap = means[index * d + i, q] - truth[q, i]
          return sum + gap * gap
        }
      }
    }
  }

  /// The variance Σ_j S_j² v(z_j) at single points ζ and one record.
  private func variance(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    let training = training.using(kernel)
    let spectrum = try spectrum(of: training)
    guard spectrum.isComplete else {
      return partialVariance(training, at: points, record: record, spectrum: spectrum)
    }
    let deviations = noisySmoother(training, record: record, spectrum: spectrum)
    let n = training.count
    var variances: [Double] = []
    variances.reserveCapacity(points.count)
    for start in stride(from: 0, to: points.count, by: nodesAtATime) {
      let range = start..<min(start + nodesAtATime, points.count)
      let kernel = training.kernel.matrix(points.inputs.rows(range), training.inputs)
      let spread = product(kernel, deviations)
      for row in 0..<range.count {
        variances.append(spread.values[row * n..<(row + 1) * n].reduce(0) { $0 + $1 * $1 })
      }
    }
    return variances
  }

  /// The variance Σ_j S_j² v(z_j) at evaluation nodes and one record; only the weighted
  /// averages over `EvaluationNodes.slices` are exact: within one it may be spread evenly.
  ///
  /// Over a slice of nodes ζ with weights w the variance is Σ_ij G_ij A_ij with G = Σ w k(ζ) k(ζ)ᵀ and
  /// A = Φ diag(v) Φ, which takes half the operations of its values node by node.
  ///
  /// - Complexity: nodes · n² flops for G, which the training set keeps, and 4 n³, or 2 nodes · (n + k) k
  ///   with k vectors of the spectrum.
  public func variance(
    _ training: TrainingSet, nodes: EvaluationNodes, record: Int
  ) throws(FitFailure) -> [Double] {
    let training = training.using(kernel)
    let spectrum = try spectrum(of: training)
    guard spectrum.isComplete, let grams = training.sliceGrams(of: nodes) else {
      return try variance(training, at: nodes.nodes, record: record)
    }
    let deviations = noisySmoother(training, record: record, spectrum: spectrum)
    let products = product(deviations, transposing: deviations)
    var variances = [Double](repeating: 0, count: nodes.count)
    for (slice, gram) in zip(nodes.slices, grams) {
      var total = 0.0
      for i in gram.values.indices { total += gram.values[i] * products.values[i] }
      let mass = slice.reduce(0) { $0 + nodes.weights[$1] }
      for q in slice { variances[q] = total / mass }
    }
    return variances
  }

  /// Φ diag(√v), n x n, of the smoother Φ = U φ(λ) Uᵀ at a record.
  private func noisySmoother(
    _ training: TrainingSet, record: Int, spectrum: GramSpectrum
  ) -> Matrix {
    let filter = filter(for: training)
    let n = training.count
    let step = recordedSteps(filter, examples: n)[record]
    var filtered = spectrum.vectors
    for i in 0..<n {
      let φ = filter.value(eigenvalue: spectrum.values[i], step: step)
      for j in 0..<n { filtered.values[i * n + j] *= φ }
    }
    var smoother = product(transposing: spectrum.vectors, filtered)
    let deviations = training.data.noisy.labelNoise.map { max(0, $0).squareRoot() }
    for i in 0..<n {
      for j in 0..<n { smoother.values[i * n + j] *= deviations[j] }
    }
    return smoother
  }
}
