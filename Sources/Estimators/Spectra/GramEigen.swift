public import LinearAlgebra

extension SymmetricEigen {
  /// The eigenpairs of a Gram matrix that a fit needs; where LAPACK fails, the fit does.
  ///
  /// - Throws: ``FitFailure`` for entries that are not finite, or where the iteration does not converge.
  public init(gram: Matrix) throws(FitFailure) {
    do throws(FactorizationError) {
      self = try SymmetricEigen(of: gram)
    } catch {
      throw .factorization(error)
    }
  }

  /// The eigenvalues alone, ascending, of a Gram matrix that a fit needs.
  ///
  /// - Throws: ``FitFailure`` as the initialiser does.
  public static func values(gram: Matrix) throws(FitFailure) -> [Double] {
    do throws(FactorizationError) {
      return try values(of: gram)
    } catch {
      throw .factorization(error)
    }
  }
}
