internal import Diffusion
internal import Documents
package import Estimators
internal import LinearAlgebra

/// What truncating the inputs at a radius R leaves and costs.
///
///     tail-term        A_R = E[|f_*|² 1{|X_t| > R}], the error of the best function that is zero outside
///     tail-bound       D² sup_t P(|Z| > (R − αD)₊/√h) ≥ A_R, for laws of compact support
///     outside-share    the share of the training inputs outside
///     all-inside       1 where none is outside: its mean is the probability that the radius holds
///     lambda-0-kept    λ_min of the Gram matrix of the inputs that are kept, or clipped
///     diagonal-bound   (R² + (T − T₀)² + c²)/2, a bound on κ(z, z)
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: its truncation lemma, and Assumption 3.7
/// > on a good set of inputs).
package struct TruncationMeasure: Measure {
  package let name = "truncation"
  package let version = 1
  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity("tail-term", "A_R"),
    MeasuredQuantity("tail-bound", "bound on A_R"),
    MeasuredQuantity("outside-share", "outside"),
    MeasuredQuantity("all-inside", "P(none outside)"),
    MeasuredQuantity("lambda-0-kept", "λ_min"),
    MeasuredQuantity("diagonal-bound", "bound on κ"),
  ]

  package func applies(to estimator: any Estimator) -> Bool { estimator.spectralDescent != nil }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    let training = fit.training
    let problem = training.scoreProblem
    guard let truncation = problem.inputs.truncation else { return fit.nothing }
    let square = truncation.radius * truncation.radius
    let points = training.data.noisy.points
    let inside = (0..<points.rows).filter { j in
      points.row(j).reduce(0) { $0 + $1 * $1 } <= square
    }
    let outside = points.rows - inside.count
    var list = [
      Quantity("tail-term", problem.tailTerm(radius: truncation.radius).value),
      Quantity("outside-share", Double(outside) / Double(points.rows)),
      Quantity("all-inside", outside == 0 ? 1 : 0),
      Quantity(
        "diagonal-bound",
        0.5
          * (square + (problem.inputs.bias.map { $0 * $0 } ?? 0)
            + (problem.times.end - problem.times.start) * (problem.times.end - problem.times.start))
      ),
    ]
    if let bound = problem.tailBound(radius: truncation.radius) {
      list.append(Quantity("tail-bound", bound))
    }
    let kept = truncation.method == .clip ? Array(0..<points.rows) : inside
    if let least = try smallestEigenvalue(of: kept, training) {
      list.append(Quantity("lambda-0-kept", least))
    }
    return fit.records.map { _ in list }
  }

  /// λ_min of the Gram matrix of some inputs; nil for none of them, or too many for LAPACK.
  private func smallestEigenvalue(
    of kept: [Int], _ training: TrainingSet
  ) throws(FitFailure) -> Double? {
    guard !kept.isEmpty, kept.count <= SpectralQuadrature.largestComplete else { return nil }
    return try SymmetricEigen.values(gram: training.kernel.gram(training.inputs.rows(at: kept)))
      .first
  }
}

extension TruncationMeasure {
  package static let kind = MeasureKind.plain(
    name: "truncation", summary: "what truncating the inputs at a radius leaves and costs",
    explanation: Explanation(
      source: "Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of)"),
    measure: TruncationMeasure())
}
