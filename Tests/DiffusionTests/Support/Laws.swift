import Diffusion
import Statistics
import Testing

/// A target under the name that a failing test shows.
struct Law: Sendable, CustomTestStringConvertible {
  let name: String
  let target: any Target

  var testDescription: String { name }
}

/// The targets that every law test covers: the example of each kind, and harder ones.
enum Laws {
  /// The target of the quickstart study.
  static let quickstartText = """
    {kind: gaussian-mixture, components: [
      {weight: 0.5, mean: [-1, 0], covariance: 0.05},
      {weight: 0.5, mean: [1, 0], covariance: [[0.1, 0.02], [0.02, 0.05]]}]}
    """

  /// Twelve unequal atoms: two close ones, one far one, one rare one.
  static let atomsText = """
    {kind: atoms, points: [[-1.75, 0.5], [-1, -1], [-0.5, 1.25], [0, 0], [0.25, -0.75],
      [0.3, -0.7], [0.5, 0.875], [1, 0.125], [1.25, -1.5], [1.5, 1.5], [2, -0.25], [-4, 3]],
     weights: [0.1, 0.05, 0.15, 0.125, 0.075, 0.1, 0.05, 0.125, 0.05, 0.1, 0.074, 0.001]}
    """

  /// Three components in three dimensions, of unequal size and condition.
  static let mixture3dText = """
    {kind: gaussian-mixture, components: [
      {weight: 0.2, mean: [-1.5, 0.25, 0.5],
       covariance: [[0.3, 0.05, -0.02], [0.05, 0.1, 0.03], [-0.02, 0.03, 0.2]]},
      {weight: 0.3, mean: [0.5, -1, 1.25],
       covariance: [[0.04, -0.03, 0.01], [-0.03, 0.5, 0.1], [0.01, 0.1, 0.08]]},
      {weight: 0.5, mean: [0.75, 1.5, -1],
       covariance: [[1, 0.6, 0.3], [0.6, 0.8, 0.2], [0.3, 0.2, 0.15]]}]}
    """

  /// A component on a line, beside a full one.
  static let degenerateText = """
    {kind: gaussian-mixture, components: [
      {weight: 0.7, mean: [0, 1], covariance: [[0.5, 0], [0, 0]]},
      {weight: 0.3, mean: [0, -4], covariance: [[0.3, 0], [0, 0]]}]}
    """

  private static let texts: [(name: String, text: String)] =
    TargetCatalogue.all.map { ("example of \($0.name)", $0.example) }
    + lineTexts + radialTexts + densityTexts + [
      ("quickstart mixture", quickstartText), ("unequal atoms", atomsText),
      ("mixture in 3 dimensions", mixture3dText), ("mixture on two lines", degenerateText),
      (
        "one Gaussian on the line",
        "{kind: gaussian-mixture, components: [{mean: [2], covariance: 3}]}"
      ),
      (
        "mixture on the line",
        """
        {kind: gaussian-mixture, components: [{weight: 0.9, mean: [-1], covariance: 0.04},
          {weight: 0.1, mean: [2], covariance: 0.5}]}
        """
      ),
      ("two atoms on the line", "{kind: atoms, points: [[-1], [1]]}"),
    ]

  /// How many there should be: none is lost to a fixture that cannot be read.
  static let expectedCount = texts.count

  static let all: [Law] = texts.compactMap { name, text in
    (try? DiffusionTests.target(text)).map { Law(name: name, target: $0) }
  }
}

/// Noise levels of the variance-preserving process and two that are none of its.
let noiseLevels: [NoiseLevel] =
  [0.01, 0.1, 0.5, 0.95].map { NoiseLevel(α: (1 - $0).squareRoot(), h: $0) }
  + [NoiseLevel(α: 1.7, h: 0.3), NoiseLevel(α: 1, h: 4)]

/// What a target knows of X_t at one point.
struct Posterior {
  let mean: [Double]
  let score: [Double]
  let labelNoise: Double
  let logDensity: Double
}

extension Target {
  /// The law of X_t at `x`.
  func posterior(at x: [Double], _ level: NoiseLevel) -> Posterior {
    // Filled with NaN, so that a coordinate that is never written shows.
    var mean = [Double](repeating: .nan, count: dimension)
    var score = mean
    var meanSpan = mean.mutableSpan
    var scoreSpan = score.mutableSpan
    let (v, logDensity) = posterior(at: x.span, level: level, mean: &meanSpan, score: &scoreSpan)
    return Posterior(mean: mean, score: score, labelNoise: v, logDensity: logDensity)
  }

  /// Draws of X₀.
  func draws(_ count: Int, seed: UInt64) -> [[Double]] {
    let stream = RandomStream(StreamKey(seed: seed, trial: 0, purpose: .data, block: 0))
    return (0..<count).map { item in
      stream.seek(item: item)
      var x = [Double](repeating: .nan, count: dimension)
      var span = x.mutableSpan
      sample(using: stream, into: &span)
      return x
    }
  }

  /// Draws of X_t, and between them points three times as far out.
  func noisyDraws(_ count: Int, _ level: NoiseLevel, seed: UInt64) -> [[Double]] {
    let noise = RandomStream(StreamKey(seed: seed, trial: 0, purpose: .noise, block: 0))
    return draws(count, seed: seed).enumerated().map { item, x in
      noise.seek(item: item)
      let stretch = item.isMultiple(of: 4) ? 3.0 : 1
      return x.map { stretch * (level.α * $0 + level.h.squareRoot() * noise.gaussian()) }
    }
  }
}

/// The Euclidean norm.
func norm(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }

/// The Euclidean distance.
func distance(_ x: [Double], _ y: [Double]) -> Double { norm(zip(x, y).map { $0 - $1 }) }
