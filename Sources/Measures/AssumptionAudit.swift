internal import Diffusion
internal import Documents
package import Estimators
internal import Foundation
internal import LinearAlgebra

/// The constants that the paper's assumptions bound, as they are in a training set of the study.
///
///     3.2   data-radius            max_j |X₀,ⱼ|
///     3.4   integrated-rate        log(1 + h/α²) at the last time T: −2 log α(T) = ∫₀ᵀ g where α² + h = 1
///     3.5   lipschitz-in-x         max |∇ₓ f_*| = (α/h) λ_max(Cov(X₀ | X_t = x))
///     3.5   lipschitz-in-t         max |∂f_*/∂t|, over a window only
///     3.7   smallest-time-gap      min_j t_j − T₀, over a window only
///     3.7   input-radius           max_j |X_t,ⱼ|
///     3.8   log10-implied-width    log₁₀ n⁶/(λ_0⁴ δ³) with λ_0 = λ_min(H) and δ = 0.1
///
/// Slopes are the largest over the training inputs, the evaluation nodes and nodes at T₀, so that they bound the
/// suprema from below. The integrated rate of a process with α² + h ≠ 1 is that of the variance-preserving one with
/// the same signal-to-noise ratio at T; X_t is a multiple of its X_t. λ_0 itself is what ``GramMeasure`` measures,
/// and the error of early stopping that 3.11 assumes is judged against the squared critical radius by H2c.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: Assumptions 3.2 to 3.8); Du, Zhai,
/// > Poczos, Singh, ICLR 2019, for the width.
package struct AssumptionAudit: Measure {
  package let name = "assumptions"
  package let version = 1

  /// The evaluation nodes that slopes in t, and slopes in x above one dimension, are looked for at.
  package static let mostNodes = 2000
  /// The probability δ of failure that the width allows.
  package static let failure = 0.1

  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity("data-radius", "3.2: max |X₀|"),
    MeasuredQuantity("integrated-rate", "3.4: ∫g", hasExponent: false),
    MeasuredQuantity("lipschitz-in-x", "3.5: max |∇f|"),
    MeasuredQuantity("lipschitz-in-t", "3.5: max |∂f/∂t|"),
    MeasuredQuantity("smallest-time-gap", "3.7: min t − T₀"),
    MeasuredQuantity("input-radius", "3.7: max |X_t|"),
    MeasuredQuantity("log10-implied-width", "3.8: log₁₀ m", hasExponent: false),
  ]

  package func applies(to estimator: any Estimator) -> Bool {
    estimator.kernelDescent != nil
  }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    let problem = fit.training.scoreProblem
    let noisy = fit.training.data.noisy
    let nodes = fit.nodes.nodes
    let slopes = PosteriorSlopes(problem: problem)
    let start = slopes.atStart(nodes, limit: Self.mostNodes)
    let inSpace = max(
      try slopes.largestInSpace(at: noisy),
      try slopes.largestInSpace(at: nodes, limit: Self.mostNodes),
      try slopes.largestInSpace(at: start, limit: Self.mostNodes))
    var constants = [
      Quantity("data-radius", fit.training.labels.rowNorms.max() ?? 0),
      Quantity(
        "integrated-rate",
        log1p(1 / problem.process.level(at: problem.times.end).signalToNoise)),
      Quantity("lipschitz-in-x", inSpace),
      Quantity("input-radius", noisy.points.rowNorms.max() ?? 0),
    ]
    if problem.times.isWindow {
      let inTime = max(
        slopes.largestInTime(at: noisy), slopes.largestInTime(at: nodes, limit: Self.mostNodes),
        slopes.largestInTime(at: start, limit: Self.mostNodes))
      constants += [
        Quantity("lipschitz-in-t", inTime),
        Quantity("smallest-time-gap", (noisy.times.min() ?? 0) - problem.times.start),
      ]
    }
    if let (least, largest) = try fit.gramEnds() {
      // What rounding leaves of an eigenvalue is not smaller, and may be negative.
      let least = max(least, .ulpOfOne * largest)
      constants.append(
        Quantity(
          "log10-implied-width",
          Self.logarithmOfWidth(sampleSize: fit.training.count, leastEigenvalue: least)))
    }
    return fit.records.map { _ in constants }
  }

  /// log₁₀ n⁶/(λ_0⁴ δ³), which for a few hundred examples is beyond twenty.
  static func logarithmOfWidth(sampleSize n: Int, leastEigenvalue: Double) -> Double {
    6 * log10(Double(n)) - 4 * log10(leastEigenvalue) - 3 * log10(failure)
  }
}

extension AssumptionAudit {
  package static let kind = MeasureKind.plain(
    name: "assumptions", summary: "the constants that the paper's assumptions bound",
    explanation: Explanation(
      source:
        "Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: Assumptions 3.2 to 3.8); Du, "
        + "Zhai, Poczos, Singh, ICLR 2019"),
    measure: AssumptionAudit())
}
