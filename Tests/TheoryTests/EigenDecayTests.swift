import Foundation
import Testing

@testable import Theory

@Suite struct EigenDecayTests {
  @Test func `the decay of a power law is its exponent`() throws {
    let decay = try EigenDecay(eigenvalues: (1...3000).map { 7 * pow(Double($0), -4 / 3.0) })
    #expect(abs(decay.exponent - 4 / 3.0) < 1e-13 && decay.standardError < 1e-14)
    // log λ = −2 log i ± 0.1 in turn over 1…4; the textbook formulas in four lines of Python.
    let rough = try EigenDecay(
      eigenvalues: [exp(0.1), exp(-0.1) / 4, exp(0.1) / 9, exp(-0.1) / 16], window: 1...4)
    #expect(abs(rough.exponent - 2.0904650870901045) < 1e-13)
    #expect(abs(rough.standardError - 0.1198110493853558) < 1e-13)
    #expect(throws: TheoryError.shortSpectrum(positive: 299, window: 50...300)) {
      try EigenDecay(eigenvalues: [Double](repeating: 1, count: 299) + [0, 0])
    }
  }
}

@Suite struct MeasuredSpectrumTests {
  @Test func `degrees of freedom count the directions that gradient flow has learned`() throws {
    // λᵢ = i⁻²: Σ (1 − exp(−τ i⁻²)) is √(πτ) − ½ for τ ≫ 1 by Euler and Maclaurin, less the tail τ/N that 20,000
    // eigenvalues leave out.
    let spectrum = try MeasuredSpectrum(eigenvalues: (1...20_000).map { pow(Double($0), -2) })
    for τ in [100, 300, 1000.0] {
      let expected = (Double.pi * τ).squareRoot() - 0.5 - τ / 20_000
      #expect(abs(spectrum.degreesOfFreedom(time: τ) - expected) < 1e-4)
    }
    #expect(spectrum.degreesOfFreedom(time: 0) == 0)
    #expect(abs(spectrum.decay.exponent - 2) < 1e-12)
  }

  @Test func `they stand beside the decay, from the smallest sample size to the largest`() throws {
    let decay = try EigenDecay(eigenvalues: (1...400).map { pow(Double($0), -2) })
    let text = decay.besideText(degreesOfFreedom: [1024: 21.34, 64: 4.1, 256: 9])
    #expect(
      text
        == "measured on the indices 50 to 300, the kernel's eigenvalues fall like i^-2.000, so "
        + "beta/(beta+1) would be 0.667; at their mean stopping times the fits have 4.1 degrees of freedom at "
        + "n = 64 and 21 at n = 1024")
    #expect(!decay.besideText(degreesOfFreedom: [64: 4.1]).contains("stopping"))
  }
}
