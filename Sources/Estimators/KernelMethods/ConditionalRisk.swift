public import Diffusion
internal import LinearAlgebra

// The fit is linear in the labels, whose conditional means f_* and variances v are known exactly, so
// averaging over the labels needs no simulation. v is the trace of the covariance: the outputs share
// one smoother, and their variances add up.

extension SpectralEstimator {
  /// The exact risk given the inputs, bias and variance together, one number per step of the path.
  ///
  /// With H = U diag(λ) Uᵀ, nodes ζ with weights w, K = k(ζ) U, M = Kᵀ diag(w) K,
  /// V = Uᵀ diag(v) U, c = Kᵀ diag(w) f_* and b = φ ∘ Uᵀ f_*:
  ///
  ///     variance = φᵀ (M ∘ V) φ,    bias = bᵀ M b − 2 bᵀ c + |f_*|²_P  (summed over the outputs)
  ///
  /// - Complexity: nodes · n² + 8 n³ flops once, then O(n²) a record; with a part of the spectrum,
  ///   k of n vectors, 2 nodes · n · k flops once and O(k²) a record.
  public func conditionalRisk(
    _ training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> [Double] {
    let training = training.using(kernel)
    let filter = filter(for: training)
    let spectrum = try spectrum(of: training)
    let vectors = spectrum.vectors
    let count = vectors.rows
    let rotatedMeans = product(vectors, training.data.noisy.posteriorMeans)
    let noise = spectrum.noise ?? turned(training.data.noisy.labelNoise, into: vectors)
    let φ = filterMatrix(filter, eigenvalues: spectrum.values)

    let (rotatedGram, rotatedCross, square) = rotatedMoments(
      of: nodes, training: training, spectrum: spectrum)
    var hadamard = rotatedGram
    for i in hadamard.values.indices { hadamard.values[i] *= noise.values[i] }
    let varianceImages = product(hadamard, φ)
    var risks = [Double](repeating: square, count: steps.count)
    for i in 0..<count {
      for record in steps.indices { risks[record] += φ[i, record] * varianceImages[i, record] }
    }
    for output in 0..<rotatedMeans.columns {
      var b = φ
      for i in 0..<count {
        for record in steps.indices { b[i, record] *= rotatedMeans[i, output] }
      }
      let images = product(rotatedGram, b)
      for i in 0..<count {
        for record in steps.indices {
          risks[record] += b[i, record] * (images[i, record] - 2 * rotatedCross[i, output])
        }
      }
    }
    return risks
  }

  /// φ_k(λ_i), a row a vector, by records.
  private func filterMatrix(_ filter: SpectralFilter, eigenvalues: [Double]) -> Matrix {
    var φ = Matrix(rows: eigenvalues.count, columns: steps.count)
    for (i, λ) in eigenvalues.enumerated() {
      for (record, k) in steps.enumerated() { φ[i, record] = filter.value(eigenvalue: λ, step: k) }
    }
    return φ
  }
}

/// Weighted moments over the nodes, the average of their blocks, in the coordinates of a spectrum's
/// vectors: (U k(ζ)) W (U k(ζ))ᵀ (count x count), U k(ζ) W f_* (count x d) and |f_*|²_P.
///
/// The kernel's rows are turned at once where the vectors are few, and their sums afterwards where
/// they are all.
private func rotatedMoments(
  of nodes: EvaluationNodes, training: TrainingSet, spectrum: GramSpectrum
) -> (gram: Matrix, cross: Matrix, square: Double) {
  let vectors = spectrum.vectors
  guard !spectrum.isComplete else {
    let (gram, cross, square) =
      training.sliceGrams(of: nodes).map { momentsBySlices(of: nodes, training: training, $0) }
      ?? moments(of: nodes, dimension: training.count) { range in
        training.kernel.matrix(nodes.nodes.inputs.rows(range), training.inputs)
      }
    return (
      product(product(vectors, gram), transposing: vectors), product(vectors, cross), square
    )
  }
  let images = training.images(of: spectrum, at: nodes.nodes.inputs)
  return moments(of: nodes, dimension: vectors.rows) { images.rows($0) }
}

/// Weighted moments of the kernel's rows k(ζ) from their Gram matrices over slices.
private func momentsBySlices(
  of nodes: EvaluationNodes, training: TrainingSet, _ grams: [Matrix]
) -> (gram: Matrix, cross: Matrix, square: Double) {
  let n = training.count
  let share = 1 / Double(nodes.blocks.count)
  var gram = Matrix(rows: n, columns: n)
  for slice in grams {
    for i in gram.values.indices { gram.values[i] += share * slice.values[i] }
  }
  var truth = nodes.nodes.posteriorMeans.transposed
  var square = 0.0
  for i in 0..<truth.rows {
    for q in 0..<truth.columns {
      let value = truth[i, q]
      truth[i, q] *= share * nodes.weights[q]
      square += truth[i, q] * value
    }
  }
  let cross = training.kernel.product(
    training.inputs, nodes.nodes.inputs, rows: truth, threads: training.threads
  ).transposed
  return (gram, cross, square)
}

/// Weighted moments over the nodes of functions whose values at a range of nodes are given as rows.
private func moments(
  of nodes: EvaluationNodes, dimension: Int, rows: (Range<Int>) -> Matrix
) -> (gram: Matrix, cross: Matrix, square: Double) {
  let d = nodes.nodes.posteriorMeans.columns
  let share = 1 / Double(nodes.blocks.count)
  var gram = Matrix(rows: dimension, columns: dimension)
  var cross = Matrix(rows: dimension, columns: d)
  var square = 0.0
  for start in stride(from: 0, to: nodes.count, by: nodesAtATime) {
    let range = start..<min(start + nodesAtATime, nodes.count)
    var values = rows(range)
    var truth = nodes.nodes.posteriorMeans.rows(range)
    for (row, q) in range.enumerated() {
      let root = (share * nodes.weights[q]).squareRoot()
      for j in 0..<dimension { values.values[row * dimension + j] *= root }
      for i in 0..<d {
        truth[row, i] *= root
        square += truth[row, i] * truth[row, i]
      }
    }
    accumulateGram(of: values, into: &gram)
    let part = product(transposing: values, truth)
    for i in part.values.indices { cross.values[i] += part.values[i] }
  }
  gram.mirrorLowerTriangle()
  return (gram, cross, square)
}
