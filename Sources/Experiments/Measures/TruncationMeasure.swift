internal import Diffusion
internal import Documents
internal import Estimators
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
struct TruncationMeasure: Measure {
  let name = "truncation"
  let version = 1
  let heading = "Truncation"
  let explanation = """
    The part of $E|f_*|^2$ outside of the radius, which a fit that is zero there cannot go below; its bound by the \
    support of the law; the share of the training inputs outside; the share of trials with none outside; the \
    smallest eigenvalue of the Gram matrix of the inputs that are kept (all of them, where they are clipped); \
    and the bound on the kernel's diagonal.
    """
  let quantities: [(name: String, heading: String)] = [
    ("tail-term", "A_R"), ("tail-bound", "bound on A_R"), ("outside-share", "outside"),
    ("all-inside", "P(none outside)"), ("lambda-0-kept", "λ_min"), ("diagonal-bound", "bound on κ"),
  ]

  /// The tail term as a share of the risk at the largest n, the least and the largest of the curves.
  func answer(_ curves: [RiskCurve]) -> String? {
    let shares = curves.compactMap {
      curve -> (label: String, share: (value: Double, mcse: Double))? in
      curve.points.last?.share(of: "tail-term").map { (curve.series.label, $0) }
    }.sorted { $0.share.value < $1.share.value }
    guard let n = curves.compactMap({ $0.points.last?.n }).max(), let least = shares.first,
      let largest = shares.last
    else { return nil }
    func text(_ item: (label: String, share: (value: Double, mcse: Double))) -> String {
      "**\(ReportNumber.measured(item.share.value, item.share.mcse))** (\(item.label))"
    }
    let size = ReportNumber.count(n)
    return shares.count == 1
      ? "At n = \(size) the tail term is \(text(least)) times the risk."
      : "At n = \(size) the tail term is between \(text(least)) and \(text(largest)) times the risk."
  }

  func applies(to estimator: any Estimator) -> Bool { estimator is TangentKernelEstimator }

  func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
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
    return try SymmetricEigen.values(gram: TangentKernel.gram(training.inputs.rows(at: kept))).first
  }
}

extension TruncationMeasure {
  static let kind = MeasureKind.plain(
    name: "truncation", summary: "what truncating the inputs at a radius leaves and costs",
    measure: TruncationMeasure())
}
