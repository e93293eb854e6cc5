internal import Analysis
internal import Estimators
internal import Formatting
import Foundation
import Statistics
internal import Studies
import Theory

extension StudyReport {
  /// How stopping times follow the label noise over the variants of a study, at its largest sample size: a table, and
  /// the power law of each rule; empty where fewer than five variants of one dimension are stopped by several rules.
  var stoppingTimesSection: String {
    let groups = StoppingTimePowers.all(analysis)
    guard let first = groups.first, let n = analysis.study.sampleSizes.last else { return "" }
    let shared =
      first.isPaired
      ? " Variants of a group see the same inputs and have the same regression function; only the noise of their "
        + "labels differs."
      : ""
    let intro = """
      ## Stopping times and label noise

      The mean dimensionless stopping time $τ = η n k$ ± MCSE at n = \(ReportNumber.count(n)), with the label \
      noise $E\\, \\mathrm{tr}\\, \\mathrm{Cov}(X_0 \\mid X_t)$ times what the study multiplies it by; from little \
      noise to much.\(shared) Below each table stands the power of the label noise that each rule's time scales with over the \
      variants, by least squares in logarithms, ± SE; then without the one variant that moves it most; then \
      the power of the rule's time over the best time, with its 95 % interval. A rule **follows** where that interval lies \
      within ±\(plotNumber(VerdictThresholds.margin)), with and without the variant that moves it most, and \
      **differs** where both exclude 0.
      """
    let tables = groups.map { group -> String in
      let name = groups.count > 1 ? "**\(group.title)**\n\n" : ""
      return name + times(group) + "\n\n" + powers(group)
    }
    return ([intro] + tables).joined(separator: "\n\n")
  }

  private func times(_ group: StoppingTimePowers) -> String {
    var table = MarkdownTable(
      [("Estimator", .left), ("label noise", .right)] + group.rules.map { ("`\($0)`", .right) })
    for row in group.rows {
      table.add(
        [row.label, ReportNumber.significant(row.noise, 3)]
          + row.times.map { ReportNumber.measured($0) })
    }
    return table.text
  }

  private func powers(_ group: StoppingTimePowers) -> String {
    var table = MarkdownTable([
      ("Rule", .left), ("power of the label noise", .right),
      ("without the variant that moves it most", .right), ("which", .left),
      ("power over the best time's (95 % CI)", .right),
      ("without the one that moves it most", .right), ("", .left),
    ])
    for (index, rule) in group.rules.enumerated() {
      guard let power = group.powers[index] else { continue }
      let difference = group.differences[index]
      table.add([
        "`\(rule)`", power.all.powerText, power.without?.powerText ?? "—", power.mostInfluential,
        difference.map { ReportNumber.exponentWithInterval($0.all, negated: true) } ?? "—",
        difference?.without.map { ReportNumber.exponentWithInterval($0, negated: true) } ?? "—",
        group.following(index)?.rawValue ?? "—",
      ])
    }
    return table.text
  }

  /// The powers for the report's answer: that of `oracle`, and which rules follow it; empty without them.
  var stoppingTimesSentence: String {
    StoppingTimePowers.all(analysis).compactMap(sentence).joined(separator: " ")
  }

  private func sentence(_ group: StoppingTimePowers) -> String? {
    guard let best = group.rules.firstIndex(of: Oracle.name), let power = group.powers[best] else {
      return nil
    }
    func text(_ fit: RateFit) -> String {
      ReportNumber.fixed(
        -fit.exponent, decimals: ReportNumber.exponentDecimals(fit.standardError))
    }
    let rest = power.without.map { "; \(text($0)) without \(power.mostInfluential)" }
    let interval = ReportNumber.interval(
      power.all.powerInterval, standardError: power.all.standardError)
    let number = "**\(text(power.all))** (95 % CI \(interval)\(rest ?? ""))"
    guard power.isSupported else {
      return
        "These variants do not show how the best stopping time depends on the label noise: the power is "
        + "\(number)."
    }
    let name = group.isPaired ? "For \(group.title) the" : "The"
    let cause = group.isPaired ? "" : " over the variants, which differ in more than the noise"
    var parts = [
      "\(name) best stopping time scales as the label noise to the power \(number)\(cause)"
    ]
    for word in [StoppingTimePowers.Following.follows, .differs, .undecided] {
      let names = group.rules.indices.filter { group.following($0) == word }
        .map { "`\(group.rules[$0])`" }
      guard !names.isEmpty else { continue }
      switch word {
      case .follows: parts.append("\(list(names)) **follow** it")
      case .differs: parts.append("\(list(names)) **differ**")
      case .undecided: parts.append("for \(list(names)) it is undecided")
      }
    }
    return parts.joined(separator: "; ") + "."
  }
}

extension RateFit {
  /// The power, which is minus the exponent of a fall, ± SE.
  fileprivate var powerText: String { ReportNumber.exponent(-exponent, standardError) }

  fileprivate var powerInterval: ConfidenceInterval {
    ConfidenceInterval(lower: -ci95.upper, upper: -ci95.lower)
  }
}
