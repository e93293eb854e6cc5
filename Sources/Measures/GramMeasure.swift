internal import Diffusion
internal import Documents
package import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Statistics

/// The spectrum of the tangent kernel's Gram matrix H: its ends, and how many directions a fit uses.
///
///     lambda-0            λ_min(H), which assumptions bound from below
///     lambda-max          λ_max(H)
///     diagonal-max        max_j κ(z_j, z_j)
///     degrees-of-freedom  Σ λ_i φ_k(λ_i), the effective dimension of the fit at a record
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: Assumption 3.8 on λ_min(H)).
package struct GramMeasure: Measure {
  package let name = "gram"
  package let version = 1
  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity("lambda-0", "λ_min"),
    MeasuredQuantity("lambda-max", "λ_max"),
    MeasuredQuantity("diagonal-max", "κ_max"),
    MeasuredQuantity("degrees-of-freedom", "degrees of freedom"),
  ]

  package func applies(to estimator: any Estimator) -> Bool { estimator.spectralDescent != nil }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    guard let estimator = fit.estimator.spectralDescent else { return [] }
    let filter = estimator.filter(for: fit.training)
    let spectrum = try estimator.spectrum(of: fit.training)
    let ends = try fit.gramEnds().map {
      [Quantity("lambda-0", $0.least), Quantity("lambda-max", $0.largest)]
    }
    let diagonal = fit.training.kernel.largestDiagonal(fit.training.inputs)
    return fit.records.map { record in
      (ends ?? []) + [
        Quantity("diagonal-max", diagonal),
        Quantity(
          "degrees-of-freedom",
          filter.degreesOfFreedom(of: spectrum, step: fit.path.progress[record].step)),
      ]
    }
  }
}

extension GramMeasure {
  package static let kind = MeasureKind.plain(
    name: "gram",
    summary: "the ends of the Gram matrix's spectrum, and a fit's degrees of freedom",
    explanation: Explanation(
      formula:
        "lambda_min(H), lambda_max(H), and the degrees of freedom sum_i lambda_i phi_k(lambda_i)",
      source: "Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: Assumption 3.8)"),
    measure: GramMeasure())
}

extension MeasuredFit {
  /// The smallest and the largest eigenvalue of the tangent kernel's Gram matrix; nil for a set too large for
  /// LAPACK.
  ///
  /// - Throws: `FitFailure` where LAPACK fails.
  func gramEnds() throws(FitFailure) -> (least: Double, largest: Double)? {
    if let kernel = estimator.spectralDescent {
      let spectrum = try kernel.spectrum(of: training)
      if spectrum.isComplete { return (spectrum.values.first ?? 0, spectrum.values.last ?? 0) }
    }
    guard training.count <= SpectralQuadrature.largestComplete else { return nil }
    let values = try SymmetricEigen.values(gram: training.kernel.gram(training.inputs))
    return (values.first ?? 0, values.last ?? 0)
  }
}
