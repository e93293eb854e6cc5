internal import Diffusion
public import LinearAlgebra

/// Eigenvalues and eigenvectors of a kernel's Gram matrix H: all of them, or as many as a path needs.
///
/// A part comes from a Krylov space of the labels: its leading vectors are eigenvectors, the others
/// serve f(H) b for those b that the space began with. What concerns the whole of H, traces and the
/// variance of a fit, is exact on the eigenvectors and estimated by random probes on the rest.
public struct GramSpectrum: Sendable {
  /// The eigenvalues, or Ritz values, ascending.
  public let values: [Double]
  /// Their unit vectors as rows, count x n.
  public let vectors: Matrix
  /// How many eigenvalues of H each value stands for: 1 for an eigenpair, and all together n.
  public let multiplicities: [Double]
  /// Uᵀ diag(v) U of the label noise v, count x count: exact between eigenvectors, elsewhere the mean
  /// over noise probes; nil for a complete spectrum, which needs none.
  let noise: Matrix?

  /// The whole spectrum.
  public init(_ eigen: SymmetricEigen) {
    values = eigen.values
    vectors = eigen.vectors
    multiplicities = Array(repeating: 1, count: eigen.values.count)
    noise = nil
  }

  /// A part of the spectrum.
  init(values: [Double], vectors: Matrix, multiplicities: [Double], noise: Matrix) {
    self.values = values
    self.vectors = vectors
    self.multiplicities = multiplicities
    self.noise = noise
  }

  /// The values without what belongs to them.
  public var eigenvalues: Eigenvalues {
    Eigenvalues(values: values, multiplicities: multiplicities)
  }

  /// Whether these are all eigenvalues.
  public var isComplete: Bool { noise == nil }

  /// What a filter needs at some records to fit given labels (n x d) with a kernel.
  ///
  /// - Throws: ``FitFailure`` where LAPACK fails, or where a path is too long for a large set.
  public static func fitting(
    kernel: any PositiveKernel = TangentKernel(), inputs: Matrix, labels: Matrix,
    filter: SpectralFilter, steps: [Double], threads: IdleThreads
  ) throws(FitFailure) -> GramSpectrum {
    let n = inputs.rows
    if n > GramKrylov.largestComplete,
      let part = try GramKrylov(kernel: kernel, inputs: inputs, labels: labels, threads: threads)
        .spectrum(filter: filter, steps: steps)
    {
      return part
    }
    guard n <= GramKrylov.largestFallback else { throw GramKrylov.tooLong(sampleSize: n) }
    return GramSpectrum(try SymmetricEigen(gram: kernel.gram(inputs, threads: threads)))
  }
}

/// diag(v) in the coordinates of vectors U (count x n, by rows): U diag(v) Uᵀ, count x count.
func turned(_ v: [Double], into vectors: Matrix) -> Matrix {
  var scaled = vectors
  for i in 0..<vectors.rows {
    for j in v.indices { scaled.values[i * v.count + j] *= v[j] }
  }
  return product(scaled, transposing: vectors)
}
