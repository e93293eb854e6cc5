import LinearAlgebra
import Testing

@Suite struct CholeskyFactorTests {
  /// A matrix with the eigenvalues 1, 2 and 4, and its inverse by hand.
  @Test func `solutions are those of the inverse`() throws {
    let matrix = Matrix([[3, 1, 0], [1, 3, 0], [0, 0, 1]])
    let factor = try #require(CholeskyFactor(of: matrix))
    let inverse = factor.solutions(rows: .identity(3))
    let expected = Matrix([[3.0 / 8, -1.0 / 8, 0], [-1.0 / 8, 3.0 / 8, 0], [0, 0, 1]])
    for (one, other) in zip(inverse.values, expected.values) { #expect(abs(one - other) < 1e-15) }
  }

  @Test func `only the lower triangle is read`() throws {
    let factor = try #require(CholeskyFactor(of: Matrix([[4, .zero], [2, 5]])))
    let found = factor.solutions(rows: Matrix([[8, 9]]))
    // 4 x + 2 y = 8 and 2 x + 5 y = 9.
    #expect(abs(found[0, 0] - 1.375) < 1e-15 && abs(found[0, 1] - 1.25) < 1e-15)
  }

  @Test func `a matrix that is not positive definite or not finite has none`() {
    #expect(CholeskyFactor(of: Matrix([[1, 2], [2, 1]])) == nil)
    #expect(CholeskyFactor(of: Matrix([[1, 0], [.nan, 1]])) == nil)
  }
}
