internal import Analysis
internal import Formatting
internal import Studies

extension StudyReport {
  /// The risk of paired variants over that of the first of them, for each estimator, paired by trial, under the
  /// headline rule; empty where no variants share their data.
  var pairedVariantsSection: String {
    let curves = analysis.curves(stopping: analysis.headlineRule)
    let tables = analysis.study.variantsByData.filter { $0.count > 1 }.map { group -> String in
      let names = group.map { $0.name ?? "" }
      let sizes = group[0].sampleSizes
      var table = MarkdownTable(
        [("Variant", .left), ("Estimator", .left)]
          + sizes.map { ("n = \(ReportNumber.count($0))", .right) })
      for name in names.dropFirst() {
        for curve in curves where curve.series.variant == name {
          let first = curves.first {
            $0.series.variant == names[0] && $0.series.estimatorLabel == curve.series.estimatorLabel
          }
          table.add(
            [name, curve.series.estimatorLabel]
              + sizes.map { n in
                guard let own = curve.points.first(where: { $0.n == n }),
                  let other = first?.points.first(where: { $0.n == n }),
                  let ratio = own.ratio(to: other)
                else { return "—" }
                return ReportNumber.measured(ratio)
              })
        }
      }
      return "Over \(MarkdownTable.cell(names[0])):\n\n\(table.text)"
    }
    guard !tables.isEmpty else { return "" }
    return """
      ## Variants on the same data

      The mean risk of each variant over that of the first with the same law, process and times\(underHeadlineRule), \
      paired by trial, ± MCSE.

      \(tables.joined(separator: "\n\n"))
      """
  }
}
