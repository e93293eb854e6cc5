/// What squared errors of the posterior mean are weighted by.
///
/// The score is s = (α f − x)/h, so |ŝ − s|² = (α/h)² |f̂ − f_*|². The Kullback–Leibler divergence of
/// the sampler's path measure from the exact one, by Girsanov, is
///
///     ½ ∫ g E|ŝ − s|² dt = ½ ∫ E|f̂ − f_*|² |dψ|,   ψ = α²/h
///
/// and so weights small times by |dψ/dt| more than the uniform average over the window does.
///
/// > Reference: Chen et al. 2023, arXiv 2209.11215, section 5 (Girsanov); Guo, Shamai, Verdú 2005,
/// > IEEE Transactions on Information Theory 51 (the form in ψ).
public enum ErrorMetric: String, Sendable, CaseIterable {
  /// E|f̂ − f_*|², averaged over the times: the risk in denoiser units.
  case denoiser
  /// E|ŝ − s|², averaged over the times: the risk in score units.
  case score
  /// ½ ∫ E|f̂ − f_*|² |dψ| over the window: what the sampler's divergence is bounded by, in nats.
  case divergence

  /// The factor of |f̂ − f_*|² at a time.
  func factor(at time: Double, level: NoiseLevel, problem: RegressionProblem) -> Double {
    switch self {
    case .denoiser: 1
    case .score: 1 / level.denoiserUnitsPerScoreUnits
    case .divergence:
      0.5 * problem.process.signalToNoiseRate(at: time)
        * (problem.times.end - problem.times.start)
    }
  }
}

extension RegressionProblem {
  /// The metrics that make sense: the divergence is an integral over a window of times.
  public var metrics: [ErrorMetric] {
    times.isWindow ? ErrorMetric.allCases : [.denoiser, .score]
  }
}
