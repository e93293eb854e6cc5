internal import CGSL
import Foundation

/// A Gaussian restricted to a ball, by its marginal along the axis through both centres.
///
/// In units of the noise: N(b e, I) on |z| ≤ a. With t = a − δ the coordinate along e, x = (a² − t²)/2
/// and n = (d−1)/2, the marginal has the density
///
///     g(t) ∝ exp(−(t − b)²/2) P(n, x),   P(n, x) = γ(n, x)/Γ(n),   −a ≤ t ≤ a,
///
/// and Σ of positive terms gives all that is wanted, for all a and b:
///
///     Z = P(|b e + N(0, I)| ≤ a) = F_d(a²; b²),   R = F_{d+2}/F_d = E[P(n+1, x)/P(n, x)],
///     E[δ],  Var[δ]
///
/// Differences of noncentral chi-squared distributions, the usual form of the variance, lose all
/// digits far outside of the ball. Gauss–Legendre's rule is applied in θ, t = a cos θ, in which the
/// root of the density at the edge is smooth, on a window around the mode, and from where P is 1
/// apart.
struct BallAxis: Sendable {
  /// What the marginal gives.
  struct Moments {
    /// log Z + g²/2 for g > 0, log Z otherwise, where g = b − a.
    let logMass: Double
    /// F_{d+2}/F_d.
    let ratio: Double
    /// E[a − t], the mean depth below the edge.
    let depth: Double
    /// Var[t].
    let variance: Double
  }

  private let n: Double
  private let logGamma: Double

  /// From which x on P(n, x) is 1 to 1e-20.
  private let saturation: Double

  /// Prepares the functions for dimension d.
  init(dimension: Int) {
    self.n = 0.5 * Double(dimension - 1)
    self.logGamma = gsl_sf_lngamma(n + 1)
    self.saturation = n + 50 + 10 * n.squareRoot()
  }

  /// log P(n, x) and P(n+1, x)/P(n, x) with its complement, for x > 0.
  private func incompleteGamma(
    _ x: Double
  ) -> (logValue: Double, ratio: Double, complement: Double) {
    if x >= saturation { return (0, 1, 0) }
    let logFirst = n * log(x) - x - logGamma
    if x < n + 2 {
      // P(n, x) = xⁿ e^{−x}/Γ(n+1) (1 + x/(n+1) + x²/((n+1)(n+2)) + …); P(n+1, x) lacks the 1.
      var term = 1.0
      var rest = 0.0
      var k = n + 1
      repeat {
        term *= x / k
        rest += term
        k += 1
      } while term > 1e-17 * rest
      return (n == 0 ? 0 : logFirst + log1p(rest), rest / (1 + rest), 1 / (1 + rest))
    }
    var result = gsl_sf_result()
    _ = gsl_sf_gamma_inc_P_e(n + 1, x, &result)
    let first = exp(logFirst)
    let value = result.val + first
    return (n == 0 ? 0 : log(value), result.val / value, first / value)
  }

  /// log of the density in θ up to a constant, at depth δ.
  private func logDensity(δ: Double, a: Double, g: Double) -> Double {
    let x = 0.5 * δ * (2 * a - δ)
    return exponent(δ, g) + incompleteGamma(x).logValue + 0.5 * log(x)
  }

  /// −(t − b)²/2, without the g²/2 of the edge where b lies outside.
  private func exponent(_ δ: Double, _ g: Double) -> Double {
    g > 0 ? -δ * (g + 0.5 * δ) : -0.5 * (δ + g) * (δ + g)
  }

  /// The depth of the mode, to some hundredths.
  ///
  /// With y = x P′(n, x)/P(n, x) + ½, which falls from n + ½ to ½, the derivative of the log density
  /// vanishes where δ (g + δ) = y · 2t/(2a − δ).
  private func mode(a: Double, g: Double) -> Double {
    func depth(_ y: Double) -> Double {
      let root = (g * g + 4 * y).squareRoot()
      return g > 0 ? 2 * y / (g + root) : 0.5 * (root - g)
    }
    var low = min(0.5 * a, depth(0.25))
    var high = min(a, depth(n + 0.5))
    while high > 1.05 * low {
      let δ = (low * high).squareRoot()
      let x = 0.5 * δ * (2 * a - δ)
      let y = n * incompleteGamma(x).complement + 0.5
      if δ * (g + δ) < y * 2 * (a - δ) / (2 * a - δ) { low = δ } else { high = δ }
    }
    return low
  }

  /// The depths between which the density is at least e⁻⁴⁰ of its largest.
  private func window(a: Double, g: Double) -> (low: Double, high: Double) {
    let δ = mode(a: a, g: g)
    let floor = logDensity(δ: δ, a: a, g: g) - 40
    // Drops at least like a Gaussian of variance 1; and like δ^y e^{−y δ/δ*} far outside.
    let y = max(0.5, δ * (g + δ))
    let steep = 40 / y + (40 / y * (40 / y + 2)).squareRoot()
    let farthest = min(2 * a, 1.05 * δ + 9)
    var high = min(farthest, δ * (1 + steep))
    while high < farthest, logDensity(δ: high, a: a, g: g) > floor {
      high = min(farthest, δ + 1.5 * (high - δ))
    }
    guard n > 4 else { return (0, high) }
    var outside = 0.0
    var inside = δ
    for _ in 0..<5 {
      let middle = 0.5 * (outside + inside)
      if logDensity(δ: middle, a: a, g: g) > floor { inside = middle } else { outside = middle }
    }
    return (outside, high)
  }

  /// The moments for the ball's radius a > 0 and b = a + g ≥ 0, in units of the noise.
  func moments(a: Double, g: Double) -> Moments {
    // |N(b e, I)| exceeds b + √d + 12 with probability below e⁻⁷².
    if -g > (2 * n + 1).squareRoot() + 12 {
      return Moments(logMass: 0, ratio: 1, depth: -g, variance: 1)
    }
    let (low, high) = window(a: a, g: g)
    let saturated = depth(x: saturation, a: a)
    var panels = [low, high]
    if saturated > low, saturated < high { panels.insert(saturated, at: 1) }
    let angles = panels.map { 2 * asin(min(1, ($0 / (2 * a)).squareRoot())) }
    let rule = GaussLegendre.rule
    let count = rule.count * (panels.count - 1)
    return withUnsafeTemporaryAllocation(of: (δ: Double, weight: Double).self, capacity: count) {
      points in
      var largest = -Double.infinity
      var next = 0
      return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { ratios in
        for panel in 1..<panels.count {
          let half = 0.5 * (angles[panel] - angles[panel - 1])
          for (node, weight) in rule {
            let θ = angles[panel - 1] + half * (1 + node)
            let sine = sin(0.5 * θ)
            let δ = 2 * a * sine * sine
            let x = 0.5 * δ * (2 * a - δ)
            let (logValue, ratio, _) = incompleteGamma(x)
            // dt = a sin θ dθ = √(2x) dθ.
            let logWeight =
              exponent(δ, g) + logValue + log(half * weight * x.squareRoot())
            points[next] = (δ, logWeight)
            ratios[next] = ratio
            largest = max(largest, logWeight)
            next += 1
          }
        }
        var (mass, ratio, depth) = (0.0, 0.0, 0.0)
        for q in 0..<count {
          points[q].weight = exp(points[q].weight - largest)
          mass += points[q].weight
          ratio += points[q].weight * ratios[q]
          depth += points[q].weight * points[q].δ
        }
        depth /= mass
        var variance = 0.0
        for q in 0..<count {
          let gap = points[q].δ - depth
          variance += points[q].weight * gap * gap
        }
        return Moments(
          logMass: largest + log(mass) - 0.5 * log(.pi), ratio: ratio / mass, depth: depth,
          variance: variance / mass)
      }
    }
  }

  /// The depth δ ≤ a at which (a² − t²)/2 = x, or infinity where there is none.
  private func depth(x: Double, a: Double) -> Double {
    let rest = a * a - 2 * x
    return rest > 0 ? 2 * x / (a + rest.squareRoot()) : .infinity
  }
}

/// Gauss–Legendre's rule on [−1, 1].
private enum GaussLegendre {
  /// 64 nodes and weights: e^{−s²/2} on ±9 to 1e-15.
  static let rule: [(node: Double, weight: Double)] = {
    let count = 64
    guard let table = gsl_integration_glfixed_table_alloc(count) else {
      fatalError("out of memory for a quadrature rule")
    }
    defer { gsl_integration_glfixed_table_free(table) }
    return (0..<count).map { index in
      var node = 0.0
      var weight = 0.0
      _ = gsl_integration_glfixed_point(-1, 1, index, &node, &weight, table)
      return (node, weight)
    }
  }()
}
