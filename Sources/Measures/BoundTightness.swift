internal import Diffusion
internal import Documents
package import Estimators
internal import Foundation
internal import LinearAlgebra

/// How far the bounds of early stopping lie from what they bound, fit by fit.
///
///     empirical-error     ‖f_k − f_*‖_n² = (1/n) Σ_j |f_k(z_j) − f_*(z_j)|²
///     radius-bound        12 d R² ε_n², promised of it at the stopping time
///     time-bound          4 d R²/(e η_k), promised up to the stopping time
///     expected-error      E ‖f_k − f_*‖_n² over the labels
///     late-bound          d (σ²/4) η_k R_K(η_k^(-1/2))², a lower bound of it after the stopping time
///
/// with the kernel divided by κ_max, η_k = η n κ_max k its time, R_K(ε)² = (1/n) Σ min(l_i, ε²), σ² the mean of v/d
/// over the inputs, and R the norm bound for each output: once the known one (`NormBound.known`), with ε_n for the noise
/// σ/R, and once 1, for which the bounds promise nothing where the function's norm is larger. Bounds and errors are
/// averaged before they are divided: the mean of single ratios has no useful moments where an error comes near zero.
///
/// > Reference: Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, theorem 1 (for one output; for d outputs the
/// > bounds are added up).
package struct BoundTightness: Measure {
  package let name = "bounds"
  package let version = 2
  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity("empirical-error", "error at the inputs"),
    MeasuredQuantity("radius-bound", "12 d R² ε_n²"),
    MeasuredQuantity("time-bound", "4 d R²/(e η)"),
    MeasuredQuantity("expected-error", "expected error"),
    MeasuredQuantity("late-bound", "late bound"),
    MeasuredQuantity("norm-bound", "R"),
    MeasuredQuantity("radius-bound-norm-1", "12 d ε_n², R = 1"),
    MeasuredQuantity("time-bound-norm-1", "4 d/(e η), R = 1"),
  ]

  package let ratios: [(heading: String, numerator: String, denominator: String)] = [
    ("12 d R² ε_n²/error", "radius-bound", "empirical-error"),
    ("(4 d R²/(e η))/error", "time-bound", "empirical-error"),
    ("expected error/late bound", "expected-error", "late-bound"),
    ("12 d ε_n²/error, R = 1", "radius-bound-norm-1", "empirical-error"),
    ("(4 d/(e η))/error, R = 1", "time-bound-norm-1", "empirical-error"),
  ]

  package var speaksOfLabels: Bool { true }

  package func applies(to estimator: any Estimator) -> Bool {
    estimator.spectralDescent?.hasPath ?? false
  }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    guard let estimator = fit.estimator.spectralDescent else { return [] }
    let training = fit.training
    let n = training.count
    let d = training.labels.columns
    let spectrum = try training.spectrum()
    let filter = estimator.filter(for: training)
    let kernelMaximum = training.kernel.largestDiagonal(training.inputs)
    let noise = training.data.noisy.labelNoise
    let meanNoise = noise.reduce(0, +) / Double(n) / Double(d)
    func radius(norm: Double) -> CriticalRadius? {
      try? CriticalRadius(
        gramEigenvalues: spectrum.values, kernelMaximum: kernelMaximum,
        noise: meanNoise.squareRoot(), norm: norm)
    }
    guard let plain = radius(norm: 1) else { return fit.nothing }
    let norm = fit.projection()?.knownNorm
      .map { NormBound.scaled($0, kernelMaximum: kernelMaximum, outputs: d) }
    let known = norm.flatMap { norm in radius(norm: norm).map { (norm: norm, radius: $0) } }
    let truth = product(spectrum.vectors, training.data.noisy.posteriorMeans)
    let labels = product(spectrum.vectors, training.labels)
    let noiseOfMode = turnedDiagonal(noise, into: spectrum.vectors)
    return fit.records.map { record in
      let step = fit.path.progress[record].step
      var (error, squaredBias, variance) = (0.0, 0.0, 0.0)
      for (i, λ) in spectrum.values.enumerated() {
        let left = filter.residualFactor(eigenvalue: max(0, λ), step: step)
        variance += (1 - left) * (1 - left) * noiseOfMode[i] / Double(n)
        for output in 0..<d {
          let gap = (1 - left) * labels[i, output] - truth[i, output]
          error += gap * gap / Double(n)
          squaredBias += left * left * truth[i, output] * truth[i, output] / Double(n)
        }
      }
      var list = [
        Quantity("empirical-error", error),
        Quantity("expected-error", squaredBias + variance),
        Quantity("radius-bound-norm-1", 12 * Double(d) * plain.squared),
      ]
      if let (norm, radius) = known {
        list += [
          Quantity("norm-bound", norm),
          Quantity("radius-bound", 12 * Double(d) * norm * norm * radius.squared),
        ]
      }
      // At time zero the other bounds are void.
      let time = Double(n) * kernelMaximum * filter.limit(step: step)
      guard time > 0 else { return list }
      let complexity = plain.eigenvalues.reduce(0) { $0 + min($1, 1 / time) } / Double(n)
      let timeBound = 4 * Double(d) / (M_E * time)
      list += [
        Quantity("time-bound-norm-1", timeBound),
        // d σ² is the mean of v.
        Quantity("late-bound", 0.25 * meanNoise * Double(d) * time * complexity),
      ]
      if let (norm, _) = known { list.append(Quantity("time-bound", norm * norm * timeBound)) }
      return list
    }
  }

  /// uᵀ diag(v) u of each vector u, in rows.
  private func turnedDiagonal(_ v: [Double], into vectors: Matrix) -> [Double] {
    (0..<vectors.rows).map { i in
      zip(vectors.row(i), v).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    }
  }
}

extension BoundTightness {
  package static let kind = MeasureKind.plain(
    name: "bounds", summary: "the bounds of early stopping over the errors that they bound",
    explanation: Explanation(
      source: "Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, theorem 1"),
    measure: BoundTightness())
}
