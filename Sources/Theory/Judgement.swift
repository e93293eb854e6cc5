public import Statistics

/// A verdict with everything it rests on.
public struct Judgement: Hashable, Sendable {
  /// What counts as agreement with a claimed exponent.
  public struct Target: Hashable, Sendable {
    /// The claimed exponent b₀.
    public let exponent: Double
    /// The margin D.
    public let margin: Double
    /// What the logarithms that the claim allows can take off the exponent on this grid.
    public let logAllowance: Double
    /// The same on the last half of the grid.
    public let lateLogAllowance: Double
    /// The name of what the risk is a power of.
    public let axis: String

    /// Makes the target; `sampleSizes` is the grid on which log n is raised to the power `logs`.
    public init(
      exponent: Double, margin: Double = VerdictThresholds.margin, logs: Double = 0,
      sampleSizes: [Double], axis: String = "n"
    ) {
      self.exponent = exponent
      self.margin = margin
      self.axis = axis
      let late = Array(sampleSizes.sorted()[lateHalf(of: sampleSizes.sorted())])
      logAllowance = logs == 0 ? 0 : logs * logarithmSlope(over: sampleSizes)
      lateLogAllowance = logs == 0 ? 0 : logs * logarithmSlope(over: late)
    }

    /// b₀ − D − allowance: an exponent below is too slow.
    public var lower: Double { exponent - margin - logAllowance }
    /// The same for the exponent of the last half.
    public var lateLower: Double { exponent - margin - lateLogAllowance }
    /// b₀ + D: an exponent above is faster than claimed.
    public var upper: Double { exponent + margin }
  }

  /// Why no single exponent describes the points.
  public enum Obstacle: String, Hashable, Sendable, CaseIterable {
    /// The curve is bent: its exponent still changes along the axis.
    case preAsymptotic = "pre-asymptotic"
    /// The curve is bent and has lost half of its exponent, as it does where the risk is twice a floor.
    case floorReached = "floor-reached"
    /// The points scatter about a line by more than Monte Carlo error.
    case scatter
    /// There are too few points and trials to test whether they lie on a line.
    case untested = "straightness-untested"
  }

  /// The claim's id; nil for a bare exponent.
  public let claim: String?
  /// The verdict.
  public internal(set) var verdict: Verdict
  /// Why, in sentences without their full stop, the deciding one first.
  public internal(set) var reasons: [String]
  /// Why no single exponent describes the points; nil where nothing contradicts one.
  ///
  /// It decides nothing.
  public internal(set) var obstacle: Obstacle?
  /// What was claimed; nil where there was nothing to hold the measurement against.
  public let target: Target
  /// The measured exponent.
  public let exponent: Double
  /// Its standard error.
  public let standardError: Double
  /// The interval that decided.
  public let ci90: ConfidenceInterval
  /// The interval to print.
  public let ci95: ConfidenceInterval
  /// The p-value of "not slower than claimed"; nil where one fixed law cannot refute it.
  public internal(set) var refutationP: Double?
  /// The p-value of the verdict's word, the largest of those of the tests that it needs; nil where no test
  /// supports it.
  public internal(set) var wordP: Double?
  /// The degrees of freedom of the fits at the largest sample size, at their mean stopping time; nil where no claim
  /// about eigenvalues was judged.
  public internal(set) var degreesOfFreedom: Double?
  /// The sample size at which a bound is nearest to the risk, or furthest below it; nil for other claims.
  public internal(set) var place: Double?
  /// Further trials per n for a verdict; nil where the verdict is final or trials cannot bring one.
  public internal(set) var trialsNeeded: Int?
  /// What the numbers would have said, had the law kept the hypotheses; nil unless not-applicable.
  public internal(set) var stressVerdict: Verdict?
}
