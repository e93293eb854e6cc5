internal import Foundation
internal import LinearAlgebra

extension RegressionProblem {
  /// The risk that no estimator which is homogeneous in z = (x, t − T₀) can go below, d = 1 or 2.
  ///
  /// Without a constant input a network without biases and its tangent kernel satisfy
  /// f(λ z) = λ f(z), and the posterior mean does not. With r = |z|, ω = z/r and the law q of z, the
  /// best homogeneous function is r E[r f_*|ω]/E[r²|ω], so
  ///
  ///     floor = E|f_*|² − ∫ |∫ τ^(d+1) f_*(T₀ + τ, y τ) q dτ|² / ∫ τ^(d+2) q dτ  dy,   x = y τ
  ///
  /// Nil where the inputs have a constant coordinate or are truncated, where the time is fixed, or d > 2.
  public func homogeneityFloor() -> Double? {
    guard inputs.bias == nil, inputs.truncation == nil, dataDimension <= 2,
      case .window(let from, let to) = times
    else {
      return nil
    }
    let d = dataDimension
    // y = tan θ a coordinate; slopes grow without bound as τ → 0.
    let angles = gaussLegendre(from: -.pi / 2, to: .pi / 2, count: d == 1 ? 600 : 160)
    let panels = (0..<12).flatMap { panel -> [(node: Double, weight: Double)] in
      let length = to - from
      // Panels shrink towards τ = 0, where rays with large slopes leave the support.
      let edge = { (k: Int) in k == 0 ? 0.0 : length * pow(0.5, Double(12 - k)) }
      return gaussLegendre(from: edge(panel), to: edge(panel + 1), count: 16)
    }
    let levels = panels.map { process.level(at: from + $0.node) }
    var captured = 0.0
    var mean = [Double](repeating: 0, count: d)
    var score = mean
    func ray(_ slopes: [Double]) -> Double {
      var numerator = [Double](repeating: 0, count: d)
      var denominator = 0.0
      for (panel, level) in zip(panels, levels) {
        let τ = panel.node
        let x = slopes.map { $0 * τ }
        var meanSpan = mean.mutableSpan
        var scoreSpan = score.mutableSpan
        let (_, logDensity) = target.posterior(
          at: x.span, level: level, mean: &meanSpan, score: &scoreSpan)
        let mass = panel.weight * exp(logDensity) / (to - from) * pow(τ, Double(d + 1))
        for i in 0..<d { numerator[i] += mass * mean[i] }
        denominator += mass * τ
      }
      guard denominator > 0 else { return 0 }
      return numerator.reduce(0) { $0 + $1 * $1 } / denominator
    }
    for (θ, weight) in angles {
      let jacobian = weight / (cos(θ) * cos(θ))
      if d == 1 {
        captured += jacobian * ray([tan(θ)])
      } else {
        for (φ, other) in angles {
          captured += jacobian * other / (cos(φ) * cos(φ)) * ray([tan(θ), tan(φ)])
        }
      }
    }
    return truth().squaredSize.value - captured
  }
}
