import Foundation
import Testing

@testable import Experiments

private func trial(_ n: Int, _ number: Int = 0, variant: Int = 0) -> Experiments.Unit {
  .trial(variant: variant, sampleSize: n, trial: number, cells: [0])
}

@Suite struct UnitCostsTests {
  @Test func `costs are those measured, or in proportion to the nearest size's`() throws {
    var costs = UnitCosts()
    #expect(costs.seconds([trial(64)]) == nil)
    costs.record(trial(512), seconds: 3)
    costs.record(trial(512, 1), seconds: 5)
    costs.record(trial(4096), seconds: 1000)
    let found = try #require(costs.seconds([trial(512, 7), trial(64), trial(2048), trial(4096)]))
    // Guesses are 1 + (n/512)²: 2, 1.015625, 17 and 65.
    let expected: [Double] = [4, 4 * 1.015625 / 2, 1000.0 * 17 / 65, 1000]
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-9) }
  }

  @Test func `the longest come first, by measured costs where there are any`() {
    let units = [trial(64), trial(128), trial(256), trial(64, 1)]
    var costs = UnitCosts()
    func order() -> [Int] { costs.longestFirst(units).map(\.sampleSize) }
    #expect(order() == [256, 128, 64, 64])
    // Small sets can be the slow ones, such as in high resolution.
    costs.record(trial(64), seconds: 100)
    costs.record(trial(256), seconds: 1)
    costs.record(trial(128), seconds: 2)
    #expect(order() == [64, 64, 128, 256])
    guard case .trial(_, _, let first, _) = costs.longestFirst(units)[0] else { return }
    #expect(first == 0)
  }

  @Test func `what is left counts running units by what is left of them`() {
    let now = Date()
    var costs = UnitCosts()
    var remaining = RemainingTime(
      [trial(512), trial(512, 1), trial(512, 2)], costs: costs, threads: 2)
    #expect(remaining.seconds(at: now) == nil)
    costs.record(trial(512), seconds: 10)
    remaining = RemainingTime(
      [trial(512), trial(512, 1), trial(512, 2)], costs: costs, threads: 2)
    remaining.start(0, at: now)
    remaining.start(1, at: now)
    #expect(remaining.seconds(at: now) == 15)
    #expect(remaining.seconds(at: now + 4) == 11)
    remaining.finish(0, seconds: 10)
    remaining.finish(1, seconds: 10)
    // One unit is left, which a second thread does not shorten.
    #expect(remaining.seconds(at: now + 10) == 10)
    // And one that takes longer than expected is about to end.
    remaining.start(2, at: now + 10)
    #expect(remaining.seconds(at: now + 30) == 0.5)
  }
}
