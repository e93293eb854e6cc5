import LinearAlgebra

/// Solves a x = b for a positive definite a by Cholesky's factorisation, without pivots.
func solution(_ a: Matrix, _ b: Matrix) -> Matrix {
  let n = a.rows
  var factor = a
  for j in 0..<n {
    for k in 0..<j {
      for i in j..<n { factor[i, j] -= factor[i, k] * factor[j, k] }
    }
    let root = factor[j, j].squareRoot()
    for i in j..<n { factor[i, j] /= root }
  }
  var x = b
  for column in 0..<b.columns {
    for i in 0..<n {
      for k in 0..<i { x[i, column] -= factor[i, k] * x[k, column] }
      x[i, column] /= factor[i, i]
    }
    for i in (0..<n).reversed() {
      for k in (i + 1)..<max(n, i + 1) { x[i, column] -= factor[k, i] * x[k, column] }
      x[i, column] /= factor[i, i]
    }
  }
  return x
}
