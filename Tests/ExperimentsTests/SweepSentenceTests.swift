import Estimators
import Foundation
import Testing
import Theory

@testable import Analysis
@testable import Figures
@testable import Formatting
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// What a report says of the widths of networks and of training paths, on invented trials.
@Suite struct SweepSentenceTests {
  private static let text = """
    format: 1
    name: widths
    seed: 4
    process: {kind: variance-preserving, window: [0.2, 1]}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [16, 64, 256], m: [16, 64, 256]}
    estimators:
      network: {kind: two-layer-relu, width: m, steps: 8}
    stopping: [oracle]
    trials: 4
    claims:
      - {id: in-m, kind: upper, axis: m, estimators: [network], exponent: "0.5", source: "here"}

    """

  /// −1, 0 and 1 for the three sizes and for the three widths.
  private static func place(_ value: Int) -> Double { log(Double(value) / 64) / log(4) }

  /// n^(−0.7) m^(−a_n) with a_n = 0.4, 0.5 and 0.6, so that all meet at m = 64.
  ///
  /// The log risk is bent by `inWidth` at the middle width and by `inSize` at the middle sample size, and the exponents
  /// a_n by `interaction`.
  private static func analysis(
    inWidth: Double = 0, inSize: Double = 0, interaction: Double = 0, text: String = text
  ) throws -> StudyAnalysis {
    let study = try Study(text: text, file: "widths.yaml")
    /// 1, −2, 1: what three points are away from a line by.
    func bend(_ place: Double) -> Double { 3 * place * place - 2 }
    return try Invented.analysis(of: study) { cell, trial in
      let width = cell.estimator.width ?? 0
      let (i, j) = (place(cell.sampleSize), place(width))
      let exponent = 0.5 + 0.1 * i + interaction * bend(i)
      let logarithm =
        -0.7 * i * log(4) - exponent * j * log(4) + inSize * bend(i) + inWidth * bend(j)
      let risk = exp(logarithm)
      return [
        // Neighbouring widths are shifted by a trial.
        ("risk at oracle", Invented.value(risk, trial, shift: Int(j) + 1)),
        ("stopping-step at oracle", 3), ("coupling at oracle", Invented.value(risk / 10, trial)),
      ]
        + [0, 1, 2, 4, 8].flatMap { step -> [(name: String, value: Double)] in
          let value = Double(step * width) / 100
          return [
            ("coupling at step(\(step))", Invented.value(value, trial)),
            ("coupling-sup at step(\(step))", Invented.value(3 * value, trial)),
            ("risk at step(\(step))", Invented.value(1 / Double(step + 1), trial)),
          ]
        }
    }
  }

  @Test func `the answer has the standing of the claim at every n, equal ones together`() throws {
    let claim = Self.text.replacing("exponent: \"0.5\"", with: "exponent: \"0.4\"")
    let analysis = try Self.analysis(inWidth: 0.0001, text: claim)
    let report = StudyReport(analysis)
    let words = try analysis.sweepCurves.map { curve in
      let judgement = try #require(curve.verdicts.first?.judgement)
      // The line through the points has the exponent a_n.
      #expect(abs(judgement.exponent - (0.5 + 0.1 * Self.place(curve.sampleSize))) < 1e-3)
      return "**\(judgement.verdict.clause(axis: .width))** for network"
    }
    // 0.4 is what is claimed, 0.5 and 0.6 are more.
    try #require(words.count == 3 && words[0] != words[1] && words[1] == words[2])
    #expect(
      report.sweepSentence
        == "In the width, as $m^{-b}$ at fixed n: in-m (b ≥ 0.4) — \(words[0]) (n = 16) and "
        + "\(words[1]) (n = 64 and 256).")
    #expect(report.answer.contains(report.sweepSentence))
  }

  /// Between neighbouring widths the exponent is a_n ∓ 3 ε/log 4 for a bend ε: 0.5 ± 0.2164 for ε = −0.1, a curve that
  /// bends towards the claim, with the error 0.01354/log 4 of a ratio of two risks whose trials are shifted by one.
  @Test func `where the data do not tell the answer has the exponents at both ends`() throws {
    let analysis = try Self.analysis(inWidth: -0.1)
    try #require(
      analysis.sweepCurves.allSatisfy { $0.verdicts[0].judgement?.verdict == .inconclusive })
    let sentence = StudyReport(analysis).sweepSentence
    #expect(
      sentence.hasSuffix(
        "(n = 16, 64 and 256). The local exponent goes "
          + "from **0.1836 ± 0.0098** (16 to 64) to **0.6164 ± 0.0098** (64 to 256) for network, n = 16, "
          + "from **0.2836 ± 0.0098** (16 to 64) to **0.7164 ± 0.0098** (64 to 256) for network, n = 64 and "
          + "from **0.3836 ± 0.0098** (16 to 64) to **0.8164 ± 0.0098** (64 to 256) for network, n = 256."
      ),
      "\(sentence)")
    // On more curves than three their range.
    let many = try Self.analysis(
      inWidth: -0.1, text: Self.text.replacing("n: [16, 64, 256]", with: "n: [16, 32, 64, 256]"))
    #expect(
      StudyReport(many).sweepSentence.hasSuffix(
        " On 4 curves the local exponents are **0.1836 ± 0.0098 to 0.3836 ± 0.0098** (16 to 64) and "
          + "**0.6164 ± 0.0098 to 0.8164 ± 0.0098** (64 to 256)."),
      "\(StudyReport(many).sweepSentence)")
  }

  /// For three points bent by ε the HC3 standard error of a slope is 6 ε/(√2 log 4) = 3.060 ε.
  ///
  /// That is 0.0306 for 0.01, and t of 1 degree of freedom has the quantile 12.706, so that the interval is 0.7 ± 0.389.
  /// The spread of 0.4, 0.5 and 0.6 is 0.1, over √3, times 4.303 for 2 degrees of freedom: 0.5 ± 0.248.
  /// They change by 0.1/log 4 = 0.0721 with log n, with the error 3.060 δ for a bend δ: for 0.0005 that is t = 47.1,
  /// p = 2 atan(1/t)/π = 0.0135; for 0.01 it is t = 2.36 and p = 0.2555.
  @Test func `n and m together are fitted on the whole grid`() throws {
    func line(_ interaction: Double) throws -> String {
      let report = StudyReport(try Self.analysis(inSize: 0.01, interaction: interaction))
      let section = report.sweepSections(missingFigures: "none")
      #expect(
        section.contains(
          "In n and m together, as $n^{-b} m^{-a}$ by least squares on logs; errors come from what differs "
            + "between n, whose data sets are independent:\n\n- network: "))
      return try #require(section.split(separator: "\n").first { $0.hasPrefix("- network: b =") })
        .description
    }
    let both = "- network: b = 0.700 ± 0.031 (95 % CI 0.311 to 1.089), a = 0.500 ± 0.058 (95 % CI "
    #expect(
      try line(0.0005)
        == both + "0.252 to 0.748); one exponent in m does not serve all n: it changes by "
        + "0.0721 ± 0.0015 with log n (p = 0.014).")
    let alike = try line(0.01)
    #expect(
      alike.hasSuffix("nothing speaks against one exponent in m for all n (p = 0.26)."), "\(alike)")
  }

  @Test func `the section has the risks and the exponents between neighbouring widths`() throws {
    let report = StudyReport(try Self.analysis(inWidth: 0.1))
    let section = report.sweepSections(missingFigures: "none")
    #expect(
      section.hasPrefix(
        """
        ## Dependence on the width

        The mean risk over the widths at each n under `oracle`. The widths share their data sets, so that their \
        risks vary together; errors of exponents come from leaving out whole trials.

        Mean risk ± MCSE:

        |   m | network, n = 16 |
        """.dropLast(2)))
    #expect(section.contains("Local exponents ± SE, paired by trial:"))
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| 16 to 64") }
    #expect(
      rows == ["| 16 to 64  | 0.6164 ± 0.0098 | 0.7164 ± 0.0098 |  0.8164 ± 0.0098 |"])
    // e^0.1 4^0.5 4^0.7 at n = m = 16, where a_n = 0.4.
    let first = try #require(section.split(separator: "\n").first { $0.hasPrefix("|  16 |") })
    let risk = exp(0.1) * pow(4, 0.4) * pow(4, 0.7)
    #expect(first.contains(ReportNumber.measured(risk, 0.009129 * risk)))
  }

  @Test func `what is followed along the path has a table a quantity, widths side by side`() throws
  {
    let study = Self.text.replacing("trials: 4", with: "trials: 4\nmeasure: coupling")
    let report = StudyReport(try Self.analysis(text: study))
    let section = report.measuresSection(missingFigures: "none")
    // At the largest n; steps apart by a factor of 1.75 or more; errors are 0.009129 of the means.
    #expect(
      section.contains(
        """
        ### Along the training path

        Mean squared coupling ± MCSE, network, n = 256, at few nodes:

        | step |          m = 16 |          m = 64 |        m = 256 |
        | ---: | --------------: | --------------: | -------------: |
        |    0 |               0 |               0 |              0 |
        |    1 | 0.1600 ± 0.0015 | 0.6400 ± 0.0058 |  2.560 ± 0.023 |
        |    2 | 0.3200 ± 0.0029 |   1.280 ± 0.012 |  5.120 ± 0.047 |
        |    4 | 0.6400 ± 0.0058 |   2.560 ± 0.023 | 10.240 ± 0.093 |
        |    8 |   1.280 ± 0.012 |   5.120 ± 0.047 |   20.48 ± 0.19 |

        Mean squared coupling, sup ± MCSE, network, n = 256, at few nodes:
        """), "\(section)")
    #expect(section.contains("|    4 | 0.2000 ± 0.0018 | 0.2000 ± 0.0018 | 0.2000 ± 0.0018 |"))
    #expect(
      report.figures.first { $0.name == "coupling-path-1" }?.caption
        == "Mean squared coupling along the training path, network, n = 256, bars ± 2 MCSE.")
  }
}
