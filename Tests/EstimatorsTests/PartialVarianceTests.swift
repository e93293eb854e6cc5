import Diffusion
import Estimators
import LinearAlgebra
import Testing

/// The variance of a large set in its leading directions at many nodes, and the rest of it at few.
@Suite struct PartialVarianceTests {
  private static let kernel = TangentKernelEstimator(
    algorithm: .gradientDescent, learningRate: .auto, steps: [0, 1, 4, 20, 100])

  /// The same integral with all directions at all nodes, and the one by the smoother's own weights S:
  /// Σ_j S_j² v(z_j) with S = k(ζ)ᵀ Φ and Φ from the whole spectrum, which knows no probes.
  @Test(arguments: [1, 3, 4]) func `parts add up to the variance`(record: Int) throws {
    let problem = try quickstart()
    let training = problem.training(600)
    let nodes = problem.quadratureNodes(refinement: 2)
    let coarse = problem.quadratureNodes(refinement: 0)
    let parts = try #require(
      try Self.kernel.varianceParts(
        training, nodes: nodes, coarse: coarse, records: [2, record]))[1]
    let leading = nodes.integrate { parts.leading[$0] }.value
    let rest = coarse.integrate { parts.rest[$0] }.value
    let single = try Self.kernel.variance(training, nodes: nodes, record: record)
    let all = nodes.integrate { single[$0] }.value
    // The rest is 0.3 % at most, which the coarsest nodes know to a tenth.
    #expect(abs(leading + rest - all) < 3e-4 * all)
    #expect(abs(rest) < 4e-3 * all)
    #expect(abs(leading - all) < 4e-3 * all)

    let eigen = try SymmetricEigen(of: TangentKernel().gram(training.inputs))
    let filter = Self.kernel.filter(for: training)
    var filtered = eigen.vectors
    for i in 0..<600 {
      let φ = filter.value(eigenvalue: eigen.values[i], step: Self.kernel.steps[record])
      for j in 0..<600 { filtered[i, j] *= φ }
    }
    let weights = product(
      TangentKernel().matrix(nodes.nodes.inputs, training.inputs),
      product(transposing: eigen.vectors, filtered))
    let noise = training.data.noisy.labelNoise
    let exact = nodes.integrate { q in
      (0..<600).reduce(0) { $0 + weights[q, $1] * weights[q, $1] * noise[$1] }
    }.value
    // Beyond eigenvectors the noise is known by four probes.
    #expect(abs(leading + rest - exact) < 0.02 * exact)
  }

  @Test func `a small set, and nodes that are few anyway, have no parts`() throws {
    let problem = try quickstart()
    let coarse = problem.quadratureNodes(refinement: 0)
    let fine = problem.quadratureNodes(refinement: 2)
    #expect(
      try Self.kernel.varianceParts(
        problem.training(100), nodes: fine, coarse: coarse, records: [3]) == nil)
    #expect(
      try Self.kernel.varianceParts(
        problem.training(600), nodes: coarse, coarse: coarse, records: [3]) == nil)
  }
}
