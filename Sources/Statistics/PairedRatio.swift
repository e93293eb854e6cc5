internal import Foundation

/// The ratio of two means over the same trials, with what each trial adds to its error.
public struct PairedRatio: Hashable, Sendable {
  /// The ratio of the means.
  public let value: Double
  /// Its standard error, by the delta method.
  public let standardError: Double
  /// (aᵢ − r bᵢ)/(r b̄) by trial: what the trial moves the logarithm of the ratio by, times the number of trials.
  public let influences: [Int: Double]

  /// Divides the mean of `numerators` by that of `denominators`, which have a number for each of `trials`.
  ///
  /// Nil for fewer than two trials, and for a denominator that is not positive.
  public init?(numerators: [Double], denominators: [Double], trials: [Int]) {
    precondition(
      numerators.count == denominators.count && trials.count == numerators.count,
      "\(numerators.count) numerators, \(denominators.count) denominators, \(trials.count) trials")
    guard numerators.count > 1 else { return nil }
    let denominator = Moments(denominators).mean
    guard denominator > 0 else { return nil }
    let ratio = Moments(numerators).mean / denominator
    let residuals = zip(numerators, denominators).map { ($0 - ratio * $1) / denominator }
    value = ratio
    standardError = Moments(residuals).meanStandardError
    influences = Dictionary(
      zip(trials, residuals.map { ratio == 0 ? 0 : $0 / ratio }), uniquingKeysWith: { $0 + $1 })
  }

  /// The geometric mean of ratios with its standard error.
  ///
  /// Ratios within a group share their trials' random numbers, so that what one trial adds to all of them is
  /// added up before it is squared; groups are independent. Nil without ratios, or where one is not positive.
  public static func geometricMean(
    of groups: [[PairedRatio]]
  ) -> (value: Double, standardError: Double)? {
    let all = groups.flatMap { $0 }
    guard !all.isEmpty, all.allSatisfy({ $0.value > 0 }) else { return nil }
    let count = Double(all.count)
    let mean = exp(all.reduce(0) { $0 + log($1.value) } / count)
    var variance = 0.0
    for group in groups {
      let trials = Set(group.flatMap(\.influences.keys)).sorted()
      guard trials.count > 1 else { continue }
      var sumOfSquares = 0.0
      for trial in trials {
        let sum = group.reduce(0) {
          $0 + ($1.influences[trial] ?? 0) / Double($1.influences.count)
        }
        sumOfSquares += sum * sum
      }
      variance += sumOfSquares * Double(trials.count) / Double(trials.count - 1)
    }
    return (mean, mean * variance.squareRoot() / count)
  }
}
