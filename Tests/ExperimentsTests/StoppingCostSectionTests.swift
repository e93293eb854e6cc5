import Estimators
import Foundation
import Testing

@testable import Figures
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// What a report says of the costs of stopping rules and of localised fits, on invented trials.
@Suite struct StoppingCostSectionTests {
  private static let text = """
    format: 1
    name: costs
    seed: 3
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: box, lower: [-1], upper: [1]}
    design: {n: [64, 256, 1024], m: [32]}
    estimators:
      kernel: {kind: tangent-kernel}
      network: {kind: two-layer-relu, width: m}
    stopping: [oracle, oracle-realised, gcv, hold-out, none]
    trials: 4
    """

  /// Costs of the kernel, whose oracle is known given the inputs; `gcv` becomes cheaper with n.
  private static func kernel(_ n: Int, _ trial: Int) -> [(name: String, value: Double)] {
    let given = 64 / Double(n)
    let realised = 2 * given
    let gcv = [64: 1.4, 256: 1.2, 1024: 1.1][n] ?? .nan
    return [
      ("risk at oracle", Invented.value(given, trial)),
      ("realised-risk at oracle", Invented.value(realised, trial)),
      ("risk at oracle-realised", Invented.value(0.8 * realised, trial, shift: 2)),
      ("risk at gcv", Invented.value(gcv * realised, trial, shift: 1)),
      ("risk at hold-out", Invented.value(1.3 * realised, trial, shift: 2)),
      ("risk at none", Invented.value(4 * given, trial, shift: 1)),
      ("realised-risk at none", 1),
    ]
  }

  /// Costs of the network, of which single fits alone are known.
  private static func network(_ n: Int, _ trial: Int) -> [(name: String, value: Double)] {
    let risk = 100 / Double(n)
    return [
      ("risk at oracle", Invented.value(risk, trial)),
      ("risk at oracle-realised", Invented.value(0.9 * risk, trial, shift: 2)),
      ("risk at gcv", Invented.value(1.2 * risk, trial, shift: 1)),
      ("risk at hold-out", Invented.value(1.5 * risk, trial, shift: 2)),
      ("risk at none", Invented.value(2 * risk, trial, shift: 1)),
    ]
  }

  private static func report(_ text: String = text) throws -> StudyReport {
    let study = try Study(text: text, file: "costs.yaml")
    let analysis = try Invented.analysis(of: study) { cell, trial in
      let values =
        cell.series.estimator == "kernel"
        ? kernel(cell.sampleSize, trial) : network(cell.sampleSize, trial)
      return values + cell.stopping.map { ("stopping-step at \($0.name)", 5) }
    }
    return StudyReport(analysis)
  }

  /// 1.1 ± 0.0149, with the quantile 3.182 of t with 3 degrees of freedom.
  @Test func `a rule that leads is told with its intervals, curve by curve`() throws {
    let one = try Self.report(Self.text + "\nanswer: {stopping: gcv, estimator: kernel}\n")
    #expect(
      one.frontAnswer
        == "**At n = 1,024 `gcv` costs 1.100 times the risk of the best step for kernel.** The ratio with its 95 % "
        + "interval: 1.100 (1.053 to 1.147) for kernel. From n = 64 to 1,024 the cost falls.")
    #expect(
      one.frontTables[0].contains("| kernel | 1.400 (1.340 to 1.460) |"), "\(one.frontTables)")
    let all = try Self.report(Self.text + "\nanswer: {stopping: hold-out}\n")
    #expect(
      all.frontAnswer.hasPrefix(
        "**At n = 1,024 `hold-out` costs 1.300 to 1.500 times the risk of the best step, over 2 curves.** The ratios "
          + "with their 95 % intervals: 1.300 (1.228 to 1.372) for kernel; 1.500 (1.417 to 1.583) for network "
          + "(m = 32). From n = 64 to 1,024 the cost does not change by more than two errors on 2 of 2 curves."
      ),
      "\(all.frontAnswer)")
  }

  /// 1.1 and 1.2, 1.3 and 1.5, 4 and 2.
  @Test func `the answer has median and worst of the costs at the largest n`() throws {
    let report = try Self.report()
    let sentence =
      "At n = 1,024 the risk over that under `oracle`, as the median (and the worst) of 2 curves, is "
      + "`gcv` **1.15** (1.200 ± 0.016), `hold-out` **1.40** (1.500 ± 0.026) and `none` **3.00** "
      + "(4.000 ± 0.054)."
    #expect(report.stoppingCostSentence == sentence)
    #expect(report.answer.contains(sentence))
    // Two rules are no comparison.
    let few = try Self.report(Self.text.replacing(", hold-out, none]", with: ", none]"))
    #expect(
      few.stoppingCostSentence.isEmpty && !few.stoppingCostSection(missingFigures: nil).isEmpty)
  }

  @Test func `the section has each cost with its error, rules by sample sizes`() throws {
    let report = try Self.report()
    #expect(
      report.stoppingCostSection(missingFigures: "none") == """
        ## What stopping rules cost

        The mean risk under a rule over the mean risk under `oracle`, which knows the truth but not the labels, \
        paired by trial, ± MCSE. Rules that ignore the labels are compared by their risks given the inputs, others \
        by the risks of the same fits. Below 1 is possible only for a rule that looks at labels or at this fit's own \
        risk.

        Median over 2 curves, which are a choice and not a sample of laws, and the worst of them:

        | Rule              | n = 64 | n = 256 | n = 1,024 | worst at 1,024 | curve            |
        | :---------------- | -----: | ------: | --------: | -------------: | :--------------- |
        | `oracle-realised` |  0.850 |   0.850 |     0.850 |  0.900 ± 0.016 | network (m = 32) |
        | `gcv`             |   1.30 |    1.20 |      1.15 |  1.200 ± 0.016 | network (m = 32) |
        | `hold-out`        |   1.40 |    1.40 |      1.40 |  1.500 ± 0.026 | network (m = 32) |
        | `none`            |   3.00 |    3.00 |      3.00 |  4.000 ± 0.054 | kernel           |

        kernel:

        | Rule              |        n = 64 |       n = 256 |     n = 1,024 |
        | :---------------- | ------------: | ------------: | ------------: |
        | `oracle-realised` | 0.800 ± 0.014 | 0.800 ± 0.014 | 0.800 ± 0.014 |
        | `gcv`             | 1.400 ± 0.019 | 1.200 ± 0.016 | 1.100 ± 0.015 |
        | `hold-out`        | 1.300 ± 0.023 | 1.300 ± 0.023 | 1.300 ± 0.023 |
        | `none`            | 4.000 ± 0.054 | 4.000 ± 0.054 | 4.000 ± 0.054 |

        network (m = 32):

        | Rule              |        n = 64 |       n = 256 |     n = 1,024 |
        | :---------------- | ------------: | ------------: | ------------: |
        | `oracle-realised` | 0.900 ± 0.016 | 0.900 ± 0.016 | 0.900 ± 0.016 |
        | `gcv`             | 1.200 ± 0.016 | 1.200 ± 0.016 | 1.200 ± 0.016 |
        | `hold-out`        | 1.500 ± 0.026 | 1.500 ± 0.026 | 1.500 ± 0.026 |
        | `none`            | 2.000 ± 0.027 | 2.000 ± 0.027 | 2.000 ± 0.027 |
        """)
    let figure = try #require(report.stoppingCostFigures.first)
    #expect(
      figure.caption
        == "Mean risk divided by that under `oracle`: the median over 2 curves. Numbers at the right: the "
        + "value at the largest n.")
    let gcv = try #require(figure.series.first { $0.label == "gcv" })
    for (row, cost) in zip(gcv.rows, [1.4, 1.2, 1.1]) {
      #expect(abs(row[1] - 0.5 * (cost + 1.2)) < 1e-12)
      #expect(abs(row[2] - min(cost, 1.2)) < 1e-12 && abs(row[3] - max(cost, 1.2)) < 1e-12)
    }
  }

  /// Windows cost 0.9 of their placebo, shells 1.1: the risks of a trial share their factor but for a shift.
  @Test func `rules stand beside their placebos`() throws {
    let text = Self.text.replacing(
      "[oracle, oracle-realised, gcv, hold-out, none]",
      with:
        "[oracle, {rademacher: {localise: time}}, {rademacher: {localise: time, placebo: true}}, "
        + "{rademacher: {localise: radius}}, {rademacher: {localise: radius, placebo: true}}, gcv]"
    ).replacing("  network: {kind: two-layer-relu, width: m}\n", with: "")
      .replacing(", m: [32]", with: "")
    let study = try Study(text: text, file: "placebos.yaml")
    let analysis = try Invented.analysis(of: study) { cell, trial in
      cell.stopping.flatMap { rule -> [(name: String, value: Double)] in
        let factor =
          rule.name.contains("placebo") || !rule.name.contains("localise")
          ? 1 : rule.name.contains("time") ? 0.9 : 1.1
        let value = Invented.value(factor * 64 / Double(cell.sampleSize), trial)
        return [
          ("risk at \(rule.name)", value), ("realised-risk at \(rule.name)", value),
          ("stopping-step at \(rule.name)", 5),
        ]
      }
    }
    let report = StudyReport(analysis)
    let section = report.stoppingCostSection(missingFigures: nil)
    #expect(section.contains("The mean risk under a rule over that under its placebo"))
    let rows = section.split(separator: "\n").filter {
      $0.hasSuffix("|") && $0.contains("| kernel ")
    }
    #expect(rows.map { $0.contains("0.900") } == [true, false])
    #expect(rows.map { $0.contains("1.10") } == [false, true])
    let sentence = report.stoppingCostSentence
    #expect(!sentence.contains("placebo=true"))
    #expect(
      sentence.contains("`rademacher(localise=time)` 0.900 (below 1 on 1, above on 0 of 1 curves)"),
      "\(sentence)")
  }

  @Test func `pieces of localised fits stand beside the times of whole ones`() throws {
    let study = try Study(
      text: Self.text.replacing(
        "network: {kind: two-layer-relu, width: m}", with: "local: {kind: localised-kernel}"
      ).replacing("[64, 256, 1024]", with: "[64, 256]"), file: "pieces.yaml")
    let analysis = try Invented.analysis(of: study) { cell, trial in
      let n = Double(cell.sampleSize)
      let risks = cell.stopping.map { ("risk at \($0.name)", Invented.value(1 / n, trial)) }
      guard cell.series.estimator == "local" else {
        return risks + [
          ("stopping-step at oracle", 5),
          ("stopping-time at oracle", Invented.value(n / 10, trial)),
        ]
      }
      return risks + [
        ("pieces", Invented.value(n / 16, trial)), ("smallest-piece", 3),
        ("shortest-stopping-time", Invented.value(n / 100, trial)),
        ("longest-stopping-time", Invented.value(n, trial)),
        ("share-of-pieces-without-step", 0.25),
      ]
    }
    // Standard errors are 0.009129 of the means; of what is the same in every trial there are none.
    #expect(
      StudyReport(analysis).piecesSection == """
        ## Pieces of localised fits

        The number of pieces of a fit, the examples of its smallest piece, the earliest and the latest dimensionless \
        time $τ = η n_p k$ at which a piece of $n_p$ examples stops, and the share of pieces in which the rule found \
        no step; means over the trials ± MCSE.

        | Estimator |   n |        pieces | examples of the smallest |      earliest τ |     latest τ | share without a step |
        | :-------- | --: | ------------: | -----------------------: | --------------: | -----------: | -------------------: |
        | local     |  64 | 4.000 ± 0.037 |                     3.00 | 0.6400 ± 0.0058 | 64.00 ± 0.58 |                0.250 |
        | local     | 256 |  16.00 ± 0.15 |                     3.00 |   2.560 ± 0.023 |  256.0 ± 2.3 |                0.250 |

        The time $τ = η n k$ of fits to all examples under `oracle`:

        | Estimator |   n |             τ |
        | :-------- | --: | ------------: |
        | kernel    |  64 | 6.400 ± 0.058 |
        | kernel    | 256 |  25.60 ± 0.23 |
        """)
    #expect(try Self.report().piecesSection.isEmpty)
  }
}
