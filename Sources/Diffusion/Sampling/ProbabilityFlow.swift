internal import Foundation
public import LinearAlgebra
internal import Statistics

/// Samples from a denoiser: the probability flow from the last time of a window down to the first.
///
///     x_u = α_u f(s, x_s) + √(h_u/h_s) (x_s − α_s f(s, x_s)),   and f(T₀, x) at the end,
///
/// which is exact where f does not change from s to u. Times are uniform in the logarithm of the signal-to-noise
/// ratio. Starts are exact draws of X_T, so that with f = E[X₀ | X_t] what comes out differs from the law by the
/// discretisation and by the noise left at T₀ alone.
///
/// > Reference: Song et al. 2021, arXiv 2010.02502 (DDIM), equation 12 with σ = 0; Song et al. 2021,
/// > arXiv 2011.13456, section 4.3.
public struct ProbabilityFlow: Sendable {
  /// The problem, whose times are a window.
  public let problem: RegressionProblem
  /// The times, descending from T to T₀.
  public let times: [Double]

  /// Creates the sampler with a number of steps; nil for a problem at one time.
  public init?(_ problem: RegressionProblem, steps: Int) {
    precondition(steps > 0, "a sampler needs steps, not \(steps)")
    guard case .window(let from, let to) = problem.times else { return nil }
    func logRatio(_ t: Double) -> Double { log(problem.process.level(at: t).signalToNoise) }
    let (low, high) = (logRatio(to), logRatio(from))
    let inner = (1..<steps).map { k in
      let target = low + (high - low) * Double(k) / Double(steps)
      // The ratio falls with time.
      var (a, b) = (from, to)
      for _ in 0..<60 {
        let middle = (a * b).squareRoot()
        if logRatio(middle) > target { a = middle } else { b = middle }
      }
      return (a * b).squareRoot()
    }
    self.problem = problem
    times = [to] + inner + [from]
  }

  /// Draws X_T for `count` fresh samples, count x d, from the trial's stream for generated samples.
  public func starts(count: Int, key: TrialKey) -> Matrix {
    let stream = key.stream(for: .generation)
    let atEnd = RegressionProblem(
      target: problem.target, process: problem.process, times: .fixed(times[0]),
      inputs: problem.inputs)
    return atEnd.drawExamples(count: count, copies: 1, data: stream, noise: stream, time: stream)
      .noisy.points
  }

  /// Samples from starts (count x d), where the denoiser gives f at noisy points (count x d).
  ///
  /// - Complexity: One call of the denoiser a step, and one at the end.
  /// - Throws: What the denoiser throws.
  public func samples<Failure: Error>(
    from starts: Matrix, denoiser: (NoisyPoints) throws(Failure) -> Matrix
  ) throws(Failure) -> Matrix {
    func denoised(_ x: Matrix, at t: Double) throws(Failure) -> Matrix {
      try denoiser(
        NoisyPoints(
          problem: problem, points: x, times: [Double](repeating: t, count: x.rows)))
    }
    var x = starts
    for (s, u) in zip(times, times.dropFirst()) {
      let (now, next) = (problem.process.level(at: s), problem.process.level(at: u))
      let f = try denoised(x, at: s)
      let share = (next.h / now.h).squareRoot()
      for i in x.values.indices {
        x.values[i] = next.α * f.values[i] + share * (x.values[i] - now.α * f.values[i])
      }
    }
    return try denoised(x, at: times[times.count - 1])
  }
}
