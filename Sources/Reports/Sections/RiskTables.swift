internal import Analysis
internal import Estimators
internal import Formatting
internal import Foundation
internal import Studies

extension StudyReport {
  /// The mean risks under the headline rule, and under the best step of each fit; other rules are in the table of
  /// estimates.
  var riskSection: String {
    let shown = analysis.study.stoppingNames.filter {
      $0 == analysis.headlineRule || $0 == RealisedOracle.name
    }
    let tables = shown.compactMap(riskTable)
    guard !tables.isEmpty else { return "" }
    let kinds = Set(analysis.study.series.map(\.kind))
    let oracles =
      analysis.study.stoppingNames.contains(Oracle.name)
        && kinds.isSuperset(of: [
          TangentKernelEstimator.estimatorKind.name, NetworkEstimator.estimatorKind.name,
        ])
      ? "\n\nTwo oracles, never mixed: `oracle` of the kernel minimises the risk given the inputs, "
        + "that of a network the mean risk of pilot trials, while `oracle-realised` is the best step "
        + "of each single fit. A network and the kernel are to be compared under "
        + "`oracle-realised`" + (hasRealisedOracle ? "." : ", which this study does not have.")
      : ""
    return "## Mean risk\n\nFull precision: [estimates.csv](\(analysis.study.name)/estimates.csv)."
      + (analysis.study.stoppingNames.count > shown.count
        ? " The other rules are there as well." : "")
      + " Two digits of each MCSE are shown, which is Monte Carlo and quadrature error together."
      + oracles + "\n\n" + tables.joined(separator: "\n\n")
  }

  private var hasRealisedOracle: Bool { analysis.study.stoppingNames.contains(RealisedOracle.name) }

  private func riskTable(_ rule: String) -> String? {
    let curves = analysis.curves(stopping: rule)
    guard !curves.isEmpty else { return nil }
    let points = curves.flatMap(\.points)
    let column = MeasuredColumn(values: points.map(\.mean), errors: points.map(\.mcse))
    let hasVariants = analysis.study.hasVariants
    let hasWidth = curves.contains { $0.series.width != nil }
    let hasSteps = points.contains { $0.meanStep != nil }
    let hasControls = points.contains { $0.unadjusted != nil }
    let hasRatio = points.contains { $0.ratioToOracle != nil }

    var columns: [MarkdownTable.Column] = [("Estimator", .left)]
    if hasVariants { columns.insert(("Variant", .left), at: 0) }
    columns.append(("n", .right))
    if hasWidth { columns.append(("m", .right)) }
    columns += [("trials", .right), ("risk ± MCSE\(column.unit)", .right)]
    if hasControls { columns.append(("variance ÷", .right)) }
    if hasSteps { columns.append(("mean step", .right)) }
    if hasRatio { columns.append(("risk / realised oracle's", .right)) }
    columns.append(("failed", .right))
    var table = MarkdownTable(columns)
    for curve in curves {
      for point in curve.points {
        let width = analysis.width(of: curve.series, sampleSize: point.n)
        let ratio = point.ratioToOracle.map { ReportNumber.measured($0) }
        var cells = hasVariants ? [Markdown.escaped(curve.series.variant ?? "—")] : []
        cells += [Markdown.escaped(curve.series.estimator), ReportNumber.count(point.n)]
        if hasWidth { cells.append(width.map(ReportNumber.count) ?? "—") }
        cells += [ReportNumber.count(point.trials), column.text(point.mean, point.mcse)]
        if hasControls {
          cells.append(
            point.unadjusted.map { ReportNumber.significant($0.varianceRatio, 2) } ?? "—")
        }
        if hasSteps { cells.append(point.meanStep.map(stepText) ?? "—") }
        if hasRatio { cells.append(ratio ?? "—") }
        cells.append(ReportNumber.count(point.failed))
        table.add(cells)
      }
    }
    let conditional = curves.filter(\.isConditional).map(\.series)
    let adjusted = curves.filter { !$0.isConditional && !$0.varianceRatios.isEmpty }
    let realised = curves.filter { !$0.isConditional && $0.varianceRatios.isEmpty }.map(\.series)
    var kinds: [String] = []
    if !conditional.isEmpty {
      kinds.append(
        "expected over the labels, given the inputs (Rao-Blackwell), for \(names(conditional))")
    }
    if !adjusted.isEmpty {
      kinds.append(
        "those of single fits, averaged over the trials, with control variates, for "
          + names(adjusted.map(\.series)))
    }
    if !realised.isEmpty {
      kinds.append("those of single fits, averaged over the trials, for \(names(realised))")
    }
    let heading = hasPaths ? "### Stopped by `\(rule)`\n\n" : ""
    let divided =
      hasControls
      ? " \"variance ÷\" is the variance of one trial's risk before control variates over that after them."
      : ""
    return "\(heading)Risks are \(kinds.joined(separator: "; ")).\(divided)\n\n\(table.text)"
  }

  /// A mean step: one decimal below 1,000, where a step more or less can matter.
  private func stepText(_ step: Double) -> String {
    step < 1000
      ? ReportNumber.fixed(step, decimals: 1) : ReportNumber.count(step)
  }
}
