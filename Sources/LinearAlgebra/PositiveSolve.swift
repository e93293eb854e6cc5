internal import COpenBLAS

/// Solves A X = Bᵀ for a symmetric positive definite A (p x p), by LAPACK `dposv`.
///
/// - Parameters:
///   - matrix: A; only its lower triangle is read.
///   - rows: B, one right-hand side a row, q x p.
/// - Returns: Xᵀ, q x p; nil where A is not positive definite in floating-point numbers.
/// - Complexity: p³/3 + 2 p² q operations.
public func solve(positiveDefinite matrix: Matrix, rows: Matrix) -> Matrix? {
  precondition(
    matrix.rows == matrix.columns && rows.columns == matrix.rows,
    "a system of shape \(matrix.rows) x \(matrix.columns) with right-hand sides of length \(rows.columns)"
  )
  guard matrix.rows > 0, rows.rows > 0 else { return rows }
  var factor = matrix.values
  var solution = rows.values
  // Row-major lower is column-major upper, and a row is a column there.
  var triangle = CChar(UInt8(ascii: "U"))
  var order = Int32(matrix.rows)
  var count = Int32(rows.rows)
  var leading = order
  var info: Int32 = 0
  dposv_(&triangle, &order, &count, &factor, &leading, &solution, &order, &info)
  guard info == 0 else { return nil }
  return Matrix(rows: rows.rows, columns: rows.columns, values: solution)
}
