internal import Documents

/// The straight interpolation X_t = (1 − t) X₀ + t Z between data at t = 0 and noise at t = 1.
///
/// α = 1 − t and h = t², for t in (0, 1). Time runs from data to noise as in every process here; its
/// source runs it from noise at 0 to data at 1, so that its time is 1 − t. The drift that it learns
/// is a function of the posterior mean, E[X₀ − Z | X_t = x] = (f − x)/t.
///
/// > Reference: Liu, Gong, Liu 2023, arXiv 2209.03003, equation 1, with independent ends.
public struct RectifiedFlow: ForwardProcess, Equatable {
  /// Creates the process.
  public init() {}

  /// 1, where no signal is left.
  public var lastTime: Double { 1 }

  /// α = 1 − t and h = t².
  public func coefficients(at t: Double) -> (α: Double, h: Double) { (1 - t, t * t) }

  /// |dψ/dt| = 2 (1 − t)/t³, from ψ = ((1 − t)/t)².
  public func signalToNoiseRate(at t: Double) -> Double {
    let level = level(at: t)
    return 2 * level.α / (t * level.h)
  }

  /// The name, for reports.
  public var summary: String {
    "a rectified flow, $\\alpha(t) = 1 - t$ and $h(t) = t^2$"
  }
}

extension RectifiedFlow {
  /// `kind: rectified-flow`.
  public static let kind = ProcessKind(
    name: "rectified-flow",
    summary: "alpha = 1 - t and h = t^2: data at t = 0, noise at t = 1",
    example: "{kind: rectified-flow, window: [0.1, 0.9]}",
    explanation: Explanation(
      formula: "X_t = (1 - t) X0 + t Z, alpha = 1 - t, h = t^2, for t below 1",
      source: "Liu, Gong, Liu 2023, arXiv 2209.03003, equation 1"),
    read: { _ in RectifiedFlow() })
}
