internal import COpenBLAS

/// Why a factorisation did not succeed.
public enum FactorizationError: Error, Equatable, CustomStringConvertible {
  /// LAPACK's eigenvalue iteration did not converge; the code is LAPACK's `info`.
  case eigenvaluesDidNotConverge(order: Int, info: Int)
  /// The matrix has an entry that is not a number or infinite.
  case notFinite(row: Int, column: Int)

  /// One sentence that says what happened.
  public var description: String {
    switch self {
    case .eigenvaluesDidNotConverge(let order, let info):
      "the eigenvalues of a symmetric matrix of order \(order) did not converge (LAPACK info \(info))"
    case .notFinite(let row, let column):
      "the matrix has an entry that is not finite, in row \(row) and column \(column)"
    }
  }
}

/// The eigendecomposition H = U diag(λ) Uᵀ of a symmetric matrix, by LAPACK `dsyevd`.
public struct SymmetricEigen: Sendable {
  /// The eigenvalues, ascending.
  public let values: [Double]

  /// The eigenvectors as ROWS: row i belongs to `values[i]`, so this matrix is Uᵀ (order x order).
  public let vectors: Matrix

  /// Factorises a symmetric matrix; only its lower triangle is read.
  ///
  /// - Complexity: O(n³) once; memory 3 n² doubles while it runs.
  /// - Throws: ``FactorizationError`` for a matrix with entries that are not finite, or where the
  ///   iteration does not converge.
  public init(of matrix: Matrix) throws(FactorizationError) {
    let (values, vectors) = try Self.decompose(matrix, vectors: true)
    self.values = values
    self.vectors = Matrix(rows: matrix.rows, columns: matrix.rows, values: vectors)
  }

  /// The eigenvalues alone, ascending: about a quarter of the cost of the whole decomposition.
  ///
  /// - Throws: ``FactorizationError`` as the initialiser does.
  public static func values(of matrix: Matrix) throws(FactorizationError) -> [Double] {
    try decompose(matrix, vectors: false).0
  }

  private static func decompose(
    _ matrix: Matrix, vectors: Bool
  ) throws(FactorizationError) -> ([Double], [Double]) {
    precondition(
      matrix.rows == matrix.columns,
      "eigendecomposition of a matrix of shape \(matrix.rows) x \(matrix.columns)")
    let order = matrix.rows
    guard order > 0 else { return ([], []) }
    // dsyevd may loop for ever or report nonsense on a NaN: look first.
    if let bad = matrix.values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: bad / order, column: bad % order)
    }
    var a = matrix.values
    var w = [Double](repeating: 0, count: order)
    var n = Int32(order)
    var lda = Int32(order)
    var info: Int32 = 0
    var job = vectors ? CChar(UInt8(ascii: "V")) : CChar(UInt8(ascii: "N"))
    // Row-major lower is column-major upper.
    var triangle = CChar(UInt8(ascii: "U"))
    var workLength: Int32 = -1
    var integerWorkLength: Int32 = -1
    var workQuery = 0.0
    var integerWorkQuery: Int32 = 0
    dsyevd_(
      &job, &triangle, &n, &a, &lda, &w, &workQuery, &workLength, &integerWorkQuery,
      &integerWorkLength, &info)
    workLength = Int32(workQuery)
    integerWorkLength = integerWorkQuery
    var work = [Double](repeating: 0, count: max(1, Int(workLength)))
    var integerWork = [Int32](repeating: 0, count: max(1, Int(integerWorkLength)))
    dsyevd_(
      &job, &triangle, &n, &a, &lda, &w, &work, &workLength, &integerWork, &integerWorkLength,
      &info)
    guard info == 0 else { throw .eigenvaluesDidNotConverge(order: order, info: Int(info)) }
    // LAPACK's columns are our rows.
    return (w, vectors ? a : [])
  }
}
