internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Theory

extension PopulationSpectrum {
  /// The number of nodes of the quadrature behind a spectrum, about.
  static let nodeCount = 2048

  /// The spectrum of a problem: of the tangent kernel by quadrature and Nyström's method, or exact
  /// for a control.
  ///
  /// With nodes ζ of weights w, the eigenvectors u of W^½ κ(ζ, ζ) W^½ stand for φ(ζ_q) = u_q/√w_q.
  /// On the line the nodes are a grid in x and t, above Sobol points. How far the modes are those of the problem
  /// is measured: fewer nodes must give the same ones; see ``NystromModes``.
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
      let (fine, coarse) = Self.nodes(of: problem)
      let modes = try NystromModes(fine)
      self.init(
        eigenvalues: modes.eigenvalues, squaredCoefficients: modes.squaredCoefficients,
        noise: modes.noise, reach: modes.agreement(with: try NystromModes(coarse)))
    }
  }

  /// About ``nodeCount`` nodes in the first block, and about half of them or fewer.
  private static func nodes(
    of problem: RegressionProblem
  ) -> (fine: EvaluationNodes, coarse: EvaluationNodes) {
    func nodes(_ count: Int) -> EvaluationNodes {
      problem.dataDimension == 1
        ? problem.balancedNodes(count: count)
        : problem.sobolNodes(
          pointsPerBlock: count, blocks: 1, key: TrialKey(seed: 0, trial: 0, block: 1))
    }
    return (nodes(nodeCount), nodes(nodeCount / 2))
  }
}

/// The modes of the tangent kernel's integral operator as a set of nodes has them, descending.
struct NystromModes {
  let eigenvalues: [Double]
  let squaredCoefficients: [Double]
  let noise: [Double]

  init(_ nodes: EvaluationNodes) throws(FactorizationError) {
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
    // LAPACK's order is ascending.
    let order = (0..<count).reversed()
    eigenvalues = order.map { spectrum.values[$0] }
    squaredCoefficients = order.map { i in coefficients.row(i).reduce(0) { $0 + $1 * $1 } }
    noise = order.map { i in
      var sum = 0.0
      for q in 0..<count {
        let u = spectrum.vectors.values[i * count + q]
        sum += u * u * points.labelNoise[q]
      }
      return sum
    }
  }

  /// How far curves of half the nodes may be off while they still count as the same.
  ///
  /// Errors shrink at least by half from half the nodes to all, so that what counts is good to about a
  /// twentieth.
  private static let tolerance = 0.1

  /// The effective dimension up to which gradient flow is the same for these modes and for those of
  /// coarser nodes, in its squared bias and in its effective dimension; at most a tenth of the modes.
  ///
  /// Beyond, eigenvalues and coefficients belong to the nodes and not to the problem.
  func agreement(with coarse: NystromModes) -> Double {
    let most = 0.1 * Double(eigenvalues.count)
    var reach = 0.0
    var time = 1 / (eigenvalues.first ?? 1)
    while reach < most {
      let (own, other) = (flow(time), coarse.flow(time))
      guard abs(other.dimension / own.dimension - 1) <= Self.tolerance,
        abs(other.bias / own.bias - 1) <= Self.tolerance
      else { break }
      reach = own.dimension
      time *= 1.2
    }
    return min(reach, most)
  }

  /// The squared bias and the effective dimension of gradient flow at a time.
  private func flow(_ time: Double) -> (bias: Double, dimension: Double) {
    var (bias, dimension) = (0.0, 0.0)
    for (index, eigenvalue) in eigenvalues.enumerated() {
      let q = exp(-time * eigenvalue)
      bias += q * q * squaredCoefficients[index]
      dimension += (1 - q) * (1 - q)
    }
    return (bias, dimension)
  }
}
