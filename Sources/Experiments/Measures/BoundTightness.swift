internal import Diffusion
internal import Documents
internal import Estimators
internal import Foundation
internal import LinearAlgebra

/// How far the bounds of early stopping lie from what they bound, fit by fit.
///
///     empirical-error         ‖f_k − f_*‖_n² = (1/n) Σ_j |f_k(z_j) − f_*(z_j)|²
///     radius-bound-ratio      12 d ε_n² over that error, promised at the stopping time
///     time-bound-ratio        4 d/(e η_k) over that error, promised up to the stopping time
///     late-error-ratio        E ‖f_k − f_*‖_n² over d (σ²/4) η_k R_K(η_k^(-1/2))², a lower bound after it
///
/// with the kernel divided by κ_max, η_k = η n κ_max k its time, R_K(ε)² = (1/n) Σ min(l_i, ε²), σ² the mean of v/d
/// over the inputs, the mean over the labels, and a norm bound of 1 for each output. A ratio below 1 where its bound
/// is promised says that the bound, or what it supposes, fails.
///
/// > Reference: Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, theorem 1 (for one output; for d outputs the
/// > bounds are added up).
struct BoundTightness: Measure {
  let name = "bounds"
  let version = 1
  let heading = "Bounds over what they bound"
  let explanation = """
    The error at the training inputs, $(1/n) \\sum_j |\\hat f(z_j) - f_*(z_j)|^2$; over it two upper bounds, \
    $12 d ε_n^2$ by the critical radius, promised at the stopping time of the Rademacher rule, and $4 d/(e η)$ by \
    the time η of training, promised up to it; and the error averaged over the labels over its lower bound \
    $d (σ^2/4) η R_K(η^{-1/2})^2$ of later times. The norm bound is 1 and the noise level the exact one. Where a \
    bound is promised and holds, its ratio is at least 1, and says how loose the bound is.
    """
  let quantities: [(name: String, heading: String)] = [
    ("empirical-error", "error at the inputs"), ("radius-bound-ratio", "12 d ε_n²/error"),
    ("time-bound-ratio", "(4 d/(e η))/error"), ("late-error-ratio", "error/late bound"),
  ]

  /// The ranges of the ratios over the curves at the largest n.
  func answer(_ curves: [RiskCurve]) -> String? {
    let texts = [
      ("radius-bound-ratio", "12 d ε_n² is", "times the error at the training inputs"),
      ("time-bound-ratio", "4 d/(e η)", "times"),
    ].compactMap { name, subject, end -> String? in
      let ratios = curves.compactMap { $0.last(name) }
      guard !ratios.isEmpty else { return nil }
      let range = ReportNumber.range(ratios) { ReportNumber.measured($0, $1) }
      return "\(subject) **\(range)** \(end)"
    }
    guard let n = curves.compactMap({ $0.points.last?.n }).max(), !texts.isEmpty else { return nil }
    return "At n = \(ReportNumber.count(n)) the bound \(texts.joined(separator: " and "))."
  }

  func applies(to estimator: any Estimator) -> Bool {
    (estimator as? TangentKernelEstimator)?.hasPath ?? false
  }

  func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    guard let estimator = fit.estimator as? TangentKernelEstimator else { return [] }
    let training = fit.training
    let n = training.count
    let d = training.labels.columns
    let spectrum = try training.spectrum()
    let filter = estimator.filter(for: training)
    let kernelMaximum = TangentKernel.largestDiagonal(training.inputs)
    let noise = training.data.noisy.labelNoise
    let meanNoise = noise.reduce(0, +) / Double(n) / Double(d)
    guard
      let radius = try? CriticalRadius(
        gramEigenvalues: spectrum.values, kernelMaximum: kernelMaximum,
        noise: meanNoise.squareRoot())
    else { return fit.nothing }
    let truth = product(spectrum.vectors, training.data.noisy.posteriorMeans)
    let labels = product(spectrum.vectors, training.labels)
    let noiseOfMode = turnedDiagonal(noise, into: spectrum.vectors)
    return fit.records.map { record in
      let step = estimator.steps[record]
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
        Quantity("radius-bound-ratio", 12 * Double(d) * radius.squared / error),
      ]
      // At time zero both bounds are void.
      let time = Double(n) * kernelMaximum * filter.limit(step: step)
      guard time > 0 else { return list }
      let complexity = radius.eigenvalues.reduce(0) { $0 + min($1, 1 / time) } / Double(n)
      list += [
        Quantity("time-bound-ratio", 4 * Double(d) / (M_E * time * error)),
        Quantity(
          "late-error-ratio",
          (squaredBias + variance) / (0.25 * meanNoise * Double(d) * time * complexity)),
      ]
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
  static let kind = MeasureKind.plain(
    name: "bounds", summary: "the bounds of early stopping over the errors that they bound",
    measure: BoundTightness())
}
