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
public enum TangentKernel {
  /// The matrix κ(z_i, w_j), n x m, of inputs z (n x D) and w (m x D).
  public static func matrix(_ z: Matrix, _ w: Matrix) -> Matrix {
    precondition(
      z.columns == w.columns,
      "kernel between inputs of shape \(z.rows) x \(z.columns) and \(w.rows) x \(w.columns)")
    var result = Matrix(rows: z.rows, columns: w.rows)
    guard z.rows > 0, w.rows > 0 else { return result }
    sb_tangent_kernel(
      z.values, z.rows, w.values, w.rows, z.columns, &result.values, result.columns)
    return result
  }

  /// The Gram matrix κ(z_i, z_j), n x n, exactly symmetric and with an exact diagonal.
  public static func gram(_ z: Matrix) -> Matrix {
    var result = Matrix(rows: z.rows, columns: z.rows)
    guard z.rows > 0 else { return result }
    sb_tangent_kernel_symmetric(z.values, z.rows, z.columns, &result.values, result.columns)
    return result
  }

  /// The product κ(z, w) c without the matrix: n x columns.
  public static func product(_ z: Matrix, _ w: Matrix, _ c: Matrix) -> Matrix {
    precondition(
      z.columns == w.columns && w.rows == c.rows,
      "kernel product of shapes \(z.rows) x \(z.columns), \(w.rows) x \(w.columns) and "
        + "\(c.rows) x \(c.columns)")
    var result = Matrix(rows: z.rows, columns: c.columns)
    guard z.rows > 0, w.rows > 0 else { return result }
    sb_tangent_kernel_product(
      z.values, z.rows, w.values, w.rows, z.columns, c.values, c.columns, &result.values)
    return result
  }

  /// The largest value max_j κ(z_j, z_j) = max_j |z_j|²/2.
  public static func largestDiagonal(_ z: Matrix) -> Double {
    (0..<z.rows).map { i in 0.5 * z.row(i).reduce(0) { $0 + $1 * $1 } }.max() ?? 0
  }

  /// The largest eigenvalue of the Gram matrix, by power iteration to a relative 1e-7.
  ///
  /// The start vector is all ones: the kernel's leading eigenfunction is nearly constant. Never
  /// stores the matrix.
  public static func largestEigenvalue(_ z: Matrix) -> Double {
    var vector = Matrix(rows: z.rows, columns: 1, repeating: 1)
    var previous = 0.0
    for _ in 0..<500 {
      let norm = vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard norm > 0 else { return 0 }
      for i in vector.values.indices { vector.values[i] /= norm }
      let image = product(z, z, vector)
      let eigenvalue = zip(vector.values, image.values).reduce(0) { $0 + $1.0 * $1.1 }
      // The Rayleigh quotient's error is the square of the vector's.
      if abs(eigenvalue - previous) <= 1e-8 * eigenvalue { return eigenvalue }
      previous = eigenvalue
      vector = image
    }
    return previous
  }
}
