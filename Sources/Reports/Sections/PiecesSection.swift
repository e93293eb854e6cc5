internal import Analysis
internal import Estimators
internal import Formatting

extension StudyReport {
  /// The pieces of localised fits and their stopping times, with that of fits to the whole; empty for a study
  /// without localised fits.
  var piecesSection: String {
    let curves = analysis.curves(stopping: analysis.headlineRule)
    let localised = curves.filter { $0.points.contains { !$0.diagnostics.isEmpty } }
    guard !localised.isEmpty else { return "" }
    let quantities = LocalisedKernel.diagnosticNames.map { ($0, Self.headings[$0] ?? $0) }
    let table = quantityTable(localised, of: quantities, from: \.diagnostics)
    var whole = MarkdownTable([("Estimator", .left), ("n", .right), ("τ", .right)])
    for curve in curves where !localised.contains(where: { $0.series == curve.series }) {
      for point in curve.points {
        guard let time = point.stoppingTime else { continue }
        whole.add([
          curve.series.markdownLabel, ReportNumber.count(point.n),
          ReportNumber.measured(time),
        ])
      }
    }
    return """
      ## Pieces of localised fits

      The number of pieces of a fit, the examples of its smallest piece, the earliest and the latest dimensionless \
      time $τ = η n_p k$ at which a piece of $n_p$ examples stops, and the share of pieces in which the rule found \
      no step; means over the trials ± MCSE.

      \(table.text)
      """
        + (whole.isEmpty
          ? ""
          : "\n\nThe time $τ = η n k$ of fits to all examples\(underHeadlineRule):\n\n\(whole.text)")
  }

  private static let headings = [
    LocalisedKernel.pieceCount: "pieces",
    LocalisedKernel.smallestPieceSize: "examples of the smallest",
    LocalisedKernel.shortestTime: "earliest τ", LocalisedKernel.longestTime: "latest τ",
    LocalisedKernel.shareWithoutStep: "share without a step",
  ]
}
