import Foundation
import Statistics
import Testing
import Theory

@testable import Analysis
@testable import Calibration
@testable import Outputs
@testable import Reports
@testable import Runs

private let small = """
  format: 1
  name: judge
  seed: 3
  calibration:
    exponent: 0.6
    n: {from: 64, to: 4096, factor: 2}
    trials: [5, 10]
    noise: [lognormal, pareto]
    variation: [0.3, {from: 0.9, to: 0.4}]
    repetitions: 200
    laws:
      power law: {mean: "n^-b"}
      known floor: {mean: "n^-b + 0.05*4096^-b", floor: "0.05*4096^-b"}
      hidden logarithm: {mean: "n^-b*log(n)", declared: false}
  """

@Suite struct CalibrationTests {
  private static func study(_ text: String = small) throws -> CalibrationStudy {
    try CalibrationStudy(text: text, file: "judge.yaml")
  }

  @Test func `the numbers do not depend on threads`() throws {
    let study = try Self.study(small.replacing("repetitions: 200", with: "repetitions: 100"))
    let one = try study.run(threads: 1) { _ in }
    let two = try study.run(threads: 2) { _ in }
    #expect(one.csv == two.csv)
    #expect(one.markdown == two.markdown)
  }

  @Test func `shares are those of the program's own fits and verdicts`() throws {
    let study = try Self.study()
    let setting = try #require(study.cases.first)
    for rates in try study.rates(setting, exponent: 0.6) {
      #expect(abs(rates.upper.values.reduce(0, +) - 1) < 1e-12)
      #expect(abs(rates.matching.values.reduce(0, +) - 1) < 1e-12)
      // The truth is in the middle: matches and no-slower are true, so they are in no list.
      #expect(Set(rates.wrong.keys) == [.faster, .slowerOnRange])
      #expect(abs(rates.truth.whole - 0.6) < 1e-12 && abs(rates.truth.late - 0.6) < 1e-12)
    }
    let low = try study.rates(setting, exponent: 0.55)[0]
    #expect(Set(low.wrong.keys) == [.noSlower, .faster, .slowerOnRange, .matches])
    // Five per cent and four Monte Carlo errors of 200 repetitions.
    #expect(low.worst < 0.05 + 4 * 0.0154)
    let refuted = try study.rates(setting, exponent: 0.3)[0]
    #expect(refuted.upper[.slowerOnRange, default: 0] > 0.8)
    #expect(refuted.wrong[.slowerOnRange] == nil)
  }

  @Test func `a hidden logarithm has another exponent on the range`() throws {
    let study = try Self.study()
    let law = study.laws[2]
    // The allowance that the judge makes for a declared one, worked out elsewhere.
    let shift = logarithmSlope(over: study.sampleSizes.map(Double.init))
    let truth = try law.truth(study.sampleSizes, exponent: 0.6)
    #expect(abs(truth.whole - (0.6 - shift)) < 1e-12)
    let late = logarithmSlope(over: [512, 1024, 2048, 4096])
    #expect(abs(truth.late - (0.6 - late)) < 1e-12 && late < shift)
    let floored = try study.laws[1].truth(study.sampleSizes, exponent: 0.6)
    #expect(abs(floored.whole - 0.6) < 1e-12 && abs(floored.late - 0.6) < 1e-12)
  }

  @Test func `true exponents put both halves of a law on their boundaries`() throws {
    let study = try Self.study()
    let (straight, bent) = (study.laws[0], study.laws[2])
    let straightExponents = try study.exponents(of: straight)
    #expect(straightExponents.count == 5)
    for (found, expected) in zip(straightExponents, [0.45, 0.55, 0.6, 0.65, 0.75]) {
      #expect(abs(found - expected) < 1e-9)
    }
    let truths = try study.exponents(of: bent).map {
      try bent.truth(study.sampleSizes, exponent: $0)
    }
    #expect(truths.count == 7)
    for edge in [0.55, 0.65] {
      #expect(truths.contains { abs($0.whole - edge) < 1e-9 })
      #expect(truths.contains { abs($0.late - edge) < 1e-9 })
    }
  }

  private static let truths: [(whole: Double, late: Double, words: String)] = [
    (0.6, 0.6, "faster slower-on-range"),
    (0.55, 0.55, "faster matches no-slower slower-on-range"),
    (0.62, 0.5, "faster matches no-slower"),
    (0.5, 0.62, "faster matches no-slower"),
    (0.7, 0.6, "faster matches slower-on-range"),
    (0.7, 0.7, "matches slower-on-range"),
    (0.5, 0.5, "faster matches no-slower"),
  ]

  /// Worked by hand for a claim of 0.6 with the margin 0.05.
  @Test(arguments: truths)
  func `a word is false where an exponent belies it`(
    _ whole: Double, _ late: Double, _ words: String
  ) {
    let target = Judgement.Target(exponent: 0.6, sampleSizes: [64, 128, 256, 512, 1024])
    let found = CalibrationTruth(whole: whole, late: late).falseWords(target)
    #expect(found.map(\.rawValue).sorted().joined(separator: " ") == words)
  }

  @Test(arguments: [TrialNoise.lognormal, .gamma, .pareto])
  func `noise has mean 1 and the variation asked for`(_ noise: TrialNoise) {
    let stream = RandomStream(StreamKey(seed: 1, trial: 0, purpose: .data, block: 0))
    let moments = Moments((0..<400_000).map { _ in noise.draw(cv: 0.3, from: stream) })
    // Five standard errors; the fourth moment of a Pareto law with index 4.5 is finite.
    #expect(abs(moments.mean - 1) < 5 * 0.3 / 400_000.0.squareRoot())
    #expect(abs(moments.coefficientOfVariation - 0.3) < (noise == .pareto ? 0.03 : 0.003))
  }

  @Test func `the report has a table a question and its files lie beside it`() async throws {
    let folder = try TemporaryFolder()
    let result = try Self.study(
      small.replacing("repetitions: 200", with: "repetitions: 100")
    ).run(threads: 2) { _ in }
    try await result.write(to: folder.path)
    let text = try String(contentsOfFile: folder.file("judge.md"), encoding: .utf8)
    for heading in [
      "# judge", "## False verdicts", "## True verdicts", "## The choice of the standard error",
      "## Undeclared curves", "## Methods (ADEMP)",
    ] {
      #expect(text.contains(heading + "\n"))
    }
    let table = try String(contentsOfFile: folder.file("judge/rates.csv"), encoding: .utf8)
    #expect(table.split(separator: "\n").count > 348)
    try ReportIndex.write(directory: folder.path)
    let index = try String(contentsOfFile: folder.file("README.md"), encoding: .utf8)
    #expect(index.contains("[judge](judge.md)"))
  }

  @Test(arguments: [
    ("n: {from: 64, to: 4096, factor: 2}", "n: [64, 128, 256]", "five sample sizes or more"),
    ("noise: [lognormal, pareto]", "noise: [cauchy]", "unknown noise 'cauchy'"),
    ("mean: \"n^-b\"", "mean: \"n^-c\"", "unknown name 'c'"),
    ("mean: \"n^-b\"", "mean: \"n^-b - 1\"", "is not above the floor"),
    ("repetitions: 200", "repetitions: 3", "between 100 and 1000000"),
    ("exponent: 0.6", "exponents: 0.6", "did you mean 'exponent'"),
    ("variation: [0.3,", "variation: [-1,", "between 0 and 10"),
  ])
  func `faults are named with their place`(old: String, new: String, expected: String) {
    do {
      _ = try Self.study(small.replacing(old, with: new))
      Issue.record("accepted: \(new)")
    } catch {
      #expect("\(error)".contains("judge.yaml:"))
      #expect("\(error)".contains(expected), "\(error)")
    }
  }
}
