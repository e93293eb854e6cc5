internal import COpenBLAS

/// The Cholesky factor of a symmetric positive definite matrix, H = L Lᵀ, by LAPACK `dpotrf`.
public struct CholeskyFactor: Sendable {
  /// The order of the matrix.
  public let order: Int
  private let factor: [Double]

  /// Factorises a matrix, of which only the lower triangle is read; nil for one that is not positive definite to
  /// rounding, or not finite.
  ///
  /// - Complexity: n³/3 flops.
  public init?(of matrix: Matrix) {
    precondition(
      matrix.rows == matrix.columns,
      "Cholesky factor of a matrix of shape \(matrix.rows) x \(matrix.columns)")
    guard matrix.values.allSatisfy(\.isFinite) else { return nil }
    order = matrix.rows
    var values = matrix.values
    var n = Int32(order)
    var lda = max(1, n)
    var info: Int32 = 0
    // Row-major lower is column-major upper.
    var triangle = CChar(UInt8(ascii: "U"))
    dpotrf_(&triangle, &n, &values, &lda, &info)
    guard info == 0 else { return nil }
    factor = values
  }

  /// The solutions H⁻¹ b for rows b, count x n, as rows.
  ///
  /// - Complexity: 2 n² flops a row.
  public func solutions(rows: Matrix) -> Matrix {
    precondition(
      rows.columns == order, "rows of \(rows.columns) numbers for a matrix of order \(order)")
    guard order > 0, rows.rows > 0 else { return rows }
    var values = rows.values
    var n = Int32(order)
    var count = Int32(rows.rows)
    var info: Int32 = 0
    var triangle = CChar(UInt8(ascii: "U"))
    // Our rows are LAPACK's columns.
    var lda = n
    var ldb = n
    dpotrs_(&triangle, &n, &count, factor, &lda, &values, &ldb, &info)
    return Matrix(rows: rows.rows, columns: order, values: values)
  }
}
