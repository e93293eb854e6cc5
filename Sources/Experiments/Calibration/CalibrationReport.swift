internal import Foundation
internal import Statistics
internal import Theory

extension CalibrationResult {
  /// The report.
  public var markdown: String { markdown(missingFigures: nil) }

  func markdown(missingFigures: String?) -> String {
    [
      "# \(MarkdownTable.cell(study.title))", answer, sizeSection,
      figureSection(missing: missingFigures), standardErrorSection, undeclaredSection,
      methodsSection,
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The rates of the standard error that verdicts rest on.
  private var chosen: [CalibrationRates] { rates.filter { $0.standardError == .hc3 } }
  private var declared: [CalibrationRates] { chosen.filter(\.setting.law.isDeclared) }
  private var undeclared: [CalibrationRates] { chosen.filter { !$0.setting.law.isDeclared } }

  private func percent(_ share: Double) -> String { ReportNumber.fixed(100 * share, decimals: 1) }

  /// `93.9 to 97.4`, of shares.
  private func range(_ shares: [Double]) -> String {
    guard let low = shares.min(), let high = shares.max() else { return "—" }
    return low == high ? percent(low) : "\(percent(low)) to \(percent(high))"
  }

  private var answer: String {
    let worst = declared.map(\.worst).max() ?? 0
    let over = declared.filter { $0.worst > study.acceptableShare }.count
    let coverage = declared.filter { $0.exponent == study.claimed }.map(\.coverage)
    let power = powerRates.map { $0.upper[.slowerOnRange, default: 0] }
    let limit = percent(study.acceptableShare)
    let verdict =
      over == 0
      ? "No verdict was false in more than \(percent(worst)) % of the repetitions"
      : "A verdict was false in up to \(percent(worst)) % of the repetitions, above the limit in "
        + "\(ReportNumber.count(over)) of \(ReportNumber.count(declared.count)) cases,"
    return """
      **\(verdict)** where the truth stands on its boundary and the judge knows of the law's \
      logarithm or floor (level \(percent(VerdictThresholds.level)) %; up to \(limit) % is within two Monte Carlo errors of \
      it), and intervals of 95 % held the exponent in \(range(coverage)) %. An exponent 0.1 below the \
      boundary was seen as slower-on-range in \(range(power)) % of the repetitions, depending on trials and noise.

      Shares are in per cent of \(ReportNumber.count(study.repetitions)) repetitions a case; at 5 % the Monte Carlo standard \
      error is \(ReportNumber.fixed(100 * (0.05 * 0.95 / Double(study.repetitions)).squareRoot(), decimals: 2)) %. \
      A case is a law of the mean risk, a noise of trials, its coefficient of variation and a number T of trials at each n.
      """
  }

  private var powerRates: [CalibrationRates] {
    declared.filter { $0.exponent == study.refutedExponent }
  }

  private var sizeSection: String {
    var table = MarkdownTable([
      ("Law of the mean risk", .left), ("T", .right), ("no-slower", .right),
      ("slower-on-range", .right), ("matches", .right), ("faster", .right),
      ("coverage of 95 %", .right), ("power 0.1 below", .right),
    ])
    for law in study.laws where law.isDeclared {
      for trials in study.trials {
        let own = declared.filter { $0.setting.law.name == law.name && $0.setting.trials == trials }
        func worst(_ verdict: Verdict) -> String {
          own.compactMap { $0.wrong[verdict] }.max().map(percent) ?? "—"
        }
        let power = own.filter { $0.exponent == study.refutedExponent }
        table.add([
          law.name, "\(trials)", worst(.noSlower), worst(.slowerOnRange), worst(.matches),
          worst(.faster), range(own.filter { $0.exponent == study.claimed }.map(\.coverage)),
          range(power.map { $0.upper[.slowerOnRange, default: 0] }),
        ])
      }
    }
    return """
      ## False verdicts

      The largest share of each verdict over the noises, variations and true exponents at which it is \
      false, both for an upper bound and for an exact rate: no-slower and slower-on-range at \
      b = \(ReportNumber.claimed(study.claimed - study.margin)), matches there and at \
      \(ReportNumber.claimed(study.claimed + study.margin)), faster at the latter. Then the range of the coverage, and of the share \
      of slower-on-range at b = \(ReportNumber.claimed(study.refutedExponent)).

      \(table.text)

      \([powerSentence, exceedingSentence].filter { !$0.isEmpty }.joined(separator: " "))
      """
  }

  /// The cases in which a false verdict is more frequent than chance about the level allows.
  private var exceedingSentence: String {
    let cases = declared.filter { $0.worst > study.acceptableShare }.map { rates in
      let words = rates.wrong.filter { $0.value > study.acceptableShare }.keys.map(\.rawValue)
      return "\(rates.setting.text) at b = \(ReportNumber.claimed(rates.exponent)) "
        + "(\(words.sorted().joined(separator: ", ")), \(percent(rates.worst)) %)"
    }
    return cases.isEmpty ? "" : "Above the limit: \(cases.joined(separator: "; "))."
  }

  private var powerSentence: String {
    let most = study.trials.max() ?? 0
    guard let law = study.laws.first(where: \.isDeclared),
      let calm = study.variations.min(by: { $0.first < $1.first })
    else { return "" }
    let own = powerRates.filter {
      $0.setting.law.name == law.name && $0.setting.trials == most && $0.setting.variation == calm
    }
    return "With \(most) trials and cv \(calm.text), the share of slower-on-range at "
      + "b = \(ReportNumber.claimed(study.refutedExponent)) on the \(law.name) is "
      + "\(range(own.map { $0.upper[.slowerOnRange, default: 0] })) %."
  }

  private func figureSection(missing: String?) -> String {
    guard let figure else { return "" }
    if let missing { return "## Verdicts along the exponent\n\n\(missing)" }
    return """
      ## Verdicts along the exponent

      ![\(figure.alternativeText)](\(study.name)/\(figure.name).svg)

      \(figure.caption)
      """
  }

  private var standardErrorSection: String {
    var table = MarkdownTable([
      ("Standard error", .left), ("T", .right), ("largest share of a false verdict", .right),
      ("cases above the limit", .right), ("coverage of 95 %", .right), ("power 0.1 below", .right),
    ])
    for kind in CalibrationStudy.standardErrors {
      for trials in study.trials {
        let own = rates.filter {
          $0.standardError == kind && $0.setting.law.isDeclared && $0.setting.trials == trials
        }
        let above = own.filter { $0.worst > study.acceptableShare }.count
        table.add([
          kind.rawValue, "\(trials)", own.map(\.worst).max().map(percent) ?? "—",
          "\(above) of \(own.count)",
          range(own.filter { $0.exponent == study.claimed }.map(\.coverage)),
          range(
            own.filter { $0.exponent == study.refutedExponent }
              .map { $0.upper[.slowerOnRange, default: 0] }),
        ])
      }
    }
    for trials in study.trials {
      let own = bootstrap.filter { $0.setting.trials == trials }
      table.add([
        "percentile bootstrap over trials", "\(trials)", "—", "—", range(own.map(\.coverage)), "—",
      ])
    }
    return """
      ## The choice of the standard error

      The same on the declared laws, for three kinds of standard error and for the percentile \
      interval of resampled trials. Verdicts rest on `hc3`.

      \(table.text)
      """
  }

  private var undeclaredSection: String {
    guard !undeclared.isEmpty else { return "" }
    var table = MarkdownTable([
      ("Law of the mean risk", .left), ("T", .right), ("exponent on the range", .right),
      ("flagged as bent", .right), ("slower-on-range", .right), ("inconclusive", .right),
      ("no-slower or faster", .right), ("false of the range", .right),
    ])
    for law in study.laws where !law.isDeclared {
      for trials in study.trials {
        let own = undeclared.filter {
          $0.setting.law.name == law.name && $0.setting.trials == trials
        }
        let atClaim = own.filter { $0.exponent == study.claimed }
        table.add([
          law.name, "\(trials)",
          atClaim.first.map { ReportNumber.fixed($0.exponentOnRange, decimals: 3) } ?? "—",
          range(atClaim.map(\.flagged)),
          range(atClaim.map { $0.upper[.slowerOnRange, default: 0] }),
          range(atClaim.map { $0.upper[.inconclusive, default: 0] }),
          range(atClaim.map { $0.upper[.noSlower, default: 0] + $0.upper[.faster, default: 0] }),
          own.map(\.worst).max().map(percent) ?? "—",
        ])
      }
    }
    return """
      ## What nobody declared

      The claimed exponent \(ReportNumber.claimed(study.claimed)) is the true one of $n^{-b}$ here, but a logarithm, a floor or a \
      bend that the judge is not told of gives the mean risks another exponent on the range. How often \
      the judge called the curve bent or scattered, and what it said of the claim as an upper bound: \
      slower-on-range is false of the claim and true of the range wherever the exponent on the range \
      lies below \(ReportNumber.claimed(study.claimed - study.margin)). The last column is the largest share of a verdict that is false about the \
      exponent on the range, at any true exponent.

      \(table.text)
      """
  }

  private var methodsSection: String {
    let laws = study.laws.map { law in
      let floor = law.floor.map { ", with the floor `\($0)` known" } ?? ""
      let logs = law.logs > 0 ? ", log^\(ReportNumber.claimed(law.logs)) n declared" : ""
      let told = law.isDeclared ? "" : ", undeclared"
      return "- \(law.name): mean risk `\(law.mean)`\(floor)\(logs)\(told)"
    }
    let sizes = study.sampleSizes.map { ReportNumber.count($0) }.joined(separator: ", ")
    return """
      ## Methods (ADEMP)

      **Aims.** \(MarkdownTable.cell(study.aims))

      **Data.** Risks of T independent trials at each of n = \(sizes), drawn around their mean with mean 1: \
      \(study.noises.map(\.rawValue).joined(separator: ", ")), with the coefficients of variation \(study.variations.map(\.text).joined(separator: ", ")) \
      (first to last n, geometric in between). A Pareto law has the index $1 + \\sqrt{1 + 1/cv^2}$, so no third moment from cv = 0.58 on. \
      Laws of the mean, with b the true exponent:

      \(laws.joined(separator: "\n"))

      **Estimand.** The verdict on the claim b = \(ReportNumber.claimed(study.claimed)), margin \(ReportNumber.claimed(study.margin)), and \
      the exponent on the range, which is minus the slope of the line through the logs of the mean \
      risks above the known floor.

      **Methods.** The fit and the judge of every report: least squares on log means, \
      `hc3` unless another kind is named, tests of curvature and fit.

      **Performance.** Shares of verdicts and of intervals, over \(ReportNumber.count(study.repetitions)) repetitions a case on streams of \
      their own (seed \(study.seed)). Every share is in `\(study.name)/rates.csv`.

      Made by `\(study.command)`.
      """
  }

  /// Every share, a row each.
  var csv: String {
    var lines = [
      "law,declared,noise,cv_first,cv_last,trials,exponent,exponent_on_range,standard_error,"
        + "quantity,share,mcse"
    ]
    for rate in rates {
      let setting = rate.setting
      let start = [
        quoted(setting.law.name), "\(setting.law.isDeclared)", setting.noise.rawValue,
        "\(setting.variation.first)", "\(setting.variation.last)", "\(setting.trials)",
        short(rate.exponent), short(rate.exponentOnRange), rate.standardError.rawValue,
      ].joined(separator: ",")
      func add(_ quantity: String, _ share: Double) {
        lines.append("\(start),\(quantity),\(short(share)),\(short(rate.mcse(share)))")
      }
      for verdict in Verdict.allCases {
        if let share = rate.upper[verdict] { add("upper: \(verdict.rawValue)", share) }
      }
      for verdict in Verdict.allCases {
        if let share = rate.matching[verdict] { add("matching: \(verdict.rawValue)", share) }
      }
      add("coverage", rate.coverage)
      add("flagged", rate.flagged)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func short(_ value: Double) -> String { String(format: "%.6g", value) }

  private func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
}
