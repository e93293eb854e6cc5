internal import Foundation
internal import Statistics

extension StudyReport {
  /// What the study's measures measured under the headline rule, a section a measure; empty where the study
  /// asks for none.
  var measuresSection: String {
    var seen: Set<String> = []
    let measures = analysis.study.cells.flatMap(\.measures).filter { seen.insert($0.name).inserted }
    return measures.map(section).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func section(_ measure: any Measure) -> String {
    let curves = analysis.curves(stopping: analysis.headlineRule).filter { curve in
      curve.points.contains { point in
        point.others.contains { measure.quantityNames.contains($0.quantity) }
      }
    }
    guard !curves.isEmpty else { return "" }
    var table = MarkdownTable(
      [("Estimator", .left), ("n", .right)] + measure.quantities.map { ($0.heading, .right) })
    for curve in curves {
      for point in curve.points {
        table.add(
          [curve.series.label, ReportNumber.count(point.n)]
            + measure.quantityNames.map { name in
              point.others.first { $0.quantity == name }.map {
                ReportNumber.measured($0.mean, $0.mcse)
              } ?? "—"
            })
      }
    }
    let exponents = exponents(measure, curves)
    return """
      ## \(measure.heading)

      \(measure.explanation) Means over the trials ± MCSE\(underHeadlineRule).

      \(table.text)
      """ + (exponents.isEmpty ? "" : "\n\n" + exponents)
  }

  /// How the quantities that are positive in every trial depend on n, as n^(−b); empty without three sizes.
  private func exponents(_ measure: any Measure, _ curves: [RiskCurve]) -> String {
    var table = MarkdownTable(
      [("Estimator", .left)] + measure.quantities.map { ($0.heading, .right) })
    for curve in curves where curve.points.count > 2 {
      table.add(
        [curve.series.label]
          + measure.quantityNames.map { name in
            exponent(name, curve).map { ReportNumber.exponent($0.exponent, $0.standardError) }
              ?? "—"
          })
    }
    return table.isEmpty
      ? "" : "Exponents b of these means as $n^{-b}$ ± SE, as for risks:\n\n\(table.text)"
  }

  private func exponent(_ quantity: String, _ curve: RiskCurve) -> RateFit? {
    let samples = curve.points.map { point in
      RateSample(
        n: Double(point.n), risks: point.otherRisks[quantity] ?? [],
        trials: point.otherRisks[quantity]?.count == point.trialNumbers.count
          ? point.trialNumbers : nil)
    }
    guard
      samples.allSatisfy({ sample in !sample.risks.isEmpty && sample.risks.allSatisfy { $0 > 0 } })
    else { return nil }
    return try? RateFit(samples, standardError: analysis.study.slopeStandardError)
  }
}
