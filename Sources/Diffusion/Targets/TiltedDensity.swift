import Foundation

/// The posterior of a ``PiecewiseDensity``: the law p(u) exp(−z²/(2h)), z = α u − x, normalised.
///
/// The score has two forms,
///
///     s = E[z]/h = (E p′/p + Σ_k J_k exp(−z_k²/(2h))/∫ p exp(−z²/(2h)) du)/α,
///
/// with J_k what p rises by at knot k. The first cancels where h is small and x lies within the
/// image of the support, the second where h is large or x outside; the one that loses less is taken.
struct TiltedDensity {
  /// The posterior mean f.
  let mean: Double
  /// The score of X_t.
  let score: Double
  /// The posterior variance v.
  let labelNoise: Double
  /// The log density of X_t.
  let logDensity: Double

  /// Integrates at a point.
  ///
  /// - Parameters:
  ///   - density: The law p of X₀.
  ///   - x: The point.
  ///   - level: The noise level.
  ///   - refinement: Divides the length of the panels: 2 shows how accurate 1 is.
  init(_ density: PiecewiseDensity, at x: Double, level: NoiseLevel, refinement: Int = 1) {
    let h = level.h
    let α = level.α
    let tilt = Tilt(density.support, at: x, level: level, refinement: refinement)
    let length = tilt.length
    var sums = Sums(density, tilt, depth: Tilt.usualDepth)
    let reach = α * (density.upper - density.lower)
    // What lies deeper holds at most exp(−depth) of the largest density over a length; where the
    // mass or the variance is small compared with that, a second look goes deeper.
    let needed =
      41.5 + max(0, log(density.largest * length / (α * sums.mass)))
      + max(0, log(reach * reach / sums.variance))
    if needed > Tilt.usualDepth {
      sums = Sums(density, tilt, depth: needed.isFinite ? needed : 1500)
    }
    let direct = (tilt.e + sums.first) / h
    let byParts = sums.slope / (α * sums.mass)
    let lossOfDirect = (abs(tilt.e) + sums.absoluteFirst) / h
    let lossByParts = sums.absoluteSlope / (α * sums.mass)
    let isDirect = lossOfDirect <= lossByParts
    self.score = isDirect ? direct : byParts
    // Within the support E z = h s; outside of it e would swallow the digits of E ζ = h s − e.
    let first = isDirect || tilt.e != 0 ? sums.first : h * byParts
    let mean = tilt.point(at: first)
    self.mean = min(max(mean, density.lower), density.upper)
    self.labelNoise = max(0, sums.variance) / (α * α)
    self.logDensity = log(sums.mass) - tilt.e * tilt.e / (2 * h) - 0.5 * log(2 * .pi * h)
  }

  /// The integrals, by panels.
  private struct Sums {
    /// ∫ p exp du.
    var mass = 0.0
    /// E ζ, and E |ζ|.
    var first = 0.0
    var absoluteFirst = 0.0
    /// Var ζ.
    var variance = 0.0
    /// ∫ p′ exp du + Σ J exp, and the same with absolute values.
    var slope = 0.0
    var absoluteSlope = 0.0

    init(_ density: PiecewiseDensity, _ tilt: Tilt, depth: Double) {
      var nodes: [(ζ: Double, mass: Double)] = []
      nodes.reserveCapacity(512)
      let windows = tilt.windows(depth: depth)
      for piece in density.pieces where !piece.isZero {
        tilt.forEachNode(from: piece.lower, to: piece.upper, windows, density.rules) { node in
          let (value, slope) = piece.value(below: node.below, above: node.above)
          nodes.append((node.ζ, node.factor * value))
          mass += node.factor * value
          self.slope += node.factor * slope
          absoluteSlope += node.factor * abs(slope)
        }
      }
      for (ζ, share) in nodes {
        first += share * ζ
        absoluteFirst += share * abs(ζ)
      }
      first /= mass
      absoluteFirst /= mass
      for (ζ, share) in nodes { variance += share * (ζ - first) * (ζ - first) }
      variance /= mass
      for (knot, jump) in density.jumps {
        let rise = jump * exp(tilt.exponent(tilt.offset(of: knot)))
        slope += rise
        absoluteSlope += abs(rise)
      }
    }
  }
}
