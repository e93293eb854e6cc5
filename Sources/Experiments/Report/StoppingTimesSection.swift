internal import Diffusion
internal import Foundation
internal import Statistics

extension StudyReport {
  /// How stopping times follow the label noise over the variants of a study, at its largest sample size: a table, and
  /// the power law of each rule; empty where fewer than five variants of one dimension are stopped by several rules.
  var stoppingTimesSection: String {
    let rows = stoppingTimes
    guard let rules = rows.first?.times.map(\.rule), let n = analysis.study.sampleSizes.last
    else { return "" }
    var table = MarkdownTable(
      [("Estimator", .left), ("label noise", .right)] + rules.map { ("`\($0)`", .right) })
    for row in rows {
      table.add(
        [row.label, ReportNumber.significant(row.noise, 3)]
          + row.times.map { ReportNumber.measured($0.mean, $0.mcse) })
    }
    var powers = MarkdownTable([("Rule", .left), ("power of the label noise", .right)])
    for rule in rules {
      guard let line = powerLaw(rule) else { continue }
      powers.add(["`\(rule)`", ReportNumber.exponent(line.slope, line.slopeStandardError)])
    }
    return """
      ## Stopping times and label noise

      The mean dimensionless stopping time $τ = η n k$ ± MCSE at n = \(ReportNumber.count(n)), beside the label \
      noise $E\\, \\mathrm{tr}\\, \\mathrm{Cov}(X_0 \\mid X_t)$; from little noise to much.

      \(table.text)

      The power of the label noise that each rule's time goes with over the variants, by least squares in \
      logarithms, ± SE from the scatter about the line:

      \(powers.text)
      """
  }

  /// The powers for the report's answer: that of `oracle` beside the others; empty without them.
  var stoppingTimesSentence: String {
    guard let oracle = powerLaw("oracle") else { return "" }
    let others = (stoppingTimes.first?.times.map(\.rule) ?? []).filter { $0 != "oracle" }
      .compactMap { rule in
        powerLaw(rule).map {
          "**\(ReportNumber.exponent($0.slope, $0.slopeStandardError))** for `\(rule)`"
        }
      }
    guard !others.isEmpty else { return "" }
    return "The best stopping time goes with the label noise to the power "
      + "**\(ReportNumber.exponent(oracle.slope, oracle.slopeStandardError))** over the variants, that of the rules to "
      + "the power \(list(others))."
  }

  /// A kernel's variants at the largest sample size, with label noise and mean stopping times, ascending in noise;
  /// none for fewer than five noise levels, or laws of different dimensions.
  private var stoppingTimes:
    [(label: String, noise: Double, times: [(rule: String, mean: Double, mcse: Double)])]
  {
    let study = analysis.study
    guard let n = study.sampleSizes.last, study.stoppingNames.count > 1 else { return [] }
    let rows = study.series.compactMap {
      series -> (
        label: String, noise: Double, times: [(rule: String, mean: Double, mcse: Double)]
      )? in
      guard series.kind == "tangent-kernel", let problem = study.variant(of: series).problem.score,
        !problem.target.variesByTrial
      else { return nil }
      let times = study.stoppingNames.compactMap {
        rule -> (rule: String, mean: Double, mcse: Double)? in
        let point = analysis.curve(series, stopping: rule)?.points.first { $0.n == n }
        return point?.stoppingTime.map { (rule, $0.mean, $0.mcse) }
      }
      guard times.count == study.stoppingNames.count, times.allSatisfy({ $0.mean > 0 }) else {
        return nil
      }
      return (series.markdownLabel, problem.truth().labelNoise.value, times)
    }
    let dimensions = Set(study.variants.map { $0.problem.dataDimension })
    guard Set(rows.map(\.noise)).count > 4, dimensions.count == 1 else { return [] }
    return rows.sorted { $0.noise < $1.noise }
  }

  /// The line of the logarithms of a rule's times over those of the label noise.
  private func powerLaw(_ rule: String) -> LeastSquaresLine? {
    let rows = stoppingTimes
    let times = rows.compactMap { row in row.times.first { $0.rule == rule }?.mean }
    guard !rows.isEmpty, times.count == rows.count else { return nil }
    return try? LeastSquaresLine(x: rows.map { log($0.noise) }, y: times.map(log))
  }
}
