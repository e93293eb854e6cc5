internal import Diffusion
internal import Documents
package import Estimators
internal import LinearAlgebra

/// The bulks of the Gram matrix's eigenvalues where every sample has several noisy copies.
///
/// Of N = n m eigenvalues of H for m copies, in descending order, the first belongs to the constant, the next d to
/// linear functions of the data (generalisation), those up to n tell samples apart (memorisation), and the others
/// only copies of one sample:
///
///     bulk-generalisation   mean of the ranks 2 to d + 1      expected of order n m/d
///     bulk-memorisation     mean of the ranks n/2 to n, or from d + 2 on: expected of order m, for every n
///     bulk-noise            mean of the ranks n + 1 to N      expected of order 1, for m > 1 only
///     rank-gap              λ_n/λ_(n+1)
///
/// > Reference: Urfin, Bonnaire, Biroli, Mezard 2026 (reading of: two bulks with a gap at rank n, for an
/// > inner-product kernel with n and d large; here the tangent kernel at the sizes of the study).
package struct GramBulks: Measure {
  package let name = "bulks"
  /// 2 takes the eigenvalues of the fit's decomposition, where it has one, whose last digits are others.
  package let version = 2
  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity("bulk-generalisation", "generalisation"),
    MeasuredQuantity("bulk-memorisation", "memorisation"),
    MeasuredQuantity("bulk-noise", "noise"),
    MeasuredQuantity("rank-gap", "λ_n/λ_(n+1)"),
  ]

  package func applies(to estimator: any Estimator) -> Bool {
    estimator.spectral?.hasPath ?? false
  }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    let training = fit.training
    let n = training.data.sampleSize
    let d = training.labels.columns
    guard training.count <= SpectralQuadrature.largestComplete, n > d + 2 else {
      return fit.nothing
    }
    let eigenvalues: [Double] = try fit.gramEigenvalues().reversed()
    func mean(_ ranks: ClosedRange<Int>) -> Double {
      ranks.reduce(0) { $0 + eigenvalues[$1 - 1] } / Double(ranks.count)
    }
    var bulks = [
      Quantity("bulk-generalisation", mean(2...d + 1)),
      Quantity("bulk-memorisation", mean(max(n / 2, d + 2)...n)),
    ]
    if training.count > n {
      bulks += [
        Quantity("bulk-noise", mean(n + 1...training.count)),
        Quantity("rank-gap", eigenvalues[n - 1] / eigenvalues[n]),
      ]
    }
    return fit.records.map { _ in bulks }
  }
}

extension MeasuredFit {
  /// All eigenvalues of the Gram matrix, ascending: those of the fit where it rests on the whole spectrum.
  fileprivate func gramEigenvalues() throws(FitFailure) -> [Double] {
    if let spectrum = try estimator.spectral?.spectrum(of: training), spectrum.isComplete {
      return spectrum.values
    }
    return try SymmetricEigen.values(gram: training.kernel.gram(training.inputs))
  }
}

extension GramBulks {
  package static let kind = MeasureKind.plain(
    name: "bulks", summary: "the Gram matrix's bulks where samples have noisy copies",
    explanation: Explanation(
      formula: "eigenvalues of H up to rank n and above, for n samples with copies",
      source: "Urfin, Bonnaire, Biroli, Mezard 2026 (reading of)"),
    measure: GramBulks())
}
