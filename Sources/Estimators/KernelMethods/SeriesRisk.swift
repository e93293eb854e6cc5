public import Diffusion
public import LinearAlgebra

// In the control's basis a fit f̂ = Σ_j c_j k(·, x_j) has the coefficients λ_i Σ_j c_j φ_i(x_j), and
// Parseval's sum over all N of them is a quadratic form in c: no nodes, and no integration error.

extension SpectralEstimator {
  /// The exact risk E|f̂ − f_*|² of every record of the fits to given labels, averaged over further
  /// independent errors of a given variance in them.
  ///
  /// With c = Φ y, M the Gram matrix of the iterated kernel and g = K f_* at the inputs:
  ///
  ///     cᵀ M c − 2 cᵀ g + |f_*|² + v tr(Φ M Φ)
  ///
  /// So labels y with v = 0 give the risk of this fit, and labels f_* with v = σ² its expectation
  /// given the inputs (Rao–Blackwell).
  ///
  /// - Parameters:
  ///   - training: A training set of `series`.
  ///   - series: The problem.
  ///   - labels: n x 1.
  ///   - labelNoise: The variance v of the errors to average over.
  /// - Returns: A risk a record.
  /// - Complexity: O(n³) once a training set, then O(n²) a record.
  /// - Throws: ``FitFailure`` where the factorisation fails.
  public func risks(
    _ training: TrainingSet, on series: SeriesRegression, labels: Matrix, labelNoise: Double
  ) throws(FitFailure) -> [Double] {
    let spectrum = try training.spectrum()
    let moments = try training.seriesMoments(series)
    let filter = filter(for: training)
    let n = training.count
    let steps = recordedSteps(filter, examples: n)
    let rotated = product(spectrum.vectors, labels)
    var filtered = Matrix(rows: n, columns: steps.count)
    var variances = [Double](repeating: 0, count: steps.count)
    for i in 0..<n {
      for (record, k) in steps.enumerated() {
        let φ = filter.value(eigenvalue: spectrum.values[i], step: k)
        filtered[i, record] = φ * rotated[i, 0]
        variances[record] += φ * φ * moments.rotatedDiagonal[i]
      }
    }
    let coefficients = product(transposing: spectrum.vectors, filtered)
    let images = product(moments.gram, coefficients)
    var risks = variances.map { labelNoise * $0 + series.squaredNorm }
    for j in 0..<n {
      for record in steps.indices {
        risks[record] += coefficients[j, record] * (images[j, record] - 2 * moments.cross[j])
      }
    }
    return risks
  }
}
