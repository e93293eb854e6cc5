internal import Documents
import Foundation
public import Statistics

/// A mixture of any laws of one dimension, with weights π_k.
///
///     r_k ∝ π_k p_t⁽ᵏ⁾(x),  f = Σ r_k f_k,  s = Σ r_k s_k,  v = Σ r_k (v_k + |f_k − f|²)
///
/// Where two components compete at a point far out, their responsibilities have the digits that
/// their log densities leave: at log p_t = −10⁶ some 10 of 16.
public struct Mixture: Target {
  private let mixing: LawMixing

  /// Creates a mixture of laws of one dimension, with as many weights, which are positive and sum to 1.
  public init(laws: [any Target], weights: [Double]) {
    self.init(LawMixing(laws: laws, weights: weights))
  }

  private init(_ mixing: LawMixing) { self.mixing = mixing }

  public var dimension: Int { mixing.dimension }
  /// The mean Σ π_k μ_k.
  public var mean: [Double] { mixing.mean }
  /// The second moment Σ π_k E_k|X₀|².
  public var secondMoment: Double { mixing.secondMoment }
  /// What holds of every component; a Lipschitz score on the line only.
  public var properties: TargetProperties { mixing.properties }

  public var summary: String {
    let parts = zip(mixing.weights, mixing.laws).map { weight, law in
      "\(law.summary) (weight \(weight.general()))"
    }
    return "a mixture: " + parts.joined(separator: ", ")
  }

  /// One for the component, where there are several, and the most that any of them takes.
  public var transportDimension: Int { mixing.transportDimension }

  /// The component by the first number, then its own transport of the next ones.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    mixing.transport(u, into: &x)
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    mixing.posterior(at: x, level: level, mean: &f, score: &score)
  }

  /// The smallest box around the components' boxes.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    mixing.effectiveSupport(level: level)
  }

  /// The shortest of the components' length scales.
  public func lengthScale(level: NoiseLevel) -> Double { mixing.lengthScale(level: level) }

  /// That of the least accurate component.
  public var relativeAccuracy: Double { mixing.relativeAccuracy }

  /// Whether a component is another law in every trial.
  public var variesByTrial: Bool { mixing.variesByTrial }

  /// The mixture of the components' laws of one trial.
  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target {
    variesByTrial ? Mixture(mixing.instance(sampleSize: n, using: stream)) : self
  }
}

extension Mixture {
  /// `kind: mixture`.
  public static let kind = TargetKind(
    name: "mixture",
    summary: "mixture of any laws",
    example: """
      {kind: mixture, components: [
        {weight: 0.75, target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}},
        {weight: 0.25, target: {kind: atoms, points: [[-2], [1]]}}]}
      """,
    read: { Mixture(reading: $0) })

  init?(reading section: Section) {
    guard let parts = section.sections("components", what: "a component of the mixture") else {
      return nil
    }
    var laws: [any Target] = []
    var weights: [Double] = []
    for part in parts {
      let weight = LawMixing.weight(reading: part, count: parts.count)
      let law = part.section("target", what: "the target of a component")
        .flatMap(TargetCatalogue.read)
      if let law, let first = laws.first, law.dimension != first.dimension {
        part.fail(
          at: "target",
          "this component has the dimension \(law.dimension), the first one \(first.dimension)")
      } else if let law {
        laws.append(law)
        if let weight { weights.append(weight) }
      }
      part.finish()
    }
    // A component that is no mapping has been recorded and is not among the parts.
    guard !laws.isEmpty, laws.count == parts.count, weights.count == parts.count,
      let normalized = LawMixing.normalized(weights, at: "components", of: section)
    else { return nil }
    self.init(laws: laws, weights: normalized)
  }
}
