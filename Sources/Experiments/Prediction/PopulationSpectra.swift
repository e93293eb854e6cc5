internal import Diffusion
internal import Estimators
internal import LinearAlgebra
internal import Theory

extension PopulationSpectrum {
  /// The number of nodes of the quadrature behind a spectrum, about.
  static let nodeCount = 2048

  /// The spectrum of a problem: of the tangent kernel by quadrature and Nyström's method, or exact
  /// for a control.
  ///
  /// With nodes ζ of weights w, the eigenvectors u of W^½ κ(ζ, ζ) W^½ stand for φ(ζ_q) = u_q/√w_q.
  /// On the line the nodes are a grid, above Sobol points. Eigenvalues are good up to a tenth of
  /// the number of nodes.
  ///
  /// - Throws: `FactorizationError` where LAPACK fails.
  init(of problem: Problem) throws(FactorizationError) {
    switch problem {
    case .series(let series):
      self.init(
        eigenvalues: series.eigenvalues, squaredCoefficients: series.squaredCoefficients,
        noise: Array(repeating: series.noise, count: series.modes),
        reach: 0.5 * Double(series.modes))
    case .score(let problem):
      try self.init(nodes: Self.nodes(of: problem))
    }
  }

  private init(nodes: EvaluationNodes) throws(FactorizationError) {
    let block = nodes.blocks[0]
    let points = nodes.nodes.subset(block)
    let mass = nodes.weights[block].reduce(0, +)
    let roots = nodes.weights[block].map { ($0 / mass).squareRoot() }
    let count = block.count
    var operatorMatrix = TangentKernel.gram(points.inputs)
    for i in 0..<count {
      for j in 0..<count { operatorMatrix.values[i * count + j] *= roots[i] * roots[j] }
    }
    let spectrum = try SymmetricEigen(of: operatorMatrix)
    var weighted = points.posteriorMeans
    for q in 0..<count {
      for output in 0..<weighted.columns { weighted[q, output] *= roots[q] }
    }
    let coefficients = product(spectrum.vectors, weighted)
    let noise = (0..<count).map { i in
      var sum = 0.0
      for q in 0..<count {
        let u = spectrum.vectors.values[i * count + q]
        sum += u * u * points.labelNoise[q]
      }
      return sum
    }
    self.init(
      eigenvalues: spectrum.values,
      squaredCoefficients: (0..<count).map { i in
        coefficients.row(i).reduce(0) { $0 + $1 * $1 }
      }, noise: noise, reach: 0.1 * Double(count))
  }

  /// About ``nodeCount`` nodes in the first block.
  private static func nodes(of problem: RegressionProblem) -> EvaluationNodes {
    guard problem.dataDimension == 1 else {
      return problem.sobolNodes(
        pointsPerBlock: nodeCount, blocks: 1, key: TrialKey(seed: 0, trial: 0, block: 1))
    }
    var nodes = problem.quadratureNodes(refinement: 0)
    var refinement = 0
    while nodes.blocks[0].count < nodeCount / 2, refinement < 16 {
      refinement += 1
      nodes = problem.quadratureNodes(refinement: refinement)
    }
    return nodes
  }
}
