internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures
public import Reports
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The numbers of the report as one JSON object with sorted keys, `schema_version` 1.
  ///
  /// It has estimates, exponents, verdicts with their reasons, those about sweeps included, and
  /// predictions. What is not known is left out.
  ///
  /// - Returns: The text.
  /// - Throws: ``ReportError`` where it cannot be encoded.
  public func json() throws(ReportError) -> String {
    do {
      return try JSONText.text(of: ReportRecord(self), keys: .convertToSnakeCase)
    } catch {
      throw .cannotWrite(path: "the report as JSON", reason: "\(error)")
    }
  }
}

/// The JSON of a report.
private struct ReportRecord: Encodable {
  struct Estimate: Encodable {
    let variant: String?
    let estimator: String
    let m: Int?
    let n: Int
    let stopping: String
    let quantity: String
    let trials: Int
    let failed: Int
    let mean: Double?
    let mcse: Double?
  }

  struct LocalSlope: Encodable {
    let from: Double
    let to: Double
    let exponent: Double
    let se: Double?
  }

  struct Exponent: Encodable {
    let series: String
    let stopping: String
    let exponent: Double?
    let exponentSe: Double?
    let exponentCi95: [Double]?
    let constant: Double?
    let curvatureP: Double?
    let lackOfFitP: Double?
    let localSlopes: [LocalSlope]
    let failure: String?
  }

  struct Judged: Encodable {
    let claim: String
    let code: String?
    let kind: String
    let axis: String
    let metric: String
    let series: String
    let n: Int?
    let stopping: String
    let claimedExponent: Double?
    let margin: Double?
    let exponent: Double?
    let exponentSe: Double?
    let exponentCi90: [Double]?
    let exponentCi95: [Double]?
    let verdict: String?
    let stressVerdict: String?
    let reasons: [String]
    let obstacle: String?
    let trialsNeeded: Int?
    let failure: String?
  }

  struct Prediction: Encodable {
    struct Point: Encodable {
      let n: Int
      let risk: Double
      let error: Double
    }
    let series: String
    let points: [Point]
    let exponentOnDesign: Double?
    let exponentOnDesignError: Double?
    let exponentFarOut: Double?
    let exponentFarOutError: Double?
    let farOut: Double?
    let visibleFrom: Double?
    let floor: Double?
  }

  let schemaVersion = 1
  let study: String
  let title: String
  /// The answer to the title's question, in Markdown.
  let answer: String?
  let seed: UInt64
  let provenance: [String: String]
  let headlineStopping: String
  let estimates: [Estimate]
  let exponents: [Exponent]
  let verdicts: [Judged]
  let predictions: [Prediction]

  init(_ report: StudyReport) {
    let analysis = report.analysis
    study = analysis.study.name
    answer = report.headline
    title = analysis.study.title
    seed = analysis.study.seed
    provenance = Dictionary(
      analysis.provenance.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    headlineStopping = analysis.headlineRule
    estimates = analysis.curves.flatMap { curve in
      curve.points.flatMap { point -> [Estimate] in
        func estimate(_ quantity: String, _ mean: Double, _ mcse: Double) -> Estimate {
          Estimate(
            variant: curve.series.variant, estimator: curve.series.estimator,
            m: analysis.width(of: curve.series, sampleSize: point.n), n: point.n,
            stopping: curve.stopping, quantity: quantity, trials: point.trials,
            failed: point.failed, mean: mean.finite, mcse: mcse.finite)
        }
        let raw = point.unadjusted.map {
          estimate(
            QuantityName.unadjustedRisk, $0.estimate.value, $0.estimate.standardError)
        }
        return [estimate(QuantityName.risk, point.mean, point.mcse)] + (raw.map { [$0] } ?? [])
          + point.others.map {
            estimate($0.quantity, $0.estimate.value, $0.estimate.standardError)
          }
      }
    }
    exponents = analysis.curves.filter { !$0.points.isEmpty }.map { curve in
      let fit = curve.fit
      return Exponent(
        series: curve.series.label, stopping: curve.stopping, exponent: fit?.exponent,
        exponentSe: fit?.standardError, exponentCi95: fit?.ci95.ends,
        constant: fit.map { exp($0.logConstant) }, curvatureP: fit?.curvature?.pValue,
        lackOfFitP: fit?.lackOfFitP,
        localSlopes: (fit?.localSlopes ?? []).map {
          LocalSlope(from: $0.from, to: $0.to, exponent: $0.exponent, se: $0.standardError)
        }, failure: curve.fitFailure)
    }
    let study = analysis.study
    verdicts =
      (analysis.verdicts.map { VerdictRecord($0, in: study) } + analysis.sweepRecords)
      .map(Judged.init)
    predictions = analysis.predictions.map { curve in
      Prediction(
        series: curve.series.label,
        points: curve.points.map { .init(n: $0.n, risk: $0.optimum.risk, error: $0.error) },
        exponentOnDesign: curve.floor == nil ? curve.design?.exponent : nil,
        exponentOnDesignError: curve.floor == nil ? curve.design?.error : nil,
        exponentFarOut: curve.floor == nil ? curve.asymptoticExponent : nil,
        exponentFarOutError: curve.floor == nil ? curve.exponents.last?.error : nil,
        farOut: curve.floor == nil ? curve.exponents.last?.n : nil,
        visibleFrom: curve.floor == nil ? curve.visibleFrom : nil, floor: curve.floor)
    }
  }
}

extension ReportRecord.Judged {
  init(_ record: VerdictRecord) {
    let (claim, judgement, numbers) = (record.claim, record.judgement, record.numbers)
    let target = claim.isStatement ? nil : judgement?.target
    self.init(
      claim: claim.id, code: claim.code, kind: claim.kind.rawValue, axis: claim.axis.rawValue,
      metric: claim.metric.rawValue, series: record.label, n: record.sampleSize,
      stopping: record.stopping, claimedExponent: target?.exponent.finite,
      margin: target?.margin.finite, exponent: numbers?.exponent.finite,
      exponentSe: numbers?.standardError.finite, exponentCi90: numbers?.ci90.ends,
      exponentCi95: numbers?.ci95.ends, verdict: record.word,
      stressVerdict: judgement?.stressVerdict?.rawValue, reasons: judgement?.reasons ?? [],
      obstacle: numbers?.obstacle?.rawValue, trialsNeeded: judgement?.trialsNeeded,
      failure: record.failure)
  }
}

extension Double {
  /// The number, or nil where JSON has none.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
