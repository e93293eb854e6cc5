internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Theory

/// The spectrum of a problem with coarser ones next to it, by which the error of everything that is predicted from
/// it is known.
///
/// Of the tangent kernel by quadrature and Nyström's method, or exact for a control. With nodes ζ of weights w,
/// the eigenvectors u of W^½ κ(ζ, ζ) W^½ stand for φ(ζ_q) = u_q/√w_q. On the line the nodes are a grid in x and
/// t, above Sobol points, uniform in time: in two dimensions over [0.1, 2] the local exponent at n = 65,536 is
/// 0.553(2), 0.541(2), 0.533 and 0.532 with 1,024, 2,048, 4,096 and 8,192 of them, while points uniform in
/// log t give 0.514(2) with 2,048.
struct PredictionSpectra {
  /// The spectrum that predictions rest on.
  let finest: PopulationSpectrum
  /// Those of half as many nodes; none where the spectrum is exact.
  let coarser: [PopulationSpectrum]

  /// The nodes to begin with, about.
  static let fewestNodes = 2048
  /// The most nodes: their eigendecomposition takes some twenty seconds.
  static let mostNodes = 4096
  /// The error of the local exponent at the largest n for which twice as many nodes are taken.
  static let tolerance = 0.01
  /// The scrambles of half as many Sobol points, since one could agree by chance.
  static let coarseScrambles = 4

  /// The spectrum of a problem whose predictions are asked for up to a sample size.
  ///
  /// - Throws: `FactorizationError` where LAPACK fails.
  init(of problem: Problem, upTo largest: Double) throws(FactorizationError) {
    switch problem {
    case .series(let series):
      finest = PopulationSpectrum(
        eigenvalues: series.eigenvalues, squaredCoefficients: series.squaredCoefficients,
        noise: Array(repeating: series.noise, count: series.modes),
        reach: 0.5 * Double(series.modes))
      coarser = []
    case .score(let problem):
      var count = Self.fewestNodes
      while true {
        let found = try PredictionSpectra(of: problem, nodes: count)
        let error = found.error { spectrum in
          LearningCurve(spectrum, method: .gradientFlow).localExponent(at: largest)
        }
        if error <= Self.tolerance || 2 * count > Self.mostNodes {
          self = found
          return
        }
        count *= 2
      }
    }
  }

  /// The spectrum by about so many nodes.
  init(of problem: RegressionProblem, nodes count: Int) throws(FactorizationError) {
    let fine = try NystromModes(Self.nodes(of: problem, count: count, scramble: 0))
    // The grid on the line has nothing random.
    let scrambles = Self.isGrid(problem) ? 1 : Self.coarseScrambles
    var modes: [NystromModes] = []
    for scramble in 0..<scrambles {
      modes.append(
        try NystromModes(Self.nodes(of: problem, count: count / 2, scramble: 1 + scramble)))
    }
    let reach = modes.map(fine.agreement(with:)).min() ?? 0
    finest = fine.spectrum(reach: reach)
    // All of their modes count, so that a number which the reach of the finest spectrum cuts off shows its error.
    coarser = modes.map { $0.spectrum(reach: .infinity) }
  }

  /// Whether nodes are a grid: on the line at one time, where nothing comes near it.
  private static func isGrid(_ problem: RegressionProblem) -> Bool {
    problem.dataDimension == 1 && !problem.times.isWindow
  }

  private static func nodes(
    of problem: RegressionProblem, count: Int, scramble: Int
  ) -> EvaluationNodes {
    isGrid(problem)
      ? problem.balancedNodes(count: count)
      : problem.sobolNodes(
        pointsPerBlock: count, blocks: 1, firstBlock: scramble, uniformInTime: true,
        key: TrialKey(seed: 0, trial: 0, block: 1))
  }

  /// The error of a number that is computed from the finest spectrum: the root mean square of its distances from
  /// those of half as many nodes.
  ///
  /// Where errors shrink with more nodes it is the error of the coarser spectra, and so an upper bound.
  func error(of number: (PopulationSpectrum) -> Double) -> Double {
    guard !coarser.isEmpty else { return 0 }
    let own = number(finest)
    let squares = coarser.map { (number($0) - own) * (number($0) - own) }
    return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
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
    var operatorMatrix = TangentKernel().gram(points.inputs)
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

  /// The modes as a spectrum, believed up to an effective dimension.
  func spectrum(reach: Double) -> PopulationSpectrum {
    PopulationSpectrum(
      eigenvalues: eigenvalues, squaredCoefficients: squaredCoefficients, noise: noise,
      reach: reach)
  }

  /// How far curves of half the nodes may be off while they still count as the same.
  ///
  /// Errors shrink at least by half from half the nodes to all, so that what counts is good to about a
  /// twentieth.
  private static let tolerance = 0.2

  /// The effective dimension up to which gradient flow is the same for these modes and for those of
  /// coarser nodes, in its squared bias and in its effective dimension; at most a tenth of the modes.
  ///
  /// Beyond that dimension, eigenvalues and coefficients belong to the nodes and not to the problem.
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
