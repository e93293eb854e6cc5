internal import COpenBLAS

/// The product a b, by OpenBLAS `dgemm`.
///
/// - Complexity: 2 · rows · inner · columns floating-point operations.
public func product(_ a: Matrix, _ b: Matrix) -> Matrix {
  product(a, transposed: false, b, transposed: false)
}

/// The product aᵀ b, by OpenBLAS `dgemm`.
public func product(transposing a: Matrix, _ b: Matrix) -> Matrix {
  product(a, transposed: true, b, transposed: false)
}

/// The product a bᵀ, by OpenBLAS `dgemm`.
public func product(_ a: Matrix, transposing b: Matrix) -> Matrix {
  product(a, transposed: false, b, transposed: true)
}

/// Adds the product a b to `total`, by OpenBLAS `dgemm`.
public func addProduct(_ a: Matrix, _ b: Matrix, to total: inout Matrix) {
  add(a, transposed: false, b, transposed: false, scale: 1, to: &total)
}

/// Adds a multiple of the product aᵀ b to `total`, by OpenBLAS `dgemm`.
public func addProduct(
  transposing a: Matrix, _ b: Matrix, scale: Double, to total: inout Matrix
) {
  add(a, transposed: true, b, transposed: false, scale: scale, to: &total)
}

private func product(
  _ a: Matrix, transposed transposeA: Bool, _ b: Matrix, transposed transposeB: Bool
) -> Matrix {
  var result = Matrix(
    rows: transposeA ? a.columns : a.rows, columns: transposeB ? b.rows : b.columns)
  add(a, transposed: transposeA, b, transposed: transposeB, scale: 1, to: &result)
  return result
}

private func add(
  _ a: Matrix, transposed transposeA: Bool, _ b: Matrix, transposed transposeB: Bool,
  scale: Double, to total: inout Matrix
) {
  let (rows, inner) = transposeA ? (a.columns, a.rows) : (a.rows, a.columns)
  let (innerB, columns) = transposeB ? (b.columns, b.rows) : (b.rows, b.columns)
  precondition(
    inner == innerB && total.rows == rows && total.columns == columns,
    "product of shapes \(a.rows) x \(a.columns) and \(b.rows) x \(b.columns) does not fit "
      + "\(total.rows) x \(total.columns)")
  guard rows > 0, columns > 0, inner > 0 else { return }
  cblas_dgemm(
    Int32(sb_row_major), Int32(transposeA ? sb_transpose : sb_no_transpose),
    Int32(transposeB ? sb_transpose : sb_no_transpose), Int32(rows), Int32(columns), Int32(inner),
    scale, a.values, Int32(a.columns), b.values, Int32(b.columns), 1, &total.values,
    Int32(columns))
}

/// Adds aᵀ a to the lower triangle of `total`, by OpenBLAS `dsyrk`.
///
/// - Complexity: rows · columns² floating-point operations, half of the full product's.
/// - Parameters:
///   - a: The factor, rows x columns.
///   - total: The running sum, columns x columns; only its lower triangle is touched.
public func accumulateGram(of a: Matrix, into total: inout Matrix) {
  precondition(
    total.rows == a.columns && total.columns == a.columns,
    "Gram of \(a.rows) x \(a.columns) into \(total.rows) x \(total.columns)")
  guard a.rows > 0 else { return }
  cblas_dsyrk(
    Int32(sb_row_major), Int32(sb_lower), Int32(sb_transpose),
    Int32(a.columns), Int32(a.rows), 1, a.values, Int32(a.columns), 1, &total.values,
    Int32(a.columns))
}

extension Matrix {
  /// Copies the lower triangle onto the upper one.
  public mutating func mirrorLowerTriangle() {
    precondition(rows == columns, "mirroring a matrix of shape \(rows) x \(columns)")
    // In square blocks, since walking a whole column of a large matrix misses the cache each time.
    let block = 64
    for top in stride(from: 0, to: rows, by: block) {
      for left in stride(from: 0, through: top, by: block) {
        for i in top..<min(top + block, rows) {
          for j in left..<min(left + block, i) {
            values[j * columns + i] = values[i * columns + j]
          }
        }
      }
    }
  }
}
