extension StudyReport {
  /// The risk of every estimator over that of the study's first one without a width whose risk is not 0, paired by
  /// trial, under the headline rule: a table a variant; empty for a study of one estimator.
  var estimatorRatiosSection: String {
    let tables = estimatorRatios.map { group -> String in
      let sizes = group.baseline.points.map(\.n)
      var table = MarkdownTable(
        [("Estimator", .left)] + sizes.map { ("n = \(ReportNumber.count($0))", .right) })
      for row in group.rows {
        table.add(
          [row.label]
            + sizes.map { n in
              row.ratios.first { $0.n == n }.map { ReportNumber.measured($0.value, $0.mcse) } ?? "—"
            })
      }
      return table.text
    }
    guard let name = estimatorRatios.first?.baseline.series.estimator else { return "" }
    return """
      ## Estimators beside \(Markdown.escaped(name))

      The mean risk of each estimator over that of \(Markdown.escaped(name)) on the same data\(underHeadlineRule), \
      paired by trial, ± MCSE.

      \(tables.joined(separator: "\n\n"))
      """
  }

  /// The ratios at the largest sample size, for studies whose estimators have no widths, which have sections of
  /// their own; empty for others.
  var estimatorRatiosSentence: String {
    guard analysis.study.series.allSatisfy({ $0.width == nil }) else { return "" }
    let last = estimatorRatios.flatMap { group in
      group.rows.compactMap { row in row.ratios.last.map { (row.estimator, $0.value, $0.mcse) } }
    }
    let isOne = estimatorRatios.count == 1
    let texts = unique(last.map(\.0)).map { estimator -> String in
      let own = last.filter { $0.0 == estimator }
      let text =
        isOne
        ? ReportNumber.measured(own[0].1, own[0].2)
        : ReportNumber.range(own.map { ($0.1, $0.2) }) { ReportNumber.measured($0, $1) }
      return "**\(text)** for \(Markdown.escaped(estimator))"
    }
    guard let group = estimatorRatios.first, let n = group.baseline.points.last?.n, !texts.isEmpty
    else { return "" }
    let over = isOne ? "" : ", over \(ReportNumber.count(estimatorRatios.count)) variants,"
    return
      "At n = \(ReportNumber.count(n)) the risk over that of \(Markdown.escaped(group.baseline.series.estimator)) "
      + "on the same data is\(over) \(list(texts))."
  }

  /// For each variant its first estimator without a width and the ratios of the others to it; variants with a
  /// single estimator have none.
  private var estimatorRatios:
    [(
      baseline: RiskCurve,
      rows: [(label: String, estimator: String, ratios: [(n: Int, value: Double, mcse: Double)])]
    )]
  {
    guard Set(analysis.study.series.map(\.estimator)).count > 1 else { return [] }
    let curves = analysis.curves(stopping: analysis.headlineRule)
    return unique(curves.map { $0.series.variant ?? "" }).compactMap { variant in
      let own = curves.filter { ($0.series.variant ?? "") == variant }
      // Nothing can be said over a risk of 0, such as that of the exact posterior mean.
      let baseline = own.first { curve in
        curve.series.width == nil && curve.points.allSatisfy { $0.mean > 0 }
      }
      guard let baseline else { return nil }
      let rows = own.filter { $0.series != baseline.series }.map { curve in
        (
          label: curve.series.markdownLabel, estimator: curve.series.estimator,
          ratios: curve.points.compactMap { point -> (n: Int, value: Double, mcse: Double)? in
            baseline.points.first { $0.n == point.n }.flatMap { point.ratio(to: $0) }
              .map { (point.n, $0.value, $0.mcse) }
          }
        )
      }
      let measured = rows.filter { !$0.ratios.isEmpty }
      return measured.isEmpty ? nil : (baseline, measured)
    }
  }
}

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
                return ReportNumber.measured(ratio.value, ratio.mcse)
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

extension RiskPoint {
  /// The mean risk over that of another point on the same data, over the trials that both have.
  func ratio(to other: RiskPoint) -> (value: Double, mcse: Double)? {
    guard trialNumbers.count == risks.count, other.trialNumbers.count == other.risks.count
    else { return nil }
    let theirs = Dictionary(uniqueKeysWithValues: zip(other.trialNumbers, other.risks))
    return ratioOfMeans(
      zip(trialNumbers, risks).compactMap { trial, risk in
        theirs[trial].map { (risk: risk, oracle: $0) }
      })
  }
}
