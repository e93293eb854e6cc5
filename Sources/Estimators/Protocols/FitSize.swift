public import Diffusion

/// The sizes that the memory of a fit depends on.
public struct FitSize: Sendable {
  /// The number N of examples.
  public let examples: Double
  /// The dimension D of the inputs.
  public let inputDimension: Double
  /// The number d of outputs.
  public let outputs: Double
  /// The nodes at which its risk is integrated.
  public let nodes: Double
  /// The problem.
  public let problem: RegressionProblem

  /// The sizes of a fit to so many examples, whose risk is integrated at so many nodes.
  public init(_ problem: RegressionProblem, examples: Double, nodes: Double) {
    self.examples = examples
    self.nodes = nodes
    self.problem = problem
    inputDimension = Double(problem.inputDimension)
    outputs = Double(problem.dataDimension)
  }

  /// The directions of a part of a spectrum that are reckoned with; most paths need fewer.
  static let directions = 1000

  /// The doubles of the spectrum of the Gram matrix and of what is evaluated with it at the nodes.
  public var spectrum: Double {
    spectrum(nodes: nodes, isWhole: takesWholeSpectrum, isLine: problem.intrinsicDimension == 1)
  }

  /// The doubles of its largest eigenvalue alone.
  public var largestEigenvalue: Double { spectrum(nodes: 0, isWhole: false, isLine: false) }

  private func spectrum(nodes: Double, isWhole: Bool, isLine: Bool) -> Double {
    let n = examples
    if isWhole || n <= Double(TrainingSet.largestCompleteSpectrum) {
      // The spectrum with LAPACK's scratch, and kernel rows of some nodes at a time.
      return 10 * n * n + 2 * n * min(nodes, Double(nodesAtATime))
    }
    // On the line at one time eigenvalues fall like i^-2, and a Krylov space is soon done.
    let directions = min(Double(isLine ? Self.directions / 4 : Self.directions), n / 2)
    // The Krylov basis, its Ritz vectors and their values at the nodes of the variance.
    return 3 * directions * n + 3 * directions * min(nodes, Self.mostImages)
  }

  /// The nodes at which the images of a part of a spectrum are held at a time; beyond, they are made block by block.
  private static let mostImages = 16_384.0

  /// Whether a fit is likely to need all of the spectrum: in several dimensions eigenvalues fall so slowly
  /// that a path reaches more directions than a Krylov space may have.
  private var takesWholeSpectrum: Bool {
    examples <= Double(TrainingSet.largestCompleteSpectrum)
      || (examples <= Double(TrainingSet.largestWholeSpectrum) && problem.intrinsicDimension >= 4)
  }

  /// The doubles of the Gram matrices over the nodes of one time, which fits of moderate size keep.
  public var sliceGrams: Double {
    let n = examples
    guard problem.isIntegratedByQuadrature, n <= 2 * Double(TrainingSet.largestCompleteSpectrum)
    else { return 0 }
    let times = problem.times.isWindow ? 2 * Self.mostTimes : 2
    return nodes / times >= n ? (times + 4) * n * n : 4 * n * n
  }

  /// About the times of the finest nodes.
  private static let mostTimes = 12.0
}
