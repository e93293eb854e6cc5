internal import CGSL

/// The standard normal distribution.
public enum StandardNormal {
  /// P(Z ≤ z).
  public static func cumulative(_ z: Double) -> Double { gsl_cdf_ugaussian_P(z) }
  /// The z with P(Z ≤ z) = `probability`.
  public static func quantile(_ probability: Double) -> Double {
    gsl_cdf_ugaussian_Pinv(probability)
  }
}

/// Student's t distribution, whose degrees of freedom need not be whole.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, positive.
  public let degreesOfFreedom: Double

  /// Makes the distribution; `degreesOfFreedom` must be positive.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "t needs positive degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T ≤ t).
  public func cumulative(_ t: Double) -> Double { gsl_cdf_tdist_P(t, degreesOfFreedom) }

  /// The t with P(T ≤ t) = `probability`.
  public func quantile(_ probability: Double) -> Double {
    gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
  }

  /// P(|T| ≥ |t|), the two-sided p-value of an observed t.
  public func twoSidedP(_ t: Double) -> Double {
    min(1, 2 * gsl_cdf_tdist_Q(abs(t), degreesOfFreedom))
  }
}

/// Fisher's F distribution.
public struct FisherF: Hashable, Sendable {
  /// The numerator's degrees of freedom, positive.
  public let numerator: Double
  /// The denominator's degrees of freedom, positive.
  public let denominator: Double

  /// Makes the distribution; both degrees of freedom must be positive.
  public init(numerator: Double, denominator: Double) {
    precondition(numerator > 0 && denominator > 0, "F needs positive degrees of freedom")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// P(F ≥ f).
  public func upperTail(_ f: Double) -> Double { gsl_cdf_fdist_Q(f, numerator, denominator) }
}

/// The chi-squared distribution.
public struct ChiSquared: Hashable, Sendable {
  /// The degrees of freedom, positive.
  public let degreesOfFreedom: Double

  /// Makes the distribution; `degreesOfFreedom` must be positive.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "chi squared needs positive degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(X ≥ x).
  public func upperTail(_ x: Double) -> Double { gsl_cdf_chisq_Q(x, degreesOfFreedom) }
}
