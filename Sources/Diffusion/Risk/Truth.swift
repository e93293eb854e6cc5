internal import LinearAlgebra

/// What is known of a problem before anything is learned.
public struct Truth: Sendable, Equatable {
  /// The size E|f_*|² of the regression function.
  public let squaredSize: Integral
  /// The label noise E v = E|X₀|² − E|f_*|², the least squared error of any denoiser.
  public let labelNoise: Integral
}

extension RegressionProblem {
  /// E|f_*|² and E v, to 1e-8 where d ≤ 2.
  ///
  /// f_* is analytic, so the trapezoid rule is spectrally accurate: 1/4 of the length scale leaves
  /// rounding only, and 20 Gauss–Legendre nodes in log t 1e-9. Above, scrambled Sobol points with
  /// their own error, from a fixed stream.
  public func truth() -> Truth {
    let nodes = truthNodes
    let means = nodes.nodes.posteriorMeans
    return Truth(
      squaredSize: nodes.integrate { q in means.row(q).reduce(0) { $0 + $1 * $1 } },
      labelNoise: nodes.meanLabelNoise)
  }

  /// The nodes by which what is known of a problem is integrated.
  var truthNodes: EvaluationNodes {
    dataDimension <= Self.largestQuadratureDimension
      ? quadratureNodes(method: .quadrature(refinement: 0), spacing: 0.25, timeNodes: 20)
      : sobolNodes(pointsPerBlock: 2048, key: TrialKey(seed: 0, trial: 0, block: 0))
  }
}
