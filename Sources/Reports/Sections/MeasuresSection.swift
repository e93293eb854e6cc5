internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension StudyReport {
  /// What the study's measures measured under the headline rule, a section a measure; empty where the study
  /// asks for none.
  func measuresSection(missingFigures: String?) -> String {
    measures.map { section($0, missingFigures: missingFigures) }.filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// What the measures have to say, each for the answer.
  var measuresSentences: [(part: AnswerPart, text: String)] {
    measures.compactMap { measure in
      measure.answer(curves(of: measure)).map { (.measure(measure.name), $0) }
    }
  }

  /// The study's measures that have anything to show, each once.
  var measures: [any ReportedMeasure] {
    var seen: Set<String> = []
    return analysis.study.cells.flatMap(\.measures)
      .filter { !$0.quantities.isEmpty && seen.insert($0.name).inserted }
      .map { $0 as? any ReportedMeasure ?? WordlessMeasure(measure: $0) }
  }

  /// The curves under the headline rule on which a measure measured anything.
  func curves(of measure: any ReportedMeasure) -> [RiskCurve] {
    analysis.curves(stopping: analysis.headlineRule).filter { curve in
      curve.points.contains { point in
        point.others.contains { measure.quantityNames.contains($0.quantity) }
      }
    }
  }

  private func section(_ measure: any ReportedMeasure, missingFigures: String?) -> String {
    let curves = curves(of: measure)
    guard !curves.isEmpty else { return "" }
    let table = quantityTable(
      curves, of: measure.quantities.map { ($0.name, $0.heading) }, from: \.others)
    let exponents = exponents(measure, curves)
    return """
      ## \(measure.heading)

      \(measure.explanation) Means over the trials ± MCSE\(underHeadlineRule).

      \(missingFigures == nil ? pictures(figures(of: measure)) : "")\(table.text)
      """
        + [
          ratios(measure, curves), exponents, pathText(of: measure, missingFigures: missingFigures),
        ]
        .filter { !$0.isEmpty }.map { "\n\n" + $0 }.joined()
  }

  /// Means ± MCSE of quantities, each with its heading, a row a curve and sample size.
  func quantityTable(
    _ curves: [RiskCurve], of quantities: [(name: String, heading: String)],
    from means: (RiskPoint) -> [(quantity: String, estimate: Estimate)]
  ) -> MarkdownTable {
    var table = MarkdownTable(
      [("Estimator", .left), ("n", .right)] + quantities.map { ($0.heading, .right) })
    for curve in curves {
      for point in curve.points {
        table.add(
          [curve.series.markdownLabel, ReportNumber.count(point.n)]
            + quantities.map { quantity in
              means(point).first { $0.quantity == quantity.name }.map {
                ReportNumber.measured($0.estimate)
              } ?? "—"
            })
      }
    }
    return table
  }

  /// The figures of one measure.
  func figures(ofMeasure name: String) -> [Figure] {
    measures.filter { $0.name == name }.flatMap { figures(of: $0) + pathFigures(of: $0) }
  }

  /// The figures of the measures.
  var measureFigures: [Figure] { measures.flatMap { figures(of: $0) + pathFigures(of: $0) } }

  /// The figures in Markdown, each with its caption.
  func pictures(_ figures: [Figure]) -> String {
    figures.map { pictureWithCaption($0) + "\n\n" }.joined()
  }

  /// The drawn quantities over n, a figure a curve.
  private func figures(of measure: any ReportedMeasure) -> [Figure] {
    guard measure.quantities.contains(where: { $0.title != nil }) else { return [] }
    return curves(of: measure).enumerated().flatMap { index, curve in
      figures(of: measure, curve, number: index + 1)
    }
  }

  private func figures(
    of measure: any ReportedMeasure, _ curve: RiskCurve, number: Int
  ) -> [Figure] {
    guard curve.points.count > 1 else { return [] }
    var series: [FigureSeries] = []
    var range = LogRange()
    func add(_ heading: String, _ values: [(n: Int, estimate: Estimate)]) {
      let rows = values.filter { $0.estimate.value > 0 }.map { n, mean -> [Double] in
        let bar = errorBar(mean.value, mean.standardError)
        range.include(bar.lower, bar.upper)
        return [Double(n), mean.value, mean.standardError, bar.lower, bar.upper]
      }
      guard !rows.isEmpty else { return }
      series.append(
        FigureSeries(
          label: heading, owner: heading, columns: ["n", "mean", "mcse", "lower", "upper"],
          rows: rows, bars: (3, 4)))
    }
    add("risk", curve.points.map { ($0.n, Estimate($0.mean, $0.mcse)) })
    for quantity in measure.quantities {
      guard let title = quantity.title else { continue }
      add(
        title,
        curve.points.compactMap { point in
          point.estimate(of: quantity.name).map { (point.n, $0) }
        })
    }
    guard series.count > 1 else { return [] }
    let kind = measure.name.prefix { $0 != "(" }
    let (low, high) = range.padded(by: 1.2)
    return Figure.divided(
      name: "\(kind)-\(number)",
      alternativeText:
        "\(measure.heading) against the sample size on logarithmic axes, for \(curve.series.label)",
      caption:
        "\(measure.heading), \(curve.series.markdownLabel)\(underHeadlineRule), bars ± 2 MCSE.",
      horizontal: .sampleSizes(curve.points.map(\.n)),
      vertical: .logarithmic("mean square", low: low, high: high), series: series)
  }

  private func ratios(_ measure: any ReportedMeasure, _ curves: [RiskCurve]) -> String {
    guard !measure.ratios.isEmpty else { return "" }
    var table = MarkdownTable(
      [("Estimator", .left), ("n", .right)] + measure.ratios.map { ($0.heading, .right) })
    for curve in curves {
      for point in curve.points {
        table.add(
          [curve.series.markdownLabel, ReportNumber.count(point.n)]
            + measure.ratios.map { ratio in
              point.share(of: ratio.numerator, in: [ratio.denominator]).map {
                ReportNumber.measured($0)
              } ?? "—"
            })
      }
    }
    return "Ratios of these means, paired by trial, ± MCSE:\n\n\(table.text)"
  }

  /// How the quantities that are positive in every trial depend on n, as n^(−b); empty without three sizes.
  private func exponents(_ measure: any ReportedMeasure, _ curves: [RiskCurve]) -> String {
    let quantities = measure.quantities.filter {
      $0.hasExponent
    }
    var table = MarkdownTable(
      [("Estimator", .left)] + quantities.map { ($0.heading, .right) })
    for curve in curves where curve.points.count > 2 {
      table.add(
        [curve.series.markdownLabel]
          + quantities.map { quantity in
            if curve.isConstant(quantity.name) { return "constant" }
            guard let fit = curve.exponent(of: quantity.name) else { return "—" }
            return ReportNumber.exponentWithInterval(fit)
          })
    }
    return table.isEmpty
      ? ""
      : "Exponents b of these means as $n^{-b}$ with their 95 % intervals, as for risks; a mean that changes by less than 0.1 % is "
        + "constant:\n\n\(table.text)"
  }
}

extension RiskCurve {
  /// Whether a quantity's mean changes by less than a thousandth over three sizes or more.
  func isConstant(_ quantity: String) -> Bool {
    let means = points.compactMap { point in
      point.estimate(of: quantity)?.value
    }
    guard means.count > 2, let least = means.min(), let largest = means.max() else { return false }
    return largest > 0 && largest - least < 1e-3 * largest
  }
}
