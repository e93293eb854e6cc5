public import Diffusion
public import LinearAlgebra

/// The kernel in whose function space a problem's spectral estimators fit.
public enum Kernel: Sendable {
  /// The tangent kernel of a two-layer network, for score estimation.
  case tangent
  /// The kernel that a control is built on.
  case series(SeriesRegression)

  /// The kernel of a problem.
  public init(of problem: Problem) {
    switch problem {
    case .score: self = .tangent
    case .series(let series): self = .series(series)
    }
  }

  /// The matrix k(z_i, w_j), n x m, of inputs z (n x D) and w (m x D).
  public func matrix(_ z: Matrix, _ w: Matrix) -> Matrix {
    switch self {
    case .tangent: TangentKernel.matrix(z, w)
    case .series(let series): series.matrix(series.kernel, z, w)
    }
  }

  /// The Gram matrix k(z_i, z_j), n x n.
  public func gram(_ z: Matrix) -> Matrix {
    switch self {
    case .tangent: TangentKernel.gram(z)
    case .series(let series): series.matrix(series.kernel, z, z)
    }
  }

  /// The product k(z, w) c of the coefficients in the rows of cᵀ (columns x m): n x columns.
  public func product(
    _ z: Matrix, _ w: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    switch self {
    case .tangent: TangentKernel.product(z, w, rows: c, threads: threads).transposed
    case .series: LinearAlgebra.product(matrix(z, w), transposing: c)
    }
  }

  /// The product c K of coefficients in rows (columns x n) with the Gram matrix K of n inputs: columns x n.
  func gramProduct(
    _ z: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    switch self {
    case .tangent: TangentKernel.gramProduct(z, rows: c, threads: threads)
    case .series: LinearAlgebra.product(c, gram(z))
    }
  }

  /// The trace Σ_j k(z_j, z_j).
  func trace(_ z: Matrix) -> Double {
    switch self {
    case .tangent: TangentKernel.trace(z)
    case .series(let series): Double(z.rows) * series.kernel[0]
    }
  }

  /// The number of rows of k(z, ·) with so many columns that are held at a time.
  static func rowsAtATime(columns: Int) -> Int { min(512, max(32, (1 << 22) / max(1, columns))) }

  /// The largest value max_j k(z_j, z_j).
  public func largestDiagonal(_ z: Matrix) -> Double {
    switch self {
    case .tangent: TangentKernel.largestDiagonal(z)
    case .series(let series): series.kernel[0]
    }
  }
}
