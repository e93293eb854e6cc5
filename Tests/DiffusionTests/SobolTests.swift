import Diffusion
import Foundation
import LinearAlgebra
import Statistics
import Testing

private func stream(_ trial: UInt32 = 0) -> RandomStream {
  RandomStream(StreamKey(seed: 21, trial: trial, purpose: .test, block: 0))
}

@Suite struct SobolTests {
  @Test func `every scramble is a net: each interval of length 1/N holds one point a coordinate`() {
    for block in 0..<4 {
      let points = SobolPoints(count: 256, dimension: 5, stream: stream(), block: block)
      for coordinate in 0..<5 {
        let cells = (0..<256).map { Int(points.values[$0 * 5 + coordinate] * 256) }
        #expect(Set(cells).count == 256)
      }
      // Two dimensions: the first two coordinates of Sobol's sequence are a (0, 2)-sequence, so each
      // of the 256 boxes of sides 1/16 holds one point.
      let boxes = (0..<256).map {
        Int(points.values[$0 * 5] * 16) * 16 + Int(points.values[$0 * 5 + 1] * 16)
      }
      #expect(Set(boxes).count == 256)
      #expect(points.values.allSatisfy { $0 > 0 && $0 < 1 })
    }
  }

  @Test func `scrambles are independent and reproducible, and every point is uniform`() {
    let a = SobolPoints(count: 8, dimension: 3, stream: stream(), block: 0)
    #expect(a.values == SobolPoints(count: 8, dimension: 3, stream: stream(), block: 0).values)
    #expect(a.values != SobolPoints(count: 8, dimension: 3, stream: stream(), block: 1).values)
    // The first point, which unscrambled would be the origin, over 4,000 scrambles: mean 1/2 and
    // variance 1/12, each at a level of 5e-4.
    let first = (0..<4000).map {
      SobolPoints(count: 1, dimension: 1, stream: stream(1), block: $0).values[0]
    }
    #expect(agrees(first, with: 0.5))
    #expect(agrees(first.map { ($0 - 0.5) * ($0 - 0.5) }, with: 1.0 / 12))
  }

  @Test func `integrals are unbiased and far less spread than those of independent points`() {
    // ∏ (1 + (u − 1/2)/2) integrates to 1; its variance at independent points is (1 + 1/48)^d − 1.
    let d = 6
    let values = (0..<64).map { block -> Double in
      let points = SobolPoints(count: 1024, dimension: d, stream: stream(2), block: block)
      return (0..<1024).reduce(0.0) { sum, q in
        sum
          + (0..<d).reduce(1.0) { $0 * (1 + 0.5 * (points.values[q * d + $1] - 0.5)) } / 1024
      }
    }
    #expect(agrees(values, with: 1))
    let spread = Moments(values).meanStandardError * 8
    let plain = ((pow(1 + 1.0 / 48, Double(d)) - 1) / 1024).squareRoot()
    #expect(spread < 0.05 * plain)
  }

  @Test func `beyond 40 coordinates the others are independent uniform numbers`() {
    let points = SobolPoints(count: 64, dimension: 43, stream: stream(), block: 0)
    #expect(points.values.count == 64 * 43)
    let net = SobolPoints(count: 64, dimension: 40, stream: stream(), block: 0)
    for q in 0..<64 {
      #expect(points.values[q * 43..<q * 43 + 40] == net.values[q * 40..<(q + 1) * 40])
    }
    let last = (0..<64).map { points.values[$0 * 43 + 42] }
    #expect(Set(last.map { Int($0 * 64) }).count < 60)
    #expect(agrees(last, with: 0.5))
  }

  @Test func `nodes carry the law of times, points and weights`() throws {
    let law = try target(Laws.mixture3dText)
    let problem = RegressionProblem(
      target: law, process: VariancePreserving(schedule: .constant(1)),
      times: .window(from: 0.1, to: 2), inputs: InputMap(bias: 1))
    let key = TrialKey(seed: 4, trial: 2, block: 64)
    let nodes = problem.sobolNodes(pointsPerBlock: 256, key: key)
    #expect(nodes.blocks.count == 32 && nodes.count == 32 * 256)
    #expect(nodes.method.isRandom)
    func within(_ integral: Integral, _ exact: Double) -> Bool {
      abs(integral.value - exact) < 4 * integral.error
    }
    // 31 degrees of freedom and a limit of 4: a level of 4e-4.
    #expect(within(nodes.integrate { _ in 1 }, 1))
    #expect(within(nodes.integrate { nodes.nodes.times[$0] }, 1.05))
    let means = nodes.nodes.posteriorMeans
    for i in 0..<3 { #expect(within(nodes.integrate { means[$0, i] }, law.mean[i])) }
    let squares = nodes.integrate { q in means.row(q).reduce(0) { $0 + $1 * $1 } }
    #expect(within(squares + nodes.meanLabelNoise, law.secondMoment))
    let ones = nodes.risksByBin(ofSquaredErrors: Array(repeating: 1, count: nodes.count))
    for bin in ones { #expect(within(bin, 1)) }
    let other = problem.sobolNodes(
      pointsPerBlock: 256, key: TrialKey(seed: 4, trial: 3, block: 64))
    #expect(other.nodes.points != nodes.nodes.points)
  }
}
