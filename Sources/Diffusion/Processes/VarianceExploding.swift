internal import Documents
internal import Foundation

/// The variance-exploding process X_t = X₀ + √h(t) Z: α = 1 throughout.
///
/// As heat flow, h(t) = t, so that p_t = p₀ * N(0, t I).
///
/// Geometrically, √h(t) = σ(t) = a (b/a)ᵗ, so that h(t) = σ(t)². The process that solves
/// dX = σ √(2 log(b/a)) dB from clean data at t = 0 has the variance σ(t)² − σ(0)² instead; its
/// source starts it with the noise σ(0) = a already there and takes σ(t)² for every t in (0, 1], and
/// so does this process. ψ and |dψ/dt| are those of h(t) = σ(t)².
///
/// > Reference: Song et al. 2021, arXiv 2011.13456, appendix C, for geometric noise; heat flow is
/// > the setting of Zhang et al. 2024, arXiv 2402.15602, and of Dou et al. 2024, arXiv 2409.07032.
public struct VarianceExploding: ForwardProcess, Equatable {
  /// How the noise grows.
  public enum Noise: Sendable, Equatable {
    /// h(t) = t.
    case heatFlow
    /// h(t) = σ(t)² with σ(t) = a (b/a)ᵗ, for t in (0, 1] in its source; any t > 0 is allowed.
    case geometric(from: Double, to: Double)
  }

  /// How the noise grows.
  public let noise: Noise

  /// Creates a process from the growth of its noise.
  public init(noise: Noise) {
    self.noise = noise
  }

  /// Infinite.
  public var lastTime: Double { .infinity }

  /// α = 1 and h(t).
  public func coefficients(at t: Double) -> (α: Double, h: Double) {
    switch noise {
    case .heatFlow:
      return (1, t)
    case .geometric(let from, let to):
      let σ = from * pow(to / from, t)
      return (1, σ * σ)
    }
  }

  /// |dψ/dt| = h′/h²: 1/t² for heat flow, 2 log(b/a)/σ² for geometric noise.
  public func signalToNoiseRate(at t: Double) -> Double {
    let h = level(at: t).h
    return switch noise {
    case .heatFlow: 1 / (h * h)
    case .geometric(let from, let to): 2 * log(to / from) / h
    }
  }

  /// The noise, for reports.
  public var summary: String {
    switch noise {
    case .heatFlow:
      "a variance-exploding process with $h(t) = t$"
    case .geometric(let from, let to):
      "a variance-exploding process with $\\sqrt{h(t)}$ geometric from \(from) at t = 0 to \(to) "
        + "at t = 1"
    }
  }
}

extension VarianceExploding {
  /// `kind: variance-exploding`.
  public static let kind = ProcessKind(
    name: "variance-exploding",
    summary: "alpha = 1; h = t, or with sigma: {from: a, to: b} h = sigma^2, sigma = a (b/a)^t",
    example: "{kind: variance-exploding, sigma: {from: 0.01, to: 50}, window: [0.1, 1]}",
    explanation: Explanation(
      formula: "X_t = X0 + sqrt(h) Z, h = t, or h = sigma^2 with sigma = from (to/from)^t",
      keys: [
        "sigma": KeyMeaning(
          "standard deviation of the noise, geometric in t", default: "h = t"),
        "sigma.from": "sigma at t = 0, in units of the data",
        "sigma.to": "sigma at t = 1, in units of the data",
      ],
      examples: [
        "{kind: variance-exploding, at: 0.5}"
      ],
      source: "Song et al. 2021, arXiv 2011.13456, appendix C"),
    read: { VarianceExploding(reading: $0) })

  init?(reading section: Section) {
    guard section.contains("sigma") else {
      self.init(noise: .heatFlow)
      return
    }
    guard let sigma = section.section("sigma", what: "the noise sigma") else { return nil }
    let from = sigma.number("from", in: .positive)
    let to = sigma.number("to", in: .positive)
    sigma.finish()
    guard let from, let to else { return nil }
    guard to > from else {
      section.fail(
        at: "sigma", "sigma must grow: to must be larger than from = \(from); it is \(to)")
      return nil
    }
    self.init(noise: .geometric(from: from, to: to))
  }
}
