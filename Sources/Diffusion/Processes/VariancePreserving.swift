internal import Documents
internal import Foundation

/// The variance-preserving process dX = −½ g(t) X dt + √g(t) dB.
///
/// Its marginals are X_t = α X₀ + √h Z with α(t) = exp(−½ ∫₀ᵗ g) and h(t) = 1 − α(t)².
///
/// > Reference: Song et al. 2021, arXiv 2011.13456, equation 11; Nichol and Dhariwal 2021,
/// > arXiv 2102.09672, equation 17 for the cosine schedule.
public struct VariancePreserving: ForwardProcess, Equatable {
  /// The speed g(t) of the process.
  public enum Schedule: Sendable, Equatable {
    /// g(t) = g.
    case constant(Double)
    /// g(t) = g₀ + (g₁ − g₀) t, for t in [0, 1] in its source; any t ≥ 0 with g(t) > 0 is allowed.
    case linear(from: Double, to: Double)
    /// α(t)² = c(t)²/c(0)² with c(t) = cos(½π (t + s)/(1 + s)), s = 0.008, for t in [0, 1).
    case cosine
  }

  /// The speed g(t) of the process.
  public let schedule: Schedule

  /// Creates a process with a schedule.
  public init(schedule: Schedule) {
    self.schedule = schedule
  }

  private static let cosineOffset = 0.008

  /// Infinite, or where the speed or the signal has fallen to 0.
  public var lastTime: Double {
    switch schedule {
    case .constant: .infinity
    case .linear(let from, let to): to >= from ? .infinity : from / (from - to)
    case .cosine: 1
    }
  }

  /// The speed g(t).
  public func speed(at t: Double) -> Double {
    switch schedule {
    case .constant(let g): return g
    case .linear(let from, let to): return from + (to - from) * t
    case .cosine:
      let s = Self.cosineOffset
      return .pi / (1 + s) * tan(0.5 * .pi * (t + s) / (1 + s))
    }
  }

  /// The coefficients at time t > 0; h is computed without the cancellation of 1 − α².
  public func coefficients(at t: Double) -> (α: Double, h: Double) {
    switch schedule {
    case .constant(let g):
      return (exp(-0.5 * g * t), -expm1(-g * t))
    case .linear(let from, let to):
      let integral = t * (from + 0.5 * (to - from) * t)
      return (exp(-0.5 * integral), -expm1(-integral))
    case .cosine:
      let s = Self.cosineOffset
      let start = 0.5 * .pi * s / (1 + s)
      let angle = 0.5 * .pi * (t + s) / (1 + s)
      // cos²a − cos²b = sin(b − a) sin(b + a): the difference 1 − α² without cancellation.
      let h = sin(0.5 * .pi * t / (1 + s)) * sin(angle + start) / (cos(start) * cos(start))
      return (cos(angle) / cos(start), h)
    }
  }

  /// |dψ/dt| = g α²/h².
  public func signalToNoiseRate(at t: Double) -> Double {
    let level = level(at: t)
    return speed(at: t) * level.α * level.α / (level.h * level.h)
  }

  /// The schedule, for reports.
  public var summary: String {
    let speed =
      switch schedule {
      case .constant(let g): "$g = \(g)$"
      case .linear(let from, let to): "$g(t)$ linear from \(from) at t = 0 to \(to) at t = 1"
      case .cosine: "the cosine schedule"
      }
    return "a variance-preserving process with \(speed)"
  }
}

extension VariancePreserving {
  /// `kind: variance-preserving`.
  public static let kind = ProcessKind(
    name: "variance-preserving",
    summary: "alpha^2 + h = 1; g: a positive number (default 1), {linear: [0.1, 20]} or cosine",
    example: "{kind: variance-preserving, g: 1.0, window: [0.1, 2.0]}",
    explanation: Explanation(
      formula: "X_t = alpha X0 + sqrt(h) Z, alpha = exp(-1/2 int_0^t g), h = 1 - alpha^2",
      keys: [
        "g": KeyMeaning(
          "speed of the process, per unit of time: a number, cosine, or {linear: [g at 0, g at 1]}",
          default: "1"),
        "g.linear": "speeds at t = 0 and at t = 1",
      ],
      examples: [
        "{kind: variance-preserving, g: {linear: [0.1, 20]}, at: 0.3}",
        "{kind: variance-preserving, g: cosine, at: 0.3}",
      ],
      source: "Song et al. 2021, arXiv 2011.13456, equation 11; Nichol and Dhariwal 2021, arXiv "
        + "2102.09672, equation 17"),
    read: { VariancePreserving(reading: $0) })

  init?(reading section: Section) {
    section.declare("g", .words(["cosine"]))
    section.declare("g", .within(.positive))
    guard let node = section.optionalNode("g") else {
      self.init(schedule: .constant(1))
      return
    }
    switch node.content {
    case .scalar("cosine", _):
      self.init(schedule: .cosine)
    case .mapping:
      guard let linear = section.section("g", what: "the schedule g") else { return nil }
      linear.declare("linear", .within(.positive))
      linear.declare("linear", .count(2...2))
      let ends = linear.numbers("linear")
      linear.finish()
      guard let ends else { return nil }
      guard ends.count == 2, ends[0] > 0, ends[1] > 0 else {
        section.fail(at: "g", "linear needs two positive numbers [g at 0, g at 1]")
        return nil
      }
      self.init(schedule: .linear(from: ends[0], to: ends[1]))
    default:
      guard let g = section.number("g") else { return nil }
      guard g > 0 else {
        section.fail(
          at: "g", "g must be positive, a schedule such as {linear: [0.1, 20]}, or cosine")
        return nil
      }
      self.init(schedule: .constant(g))
    }
  }
}
