import Estimators
import Foundation
import LinearAlgebra
import Testing

private let steps = [0, 1, 2, 7, 100]

@Suite struct SpectralFilterTests {
  @Test(arguments: [1e-12, 1e-6, 0.1, 0.5, 0.7, 1, 1.3, 1.9, 2.1])
  func `gradient descent's filter is its iteration`(rate: Double) {
    // φ ← φ + η (1 − λ φ) for λ = 3: the iteration's own rounding is some k roundings.
    let λ = 3.0
    let filter = SpectralFilter(algorithm: .gradientDescent, learningRate: rate / λ)
    var φ = 0.0
    for k in 0...100 {
      if steps.contains(k) {
        let scale = max(abs(φ), rate / λ)
        #expect(abs(filter.value(eigenvalue: λ, step: k) - φ) <= 1e-13 * scale, "k = \(k)")
        let left = 1 - λ * φ
        let factor = filter.residualFactor(eigenvalue: λ, step: k)
        #expect(abs(factor - left) <= 1e-12 * max(1, abs(left)), "k = \(k)")
      }
      φ += rate / λ * (1 - λ * φ)
    }
  }

  @Test(arguments: SpectralFilter.Algorithm.allCases)
  func `a small eigenvalue filters like time, to the second order`(
    algorithm: SpectralFilter.Algorithm
  ) {
    let filter = SpectralFilter(algorithm: algorithm, learningRate: 0.25)
    for λ in [1e-18, 1e-14, 1e-9] {
      for k in [1, 10, 1000] {
        let t = 0.25 * Double(k)
        // Gradient descent: η k (1 − (k − 1) ηλ/2); flow: η k (1 − k ηλ/2).
        let later = algorithm == .gradientDescent ? t - 0.25 : t
        let expected = t * (1 - 0.5 * later * λ)
        // The third order is below (tλ)²/6.
        let tolerance = t * (4e-16 + t * t * λ * λ)
        #expect(abs(filter.value(eigenvalue: λ, step: k) - expected) <= tolerance)
      }
    }
    #expect(filter.value(eigenvalue: 0, step: 8) == 2)
    #expect(filter.value(eigenvalue: -1e-17, step: 8) == 2)
  }

  @Test(arguments: SpectralFilter.Algorithm.allCases)
  func `a large eigenvalue is learned at once and a stable path ends at the inverse`(
    algorithm: SpectralFilter.Algorithm
  ) {
    let filter = SpectralFilter(algorithm: algorithm, learningRate: 0.5)
    for λ in [0.1, 1, 2, 3.9] {
      #expect(abs(filter.value(eigenvalue: λ, step: 100_000) * λ - 1) < 1e-15)
      #expect(abs(filter.residualFactor(eigenvalue: λ, step: 100_000)) < 1e-15)
    }
    #expect(filter.value(eigenvalue: 3, step: 0) == 0)
    #expect(filter.residualFactor(eigenvalue: 3, step: 0) == 1)
    if algorithm == .gradientDescent {
      // η λ = 1: one step fits exactly.
      #expect(filter.value(eigenvalue: 2, step: 1) == 0.5)
      #expect(filter.residualFactor(eigenvalue: 2, step: 1) == 0)
    }
  }

  @Test func `residual and filter are one`() {
    for algorithm in SpectralFilter.Algorithm.allCases {
      let filter = SpectralFilter(algorithm: algorithm, learningRate: 0.7)
      for λ in [1e-3, 0.2, 0.714, 0.715, 1, 2.5] {
        for k in [1, 2, 5, 30] {
          let sum =
            filter.residualFactor(eigenvalue: λ, step: k)
            + λ * filter.value(eigenvalue: λ, step: k)
          #expect(abs(sum - 1) < 4e-15)
        }
      }
    }
  }

  @Test func `gradient flow is the limit of small steps`() {
    let flow = SpectralFilter(algorithm: .gradientFlow, learningRate: 0.5)
    for λ in [0.3, 1.7] {
      let exact = flow.value(eigenvalue: λ, step: 4)
      #expect(abs(exact - (1 - exp(-2 * λ)) / λ) < 4e-16)
      var errors: [Double] = []
      for pieces in [16, 32, 64, 1 << 20] {
        let small = SpectralFilter(
          algorithm: .gradientDescent, learningRate: 0.5 / Double(pieces))
        errors.append(small.value(eigenvalue: λ, step: 4 * pieces) - exact)
      }
      // First order: each halving of the step halves the error.
      #expect(abs(errors[0] / errors[1] - 2) < 0.1 && abs(errors[1] / errors[2] - 2) < 0.05)
      #expect(abs(errors[3]) < 1e-6)
    }
  }

  @Test(arguments: SpectralFilter.Algorithm.allCases)
  func `degrees of freedom are the trace of the smoother`(
    algorithm: SpectralFilter.Algorithm
  ) throws {
    let training = lineProblem().training(12)
    let gram = TangentKernel().gram(training.inputs)
    let rate = 0.8 / training.largestEigenvalue()
    let filter = SpectralFilter(algorithm: algorithm, learningRate: rate)
    let spectrum = try training.spectrum()
    #expect(filter.degreesOfFreedom(of: spectrum, step: 0) == 0)
    // Gradient flow by 2^14 small steps each: first-order error 1e-5 at most here.
    let pieces = algorithm == .gradientDescent ? 1 : 1 << 14
    for k in [1, 3] {
      let identity = Matrix.identity(12)
      let Φ = PlainDescent.path(
        gram: gram, labels: identity, learningRate: rate / Double(pieces), steps: [k * pieces])[0]
      let smoother = product(gram, Φ)
      let trace = (0..<12).reduce(0) { $0 + smoother[$1, $1] }
      let df = filter.degreesOfFreedom(of: spectrum, step: k)
      #expect(abs(df - trace) < (pieces == 1 ? 1e-12 : 1e-4))
    }
  }

  @Test func `degrees of freedom rise to the number of points`() throws {
    let training = lineProblem().training(10)
    let filter = SpectralFilter(
      algorithm: .gradientDescent, learningRate: 1 / training.largestEigenvalue())
    let spectrum = try training.spectrum()
    let path = [0, 1, 10, 100, 1000].map {
      filter.degreesOfFreedom(of: spectrum, step: $0)
    }
    #expect(zip(path, path.dropFirst()).allSatisfy { $0 < $1 })
    let end = filter.degreesOfFreedom(of: spectrum, step: 1 << 60)
    #expect(path.allSatisfy { $0 < 10 } && abs(end - 10) < 1e-6)
  }
}
