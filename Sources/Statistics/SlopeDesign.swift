internal import Foundation

/// How sharp an exponent trials would make, and at what cost, before they are run.
///
/// With the slope weights cᵢ of the sample sizes and the coefficient of variation cvᵢ of one trial's
/// risk, Tᵢ trials give the exponent the Monte Carlo standard error
///
///     SE² = Σ cᵢ² cvᵢ²/Tᵢ
public struct SlopeDesign: Sendable {
  /// What one sample size contributes and costs.
  public struct Point: Sendable, Hashable {
    /// The sample size.
    public let n: Double
    /// The coefficient of variation of one trial's risk.
    public let coefficientOfVariation: Double
    /// The time that one trial takes, in seconds.
    public let seconds: Double

    /// Makes the point.
    public init(n: Double, coefficientOfVariation: Double, seconds: Double) {
      self.n = n
      self.coefficientOfVariation = coefficientOfVariation
      self.seconds = seconds
    }
  }

  /// The fewest trials at any n: fewer leave the tests of curvature and fit without a scale.
  public static let fewestTrials = 5

  /// The sample sizes, ascending.
  public let points: [Point]
  /// |cᵢ| cvᵢ.
  private let spreads: [Double]

  /// Makes the design; nil for fewer than three different sample sizes.
  public init?(_ points: [Point]) {
    let sorted = points.sorted { $0.n < $1.n }
    guard sorted.count >= 3, Set(sorted.map(\.n)).count == sorted.count,
      let line = try? LeastSquaresLine(
        x: sorted.map { log($0.n) }, y: sorted.map { _ in 0 })
    else { return nil }
    self.points = sorted
    spreads = zip(line.slopeWeights, sorted).map { abs($0) * $1.coefficientOfVariation }
  }

  /// The Monte Carlo standard error of the exponent with these numbers of trials, one per n.
  public func standardError(trials: [Int]) -> Double {
    zip(spreads, trials).reduce(0) { $0 + $1.0 * $1.0 / Double($1.1) }.squareRoot()
  }

  /// The time of all trials one after another, in seconds.
  public func seconds(trials: [Int]) -> Double {
    zip(points, trials).reduce(0) { $0 + $1.0.seconds * Double($1.1) }
  }

  /// The same number of trials at each n that brings the standard error down to `goal`; nil where it
  /// passes 10⁹.
  public func equalTrials(forStandardError goal: Double) -> [Int]? {
    let sum = spreads.reduce(0) { $0 + $1 * $1 }
    let count = (sum / (goal * goal)).rounded(.up)
    guard goal > 0, count < 1e9 else { return nil }
    return points.map { _ in max(Self.fewestTrials, Int(count)) }
  }

  /// The numbers of trials that bring the standard error down to `goal` in the least time, which are
  /// proportional to |cᵢ| cvᵢ/√secondsᵢ; nil where one passes 10⁹.
  ///
  /// Sample sizes in the middle say nothing about a slope and get ``fewestTrials``; what they
  /// contribute is taken off the rest.
  public func cheapestTrials(forStandardError goal: Double) -> [Int]? {
    guard goal > 0 else { return nil }
    let roots = points.map { max($0.seconds, .leastNormalMagnitude).squareRoot() }
    var fixed: Set<Int> = []
    while true {
      let free = points.indices.filter { !fixed.contains($0) }
      let taken = fixed.reduce(0) { $0 + spreads[$1] * spreads[$1] / Double(Self.fewestTrials) }
      let room = goal * goal - taken
      guard !free.isEmpty else { return points.map { _ in Self.fewestTrials } }
      guard room > 0 else { return equalTrials(forStandardError: goal) }
      let scale = free.reduce(0) { $0 + spreads[$1] * roots[$1] } / room
      let counts = free.map { spreads[$0] / roots[$0] * scale }
      guard counts.allSatisfy({ $0 < 1e9 }) else { return nil }
      let few = zip(free, counts).filter { $1 < Double(Self.fewestTrials) }.map(\.0)
      if few.isEmpty {
        var trials = points.map { _ in Self.fewestTrials }
        for (index, count) in zip(free, counts) { trials[index] = Int(count.rounded(.up)) }
        return trials
      }
      fixed.formUnion(few)
    }
  }

  /// The standard error at which an exponent off a boundary by `distance` is distinguished from it with this
  /// power by a one-sided test with HC3; see ``powerMultiple(points:level:power:)``.
  public func standardError(toTell distance: Double, level: Double, power: Double) -> Double {
    distance / powerMultiple(points: points.count, level: level, power: power)
  }
}
