internal import Foundation
internal import Statistics
internal import Theory

extension SweepCurve {
  /// The exponent between two neighbouring places.
  package struct LocalExponent {
    package let from: Double
    package let to: Double
    package let exponent: Double
    package let standardError: Double
  }

  /// The exponents −d log risk/d log place between neighbouring places.
  ///
  /// Where places share their data, as widths and paired variants do, errors are those of the paired difference,
  /// by the delta method.
  package var localExponents: [LocalExponent] {
    zip(points, points.dropFirst()).compactMap { left, right in
      guard left.mean > 0, right.mean > 0, left.value > 0 else { return nil }
      let distance = log(right.value / left.value)
      let isPaired = sharesData && left.trials == right.trials
      let error =
        isPaired
        ? Moments(zip(left.risks, right.risks).map { $0 / left.mean - $1 / right.mean })
          .meanStandardError
        : hypot(left.mcse / left.mean, right.mcse / right.mean)
      return LocalExponent(
        from: left.value, to: right.value, exponent: log(left.mean / right.mean) / distance,
        standardError: error / distance)
    }
  }
}
