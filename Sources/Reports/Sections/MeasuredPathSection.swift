internal import Analysis
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
      let figure = missingFigures == nil ? pathFigure(of: measure, group, number: index + 1) : nil
      return pictures([figure].compactMap(\.self)) + pathTable(of: measure, group)
    }
    return "### Along the training path\n\n" + parts.joined(separator: "\n\n")
  }

  /// The figures of what measures followed along paths.
  func pathFigures(of measure: any ReportedMeasure) -> [Figure] {
    pathGroups(of: measure).enumerated().compactMap { index, group in
      pathFigure(of: measure, group, number: index + 1)
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

  private func pathFigure(
    of measure: any ReportedMeasure, _ group: PathGroup, number: Int
  ) -> Figure? {
    guard let (quantity, title) = measure.pathQuantities.first else { return nil }
    var last = 1
    var figure = LogLogFigure()
    for curve in group.curves where curve.quantity == quantity {
      // Neither step 0 nor a distance of 0 has a place on a logarithmic axis.
      let rows = curve.points.filter { $0.step > 0 && $0.estimate.value > 0 }.map {
        point -> [Double] in
        let mean = point.estimate
        let bar = errorBar(mean.value, mean.standardError)
        last = max(last, point.step)
        return [Double(point.step), mean.value, mean.standardError, bar.lower, bar.upper]
      }
      guard rows.count > 1 else { continue }
      figure.add(
        group.title(curve), columns: ["step", "mean", "mcse", "lower", "upper"], ends: 3,
        rows: rows)
    }
    let size = "n = \(ReportNumber.count(group.sampleSize))"
    return figure.figure(
      name: "\(measure.name.prefix { $0 != "(" })-path-\(number)",
      axis: FigureStyle.sweepAxis(
        places: [1, Double(last)], title: "training step k", areTicks: false),
      title: "mean \(title)", padding: 1.3,
      alternativeText:
        "Mean \(title) against the training step, log-log, for \(group.label), \(size)",
      caption:
        "Mean \(title) along the training path, \(Markdown.escaped(group.label)), \(size), bars ± 2 MCSE."
    )
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
