internal import Statistics

/// A law that is a mixture of others: everything of it but its name is that of ``LawMixing``.
protocol MixedLaw: Target {
  /// The components with their weights.
  var mixing: LawMixing { get }

  /// The law of other components.
  init(_ mixing: LawMixing)
}

extension MixedLaw {
  public var dimension: Int { mixing.dimension }

  public var mean: [Double] { mixing.mean }

  public var secondMoment: Double { mixing.secondMoment }

  public var properties: TargetProperties { mixing.properties }

  public var transportDimension: Int { mixing.transportDimension }

  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    mixing.transport(u, into: &x)
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    mixing.posterior(at: x, level: level, mean: &f, score: &score)
  }

  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    mixing.effectiveSupport(level: level)
  }

  public func lengthScale(level: NoiseLevel) -> Double { mixing.lengthScale(level: level) }

  public var relativeAccuracy: Double { mixing.relativeAccuracy }

  public var variesByTrial: Bool { mixing.variesByTrial }

  /// The mixture of the components' laws of one trial, with the same weights.
  public func instance(sampleSize n: Int, using stream: RandomStream) -> any Target {
    variesByTrial ? Self(mixing.instance(sampleSize: n, using: stream)) : self
  }
}
