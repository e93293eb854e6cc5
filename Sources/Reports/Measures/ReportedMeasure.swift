internal import Analysis
internal import Foundation
internal import Measures

/// What reports say of a measure, whose numbers ``Measure`` computes.
protocol ReportedMeasure: Measure {
  /// The heading of its section in reports.
  var heading: String { get }
  /// What the columns of its table are, in a few sentences.
  var explanation: String { get }
  /// What it found on the curves, as a sentence of the report's answer; nil where there is nothing to say.
  func answer(_ curves: [RiskCurve]) -> String?
}

extension ReportedMeasure {
  func answer(_ curves: [RiskCurve]) -> String? { nil }
}
