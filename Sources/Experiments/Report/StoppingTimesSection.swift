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
    var powers = MarkdownTable([
      ("Rule", .left), ("power of the label noise", .right),
      ("without the variant that moves it most", .right), ("which", .left),
    ])
    for rule in rules {
      guard let power = power(rule) else { continue }
      powers.add([
        "`\(rule)`", power.all.powerText, power.without?.powerText ?? "—", power.mostInfluential,
      ])
    }
    return """
      ## Stopping times and label noise

      The mean dimensionless stopping time $τ = η n k$ ± MCSE at n = \(ReportNumber.count(n)), beside the label \
      noise $E\\, \\mathrm{tr}\\, \\mathrm{Cov}(X_0 \\mid X_t)$; from little noise to much.

      \(table.text)

      The power of the label noise that each rule's time goes with over the variants, by least squares in \
      logarithms, ± SE from the scatter about the line (HC3); then without the one variant that moves it most:

      \(powers.text)
      """
  }

  /// The powers for the report's answer: that of `oracle` beside the others; empty without them.
  var stoppingTimesSentence: String {
    guard let oracle = power("oracle") else { return "" }
    guard oracle.isSupported else {
      let interval = ReportNumber.interval(
        oracle.all.powerInterval, standardError: oracle.all.standardError)
      let rest = oracle.without.map {
        ", and without \(oracle.mostInfluential) \($0.powerText)"
      }
      return
        "These variants do not show how the best stopping time depends on the label noise: the power is "
        + "\(oracle.all.powerText) (95 % CI \(interval))\(rest ?? "")."
    }
    let others = (stoppingTimes.first?.times.map(\.rule) ?? []).filter { $0 != "oracle" }
      .compactMap { rule in power(rule).map { "**\($0.all.powerText)** for `\(rule)`" } }
    guard !others.isEmpty else { return "" }
    return
      "The best stopping time goes with the label noise to the power **\(oracle.all.powerText)** over the "
      + "variants, that of the rules to the power \(list(others))."
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

  /// The power of the label noise that a rule's times go with, with and without the variant that moves it most.
  private struct Power {
    let all: RateFit
    let without: RateFit?
    let mostInfluential: String

    /// Whether both intervals of 95 % tell the power from 0, on the same side.
    var isSupported: Bool {
      guard let without else { return false }
      return !all.ci95.contains(0) && !without.ci95.contains(0)
        && all.exponent.sign == without.exponent.sign
    }
  }

  private func power(_ rule: String) -> Power? {
    let points = stoppingTimes.compactMap { row in
      row.times.first { $0.rule == rule }.map {
        (label: row.label, sample: RateSample(n: row.noise, risks: [$0.mean]))
      }
    }
    // Two variants of one noise are no two places on a line.
    guard points.count == stoppingTimes.count, Set(points.map(\.sample.n)).count == points.count,
      let all = try? RateFit(points.map(\.sample))
    else { return nil }
    let rests = points.indices.compactMap { left -> (label: String, fit: RateFit)? in
      let others = points.indices.filter { $0 != left }.map { points[$0].sample }
      return (try? RateFit(others)).map { (points[left].label, $0) }
    }
    let most = rests.max {
      abs($0.fit.exponent - all.exponent) < abs($1.fit.exponent - all.exponent)
    }
    return Power(all: all, without: most?.fit, mostInfluential: most?.label ?? "—")
  }
}

extension RateFit {
  /// The power, which is minus the exponent of a fall, ± SE.
  fileprivate var powerText: String { ReportNumber.exponent(-exponent, standardError) }

  fileprivate var powerInterval: ConfidenceInterval {
    ConfidenceInterval(lower: -ci95.upper, upper: -ci95.lower)
  }
}
