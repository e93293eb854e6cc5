internal import CKernels
internal import Documents
import Foundation
public import LinearAlgebra
public import Statistics

/// A mixture of Gaussians with full covariances.
///
/// With Σ = U diag(λ) Uᵀ for each component, S = α² Σ + h I and y = Uᵀ(x − α μ):
///
///     log r_k ∝ log π_k − ½ Σ log(α² λ + h) − ½ Σ y²/(α² λ + h)
///     f_k = μ + U [α λ y/(α² λ + h)],   s_k = −U [y/(α² λ + h)]
///     f = Σ r_k f_k,  s = Σ r_k s_k,  v = Σ r_k (Σ h λ/(α² λ + h) + |f_k − f|²)
///
/// One eigendecomposition a component serves every noise level. The score is the average of the
/// components' scores and never (α f − x)/h, which loses log₁₀(1/h) digits as h → 0.
public struct GaussianMixture: Target {
  /// One component, by the eigendecomposition of its covariance.
  struct Component: Sendable {
    let weight: Double
    let mean: [Double]
    /// Variances along the principal axes, d.
    let variances: [Double]
    /// The principal axes as rows, d x d.
    let axes: Matrix
  }

  let components: [Component]
  private let cumulativeWeights: [Double]
  /// The components as the C loops take them.
  private let parameters: [Double]

  /// The dimension d.
  public let dimension: Int

  /// Creates a mixture from components whose weights are positive and sum to 1.
  init(components: [Component]) {
    self.components = components
    self.dimension = components.first?.mean.count ?? 0
    parameters = components.flatMap { component in
      let isIsotropic = component.variances.first == component.variances.last
      return [log(component.weight), isIsotropic ? 1 : 0] + component.mean + component.variances
        + component.axes.values
    }
    var sum = 0.0
    self.cumulativeWeights = components.map {
      sum += $0.weight
      return sum
    }
  }

  /// The mean Σ π_k μ_k.
  public var mean: [Double] {
    (0..<dimension).map { i in
      components.reduce(0) { $0 + $1.weight * $1.mean[i] }
    }
  }

  /// The second moment Σ π_k (|μ_k|² + tr Σ_k).
  public var secondMoment: Double {
    components.reduce(0) { sum, component in
      let square = component.mean.reduce(0) { $0 + $1 * $1 }
      return sum + component.weight * (square + component.variances.reduce(0, +))
    }
  }

  /// Not compact, sub-Gaussian; analytic where no covariance is singular, with a Lipschitz score where
  /// the covariances are also ordered.
  public var properties: TargetProperties {
    let hasDensity = components.allSatisfy { $0.variances.allSatisfy { $0 > 0 } }
    return TargetProperties(
      supportRadius: nil, isSubGaussian: true, hasDensity: hasDensity,
      smoothness: hasDensity ? .infinity : nil,
      hasLipschitzScore: hasDensity && precisionsAreOrdered)
  }

  /// Whether the precisions of any two components are equal, or differ by a definite matrix.
  ///
  /// Where two components weigh the same, the score turns from one's to the other's within a width of
  /// the order of 1/|Δ|, Δ being the difference of the two. With equal precisions Δ is bounded; if one
  /// precision is larger in every direction, such places are bounded; else they go to infinity, and
  /// the slope of the score with them like |x|².
  private var precisionsAreOrdered: Bool {
    let precisions = components.map { component in
      let axes = component.axes
      var scaled = axes
      for axis in 0..<dimension {
        for i in 0..<dimension { scaled[axis, i] /= component.variances[axis] }
      }
      return product(transposing: axes, scaled)
    }
    return precisions.indices.allSatisfy { i in
      precisions[..<i].allSatisfy { other in
        var difference = precisions[i]
        for entry in difference.values.indices { difference.values[entry] -= other.values[entry] }
        guard let values = try? SymmetricEigen.values(of: difference),
          let least = values.first, let largest = values.last
        else { return false }
        let rounding = 1e-12 * (precisions[i].values + other.values).reduce(0) { max($0, abs($1)) }
        return max(abs(least), abs(largest)) <= rounding || least > rounding || largest < -rounding
      }
    }
  }

  public var summary: String {
    components.count == 1
      ? "a Gaussian in \(counted(dimension, "dimension"))"
      : "a mixture of \(components.count) Gaussians in \(counted(dimension, "dimension"))"
  }

  /// The mean and the one variance σ₀² of an isotropic Gaussian, or nil for any other mixture.
  public var isotropicGaussian: (mean: [Double], variance: Double)? {
    guard components.count == 1, let only = components.first, let variance = only.variances.first,
      only.variances.allSatisfy({ abs($0 - variance) <= 1e-15 * variance })
    else { return nil }
    return (only.mean, variance)
  }

  /// One for the component, where there are several, and d for the Gaussian.
  public var transportDimension: Int { dimension + (components.count > 1 ? 1 : 0) }

  /// The component by the first number, then Gaussian quantiles along its axes, the longest first.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    let first = components.count > 1 ? 1 : 0
    let component = components[first == 0 ? 0 : index(of: u[0], cumulative: cumulativeWeights)]
    for i in 0..<dimension { x[i] = component.mean[i] }
    for axis in 0..<dimension {
      // Variances ascend.
      let quantile = StandardNormal.quantile(u[first + dimension - 1 - axis])
      let step = component.variances[axis].squareRoot() * quantile
      for i in 0..<dimension { x[i] += step * component.axes[axis, i] }
    }
  }

  /// Draws a component, then a Gaussian along its axes.
  public func sample(using stream: RandomStream, into x: inout MutableSpan<Double>) {
    let component = components[stream.index(cumulative: cumulativeWeights)]
    for i in 0..<dimension { x[i] = component.mean[i] }
    for axis in 0..<dimension {
      let step = component.variances[axis].squareRoot() * stream.gaussian()
      for i in 0..<dimension { x[i] += step * component.axes[axis, i] }
    }
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    var (labelNoise, logDensity, α, h) = (0.0, 0.0, level.α, level.h)
    x.withUnsafeBufferPointer { x in
      f.withUnsafeMutableBufferPointer { f in
        score.withUnsafeMutableBufferPointer { score in
          sb_gaussian_mixture(
            parameters, components.count, dimension, x.baseAddress, &α, &h, 1, f.baseAddress,
            score.baseAddress, &labelNoise, &logDensity)
        }
      }
    }
    return (labelNoise, logDensity)
  }

  /// The laws of X_t at points, eight at a time; the numbers are those of one point at a time.
  public func posteriors(at points: Matrix, levels: [NoiseLevel]) -> Posteriors {
    let count = points.rows
    var means = Matrix(rows: count, columns: dimension)
    var scores = means.values
    var labelNoise = [Double](repeating: 0, count: count)
    var logDensities = labelNoise
    sb_gaussian_mixture(
      parameters, components.count, dimension, points.values, levels.map(\.α), levels.map(\.h),
      count, &means.values, &scores, &labelNoise, &logDensities)
    return Posteriors(means: means, labelNoise: labelNoise, logDensities: logDensities)
  }

  /// The union of the components' boxes, 7.5 standard deviations to each side (mass 6e-14 a side).
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    (0..<dimension).map { i in
      var low = Double.infinity
      var high = -Double.infinity
      for component in components {
        var variance = level.h
        for axis in 0..<dimension {
          let c = component.axes[axis, i]
          variance += level.α * level.α * component.variances[axis] * c * c
        }
        let reach = 7.5 * variance.squareRoot()
        low = min(low, level.α * component.mean[i] - reach)
        high = max(high, level.α * component.mean[i] + reach)
      }
      return low...high
    }
  }

  /// The smallest standard deviation of a component of X_t.
  public func lengthScale(level: NoiseLevel) -> Double {
    let smallest = components.flatMap(\.variances).min() ?? 0
    return (level.α * level.α * smallest + level.h).squareRoot()
  }
}

extension GaussianMixture {
  /// `kind: gaussian-mixture`.
  public static let kind = TargetKind(
    name: "gaussian-mixture",
    summary: "mixture of Gaussians with full covariances",
    example: "{kind: gaussian-mixture, components: [{weight: 1, mean: [0, 0], covariance: 0.5}]}",
    version: 2,
    explanation: Explanation(
      formula: "p_0 = sum_i w_i N(mu_i, Sigma_i)",
      keys: [
        "components": "components of the mixture; their weights sum to 1",
        "components.weight": KeyMeaning(
          "weight w_i of the component", default: "1 for a single component"),
        "components.mean": "mean vector mu_i, in units of the data",
        "components.covariance":
          "variance of every coordinate, or a symmetric matrix Sigma_i, in squared units of the data",
      ],
      examples: [
        "{kind: gaussian-mixture, components: [{weight: 0.5, mean: [-1], covariance: 0.1}, {weight: "
          + "0.5, mean: [1], covariance: [[0.2]]}]}"
      ]),
    read: { GaussianMixture(reading: $0) })

  init?(reading section: Section) {
    guard let parts = section.sections("components", what: "a component of the mixture") else {
      return nil
    }
    guard !parts.isEmpty else {
      section.fail(at: "components", "a mixture needs at least one component")
      return nil
    }
    var dimension: Int?
    var components: [Component] = []
    for part in parts {
      // Checked as completely as possible without a mean, so that one pass finds every fault.
      if part.node("covariance") != nil, !part.contains("mean") {
        _ = part.principalAxes(dimension: nil)
      }
      part.declare("weight", .within(.weight))
      let weight = parts.count == 1 ? part.number("weight", default: 1) : part.number("weight")
      if let weight, !(weight > 0 && weight <= 1) {
        part.fail(at: "weight", "a weight must be in (0, 1]; it is \(weight)")
      }
      if let mean = part.numbers("mean") {
        if let expected = dimension, mean.count != expected {
          part.fail(
            at: "mean", "the mean has \(mean.count) coordinates, the first component's \(expected)")
        } else if mean.isEmpty {
          part.fail(at: "mean", "a mean needs at least one coordinate")
        } else {
          dimension = mean.count
          if let weight, let (variances, axes) = part.principalAxes(dimension: mean.count) {
            components.append(
              Component(weight: weight, mean: mean, variances: variances, axes: axes))
          }
        }
      }
      part.finish()
    }
    guard components.count == parts.count else { return nil }
    let entries = components.reduce(0) { $0 + $1.axes.values.count }
    guard entries <= Covariance.mostEntries else {
      section.fail(
        at: "components",
        "\(components.count) components in \(dimension ?? 0) dimensions have axes of \(entries) numbers; at "
          + "most \(Covariance.mostEntries) are possible: take fewer components or dimensions")
      return nil
    }
    let sum = components.reduce(0) { $0 + $1.weight }
    guard abs(sum - 1) <= 1e-9 else {
      if !sum.isNaN {
        section.fail(at: "components", "the weights must sum to 1; they sum to \(sum.general())")
      }
      return nil
    }
    self.init(
      components: components.map {
        Component(
          weight: $0.weight / sum, mean: $0.mean, variances: $0.variances, axes: $0.axes)
      })
  }
}
