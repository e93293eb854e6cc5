import Foundation
import Statistics
import Testing

/// The largest gap between an empirical distribution and F, times √n (Kolmogorov–Smirnov).
private func kolmogorovSmirnov(_ draws: [Double], _ cumulative: (Double) -> Double) -> Double {
  let n = Double(draws.count)
  let gap = draws.sorted().enumerated().reduce(0.0) { largest, next in
    let f = cumulative(next.element)
    let below = f - Double(next.offset) / n
    let above = Double(next.offset + 1) / n - f
    return max(largest, below, above)
  }
  return gap * n.squareRoot()
}

/// The critical value of √n D at level 0.001, from 2 exp(−2x²) = 0.001.
private let criticalGap = (0.5 * log(2000.0)).squareRoot()

private func stream(_ purpose: StreamPurpose, trial: UInt32 = 0) -> RandomStream {
  RandomStream(StreamKey(seed: 20_260_115, trial: trial, purpose: purpose, block: 64))
}

/// One number from each of `count` items: draws as data sets take them.
private func acrossItems(
  _ count: Int, _ stream: RandomStream, _ draw: (RandomStream) -> Double
) -> [Double] {
  (0..<count).map { item in
    stream.seek(item: item)
    return draw(stream)
  }
}

@Suite struct StreamDistributionTests {
  static let count = 20_000

  @Test func `uniform numbers are uniform along an item and across items`() {
    let along = stream(.time)
    let draws = (0..<Self.count).map { _ in along.uniform() }
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    #expect(kolmogorovSmirnov(draws) { $0 } < criticalGap)
    let across = acrossItems(Self.count, stream(.time, trial: 1)) { $0.uniform() }
    #expect(kolmogorovSmirnov(across) { $0 } < criticalGap)
    // The last 13 of 53 bits are random too; a number of 32 bits would have zeros there.
    let low = across.map { ($0 * 0x1p40).truncatingRemainder(dividingBy: 1) }
    #expect(kolmogorovSmirnov(low) { $0 } < criticalGap)
  }

  @Test func `normal numbers are normal along an item and across items`() {
    let along = stream(.noise)
    let draws = (0..<Self.count).map { _ in along.gaussian() }
    #expect(kolmogorovSmirnov(draws, StandardNormal.cumulative) < criticalGap)
    let across = acrossItems(Self.count, stream(.noise, trial: 1)) { $0.gaussian() }
    #expect(kolmogorovSmirnov(across, StandardNormal.cumulative) < criticalGap)
  }

  @Test func `the first four moments of normal numbers are 0, 1, 0, 3`() {
    let draws = acrossItems(Self.count, stream(.weights)) { $0.gaussian() }
    for (power, expected) in [(1, 0.0), (2, 1), (3, 0), (4, 3)] {
      let moments = Moments(draws.map { pow($0, Double(power)) })
      // 3.5 standard errors: level 5e-4 for each.
      #expect(abs(moments.mean - expected) < 3.5 * moments.meanStandardError, "power \(power)")
    }
  }

  @Test func `a normal number comes from 53-bit uniform numbers by the polar method`() {
    let normal = stream(.noise)
    let uniform = stream(.noise)
    for _ in 0..<200 {
      var (y, square) = (0.0, 0.0)
      repeat {
        let x = 2 * uniform.uniform() - 1
        y = 2 * uniform.uniform() - 1
        square = x * x + y * y
      } while square > 1 || square == 0
      let expected = y * (-2 * log(square) / square).squareRoot()
      // The two libraries' logarithms may differ in the last bit.
      #expect(abs(normal.gaussian() - expected) <= 4e-16 * abs(expected))
    }
  }

  @Test func `neighbouring trials, purposes, items and blocks are uncorrelated`() {
    func draws(_ trial: UInt32, _ purpose: StreamPurpose, _ block: UInt64) -> [Double] {
      let key = StreamKey(seed: 1, trial: trial, purpose: purpose, block: block)
      return acrossItems(Self.count, RandomStream(key)) { $0.gaussian() }
    }
    let base = draws(0, .data, 64)
    let others = [
      draws(1, .data, 64), draws(0, .noise, 64), draws(0, .data, 128), draws(0, .data, 0),
      Array(base.dropFirst()),
    ]
    for other in others {
      let products = Moments(zip(base, other).map { $0 * $1 })
      // 3.5 standard errors: level 5e-4 for each.
      #expect(abs(products.mean) < 3.5 * products.meanStandardError)
    }
  }
}
