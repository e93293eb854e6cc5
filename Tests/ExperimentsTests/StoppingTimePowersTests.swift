import Foundation
import Statistics
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Reports
@testable import Runs
@testable import Studies

/// How stopping times go with the noise of labels that alone differs, on invented trials.
@Suite struct StoppingTimePowersTests {
  private static let text = """
    format: 1
    name: noise
    seed: 3
    variants:
      paired: true
      score, 0.25 times:
        {labels: {noise: 0.25}, process: {kind: variance-preserving, g: 1.0, at: 0.5}, target: {kind: box, lower: [-1], upper: [1]}}
      score, 0.5 times:
        {labels: {noise: 0.5}, process: {kind: variance-preserving, g: 1.0, at: 0.5}, target: {kind: box, lower: [-1], upper: [1]}}
      score, 1 times: {process: {kind: variance-preserving, g: 1.0, at: 0.5}, target: {kind: box, lower: [-1], upper: [1]}}
      score, 2 times:
        {labels: {noise: 2}, process: {kind: variance-preserving, g: 1.0, at: 0.5}, target: {kind: box, lower: [-1], upper: [1]}}
      score, 4 times:
        {labels: {noise: 4}, process: {kind: variance-preserving, g: 1.0, at: 0.5}, target: {kind: box, lower: [-1], upper: [1]}}
      control, 0.5 times: {regression: {kind: torus-series, decay: 2, source: 1, noise: 1}, labels: {noise: 0.5}}
      control, 1 times: {regression: {kind: torus-series, decay: 2, source: 1, noise: 1}}
    design: {n: [16, 32]}
    estimators:
      flow: {kind: gradient-flow}
    stopping: [oracle, gcv, hold-out, discrepancy]
    trials: 20
    """

  /// Times of the oracle c^(−1/2) s_j with a factor of the trial's own, which the others share; `gcv` has twice that
  /// but for ±1 %, `hold-out` the power −1, and `discrepancy` a scatter in which nothing is seen.
  private static func analysis(_ text: String = text) throws -> StudyAnalysis {
    let study = try Study(text: text, file: "noise.yaml")
    return try Invented.analysis(of: study) { cell, trial in
      let name = cell.series.variant ?? ""
      let noise = Double(name.split(separator: " ")[1]) ?? .nan
      let own = 1 + 0.1 * sin(Double(trial))
      let best = pow(noise, -0.5) * own
      let wild = exp(3 * sin(7 * Double(trial) + 11 * noise))
      let times = [
        ("oracle", best), ("gcv", 2 * best * (1 + 0.01 * cos(Double(trial)))),
        ("hold-out", pow(noise, -1) * own), ("discrepancy", best * wild),
      ]
      return times.flatMap { rule, time in
        [
          ("risk at \(rule)", 0.1), ("stopping-step at \(rule)", 3),
          ("stopping-time at \(rule)", time),
        ]
      }
    }
  }

  @Test func `powers are told, and which rules follow`() throws {
    let groups = StoppingTimePowers.all(try Self.analysis())
    // The control has two noise levels only.
    try #require(groups.count == 1)
    let group = groups[0]
    #expect(group.title == "score" && group.isPaired)
    #expect(group.rules == ["oracle", "gcv", "hold-out", "discrepancy"])
    #expect(group.rows.map { $0.label.split(separator: " ")[2] } == ["0.25", "0.5", "1", "2", "4"])
    let powers = group.powers.map { -($0?.all.exponent ?? .nan) }
    #expect(abs(powers[0] + 0.5) < 1e-12 && abs(powers[1] + 0.5) < 1e-12)
    #expect(abs(powers[2] + 1) < 1e-12)
    #expect(group.differences[0] == nil)
    #expect(abs((group.differences[2]?.all.exponent ?? 0) - 0.5) < 1e-12)
    #expect(
      group.rules.indices.map { group.following($0) } == [nil, .follows, .differs, .undecided])
  }

  /// The error of a difference is that of the paired times: the factor that a trial's times share does not count.
  @Test func `what trials share does not count`() throws {
    let group = try #require(StoppingTimePowers.all(try Self.analysis()).first)
    let own = try #require(group.powers[1]?.all.standardError)
    let difference = try #require(group.differences[1]?.all.standardError)
    #expect(difference < 0.01 && own >= difference)
  }

  @Test func `the report says it`() throws {
    let report = StudyReport(try Self.analysis())
    let sentence = report.stoppingTimesSentence
    #expect(sentence.hasPrefix("For score the best stopping time scales as the label noise"))
    #expect(sentence.contains("`gcv` **follow** it"))
    #expect(sentence.contains("`hold-out` **differ**"))
    #expect(sentence.contains("for `discrepancy` it is undecided"))
    let section = report.stoppingTimesSection
    #expect(section.contains("see the same inputs"))
    #expect(section.contains(/\| follows +\|/) && section.contains(/\| differs +\|/))
  }

  @Test func `names are shortened to the words that they share`() {
    #expect(StoppingTimePowers.sharedWords(["a, 1 times", "a, 2 times"]) == "a")
    #expect(StoppingTimePowers.sharedWords(["x y: 1", "x y: 2"]) == "x y")
    #expect(StoppingTimePowers.sharedWords(["a", "b"]).isEmpty)
  }
}
