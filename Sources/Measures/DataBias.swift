internal import Diffusion
internal import Documents
package import Estimators
internal import LinearAlgebra
internal import Statistics

/// Squared bias and variance of the fit over data sets, from a second, independent data set.
///
///     bias²    = |E f̂ − f_*|²_P  = E ⟨f̂₁ − f_*, f̂₂ − f_*⟩_P
///     variance = E |f̂ − E f̂|²_P = ½ E |f̂₁ − f̂₂|²_P
///
/// f̂₁ is the trial's fit and f̂₂ one to a set of the same size that nothing else uses, at the same record. Both
/// means are unbiased for a rule that does not look at the labels; the first can be negative in a trial. Inputs,
/// labels and a network's start are redrawn, so that the bias is that over everything random. This needs no
/// formula for the labels' law given the inputs, which noisy copies of samples do not leave.
///
/// > Reference: Urfin, Bonnaire, Biroli, Mezard 2026 (reading of: the bias and variance of its learning curves).
package struct DataBias: Measure {
  package let name = "bias-variance"
  /// 2 takes a fit that interpolates to rounding from a Cholesky factorisation, in sets of more than 512 examples.
  package let version = 2
  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity("squared-bias", "bias²", title: "bias²"),
    MeasuredQuantity("data-variance", "variance", title: "variance"),
  ]

  /// Trials, pilots and redrawn trials leave this bit of a trial's number alone.
  private static let secondSet: UInt32 = 1 << 30

  package func applies(to estimator: any Estimator) -> Bool { estimator.hasPath }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    let training = fit.training
    guard let first = try fit.predictions() else { return fit.nothing }
    let key = TrialKey(
      seed: training.key.seed, trial: training.key.trial | Self.secondSet,
      block: training.key.block)
    let second = TrainingSet(
      data: training.problem.drawExamples(count: training.data.sampleSize, key: key),
      problem: training.problem, key: key, threads: training.threads)
    second.deadline = training.deadline
    guard let other = try predictor(of: fit.estimator, on: second, records: fit.records) else {
      return fit.nothing
    }
    let points = fit.nodes.nodes
    let truth = fit.nodes.nodes.posteriorMeans.values
    let d = fit.nodes.nodes.posteriorMeans.columns
    return zip(first, try other(fit.records, points)).map { one, two in
      func integral(_ product: (Double, Double, Double) -> Double) -> Double {
        fit.nodes.integrate { q in
          (q * d..<(q + 1) * d).reduce(0.0) { sum, i in
            sum + product(one.values[i], two.values[i], truth[i])
          }
        }.value
      }
      return [
        Quantity("squared-bias", integral { ($0 - $2) * ($1 - $2) }),
        Quantity("data-variance", integral { one, two, _ in 0.5 * (one - two) * (one - two) }),
      ]
    }
  }
}

extension DataBias {
  private func predictor(
    of estimator: any Estimator, on training: TrainingSet, records: [Int]
  ) throws(FitFailure) -> FittedPath.Predictor? {
    if let known = try estimator.spectral?.interpolant(training, records: records) { return known }
    return try estimator.fit(training, evaluation: training.data.noisy.subset(0..<0)).predictor
  }

  package static let kind = MeasureKind.plain(
    name: "bias-variance", summary: "squared bias and variance of a fit over data sets",
    explanation: Explanation(
      formula: "E|E f - f_*|^2 and E|f - E f|^2, over data sets",
      source: "Urfin, Bonnaire, Biroli, Mezard 2026 (reading of)"),
    measure: DataBias())
}
