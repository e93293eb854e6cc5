/// Every number that decides between verdicts, with its reason.
public enum VerdictThresholds {
  /// How far an exponent may be off and still count as the same.
  ///
  /// On two decades of n an exponent off by 0.05 changes the error by a quarter; rival claims of
  /// the literature (2/3, 3/5, 4/7) lie further apart than that only in part, so a study may declare
  /// a smaller margin with the claim.
  public static let margin = 0.05

  /// The one-sided level of each test about an exponent: the 90 % interval has these limits.
  ///
  /// It is the usual level, and the one the standard error was calibrated at.
  public static let level = 0.05

  /// A quadratic term with a smaller p-value stops slower-on-range.
  ///
  /// A bent curve has no single exponent, and bends are what floors and pre-asymptotic ranges look
  /// like. The price is one true contradiction in twenty that comes out inconclusive.
  public static let curvature = 0.05

  /// A bent curve whose last local exponent is below this share of the first has levelled off.
  ///
  /// Above a floor e a power law with exponent b has the local exponent b(1 − e/R), half of b where the
  /// risk R is twice the floor. A bend that keeps more of the exponent can as well be the approach to
  /// another one.
  public static let levelledOff = 0.5

  /// A lack of fit with a smaller p-value stops slower-on-range as well.
  ///
  /// Stricter than the quadratic term, which is the alternative to be expected: together the two
  /// keep the power against an exponent off by 0.15 above 0.9 where the line's error allows it.
  public static let lackOfFit = 0.01

  /// A measured constant within so many standard errors of the exact one is that constant.
  ///
  /// Three, and not two, because it is a control that each release must pass: 0.3 % false alarms.
  public static let constantErrors = 3.0

  /// A chi-squared p-value of the ratios at all n below this says that they are not all 1.
  ///
  /// The level of three standard errors, two-sided.
  public static let constantP = 0.0027

  /// How far a fitted floor may be off its exact value, relatively, and still count as the same.
  ///
  /// A floor is read off an extrapolation; two per cent is what five or more sample sizes near it
  /// can support.
  public static let floorMargin = 0.02

  /// The chance to reach the verdict that the number of further trials is planned for.
  public static let power = 0.9
}
