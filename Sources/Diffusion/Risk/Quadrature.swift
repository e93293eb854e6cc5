import Foundation
internal import LinearAlgebra

extension RegressionProblem {
  /// The largest dimension for which the risk is integrated by quadrature; above it, by sampling.
  public static let largestQuadratureDimension = 2

  /// Nodes for a risk by quadrature, d ≤ 2, at a refinement 0, 1, 2, ...
  ///
  /// In t, Gauss–Legendre nodes in log t, since f_* steepens as t → T₀. In x, the trapezoid rule over
  /// the effective support of p_t, which is spectrally accurate for f_* but not for fits: a tangent
  /// kernel's fit has a kink at every data point and a network's at every neuron. Each refinement
  /// adds time nodes and shrinks the spacing by √2. The second half shifts the grid by half a
  /// spacing and has one time node more, so that the halves differ in every direction.
  /// Nodes of negligible weight (in all less than 1e-11 of the mass) are left out.
  public func quadratureNodes(refinement: Int) -> EvaluationNodes {
    precondition(
      dataDimension <= Self.largestQuadratureDimension,
      "quadrature in \(dataDimension) dimensions")
    let spacing = 0.75 * pow(2, -0.5 * Double(refinement))
    let timeNodes = times.isWindow ? 3 + refinement : 1
    var points: [Double] = []
    var nodeTimes: [Double] = []
    var weights: [Double] = []
    var firstHalfCount = 0
    for half in 0...1 {
      for (t, timeWeight) in times.rule(count: timeNodes + (times.isWindow ? half : 0)) {
        appendGrid(
          at: t, timeWeight: timeWeight, spacing: spacing, offset: half == 0 ? 0.25 : 0.75,
          points: &points, times: &nodeTimes, weights: &weights)
      }
      if half == 0 { firstHalfCount = weights.count }
    }
    let matrix = Matrix(rows: weights.count, columns: dataDimension, values: points)
    return EvaluationNodes(
      method: .quadrature(refinement: refinement),
      nodes: NoisyPoints(problem: self, points: matrix, times: nodeTimes),
      weights: weights, firstHalfCount: firstHalfCount)
  }

  /// Fresh points of P in two independent halves, for dimensions above the quadrature's.
  public func freshNodes(count: Int, key: TrialKey) -> EvaluationNodes {
    let half = max(1, count / 2)
    return EvaluationNodes(
      method: .freshSample, nodes: drawTestPoints(count: 2 * half, key: key),
      weights: Array(repeating: 1 / Double(half), count: 2 * half), firstHalfCount: half)
  }

  private func appendGrid(
    at t: Double, timeWeight: Double, spacing: Double, offset: Double,
    points: inout [Double], times nodeTimes: inout [Double], weights: inout [Double]
  ) {
    let level = process.level(at: t)
    let step = spacing * target.lengthScale(level: level)
    let box = target.effectiveSupport(level: level)
    let counts = box.map { Int((($0.upperBound - $0.lowerBound) / step).rounded(.up)) }
    let cell = pow(step, Double(dataDimension))
    let total = counts.reduce(1, *)
    let negligible = 1e-11 / Double(total)
    var x = [Double](repeating: 0, count: dataDimension)
    var mean = x
    var score = x
    for flat in 0..<total {
      var rest = flat
      for i in (0..<dataDimension).reversed() {
        x[i] = box[i].lowerBound + (Double(rest % counts[i]) + offset) * step
        rest /= counts[i]
      }
      var meanSpan = mean.mutableSpan
      var scoreSpan = score.mutableSpan
      let (_, logDensity) = target.posterior(
        at: x.span, level: level, mean: &meanSpan, score: &scoreSpan)
      let weight = exp(logDensity) * cell
      guard weight > negligible else { continue }
      points.append(contentsOf: x)
      nodeTimes.append(t)
      weights.append(timeWeight * weight)
    }
  }
}
