import Estimators
import Foundation
import Testing

@Suite struct CriticalRadiusTests {
  /// Bisection on the definition, from below: the smallest ε that fulfils it.
  static func brute(_ values: [Double], ratio: Double) -> Double {
    func fulfilled(_ epsilon: Double) -> Bool {
      let square = epsilon * epsilon
      let mean = values.map { min(max($0, 0), square) }.reduce(0, +) / Double(values.count)
      return mean.squareRoot() <= square / ratio
    }
    var low = 1e-9
    var high = 1e3
    for _ in 0..<200 {
      let middle = (low * high).squareRoot()
      if fulfilled(middle) { high = middle } else { low = middle }
    }
    return high
  }

  static let spectra: [[Double]] = [
    (1...200).map { 1 / Double($0 * $0) },
    (1...50).map { 0.3 * exp(-Double($0)) },
    [0.5, 0.5, 0.5, 0, 0, 0, 0, -1e-18],
    [1],
    (1...300).map { pow(Double($0), -1.5) } + [Double](repeating: 0, count: 700),
  ]

  @Test(arguments: spectra, [1e-4, 0.03, 0.5, 7])
  func `the radius is the one that bisection finds`(_ values: [Double], _ noise: Double) throws {
    for constant in [2 * M_E, 1, 0.25] {
      let radius = try CriticalRadius(eigenvalues: values, noise: noise, constant: constant)
      let expected = Self.brute(values, ratio: constant * noise)
      // Bisection ends at the rounding of the inequality itself.
      #expect(abs(radius.radius - expected) <= 1e-12 * expected)
    }
  }

  @Test func `order, norm and normalisation of the spectrum are as documented`() throws {
    let values = (1...100).map { pow(Double($0), -2) }
    let plain = try CriticalRadius(eigenvalues: values, noise: 0.2)
    #expect(try CriticalRadius(eigenvalues: values.reversed(), noise: 0.2) == plain)
    let larger = try CriticalRadius(eigenvalues: values, noise: 0.6, norm: 3)
    #expect(abs(larger.radius - plain.radius) < 1e-15)
    let gram = try CriticalRadius(
      gramEigenvalues: values.map { $0 * 100 * 2.5 }, kernelMaximum: 2.5, noise: 0.2)
    #expect(abs(gram.radius - plain.radius) < 1e-14)
  }

  /// ε² ~ (σ²/n)^(β/(β+1)) for λᵢ ~ i^(−β), and σ² r/n for rank r.
  @Test(arguments: [1.5, 2, 3])
  func `the squared radius falls with the known exponent`(_ beta: Double) throws {
    let squares = try [4_000, 32_000].map { count in
      try CriticalRadius(
        eigenvalues: (1...count).map { pow(Double($0), -beta) }, noise: 0.05, constant: 1
      ).squared
    }
    let slope = log(squares[0] / squares[1]) / log(8)
    // The exponent is the limit; the modes beyond the last one, missing here, are 2 to 3 % for the
    // slowest decay.
    #expect(abs(slope - beta / (beta + 1)) < 0.03)
    let rank = try CriticalRadius(
      eigenvalues: [1, 1, 1] + [Double](repeating: 0, count: 997), noise: 0.1, constant: 1)
    #expect(abs(rank.squared - 0.01 * 3 / 1000) < 1e-18)
  }

  /// argmin{t : R(1/√ηₜ) > 1/(C σ ηₜ)} − 1, counted up from t = 1.
  @Test(arguments: spectra, [0.01, 0.03, 0.2])
  func `the stopping step is the one that counting finds`(_ values: [Double], _ noise: Double)
    throws
  {
    for stepSize in [1, 0.37] {
      let radius = try CriticalRadius(eigenvalues: values, noise: noise)
      var t = 1
      while true {
        let eta = Double(t) * stepSize
        let mean = values.map { min(max($0, 0), 1 / eta) }.reduce(0, +) / Double(values.count)
        if mean.squareRoot() > 1 / (2 * M_E * noise * eta) { break }
        t += 1
      }
      #expect(radius.stoppingStep(stepSize: stepSize) == t - 1)
    }
    let radius = try CriticalRadius(eigenvalues: values, noise: noise)
    #expect(abs(radius.stoppingTime * radius.squared - 1) < 1e-14)
  }

  @Test func `bad numbers are refused`() {
    #expect(throws: CriticalRadiusError.notPositive(what: "noise level", value: 0)) {
      try CriticalRadius(eigenvalues: [1], noise: 0)
    }
    #expect(throws: CriticalRadiusError.emptySpectrum) {
      try CriticalRadius(eigenvalues: [0], noise: 1)
    }
    #expect(throws: CriticalRadiusError.emptySpectrum) {
      try CriticalRadius(eigenvalues: [1, .nan], noise: 1)
    }
  }
}
