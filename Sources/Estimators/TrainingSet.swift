public import Diffusion
public import LinearAlgebra

/// A data set with what several estimators of one trial share: the tangent kernel's spectrum.
///
/// Belongs to one task; nothing in it is shared between trials.
public final class TrainingSet {
  /// The examples.
  public let data: DataSet
  /// The problem they come from.
  public let problem: RegressionProblem
  /// Which random numbers the trial draws from.
  public let key: TrialKey

  /// Creates a training set.
  public init(data: DataSet, problem: RegressionProblem, key: TrialKey) {
    self.data = data
    self.problem = problem
    self.key = key
  }

  /// The inputs z, n x D.
  public var inputs: Matrix { data.noisy.inputs }
  /// The labels X₀, n x d.
  public var labels: Matrix { data.labels }
  /// The sample size n.
  public var count: Int { data.count }

  private var cachedSpectrum: SymmetricEigen?
  private var cachedLargestEigenvalue: Double?

  /// The eigendecomposition of the tangent kernel's Gram matrix H, computed on first use.
  ///
  /// - Throws: ``FitFailure`` where LAPACK fails.
  public func spectrum() throws(FitFailure) -> SymmetricEigen {
    if let cachedSpectrum { return cachedSpectrum }
    do {
      let spectrum = try SymmetricEigen(of: TangentKernel.gram(inputs))
      cachedSpectrum = spectrum
      return spectrum
    } catch {
      throw .factorization(error)
    }
  }

  /// The largest eigenvalue of H, without its factorisation.
  public func largestEigenvalue() -> Double {
    if let cachedLargestEigenvalue { return cachedLargestEigenvalue }
    let value = TangentKernel.largestEigenvalue(inputs)
    cachedLargestEigenvalue = value
    return value
  }
}

/// Why an estimator could not be fitted; an outcome of the trial, not a fault of the program.
public enum FitFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The training left the finite numbers at or before a recorded step.
  case diverged(step: Int)
  /// A factorisation failed.
  case factorization(FactorizationError)

  /// One sentence.
  public var description: String {
    switch self {
    case .diverged(let step):
      "training diverged by step \(step); try a smaller learning-rate"
    case .factorization(let error):
      error.description
    }
  }
}
