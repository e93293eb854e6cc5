import Foundation
import Statistics
import Testing

@Suite struct GridFitTests {
  private static let sizes = [64.0, 128, 256, 512, 1024]
  private static let widths = [16.0, 64, 256, 1024]

  @Test func `an exact power law in both gives its exponents and no error`() throws {
    let fit = try GridFit(
      sampleSizes: Self.sizes, widths: Self.widths,
      errors: Self.sizes.map { n in Self.widths.map { 3 * pow(n, -0.6) * pow($0, -0.25) } })
    #expect(abs(fit.inSampleSize.value - 0.6) < 1e-13)
    #expect(abs(fit.inWidth.value - 0.25) < 1e-13)
    #expect(fit.inSampleSize.standardError < 1e-13 && fit.inWidth.standardError < 1e-13)
    #expect(abs(fit.interaction.value) < 1e-13)
  }

  @Test func `exponents are those of least squares on the plane`() throws {
    // The normal equations in three unknowns, solved by Cramer's rule.
    var generator = SplitMix64(seed: 8)
    let errors = Self.sizes.map { n in
      Self.widths.map { pow(n, -0.5) * pow($0, -0.1) * exp(0.1 * generator.normal()) }
    }
    let fit = try GridFit(sampleSizes: Self.sizes, widths: Self.widths, errors: errors)
    var rows: [[Double]] = []
    var y: [Double] = []
    for (i, n) in Self.sizes.enumerated() {
      for (j, m) in Self.widths.enumerated() {
        rows.append([1, log(n), log(m)])
        y.append(log(errors[i][j]))
      }
    }
    func determinant(_ a: [[Double]]) -> Double {
      a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
        - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
        + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0])
    }
    let gram = (0..<3).map { p in
      (0..<3).map { q in rows.reduce(0) { $0 + $1[p] * $1[q] } }
    }
    let right = (0..<3).map { p in zip(rows, y).reduce(0) { $0 + $1.0[p] * $1.1 } }
    func solution(_ column: Int) -> Double {
      var a = gram
      for p in 0..<3 { a[p][column] = right[p] }
      return determinant(a) / determinant(gram)
    }
    #expect(abs(fit.inSampleSize.value + solution(1)) < 1e-10)
    #expect(abs(fit.inWidth.value + solution(2)) < 1e-10)
  }

  @Test func `intervals cover where the widths of one n share their data`() throws {
    // A common factor for all widths of an n, and a small one of their own: 2,000 repetitions, MCSE 0.5 %.
    var generator = SplitMix64(seed: 21)
    var covered = (b: 0, a: 0, falseAlarms: 0)
    for _ in 0..<2000 {
      let errors = Self.sizes.map { n in
        let common = exp(0.2 * generator.normal())
        return Self.widths.map {
          common * pow(n, -0.5) * pow($0, -0.1) * exp(0.02 * generator.normal())
        }
      }
      let fit = try GridFit(sampleSizes: Self.sizes, widths: Self.widths, errors: errors)
      if fit.inSampleSize.interval(level: 0.95).contains(0.5) { covered.b += 1 }
      if fit.inWidth.interval(level: 0.95).contains(0.1) { covered.a += 1 }
      if fit.interactionP < 0.05 { covered.falseAlarms += 1 }
    }
    #expect(covered.b > 1870 && covered.b < 1970)
    #expect(covered.a > 1870 && covered.a < 1930)
    #expect(covered.falseAlarms < 130)
  }

  @Test func `too small grids and errors that are not positive are refused`() {
    #expect(throws: StatisticsError.self) {
      try GridFit(sampleSizes: [1, 2], widths: [1, 2], errors: [[1, 1], [1, 1]])
    }
    #expect(throws: StatisticsError.self) {
      try GridFit(sampleSizes: [1, 2, 3], widths: [4], errors: [[1], [1], [1]])
    }
    #expect(throws: StatisticsError.self) {
      try GridFit(sampleSizes: [1, 2, 3], widths: [4, 5], errors: [[1, 1], [0, 1], [1, 1]])
    }
  }
}
