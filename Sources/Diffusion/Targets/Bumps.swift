internal import Documents
import Foundation
public import Statistics

/// A least-favourable family: a density with bumps of random sign, another one for every n and
/// trial.
///
///     p(u) = p₀(u) + γ Σ_j s_j ψ((u − u_j)/w),  w = ℓ/(2J),  J = ⌊n^(1/(2a + d))⌉,  γ = A m J^(−a)
///
/// on the line, with s_j = ±1, ℓ the length of the interval that the bumps tile, a the smoothness,
/// A < 1 the amplitude and m the least value of p₀ there, so that p stays positive. In the plane
/// p₀ is a box and the bumps are products of two, with one sign each. No estimator can find the signs at
/// that n, hence the lower bound n^(−2a/(2a + d)) on the squared error of a density.
///
/// Before a trial draws its signs the law is p₀, the average over the signs.
///
/// > Reference: Tsybakov 2009, Introduction to Nonparametric Estimation, section 2.6.1 (there for
/// > regression).
public struct Bumps: Target {
  /// What the bumps are added to.
  enum Base: Sendable {
    case line(PiecewiseDensity, on: ClosedRange<Double>)
    case box([ClosedRange<Double>])
  }

  let base: Base
  /// The smoothness a.
  let smoothness: Double
  /// The amplitude A in (0, 1).
  let amplitude: Double
  private let average: any Target

  /// A family on an interval of the line, with the smoothness a and the amplitude A in (0, 1) of its bumps; the density is
  /// positive there.
  public init(
    on interval: ClosedRange<Double>, of density: PiecewiseDensity, smoothness: Double,
    amplitude: Double
  ) {
    precondition(
      smoothness > 0 && amplitude > 0 && amplitude < 1,
      "bumps of smoothness \(smoothness) and amplitude \(amplitude)")
    self.init(base: .line(density, on: interval), smoothness: smoothness, amplitude: amplitude)
  }

  /// A family on a box in the plane.
  public init(box sides: [ClosedRange<Double>], smoothness: Double, amplitude: Double) {
    precondition(
      sides.count == 2 && smoothness > 0 && amplitude > 0 && amplitude < 1,
      "bumps of smoothness \(smoothness) and amplitude \(amplitude) on \(sides.count) sides")
    self.init(base: .box(sides), smoothness: smoothness, amplitude: amplitude)
  }

  /// Creates a family; the density of a base on the line is positive on its interval.
  init(base: Base, smoothness: Double, amplitude: Double) {
    self.base = base
    self.smoothness = smoothness
    self.amplitude = amplitude
    switch base {
    case .line(let density, _): average = density
    case .box(let sides): average = PlaneBumps(sides: sides, smoothness: smoothness)
    }
  }

  public var dimension: Int { average.dimension }
  /// The mean of p₀.
  public var mean: [Double] { average.mean }
  /// The second moment of p₀.
  public var secondMoment: Double { average.secondMoment }

  /// Those of p₀ with no more smoothness than the bumps have.
  public var properties: TargetProperties {
    let base = average.properties
    let order = Double(Bump(smoothness: smoothness).order)
    return TargetProperties(
      supportRadius: base.supportRadius, isSubGaussian: true, hasDensity: true,
      smoothness: base.smoothness.map { min($0, order) }, hasLipschitzScore: false)
  }

  public var summary: String {
    let size = "smoothness \(smoothness.general()) and amplitude \(amplitude.general())"
    return "\(average.summary) with bumps of \(size), least favourable at each n"
  }

  /// That of p₀.
  public var transportDimension: Int { average.transportDimension }

  /// The transport of p₀.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    average.transport(u, into: &x)
  }

  /// The law of X_t at `x` with X₀ from p₀.
  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    average.posterior(at: x, level: level, mean: &f, score: &score)
  }

  /// That of p₀, which is that of every law of the family.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    average.effectiveSupport(level: level)
  }

  /// √h.
  public func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }

  public var variesByTrial: Bool { true }

  /// The law with bumps of width and height for `n`, and signs from the stream.
  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target {
    let count = Bump.count(sampleSize: n, smoothness: smoothness, dimension: dimension)
    let height = amplitude * pow(Double(count), -smoothness)
    switch base {
    case .line(let density, let interval):
      let signs = (0..<count).map { _ in stream.sign() }
      return perturbed(density, on: interval, relativeHeight: height, signs: signs)
    case .box(let sides):
      let signs = (0..<count * count).map { _ in stream.sign() }
      return PlaneBumps(
        sides: sides, smoothness: smoothness, count: count, height: height, signs: signs)
    }
  }

  /// A density on the line with bumps side by side on an interval.
  private func perturbed(
    _ density: PiecewiseDensity, on interval: ClosedRange<Double>, relativeHeight: Double,
    signs: [Double]
  ) -> PiecewiseDensity {
    let bump = Bump(smoothness: smoothness)
    let edges = Bump.edges(of: interval, count: signs.count)
    let least = density.minimum(on: interval).value
    let bumps = signs.indices.map { j in
      bump.piece(
        lower: edges[j], upper: edges[j + 1], height: signs[j] * relativeHeight * least)
    }
    let pieces = density.pieces.flatMap { piece in
      let inner = edges.filter { $0 > piece.lower && $0 < piece.upper }
      let knots = [piece.lower] + inner + [piece.upper]
      return zip(knots, knots.dropFirst()).map { a, b in
        let part = piece.restricted(from: a, to: b)
        guard let over = bumps.first(where: { $0.lower <= a && b <= $0.upper }) else {
          return part
        }
        return part.adding(over.restricted(from: a, to: b))
      }
    }
    return PiecewiseDensity(
      pieces: pieces, smoothness: properties.smoothness ?? 0,
      summary: "\(density.summary) with \(counted(signs.count, "bump"))")
  }
}

extension PiecewiseDensity {
  /// The least value on an interval, and its place, for pieces of degree 3 at most.
  func minimum(on interval: ClosedRange<Double>) -> (value: Double, place: Double) {
    var least = (value: Double.infinity, place: interval.lowerBound)
    if interval.lowerBound < pieces[0].lower { least = (0, interval.lowerBound) }
    if interval.upperBound > pieces[pieces.count - 1].upper { least = (0, interval.upperBound) }
    for piece in pieces {
      let a = max(piece.lower, interval.lowerBound)
      let b = min(piece.upper, interval.upperBound)
      guard a < b else { continue }
      let own = Spline.minimum(of: piece.restricted(from: a, to: b))
      if own.value < least.value { least = own }
    }
    return least
  }
}
