import Foundation
import Statistics
import Testing

@testable import Diffusion

private func stream(_ trial: UInt32) -> RandomStream {
  RandomStream(StreamKey(seed: 5, trial: trial, purpose: .law, block: 0))
}

private let boxText =
  "{kind: bumps, base: {kind: box, lower: 0, upper: 1}, smoothness: 1.5, amplitude: 0.5}"

private func instance(_ text: String, n: Int, trial: UInt32 = 0) throws -> any Target {
  try target(text).instance(sampleSize: n, using: stream(trial))
}

@Suite struct BumpsTests {
  @Test func `a bump has mean 0, largest value 1 and as many derivatives as it says`() {
    for a in [0.5, 1, 1.5, 2, 3.2, 4] {
      let bump = Bump(smoothness: a)
      #expect(Double(bump.order) >= a && Double(bump.order) < a + 1)
      let piece = bump.piece(lower: -1, upper: 1, height: 1)
      #expect(abs(piece.integral) < 1e-15)
      let values = stride(from: -1.0, through: 1, by: 1e-3).map { piece.value(at: $0) }
      // On a grid of 1e-3 a maximum of curvature below 30 is met to 4e-6.
      #expect(abs((values.max() ?? 0) - 1) < 1e-5 && abs((values.min() ?? 0) + 1) < 1e-5)
      // Zeros of order k at both ends: derivatives below k are continuous there, that of order k is
      // not.
      #expect(piece.fromLower.prefix(bump.order).allSatisfy { $0 == 0 })
      #expect(piece.fromLower[bump.order] != 0)
    }
  }

  @Test(arguments: [(100, 3), (1000, 6), (10_000, 10), (1, 1)])
  func `widths follow n^(−1/(2a + 1)) and heights w^a`(n: Int, count: Int) throws {
    // n^(1/4), rounded.
    let law = try #require(try instance(boxText, n: n) as? PiecewiseDensity)
    #expect(law.pieces.count == count)
    let height = 0.5 * pow(Double(count), -1.5)
    for piece in law.pieces {
      let values = stride(from: piece.lower, through: piece.upper, by: piece.length / 500)
        .map { piece.value(at: $0) }
      // The extremes lie between points of a grid of 1/500.
      #expect(abs((values.max() ?? 0) - 1 - height) < 1e-4 * height)
      #expect(abs((values.min() ?? 0) - 1 + height) < 1e-4 * height)
      #expect(abs(piece.integral - piece.length) < 1e-15)
    }
  }

  @Test func `signs are of the trial and make up all laws of the family`() throws {
    var seen: Set<[Double]> = []
    for trial in 0..<60 {
      let law = try #require(
        try instance(boxText, n: 100, trial: UInt32(trial)) as? PiecewiseDensity)
      // ψ falls first where its sign is positive.
      seen.insert(law.pieces.map { $0.fromLower[2] < 0 ? 1 : -1 })
    }
    #expect(seen.count == 8)
    let again = try instance(boxText, n: 100, trial: 7)
    let other = try instance(boxText, n: 100, trial: 7)
    let level = NoiseLevel(α: 0.9, h: 0.01)
    for x in [0.1, 0.5, 0.8] {
      #expect(again.posterior(at: [x], level).mean == other.posterior(at: [x], level).mean)
    }
    #expect(try target(boxText).variesByTrial && !again.variesByTrial)
  }

  @Test func `before a trial the law is its base, the average over the signs`() throws {
    let family = try target(boxText)
    let box = try target("{kind: histogram, edges: [0, 1], masses: [1]}")
    let level = NoiseLevel(α: 0.8, h: 0.05)
    for x in [-1, 0.3, 2.5] {
      #expect(family.posterior(at: [x], level).mean == box.posterior(at: [x], level).mean)
      // The eight laws of three bumps have the density of the base on average.
      var densities: [[Double]: Double] = [:]
      for trial in 0..<60 {
        let law = try #require(
          try instance(boxText, n: 100, trial: UInt32(trial)) as? PiecewiseDensity)
        let signs = law.pieces.map { $0.fromLower[2] }
        densities[signs] = exp(law.posterior(at: [x], level).logDensity)
      }
      #expect(densities.count == 8)
      let average = densities.values.reduce(0, +) / 8
      let base = exp(box.posterior(at: [x], level).logDensity)
      #expect(abs(average - base) < 1e-14 * base)
    }
  }

  @Test(arguments: [
    boxText, Laws.densityTexts.first { $0.name == "bumps on a spline" }?.text ?? "",
    Laws.densityTexts.first { $0.name == "bumps in the plane" }?.text ?? "",
    "{kind: mixture, components: [{weight: 0.5, target: \(boxText)}, "
      + "{weight: 0.5, target: {kind: atoms, points: [[3]]}}]}",
  ])
  func `the law of a trial integrates to 1, with its mean and its total variance`(
    text: String
  ) throws {
    let law = try instance(text, n: 2000)
    let level = NoiseLevel(α: 0.8, h: 0.05)
    let box = law.effectiveSupport(level: level)
    // The trapezoid rule's error for a Gaussian's convolution is exp(−2π²h/step²) = e⁻⁸⁰; the box
    // leaves 1e-13 out.
    let step = 0.5 * level.h.squareRoot()
    var grid: [[Double]] = [[]]
    for side in box {
      let steps = stride(from: side.lowerBound, through: side.upperBound, by: step)
      grid = grid.flatMap { point in steps.map { point + [$0] } }
    }
    var mass = 0.0
    var mean = [Double](repeating: 0, count: law.dimension)
    var total = 0.0
    for x in grid {
      let found = law.posterior(at: x, level)
      let weight = exp(found.logDensity) * pow(step, Double(law.dimension))
      mass += weight
      for i in mean.indices { mean[i] += weight * found.mean[i] }
      total += weight * (norm(found.mean) * norm(found.mean) + found.labelNoise)
    }
    #expect(abs(mass - 1) < 1e-12)
    #expect(distance(mean, law.mean) < 1e-11)
    #expect(abs(total - law.secondMoment) < 1e-11)
  }

  @Test(arguments: [
    boxText, Laws.densityTexts.first { $0.name == "bumps on a spline" }?.text ?? "",
    Laws.densityTexts.first { $0.name == "bumps in the plane" }?.text ?? "",
    "{kind: mixture, components: [{weight: 0.5, target: \(boxText)}, "
      + "{weight: 0.5, target: {kind: atoms, points: [[3]]}}]}",
  ])
  func `the law of a trial keeps its identities`(text: String) throws {
    let law = try instance(text, n: 2000)
    #expect(try target(text).variesByTrial)
    let draws = law.draws(4000, seed: 2)
    for i in 0..<law.dimension { #expect(agrees(draws.map { $0[i] }, with: law.mean[i])) }
    #expect(agrees(draws.map { norm($0) * norm($0) }, with: law.secondMoment))
    for level in [NoiseLevel(α: 0.99, h: 0.02), NoiseLevel(α: 0.7, h: 0.5)] {
      let δ = 1e-3 * level.h.squareRoot()
      for x in law.noisyDraws(12, level, seed: 3) {
        let exact = law.posterior(at: x, level)
        var divergence = 0.0
        for i in 0..<law.dimension {
          let shifted = [-2.0, -1, 1, 2].map { step in
            var y = x
            y[i] += step * δ
            return law.posterior(at: y, level)
          }
          let slope = { (value: (Posterior) -> Double) in
            (8 * (value(shifted[2]) - value(shifted[1])) - (value(shifted[3]) - value(shifted[0])))
              / (12 * δ)
          }
          // Rounding over the step, 1e-16/1e-4 times log densities of some tens.
          #expect(abs(slope(\.logDensity) - exact.score[i]) < 1e-9 * (1 + norm(exact.score)))
          divergence += slope { $0.mean[i] }
        }
        let noise = level.h / level.α * divergence
        #expect(abs(noise - exact.labelNoise) < 1e-9 * law.secondMoment)
      }
    }
  }
}
