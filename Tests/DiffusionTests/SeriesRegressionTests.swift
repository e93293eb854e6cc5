import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

/// The basis function of index i at the point j/N, straight from its definition.
private func basis(_ i: Int, _ j: Int, _ count: Int) -> Double {
  let angle = 2 * Double.pi * Double(i / 2) * Double(j) / Double(count)
  if i == 1 { return 1 }
  if i == count { return j % 2 == 0 ? 1 : -1 }
  return 2.0.squareRoot() * (i % 2 == 0 ? cos(angle) : sin(angle))
}

@Suite struct SeriesRegressionTests {
  private let series = SeriesRegression(decay: 1.25, source: 2, noise: 0.5, modes: 32)

  @Test func `the basis is orthonormal on the points of the torus`() {
    for i in 1...32 {
      for k in 1...32 {
        let mean = (0..<32).reduce(0) { $0 + basis(i, $1, 32) * basis(k, $1, 32) } / 32
        #expect(abs(mean - (i == k ? 1 : 0)) < 1e-14)
      }
    }
  }

  @Test func `the tables are the sums that define them`() {
    func eigenvalue(_ i: Int) -> Double { i == 1 ? 1 : pow(Double(2 * (i / 2)), -1.25) }
    // Thue–Morse: the parity of the binary digits' sum.
    func coefficient(_ i: Int) -> Double {
      let ones = String(i, radix: 2).count { $0 == "1" }
      return (ones % 2 == 0 ? 1 : -1) * pow(Double(i), -1.75)
    }
    for j in 0..<32 {
      func sum(_ term: (Int) -> Double) -> Double {
        (1...32).reduce(0) { $0 + term($1) * basis($1, j, 32) }
      }
      // Sums of 32 terms of order 1 in doubles.
      #expect(abs(series.regressionFunction[j] - sum(coefficient)) < 1e-14)
      #expect(abs(series.image[j] - sum { eigenvalue($0) * coefficient($0) }) < 1e-14)
      #expect(abs(series.kernel[j] - sum { eigenvalue($0) * basis($0, 0, 32) }) < 1e-13)
      #expect(
        abs(series.iteratedKernel[j] - sum { pow(eigenvalue($0), 2) * basis($0, 0, 32) }) < 1e-13)
    }
    let square = series.regressionFunction.reduce(0) { $0 + $1 * $1 } / 32
    #expect(abs(series.squaredNorm - square) < 1e-14)
  }

  @Test func `the iterated kernel is the kernel's average product`() {
    for j in 0..<32 {
      let average =
        (0..<32).reduce(0) { $0 + series.kernel[$1] * series.kernel[(j - $1) & 31] } / 32
      #expect(abs(series.iteratedKernel[j] - average) < 1e-13)
    }
  }

  @Test func `examples are uniform points with noisy values, and prefixes of each other`() {
    let key = TrialKey(seed: 4, trial: 2, block: 0)
    let many = series.drawExamples(count: 20_000, key: key)
    let few = series.drawExamples(count: 50, key: key)
    #expect(few.labels.values == many.subset(0..<50).labels.values)
    #expect(few.noisy.inputs.values == many.subset(0..<50).noisy.inputs.values)
    var counts = [Int](repeating: 0, count: 32)
    for j in series.positions(many.noisy.inputs) { counts[j] += 1 }
    // Chi-squared with 31 degrees of freedom: 61.1 at the level 1e-3.
    let expected = 20_000.0 / 32
    #expect(counts.reduce(0) { $0 + pow(Double($1) - expected, 2) / expected } < 61.1)
    let errors = zip(many.labels.values, many.noisy.posteriorMeans.values).map { $0 - $1 }
    let variance = errors.reduce(0) { $0 + $1 * $1 } / 20_000
    // Standard errors 0.005 of the mean and of the variance.
    #expect(abs(errors.reduce(0, +) / 20_000) < 0.018 && abs(variance - 0.5) < 0.018)
    for (j, x) in series.positions(few.noisy.inputs).enumerated() {
      #expect(few.noisy.posteriorMeans[j, 0] == series.regressionFunction[x])
    }
  }
}
