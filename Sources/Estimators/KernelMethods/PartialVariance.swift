public import Diffusion
internal import LinearAlgebra

// The variance of a record from a part of the spectrum, Var(ζ) = uᵀ C u with the images u = Y k(ζ) of the kernel's
// rows and C = diag(φ) N diag(φ), N the label noise in the coordinates of the vectors Y.
//
// There are hundreds of vectors, since the last of them are what the fit is known to 1e-10 by. Its variance needs
// far fewer: in the coordinates that give every vector its size over the law, nearly all of it is in the leading
// directions of C. Those alone are integrated at many nodes; what they leave, one part in some hundred, is known
// well enough at few.

extension SpectralEstimator {
  /// The variance at each of some records from a part of the spectrum, as a sum of the part in its leading
  /// directions at the nodes, and the rest at coarse ones; nil where that saves nothing, or all of the spectrum is
  /// known.
  ///
  /// - Complexity: nodes · n kernel values once, and 2 nodes · n · r flops in single precision a record for r
  ///   directions, and O(k³) for k vectors.
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func varianceParts(
    _ training: TrainingSet, nodes: EvaluationNodes, coarse: EvaluationNodes, records: [Int]
  ) throws(FitFailure) -> [(leading: [Double], rest: [Double])]? {
    let training = training.using(kernel)
    let spectrum = try spectrum(of: training)
    guard !spectrum.isComplete, nodes.count >= 2 * coarse.count else { return nil }
    let forms = records.compactMap { noiseForm(training, record: $0, spectrum: spectrum) }
    guard forms.count == records.count else { return nil }
    let images = training.images(of: spectrum, at: coarse.nodes.inputs)
    let leading = try forms.map { form throws(FitFailure) in
      try LeadingDirections(of: form, images: images, weights: coarse.weights)
    }
    let vectors = leading.map { SingleMatrix(product($0.rows, spectrum.vectors)) }
    let count = nodes.count
    var values = [Double](repeating: 0, count: records.count * count)
    values.withUnsafeMutableBufferPointer { buffer in
      // Blocks write different points.
      nonisolated(unsafe) let target = buffer
      training.forEachKernelBlock(at: nodes.nodes.inputs) { start, block in
        let rounded = SingleMatrix(block)
        for (index, directions) in leading.enumerated() {
          let part = directions.values(
            ofProducts: SingleMatrix.product(rounded, transposing: vectors[index]))
          for i in part.indices { target[index * count + start + i] = part[i] }
        }
      }
    }
    return records.indices.map { index in
      let known = leading[index].values(
        ofProducts: product(images, transposing: leading[index].rows))
      return (
        Array(values[index * count..<(index + 1) * count]),
        zip(forms[index].values(at: images), known).map { $0 - $1 }
      )
    }
  }

  /// The variance at single points from a part of the spectrum.
  ///
  /// Where Y k(ζ) is not known already, it is computed in single precision: its errors of 6e-8 |k(ζ)|
  /// grow by λ_max/λ at most, some 1e4 for the λ that a path has reached, and are independent between
  /// vectors, so that they move the variance by less than 1e-5 of it.
  func partialVariance(
    _ training: TrainingSet, at points: NoisyPoints, record: Int, spectrum: GramSpectrum
  ) -> [Double] {
    guard let form = noiseForm(training, record: record, spectrum: spectrum) else { return [] }
    if let known = training.knownImages(of: spectrum, at: points.inputs) {
      return form.values(at: known)
    }
    let vectors = SingleMatrix(spectrum.vectors)
    var variances = [Double](repeating: 0, count: points.count)
    variances.withUnsafeMutableBufferPointer { buffer in
      // Blocks write different points.
      nonisolated(unsafe) let target = buffer
      training.forEachKernelBlock(at: points.inputs) { start, block in
        let values = form.values(at: SingleMatrix.product(block, transposing: vectors))
        for i in values.indices { target[start + i] = values[i] }
      }
    }
    return variances
  }

  private func noiseForm(
    _ training: TrainingSet, record: Int, spectrum: GramSpectrum
  ) -> NoiseForm? {
    guard let noise = spectrum.noise else { return nil }
    let filter = filter(for: training)
    let step = recordedSteps(filter, examples: training.count)[record]
    return NoiseForm(
      noise: noise, filter: spectrum.values.map { filter.value(eigenvalue: $0, step: step) })
  }
}

/// The quadratic form C = diag(φ) N diag(φ).
private struct NoiseForm {
  let matrix: Matrix

  init(noise: Matrix, filter: [Double]) {
    var matrix = noise
    let count = filter.count
    for i in 0..<count {
      for j in 0..<count { matrix.values[i * count + j] *= filter[i] * filter[j] }
    }
    self.matrix = matrix
  }

  /// uᵀ C u for rows u.
  func values(at images: Matrix) -> [Double] {
    let spread = product(images, matrix)
    let count = images.columns
    return (0..<images.rows).map { q in
      (q * count..<(q + 1) * count).reduce(0) { $0 + images.values[$1] * spread.values[$1] }
    }
  }
}

/// The directions in which nearly all of a form's mean over the law lies: Σ_r ±(w_r·u)².
///
/// They are eigenvectors of C in coordinates of mean square 1. The form is an estimate of a covariance, which
/// may have negative eigenvalues, so that each direction has its sign.
private struct LeadingDirections {
  /// The share of the variance that the other directions may have.
  private static let rest = 3e-3

  /// The w_r as rows.
  let rows: Matrix
  private let signs: [Double]

  /// Finds them for the images u at nodes with weights, as many as leave less than the share to the others.
  init(of form: NoiseForm, images: Matrix, weights: [Double]) throws(FitFailure) {
    let count = images.columns
    var sizes = [Double](repeating: 0, count: count)
    for q in 0..<images.rows {
      for i in 0..<count {
        let value = images.values[q * count + i]
        sizes[i] += weights[q] * value * value
      }
    }
    for i in 0..<count { sizes[i] = sizes[i].squareRoot() }
    var scaled = form.matrix
    for i in 0..<count {
      for j in 0..<count { scaled.values[i * count + j] *= sizes[i] * sizes[j] }
    }
    let eigen = try SymmetricEigen(gram: scaled)
    let order = eigen.values.indices.sorted { abs(eigen.values[$0]) > abs(eigen.values[$1]) }
    let allowed = Self.rest * eigen.values.reduce(0) { $0 + abs($1) }
    var rest = 0.0
    var kept = order.count
    while kept > 0 {
      rest += abs(eigen.values[order[kept - 1]])
      if rest > allowed { break }
      kept -= 1
    }
    var rows = eigen.vectors.rows(at: order[..<kept])
    for (row, r) in order[..<kept].enumerated() {
      let root = abs(eigen.values[r]).squareRoot()
      for i in 0..<count {
        rows.values[row * count + i] *= sizes[i] > 0 ? root / sizes[i] : 0
      }
    }
    self.rows = rows
    signs = order[..<kept].map { eigen.values[$0] < 0 ? -1 : 1 }
  }

  /// The sum for products w_r·u, points x directions.
  func values(ofProducts products: Matrix) -> [Double] {
    let count = signs.count
    return (0..<products.rows).map { q in
      var sum = 0.0
      for r in 0..<count {
        let value = products.values[q * count + r]
        sum += signs[r] * value * value
      }
      return sum
    }
  }
}
