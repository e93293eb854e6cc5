public import Analysis
internal import Estimators
public import Measures

/// What reports say of a measure, whose numbers `Measure` computes.
public protocol ReportedMeasure: Measure {
  /// The heading of its section in reports.
  var heading: String { get }
  /// What the columns of its table are, in a few sentences.
  var explanation: String { get }
  /// What it found on the curves in a phrase and at most two sentences, for the first page; nil where `answer` is short
  /// enough.
  func summary(_ curves: [RiskCurve]) -> String?
  /// What it found on the curves, as a sentence of the report's answer; nil where there is nothing to say.
  func answer(_ curves: [RiskCurve]) -> String?
}

extension ReportedMeasure {
  public func summary(_ curves: [RiskCurve]) -> String? { nil }

  public func answer(_ curves: [RiskCurve]) -> String? { nil }
}

/// A measure without words of its author: its name is the heading of its table.
struct WordlessMeasure: ReportedMeasure {
  let measure: any Measure

  var heading: String { "`\(name)`" }
  var explanation: String { "What `\(name)` measured." }
  var name: String { measure.name }
  var version: Int { measure.version }
  var quantities: [MeasuredQuantity] { measure.quantities }
  var ratios: [(heading: String, numerator: String, denominator: String)] { measure.ratios }
  var pathQuantities: [(name: String, title: String)] { measure.pathQuantities }

  func applies(to estimator: any Estimator) -> Bool { measure.applies(to: estimator) }

  func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    try measure.values(of: fit)
  }
}
