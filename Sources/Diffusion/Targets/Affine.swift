internal import Documents
import Foundation
public import LinearAlgebra
public import Statistics

/// A law rotated, scaled and shifted: X₀ = k Q U + c with orthogonal Q and k ≠ 0.
///
///     f = c + k Q f_U(y; α k, h),   s = Q s_U(y; α k, h),   v = k² v_U(y; α k, h)
///     log p_t = log p_t^U(y; α k, h),   y = Qᵀ(x − α c)
///
/// since X_t is α k Q U + √h Z, shifted by α c. A negative k turns the sign of Q.
public struct Affine: Target {
  private let rotation: OrthonormalFrame

  /// The shift c, d numbers.
  public let shift: [Double]

  /// The scale |k|.
  public let scale: Double

  /// The law of U.
  public let original: any Target

  /// Creates the law from an orthogonal matrix, a shift (d numbers), a scale and the law of U.
  init(rotation: OrthonormalFrame, shift: [Double], scale: Double, of original: any Target) {
    let d = original.dimension
    precondition(
      rotation.rank == d && rotation.ambient == d && shift.count == d && scale != 0,
      "an affine map of a law in \(d) dimensions")
    self.rotation = scale > 0 ? rotation : rotation.negated
    self.shift = shift
    self.scale = abs(scale)
    self.original = original
  }

  /// Creates the law of k Q U + c from an orthogonal matrix Q (d x d), the identity where there is none, a shift c (d
  /// numbers, 0 where there is none), a scale k that is not zero, and the law of U.
  public init(
    rotation: Matrix? = nil, shift: [Double]? = nil, scale: Double = 1, of original: any Target
  ) {
    let d = original.dimension
    if let rotation { Subspace.checkOrthonormal(rotation) }
    self.init(
      rotation: rotation.map { matrix in
        OrthonormalFrame(nearlyOrthonormal: (0..<matrix.rows).map { Array(matrix.row($0)) })
      } ?? .identity(d),
      shift: shift ?? Array(repeating: 0, count: d), scale: scale, of: original)
  }

  public var dimension: Int { original.dimension }

  /// The mean k Q E[U] + c.
  public var mean: [Double] {
    var result = shift
    var span = result.mutableSpan
    map(original.mean.span, into: &span)
    return result
  }

  /// The second moment k² E|U|² + 2 c·(k Q E[U]) + |c|².
  public var secondMoment: Double {
    let cross = zip(shift, mean).reduce(0) { $0 + $1.0 * (2 * $1.1 - $1.0) }
    return scale * scale * original.secondMoment + cross
  }

  /// Those of U; the support radius is the bound k D_U + |c|, exact for a law about the origin.
  public var properties: TargetProperties {
    let own = original.properties
    let distance = shift.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return TargetProperties(
      supportRadius: own.supportRadius.map { scale * $0 + distance },
      isSubGaussian: own.isSubGaussian, hasDensity: own.hasDensity, smoothness: own.smoothness,
      hasLipschitzScore: own.hasLipschitzScore)
  }

  public var summary: String { "an affine image, scale \(scale), of \(original.summary)" }

  /// That of U.
  public var transportDimension: Int { original.transportDimension }

  /// The transport of U, mapped.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: dimension) { y in
      var span = MutableSpan(_unsafeElements: y)
      original.transport(u, into: &span)
      map(span.span, into: &x)
    }
  }

  /// A draw of U, mapped.
  public func sample(using stream: RandomStream, into x: inout MutableSpan<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: dimension) { y in
      var span = MutableSpan(_unsafeElements: y)
      original.sample(using: stream, into: &span)
      map(span.span, into: &x)
    }
  }

  /// k Q u + c.
  private func map(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    rotation.point(at: u, into: &x)
    for i in 0..<dimension { x[i] = shift[i] + scale * x[i] }
  }

  private func original(_ level: NoiseLevel) -> NoiseLevel {
    NoiseLevel(α: level.α * scale, h: level.h)
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let d = dimension
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * d) { scratch in
      var y = MutableSpan(_unsafeElements: UnsafeMutableBufferPointer(rebasing: scratch[..<d]))
      var ownMean = MutableSpan(
        _unsafeElements: UnsafeMutableBufferPointer(rebasing: scratch[d..<2 * d]))
      var ownScore = MutableSpan(
        _unsafeElements: UnsafeMutableBufferPointer(rebasing: scratch[(2 * d)...]))
      // One rounding a coordinate, where x and α c are close.
      for i in 0..<d { f[i] = x[i].addingProduct(-level.α, shift[i]) }
      rotation.coordinates(of: f.span, into: &y)
      let own = original.posterior(
        at: y.span, level: original(level), mean: &ownMean, score: &ownScore)
      rotation.point(at: ownScore.span, into: &score)
      var square = (point: 0.0, score: 0.0, mean: 0.0, shift: 0.0)
      for i in 0..<d {
        square.point += x[i] * x[i]
        square.score += score[i] * score[i]
        square.mean += ownMean[i] * ownMean[i]
        square.shift += shift[i] * shift[i]
      }
      // Of the two forms the one whose terms are smaller: their sum may be close to 0.
      let tweedie = square.point.squareRoot() + level.h * square.score.squareRoot()
      let affine = scale * square.mean.squareRoot() + square.shift.squareRoot()
      if tweedie < level.α * affine {
        for i in 0..<d { f[i] = (x[i] + level.h * score[i]) / level.α }
      } else {
        map(ownMean.span, into: &f)
      }
      return (scale * scale * own.labelNoise, own.logDensity)
    }
  }

  /// A box around the image of U's.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    let box = original.effectiveSupport(level: original(level))
    return zip(rotation.image(of: box), shift).map { side, c in
      let center = side.center + level.α * c
      return center - side.reach...center + side.reach
    }
  }

  /// That of U at α k.
  public func lengthScale(level: NoiseLevel) -> Double {
    original.lengthScale(level: original(level))
  }

  /// That of U.
  public var relativeAccuracy: Double { original.relativeAccuracy }

  /// Whether U varies.
  public var variesByTrial: Bool { original.variesByTrial }

  /// The law of one trial: the same image of that of U.
  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target {
    Affine(
      rotation: rotation, shift: shift, scale: scale,
      of: original.instance(sampleSize: n, using: stream))
  }
}

extension Affine {
  /// `kind: affine`.
  public static let kind = TargetKind(
    name: "affine",
    summary: "rotated, scaled and shifted law: scale Q U + shift",
    example: """
      {kind: affine, rotation: [[0.6, -0.8], [0.8, 0.6]], shift: [1, 0], scale: 0.5,
        of: {kind: atoms, points: [[-1, 0], [1, 0]]}}
      """,
    explanation: Explanation(
      formula: "X0 = scale Q U + shift",
      keys: [
        "of": "target U that is mapped",
        "scale": "factor, not 0",
        "rotation": KeyMeaning(
          "orthogonal matrix Q", default: "none"),
        "shift": KeyMeaning(
          "vector that is added, in units of the data", default: "0"),
      ],
      examples: [
        "{kind: affine, scale: 2, of: {kind: box, lower: -1, upper: 1}}"
      ]),
    read: { Affine(reading: $0) })

  init?(reading section: Section) {
    let rotationIsGiven = section.contains("rotation")
    let shiftIsGiven = section.contains("shift")
    let scale = section.number("scale", default: 1)
    if scale == 0 { section.fail(at: "scale", "a scale must not be 0") }
    if scale != 0, !Interval.length.contains(abs(scale)) {
      section.fail(at: "scale", "the size of a scale must be \(Interval.length.requirement)")
    }
    let rotation = OrthonormalFrame.reading("rotation", of: section)
    guard
      let original = section.section("of", what: "the law that is mapped")
        .flatMap(TargetCatalogue.read)
    else { return nil }
    let d = original.dimension
    let shift = section.optionalNumbers("shift", count: d)
    if let rotation, rotation.rank != d || rotation.ambient != d {
      section.fail(
        at: "rotation",
        "the rotation is \(rotation.ambient) x \(rotation.rank), the law has dimension \(d)")
      return nil
    }
    guard scale != 0, rotation != nil || !rotationIsGiven, shift != nil || !shiftIsGiven else {
      return nil
    }
    self.init(
      rotation: rotation ?? .identity(d), shift: shift ?? Array(repeating: 0, count: d),
      scale: scale, of: original)
  }
}
