internal import Documents
internal import Foundation
internal import Statistics
internal import Theory

/// How mean risks depend on n, with what the judge is told of it.
public struct CalibrationLaw: Sendable {
  /// The name in tables.
  public let name: String
  /// The mean risk in `n` and the exponent `b`.
  let mean: Documents.Expression
  /// A floor in `b` that is known from elsewhere and taken off; nil where the judge knows of none.
  let floor: Documents.Expression?
  /// The power of log n that the claim allows.
  let logs: Double
  /// Whether the judge knows everything about the law, so that it must not err on its exponent b.
  public let isDeclared: Bool

  /// The mean risks at the sample sizes and the floor that is taken off.
  func means(
    _ sampleSizes: [Int], exponent: Double
  ) throws(ExpressionError) -> (means: [Double], floor: Double) {
    var means: [Double] = []
    for n in sampleSizes { means.append(try mean.evaluate(["n": Double(n), "b": exponent])) }
    return (means, try floor?.evaluate(["b": exponent]) ?? 0)
  }

  /// The exponents that a measurement without noise would give: minus the slopes of the lines through the logs
  /// of the means above the known floor, over the whole range and over its last half.
  func truth(_ sampleSizes: [Int], exponent: Double) throws -> CalibrationTruth {
    let (means, floor) = try means(sampleSizes, exponent: exponent)
    let n = sampleSizes.map(Double.init)
    func slope(_ range: Range<Int>) throws -> Double {
      -(try LeastSquaresLine(
        x: n[range].map { log($0) }, y: means[range].map { log($0 - floor) })).slope
    }
    return CalibrationTruth(whole: try slope(n.indices), late: try slope(lateHalf(of: n)))
  }
}

/// The exponents of the mean risks themselves, which verdicts are about.
struct CalibrationTruth: Sendable, Hashable {
  /// That of the whole range.
  let whole: Double
  /// That of the last half.
  let late: Double

  /// The words that are false about these exponents; on a boundary both of its sides are.
  ///
  /// A word that speaks for the claim needs both exponents; slower-on-range is false where neither is below.
  func falseWords(_ target: Judgement.Target) -> Set<Verdict> {
    // What a bisection leaves of a boundary.
    let edge = 1e-9
    let notSlower = whole > target.lower + edge && late > target.lateLower + edge
    let beyond = whole > target.upper + edge && late > target.upper + edge
    let inside = notSlower && whole < target.upper - edge && late < target.upper - edge
    var words: Set<Verdict> = []
    if !notSlower { words.insert(.noSlower) }
    if !beyond { words.insert(.faster) }
    if !inside { words.insert(.matches) }
    if whole >= target.lower - edge, late >= target.lateLower - edge {
      words.insert(.slowerOnRange)
    }
    return words
  }
}

/// The law of one trial's risk around its mean, with mean 1.
public enum TrialNoise: String, CaseIterable, Sendable {
  /// exp of a normal number.
  case lognormal
  /// Gamma: lighter tails.
  case gamma
  /// Pareto with the index 1 + √(1 + 1/cv²), below 3 for cv above 0.58: no third moment.
  case pareto

  /// A positive number with mean 1 and the given coefficient of variation.
  func draw(cv: Double, from stream: RandomStream) -> Double {
    switch self {
    case .lognormal:
      let variance = log(1 + cv * cv)
      return exp(variance.squareRoot() * stream.gaussian() - variance / 2)
    case .gamma:
      let shape = 1 / (cv * cv)
      return stream.gamma(shape: shape) / shape
    case .pareto:
      let index = 1 + (1 + 1 / (cv * cv)).squareRoot()
      return (index - 1) / index * pow(stream.uniformInside(), -1 / index)
    }
  }
}

/// The coefficient of variation of a trial's risk along the grid, geometric from first to last.
public struct TrialVariation: Sendable, Hashable {
  let first: Double
  let last: Double

  func cv(at place: Int, of count: Int) -> Double {
    first * pow(last / first, Double(place) / Double(max(1, count - 1)))
  }

  /// `0.3`, or `0.95 to 0.45`.
  var text: String { first == last ? "\(first)" : "\(first) to \(last)" }
}
