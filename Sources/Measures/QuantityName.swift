internal import Diffusion

/// The names of quantities, as in the store and in exports.
public enum QuantityName {
  /// The risk E|f̂ − f_*|² at the rule's step, in denoiser units.
  public static let risk = "risk"
  /// The risk in score units, E|ŝ − s|² = E (α/h)² |f̂ − f_*|².
  public static let scoreRisk = "score-risk"
  /// ½ ∫ E|f̂ − f_*|² |dψ| over the window, in nats.
  public static let divergence = "divergence"
  /// The risk in denoiser units within a time bin, 1, 2, ..., ascending in time.
  public static func risk(inBin bin: Int) -> String { "risk-in-bin-\(bin)" }
  /// The risks besides the one that rates are fitted to.
  package static let furtherRisks =
    [scoreRisk, divergence] + (1...TimeLaw.binCount).map(risk(inBin:))
  /// Half of the signed difference of the two quadrature rules behind a risk.
  public static let quadratureError = "quadrature-error"
  /// The same of any quantity; for the risk it is `quadratureError`.
  package static func quadratureError(of quantity: String) -> String {
    quantity == risk ? quadratureError : "\(quantity)-\(quadratureError)"
  }
  /// The standard error of a risk over its 32 scrambles of Sobol points.
  public static let samplingError = "sampling-error"
  /// The risk of this fit, where `risk` is its average over the labels.
  public static let realisedRisk = "realised-risk"
  /// The risk of this fit, where analyses have taken from it what control variates explain; never stored.
  package static let unadjustedRisk = "unadjusted-risk"
  /// The step chosen.
  public static let step = "stopping-step"
  /// The dimensionless time η n k of the step chosen.
  public static let time = "stopping-time"
  /// 1 where the rule chose the last recorded step, so that a longer path might have served better.
  public static let atEnd = "stopped-at-end"
  /// ε_n², the squared empirical critical radius of H/(n κ_max) with norm bound 1.
  public static let squaredCriticalRadius = "squared-critical-radius"
  /// E v(t, X_t), the label noise summed over the coordinates.
  public static let labelNoise = "label-noise"
  /// |f_W − f^K|²_P, the squared distance of a network from kernel gradient descent on the same data.
  public static let coupling = "coupling"
  /// The number of times that a failed trial was drawn again; not measured where it was not.
  public static let redraws = "redraws"
}
