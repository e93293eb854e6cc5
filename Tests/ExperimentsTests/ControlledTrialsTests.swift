import Foundation
import Statistics
import Testing

@testable import Analysis
@testable import Measures
@testable import Runs
@testable import Studies

/// Which risks of a study control variates adjust, from trials that never ran.
///
/// In every trial the labels' noise u adds u to the kernel's risk of this fit at `oracle`, 2u to that at `gcv`, and
/// 3u to the network's risks; a part that no control knows is 1 % of it.
@Suite struct ControlledTrialsTests {
  private static let trials = 24

  private static func study(_ extra: String = "") throws -> Study {
    try Study(
      text: """
        format: 1
        name: controls
        seed: 1
        process: {kind: variance-preserving, g: 1, at: 0.5}
        target: {kind: gaussian, mean: [0], covariance: 1}
        design: {n: [32, 64, 128], m: 16}
        trials: \(trials)
        stopping: [oracle, gcv]
        estimators:
          kernel: {kind: tangent-kernel, steps: 8}
          network: {kind: two-layer-relu, width: m, steps: 8}
        \(extra)
        """, file: "controls.yaml")
  }

  private static func noise(_ trial: Int, _ n: Int) -> (u: Double, rest: Double) {
    var generator = SplitMix(seed: UInt64(1_000 * n + trial))
    let u = generator.uniform() - 0.5
    return (u, 0.01 * (generator.uniform() - 0.5))
  }

  private static func mean(_ cell: Cell) -> Double { 10 / Double(cell.sampleSize).squareRoot() }

  private static func record(_ cell: Cell, _ trial: Int) -> TrialRecord {
    let (u, rest) = noise(trial, cell.sampleSize)
    let mean = mean(cell)
    let named: [(String, Double)] =
      cell.hasConditionalRisk
      ? [
        ("risk at oracle", mean), ("realised-risk at oracle", mean + u),
        ("risk at gcv", mean + 2 * u + rest),
      ]
      : [
        ("risk at oracle", mean + 3 * u + rest),
        ("score-risk at oracle", 5 * (mean + 3 * u + rest)),
        ("risk at gcv", mean + 3 * u - rest),
      ]
    return TrialRecord(
      trial: trial, outcome: .ok(Invented.measurements(named.map { (name: $0.0, value: $0.1) })),
      seconds: 1)
  }

  private static func records(_ study: Study) -> [String: [TrialRecord]] {
    Dictionary(
      uniqueKeysWithValues: study.cells.map { cell in
        (cell.identity, (0..<trials).map { record(cell, $0) })
      })
  }

  private static func values(_ records: [TrialRecord]?, _ name: String) -> [Double] {
    let parts = name.components(separatedBy: " at ")
    return (records ?? []).compactMap { $0.value(parts[0], at: .rule(parts[1])) }
  }

  @Test func `risks of single fits lose the noise of labels, and averages stay`() throws {
    let study = try Self.study()
    let raw = Self.records(study)
    let adjusted = ControlledTrials(study, records: raw).records
    for cell in study.cells {
      let before = raw[cell.identity]
      let after = adjusted[cell.identity]
      if cell.hasConditionalRisk {
        #expect(Self.values(before, "risk at oracle") == Self.values(after, "risk at oracle"))
        #expect(Self.values(after, "unadjusted-risk at oracle").isEmpty)
      }
      let names =
        cell.hasConditionalRisk
        ? ["risk at gcv"] : ["risk at oracle", "risk at gcv", "score-risk at oracle"]
      for name in names {
        let values = Self.values(after, name)
        let scale = name.hasPrefix("score") ? 5.0 : 1.0
        // What is left is the part that no control knows, at most 0.005, and a little noise of the slope.
        for value in values { #expect(abs(value / scale - Self.mean(cell)) < 0.006) }
        #expect(values.count == Self.trials)
        guard name.hasPrefix("risk") else { continue }
        #expect(Self.values(after, "unadjusted-\(name)") == Self.values(before, name))
      }
    }
  }

  @Test func `a study may forbid it, and rules may be left out`() throws {
    let forbidden = try Self.study("control-variates: false")
    let raw = Self.records(forbidden)
    #expect(ControlledTrials(forbidden, records: raw).records == raw)
    let study = try Self.study()
    let first = ControlledTrials(study, records: raw, rules: 0..<1).records
    for cell in study.cells {
      #expect(
        Self.values(first[cell.identity], "risk at gcv")
          == Self.values(raw[cell.identity], "risk at gcv"))
      #expect(
        Self.values(first[cell.identity], "unadjusted-risk at oracle").isEmpty
          == cell.hasConditionalRisk)
    }
  }

  /// Which trials fail, or are drawn again, may depend on the labels.
  @Test(arguments: [false, true], [false, true])
  func `a size with a failed or repeated trial stays raw`(
    isKernel: Bool, isRedrawn: Bool
  ) throws {
    let study = try Self.study()
    var raw = Self.records(study)
    let cell = try #require(
      study.cells.first { $0.sampleSize == 64 && $0.hasConditionalRisk == isKernel })
    let failed = Self.record(cell, 3)
    guard case .ok(let values) = failed.outcome else { return }
    raw[cell.identity]?[3] = TrialRecord(
      trial: 3,
      outcome: isRedrawn
        ? .ok(values + [TrialValue(QuantityName.redraws, at: .fit, value: 1)])
        : .failed(reason: "no reason"), seconds: 1)
    let adjusted = ControlledTrials(study, records: raw).records
    for other in study.cells where !other.hasConditionalRisk {
      #expect(
        Self.values(adjusted[other.identity], "unadjusted-risk at oracle").isEmpty
          == (other.sampleSize == 64))
    }
  }

  @Test func `a size whose kernel has not run yet stays raw`() throws {
    let study = try Self.study()
    var raw = Self.records(study)
    for cell in study.cells where cell.sampleSize == 128 && cell.hasConditionalRisk {
      raw[cell.identity] = []
    }
    let adjusted = ControlledTrials(study, records: raw).records
    for cell in study.cells where !cell.hasConditionalRisk {
      #expect(
        Self.values(adjusted[cell.identity], "unadjusted-risk at oracle").isEmpty
          == (cell.sampleSize == 128))
    }
  }

  @Test func `points know what was gained, and ratios are of the same kind`() throws {
    let study = try Self.study()
    let adjusted = ControlledTrials(study, records: Self.records(study)).records
    for cell in study.cells {
      let records = adjusted[cell.identity] ?? []
      let point = try #require(RiskPoint(cell: cell, stopping: "gcv", records: records))
      let raw = try #require(point.unadjusted)
      #expect(raw.varianceRatio > 1_000)
      #expect(abs(raw.estimate.standardError / point.mcse - raw.varianceRatio.squareRoot()) < 0.1)
      // Over the oracle's risk, averaged or adjusted: 1, without the labels' noise.
      let cost = try #require(point.stoppingCost)
      #expect(abs(cost.value - 1) < 0.005 && cost.standardError < 0.003)
    }
  }

  @Test func `trials keep their order, and a smoother its realised risk`() throws {
    let study = try Self.study()
    let raw = Self.records(study)
    let adjusted = ControlledTrials(study, records: raw).records
    for cell in study.cells {
      let pairs = zip(raw[cell.identity] ?? [], adjusted[cell.identity] ?? [])
      for (before, after) in pairs {
        #expect(before.trial == after.trial && before.seconds == after.seconds)
        #expect(
          before.value("realised-risk", at: .rule("oracle"))
            == after.value("realised-risk", at: .rule("oracle")))
      }
    }
  }
}

/// > Reference: Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators".
private struct SplitMix {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
