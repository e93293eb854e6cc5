internal import Documents
internal import Figures
internal import Formatting
internal import Foundation
internal import Reports
internal import Statistics
internal import Theory

extension CalibrationResult {
  /// The report.
  public var markdown: String { markdown(missingFigures: nil) }

  func markdown(missingFigures: String?) -> String {
    [
      "# \(MarkdownTable.cell(study.title))", answer, sizeSection, powerSection,
      figureSection(missing: missingFigures), standardErrorSection, undeclaredSection,
      methodsSection,
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The words that a verdict about an exponent can have, and that can be false.
  static let words: [Verdict] = [.noSlower, .matches, .faster, .slowerOnRange]

  /// The rates of the standard error that verdicts rest on.
  var chosen: [CalibrationRates] {
    rates.filter { $0.standardError == CalibrationStudy.standardErrors[0] }
  }

  func percent(_ share: Double) -> String { ReportNumber.fixed(100 * share, decimals: 1) }

  /// `93.9 to 97.4`, of shares.
  private func range(_ shares: [Double]) -> String {
    guard let low = shares.min(), let high = shares.max() else { return "—" }
    return low == high ? percent(low) : "\(percent(low)) to \(percent(high))"
  }

  /// The shares of a word where it is false.
  func falseShares(_ word: Verdict, _ rates: [CalibrationRates]) -> [Double] {
    rates.compactMap { $0.wrong[word] }
  }

  /// The answer as a phrase, for the index of reports.
  var headline: String {
    let shares = Self.words.flatMap { falseShares($0, chosen) }
    return
      "A word is false in at most \(percent(shares.max() ?? 0)) % of the repetitions of any cell"
  }

  private var answer: String {
    let shares = Self.words.flatMap { falseShares($0, chosen) }
    let level = VerdictThresholds.level
    let above = shares.count { $0 > level }
    let coverage = chosen.filter { $0.exponent == study.claimed }.map(\.coverage)
    return """
      **\(headline)**, and in more than \
      \(percent(level)) % in \(ReportNumber.count(above)) of \(ReportNumber.count(shares.count)) cells. Intervals of 95 % contain the \
      exponent of the range in \(range(coverage)) %.

      A cell is a word, a law of the mean risk, a true exponent at which the word is false, a noise of trials, its \
      coefficient of variation and a number T of trials at each n. Shares are in per cent of \
      \(ReportNumber.count(study.repetitions)) repetitions; at 5 % the Monte Carlo standard error is \
      \(ReportNumber.fixed(100 * (0.05 * 0.95 / Double(study.repetitions)).squareRoot(), decimals: 2)) %, so \
      that \(percent(study.acceptableShare)) % is 5 % and four of them.
      """
  }

  private var sizeSection: String {
    var table = MarkdownTable(
      [("Law of the mean risk", .left), ("cells", .right), ("above 5 %", .right)]
        + Self.words.map { ($0.rawValue, .right) } + [("coverage of 95 %", .right)])
    for law in study.laws {
      let own = chosen.filter { $0.setting.law.name == law.name }
      let all = Self.words.flatMap { falseShares($0, own) }
      table.add(
        [
          law.name, ReportNumber.count(all.count),
          ReportNumber.count(all.count { $0 > VerdictThresholds.level }),
        ] + Self.words.map { falseShares($0, own).max().map(percent) ?? "—" } + [
          range(own.filter { $0.exponent == study.claimed }.map(\.coverage))
        ])
    }
    return """
      ## False verdicts

      The largest share of each false word. A word that supports the claim is false unless the exponents of the \
      whole range and of its last half both support it; slower-on-range is false where neither is below the \
      claim. Each law is tried with the true exponents that put one of the two on a boundary, at the claim, and a \
      tenth beyond both boundaries.

      \(table.text)\(exceedingSentence)
      """
  }

  /// The cells in which a false word is more frequent than chance about the level allows.
  private var exceedingSentence: String {
    let cells = chosen.flatMap { rates in
      Self.words.compactMap { word -> String? in
        guard let share = rates.wrong[word], share > study.acceptableShare else { return nil }
        return "\(word.rawValue) in \(percent(share)) % (\(rates.setting.text), "
          + "b = \(ReportNumber.fixed(rates.exponent, decimals: 3)))"
      }
    }
    return cells.isEmpty
      ? "" : "\n\nAbove \(percent(study.acceptableShare)) %: \(cells.joined(separator: "; "))."
  }

  private var powerSection: String {
    guard let law = study.laws.first(where: \.isDeclared) else { return "" }
    let places: [(word: Verdict, exponent: Double)] = [
      (.slowerOnRange, study.refutedExponent), (.noSlower, study.claimed),
      (.matches, study.claimed), (.noSlower, study.fasterExponent),
      (.faster, study.fasterExponent),
    ]
    var table = MarkdownTable(
      [("T", .right)]
        + places.map {
          ("\($0.word.rawValue), b = \(ReportNumber.claimed($0.exponent))", .right)
        })
    for trials in study.trials {
      let own = chosen.filter {
        $0.setting.law.name == law.name && $0.setting.trials == trials
      }
      table.add(
        ["\(trials)"]
          + places.map { place in
            range(
              own.filter { $0.exponent == place.exponent }.map { rates in
                place.word == .noSlower
                  // Faster says more, and is right as well where it is true.
                  ? rates.upper[.noSlower, default: 0] + rates.upper[.faster, default: 0]
                  : place.word == .matches
                    ? rates.matching[.matches, default: 0] : rates.upper[place.word, default: 0]
              })
          })
    }
    return """
      ## True verdicts

      How often each word falls where it is true, on the \(law.name), over the noises and variations; no-slower \
      includes faster. A word that supports the claim must also hold on the last half alone, whose error is \
      larger: no rule that keeps to 5 % false words on bent curves can be sharper.

      \(table.text)
      """
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
      ("cells above 5 %", .right), ("coverage of 95 %", .right), ("power 0.1 below", .right),
    ])
    for kind in CalibrationStudy.standardErrors {
      for trials in study.trials {
        let own = rates.filter {
          $0.standardError == kind && $0.setting.law.isDeclared && $0.setting.trials == trials
        }
        let shares = Self.words.flatMap { falseShares($0, own) }
        table.add([
          kind.rawValue, "\(trials)", shares.max().map(percent) ?? "—",
          "\(shares.count { $0 > VerdictThresholds.level }) of \(shares.count)",
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

      The same on the declared laws, for kinds of standard error of the whole range and for the percentile \
      interval of resampled trials. Verdicts rest on `\(CalibrationStudy.standardErrors[0].rawValue)`.

      \(table.text)
      """
  }

  private var undeclaredSection: String {
    let laws = study.laws.filter { !$0.isDeclared }
    guard !laws.isEmpty else { return "" }
    var table = MarkdownTable([
      ("Law of the mean risk", .left), ("T", .right), ("exponent, whole range", .right),
      ("last half", .right), ("flagged as bent", .right), ("slower-on-range", .right),
      ("inconclusive", .right), ("no-slower or faster", .right),
    ])
    for law in laws {
      for trials in study.trials {
        let own = chosen.filter {
          $0.setting.law.name == law.name && $0.setting.trials == trials
            && $0.exponent == study.claimed
        }
        guard let truth = own.first?.truth else { continue }
        table.add([
          law.name, "\(trials)", ReportNumber.fixed(truth.whole, decimals: 3),
          ReportNumber.fixed(truth.late, decimals: 3), range(own.map(\.flagged)),
          range(own.map { $0.upper[.slowerOnRange, default: 0] }),
          range(own.map { $0.upper[.inconclusive, default: 0] }),
          range(own.map { $0.upper[.noSlower, default: 0] + $0.upper[.faster, default: 0] }),
        ])
      }
    }
    return """
      ## Undeclared curves

      With b = \(ReportNumber.claimed(study.claimed)), a logarithm, a floor or a bend that is not declared to the judge gives the \
      mean risks other exponents on the range. The table shows how often the judge called the curve bent or scattered, and \
      its verdicts on the claim as an upper bound. Slower-on-range is false of the claim and true of the range where the \
      exponents on the range lie below \(ReportNumber.claimed(study.claimed - study.margin)).

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
      the exponents on the range and on its last half, which are minus the slopes of the lines through the logs of \
      the mean risks above the known floor.

      **Methods.** The fit and the judge of every report: least squares on log means, \
      `\(CalibrationStudy.standardErrors[0].rawValue)` unless another kind is named, and the last half of the range.

      **Performance.** Shares of verdicts and of intervals, over \(ReportNumber.count(study.repetitions)) repetitions per case, on separate \
      streams (seed \(study.seed)). Every share is in `\(study.name)/rates.csv`.

      Made by `\(study.command)`.
      """
  }

  /// Every share, a row each.
  var csv: String {
    var lines = [
      "law,declared,noise,cv_first,cv_last,trials,exponent,exponent_on_range,exponent_of_last_half,standard_error,"
        + "quantity,share,mcse"
    ]
    for rate in rates {
      let setting = rate.setting
      let start = [
        quoted(setting.law.name), "\(setting.law.isDeclared)", setting.noise.rawValue,
        "\(setting.variation.first)", "\(setting.variation.last)", "\(setting.trials)",
        rate.exponent.general(6), rate.truth.whole.general(6), rate.truth.late.general(6),
        rate.standardError.rawValue,
      ].joined(separator: ",")
      func add(_ quantity: String, _ share: Double) {
        lines.append("\(start),\(quantity),\(share.general(6)),\((rate.mcse(share)).general(6))")
      }
      for verdict in Verdict.allCases {
        if let share = rate.upper[verdict] { add("upper: \(verdict.rawValue)", share) }
      }
      for verdict in Verdict.allCases {
        if let share = rate.matching[verdict] { add("matching: \(verdict.rawValue)", share) }
      }
      for verdict in Verdict.allCases {
        if let share = rate.wrong[verdict] { add("false: \(verdict.rawValue)", share) }
      }
      add("coverage", rate.coverage)
      add("flagged", rate.flagged)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
}
