import Foundation
import Statistics
import Testing

@testable import Analysis
@testable import Reports
@testable import Runs
@testable import Studies
@testable import Theory

/// The parts that sentences of answers are made of, and the sentences that few studies have.
@Suite struct AnswerTextTests {
  private static let study = """
    format: 1
    name: answers
    seed: 3
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}
    design: {n: [64, 256, 1024]}
    estimators:
      kernel: {kind: tangent-kernel}
    stopping: [gcv]
    trials: 4
    """

  private static func answer(_ curves: [RiskCurve]) throws -> String {
    let study = try Study(text: study, file: "answers.yaml")
    return StudyReport(
      StudyAnalysis(
        study: study, curves: curves, verdicts: [], eigenDecays: [nil], squaredCriticalRadii: [[:]],
        sweepCurves: [], predictions: [], provenance: [])
    ).answer
  }

  @Test func `exponents have the sign of what is said of them`() throws {
    let curves = [
      SyntheticCurve(quantities: ["falls": (3, -0.75), "grows": (2, 0.5)]).curve,
      SyntheticCurve(estimator: "other", quantities: ["falls": (1, -0.25)]).curve,
    ]
    #expect(
      curves.exponentTexts(of: "falls")
        == ["**0.750 (0.361 to 1.139)** for kernel", "**0.250 (-0.139 to 0.639)** for other"])
    #expect(
      curves.exponentTexts(of: "grows", growing: true) == ["**0.500 (0.111 to 0.889)** for kernel"])
    #expect(curves.exponentTexts(of: "grows") == ["**-0.500 (-0.889 to -0.111)** for kernel"])
    #expect(curves.exponentTexts(of: "absent").isEmpty)
  }

  @Test func `a share is of means, paired by trial, of the risk or of a sum`() throws {
    var point = try #require(SyntheticCurve(sizes: [64]).curve.points.first)
    point = RiskPoint(
      n: 64, trials: 3, failed: 0, mean: 4, mcse: 1, integrationError: 0,
      coefficientOfVariation: 1, meanStep: nil, stoppingTime: nil, shareAtEnd: 0,
      ratioToOracle: nil, stoppingCost: nil, others: [],
      otherRisks: ["a": [1, 2, 3], "b": [1, 1, 4], "short": [1, 2]], risks: [2, 3, 7])
    // 2/4. Residuals (a − r/2)/4: 0, 1/8, −1/8; variance 1/64, standard error 1/(8 √3).
    let ofRisk = try #require(point.share(of: "a"))
    #expect(ofRisk.value == 0.5 && abs(ofRisk.standardError - 1 / (8 * 3.0.squareRoot())) < 1e-15)
    // 6/12, and of a and b the part of a is not that of b.
    #expect(point.share(of: "a", in: ["a", "b"])?.value == 0.5)
    #expect(point.share(of: "a", in: ["a"])?.value == 1)
    let ofBoth = try #require(point.share(of: "b", in: ["a", "b"]))
    // Residuals (b − (a + b)/2)/4: 0, −1/8, 1/8.
    #expect(ofBoth.value == 0.5 && abs(ofBoth.standardError - 1 / (8 * 3.0.squareRoot())) < 1e-15)
    #expect(point.share(of: "short") == nil && point.share(of: "absent") == nil)
    #expect(point.share(of: "a", in: ["a", "absent"]) == nil)
  }

  /// Shifted by two trials against each other, so that a ratio has the error 0.01732 of it.
  @Test func `estimators are told by their risk over the first one's, at the largest n`() throws {
    let two = Self.study.replacing(
      "{kind: tangent-kernel}", with: "{kind: tangent-kernel}\n  mean: {kind: constant}")
    let analysis = try Invented.analysis(of: Study(text: two, file: "two.yaml")) { cell, trial in
      let n = Double(cell.sampleSize)
      let isFirst = cell.series.estimator == "kernel"
      return [
        (
          "risk at gcv",
          isFirst ? Invented.value(1 / n, trial) : Invented.value(0.05, trial, shift: 2)
        )
      ]
    }
    let sentence =
      "At n = 1,024 the risk over that of kernel on the same data is **51.20 ± 0.89** for mean."
    #expect(StudyReport(analysis).estimatorRatiosSentence == sentence)
    #expect(StudyReport(analysis).answer.contains(sentence))
  }

  @Test func `the top says how few directions the exponent rests on`() throws {
    let study = try Study(text: Self.study + "\nclaims: [K8]\n", file: "answers.yaml")
    let curves = ["kernel", "other"].map { SyntheticCurve(estimator: $0).curve }
    let claim = try #require(study.claims.first)
    let verdicts = try zip(curves, [7.3, 21.0]).map { curve, degrees in
      var judgement = try #require(curve.fit).judged(
        as: .upper,
        against: .init(exponent: 0.6, sampleSizes: [64, 256, 1024]))
      judgement.degreesOfFreedom = degrees
      return ClaimVerdict(
        claim: claim, series: curve.series, stopping: "gcv", judgement: judgement, failure: nil)
    }
    let answer = StudyReport(
      StudyAnalysis(
        study: study, curves: curves, verdicts: verdicts, eigenDecays: [nil],
        squaredCriticalRadii: [[:]], sweepCurves: [], predictions: [], provenance: [])
    ).answer
    #expect(
      answer.contains(
        " At the largest n the fits use 7.3 to 21 directions of the kernel, while the claimed exponent is that of "
          + "eigenvalues of large index."), "\(answer)")
  }

  @Test func `more exponents than a sentence can carry are told by the least and the largest`()
    throws
  {
    let curves = (0..<7).map { index in
      SyntheticCurve(
        estimator: "kernel \(index)", risk: (1, -0.3 - 0.1 * Double((index + 4) % 7))
      ).curve
    }
    let answer = try Self.answer(curves)
    // Of 4, 5, 6, 0, 1, 2, 3 the fourth is the least and the third the largest.
    #expect(
      answer.hasPrefix(
        "Stopped by `gcv`, the mean risk fell like $n^{-b}$ for n from 64 to 1,024, with b from "
          + "**0.300 ± 0.031** (kernel 3) to **0.900 ± 0.031** (kernel 2) over 7 curves."),
      "\(answer)")
  }

  @Test func `a curve with a floor has it in place of an exponent`() throws {
    let sizes = [64, 128, 256, 512, 1024]
    let law = SyntheticCurve(sizes: sizes, risk: (2, -1)).curve
    func levelled(_ fit: FloorFit?) -> RiskCurve {
      RiskCurve(
        series: law.series, stopping: "gcv", isConditional: false, points: law.points,
        fit: law.fit, fitFailure: nil, floor: FloorComparison(exact: 0.123456, fit: fit))
    }
    // 0.25 + 2/n has the floor 0.25.
    let samples = sizes.map { n in
      RateSample(n: Double(n), risks: (0..<4).map { _ in 0.25 + 2 / Double(n) })
    }
    let answer = try Self.answer([levelled(try FloorFit(samples))])
    #expect(
      answer.hasPrefix(
        "Stopped by `gcv`, the mean risk has a floor instead of an exponent: it levels off at **0.25"
      ),
      "\(answer)")
    #expect(answer.contains("** for kernel (exactly 0.1235)."), "\(answer)")
    #expect(
      try Self.answer([levelled(nil)]).contains(
        "it levels off at a floor that could not be fitted for kernel (exactly 0.1235)."))
  }
}
