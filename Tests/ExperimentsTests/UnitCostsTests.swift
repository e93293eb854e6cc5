import Foundation
import Testing

@testable import Runs

private func trial(_ n: Int, _ number: Int = 0, variant: Int = 0) -> WorkUnit {
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

  @Test func `of many variants the nearest size is found as by a search through all`() throws {
    var costs = UnitCosts()
    var measured: [(variant: Int, n: Int, ratio: Double)] = []
    for (index, (variant, n)) in [(3, 64), (0, 512), (3, 4096), (7, 100), (2, 512), (9, 100)]
      .enumerated()
    {
      let unit = trial(n, variant: variant)
      costs.record(unit, seconds: Double(index + 1) * unit.guess)
      measured.append((variant, n, Double(index + 1)))
    }
    for variant in 0..<12 {
      for n in [16, 64, 80, 100, 180, 300, 512, 700, 1500, 4096, 9000] {
        func distance(_ one: (variant: Int, n: Int, ratio: Double)) -> (Double, Int, Int) {
          let sizes = abs(log(Double(one.n) / Double(n)))
          return (sizes + (one.variant == variant ? 0 : 1), one.variant, one.n)
        }
        let nearest = try #require(measured.min { distance($0) < distance($1) })
        let unit = trial(n, variant: variant)
        let found = try #require(costs.seconds([unit])?.first)
        #expect(abs(found / unit.guess - nearest.ratio) < 1e-12, "\(variant), \(n)")
      }
    }
  }

  @Test func `what is left is found quickly however many kinds and units there are`() throws {
    var costs = UnitCosts()
    var units: [WorkUnit] = []
    for variant in 0..<200 {
      for n in 8..<58 {
        units += (0..<10).map { trial(n, $0, variant: variant) }
        if variant > 0 { costs.record(trial(n, variant: variant), seconds: 1) }
      }
    }
    let start = ContinuousClock.now
    var remaining = RemainingTime(units, costs: costs, threads: 1)
    for index in 0..<100 { remaining.start(index, at: start) }
    for index in 0..<50 { remaining.finish(index, seconds: 1) }
    let left = try #require(remaining.seconds(at: start))
    #expect(abs(left - 99_950) < 1)
    #expect(ContinuousClock.now - start < .seconds(5))
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
    let now = ContinuousClock.now
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
    #expect(remaining.seconds(at: now + .seconds(4)) == 11)
    remaining.finish(0, seconds: 10)
    remaining.finish(1, seconds: 10)
    // One unit is left, which a second thread does not shorten.
    #expect(remaining.seconds(at: now + .seconds(10)) == 10)
    // And one that takes longer than expected is about to end.
    remaining.start(2, at: now + .seconds(10))
    #expect(remaining.seconds(at: now + .seconds(30)) == 0.5)
  }
}
