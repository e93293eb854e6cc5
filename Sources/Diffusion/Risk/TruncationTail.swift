internal import CGSL
internal import Foundation
internal import LinearAlgebra

extension RegressionProblem {
  /// The part of |f_*|²_P outside of a radius, A_R = E[|f_*(t, X_t)|² 1{|X_t| > R}].
  ///
  /// It is the squared error of the best function that vanishes outside. In one dimension by
  /// Gauss–Legendre panels on both sides of the ball, which ends nothing in their midst: to 1e-9, in two
  /// blocks. Above, from the nodes of ``truth()``, whose blocks say how well these know an indicator.
  public func tailTerm(radius: Double) -> Integral {
    guard dataDimension == 1 else {
      return integrateTruth([
        { nodes, q in
          Self.squaredNorm(nodes.points, q) > radius * radius
            ? Self.squaredNorm(nodes.posteriorMeans, q) : 0
        }
      ])[0]
    }
    return Integral(
      blocks: [0, 1].map { extra in
        times.rule(count: 20 + extra).reduce(0) { sum, node in
          sum + node.weight * lineTail(radius: radius, time: node.time, extra: extra)
        }
      })
  }

  /// E[|f_*|² 1{|X_t| > R}] at one time, d = 1.
  private func lineTail(radius: Double, time: Double, extra: Int) -> Double {
    let level = process.level(at: time)
    let support = target.effectiveSupport(level: level)[0]
    let width = 0.5 * target.lengthScale(level: level)
    var nodes: [(x: Double, weight: Double)] = []
    for (from, to) in [(support.lowerBound, -radius), (radius, support.upperBound)] where to > from
    {
      let pieces = max(1, Int(((to - from) / width).rounded(.up)))
      for piece in 0..<pieces {
        let left = from + (to - from) * Double(piece) / Double(pieces)
        let right = from + (to - from) * Double(piece + 1) / Double(pieces)
        nodes += gaussLegendre(from: left, to: right, count: 7 + extra).map { ($0.node, $0.weight) }
      }
    }
    guard !nodes.isEmpty else { return 0 }
    let posteriors = target.posteriors(
      at: Matrix(rows: nodes.count, columns: 1, values: nodes.map(\.x)),
      levels: Array(repeating: level, count: nodes.count))
    return nodes.indices.reduce(0.0) { sum, q in
      let mean = posteriors.means[q, 0]
      return sum + nodes[q].weight * exp(posteriors.logDensities[q]) * mean * mean
    }
  }

  /// The bound D² sup_t P(|Z| > (R − α D)₊/√h) on the tail term for a law within radius D, Z ~ N(0, I_d).
  ///
  ///     P(|X_t| > R) ≤ Q(d/2, (R − α D)₊²/(2h))
  ///
  /// with the regularised upper incomplete gamma function Q; the supremum over the times is over 41 of
  /// them, both ends included. Nil for a law without compact support.
  public func tailBound(radius: Double) -> Double? {
    guard let D = target.properties.supportRadius else { return nil }
    let count = times.isWindow ? 40 : 0
    let probabilities = (0...count).map { index -> Double in
      let share = count == 0 ? 0 : Double(index) / Double(count)
      let level = process.level(at: times.start * pow(times.end / times.start, share))
      let gap = max(0, radius - level.α * D)
      return gsl_sf_gamma_inc_Q(0.5 * Double(dataDimension), gap * gap / (2 * level.h))
    }
    return D * D * (probabilities.max() ?? 1)
  }

  private static func squaredNorm(_ rows: Matrix, _ q: Int) -> Double {
    rows.row(q).reduce(0) { $0 + $1 * $1 }
  }
}
