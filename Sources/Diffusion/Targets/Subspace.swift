internal import Documents
import Foundation
public import LinearAlgebra
public import Statistics

/// A law on a linear subspace: X₀ = A U with orthonormal columns A ∈ R^{D x k} and U on Rᵏ.
///
///     f = A f_U(Aᵀx),   s = −(I − A Aᵀ) x/h + A s_U(Aᵀx),   v = v_U(Aᵀx)
///     log p_t = log p_t^U(Aᵀx) − |(I − A Aᵀ) x|²/(2h) − ½ (D − k) log(2πh)
///
/// > Reference: Chen, Huang, Zhao, Wang 2023, arXiv 2302.07194 (scores of laws on a subspace).
public struct Subspace: Target {
  let frame: OrthonormalFrame

  /// The law of U.
  public let latent: any Target

  /// Creates the law from orthonormal columns and a law of as many dimensions as there are.
  init(frame: OrthonormalFrame, latent: any Target) {
    precondition(
      frame.rank == latent.dimension,
      "a law in \(latent.dimension) dimensions on a subspace of rank \(frame.rank)")
    self.frame = frame
    self.latent = latent
  }

  /// Creates the law from columns A (D x k), orthonormal to some 1e-9, and the law of U in k dimensions.
  public init(basis columns: Matrix, latent: any Target) {
    Self.checkOrthonormal(columns)
    self.init(
      frame: OrthonormalFrame(nearlyOrthonormal: (0..<columns.rows).map { Array(columns.row($0)) }),
      latent: latent)
  }

  /// Stops the program where columns are not orthonormal.
  static func checkOrthonormal(_ columns: Matrix) {
    let gram = product(transposing: columns, columns)
    for i in 0..<gram.rows {
      for j in 0..<gram.columns {
        precondition(
          abs(gram[i, j] - (i == j ? 1 : 0)) < 1e-8,
          "columns \(i) and \(j) are not orthonormal: their product is \(gram[i, j])")
      }
    }
  }

  /// The dimension D of the space around the subspace.
  public var dimension: Int { frame.ambient }

  /// The dimension k of the subspace.
  public var rank: Int { frame.rank }

  /// The mean A E[U].
  public var mean: [Double] {
    var result = [Double](repeating: 0, count: dimension)
    var span = result.mutableSpan
    frame.point(at: latent.mean.span, into: &span)
    return result
  }

  /// The second moment E|U|².
  public var secondMoment: Double { latent.secondMoment }

  /// Those of U, but with a density only where the subspace is the whole space.
  public var properties: TargetProperties {
    let own = latent.properties
    let isWhole = rank == dimension
    return TargetProperties(
      supportRadius: own.supportRadius, isSubGaussian: own.isSubGaussian,
      hasDensity: isWhole && own.hasDensity, smoothness: isWhole ? own.smoothness : nil,
      hasLipschitzScore: isWhole && own.hasLipschitzScore)
  }

  public var summary: String {
    "\(latent.summary), on a subspace of rank \(rank) in \(counted(dimension, "dimension"))"
  }

  /// That of U.
  public var transportDimension: Int { latent.transportDimension }

  /// The transport of U, mapped by A.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: rank) { y in
      var span = MutableSpan(_unsafeElements: y)
      latent.transport(u, into: &span)
      frame.point(at: span.span, into: &x)
    }
  }

  /// A draw of U, mapped by A.
  public func sample(using stream: RandomStream, into x: inout MutableSpan<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: rank) { y in
      var span = MutableSpan(_unsafeElements: y)
      latent.sample(using: stream, into: &span)
      frame.point(at: span.span, into: &x)
    }
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let k = rank
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * k + dimension) { scratch in
      var y = MutableSpan(_unsafeElements: slice(scratch, 0..<k))
      var ownMean = MutableSpan(_unsafeElements: slice(scratch, k..<2 * k))
      var ownScore = MutableSpan(_unsafeElements: slice(scratch, 2 * k..<3 * k))
      var residual = MutableSpan(_unsafeElements: slice(scratch, 3 * k..<3 * k + dimension))
      frame.coordinates(of: x, into: &y)
      let own = latent.posterior(at: y.span, level: level, mean: &ownMean, score: &ownScore)
      frame.point(at: ownMean.span, into: &f)
      frame.point(at: ownScore.span, into: &score)
      // On the whole space the residual would be nothing but rounding, over h.
      guard k < dimension else { return own }
      for i in 0..<dimension { residual[i] = x[i] }
      frame.project(outOf: &residual)
      var square = 0.0
      for i in 0..<dimension {
        square += residual[i] * residual[i]
        score[i] -= residual[i] / level.h
      }
      let across = -0.5 * (square / level.h + Double(dimension - k) * log(2 * .pi * level.h))
      return (own.labelNoise, own.logDensity + across)
    }
  }

  /// A box around the image of U's, and 7.5 √h of the noise across the subspace.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    frame.image(of: latent.effectiveSupport(level: level)).enumerated().map { i, side in
      let along = (0..<rank).reduce(0) { $0 + frame.vectors[$1, i] * frame.vectors[$1, i] }
      let reach = side.reach + 7.5 * (max(0, 1 - along) * level.h).squareRoot()
      return side.center - reach...side.center + reach
    }
  }

  /// U's, or √h across the subspace.
  public func lengthScale(level: NoiseLevel) -> Double {
    let own = latent.lengthScale(level: level)
    return rank < dimension ? min(own, level.h.squareRoot()) : own
  }

  /// That of U.
  public var relativeAccuracy: Double { latent.relativeAccuracy }

  /// Whether U varies.
  public var variesByTrial: Bool { latent.variesByTrial }

  /// The law of one trial: that of U on the same subspace.
  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target {
    Subspace(frame: frame, latent: latent.instance(sampleSize: n, using: stream))
  }
}

/// A part of a buffer as a buffer.
private func slice(
  _ buffer: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>
) -> UnsafeMutableBufferPointer<Double> {
  UnsafeMutableBufferPointer(rebasing: buffer[range])
}

extension Subspace {
  /// `kind: subspace`.
  public static let kind = TargetKind(
    name: "subspace",
    summary: "law on a linear subspace, given by a basis with orthonormal columns or at random",
    example: """
      {kind: subspace, basis: [[0.6], [0.8]],
        latent: {kind: atoms, points: [[-1], [1]]}}
      """,
    explanation: Explanation(
      formula: "X0 = A U, A with orthonormal columns, U from the latent law",
      keys: [
        "basis": "matrix with orthonormal columns that span the subspace; or random instead",
        "random": KeyMeaning(
          "draws the subspace instead of a basis", default: "none"),
        "random.ambient": "dimension of the space",
        "random.rank": "dimension of the subspace",
        "random.seed": "seed of the subspace",
        "latent": "target of the dimension of the subspace",
      ],
      examples: [
        "{kind: subspace, random: {ambient: 3, rank: 1, seed: 7}, latent: {kind: box, lower: -1, upper: 1}}"
      ],
      source: "Chen, Huang, Zhao, Wang 2023, arXiv 2302.07194"),
    read: { Subspace(reading: $0, defaultSeed: 0) })

  /// Reads `basis` or `random`, and `latent`.
  init?(reading section: Section, defaultSeed: Int) {
    let frame = OrthonormalFrame.reading(section, defaultSeed: defaultSeed)
    let latent = section.section("latent", what: "the latent law").flatMap(TargetCatalogue.read)
    guard let frame, let latent else { return nil }
    guard frame.rank == latent.dimension else {
      section.fail(
        at: "latent",
        "the latent law has dimension \(latent.dimension), the subspace has rank \(frame.rank)")
      return nil
    }
    self.init(frame: frame, latent: latent)
  }
}
