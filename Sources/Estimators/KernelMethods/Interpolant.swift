internal import Diffusion
internal import Foundation
internal import LinearAlgebra

// Late in training the fit interpolates: where every eigenvalue λ of H has 1 − λ φ_k(λ) = 0 to rounding, the fit is
// k(z)ᵀ H⁻¹ Y, and a Cholesky factorisation of n³/3 flops does what an eigendecomposition of some 20 n³ would.

extension SpectralEstimator {
  /// What is left of a label at an interpolating record is smaller than this: below the rounding of 1.
  private static var negligible: Double { 1e-17 }

  /// The predictor of a large set's fit at records that interpolate to rounding; nil where one of them does not, or
  /// may not, or where the set is small or its whole spectrum too large.
  ///
  /// - Throws: ``FitFailure`` at the deadline.
  public func interpolant(
    _ training: TrainingSet, records: [Int]
  ) throws(FitFailure) -> FittedPath.Predictor? {
    let training = training.using(kernel)
    let n = training.count
    guard n > GramKrylov.largestComplete, n <= GramKrylov.largestFallback, !records.isEmpty else {
      return nil
    }
    let filter = filter(for: training)
    let steps = recordedSteps(filter, examples: n)
    func isNegligible(_ eigenvalue: Double) -> Bool {
      records.allSatisfy {
        abs(filter.residualFactor(eigenvalue: eigenvalue, step: steps[$0])) < Self.negligible
      }
    }
    // What is left falls with the eigenvalue, but for descent, where it is a convex function: so both ends count.
    // The least eigenvalue is below the diagonal's least value, and the trace above the largest.
    let diagonal = training.kernel.diagonal(training.inputs)
    guard isNegligible(diagonal.min() ?? 0), isNegligible(training.kernel.trace(training.inputs)),
      let factor = CholeskyFactor(of: training.kernel.gram(training.inputs)),
      // Half of an estimate that is a few per cent too large at most.
      isNegligible(0.5 * factor.leastEigenvalue())
    else { return nil }
    try training.deadline.check()
    let coefficients = factor.solutions(rows: training.labels.transposed)
    return {
      [kernel = training.kernel, inputs = training.inputs, threads = training.threads]
      chosen, points in
      let predictions = kernel.product(
        points.inputs, inputs, rows: coefficients, threads: threads
      ).transposed
      return chosen.map { _ in predictions }
    }
  }
}

extension CholeskyFactor {
  /// An estimate of the least eigenvalue of H from above, by some steps of Lanczos' method with H⁻¹.
  fileprivate func leastEigenvalue() -> Double {
    var start = Matrix(rows: 4, columns: order)
    for i in start.values.indices { start.values[i] = sin(Double((i + 1) * (i + 1))) }
    var lanczos = BlockLanczos(start: start)
    while lanczos.steps < 10, !lanczos.isExhausted { lanczos.advance { solutions(rows: $0) } }
    let largest = (try? lanczos.ritzPairs(steps: lanczos.steps))?.values.last ?? .infinity
    return 1 / largest
  }
}
