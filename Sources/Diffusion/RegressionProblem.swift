internal import Statistics

/// Score estimation as regression: X₀ on z = (X_t, t − T₀, c), with regression function f_*.
///
/// With the weight h²/α² the denoising loss is E|f(t, X_t) − X₀|², so the excess loss is the squared
/// L²(P) distance to the posterior mean ("denoiser units"), P = Unif[T₀, T](dt) p_t(dx).
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604, Lemma 3.1 and equation 8.
public struct RegressionProblem: Sendable {
  /// The law p₀.
  public let target: any Target
  /// The forward process.
  public let process: any ForwardProcess
  /// How times are drawn.
  public let times: TimeLaw
  /// How points and times become inputs.
  public let inputs: InputMap
  /// Whether labels are permuted among the examples, a control in which there is nothing to learn.
  public let labelsArePermuted: Bool
  /// The number of noisy copies of each X₀, each with its own time; 1 in Algorithm 1.
  ///
  /// Copies share their label, so that examples are independent with one copy only.
  public let copies: Int
  /// What the noise of the labels is multiplied by: labels are f_*(z) + √c (X₀ − f_*(z)) for the factor c, so that f_*
  /// and the inputs stay what they are; 1 in Algorithm 1.
  public let noiseFactor: Double

  /// Creates a problem.
  public init(
    target: any Target, process: any ForwardProcess, times: TimeLaw, inputs: InputMap,
    labelsArePermuted: Bool = false, copies: Int = 1, noiseFactor: Double = 1
  ) {
    precondition(noiseFactor > 0, "noise of labels multiplied by \(noiseFactor)")
    self.noiseFactor = noiseFactor
    precondition(copies > 0, "\(copies) copies of each sample")
    self.target = target
    self.process = process
    self.times = times
    self.inputs = inputs
    self.labelsArePermuted = labelsArePermuted
    self.copies = copies
  }

  /// The dimension d of the data.
  public var dataDimension: Int { target.dimension }

  /// The dimension D of the inputs z.
  public var inputDimension: Int { inputs.dimension(ofData: target.dimension, times: times) }

  /// The intrinsic dimension D′ that governs the tangent kernel's eigenvalue decay.
  public var intrinsicDimension: Int {
    inputs.intrinsicDimension(ofData: target.dimension, times: times)
  }

  /// The problem of one trial: itself, or one with the law drawn for a sample size and trial.
  public func instance(sampleSize n: Int, key: TrialKey) -> RegressionProblem {
    guard target.variesByTrial else { return self }
    return RegressionProblem(
      target: target.instance(sampleSize: n, using: key.stream(for: .law)), process: process,
      times: times, inputs: inputs, labelsArePermuted: labelsArePermuted, copies: copies,
      noiseFactor: noiseFactor)
  }
}
