internal import CGSL
internal import Foundation
internal import LinearAlgebra

extension RegressionProblem {
  /// Nodes for the risk of a fit on the line at one time whose kinks are known: Gauss–Legendre on
  /// the panels between them.
  ///
  /// A tangent kernel's fit has a kink at every data point and is analytic in between, so panels that
  /// end at the kinks leave nothing for the rule to stumble over: errors are below 1e-10 of E|f_*|².
  /// Panels are split where they are longer than half of p_t's length scale, and short ones take
  /// fewer points. The two blocks differ by one point per panel.
  ///
  /// - Parameter kinks: Where fits may have kinks, in any order, besides those of truncated inputs; those
  ///   outside of the effective support do not matter.
  /// - Returns: Nodes in two blocks.
  public func panelNodes(kinks: [Double]) -> EvaluationNodes {
    precondition(
      dataDimension == 1 && !times.isWindow,
      "panels need one dimension and one time, not \(dataDimension) dimensions")
    let level = process.level(at: times.start)
    let support = target.effectiveSupport(level: level)[0]
    let scale = target.lengthScale(level: level)
    let edges =
      [support.lowerBound]
      + (kinks + (inputs.truncation.map { [-$0.radius, $0.radius] } ?? []))
      .filter { support.contains($0) }.sorted() + [support.upperBound]
    var points: [Double] = []
    var weights: [Double] = []
    var blocks: [Range<Int>] = []
    for extra in 0...1 {
      let start = weights.count
      var nodes: [(x: Double, weight: Double)] = []
      // Between distant parts of a law hardly any point is kept, so that only a part is held.
      func keepNodes() {
        let logDensities = logDensities(
          at: Matrix(rows: nodes.count, columns: 1, values: nodes.map(\.x)), level: level)
        for (node, logDensity) in zip(nodes, logDensities) {
          let mass = node.weight * exp(logDensity)
          guard mass > 1e-25 else { continue }
          points.append(node.x)
          weights.append(mass)
        }
        nodes.removeAll(keepingCapacity: true)
      }
      for (left, right) in zip(edges, edges.dropFirst()) where right > left {
        let pieces = max(1, Int(((right - left) / (0.5 * scale)).rounded(.up)))
        let width = (right - left) / Double(pieces)
        let count = Self.panelPoints(relativeWidth: width / scale) + extra
        for piece in 0..<pieces {
          let from = left + Double(piece) * width
          nodes += gaussLegendre(from: from, to: from + width, count: count).map {
            ($0.node, $0.weight)
          }
          if nodes.count >= Self.pointsAtATime { keepNodes() }
        }
      }
      keepNodes()
      blocks.append(start..<weights.count)
    }
    return EvaluationNodes(
      method: .panels, problem: self,
      points: Matrix(rows: points.count, columns: 1, values: points),
      times: Array(repeating: times.start, count: points.count), weights: weights, blocks: blocks)
  }

  /// The number of points of a panel by its width in units of the length scale: the error of p points is of
  /// the order (width/4)^(2p)/(2p)! of the integrand's largest derivative.
  private static func panelPoints(relativeWidth: Double) -> Int {
    switch relativeWidth {
    case ..<0.02: 3
    case ..<0.1: 4
    case ..<0.25: 5
    default: 7
    }
  }
}

/// Nodes and weights of the Gauss–Legendre rule on an interval.
func gaussLegendre(
  from: Double, to: Double, count: Int
) -> [(node: Double, weight: Double)] {
  guard let table = gsl_integration_glfixed_table_alloc(count) else {
    fatalError("out of memory for \(count) quadrature nodes")
  }
  defer { gsl_integration_glfixed_table_free(table) }
  return (0..<count).map { i in
    var node = 0.0
    var weight = 0.0
    gsl_integration_glfixed_point(from, to, i, &node, &weight, table)
    return (node, weight)
  }
}
