internal import CKernels
internal import Foundation
public import LinearAlgebra

/// The tangent kernel of a two-layer ReLU network whose first layer is trained.
///
///     κ(z, z′) = (z·z′) (π − ∠(z, z′)) / (2π),    κ(z, z) = |z|²/2
///
/// The infinite-width limit for weights w ~ N(0, I) and frozen output signs ±1; for vector outputs
/// the matrix-valued kernel is κ times the identity. Angles are computed stably: an arc cosine of a
/// rounded cosine would lose half of the digits for nearly parallel inputs.
///
/// > Reference: Hu, Wang, Lin, Cheng 2021, arXiv 2007.02486, equation 3.2; Bietti and Mairal 2019,
/// > arXiv 1905.12173.
public struct TangentKernel: PositiveKernel {
  /// The only kernel of this kind.
  public init() {}

  /// It has no parameters.
  public var identity: String { "tangent/1" }

  /// κ(c z, w) = c κ(z, w) for c > 0.
  public var isHomogeneous: Bool { true }

  /// κ(z, z′) is analytic in z but for z parallel to z′ or zero: at the points, and without a bias, where z = x is a
  /// number and parallel to any other, at 0 alone.
  public func kinks(points: [Double], bias: Double?) -> [Double]? { bias == nil ? [0] : points }

  /// The values κ(z_j, z_j) = |z_j|²/2.
  public func diagonal(_ z: Matrix) -> [Double] {
    (0..<z.rows).map { i in 0.5 * z.row(i).reduce(0) { $0 + $1 * $1 } }
  }

  /// The matrix κ(z_i, w_j), n x m, of inputs z (n x D) and w (m x D).
  public func matrix(_ z: Matrix, _ w: Matrix) -> Matrix {
    precondition(
      z.columns == w.columns,
      "kernel between inputs of shape \(z.rows) x \(z.columns) and \(w.rows) x \(w.columns)")
    var result = Matrix(rows: z.rows, columns: w.rows)
    fill(&result, z, w)
    return result
  }

  /// Writes κ(z_i, w_j) into a matrix of that shape, so that its memory serves again.
  public func fill(_ result: inout Matrix, _ z: Matrix, _ w: Matrix) {
    precondition(
      result.rows == z.rows && result.columns == w.rows && z.columns == w.columns,
      "kernel of \(z.rows) and \(w.rows) points into \(result.rows) x \(result.columns)")
    guard z.rows > 0, w.rows > 0 else { return }
    sb_tangent_kernel(
      z.values, z.rows, w.values, w.rows, z.columns, &result.values, result.columns)
  }

  /// The Gram matrix κ(z_i, z_j), n x n, exactly symmetric and with an exact diagonal.
  public func gram(_ z: Matrix) -> Matrix { gram(z, threads: IdleThreads()) }

  /// The Gram matrix κ(z_i, z_j), n x n, exactly symmetric and with an exact diagonal; the threads that are idle
  /// share its rows.
  public func gram(_ z: Matrix, threads: IdleThreads) -> Matrix {
    let n = z.rows
    guard n > 0 else { return Matrix(rows: 0, columns: 0) }
    let parts = min(16, max(1, n / 512))
    // Zeros that are written over at once would cost as much as the kernel.
    let values = [Double](unsafeUninitializedCapacity: n * n) { buffer, count in
      // Parts write different entries.
      nonisolated(unsafe) let out = buffer
      threads.forEachPart(of: parts, size: 1) { part in
        sb_tangent_kernel_symmetric(
          z.values, n, z.columns, part.lowerBound, parts, out.baseAddress, n)
      }
      count = n * n
    }
    return Matrix(rows: n, columns: n, values: values)
  }

  /// The product c κ(w, z) of coefficients in rows (columns x m) without the matrix: columns x n.
  ///
  /// - Complexity: n · m kernel values and columns · n · m multiplications; the threads that are idle
  ///   share the n points in fixed parts.
  public func product(
    _ z: Matrix, _ w: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    precondition(
      z.columns == w.columns && w.rows == c.columns,
      "kernel product of shapes \(z.rows) x \(z.columns), \(w.rows) x \(w.columns) and "
        + "\(c.rows) x \(c.columns)")
    var result = Matrix(rows: c.rows, columns: z.rows)
    guard z.rows > 0, w.rows > 0, c.rows > 0 else { return result }
    result.values.withUnsafeMutableBufferPointer { buffer in
      // Parts write different columns.
      nonisolated(unsafe) let out = buffer
      threads.forEachPart(of: z.rows, size: 512) { part in
        z.values.withUnsafeBufferPointer { points in
          guard let points = points.baseAddress, let out = out.baseAddress else { return }
          sb_tangent_kernel_product(
            points + part.lowerBound * z.columns, part.count, w.values, w.rows, z.columns,
            c.values, c.rows, out + part.lowerBound, z.rows)
        }
      }
    }
    return result
  }

  /// The product c K of coefficients in rows (columns x n) with the Gram matrix K of n points, without
  /// the matrix: columns x n, each kernel value computed once.
  ///
  /// - Complexity: n²/2 kernel values and columns · n² multiplications, in as many parts as depend on
  ///   n alone, which the threads that are idle share.
  public func gramProduct(
    _ z: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    precondition(
      z.rows == c.columns,
      "Gram product of shapes \(z.rows) x \(z.columns) and \(c.rows) x \(c.columns)")
    let n = z.rows
    guard n > 0, c.rows > 0 else { return Matrix(rows: c.rows, columns: n) }
    let parts = min(16, max(1, n / 1024))
    let size = c.rows * n
    var sums = Matrix(rows: parts, columns: size)
    sums.values.withUnsafeMutableBufferPointer { buffer in
      // Parts write different rows.
      nonisolated(unsafe) let out = buffer
      threads.forEachPart(of: parts, size: 1) { part in
        guard let out = out.baseAddress else { return }
        sb_tangent_kernel_symmetric_product(
          z.values, n, z.columns, c.values, c.rows, part.lowerBound, parts,
          out + part.lowerBound * size, n)
      }
      for part in 1..<max(1, parts) {
        for i in 0..<size { buffer[i] += buffer[part * size + i] }
      }
    }
    return Matrix(rows: c.rows, columns: n, values: Array(sums.values[..<size]))
  }

  /// The trace Σ_j κ(z_j, z_j) = Σ_j |z_j|²/2 of the Gram matrix.
  public func trace(_ z: Matrix) -> Double {
    0.5 * z.values.reduce(0) { $0 + $1 * $1 }
  }

  /// The largest value max_j κ(z_j, z_j) = max_j |z_j|²/2.
  public func largestDiagonal(_ z: Matrix) -> Double {
    (0..<z.rows).map { i in 0.5 * z.row(i).reduce(0) { $0 + $1 * $1 } }.max() ?? 0
  }
}
