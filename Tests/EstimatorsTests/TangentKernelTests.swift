import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

@Suite struct TangentKernelTests {
  @Test(arguments: [TimeLaw.window(from: 0.1, to: 2), .fixed(0.5)], [1.0, nil])
  func `the largest eigenvalue is LAPACK's`(times: TimeLaw, bias: Double?) throws {
    for (trial, n) in [5, 64, 200].enumerated() {
      let z = try quickstart(times: times, bias: bias).training(n, trial: UInt32(trial)).inputs
      let exact = try #require(try SymmetricEigen.values(of: TangentKernel().gram(z)).last)
      // The documented accuracy of the power iteration.
      #expect(abs(TangentKernel().largestEigenvalue(z) / exact - 1) < 1e-7, "n = \(n)")
    }
  }

  @Test func `a leading eigenvector without a mean is found`() throws {
    // Points in opposite pairs without a bias: the kernel's odd part leads (1/8 against 1/π² on the
    // circle), and every odd vector is orthogonal to a constant one.
    let angles = (0..<20).map { 0.31 * Double($0) + 0.01 * Double($0 * $0) }
    let half = angles.map { [2 * cos($0), sin($0)] }
    let z = Matrix(half + half.map { $0.map { -$0 } })
    let exact = try #require(try SymmetricEigen.values(of: TangentKernel().gram(z)).last)
    #expect(abs(TangentKernel().largestEigenvalue(z) / exact - 1) < 1e-6)
  }

  @Test func `two nearly equal leading eigenvalues are told apart`() throws {
    // Orthogonal inputs give a diagonal Gram matrix: ½ and ½ (1 + 1e-4)².
    let z = Matrix([[1, 0], [0, 1.0001]])
    let exact = 0.5 * 1.0001 * 1.0001
    #expect(abs(TangentKernel().largestEigenvalue(z) / exact - 1) < 1e-6)
  }

  @Test func `the largest eigenvalue of equal points is n times the diagonal`() {
    let z = Matrix(Array(repeating: [0.6, 0.8, 1], count: 30))
    #expect(abs(TangentKernel().largestEigenvalue(z) - 30) < 1e-12 * 30)
    #expect(TangentKernel().largestEigenvalue(Matrix(rows: 3, columns: 2)) == 0)
  }

  @Test func `a Gram matrix is symmetric, positive semidefinite and exact on its diagonal`() throws
  {
    let z = try quickstart().training(150).inputs
    let gram = TangentKernel().gram(z)
    #expect(gram == gram.transposed)
    for i in 0..<150 {
      let square = z.row(i).reduce(0) { $0 + $1 * $1 }
      #expect(abs(gram[i, i] - 0.5 * square) <= 4e-16 * square)
    }
    let eigenvalues = try SymmetricEigen.values(of: gram)
    let (smallest, largest) = (try #require(eigenvalues.first), try #require(eigenvalues.last))
    // Distinct directions give a strictly positive kernel; rounding is 1e-16 of the largest.
    #expect(smallest > 1e-12 * largest)
    let trace = (0..<150).reduce(0) { $0 + gram[$1, $1] }
    #expect(abs(eigenvalues.reduce(0, +) / trace - 1) < 1e-13)
    let diagonal = try #require((0..<150).map { gram[$0, $0] }.max())
    #expect(abs(TangentKernel().largestDiagonal(z) / diagonal - 1) < 1e-15)
  }

  @Test func `the matrix between sets, its product and the Gram matrix agree`() throws {
    let z = try quickstart().training(70).inputs
    let w = try quickstart().training(45, trial: 1).inputs
    let c = try quickstart().training(45, trial: 2).labels
    let direct = product(TangentKernel().matrix(z, w), c)
    let fused = TangentKernel().product(z, w, rows: c.transposed).transposed
    #expect(fused.rows == 70 && fused.columns == 2)
    // Sums of 45 terms in another order.
    #expect(relativeError(fused.values, direct.values) < 1e-13)
    let square = TangentKernel().matrix(z, z)
    #expect(relativeError(square.values, TangentKernel().gram(z).values) < 1e-14)
    #expect(TangentKernel().matrix(w, z) == TangentKernel().matrix(z, w).transposed)
  }

  @Test func `the kernel is the mean over random neurons`() {
    // κ = (z·z′) P(w·z ≥ 0, w·z′ ≥ 0), w standard normal.
    let stream = RandomStream(StreamKey(seed: 2, trial: 0, purpose: .weights, block: 0))
    let z = [0.3, -1.2, 1.0]
    let other = [1.1, 0.4, 1.0]
    let dot = zip(z, other).reduce(0) { $0 + $1.0 * $1.1 }
    let products = (0..<20_000).map { item -> Double in
      stream.seek(item: item)
      let w = (0..<3).map { _ in stream.gaussian() }
      let first = zip(w, z).reduce(0) { $0 + $1.0 * $1.1 }
      let second = zip(w, other).reduce(0) { $0 + $1.0 * $1.1 }
      return first >= 0 && second >= 0 ? dot : 0
    }
    #expect(agrees(products, with: TangentKernel().matrix(Matrix([z]), Matrix([other]))[0, 0]))
  }

  @Test func `empty sets give empty matrices`() {
    let empty = Matrix(rows: 0, columns: 3)
    let z = Matrix([[1, 2, 3]])
    #expect(TangentKernel().gram(empty).values == [])
    #expect(
      TangentKernel().matrix(z, empty).rows == 1 && TangentKernel().matrix(z, empty).columns == 0)
    #expect(TangentKernel().largestDiagonal(empty) == 0)
  }
}
