/// Count, mean and sum of squared deviations of a list of numbers.
///
/// Two passes in the order given: mean first, then the deviations from it with their rounding
/// corrected, so that a large common offset costs no digits and the result does not depend on how
/// the work was shared out.
///
/// > Reference: Chan, Golub, LeVeque 1983, "Algorithms for computing the sample variance", eq. 1.7.
public struct Moments: Hashable, Sendable {
  /// How many numbers there are.
  public let count: Int
  /// The arithmetic mean; NaN without numbers.
  public let mean: Double
  /// Σ (xᵢ − mean)².
  public let sumOfSquaredDeviations: Double

  /// Takes the moments of `values`.
  public init(_ values: [Double]) {
    count = values.count
    let size = Double(values.count)
    let first = values.reduce(0, +) / size
    // Overflowed sums or non-finite values: the mean says so, and a correction would hide it.
    guard first.isFinite else {
      mean = first
      sumOfSquaredDeviations = .nan
      return
    }
    var squares = 0.0
    var residue = 0.0
    for value in values {
      let deviation = value - first
      squares += deviation * deviation
      residue += deviation
    }
    mean = first + residue / size
    sumOfSquaredDeviations = max(0, squares - residue * residue / size)
  }

  /// The sample variance with divisor count − 1; NaN for fewer than two numbers.
  public var variance: Double {
    count < 2 ? .nan : sumOfSquaredDeviations / Double(count - 1)
  }

  /// The sample standard deviation, the root of ``variance``.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The Monte Carlo standard error of the mean, sd/√count; NaN for fewer than two numbers.
  ///
  /// > Reference: Morris, White, Crowther 2019, doi:10.1002/sim.8086, table 6.
  public var meanStandardError: Double { (variance / Double(count)).squareRoot() }

  /// The coefficient of variation, sd/|mean|; NaN for fewer than two numbers.
  public var coefficientOfVariation: Double { standardDeviation / abs(mean) }
}
