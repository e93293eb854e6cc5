import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Testing

@Suite struct SpectralQuadratureTests {
  @Test func `sums over the spectrum come out within their stated error`() throws {
    var deviations: [Double] = []
    for trial in 0..<4 {
      let inputs = try quickstart().training(700, trial: UInt32(trial)).inputs
      let exact = try SymmetricEigen.values(of: TangentKernel().gram(inputs))
      let quadrature = try SpectralQuadrature(inputs: inputs, probes: 8, steps: 20)
      #expect(quadrature.values.count <= 160)
      // All together they are n, with the trace of H.
      #expect(abs(quadrature.multiplicities.reduce(0, +) / 700 - 1) < 1e-10)
      let trace = zip(quadrature.values, quadrature.multiplicities).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(trace / TangentKernel().trace(inputs) - 1) < 1e-10)
      // Σ λ/(λ + ρ), the degrees of freedom of ridge regression, also where most of them are small.
      for ρ in [1e-4, 1e-3, 1e-2].map({ $0 * 700 }) {
        func sum(_ values: [Double], _ counts: [Double]) -> Double {
          zip(values, counts).reduce(0) { $0 + $1.1 * $1.0 / ($1.0 + ρ) }
        }
        let expected = sum(exact, Array(repeating: 1, count: 700))
        let found = sum(quadrature.values, quadrature.multiplicities)
        let byProbe = quadrature.multiplicitiesByProbe.map { sum(quadrature.values, $0) }
        let mean = byProbe.reduce(0, +) / 8
        let variance = byProbe.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
        let error = (variance / 8).squareRoot()
        #expect(abs(found / expected - 1) < 0.02)
        #expect(error < 0.02 * expected)
        deviations.append((found - expected) / error)
      }
    }
    // Twelve deviations in units of their error, t with 7 degrees of freedom: beyond 6 with
    // probability 5e-4.
    #expect(deviations.allSatisfy { abs($0) < 6 })
  }

  @Test func `eigenvalues that are known are eigenvalues`() throws {
    let inputs = try quickstart().training(600).inputs
    let exact = try SymmetricEigen.values(of: TangentKernel().gram(inputs))
    let known = try SpectralQuadrature(inputs: inputs, probes: 4, steps: 20).eigenvalues
    let largest = try #require(exact.last)
    #expect(known.count > 10)
    for (found, expected) in zip(known, exact.reversed()) {
      #expect(abs(found - expected) < 1e-8 * largest)
    }
  }

  @Test func `threads change no byte, and a number that is not finite is a sentence`() throws {
    var inputs = try quickstart().training(2100).inputs
    let one = try SpectralQuadrature(inputs: inputs, probes: 4, steps: 6)
    let more = try SpectralQuadrature(inputs: inputs, probes: 4, steps: 6, threads: IdleThreads(3))
    #expect(one.values == more.values && one.multiplicities == more.multiplicities)
    inputs[5, 1] = .infinity
    #expect(throws: FactorizationError.self) {
      _ = try SpectralQuadrature(inputs: inputs, probes: 4, steps: 6)
    }
  }
}
