/// How the standard error of a rate's exponent is computed.
///
/// With k sample sizes, slope weights cᵢ, residuals eᵢ of the line, leverages hᵢ, and vᵢ the
/// Monte Carlo variance of point i (cv²/T for a log mean):
///
///     hc3     √Σ cᵢ² eᵢ²/(1−hᵢ)²           t with k − 2 degrees of freedom
///     hc1     √(k/(k−2) Σ cᵢ² eᵢ²)         t with k − 2
///     ols     √(Σ eᵢ²/((k−2) S))           t with k − 2
///     within  √Σ cᵢ² vᵢ                    t with min T − 1
///     nested  jackknife over whole trials  t with T − 1
///     wild    that of hc3                  signs of the residuals, see `WildBootstrap`
///     widest  of hc3 and within (nested for trials that recur at every n) the one that reaches
///             furthest; its `within` has Satterthwaite's degrees of freedom
///
/// `widest` is the default. `hc3` alone was measured to hold its level where the others do not, but on few
/// points it is too small by chance: on three it is below a quarter of the true error in 8 % of fits, and an
/// interval must not be narrower than the Monte Carlo error allows. Each
/// line gives the range over {lognormal, gamma} noise × T ∈ {5, 10, 40} × k ∈ {5, 7} × cv ∈ {0.1,
/// 0.6, drifting 0.95 → 0.45}, 6,000 repetitions each, true power law: coverage of the 95 %
/// interval, then the greatest size of the two one-sided 5 % tests at the boundary, then the mean
/// power to see an exponent off by 0.15. "larger" takes the larger of hc3 and within.
///
///     hc3       .956–.972   .053   .65
///     ols       .940–.957   .077   .73
///     within    .936–.989   .086   .76
///     larger    .989–1.00   .029   .61
///
/// `within` and `ols` are sharper, and wrong where cv drifts along n, as it does in real trials.
/// The larger of two errors gives level away (the line above has t with T − 1 for within; Satterthwaite's
/// degrees give away less), and so does `hc3` itself on three or four points
/// (coverage .976–.982, size at most .029). `hc3` also takes up misfit, which within-n variation
/// cannot see. Adding the bias cv²/(2T) of a log mean lowers the size of hc3 to .045 and moves the
/// estimate, which then is no longer the slope that one gets from the printed means; it is an
/// option. The test `RateCalibrationTests` repeats the measurement on fixed streams.
///
/// > Reference: MacKinnon, White 1985, doi:10.1016/0304-4076(85)90158-7 (HC1, HC3).
public enum SlopeStandardError: String, Hashable, Sendable, CaseIterable {
  /// Heteroscedasticity-consistent with squared leverage correction, from the scatter of the points.
  case hc3
  /// The Monte Carlo errors within each n, carried through the slope's weights.
  case within
  /// Heteroscedasticity-consistent with the degrees-of-freedom correction alone.
  case hc1
  /// The classical formula, which takes all points for equally precise.
  case ols
  /// Whole trials left out one by one, at every n, for samples that are
  /// prefixes of each other, whose errors vary together.
  case nested
  /// The error of `hc3` with the quantiles of the wild bootstrap instead of Student's t.
  case wild
  /// Whichever reaches further of `hc3` and `within`, or `nested` for trials that recur.
  case widest

  /// The errors that are compared.
  func parts(isNested: Bool) -> [SlopeStandardError] {
    guard self == .widest else { return [self] }
    return [.hc3, isNested ? .nested : .within]
  }

  /// The standard error of the slope of `line`, whose points have the given Monte Carlo variances.
  ///
  /// NaN for `within` where a variance is not known.
  func estimate(_ line: LeastSquaresLine, variances: [Double?]) -> Double {
    estimate(line, weights: line.slopeWeights, variances: variances)
  }

  /// The standard error of Σ wᵢ yᵢ, a linear function of the line's values such as its height at x.
  func estimate(
    _ line: LeastSquaresLine, weights: [Double], variances: [Double?]
  ) -> Double {
    let count = Double(line.residuals.count)
    var sum = 0.0
    for (i, weight) in weights.enumerated() {
      let residual = line.residuals[i]
      let square =
        switch self {
        case .hc3, .wild, .widest:
          (residual / (1 - line.leverages[i])) * (residual / (1 - line.leverages[i]))
        case .hc1: count / (count - 2) * residual * residual
        case .ols: line.sumOfSquaredResiduals / (count - 2)
        // What each n adds alone; the jackknife computes the whole.
        case .within, .nested: variances[i] ?? .nan
        }
      sum += weight * weight * square
    }
    return sum.squareRoot()
  }

  /// The degrees of freedom of its t, for `points` sample sizes and the fewest trials at any.
  func degreesOfFreedom(points: Int, fewestTrials: Int) -> Double {
    Double(self == .within || self == .nested ? fewestTrials - 1 : points - 2)
  }
}
