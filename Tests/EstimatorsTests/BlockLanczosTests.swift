import Foundation
import LinearAlgebra
import Testing

/// A symmetric matrix with the given eigenvalues, by reflections of a diagonal one.
private func symmetric(_ eigenvalues: [Double]) -> Matrix {
  let n = eigenvalues.count
  var vectors = Matrix.identity(n)
  for round in 1...3 {
    let v = (0..<n).map { sin(Double(($0 + 1) * round) + 0.3 * Double(round)) }
    let square = v.reduce(0) { $0 + $1 * $1 }
    for i in 0..<n {
      let dot = (0..<n).reduce(0) { $0 + vectors[i, $1] * v[$1] }
      for j in 0..<n { vectors[i, j] -= 2 * dot * v[j] / square }
    }
  }
  var scaled = vectors
  for i in 0..<n {
    for j in 0..<n { scaled[i, j] *= eigenvalues[i] }
  }
  return product(transposing: vectors, scaled)
}

private func start(_ rows: Int, _ n: Int) -> Matrix {
  Matrix(rows: rows, columns: n, values: (0..<rows * n).map { cos(Double($0 * $0)) })
}

@Suite struct BlockLanczosTests {
  @Test func `the basis is orthonormal and projects the matrix`() throws {
    let matrix = symmetric((0..<60).map { pow(0.7, Double($0)) })
    var lanczos = BlockLanczos(start: start(3, 60))
    for _ in 0..<8 { lanczos.advance { product($0, matrix) } }
    let basis = Matrix(
      rows: lanczos.dimension(steps: 8), columns: 60,
      values: lanczos.blocks[..<8].flatMap(\.values))
    let square = product(basis, transposing: basis)
    for i in 0..<basis.rows {
      for j in 0..<basis.rows { #expect(abs(square[i, j] - (i == j ? 1 : 0)) < 1e-13) }
    }
    let projected = product(product(basis, matrix), transposing: basis)
    let values = try SymmetricEigen.values(of: projected)
    let pairs = try lanczos.ritzPairs(steps: 8)
    for (found, expected) in zip(pairs.values, values) { #expect(abs(found - expected) < 1e-14) }
    // Y B and |H y − θ y|, from the vectors themselves.
    let vectors = lanczos.vectors(of: pairs)
    let rotated = product(vectors, transposing: start(3, 60))
    let images = product(vectors, matrix)
    for i in 0..<vectors.rows {
      for c in 0..<3 { #expect(abs(pairs.start[i, c] - rotated[i, c]) < 1e-13) }
      let gap = (0..<60).reduce(0.0) {
        $0 + pow(images[i, $1] - pairs.values[i] * vectors[i, $1], 2)
      }
      #expect(abs(pairs.residualNorms[i] - gap.squareRoot()) < 1e-14)
    }
  }

  @Test func `a space that is exhausted holds every function exactly`() throws {
    // Five different eigenvalues, so that five steps of any start see all there is; one row of the
    // start is twice another, and one is zero.
    let matrix = symmetric((0..<40).map { [5, 3, 2, 1, 0.5][$0 % 5] })
    var rows = start(4, 40)
    for j in 0..<40 {
      rows[1, j] = 2 * rows[0, j]
      rows[2, j] = 0
    }
    var lanczos = BlockLanczos(start: rows)
    #expect(lanczos.blocks[0].rows == 2)
    while !lanczos.isExhausted { lanczos.advance { product($0, matrix) } }
    #expect(lanczos.steps == 5 && lanczos.dimension(steps: 5) == 10)
    let pairs = try lanczos.ritzPairs(steps: 5)
    let vectors = lanczos.vectors(of: pairs)
    var filtered = pairs.start
    for (i, θ) in pairs.values.enumerated() {
      for c in 0..<4 { filtered[i, c] *= exp(-θ) }
    }
    let found = product(transposing: filtered, vectors)
    let exact = try SymmetricEigen(of: matrix)
    var rotated = product(exact.vectors, transposing: rows)
    for (i, λ) in exact.values.enumerated() {
      for c in 0..<4 { rotated[i, c] *= exp(-λ) }
    }
    let expected = product(transposing: rotated, exact.vectors)
    for (one, other) in zip(found.values, expected.values) { #expect(abs(one - other) < 1e-13) }
  }
}
