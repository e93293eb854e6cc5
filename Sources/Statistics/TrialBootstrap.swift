internal import Foundation

/// The exponents that other draws of the same trials would have given: trials are drawn with
/// replacement, within each n or, where they recur at every n, as a whole.
///
/// The percentile interval shows what the trials alone leave open. It knows nothing of misfit and is
/// too short for few trials (for five, a resampled mean has only four fifths of the variance), so
/// verdicts do not rest on it; `studies/calibration.yaml` measures its coverage.
///
/// > Reference: Efron, Tibshirani 1993, "An Introduction to the Bootstrap", section 13.3.
public struct TrialBootstrap: Hashable, Sendable {
  /// The default number of resamples.
  public static let defaultResamples = 1999

  /// The exponents of the resamples, ascending.
  private let exponents: [Double]

  /// Resamples the trials; the same `key` gives the same numbers.
  ///
  /// Nil where fewer than three sample sizes or fewer than two trials at one leave nothing to resample,
  /// or where a resampled mean is not positive. With `nested`, the trials that are at every n are drawn
  /// as a whole.
  public init?(
    _ samples: [RateSample], estimand: Estimand = .logMean, nested: Bool = false,
    resamples: Int = defaultResamples, key: StreamKey
  ) {
    let sorted = samples.sorted { $0.n < $1.n }
    guard sorted.count >= 3, resamples >= 1,
      let line = try? LeastSquaresLine(
        x: sorted.map { log($0.n) }, y: Array(repeating: 0, count: sorted.count))
    else { return nil }
    guard
      let table = nested
        ? Self.commonTrials(sorted) : sorted.map(\.risks)
    else { return nil }
    guard table.allSatisfy({ $0.count >= 2 }) else { return nil }
    let values =
      estimand == .logMean ? table : table.map { $0.map { $0 > 0 ? log($0) : .nan } }

    let stream = RandomStream(key)
    var exponents: [Double] = []
    exponents.reserveCapacity(resamples)
    for resample in 0..<resamples {
      stream.seek(item: resample)
      var slope = 0.0
      var shared: [Int] = []
      for (place, risks) in values.enumerated() {
        if !nested || shared.isEmpty {
          shared = risks.map { _ in Int(stream.uniform() * Double(risks.count)) }
        }
        let mean = shared.reduce(0) { $0 + risks[$1] } / Double(risks.count)
        slope += line.slopeWeights[place] * (estimand == .logMean ? log(mean) : mean)
      }
      guard slope.isFinite else { return nil }
      exponents.append(-slope)
    }
    self.exponents = exponents.sorted()
  }

  /// The risks of the trials that are at every n, one row per n, in the order of the trials.
  private static func commonTrials(_ samples: [RateSample]) -> [[Double]]? {
    var common: Set<Int>?
    for sample in samples {
      guard let numbers = sample.trials else { return nil }
      common = common.map { $0.intersection(numbers) } ?? Set(numbers)
    }
    let trials = (common ?? []).sorted()
    return samples.map { sample in
      let risks = Dictionary(
        zip(sample.trials ?? [], sample.risks), uniquingKeysWith: { first, _ in first })
      return trials.compactMap { risks[$0] }
    }
  }

  /// The percentile interval of the exponent.
  public func interval(level: Double) -> ConfidenceInterval {
    func quantile(_ p: Double) -> Double {
      exponents[min(max(Int((p * Double(exponents.count + 1)).rounded()), 1), exponents.count) - 1]
    }
    return ConfidenceInterval(
      lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2))
  }
}
