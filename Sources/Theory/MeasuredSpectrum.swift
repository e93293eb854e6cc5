internal import Foundation

/// The eigenvalues of a kernel's integral operator as a Gram matrix of random inputs shows them, with their decay.
public struct MeasuredSpectrum: Hashable, Sendable {
  /// The eigenvalues λᵢ of the Gram matrix over the number of its points, descending.
  public let eigenvalues: [Double]
  /// How they fall.
  public let decay: EigenDecay

  /// Makes the spectrum and measures its decay.
  ///
  /// - Parameter eigenvalues: Those of the Gram matrix over the number of its points, in any order.
  /// - Throws: ``TheoryError/shortSpectrum(positive:window:)`` where too few of them are positive.
  public init(eigenvalues: [Double]) throws(TheoryError) {
    self.eigenvalues = eigenvalues.sorted(by: >)
    decay = try EigenDecay(eigenvalues: eigenvalues)
  }

  /// The degrees of freedom Σ (1 − exp(−τ λᵢ)) of gradient flow at the time τ: the number of directions that a fit
  /// stopped there uses, and so the index of the eigenvalues that decide its risk.
  ///
  /// Gradient descent at the time τ = η n k has the same to within one, since the two differ in the few directions
  /// that are learned within some steps.
  ///
  /// - Parameter time: τ, not negative.
  /// - Returns: Their number.
  public func degreesOfFreedom(time: Double) -> Double {
    eigenvalues.reduce(0) { $0 - expm1(-time * max(0, $1)) }
  }
}
