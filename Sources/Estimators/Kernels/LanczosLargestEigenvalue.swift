internal import Foundation
internal import LinearAlgebra

extension PositiveKernel {
  /// The largest eigenvalue of the Gram matrix, by Lanczos' method to a relative 1e-10.
  ///
  /// Full reorthogonalisation, from a fixed start vector without symmetries: a constant one would be
  /// orthogonal to the leading eigenvector of points in opposite pairs. Never stores the matrix.
  func lanczosLargestEigenvalue(_ z: Matrix) -> Double {
    let n = z.rows
    var basis: [[Double]] = []
    var vector = (0..<n).map { (i: Int) -> Double in
      let angle = Double((i + 1) * (i + 1))
      return 1 + 0.5 * sin(angle)
    }
    var diagonal: [Double] = []
    var offDiagonal: [Double] = []
    var value = 0.0
    for step in 0..<min(n, 100) {
      let norm = dot(vector, vector).squareRoot()
      // The start is never zero; a later vanishing vector means that the space is exhausted.
      guard norm > 1e-13 * value || step == 0 else { break }
      if step > 0 { offDiagonal.append(norm) }
      let unit = vector.map { $0 / norm }
      basis.append(unit)
      vector =
        product(
          z, z, rows: Matrix(rows: 1, columns: n, values: unit), threads: IdleThreads()
        ).values
      diagonal.append(dot(unit, vector))
      for _ in 0..<2 {
        for b in basis {
          let c = dot(b, vector)
          for i in 0..<n { vector[i] -= c * b[i] }
        }
      }
      var small = Matrix(rows: step + 1, columns: step + 1)
      for i in 0...step { small[i, i] = diagonal[i] }
      for i in 0..<step {
        small[i + 1, i] = offDiagonal[i]
        small[i, i + 1] = offDiagonal[i]
      }
      guard let next = (try? SymmetricEigen.values(of: small))?.last else { return .nan }
      if step > 2, next - value <= 1e-11 * next { return next }
      value = next
    }
    return value
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}
