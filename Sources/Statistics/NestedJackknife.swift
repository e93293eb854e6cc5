internal import Foundation

/// The standard error of a rate's exponent where trials recur at every n: whole trials are left out.
///
/// With smaller data sets that are prefixes of larger ones, the errors of one trial at neighbouring n
/// vary together. The slope then has another variance than for independent errors, and the scatter
/// about the line does not show it: it is smooth. Leaving out trial i at every n gives exponents b₋ᵢ
/// that vary as the trials do:
///
///     SE² = (T − 1)/T Σ (b₋ᵢ − b̄)²,    Student's t with T − 1 degrees of freedom
///
/// It knows nothing of misfit, which for nested samples cannot be distinguished from correlation.
///
/// > Reference: Efron and Stein 1981, doi:10.1214/aos/1176345462.
struct NestedJackknife: Hashable, Sendable {
  /// The log means, or mean logs, without trial i: one row per trial, one number per n.
  private let values: [[Double]]

  /// The number T of trials that are at every n.
  var trials: Int { values.count }

  /// Leaves out the trials that are at every n, one by one; others stay in.
  ///
  /// Throws for samples without numbers of trials, and for fewer than three common ones.
  init(_ samples: [RateSample], estimand: Estimand) throws(StatisticsError) {
    var common: Set<Int>?
    var terms: [[Int: Double]] = []
    for sample in samples {
      guard let numbers = sample.trials else { throw .tooFewNestedTrials(given: 0) }
      // Of each n, what is averaged.
      let risks = estimand == .logMean ? sample.risks : sample.risks.map { log($0) }
      terms.append(Dictionary(zip(numbers, risks), uniquingKeysWith: { first, _ in first }))
      common = common.map { $0.intersection(numbers) } ?? Set(numbers)
    }
    let trials = (common ?? []).sorted()
    guard trials.count >= 3 else { throw .tooFewNestedTrials(given: trials.count) }
    // In the order of the trials, so that a sum does not depend on the order of a dictionary.
    let sums = terms.map { risks in
      risks.keys.sorted().reduce(0) { $0 + (risks[$1] ?? 0) }
    }
    var values: [[Double]] = []
    for trial in trials {
      var row: [Double] = []
      for (place, sample) in samples.enumerated() {
        let mean = (sums[place] - (terms[place][trial] ?? 0)) / Double(terms[place].count - 1)
        // A floor that is taken off may leave trials below zero.
        guard estimand == .meanLog || mean > 0 else {
          throw .nonPositiveRisk(n: sample.n, value: mean, estimand: estimand)
        }
        row.append(estimand == .logMean ? log(mean) : mean)
      }
      values.append(row)
    }
    self.values = values
  }

  /// The standard error of Σ w_k y_k, a linear function of the values at each n such as the slope.
  func standardError(weights: [Double]) -> Double {
    let results = Moments(
      values.map { row in zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 } })
    let count = Double(trials)
    return ((count - 1) / count * results.sumOfSquaredDeviations).squareRoot()
  }
}
