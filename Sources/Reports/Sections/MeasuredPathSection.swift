internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension StudyReport {
  /// What a measure followed along the training paths, a figure and a table for each estimator and variant with one
  /// line a width; empty for most measures.
  func pathText(of measure: any ReportedMeasure, missingFigures: String?) -> String {
    let groups = pathGroups(of: measure)
    guard !groups.isEmpty else { return "" }
    let parts = groups.enumerated().map { index, group -> String in
      let figures = missingFigures == nil ? pathFigures(of: measure, group, number: index + 1) : []
      return pictures(figures) + pathTable(of: measure, group)
    }
    return "### Along the training path\n\n" + parts.joined(separator: "\n\n")
  }

  /// The figures of what measures followed along paths.
  func pathFigures(of measure: any ReportedMeasure) -> [Figure] {
    pathGroups(of: measure).enumerated().flatMap { index, group in
      pathFigures(of: measure, group, number: index + 1)
    }
  }

  /// The series that differ in their width alone, each group with its label and with the curves of every quantity.
  private func pathGroups(of measure: any ReportedMeasure) -> [PathGroup] {
    let curves = analysis.pathCurves.filter { $0.measure == measure.name }
    func key(_ curve: PathCurve) -> String {
      "\(curve.series.estimator)\u{1f}\(curve.series.variant ?? "")\u{1f}\(curve.sampleSize)"
    }
    return unique(curves.map(key)).compactMap { name in
      let own = curves.filter { key($0) == name }
      guard let first = own.first else { return nil }
      let label = Study.Series(
        variant: first.series.variant, estimator: first.series.estimator,
        kind: first.series.kind, width: nil
      ).label
      return PathGroup(label: label, sampleSize: first.sampleSize, curves: own)
    }
  }

  private func pathFigures(
    of measure: any ReportedMeasure, _ group: PathGroup, number: Int
  ) -> [Figure] {
    guard let (quantity, title) = measure.pathQuantities.first else { return [] }
    var last = 1
    var range = LogRange()
    let series = group.curves.filter { $0.quantity == quantity }.compactMap {
      curve -> FigureSeries? in
      // Neither step 0 nor a distance of 0 has a place on a logarithmic axis.
      let points = curve.points.filter { $0.step > 0 && $0.estimate.value > 0 }
      guard points.count > 1 else { return nil }
      let rows = points.map { point -> [Double] in
        let mean = point.estimate
        let bar = errorBar(mean.value, mean.standardError)
        last = max(last, point.step)
        range.include(bar.lower, bar.upper)
        return [Double(point.step), mean.value, mean.standardError, bar.lower, bar.upper]
      }
      return FigureSeries(
        label: group.title(curve), note: "", owner: "",
        columns: ["step", "mean", "mcse", "lower", "upper"], rows: rows, bars: (3, 4))
    }
    guard !range.isEmpty, last > 1 else { return [] }
    let size = "n = \(ReportNumber.count(group.sampleSize))"
    let (low, high) = range.padded(by: 1.3)
    return Figure.divided(
      name: "\(measure.name.prefix { $0 != "(" })-path-\(number)",
      alternativeText:
        "Mean \(title) against the training step on logarithmic axes, for \(group.label), \(size)",
      caption:
        "Mean \(title) along the training path, \(Markdown.escaped(group.label)), \(size), bars ± 2 MCSE.",
      horizontal: .logarithmic("training step k", low: 0.9, high: 1.1 * Double(last)),
      vertical: .logarithmic("mean \(title)", low: low, high: high), series: series)
  }

  /// Each quantity at about four steps a decade, a column a width.
  private func pathTable(of measure: any ReportedMeasure, _ group: PathGroup) -> String {
    let kept = Set(group.curves.flatMap { $0.points.map(\.step) }).sorted()
      .thinned(ratio: Self.tableStepRatio)
    let tables = measure.pathQuantities.compactMap { quantity, title -> String? in
      let curves = group.curves.filter { $0.quantity == quantity }
      guard !curves.isEmpty else { return nil }
      var table = MarkdownTable(
        [("step", .right)]
          + curves.map { curve in
            (Markdown.escaped(group.title(curve)), .right)
          })
      for step in kept {
        table.add(
          [ReportNumber.count(step)]
            + curves.map { curve in
              curve.points.first { $0.step == step }.map {
                ReportNumber.measured($0.estimate)
              } ?? "—"
            })
      }
      return
        "Mean \(title) ± MCSE, \(Markdown.escaped(group.label)), n = \(ReportNumber.count(group.sampleSize)), at "
        + "few nodes:\n\n\(table.text)"
    }
    return tables.joined(separator: "\n\n")
  }

  /// Four steps a decade or so: a table of a path is read at a glance.
  private static let tableStepRatio = 1.75
}

/// The curves of an estimator in a variant, at all widths.
private struct PathGroup {
  let label: String
  let sampleSize: Int
  let curves: [PathCurve]

  /// The width, or the label of an estimator without one.
  func title(_ curve: PathCurve) -> String {
    guard let width = curve.series.width else { return label }
    return "m = \(Int(width).map(ReportNumber.count) ?? width)"
  }
}
