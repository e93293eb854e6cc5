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

  /// The level of the test that calls a curve slower than claimed by its last half alone.
  ///
  /// It complements the test of the whole range, which also asks the last half's estimate to lie below;
  /// together they call a straight line on the boundary slower in at most one case in twenty
  /// (`studies/calibration.yaml`).
  public static let lateLevel = 0.01

  /// A quadratic term with a smaller p-value makes a curve "bent" in words.
  ///
  /// No verdict rests on it: a bend that no test sees can still move the exponent by more than the margin, so
  /// every verdict asks the last half of the range as well, whether a bend is seen or not.
  public static let curvature = 0.05

  /// A bent curve whose last local exponent is below this share of the first has levelled off.
  ///
  /// Above a floor e a power law with exponent b has the local exponent b(1 − e/R), half of b where the
  /// risk R is twice the floor. A bend that keeps more of the exponent can as well be the approach to
  /// another one.
  public static let levelledOff = 0.5

  /// A lack of fit with a smaller p-value makes the points "scattered" in words.
  ///
  /// Stricter than the quadratic term, which is the alternative to be expected.
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
