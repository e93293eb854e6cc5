/// A smooth curve through given points that is monotone where they are: Steffen's method.
///
/// With steps Δ_i = x_{i+1} − x_i and secants s_i = (y_{i+1} − y_i)/Δ_i the slope at an inner point
/// is that of the parabola through it and its two neighbours, held back so that nothing overshoots:
///
///     p = (s_{i−1} Δ_i + s_i Δ_{i−1})/(Δ_{i−1} + Δ_i)
///     y′_i = (sign s_{i−1} + sign s_i) min(|s_{i−1}|, |s_i|, ½|p|)
///
/// At an end it is that of the parabola through three points, between 0 and 2s. Each interval has the
/// cubic with these slopes; the curve has one continuous derivative, and points of a parabola that is
/// monotone, and not too steep for the limits, are met by the parabola itself.
///
/// Everything is a difference from the left point of the interval, which keeps the digits of small
/// differences.
///
/// > Reference: Steffen 1990, Astronomy and Astrophysics 239, 443–450.
struct MonotoneCubic: Sendable {
  private let steps: [Double]
  private let secants: [Double]
  /// The slopes at the points, one more than there are intervals.
  private let slopes: [Double]

  /// Creates the curve from the positive steps x_{i+1} − x_i and the rises y_{i+1} − y_i, at least
  /// one of each.
  init(steps: [Double], rises: [Double]) {
    precondition(
      !steps.isEmpty && steps.count == rises.count,
      "\(steps.count) steps with \(rises.count) rises")
    self.steps = steps
    let secants = zip(rises, steps).map { $0 / $1 }
    self.secants = secants
    let last = steps.count - 1
    self.slopes = (0...steps.count).map { i -> Double in
      switch i {
      case _ where last == 0: secants[0]
      case 0: Self.endSlope(secants[0], next: secants[1], steps[0], next: steps[1])
      case last + 1:
        Self.endSlope(secants[last], next: secants[last - 1], steps[last], next: steps[last - 1])
      default: Self.innerSlope(secants[i - 1], secants[i], steps[i - 1], steps[i])
      }
    }
  }

  private static func innerSlope(
    _ before: Double, _ after: Double, _ stepBefore: Double, _ stepAfter: Double
  ) -> Double {
    guard before * after > 0 else { return 0 }
    let parabola = (before * stepAfter + after * stepBefore) / (stepBefore + stepAfter)
    let size = 2 * min(abs(before), abs(after), 0.5 * abs(parabola))
    return before > 0 ? size : -size
  }

  private static func endSlope(
    _ secant: Double, next: Double, _ step: Double, next nextStep: Double
  ) -> Double {
    let parabola = secant + (secant - next) * step / (step + nextStep)
    guard parabola * secant > 0 else { return 0 }
    return abs(parabola) > 2 * abs(secant) ? 2 * secant : parabola
  }

  /// The rise above the point `i`, and the slope, at the distance `δ` to the right of it.
  ///
  /// The last point may be asked for at δ = 0.
  func rise(from i: Int, by δ: Double) -> (rise: Double, slope: Double) {
    guard i < steps.count else { return (0, slopes[i]) }
    let (Δ, s) = (steps[i], secants[i])
    let (left, right) = (slopes[i], slopes[i + 1])
    let quadratic = (3 * s - 2 * left - right) / Δ
    let cubic = (left + right - 2 * s) / (Δ * Δ)
    return (
      δ * (left + δ * (quadratic + δ * cubic)), left + δ * (2 * quadratic + 3 * δ * cubic)
    )
  }
}
