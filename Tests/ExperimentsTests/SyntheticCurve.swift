import Foundation
import Statistics

@testable import Analysis
@testable import DataFiles
@testable import Formatting
@testable import Reports
@testable import Studies

/// A curve of invented trials: the risk and other quantities are powers of n in the mean.
///
/// Trials are above and below it as ``Invented`` has it, by the same shares at every n and in every quantity.
struct SyntheticCurve {
  var estimator = "kernel"
  var kind = "tangent-kernel"
  var width: String?
  var variant: String?
  var stopping = "gcv"
  var sizes = [64, 256, 1024]
  var slopes = SlopeStandardError.hc3
  /// c and p of the mean risk c n^p.
  var risk = (constant: 1.0, power: -0.5)
  /// c and p of the mean of each quantity, by its name; trials are shifted by one or two against those of the risk,
  /// in turns.
  var quantities: KeyValuePairs<String, (constant: Double, power: Double)> = [:]

  /// 1, −2 and 1 times this is what the logarithms of all means are away from the power laws, at three sizes.
  ///
  /// An exponent is none the less the power, with the HC3 standard error 6 · 0.01/(√2 log 4) = 0.0306.
  static let bend = 0.01

  private func values(
    _ law: (constant: Double, power: Double), _ n: Int, shift: Int = 0
  ) -> [Double] {
    let bend = sizes.count == 3 ? (n == sizes[1] ? -2 * Self.bend : Self.bend) : 0
    return (0..<Invented.trials).map {
      Invented.value(law.constant * pow(Double(n), law.power) * exp(bend), $0, shift: shift)
    }
  }

  /// The curve.
  var curve: RiskCurve {
    let points = sizes.map { n -> RiskPoint in
      let risks = values(risk, n)
      let others = quantities.enumerated().map { index, law in
        (quantity: law.key, values: values(law.value, n, shift: 1 + index % 2))
      }
      let moments = Moments(risks)
      var point = RiskPoint(
        n: n, trials: risks.count, failed: 0, mean: moments.mean, mcse: moments.meanStandardError,
        integrationError: 0, coefficientOfVariation: moments.coefficientOfVariation,
        meanStep: 8, stoppingTime: nil, shareAtEnd: 0, ratioToOracle: nil, stoppingCost: nil,
        others: others.map {
          (quantity: $0.quantity, estimate: Estimate(meanOf: $0.values))
        }, risks: risks)
      point.otherRisks = Dictionary(uniqueKeysWithValues: others.map { ($0.quantity, $0.values) })
      point.trialNumbers = Array(risks.indices)
      return point
    }
    return RiskCurve(
      series: Study.Series(variant: variant, estimator: estimator, kind: kind, width: width),
      stopping: stopping, isConditional: false, points: points,
      fit: try? RateFit(points.map { $0.rateSample() }, standardError: slopes), fitFailure: nil,
      floor: nil)
  }
}
