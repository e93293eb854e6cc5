public import Diffusion
internal import LinearAlgebra

extension TangentKernelEstimator {
  /// The exact risk given the inputs, bias and variance together, a number a record.
  ///
  /// The fit is linear in the labels, whose conditional means f_* and variances v are known exactly,
  /// so averaging over the labels needs no simulation. With H = U diag(λ) Uᵀ, nodes ζ with weights w,
  /// K = k(ζ) U, M = Kᵀ diag(w) K, V = Uᵀ diag(v) U, c = Kᵀ diag(w) f_* and b = φ ∘ Uᵀ f_*:
  ///
  ///     variance = φᵀ (M ∘ V) φ,    bias = bᵀ M b − 2 bᵀ c + |f_*|²_P  (summed over the outputs)
  ///
  /// - Complexity: nodes · n² + 8 n³ flops once, then O(n²) a record.
  public func conditionalRisk(
    _ training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> [Integral] {
    let filter = filter(for: training)
    let spectrum = try training.spectrum()
    let vectors = spectrum.vectors
    let n = training.count
    let d = training.labels.columns
    let rotatedMeans = product(vectors, training.data.noisy.posteriorMeans)
    // The outputs' noises add up over the diagonal of M ∘ V, and v is already their sum.
    var scaled = vectors
    for i in 0..<n {
      for j in 0..<n { scaled.values[i * n + j] *= training.data.noisy.labelNoise[j] }
    }
    let noise = product(scaled, transposing: vectors)
    let φ = filterMatrix(filter, eigenvalues: spectrum.values)

    var halves: [[Double]] = Array(repeating: [], count: steps.count)
    for half in nodes.halves {
      let (gram, cross, square) = Self.moments(of: half, nodes: nodes, training: training)
      let rotatedGram = product(product(vectors, gram), transposing: vectors)
      let rotatedCross = product(vectors, cross)
      var hadamard = rotatedGram
      for i in hadamard.values.indices { hadamard.values[i] *= noise.values[i] }
      let varianceImages = product(hadamard, φ)
      for record in steps.indices {
        var variance = 0.0
        for i in 0..<n { variance += φ[i, record] * varianceImages[i, record] }
        halves[record].append(variance + square)
      }
      for output in 0..<d {
        var b = φ
        for i in 0..<n {
          for record in steps.indices { b[i, record] *= rotatedMeans[i, output] }
        }
        let images = product(rotatedGram, b)
        for record in steps.indices {
          var bias = 0.0
          for i in 0..<n {
            bias += b[i, record] * (images[i, record] - 2 * rotatedCross[i, output])
          }
          halves[record][halves[record].count - 1] += bias
        }
      }
    }
    return halves.map { Integral(halves: $0) }
  }

  /// φ_k(λ_i), n x records.
  private func filterMatrix(_ filter: SpectralFilter, eigenvalues: [Double]) -> Matrix {
    var φ = Matrix(rows: eigenvalues.count, columns: steps.count)
    for (i, λ) in eigenvalues.enumerated() {
      for (record, k) in steps.enumerated() { φ[i, record] = filter.value(eigenvalue: λ, step: k) }
    }
    return φ
  }

  /// Weighted moments over one half of the nodes: k(ζ)ᵀ W k(ζ) (n x n), k(ζ)ᵀ W f_* (n x d) and
  /// |f_*|²_P, accumulated in blocks so that the whole k(ζ) is never stored.
  private static func moments(
    of half: Range<Int>, nodes: EvaluationNodes, training: TrainingSet
  ) -> (gram: Matrix, cross: Matrix, square: Double) {
    let n = training.count
    let d = training.labels.columns
    var gram = Matrix(rows: n, columns: n)
    var cross = Matrix(rows: n, columns: d)
    var square = 0.0
    for start in stride(from: half.lowerBound, to: half.upperBound, by: 1024) {
      let range = start..<min(start + 1024, half.upperBound)
      var block = TangentKernel.matrix(nodes.nodes.inputs.rows(range), training.inputs)
      var truth = nodes.nodes.posteriorMeans.rows(range)
      for (row, q) in range.enumerated() {
        let root = nodes.weights[q].squareRoot()
        for j in 0..<n { block.values[row * n + j] *= root }
        for i in 0..<d {
          truth[row, i] *= root
          square += truth[row, i] * truth[row, i]
        }
      }
      accumulateGram(of: block, into: &gram)
      let part = product(transposing: block, truth)
      for i in part.values.indices { cross.values[i] += part.values[i] }
    }
    gram.mirrorLowerTriangle()
    return (gram, cross, square)
  }
}
