import Documents
import Foundation
import Statistics
import Theory

@testable import Analysis
@testable import Measures
@testable import Runs
@testable import Studies

/// A study with invented results: exact power laws with a deterministic scatter, so that a report
/// can be judged without a run.
struct SyntheticStudy {
  static let text = """
    format: 1
    name: synthetic
    title: Does the report say what the numbers say?
    aims: Check every sentence and table of a report on invented power laws.
    seed: 7
    process: {kind: variance-preserving, g: 1.0, window: [0.1, 2.0]}
    target:
      kind: atoms
      points: [[-1, 0], [1, 0]]
    design: {n: {from: 64, to: 1024, factor: 2}, m: [1024]}
    estimators:
      kernel: {kind: tangent-kernel}
      network: {kind: two-layer-relu, width: m}
    stopping: [oracle, oracle-realised, gcv]
    trials: 20
    claims: [K8, S1, S2, H2c]
    """

  /// The exact control, whose estimator has no training path.
  static let gaussianControl = """
    format: 1
    name: control
    seed: 7
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target:
      kind: gaussian-mixture
      components: [{weight: 1, mean: [0], covariance: 1}]
    design: {n: {from: 64, to: 1024, factor: 2}}
    estimators:
      mean: {kind: gaussian-mean}
    trials: 20
    claims: [G1]
    """

  /// b by series, and the constant.
  var exponents = ["kernel": 0.66, "network": 0.55]
  var constants = ["kernel": 0.9, "network": 1.1]
  var text = SyntheticStudy.text
  /// The coefficient of variation of a trial's risk.
  var scatter = 0.06
  /// Whether the estimators have training paths.
  var hasPaths = true
  /// Whether the risk that theory predicts is worked out, which takes a second.
  var predicts = false

  func analysis() throws -> StudyAnalysis {
    let study = try Study(text: text, file: "synthetic.yaml")
    var curves: [RiskCurve] = []
    for series in study.series {
      for (rule, name) in study.stoppingNames.enumerated() {
        curves.append(curve(study, series: series, stopping: name, rule: rule))
      }
    }
    let eigenvalues = (1...400).map { pow(Double($0), -1.83) * (1 + 0.02 * sin(Double($0))) }
    let spectrum = try MeasuredSpectrum(eigenvalues: eigenvalues)
    let radii = Dictionary(
      uniqueKeysWithValues: study.sampleSizes.map { n in
        let radius = 24 * pow(Double(n), -0.6)
        return (n, Moments([0.99 * radius, radius, 1.01 * radius]))
      })
    let failures = study.series.flatMap { series in
      curves.first { $0.series == series }?.points.filter { $0.failed > 0 }.map { point in
        CellFailures(
          series: series, sampleSize: point.n, trials: point.trials + point.failed,
          counts: [(.diverged, point.failed)], firstReason: "training diverged by step 3",
          redrawn: 0)
      } ?? []
    }
    return StudyAnalysis(
      study: study, curves: curves,
      verdicts: ClaimChecks(study: study, spectra: [spectrum], squaredCriticalRadii: [radii])
        .verdicts(curves: curves),
      eigenDecays: [spectrum.decay], squaredCriticalRadii: [radii], sweepCurves: [],
      predictions: predicts ? try StudyPrediction(study).curves : [], failures: failures,
      provenance: [("scorebound", "0.0.0"), ("instruction set", "x86-64-v3")])
  }

  /// The other metrics and the bins as multiples of the risk.
  private func others(_ risk: Moments) -> [(quantity: String, estimate: Estimate)] {
    guard hasPaths else { return [] }
    return zip(QuantityName.furtherRisks, [7.3, 4.1, 1.9, 1.2, 0.6]).map {
      ($0, Estimate($1 * risk.mean, $1 * risk.meanStandardError))
    }
  }

  private func curve(
    _ study: Study, series: Study.Series, stopping: String, rule: Int
  ) -> RiskCurve {
    let exponent = exponents[series.estimator] ?? 0.5
    let constant = (constants[series.estimator] ?? 1) * (1 + 0.04 * Double(rule))
    let points = study.sampleSizes.map { n -> RiskPoint in
      let risks = (0..<study.trials).map { trial -> Double in
        // A fixed irregular sequence in place of random numbers.
        let phase = Double((trial * 37 + n * 11 + rule * 5 + series.estimator.count) % 101) / 101
        return constant * pow(Double(n), -exponent) * (1 + scatter * (2 * phase - 1) * 1.7)
      }
      let moments = Moments(risks)
      return RiskPoint(
        n: n, trials: study.trials, failed: n == 1024 && series.kind == "two-layer-relu" ? 1 : 0,
        mean: moments.mean, mcse: moments.meanStandardError,
        integrationError: 0.02 * moments.meanStandardError,
        coefficientOfVariation: moments.coefficientOfVariation,
        meanStep: hasPaths ? 3 * pow(Double(n), 0.5) : nil,
        stoppingTime: nil, shareAtEnd: stopping == "gcv" && n == 64 ? 0.1 : 0,
        ratioToOracle: stopping == "gcv" ? Estimate(1.0812, 0.0123) : nil, stoppingCost: nil,
        others: others(moments), risks: risks)
    }
    let fit = try? RateFit(points.map { RateSample(n: Double($0.n), risks: $0.risks) })
    return RiskCurve(
      series: series, stopping: stopping,
      isConditional: stopping == "oracle" && series.kind == "tangent-kernel", points: points,
      fit: fit, fitFailure: fit == nil ? "too few sample sizes" : nil, floor: nil)
  }
}
