internal import Diffusion
internal import Foundation
public import LinearAlgebra

/// A positive definite kernel k(z, w) between inputs, in whose function space spectral estimators fit.
///
/// A new kernel is one file that conforms to this protocol and one line in ``KernelCatalogue``. It needs
/// ``matrix(_:_:)``, ``diagonal(_:)`` and ``kinks(points:bias:)``; the other products have versions by blocks, which a
/// kernel may replace by faster ones.
public protocol PositiveKernel: Sendable {
  /// The name with what was set and the version of the numbers, which distinguish fits: `gaussian(length=1.0)/1`.
  var identity: String { get }

  /// Whether k(c z, w) = c k(z, w) for c > 0, which makes fits homogeneous.
  var isHomogeneous: Bool { get }

  /// The matrix k(z_i, w_j), n x m, of inputs z (n x D) and w (m x D).
  func matrix(_ z: Matrix, _ w: Matrix) -> Matrix

  /// The values k(z_j, z_j), n numbers.
  func diagonal(_ z: Matrix) -> [Double]

  /// Where z ↦ k(z, z_j) is not analytic for some of the points x_j on the line, z = (x, bias) or x alone where there is
  /// no bias; nil where that is not known.
  func kinks(points: [Double], bias: Double?) -> [Double]?

  /// The Gram matrix k(z_i, z_j), n x n, exactly symmetric.
  func gram(_ z: Matrix) -> Matrix

  /// The same, for which a kernel may use the threads that are idle; by default it uses none.
  func gram(_ z: Matrix, threads: IdleThreads) -> Matrix

  /// The product c k(w, z) of coefficients in rows (columns x m): columns x n.
  func product(_ z: Matrix, _ w: Matrix, rows c: Matrix, threads: IdleThreads) -> Matrix

  /// The product c K of coefficients in rows (columns x n) with the Gram matrix K of n inputs: columns x n.
  func gramProduct(_ z: Matrix, rows c: Matrix, threads: IdleThreads) -> Matrix

  /// Writes k(z_i, w_j) into a matrix of that shape, so that its memory serves again.
  func fill(_ result: inout Matrix, _ z: Matrix, _ w: Matrix)

  /// The trace Σ_j k(z_j, z_j).
  func trace(_ z: Matrix) -> Double

  /// The largest value max_j k(z_j, z_j).
  func largestDiagonal(_ z: Matrix) -> Double

  /// The largest eigenvalue of the Gram matrix.
  func largestEigenvalue(_ z: Matrix) -> Double
}

extension PositiveKernel {
  public var isHomogeneous: Bool { false }

  public func gram(_ z: Matrix) -> Matrix {
    var gram = matrix(z, z)
    gram.mirrorLowerTriangle()
    return gram
  }

  public func gram(_ z: Matrix, threads: IdleThreads) -> Matrix { gram(z) }

  public func product(
    _ z: Matrix, _ w: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    var result = Matrix(rows: c.rows, columns: z.rows)
    result.values.withUnsafeMutableBufferPointer { buffer in
      // Parts write different columns.
      nonisolated(unsafe) let out = buffer
      threads.forEachPart(of: z.rows, size: kernelRowsAtATime(columns: w.rows)) { part in
        let block = LinearAlgebra.product(c, transposing: matrix(z.rows(part), w))
        for row in 0..<block.rows {
          for (column, i) in part.enumerated() { out[row * z.rows + i] = block[row, column] }
        }
      }
    }
    return result
  }

  public func gramProduct(
    _ z: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    product(z, z, rows: c, threads: threads)
  }

  public func fill(_ result: inout Matrix, _ z: Matrix, _ w: Matrix) { result = matrix(z, w) }

  /// By Lanczos' method, without storing the matrix.
  public func largestEigenvalue(_ z: Matrix) -> Double { lanczosLargestEigenvalue(z) }

  public func trace(_ z: Matrix) -> Double { diagonal(z).reduce(0, +) }

  public func largestDiagonal(_ z: Matrix) -> Double { diagonal(z).max() ?? 0 }
}

/// The number of rows of k(z, ·) with so many columns that are held at a time: 32 MB of them, but neither so few that
/// products are slow nor so many that threads have nothing to share.
func kernelRowsAtATime(columns: Int) -> Int { min(512, max(32, (1 << 22) / max(1, columns))) }

/// The number of evaluation points whose kernel rows are held at a time.
let nodesAtATime = 1024
