/// Block Lanczos with full reorthogonalisation for a symmetric matrix H that is only ever multiplied.
///
/// With the columns of a start B (n x b) it builds an orthonormal basis Q of the Krylov space
/// span{B, H B, …, H^(s−1) B} and the projection T = Qᵀ H Q, so that
///
///     H Q = Q T + E,     f(H) B ≈ Q f(T) Qᵀ B
///
/// where E is not zero in the columns of the last block alone. All vectors are rows: a block is
/// b x n. Directions that are exhausted leave the block, down to an empty one.
///
/// > Reference: Golub and Underwood 1977, "The block Lanczos method for computing eigenvalues";
/// > Saad 1992, SIAM Journal on Numerical Analysis 29, for functions of matrices.
public struct BlockLanczos: Sendable {
  /// The order n of H.
  public let order: Int
  /// The orthonormal blocks of Q, each b_j x n; one more than the steps taken.
  public private(set) var blocks: [Matrix]
  /// The start in the coordinates of the first block, b_0 x b.
  private let startCoordinates: Matrix
  /// The columns of T that each step added, (b_0 + … + b_s) x b_s.
  private var projections: [Matrix] = []
  /// What each step left outside of Q, in the coordinates of the next block: b_(s+1) x b_s.
  private var remainders: [Matrix] = []

  /// Begins with the rows of `start`, b x n.
  public init(start: Matrix) {
    order = start.columns
    var rows = start
    let scales = (0..<start.rows).map { norm(start.row($0)) }
    startCoordinates = orthonormalizeRows(&rows, negligible: scales.map { 1e-12 * $0 })
    blocks = [rows]
  }

  /// The number of steps taken, each a product with H.
  public var steps: Int { projections.count }

  /// Whether the Krylov space cannot grow any more, so that all functions are exact.
  public var isExhausted: Bool { blocks[steps].rows == 0 }

  /// The dimension of the Krylov space after a number of steps.
  public func dimension(steps: Int) -> Int { blocks[..<steps].reduce(0) { $0 + $1.rows } }

  /// Takes a step; `multiply` maps rows x (b x n) to the rows of x H.
  public mutating func advance(_ multiply: (Matrix) -> Matrix) {
    precondition(!isExhausted, "a step beyond the whole space")
    var images = multiply(blocks[steps])
    let width = images.rows
    var projection = Matrix(rows: dimension(steps: steps + 1), columns: width)
    // Twice is enough: the second pass removes what rounding left of the first.
    for _ in 0..<2 {
      subtractProjections(from: &images, recordingIn: &projection)
    }
    projections.append(projection)
    let size = projections.reduce(0) { max($0, $1.values.reduce(0) { max($0, abs($1)) }) }
    let negligible = [Double](repeating: 1e-13 * size, count: width)
    let remainder = orthonormalizeRows(&images, negligible: negligible)
    // A short remainder was divided by its length, and rounding was magnified.
    if images.rows > 0, remainder.values.contains(where: { abs($0) < 1e-6 * size }) {
      var ignored = Matrix(rows: projection.rows, columns: images.rows)
      subtractProjections(from: &images, recordingIn: &ignored)
      _ = orthonormalizeRows(&images, negligible: [Double](repeating: 0, count: images.rows))
    }
    remainders.append(remainder)
    blocks.append(images)
  }

  private func subtractProjections(from rows: inout Matrix, recordingIn projection: inout Matrix) {
    var first = 0
    for block in blocks[..<(blocks.count)] where block.rows > 0 {
      let coordinates = product(block, transposing: rows)
      for i in coordinates.values.indices {
        projection.values[first * projection.columns + i] += coordinates.values[i]
      }
      addProduct(transposing: coordinates, block, scale: -1, to: &rows)
      first += block.rows
    }
  }

  /// The eigenpairs of T after a number of steps, Rayleigh and Ritz's approximations of H's.
  ///
  /// - Throws: ``FactorizationError`` where H is not finite.
  public func ritzPairs(steps: Int) throws(FactorizationError) -> RitzPairs {
    precondition(steps > 0 && steps <= self.steps, "\(steps) of \(self.steps) steps")
    let count = dimension(steps: steps)
    var projected = Matrix(rows: count, columns: count)
    var first = 0
    for part in projections[..<steps] {
      // The rest of these columns is zero in exact arithmetic but for the next block, whose rows
      // bring it themselves: the lower triangle, from which LAPACK reads, is filled by symmetry.
      for i in 0..<part.rows {
        for j in 0..<part.columns { projected[first + j, i] = part[i, j] }
      }
      first += part.columns
    }
    let eigen = try SymmetricEigen(of: projected)
    let remainder = remainders[steps - 1]
    let last = count - remainder.columns
    // The images of the Ritz vectors outside of the space, b x count.
    var ends = Matrix(rows: count, columns: remainder.columns)
    for i in 0..<count {
      for j in 0..<remainder.columns { ends[i, j] = eigen.vectors[i, last + j] }
    }
    let columns = startCoordinates.columns
    var start = Matrix(rows: count, columns: columns)
    for i in 0..<count {
      for c in 0..<columns {
        start[i, c] = (0..<startCoordinates.rows).reduce(0) {
          $0 + eigen.vectors[i, $1] * startCoordinates[$1, c]
        }
      }
    }
    return RitzPairs(
      values: eigen.values, coordinates: eigen.vectors, start: start,
      residuals: product(ends, transposing: remainder))
  }

  /// The Ritz vectors as rows, count x n.
  public func vectors(of pairs: RitzPairs) -> Matrix {
    let count = pairs.values.count
    var result = Matrix(rows: count, columns: order)
    var first = 0
    for block in blocks where first < count {
      var part = Matrix(rows: count, columns: block.rows)
      for i in 0..<count {
        for j in 0..<block.rows { part[i, j] = pairs.coordinates[i, first + j] }
      }
      addProduct(part, block, to: &result)
      first += block.rows
    }
    return result
  }
}

/// Approximate eigenpairs (θ, y) of H in a Krylov space.
public struct RitzPairs: Sendable {
  /// The Ritz values θ, ascending.
  public let values: [Double]
  /// The Ritz vectors in the coordinates of the basis, a row each.
  public let coordinates: Matrix
  /// Yᵀ B: the start in the coordinates of the Ritz vectors, count x b.
  public let start: Matrix
  /// H y − θ y of each Ritz vector, a row each, in the coordinates of an orthonormal basis.
  public let residuals: Matrix

  /// The length of H y − θ y: the distance of θ to an eigenvalue is at most that.
  public var residualNorms: [Double] { (0..<values.count).map { norm(residuals.row($0)) } }
}

private func norm(_ values: ArraySlice<Double>) -> Double {
  values.reduce(0) { $0 + $1 * $1 }.squareRoot()
}

/// Makes the rows orthonormal, Gram and Schmidt's way in two passes per row, and leaves out a row that
/// lies in the span of those before it, up to a length that is negligible.
///
/// - Returns: The coordinates R (rows left x rows before), such that the old rows are Rᵀ times the new
///   ones.
private func orthonormalizeRows(_ rows: inout Matrix, negligible: [Double]) -> Matrix {
  let n = rows.columns
  let count = rows.rows
  var coordinates = [[Double]]()
  rows.values.withUnsafeMutableBufferPointer { values in
    for i in 0..<count {
      let source = i * n
      let target = coordinates.count * n
      var column = [Double](repeating: 0, count: coordinates.count)
      if source != target { for q in 0..<n { values[target + q] = values[source + q] } }
      for _ in 0..<2 {
        for k in column.indices {
          var dot = 0.0
          for q in 0..<n { dot += values[k * n + q] * values[target + q] }
          column[k] += dot
          for q in 0..<n { values[target + q] -= dot * values[k * n + q] }
        }
      }
      var square = 0.0
      for q in 0..<n { square += values[target + q] * values[target + q] }
      let length = square.squareRoot()
      let isKept = length > negligible[i] && coordinates.count < n
      for k in column.indices { coordinates[k][i] = column[k] }
      guard isKept else { continue }
      for q in 0..<n { values[target + q] /= length }
      coordinates.append([Double](repeating: 0, count: count))
      coordinates[coordinates.count - 1][i] = length
    }
  }
  rows = rows.rows(0..<coordinates.count)
  return Matrix(rows: coordinates.count, columns: count, values: coordinates.flatMap { $0 })
}
