internal import Documents
import Foundation
internal import Statistics

/// Component laws with weights, combined at every point by their responsibilities.
///
///     r_k ∝ π_k p_t⁽ᵏ⁾(x),  f = Σ r_k f_k,  s = Σ r_k s_k,  v = Σ r_k (v_k + |f_k − f|²)
///
/// Means are summed as differences from the component of the largest responsibility, so that label
/// noise stays accurate where all others have next to none. Responsibilities are differences of log
/// densities: where two laws compete far out, they keep the digits that log p_t has behind the
/// point.
struct LawMixing: Sendable {
  /// The component laws, all of one dimension.
  let laws: [any Target]
  /// Their weights, positive and summing to 1.
  let weights: [Double]

  private let logWeights: [Double]
  private let cumulativeWeights: [Double]

  /// Combines laws of one dimension with as many weights, which sum to 1.
  init(laws: [any Target], weights: [Double]) {
    precondition(
      laws.count == weights.count && !laws.isEmpty,
      "\(laws.count) laws with \(weights.count) weights")
    precondition(laws.allSatisfy { $0.dimension == laws[0].dimension }, "laws of unlike dimension")
    self.laws = laws
    self.weights = weights
    self.logWeights = weights.map { log($0) }
    var sum = 0.0
    self.cumulativeWeights = weights.map {
      sum += $0
      return sum
    }
  }

  /// The common dimension d.
  var dimension: Int { laws[0].dimension }

  /// The mean Σ π_k E_k[X₀].
  var mean: [Double] {
    var result = [Double](repeating: 0, count: dimension)
    for (weight, law) in zip(weights, laws) {
      for (i, coordinate) in law.mean.enumerated() { result[i] += weight * coordinate }
    }
    return result
  }

  /// The second moment Σ π_k E_k|X₀|².
  var secondMoment: Double {
    zip(weights, laws).reduce(0) { $0 + $1.0 * $1.1.secondMoment }
  }

  /// What holds of all components, and the least of their smoothness.
  ///
  /// The score of a mixture is Lipschitz where its components' are only on the line: in more
  /// dimensions two of them may be tied along a surface on which their scores part without bound.
  var properties: TargetProperties {
    let all = laws.map(\.properties)
    let radii = all.compactMap(\.supportRadius)
    let hasDensity = all.allSatisfy(\.hasDensity)
    return TargetProperties(
      supportRadius: radii.count == all.count ? radii.max() : nil,
      isSubGaussian: all.allSatisfy(\.isSubGaussian), hasDensity: hasDensity,
      smoothness: hasDensity ? all.compactMap(\.smoothness).min() : nil,
      hasLipschitzScore: (laws.count == 1 || dimension == 1)
        && all.allSatisfy(\.hasLipschitzScore))
  }

  /// One number for the component, where there are several, and the most that any of them takes.
  var transportDimension: Int {
    (laws.map(\.transportDimension).max() ?? 0) + (laws.count > 1 ? 1 : 0)
  }

  /// The component by the first number, then its own transport.
  func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    guard laws.count > 1 else { return laws[0].transport(u, into: &x) }
    let law = laws[index(of: u[0], cumulative: cumulativeWeights)]
    law.transport(u.extracting(1..<1 + law.transportDimension), into: &x)
  }

  /// The law of X_t at `x`; writes f and s, returns v and log p_t.
  func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let d = dimension
    // Per component: log weight and then responsibility, label noise, posterior mean, score.
    let stride = 2 + 2 * d
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: laws.count * stride) {
      scratch in
      var largest = -Double.infinity
      var likeliest = 0
      for (k, law) in laws.enumerated() {
        let base = k * stride
        var ownMean = MutableSpan(
          _unsafeElements: UnsafeMutableBufferPointer(
            rebasing: scratch[base + 2..<base + 2 + d]))
        var ownScore = MutableSpan(
          _unsafeElements: UnsafeMutableBufferPointer(
            rebasing: scratch[base + 2 + d..<base + stride]))
        let (noise, logDensity) = law.posterior(
          at: x, level: level, mean: &ownMean, score: &ownScore)
        scratch[base] = logWeights[k] + logDensity
        scratch[base + 1] = noise
        if scratch[base] > largest {
          largest = scratch[base]
          likeliest = k
        }
      }
      var normalizer = 0.0
      for k in laws.indices {
        scratch[k * stride] = exp(scratch[k * stride] - largest)
        normalizer += scratch[k * stride]
      }
      let reference = likeliest * stride + 2
      for i in 0..<d {
        f[i] = 0
        score[i] = 0
      }
      for k in laws.indices {
        let base = k * stride
        scratch[base] /= normalizer
        for i in 0..<d {
          f[i] += scratch[base] * (scratch[base + 2 + i] - scratch[reference + i])
          score[i] += scratch[base] * scratch[base + 2 + d + i]
        }
      }
      // f is still the difference from the likeliest component's mean.
      var noise = 0.0
      for k in laws.indices {
        let base = k * stride
        var spread = scratch[base + 1]
        for i in 0..<d {
          let gap = scratch[base + 2 + i] - scratch[reference + i] - f[i]
          spread += gap * gap
        }
        noise += scratch[base] * spread
      }
      for i in 0..<d { f[i] += scratch[reference + i] }
      return (noise, largest + log(normalizer))
    }
  }

  /// The smallest box around the components' boxes.
  func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let boxes = laws.map { $0.effectiveSupport(level: level) }
    return (0..<dimension).map { i in
      let low = boxes.reduce(Double.infinity) { min($0, $1[i].lowerBound) }
      return low...boxes.reduce(low) { max($0, $1[i].upperBound) }
    }
  }

  /// The smallest of the components' length scales.
  func lengthScale(level: NoiseLevel) -> Double {
    laws.reduce(Double.infinity) { min($0, $1.lengthScale(level: level)) }
  }

  /// The largest of the components' relative errors.
  var relativeAccuracy: Double { laws.reduce(0) { max($0, $1.relativeAccuracy) } }

  /// Whether any component is another law in every trial.
  var variesByTrial: Bool { laws.contains { $0.variesByTrial } }

  /// The components of one trial, with the same weights.
  func instance(sampleSize n: Int, using stream: RandomStream) -> LawMixing {
    LawMixing(
      laws: laws.map { $0.instance(sampleSize: n, using: stream) }, weights: weights)
  }
}

extension LawMixing {
  /// Reads `weight:` of one of `count` parts: in (0, 1], and 1 by default where it is the only one.
  static func weight(reading part: Section, count: Int) -> Double? {
    part.declare("weight", .within(.weight))
    let weight = count == 1 ? part.number("weight", default: 1) : part.number("weight")
    guard let weight else { return nil }
    guard weight > 0 && weight <= 1 else {
      part.fail(at: "weight", "a weight must be in (0, 1]; it is \(weight)")
      return nil
    }
    return weight
  }

  /// Weights that sum to 1 exactly, from weights that do so to 1e-9; otherwise a fault at `key`.
  static func normalized(_ weights: [Double], at key: String, of section: Section) -> [Double]? {
    let sum = weights.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else {
      section.fail(at: key, "the weights must sum to 1; they sum to \(sum.general())")
      return nil
    }
    return weights.map { $0 / sum }
  }
}
