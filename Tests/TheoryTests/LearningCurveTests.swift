import Foundation
import Testing
import Theory

/// λ_i = i^(−2), c_i² = i^(−3), noise σ² = 0.3 everywhere.
private func powers(_ count: Int = 2000, noise: Double = 0.3) -> PopulationSpectrum {
  let indices = (1...count).map(Double.init)
  return PopulationSpectrum(
    eigenvalues: indices.map { pow($0, -2) }, squaredCoefficients: indices.map { pow($0, -3) },
    noise: Array(repeating: noise, count: count), reach: 0.5 * Double(count))
}

@Suite struct LearningCurveTests {
  @Test func `modes of nearly equal eigenvalues are one, and nothing is lost`() {
    let spectrum = powers()
    #expect(spectrum.eigenvalues.count == 2000 && spectrum.modes.count < 1700)
    #expect(spectrum.modes.reduce(0) { $0 + $1.count } == 2000)
    func gap(_ one: Double, _ other: Double) -> Double { abs(one / other - 1) }
    let indices = (1...2000).map(Double.init)
    #expect(
      gap(
        spectrum.modes.reduce(0) { $0 + $1.squaredCoefficient },
        indices.reduce(0) { $0 + pow($1, -3) }) < 1e-13)
    #expect(gap(spectrum.modes.reduce(0) { $0 + $1.noise }, 600) < 1e-13)
    let null = PopulationSpectrum(
      eigenvalues: [0, 2, -1e-18, 1], squaredCoefficients: [0.5, 3, 0.25, 4],
      noise: [1, 1, 1, 1], reach: 4)
    #expect(null.eigenvalues == [2, 1] && null.unreachable == 0.75)
    #expect(null.modes.map(\.squaredCoefficient) == [3, 4])
  }

  @Test func `flow and descent are their sums over all modes`() {
    let spectrum = powers()
    let n = 300.0
    for τ in [0.5, 20, 400] {
      let direct = (1...2000).reduce(0.0) { sum, i in
        let q = exp(-τ * pow(Double(i), -2))
        return sum + q * q * pow(Double(i), -3) + (1 - q) * (1 - q) * 0.3 / n
      }
      let found = LearningCurve(spectrum, method: .gradientFlow).risk(at: τ, sampleSize: n)
      // The grouping moves parts in a million.
      #expect(abs(found / direct - 1) < 1e-5)
    }
    for k in [0.0, 1, 7, 100] {
      let direct = (1...2000).reduce(0.0) { sum, i in
        let q = pow(1 - 0.9 * pow(Double(i), -2), k)
        return sum + q * q * pow(Double(i), -3) + (1 - q) * (1 - q) * 0.3 / n
      }
      let found = LearningCurve(spectrum, method: .gradientDescent(stepTime: 0.9))
        .risk(at: k, sampleSize: n)
      #expect(abs(found / direct - 1) < 1e-5)
    }
  }

  @Test(arguments: [1e-9, 1e-3, 0.1, 10])
  func `ridge regression solves its equation and has the closed form of equal noise`(
    ridge: Double
  ) {
    let n = 200.0
    let λ = (1...2000).map { pow(Double($0), -2) }
    // By bisection, straight from the definition.
    var (low, high) = (1e-12, 1e3)
    for _ in 0..<200 {
      let κ = (low * high).squareRoot()
      let right = λ.reduce(n * ridge / κ) { $0 + $1 / ($1 + κ) }
      if right > n { low = κ } else { high = κ }
    }
    let learned = λ.map { $0 / ($0 + low) }
    let amplification = n / (n - learned.reduce(0) { $0 + $1 * $1 })
    let bias = learned.enumerated().reduce(0.0) {
      $0 + pow(1 - $1.element, 2) * pow(Double($1.offset + 1), -3)
    }
    // The test error less the noise, as the source has it.
    let direct = amplification * (bias + 0.3) - 0.3
    let found = LearningCurve(powers(), method: .ridge).risk(at: ridge, sampleSize: n)
    #expect(abs(found / direct - 1) < 1e-5)
  }

  @Test(arguments: [LearningCurve.Method.gradientFlow, .ridge])
  func `the optimum is the least over a fine grid`(method: LearningCurve.Method) {
    let curve = LearningCurve(powers(), method: method)
    for n in [50.0, 1000, 30_000] {
      let least =
        (0...6000).map { curve.risk(at: pow(10, -5 + Double($0) / 600), sampleSize: n) }
        .min() ?? 0
      let found = curve.oracle(sampleSize: n)
      #expect(abs(found.risk / least - 1) < 1e-4)
      // Among given parameters it is the best of these.
      let given = curve.oracle(sampleSize: n, among: [0.01, 1, 100])
      #expect(given.risk >= found.risk * (1 - 1e-9) && [0.01, 1, 100].contains(given.parameter))
    }
  }

  @Test func `far out the exponents are those of the source condition`() {
    // β = 2 and c_i² = i^(−3), so sβ + 1 = 3 and s = 1: both methods reach 2/3.
    for method in [LearningCurve.Method.gradientFlow, .ridge] {
      let curve = LearningCurve(powers(20_000), method: method)
      #expect(abs(curve.localExponent(at: 1e6) - 2.0 / 3) < 0.01)
    }
    // c_i² = i^(−7): s = 3. Flow reaches 6/7, ridge saturates at 4/5.
    let indices = (1...20_000).map(Double.init)
    let smooth = PopulationSpectrum(
      eigenvalues: indices.map { pow($0, -2) }, squaredCoefficients: indices.map { pow($0, -7) },
      noise: Array(repeating: 0.3, count: 20_000), reach: 10_000)
    let flow = LearningCurve(smooth, method: .gradientFlow).localExponent(at: 1e9, factor: 1e6)
    let ridge = LearningCurve(smooth, method: .ridge).localExponent(at: 1e9, factor: 1e6)
    #expect(abs(flow - 6.0 / 7) < 0.02 && abs(ridge - 4.0 / 5) < 0.01, "\(flow), \(ridge)")
  }

  @Test func `the sample size for a risk is the curve's inverse`() throws {
    let curve = LearningCurve(powers(), method: .gradientFlow)
    for n in [10.0, 300, 1e5] {
      let risk = curve.oracle(sampleSize: n).risk
      #expect(abs(try #require(curve.sampleSize(forRisk: risk)) / n - 1) < 1e-3)
    }
    #expect(curve.sampleSize(forRisk: 0) == nil)
    #expect(curve.sampleSize(forRisk: 1e9) == 1)
  }

  @Test func `no optimum lies beyond the spectrum's reach`() {
    let spectrum = PopulationSpectrum(
      eigenvalues: (1...100).map { pow(Double($0), -2) },
      squaredCoefficients: Array(repeating: 0.1, count: 100),
      noise: Array(repeating: 0.01, count: 100), reach: 10)
    for method in [LearningCurve.Method.gradientFlow, .ridge] {
      let curve = LearningCurve(spectrum, method: method)
      // Without the limit, learning every mode would be best.
      #expect(curve.oracle(sampleSize: 1e9).effectiveDimension <= 10)
    }
  }
}
