import Foundation
internal import LinearAlgebra

extension RegressionProblem {
  /// The largest dimension for which the risk is integrated by quadrature; above it, by Sobol points.
  public static let largestQuadratureDimension = 2

  /// Nodes for a risk by quadrature, d ≤ 2, at a refinement 0, 1, 2, ...
  ///
  /// In t, Gauss–Legendre nodes in log t, since f_* steepens as t → T₀; risks are analytic in t, so
  /// few nodes suffice, and a bin of the window takes the integral of the polynomial through them.
  /// In x, the trapezoid rule over the effective support of p_t, which is spectrally accurate for
  /// f_* but not for fits: a tangent kernel's fit has a kink at every data point and a network's at
  /// every neuron. Each refinement adds a time node and shrinks the spacing by √2. The second block
  /// shifts the grid by half a spacing and has one time node more, so that the blocks differ in
  /// every direction. Nodes of negligible weight (in all less than 1e-11 of the mass) are left out.
  public func quadratureNodes(refinement: Int) -> EvaluationNodes {
    quadratureNodes(
      method: .quadrature(refinement: refinement),
      spacing: Self.spacing(refinement: refinement),
      timeNodes: 3 + refinement)
  }

  /// A quadrature of about `count` nodes per block that resolves functions as well in t as in x; d = 1.
  ///
  /// It serves the spectra of kernels, whose eigenfunctions oscillate in every direction, where
  /// ``quadratureNodes(refinement:)`` has few nodes in t.
  public func balancedNodes(count: Int) -> EvaluationNodes {
    precondition(dataDimension == 1, "balanced nodes in \(dataDimension) dimensions")
    let timeNodes = times.isWindow ? max(3, Int((0.7 * Double(count)).squareRoot())) : 1
    func nodes(_ spacing: Double) -> EvaluationNodes {
      quadratureNodes(
        method: .quadrature(refinement: 0), spacing: spacing, timeNodes: timeNodes)
    }
    // The number of nodes is inverse to the spacing, but for those of negligible weight.
    let probe = nodes(0.25)
    return nodes(0.25 * Double(probe.blocks[0].count) / Double(count))
  }

  /// Nodes with a spacing in units of the length scale and a number of time nodes.
  func quadratureNodes(
    method: EvaluationNodes.Method, spacing: Double, timeNodes: Int
  ) -> EvaluationNodes {
    precondition(
      dataDimension <= Self.largestQuadratureDimension,
      "quadrature in \(dataDimension) dimensions")
    var points: [Double] = []
    var nodeTimes: [Double] = []
    var weights: [Double] = []
    var blocks: [Range<Int>] = []
    var binFactors: [[Double]] = Array(repeating: [], count: times.bins.count)
    for block in 0...1 {
      let start = weights.count
      let rule = times.rule(count: timeNodes + block)
      let shares = times.binFactors(rule)
      for (index, (t, timeWeight)) in rule.enumerated() {
        appendGrid(
          at: t, timeWeight: timeWeight, spacing: spacing, offset: block == 0 ? 0.25 : 0.75,
          points: &points, times: &nodeTimes, weights: &weights)
        for bin in binFactors.indices {
          let missing = weights.count - binFactors[bin].count
          binFactors[bin] += Array(repeating: shares[bin][index], count: missing)
        }
      }
      blocks.append(start..<weights.count)
    }
    return EvaluationNodes(
      method: method, problem: self,
      points: Matrix(rows: weights.count, columns: dataDimension, values: points),
      times: nodeTimes, weights: weights, blocks: blocks, binFactors: binFactors)
  }

  private func appendGrid(
    at t: Double, timeWeight: Double, spacing: Double, offset: Double,
    points: inout [Double], times nodeTimes: inout [Double], weights: inout [Double]
  ) {
    forEachGridPart(at: t, timeWeight: timeWeight, spacing: spacing, offset: offset) {
      points += $0
      nodeTimes += repeatElement(t, count: $1.count)
      weights += $1
    }
  }

  /// Calls a body with the points (by rows) and weights of the nodes at one time, part by part.
  ///
  /// Of the grid of a law in several places hardly any point is kept, so that only a part of it is held.
  func forEachGridPart(
    at t: Double, timeWeight: Double, spacing: Double, offset: Double,
    _ body: (_ points: [Double], _ weights: [Double]) -> Void
  ) {
    let level = process.level(at: t)
    let step = spacing * target.lengthScale(level: level)
    let box = target.effectiveSupport(level: level)
    let counts = box.map { Int((($0.upperBound - $0.lowerBound) / step).rounded(.up)) }
    let cell = pow(step, Double(dataDimension))
    let total = counts.reduce(1, *)
    let negligible = 1e-11 / Double(total)
    let d = dataDimension
    for start in stride(from: 0, to: total, by: Self.pointsAtATime) {
      let part = start..<min(start + Self.pointsAtATime, total)
      var grid = Matrix(rows: part.count, columns: d)
      for flat in part {
        var rest = flat
        for i in (0..<d).reversed() {
          grid[flat - start, i] = box[i].lowerBound + (Double(rest % counts[i]) + offset) * step
          rest /= counts[i]
        }
      }
      let logDensities = logDensities(at: grid, level: level)
      var points: [Double] = []
      var weights: [Double] = []
      for (row, logDensity) in logDensities.enumerated() {
        let weight = exp(logDensity) * cell
        guard weight > negligible else { continue }
        points.append(contentsOf: grid.row(row))
        weights.append(timeWeight * weight)
      }
      if !weights.isEmpty { body(points, weights) }
    }
  }

  /// The number of points that one block of a grid at one time keeps.
  func keptPoints(spacing: Double, time: Double) -> Int {
    var count = 0
    forEachGridPart(at: time, timeWeight: 1, spacing: spacing, offset: 0.25) { count += $1.count }
    return count
  }

  /// The points of a grid, or of panels, whose densities are held at a time.
  static let pointsAtATime = 1 << 15

  /// The log densities log p_t(x) at points (count x d), at one noise level.
  func logDensities(at points: Matrix, level: NoiseLevel) -> [Double] {
    target.posteriors(at: points, levels: Array(repeating: level, count: points.rows)).logDensities
  }
}
