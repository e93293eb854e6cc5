public import Documents

/// How data turns into noise: the law of X_t is that of α(t) X₀ + √h(t) Z with Z ~ N(0, I).
///
/// The signal-to-noise ratio ψ = α²/h falls as time increases. For every process, the path measures
/// of the exact reverse process and of one that runs with f̂ instead of the posterior mean f differ
/// by the relative entropy
///
///     ½ ∫ E|f̂ − f|² |dψ|
///
/// since a diffusion with these marginals has the squared diffusion coefficient α² d(h/α²)/dt. That
/// is why a process gives |dψ/dt|: uniform times weigh small t by that much less.
///
/// A new process is one file that conforms to this protocol and one line in ``ProcessCatalogue``.
///
/// > Reference: Song et al. 2021, arXiv 2011.13456, section 3; Guo, Shamai, Verdú 2005,
/// > arXiv cs/0412108, for the relation of information and mean squared error in ψ.
public protocol ForwardProcess: Sendable {
  /// Where the times begin: 0, but for tables.
  var firstTime: Double { get }

  /// Where the times end; it may be infinite.
  var lastTime: Double { get }

  /// Whether the process is defined at its first and last time themselves.
  var includesEnds: Bool { get }

  /// The factor α of the signal and the variance h of the noise, at a time of the process.
  ///
  /// h keeps its relative accuracy as t → 0. Both may underflow, or h overflow, at extreme times;
  /// ``TimeLaw`` refuses those.
  func coefficients(at t: Double) -> (α: Double, h: Double)

  /// The rate |dψ/dt| at which the signal-to-noise ratio ψ = α²/h falls.
  func signalToNoiseRate(at t: Double) -> Double

  /// What the process is, for reports: a phrase in Markdown with formulas between dollar signs.
  var summary: String { get }
}

extension ForwardProcess {
  /// 0.
  public var firstTime: Double { 0 }

  public var includesEnds: Bool { false }

  /// Whether the process is defined at time t.
  public func isDefined(at t: Double) -> Bool {
    (t > firstTime && t < lastTime) || (includesEnds && (t == firstTime || t == lastTime))
  }

  /// The noise level (α, h) at a time of the process.
  public func level(at t: Double) -> NoiseLevel {
    precondition(isDefined(at: t), "time \(t) is outside (\(firstTime), \(lastTime))")
    let (α, h) = coefficients(at: t)
    return NoiseLevel(α: α, h: h)
  }
}

/// A kind of process as users write it: its name in a study file, and how its parameters are read.
public struct ProcessKind: Sendable {
  /// The value of `kind:`.
  public let name: String
  /// One line for `scorebound processes`.
  public let summary: String
  /// An example, as a study file has it, with its times.
  public let example: String
  /// Formula, meanings of the keys, and source.
  public let explanation: Explanation
  /// Reads the parameters; problems are recorded in the section's log, and nil is returned.
  public let read: @Sendable (Section) -> (any ForwardProcess)?

  /// Creates a kind of process.
  public init(
    name: String, summary: String, example: String,
    explanation: Explanation = Explanation(),
    read: @escaping @Sendable (Section) -> (any ForwardProcess)?
  ) {
    self.name = name
    self.summary = summary
    self.explanation = explanation
    self.example = example
    self.read = read
  }
}
