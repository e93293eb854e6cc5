import CKernels
import Foundation
import Testing

/// The law of noisy atoms against 60-digit values, and what holds for it exactly.
struct SmoothedEmpiricalTests {
  struct Row: Sendable {
    let n: Int
    let dimension: Int
    let α: Double
    let h: Double
    let x: [Double]
    let logDensity: Double
    let mean: [Double]
  }

  /// The rows that `Goldens/smoothed_empirical.py` wrote.
  static let goldens: [Row] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Goldens/smoothed_empirical.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let numbers = line.split(separator: ",").compactMap { Double($0) }
      guard numbers.count > 5 else { return nil }
      let d = Int(numbers[1])
      guard numbers.count == 5 + 2 * d else { return nil }
      return Row(
        n: Int(numbers[0]), dimension: d, α: numbers[2], h: numbers[3],
        x: Array(numbers[4..<4 + d]), logDensity: numbers[4 + d], mean: Array(numbers[(5 + d)...]))
    }
  }()

  /// The atoms of the golden file.
  private func atoms(_ n: Int, _ dimension: Int) -> [Double] {
    (0..<n * dimension).map { sin(1.7 * Double($0) + 1) }
  }

  private func law(
    _ atoms: [Double], dimension d: Int, at points: [Double], α: Double, h: Double
  ) -> (logDensities: [Double], means: [Double]) {
    let count = points.count / d
    var logDensities = [Double](repeating: 0, count: count)
    var means = [Double](repeating: 0, count: points.count)
    sb_smoothed_empirical(
      atoms, atoms.count / d, d, points, Array(repeating: α, count: count),
      Array(repeating: h, count: count), count, &logDensities, &means)
    return (logDensities, means)
  }

  @Test func `the file of golden values is complete`() {
    #expect(Self.goldens.count == 90)
  }

  @Test func `densities and means agree with 60 digits near and far`() {
    for row in Self.goldens {
      let (logDensity, mean) = law(
        atoms(row.n, row.dimension), dimension: row.dimension, at: row.x, α: row.α, h: row.h)
      // A log density is a sum of terms of its own size, whose rounding is relative.
      #expect(
        abs(logDensity[0] - row.logDensity) <= 1e-14 * (10 + abs(row.logDensity)), "\(row)")
      // An exponent moves by the rounding of α aⱼ, some 1e-16 over √h times the distance over √h.
      let distance = row.x.map { abs($0) }.max() ?? 0
      let tolerance = 1e-15 * (10 + distance / row.h)
      for (found, expected) in zip(mean, row.mean) {
        #expect(abs(found - expected) <= tolerance, "\(row)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 6])
  func `the order of the atoms and their number of copies do not matter`(dimension d: Int) {
    let a = atoms(37, d)
    let points = (0..<5 * d).map { 2 * cos(2.3 * Double($0)) }
    let once = law(a, dimension: d, at: points, α: 0.8, h: 0.05)
    let reversed = (0..<37).reversed().flatMap { a[$0 * d..<($0 + 1) * d] }
    let others = law(reversed + a, dimension: d, at: points, α: 0.8, h: 0.05)
    for (one, other) in zip(
      once.logDensities + once.means, others.logDensities + others.means)
    {
      #expect(abs(one - other) <= 1e-14 * max(1, abs(one)))
    }
  }

  @Test func `a single atom is the mean, at any distance`() {
    for x in [-1e8, -50, 0, 0.3, 1e8] {
      let (logDensity, mean) = law([0.3], dimension: 1, at: [x], α: 1, h: 0.01)
      #expect(mean == [0.3])
      let gap = x - 0.3
      let expected = -gap * gap / 0.02 - 0.5 * log(2 * Double.pi * 0.01)
      #expect(abs(logDensity[0] - expected) <= 4e-16 * abs(expected))
    }
  }

  @Test func `a point that is no number gives none`() {
    let (logDensities, means) = law(
      [0, 1, 2, 3], dimension: 2, at: [0, 0, .nan, 0, 0, .infinity, 1, 1], α: 1, h: 1)
    #expect(logDensities.map(\.isNaN) == [false, true, true, false])
    #expect(means.map(\.isNaN) == [false, false, true, true, true, true, false, false])
  }
}
