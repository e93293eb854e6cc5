internal import Analysis
internal import DataFiles
internal import Estimators
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The share of trials stopped at the end of the path above which the report warns.
  private static let shareAtEndThreshold = 0.05

  /// What tells whether the exponents can be trusted.
  var diagnosticsSection: String {
    let parts = [
      variesSampleSize ? exponentsTable : "", localSlopesTable, endWarning, predictionText,
      spectrumText,
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "## Diagnostics\n\n" + parts.joined(separator: "\n\n")
  }

  private var exponentsTable: String {
    var table = MarkdownTable([
      ("Estimator", .left), ("b ± SE", .right), ("95 % CI", .right),
      ("bootstrap 95 %", .right), ("without the smallest n", .right),
      ("curvature p", .right), ("lack-of-fit p", .right), ("integration / MCSE", .right),
      ("stopped at the end", .right),
    ])
    for curve in analysis.curves(stopping: analysis.headlineRule) {
      let shares = curve.points.filter { $0.mcse > 0 }.map { $0.integrationError / $0.mcse }
      let end = curve.points.map(\.shareAtEnd).max() ?? 0
      let hasPath = curve.points.contains { $0.meanStep != nil }
      table.add([
        curve.series.markdownLabel,
        curve.fit.map { ReportNumber.exponent($0.exponent, $0.standardError) } ?? "—",
        curve.fit.map { ReportNumber.interval($0.ci95, standardError: $0.standardError) } ?? "—",
        bootstrap(curve).map {
          ReportNumber.interval($0, standardError: ($0.upper - $0.lower) / 4)
        } ?? "—",
        withoutSmallest(curve).map { ReportNumber.exponent($0.exponent, $0.standardError) }
          ?? "—",
        ReportNumber.pValue(curve.fit?.curvature?.pValue),
        ReportNumber.pValue(curve.fit?.lackOfFitP),
        shares.max().map(ReportNumber.percent) ?? "—",
        hasPath ? ReportNumber.percent(end) : "—",
      ])
    }
    let nested =
      analysis.study.isNested
      ? "**The data sets of this study are nested**, so the risks at different n are correlated: the Monte "
        + "Carlo errors come from leaving out whole trials (jackknife), and the lack of fit is not tested.\n\n"
      : ""
    return """
      \(nested)The exponent is minus the slope of log mean risk on log n by ordinary least squares. Its SE and \
      interval are the wider of two: one from the scatter about the line (HC3), which does not suppose that the \
      power law is exact, and one from the Monte Carlo errors. A small curvature p says that the curve is bent, a small lack-of-fit p that the points scatter about the line by more than \
      Monte Carlo error. The bootstrap resamples trials\(analysis.study.isNested ? " as a whole" : " within each n"), knows nothing of misfit and is too short for few trials; \
      it is left out above \(ReportNumber.count(Self.mostResampled)) of them. Integration and end-of-path shares are the largest over n. \
      The curves\(underHeadlineRule) are below; those of every rule are in [diagnostics.csv](\(analysis.study.name)/diagnostics.csv).

      \(table.text)
      """
  }

  /// The number of stored risks above which a bootstrap would only take time: it is then the interval of
  /// the Monte Carlo errors.
  private static let mostResampled = 20_000

  /// The percentile interval over resampled trials, the same in every run.
  private func bootstrap(_ curve: RiskCurve) -> ConfidenceInterval? {
    let samples = curve.points.map { $0.rateSample() }
    guard samples.reduce(0, { $0 + $1.risks.count }) <= Self.mostResampled else { return nil }
    let study = analysis.study
    let name = fingerprint(of: "\(curve.series.label);\(curve.stopping)")
    let key = StreamKey(
      seed: study.seed, trial: 0, purpose: .bootstrap,
      block: UInt64(name.prefix(16), radix: 16) ?? 0)
    return TrialBootstrap(samples, nested: study.isNested, key: key)?.interval(level: 0.95)
  }

  /// The fit without the smallest sample size, which tells whether the start of the range decides.
  private func withoutSmallest(_ curve: RiskCurve) -> RateFit? {
    try? RateFit(curve.points.dropFirst().map { $0.rateSample() })
  }

  private var localSlopesTable: String {
    let curves = analysis.curves(stopping: analysis.headlineRule).filter { $0.fit != nil }
    var pairs: [(from: Double, to: Double)] = []
    for slope in curves.flatMap({ $0.fit?.localSlopes ?? [] })
    where !pairs.contains(where: { $0 == (slope.from, slope.to) }) {
      pairs.append((slope.from, slope.to))
    }
    guard !pairs.isEmpty else { return "" }
    pairs.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    var table = MarkdownTable([("n", .left)] + curves.map { ($0.series.markdownLabel, .right) })
    for pair in pairs {
      let cells = curves.map { curve -> String in
        let slope = curve.fit?.localSlopes.first { $0.from == pair.from && $0.to == pair.to }
        return slope.map { ReportNumber.exponent($0.exponent, $0.standardError) } ?? "—"
      }
      let (from, to) = (ReportNumber.count(pair.from), ReportNumber.count(pair.to))
      table.add(["\(from) to \(to)"] + cells)
    }
    return "Local exponents ± SE\(underHeadlineRule):\n\n\(table.text)"
  }

  /// Whether a rule takes a step that the study names, so that the end of the path does not limit it.
  private func isSettledBeforehand(_ rule: String) -> Bool {
    analysis.study.cells.contains { cell in
      cell.stopping.contains { $0.name == rule && !$0.searchesPath }
    }
  }

  private var endWarning: String {
    var warnings: [String] = []
    for curve in analysis.curves where !isSettledBeforehand(curve.stopping) {
      let sizes = curve.points.filter { $0.shareAtEnd > Self.shareAtEndThreshold }
      guard !sizes.isEmpty else { continue }
      let shares = sizes.map {
        "\(ReportNumber.percent($0.shareAtEnd)) at n = \(ReportNumber.count($0.n))"
      }
      warnings.append("\(curve.series.markdownLabel) under `\(curve.stopping)`: \(list(shares))")
    }
    guard !warnings.isEmpty else { return "" }
    return
      "**Warning: paths too short.** More than 5 % of the trials chose the last recorded step, "
      + "so a longer path might do better:\n\n"
      + warnings.map { "- \($0)" }.joined(separator: "\n")
  }

  private var spectrumText: String {
    var parts: [String] = []
    for (variant, decay) in zip(analysis.study.variants, analysis.eigenDecays) {
      guard let decay else { continue }
      let beta = ReportNumber.exponent(decay.exponent, decay.standardError)
      parts.append(
        "Eigenvalues of the tangent kernel\(variant.name.map { " (\(Markdown.escaped($0)))" } ?? "") fall like $i^{-\\beta}$ with β = \(beta) on the indices "
          + "\(decay.window.lowerBound) to \(decay.window.upperBound). The SE is that of the line; "
          + "it is not the sampling error over data sets.")
    }
    for (variant, sizes) in zip(analysis.study.variants, analysis.squaredCriticalRadii) {
      let radii = sizes.sorted { $0.key < $1.key }
      guard !radii.isEmpty else { continue }
      var table = MarkdownTable([("n", .right), ("ε_n² ± MCSE", .right)])
      for (n, radius) in radii {
        table.add([
          ReportNumber.count(n), ReportNumber.measured(radius.mean, radius.meanStandardError),
        ])
      }
      parts.append(
        "Squared critical radius of the tangent kernel\(variant.name.map { " (\(Markdown.escaped($0)))" } ?? ""), mean over the trials; its MCSE is not part "
          + "of those of the risks' ratios to it:\n\n\(table.text)")
    }
    return parts.joined(separator: "\n\n")
  }
}
