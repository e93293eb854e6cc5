internal import Diffusion
internal import LinearAlgebra

/// What the risks of all fits to a control's training set share.
struct SeriesMoments {
  /// M, the Gram matrix of the iterated kernel, n x n.
  let gram: Matrix
  /// g = (K f_*)(x_j), n numbers.
  let cross: [Double]
  /// The diagonal of Uᵀ M U, n numbers.
  let rotatedDiagonal: [Double]

  init(inputs: Matrix, series: SeriesRegression, spectrum: GramSpectrum) {
    gram = series.matrix(series.iteratedKernel, inputs, inputs)
    cross = series.positions(inputs).map { series.image[$0] }
    let n = inputs.rows
    let images = product(spectrum.vectors, gram)
    rotatedDiagonal = (0..<n).map { i in
      var sum = 0.0
      for j in i * n..<(i + 1) * n { sum += images.values[j] * spectrum.vectors.values[j] }
      return sum
    }
  }
}
