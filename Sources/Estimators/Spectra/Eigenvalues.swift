/// Eigenvalues of a Gram matrix; each may stand for several.
///
/// In a large set they are those of a Krylov space, which begins with the labels among other columns; what that leaves of
/// them is the error of the leading ones, some 1e-10, and of the traces over the others. No vector is here.
public struct Eigenvalues: Sendable {
  /// The eigenvalues, ascending.
  public let values: [Double]
  /// How many eigenvalues each stands for.
  public let multiplicities: [Double]

  /// Puts eigenvalues together with how many each stands for.
  public init(values: [Double], multiplicities: [Double]) {
    precondition(
      values.count == multiplicities.count,
      "\(values.count) eigenvalues with \(multiplicities.count) multiplicities")
    self.values = values
    self.multiplicities = multiplicities
  }
}
