internal import Documents
import Foundation
internal import LinearAlgebra
internal import Statistics

/// Orthonormal columns A ∈ R^{D x k}, as a study file gives them.
struct OrthonormalFrame: Sendable {
  /// The columns of A as rows, k x D.
  let vectors: Matrix

  /// The ambient dimension D.
  var ambient: Int { vectors.columns }

  /// The rank k ≤ D.
  var rank: Int { vectors.rows }

  /// The frame of the identity, k = D.
  static func identity(_ dimension: Int) -> OrthonormalFrame {
    OrthonormalFrame(vectors: .identity(dimension))
  }

  /// The negative of every column.
  var negated: OrthonormalFrame {
    var result = vectors
    for index in result.values.indices { result.values[index] = -result.values[index] }
    return OrthonormalFrame(vectors: result)
  }

  private init(vectors: Matrix) { self.vectors = vectors }

  /// The frame whose columns are those of the rows' matrix, orthonormal to some 1e-9.
  ///
  /// Gram–Schmidt's method takes off the rest of the error: a score divides it by h.
  init(nearlyOrthonormal rows: [[Double]]) {
    self.init(vectors: orthonormalized(Matrix(rows).transposed))
  }

  /// The frame of k Gaussian vectors in D dimensions, uniform among all frames; fixed by the seed.
  init(ambient: Int, rank: Int, seed: UInt64) {
    precondition(rank <= ambient, "\(rank) orthonormal vectors in \(ambient) dimensions")
    let stream = RandomStream(StreamKey(seed: seed, trial: 0, purpose: .law, block: 0))
    var vectors = Matrix(rows: rank, columns: ambient)
    for index in vectors.values.indices { vectors.values[index] = stream.gaussian() }
    self.init(vectors: orthonormalized(vectors))
  }

  /// Writes Aᵀx, k numbers.
  func coordinates(of x: Span<Double>, into y: inout MutableSpan<Double>) {
    for j in 0..<rank {
      var sum = 0.0
      for i in 0..<ambient { sum += vectors[j, i] * x[i] }
      y[j] = sum
    }
  }

  /// Writes A y, D numbers.
  func point(at y: Span<Double>, into x: inout MutableSpan<Double>) {
    for i in 0..<ambient { x[i] = 0 }
    for j in 0..<rank {
      for i in 0..<ambient { x[i] += vectors[j, i] * y[j] }
    }
  }

  /// Takes A (Aᵀ x) off `x`, twice: what the first pass leaves along A is its own rounding.
  func project(outOf x: inout MutableSpan<Double>) {
    for _ in 0..<2 {
      for j in 0..<rank {
        var sum = 0.0
        for i in 0..<ambient { sum += vectors[j, i] * x[i] }
        for i in 0..<ambient { x[i] -= vectors[j, i] * sum }
      }
    }
  }

  /// A box around A y for the y of a box, one centre and half width a coordinate.
  func image(of box: [ClosedRange<Double>]) -> [(center: Double, reach: Double)] {
    (0..<ambient).map { i in
      var center = 0.0
      var reach = 0.0
      for (j, side) in box.enumerated() {
        center += vectors[j, i] * 0.5 * (side.lowerBound + side.upperBound)
        reach += abs(vectors[j, i]) * 0.5 * (side.upperBound - side.lowerBound)
      }
      return (center, reach)
    }
  }
}

/// Gram–Schmidt's method on rows, each projected twice.
private func orthonormalized(_ rows: Matrix) -> Matrix {
  var result = rows
  for j in 0..<rows.rows {
    for _ in 0..<2 {
      for before in 0..<j {
        let inner = (0..<rows.columns).reduce(0) { $0 + result[j, $1] * result[before, $1] }
        for i in 0..<rows.columns { result[j, i] -= inner * result[before, i] }
      }
    }
    let length = (0..<rows.columns).reduce(0) { $0 + result[j, $1] * result[j, $1] }.squareRoot()
    for i in 0..<rows.columns { result[j, i] /= length }
  }
  return result
}

extension OrthonormalFrame {
  /// Reads the matrix under `key`, row by row; nil with a fault where it is there and not right.
  static func reading(_ key: String, of section: Section) -> OrthonormalFrame? {
    guard let rows = section.optionalMatrix(key) else { return nil }
    let matrix = Matrix(rows)
    guard matrix.columns <= matrix.rows else {
      section.fail(
        at: key,
        "'\(key)' has \(counted(matrix.columns, "column")) in \(counted(matrix.rows, "dimension")), where at most "
          + "\(matrix.rows) can be orthonormal")
      return nil
    }
    for j in 0..<matrix.columns {
      for k in 0...j {
        let inner = zip(matrix.column(k), matrix.column(j)).reduce(0) { $0 + $1.0 * $1.1 }
        guard abs(inner - (j == k ? 1 : 0)) > 1e-9 else { continue }
        let value = inner.general(10)
        section.fail(
          at: key,
          j == k
            ? "column \(j + 1) of '\(key)' has the inner product \(value) with itself; it must be 1"
            : "columns \(k + 1) and \(j + 1) of '\(key)' have the inner product \(value); "
              + "it must be 0")
        return nil
      }
    }
    return OrthonormalFrame(nearlyOrthonormal: rows)
  }

  /// The most entries of a random basis, which takes their number times the rank to draw.
  static let largestRandom = 1_000_000

  /// Reads `basis:` or `random: {ambient, rank, seed}` of a subspace.
  static func reading(_ section: Section, defaultSeed: Int) -> OrthonormalFrame? {
    section.declareOne(of: ["basis", "random"])
    let basisIsGiven = section.contains("basis")
    let randomIsGiven = section.contains("random")
    guard basisIsGiven != randomIsGiven else {
      section.fail(
        at: "random",
        basisIsGiven
          ? "a subspace has a basis or is random, not both"
          : "missing key 'basis' in \(section.what): a matrix with orthonormal columns, or "
            + "'random: {ambient: 10, rank: 2}' instead")
      return nil
    }
    if basisIsGiven { return reading("basis", of: section) }
    guard let random = section.optionalSection("random", what: "a random subspace") else {
      return nil
    }
    let ambient = random.integer("ambient", in: .between(1, 10_000))
    let rank = random.integer("rank", in: .atLeast(1))
    let seed = random.seed("seed", default: UInt64(defaultSeed))
    random.finish()
    guard let ambient, let rank else { return nil }
    guard rank <= ambient else {
      random.fail(at: "rank", "the rank \(rank) is higher than the ambient dimension \(ambient)")
      return nil
    }
    guard ambient * rank <= largestRandom else {
      random.fail(
        at: "rank",
        "a random basis of \(rank) directions in \(ambient) dimensions has \(ambient * rank) entries; at most "
          + "\(largestRandom) are possible: take a lower rank or fewer dimensions")
      return nil
    }
    return OrthonormalFrame(ambient: ambient, rank: rank, seed: seed)
  }
}
