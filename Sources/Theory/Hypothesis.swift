/// What a claim demands of the law or of the study, where the program can check it.
public enum Hypothesis: String, Hashable, Sendable, CaseIterable {
  /// The law lives on a bounded set.
  case compactSupport = "compact-support"
  /// The law's tails fall at least as fast as a Gaussian's.
  case subGaussian = "sub-gaussian"
  /// The score of the law is Lipschitz.
  case lipschitzScore = "lipschitz-score"
  /// The law is N(μ, σ₀² I) with an unknown mean and a known variance.
  case sphericalGaussian = "spherical-gaussian"
  /// The data have one dimension.
  case oneDimension = "one-dimension"
  /// The noisy law is p₀ * N(0, t I): X_t = X₀ + √t Z.
  case additiveNoise = "additive-noise"
  /// The inputs carry a constant coordinate: a bias, or one fixed time.
  ///
  /// Without it every function of the tangent kernel's space is homogeneous of degree one, and the
  /// posterior mean is not: the risk has a floor that no sample size removes.
  case constantInput = "constant-input"

  /// The inputs are (x, t − T₀) without a constant coordinate.
  case homogeneousInput = "homogeneous-input"
  /// A control whose kernel's eigenvalues and whose coefficients are exact powers of the index.
  case knownEigenbasis = "known-eigenbasis"

  /// The inputs are uniform on a sphere, which no noisy point of a diffusion is.
  case uniformSphereInputs = "uniform-sphere-inputs"
  /// The inputs are bounded, which no noisy point of a diffusion is.
  case boundedInputs = "bounded-inputs"
  /// Every sample X₀ is used with one noise, so that examples are independent.
  case oneNoise = "one-noise"
  /// The inputs are not truncated, so that the regression function is one of the whole space.
  case wholeInputs = "whole-inputs"
  /// The network's output at the start is zero, or subtracted.
  case zeroInitialOutput = "zero-initial-output"
  /// The function is not in the kernel's space: its source exponent is below 1.
  case roughTarget = "rough-target"

  /// What holds, in words that follow "that".
  public var sentence: String {
    switch self {
    case .compactSupport: "the law has compact support"
    case .subGaussian: "the law is sub-Gaussian"
    case .lipschitzScore: "the score of the law is Lipschitz"
    case .sphericalGaussian: "the law is a Gaussian with a known variance in every direction"
    case .oneDimension: "the data have one dimension"
    case .additiveNoise: "the noisy law is p0 * N(0, t I) (variance-exploding, heat flow)"
    case .homogeneousInput: "the inputs are (x, t - T0) without a constant coordinate"
    case .uniformSphereInputs: "the inputs are uniform on a sphere"
    case .boundedInputs: "the inputs are bounded, which noisy points of a diffusion are not"
    case .oneNoise: "every sample is used with one noise (no copies)"
    case .wholeInputs: "the inputs are not truncated"
    case .zeroInitialOutput: "the network's output at the start is zero, or subtracted"
    case .roughTarget: "the source exponent is below 1"
    case .knownEigenbasis:
      "the kernel's eigenvalues and the function's squared coefficients are exact powers of the index"
    case .constantInput: "the inputs carry a constant coordinate (a bias or one fixed time)"
    }
  }
}
