public import Documents
public import LinearAlgebra
public import Statistics

/// A law p₀ on Rᵈ whose scores are known exactly at every noise level.
///
/// With X_t = α X₀ + √h Z a target gives, at any point x,
///
///     posterior mean   f = E[X₀ | X_t = x]
///     score            s = ∇ log p_t(x) = (α f − x)/h
///     label noise      v = tr Cov(X₀ | X_t = x) = (h/α) div f
///     log density      log p_t(x)
///
/// finite and accurate far out (|x| = 50) and for h near 0. A new target is one file that conforms
/// to this protocol and one line in ``TargetCatalogue``; the law tests then cover it.
public protocol Target: Sendable {
  /// The dimension d.
  var dimension: Int { get }

  /// The mean E[X₀], d numbers.
  var mean: [Double] { get }

  /// The second moment E|X₀|².
  var secondMoment: Double { get }

  /// What is known of the law, so that a claim can check its hypotheses.
  var properties: TargetProperties { get }

  /// One line that names the law and its parameters, for reports.
  var summary: String { get }

  /// The number k of uniform numbers that ``transport(_:into:)`` turns into one draw.
  var transportDimension: Int { get }

  /// Maps k numbers in (0, 1) to X₀: uniform numbers give a draw from p₀, low-discrepancy points a
  /// sample that fills the law evenly. The coordinates that matter most come first.
  func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>)

  /// Draws X₀ and writes it into `x` (d numbers); by default the transport of uniform numbers.
  func sample(using stream: RandomStream, into x: inout MutableSpan<Double>)

  /// Evaluates the law of X_t at `x`; writes f and s (d numbers each), returns v and log p_t.
  func posterior(
    at x: Span<Double>, level: NoiseLevel, mean: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double)

  /// Evaluates the laws of X_t at points (count x d), each at its own noise level.
  func posteriors(at points: Matrix, levels: [NoiseLevel]) -> Posteriors

  /// A box, one interval per coordinate; outside, X_t has less than 1e-12 of its mass.
  func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>]

  /// A length over which the density of X_t varies, at most: the smallest standard deviation of a
  /// component, say. Quadrature spacings are multiples of it.
  func lengthScale(level: NoiseLevel) -> Double

  /// The relative error that posterior mean, score and label noise stay below: 1e-10 for closed
  /// forms, the law's own estimate where integrals are taken numerically.
  var relativeAccuracy: Double { get }

  /// Whether the law is another one for every sample size and trial; see
  /// ``instance(sampleSize:using:)``.
  var variesByTrial: Bool { get }

  /// The law of one trial: itself, except for least-favourable families, whose perturbation depends
  /// on n and on random signs.
  func instance(sampleSize n: Int, using stream: RandomStream) -> any Target
}

extension Target {
  /// The transport of `transportDimension` uniform numbers.
  public func sample(using stream: RandomStream, into x: inout MutableSpan<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: transportDimension) { u in
      for i in u.indices { u[i] = stream.uniformInside() }
      transport(Span(_unsafeElements: UnsafeBufferPointer(u)), into: &x)
    }
  }

  /// One point after the other.
  public func posteriors(at points: Matrix, levels: [NoiseLevel]) -> Posteriors {
    let d = points.columns
    var result = Posteriors(
      means: Matrix(rows: points.rows, columns: d),
      labelNoise: [Double](repeating: 0, count: points.rows),
      logDensities: [Double](repeating: 0, count: points.rows))
    var mean = [Double](repeating: 0, count: d)
    var score = mean
    for j in 0..<points.rows {
      let x = points.values.span.extracting(j * d..<(j + 1) * d)
      var meanSpan = mean.mutableSpan
      var scoreSpan = score.mutableSpan
      (result.labelNoise[j], result.logDensities[j]) = posterior(
        at: x, level: levels[j], mean: &meanSpan, score: &scoreSpan)
      for i in 0..<d { result.means.values[j * d + i] = mean[i] }
    }
    return result
  }

  public var relativeAccuracy: Double { 1e-10 }

  /// The same law for every trial.
  public var variesByTrial: Bool { false }

  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target { self }
}

/// The laws of X_t at several points: what the risk of a denoiser needs.
public struct Posteriors: Sendable {
  /// The posterior means f, count x d.
  public var means: Matrix
  /// The label noises v, count.
  public var labelNoise: [Double]
  /// The log densities log p_t, count.
  public var logDensities: [Double]

  /// Puts together what is known at several points.
  public init(means: Matrix, labelNoise: [Double], logDensities: [Double]) {
    precondition(
      labelNoise.count == means.rows && logDensities.count == means.rows,
      "\(means.rows) means, \(labelNoise.count) noises and \(logDensities.count) densities")
    self.means = means
    self.labelNoise = labelNoise
    self.logDensities = logDensities
  }
}

/// The law of X_t at one point.
public struct Posterior: Sendable, Equatable {
  /// The posterior mean f = E[X₀ | X_t = x], d numbers.
  public let mean: [Double]
  /// The score s = ∇ log p_t(x), d numbers.
  public let score: [Double]
  /// The label noise v = tr Cov(X₀ | X_t = x).
  public let labelNoise: Double
  /// The log density log p_t(x).
  public let logDensity: Double
}

extension Target {
  /// The law of X_t at a point (d numbers).
  ///
  ///     law.posterior(at: [0.3], level: process.level(at: 0.5)).score
  ///
  /// For many points ``posteriors(at:levels:)`` and the version that writes into spans are faster.
  public func posterior(at x: [Double], level: NoiseLevel) -> Posterior {
    precondition(x.count == dimension, "a point of \(x.count) numbers in \(dimension) dimensions")
    var mean = [Double](repeating: 0, count: dimension)
    var score = mean
    var meanSpan = mean.mutableSpan
    var scoreSpan = score.mutableSpan
    let (labelNoise, logDensity) = posterior(
      at: x.span, level: level, mean: &meanSpan, score: &scoreSpan)
    return Posterior(mean: mean, score: score, labelNoise: labelNoise, logDensity: logDensity)
  }
}

/// What a claim may assume of a law.
public struct TargetProperties: Sendable, Equatable {
  /// The largest |X₀|, or nil where the support is not bounded.
  public let supportRadius: Double?
  /// Whether the tails are sub-Gaussian.
  public let isSubGaussian: Bool
  /// Whether p₀ has a density on Rᵈ.
  public let hasDensity: Bool
  /// The smoothness of that density: infinite for an analytic one, nil where there is none.
  public let smoothness: Double?
  /// Whether the score of p₀ itself is Lipschitz.
  public let hasLipschitzScore: Bool

  /// Creates the properties of a law.
  public init(
    supportRadius: Double?, isSubGaussian: Bool, hasDensity: Bool, smoothness: Double?,
    hasLipschitzScore: Bool
  ) {
    self.supportRadius = supportRadius
    self.isSubGaussian = isSubGaussian
    self.hasDensity = hasDensity
    self.smoothness = smoothness
    self.hasLipschitzScore = hasLipschitzScore
  }
}

/// A kind of target as users write it: its name in a study file, and how its parameters are read.
public struct TargetKind: Sendable {
  /// The value of `kind:`.
  public let name: String
  /// One line for `scorebound targets`.
  public let summary: String
  /// An example, as a study file has it.
  public let example: String
  /// Formula, meanings of the keys, and source.
  public let explanation: Explanation
  /// The version of the law's numbers: raised when a change moves them, even in their last bits.
  public let version: Int
  /// Reads the parameters; problems are recorded in the section's log, and nil is returned.
  public let read: @Sendable (Section) -> (any Target)?

  /// Creates a kind of target.
  public init(
    name: String, summary: String, example: String, version: Int = 1,
    explanation: Explanation = Explanation(),
    read: @escaping @Sendable (Section) -> (any Target)?
  ) {
    self.name = name
    self.summary = summary
    self.explanation = explanation
    self.example = example
    self.version = version
    self.read = read
  }
}
