import Foundation
import Testing
import Theory

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
