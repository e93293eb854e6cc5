public import Diffusion
internal import LinearAlgebra

// The fit is linear in the labels, whose conditional means f_* and variances v are known exactly, so
// averaging over the labels needs no simulation. v is the trace of the covariance: the outputs share
// one smoother, and their variances add up.

extension SpectralEstimator {
  /// The exact risk given the inputs, bias and variance together, a number a record.
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
    let filter = filter(for: training)
    let spectrum = try training.spectrum(filter: filter, steps: steps)
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

  /// The exact risk given the inputs at single points ζ, averaged over the labels, at one record.
  ///
  /// With the smoother's weights S(ζ) = k(ζ)ᵀ Φ, Φ = U φ(λ) Uᵀ:
  ///
  ///     |Σ_j S_j f_*(z_j) − f_*(ζ)|² + Σ_j S_j² v(z_j)
  ///
  /// - Complexity: 2 (points + n) · n² flops, or 2 points · (n + k) k with k vectors of the spectrum.
  public func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    let spectrum = try training.spectrum(filter: filter(for: training), steps: steps)
    guard spectrum.isComplete else {
      return partialRisk(training, at: points, record: record, spectrum: spectrum)
    }
    let (coefficients, deviations) = try smoother(training, record: record)
    var risks: [Double] = []
    risks.reserveCapacity(points.count)
    for start in stride(from: 0, to: points.count, by: nodesAtATime) {
      let range = start..<min(start + nodesAtATime, points.count)
      let kernel = TangentKernel.matrix(points.inputs.rows(range), training.inputs)
      let n = training.count
      let spread = product(kernel, deviations)
      for (row, bias) in squaredBias(kernel, coefficients, points: points, range).enumerated() {
        var risk = bias
        for j in row * n..<(row + 1) * n { risk += spread.values[j] * spread.values[j] }
        risks.append(risk)
      }
    }
    return risks
  }

  /// The risk given the inputs at evaluation nodes, with the variance averaged over each slice.
  ///
  /// Over a slice of nodes ζ with weights w the variance is Σ_ij G_ij A_ij with G = Σ w k(ζ) k(ζ)ᵀ and
  /// A = Φ diag(v) Φ, which takes half the operations of its values node by node; slices of fewer
  /// nodes than n go node by node.
  ///
  /// - Complexity: (nodes + 4 n) · n² flops.
  public func conditionalRisk(
    _ training: TrainingSet, nodes: EvaluationNodes, record: Int
  ) throws(FitFailure) -> [Double] {
    let n = training.count
    let slices = nodes.slices
    let spectrum = try training.spectrum(filter: filter(for: training), steps: steps)
    guard spectrum.isComplete, slices.contains(where: { $0.count >= n }) else {
      return try conditionalRisk(training, at: nodes.nodes, record: record)
    }
    let (coefficients, deviations) = try smoother(training, record: record)
    let products = product(deviations, transposing: deviations)
    var risks = [Double](repeating: 0, count: nodes.count)
    for slice in slices {
      var gram = Matrix(rows: n, columns: n)
      var mass = 0.0
      for start in stride(from: slice.lowerBound, to: slice.upperBound, by: nodesAtATime) {
        let range = start..<min(start + nodesAtATime, slice.upperBound)
        var kernel = TangentKernel.matrix(nodes.nodes.inputs.rows(range), training.inputs)
        let bias = squaredBias(kernel, coefficients, points: nodes.nodes, range)
        for (row, q) in range.enumerated() {
          risks[q] = bias[row]
          mass += nodes.weights[q]
          let root = nodes.weights[q].squareRoot()
          for j in row * n..<(row + 1) * n { kernel.values[j] *= root }
        }
        accumulateGram(of: kernel, into: &gram)
      }
      gram.mirrorLowerTriangle()
      var variance = 0.0
      for i in gram.values.indices { variance += gram.values[i] * products.values[i] }
      for q in slice { risks[q] += variance / mass }
    }
    return risks
  }

  /// Φ f_*(Z), n x d, and Φ diag(√v), n x n, of the smoother Φ = U φ(λ) Uᵀ at a record.
  private func smoother(
    _ training: TrainingSet, record: Int
  ) throws(FitFailure) -> (coefficients: Matrix, deviations: Matrix) {
    let filter = filter(for: training)
    let spectrum = try training.spectrum(filter: filter, steps: steps)
    let n = training.count
    var filtered = spectrum.vectors
    for i in 0..<n {
      let φ = filter.value(eigenvalue: spectrum.values[i], step: steps[record])
      for j in 0..<n { filtered.values[i * n + j] *= φ }
    }
    var smoother = product(transposing: spectrum.vectors, filtered)
    let coefficients = product(smoother, training.data.noisy.posteriorMeans)
    let deviations = training.data.noisy.labelNoise.map { max(0, $0).squareRoot() }
    for i in 0..<n {
      for j in 0..<n { smoother.values[i * n + j] *= deviations[j] }
    }
    return (coefficients, smoother)
  }

  /// |k(ζ)ᵀ Φ f_*(Z) − f_*(ζ)|² at the points of a range, whose kernel rows are given.
  private func squaredBias(
    _ kernel: Matrix, _ coefficients: Matrix, points: NoisyPoints, _ range: Range<Int>
  ) -> [Double] {
    let means = product(kernel, coefficients)
    return range.enumerated().map { row, q in
      (0..<coefficients.columns).reduce(0.0) { sum, i in
        let gap = means[row, i] - points.posteriorMeans[q, i]
        return sum + gap * gap
      }
    }
  }

  /// The risk at single points from a part of the spectrum.
  ///
  /// With u = φ(λ) ∘ Y k(ζ) and the noise C in the coordinates of the vectors Y, the fit to the means is
  /// uᵀ Y f_* and the variance uᵀ C u.
  private func partialRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int, spectrum: GramSpectrum
  ) -> [Double] {
    guard let noise = spectrum.noise else { return [] }
    let filter = filter(for: training)
    var images = training.images(of: spectrum, at: points.inputs)
    let count = images.columns
    let φ = spectrum.values.map { filter.value(eigenvalue: $0, step: steps[record]) }
    for q in 0..<points.count {
      for i in 0..<count { images.values[q * count + i] *= φ[i] }
    }
    let spread = product(images, noise)
    let fits = product(images, product(spectrum.vectors, training.data.noisy.posteriorMeans))
    return (0..<points.count).map { q in
      var risk = 0.0
      for i in q * count..<(q + 1) * count { risk += images.values[i] * spread.values[i] }
      for i in 0..<fits.columns {
        let gap = fits[q, i] - points.posteriorMeans[q, i]
        risk += gap * gap
      }
      return risk
    }
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

/// The number of evaluation points whose kernel rows are held at a time.
private let nodesAtATime = 1024

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
    let (gram, cross, square) = moments(of: nodes, dimension: training.count) { range in
      TangentKernel.matrix(nodes.nodes.inputs.rows(range), training.inputs)
    }
    return (
      product(product(vectors, gram), transposing: vectors), product(vectors, cross), square
    )
  }
  let images = training.images(of: spectrum, at: nodes.nodes.inputs)
  return moments(of: nodes, dimension: vectors.rows) { images.rows($0) }
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
