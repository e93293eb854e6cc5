import CKernels
import Foundation
import Testing

/// The tangent kernel against 60-digit values, its symmetry, and its product without a matrix.
struct TangentKernelTests {
  struct Pair: Sendable {
    let z: [Double]
    let w: [Double]
    let kappa: Double
  }

  /// The rows that `Goldens/tangent_kernel.py` wrote.
  static let goldens: [Pair] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Goldens/tangent_kernel.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let numbers = line.split(separator: ",").compactMap { Double($0) }
      guard let dimension = numbers.first.map({ Int($0) }), let kappa = numbers.last,
        numbers.count == 2 * dimension + 2
      else { return nil }
      return Pair(
        z: Array(numbers[1...dimension]),
        w: Array(numbers[(dimension + 1)...(2 * dimension)]), kappa: kappa)
    }
  }()

  private func kernel(_ z: [Double], _ w: [Double], dimension: Int) -> [Double] {
    let (n, m) = (z.count / dimension, w.count / dimension)
    var out = [Double](repeating: 0, count: n * m)
    sb_tangent_kernel(z, n, w, m, dimension, &out, m)
    return out
  }

  private func norm(_ z: [Double]) -> Double {
    z.map { $0 * $0 }.reduce(0, +).squareRoot()
  }

  /// Rows that fill no vector evenly, from sines.
  private func rows(_ count: Int, _ dimension: Int, phase: Double) -> [Double] {
    (0..<(count * dimension)).map { sin(1.7 * Double($0) + phase) }
  }

  @Test func `the file of golden values is complete`() {
    #expect(Self.goldens.count == 50)
  }

  @Test func `every entry agrees with 60 digits at every angle`() {
    for pair in Self.goldens {
      let value = kernel(pair.z, pair.w, dimension: pair.z.count)[0]
      // The promise is 1e-13 of √(κ(z,z) κ(w,w)); the square root and the polynomial allow 1e-14.
      let scale = norm(pair.z) * norm(pair.w) / 2
      #expect(abs(value - pair.kappa) <= 2e-14 * scale, "\(pair)")
    }
  }

  @Test func `the value does not depend on which lane computes it`() {
    for pair in Self.goldens {
      let dimension = pair.z.count
      let alone = kernel(pair.z, pair.w, dimension: dimension)[0]
      let z = rows(3, dimension, phase: 0) + pair.z
      let w = rows(12, dimension, phase: 1) + pair.w
      #expect(kernel(z, w, dimension: dimension)[3 * 13 + 12] == alone)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8, 31])
  func `equal rows give exactly half their squared norm, opposite rows nothing`(_ dimension: Int) {
    let z = rows(1, dimension, phase: 2)
    let diagonal = kernel(z, z, dimension: dimension)[0]
    // The squared norm is itself rounded: by at most one unit for each of its terms.
    let squares = z.map { $0 * $0 }.reduce(0, +)
    #expect(abs(diagonal - squares / 2) <= Double(dimension) * (squares / 2).ulp)
    #expect(abs(kernel(z, z.map { -$0 }, dimension: dimension)[0]) <= 1e-18 * squares)

    let four = [1.0, 2, 2, 4]
    #expect(kernel(four, four, dimension: 4)[0] == 12.5)
  }

  @Test(arguments: [(1, 1), (7, 2), (65, 3), (130, 4), (70, 6), (131, 8), (203, 9), (131, 33)])
  func `the symmetric matrix is symmetric and the general one bit for bit`(
    _ n: Int, _ dimension: Int
  ) {
    let z = rows(n, dimension, phase: 0)
    let (ld, guardian) = (n + 3, -123.0)
    var full = [Double](repeating: guardian, count: n * ld)
    for part in 0..<3 { sb_tangent_kernel_symmetric(z, n, dimension, part, 3, &full, ld) }
    let general = kernel(z, z, dimension: dimension)
    for i in 0..<n {
      for j in 0..<n {
        #expect(full[i * ld + j] == full[j * ld + i])
        #expect(full[i * ld + j] == general[i * n + j])
      }
      // Nothing is written between the rows.
      #expect(full[(i * ld + n)..<((i + 1) * ld)].allSatisfy { $0 == guardian })
    }
  }

  @Test(arguments: [
    (1, 1, 1, 1), (5, 9, 2, 1), (33, 70, 3, 2), (8, 600, 4, 3), (3, 41, 9, 11), (71, 523, 8, 2),
    (67, 301, 33, 5), (5, 99, 128, 1), (9, 71, 256, 3),
  ])
  func `the product without a matrix is the product with the matrix`(
    _ n: Int, _ m: Int, _ dimension: Int, _ columns: Int
  ) {
    let z = rows(n, dimension, phase: 0)
    let w = rows(m, dimension, phase: 3)
    let c = rows(columns, m, phase: 5)
    var out = [Double](repeating: 0, count: n * columns)
    sb_tangent_kernel_product(z, n, w, m, dimension, c, columns, &out, n)
    let matrix = kernel(z, w, dimension: dimension)
    for i in 0..<n {
      for column in 0..<columns {
        var sum = 0.0
        var sizes = 0.0
        for j in 0..<m {
          let term = matrix[i * m + j] * c[column * m + j]
          sum += term
          sizes += abs(term)
        }
        // Two orders of summation differ by less than m roundings of the sum of sizes.
        #expect(abs(out[column * n + i] - sum) <= Double(m) * 1.2e-16 * sizes)
      }
    }
  }

  @Test(arguments: [
    (1, 2, 1, 1), (7, 3, 2, 1), (40, 4, 3, 2), (301, 2, 12, 1), (301, 5, 4, 3), (1000, 4, 5, 4),
    (301, 8, 2, 3), (1001, 9, 2, 4), (150, 33, 3, 2), (99, 128, 1, 1),
  ])
  func `the parts of a symmetric product add up to the product`(
    _ n: Int, _ dimension: Int, _ columns: Int, _ parts: Int
  ) {
    let z = rows(n, dimension, phase: 0)
    let c = rows(columns, n, phase: 5)
    var expected = [Double](repeating: 0, count: n * columns)
    sb_tangent_kernel_product(z, n, z, n, dimension, c, columns, &expected, n)
    let (ld, guardian) = (n + 3, -123.0)
    var total = [Double](repeating: 0, count: n * columns)
    for part in 0..<parts {
      var out = [Double](repeating: guardian, count: ld * columns)
      sb_tangent_kernel_symmetric_product(z, n, dimension, c, columns, part, parts, &out, ld)
      for column in 0..<columns {
        for i in 0..<n { total[column * n + i] += out[column * ld + i] }
        #expect(out[(column * ld + n)..<((column + 1) * ld)].allSatisfy { $0 == guardian })
      }
    }
    let matrix = kernel(z, z, dimension: dimension)
    for column in 0..<columns {
      for i in 0..<n {
        let sizes = (0..<n).reduce(0.0) { $0 + abs(matrix[i * n + $1] * c[column * n + $1]) }
        // Two orders of summation, as above.
        #expect(
          abs(total[column * n + i] - expected[column * n + i]) <= Double(n) * 2.3e-16 * sizes)
      }
    }
  }

  @Test(arguments: [5, 6, 8, 9, 16, 17, 32, 33, 64, 128, 256])
  func `pairs of any angle in many dimensions have the kernel of their sides`(_ dimension: Int) {
    // Pairs (u, cos θ u + sin θ v) and (u, −…) of orthogonal units have angles that are known without an
    // arc cosine; the angles go from far below to above where values are computed in another way.
    let (u, v) = orthogonalUnits(dimension)
    let angles = [0, 1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 0.05, 0.1, 0.124, 0.1255, 0.13, 0.2, 0.7, 1.5]
    let w = (angles + angles.map { .pi - $0 }).flatMap { angle in
      zip(u, v).map { 3 * (cos(angle) * $0 + sin(angle) * $1) }
    }
    let values = kernel(u, w, dimension: dimension)
    for (value, angle) in zip(values, angles + angles.map { .pi - $0 }) {
      let expected = 3 * cos(angle) * (.pi - angle) / (2 * .pi)
      // Of √(κ(z,z) κ(w,w)) = 3/2; the units themselves are rounded.
      #expect(abs(value - expected) <= 1.5e-13, "\(angle)")
    }
  }

  /// Two orthogonal unit vectors, rounded, with signs that alternate.
  private func orthogonalUnits(_ dimension: Int) -> (u: [Double], v: [Double]) {
    func unit(_ z: [Double]) -> [Double] { z.map { $0 / norm(z) } }
    let u = unit(rows(1, dimension, phase: 0.3))
    let other = rows(1, dimension, phase: 1.1)
    let overlap = zip(u, other).reduce(0) { $0 + $1.0 * $1.1 }
    return (u, unit(zip(u, other).map { $1 - overlap * $0 }))
  }

  @Test(arguments: [1e-160, 1e160])
  func `rows of extreme sizes have the kernel of their directions`(_ size: Double) {
    let z = rows(7, 9, phase: 0)
    let plain = kernel(z, z, dimension: 9)
    let scaled = kernel(z.map { $0 * size }, z, dimension: 9)
    for (value, expected) in zip(scaled, plain) {
      #expect(abs(value / size - expected) <= 1e-14 * norm(z) * norm(z))
    }
  }

  @Test(arguments: [3, 9])
  func `a NaN reaches every entry of its row and no other`(_ dimension: Int) {
    var z = rows(5, dimension, phase: 0)
    z[2 * dimension + 1] = .nan
    let w = rows(11, dimension, phase: 1)
    let matrix = kernel(z, w, dimension: dimension)
    var product = [Double](repeating: 0, count: 5)
    sb_tangent_kernel_product(
      z, 5, w, 11, dimension, [Double](repeating: 1, count: 11), 1, &product, 5)
    for i in 0..<5 {
      #expect(product[i].isNaN == (i == 2))
      #expect(matrix[(i * 11)..<((i + 1) * 11)].allSatisfy { $0.isNaN == (i == 2) })
    }
    let transposed = kernel(w, z, dimension: dimension)
    #expect(transposed.enumerated().allSatisfy { $1.isNaN == ($0 % 5 == 2) })
  }
}
