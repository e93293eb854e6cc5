public import Diffusion
public import LinearAlgebra

/// A data set with what several estimators of one trial share: the kernel's spectrum.
///
/// Belongs to one task; nothing in it is shared between trials.
public final class TrainingSet {
  /// The examples.
  public let data: DataSet
  /// The problem they come from.
  public let problem: Problem
  /// The kernel of its spectral estimators.
  public let kernel: Kernel
  /// Which random numbers the trial draws from.
  public let key: TrialKey

  /// Creates a training set.
  public init(data: DataSet, problem: Problem, key: TrialKey) {
    self.data = data
    self.problem = problem
    kernel = Kernel(of: problem)
    self.key = key
  }

  /// The problem of score estimation that the examples come from.
  ///
  /// Only estimators that serve controls as well meet other problems, and they do not ask.
  public var scoreProblem: RegressionProblem {
    guard case .score(let problem) = problem else {
      preconditionFailure("this estimator needs a problem of score estimation")
    }
    return problem
  }

  /// The inputs z, n x D.
  public var inputs: Matrix { data.noisy.inputs }
  /// The labels, n x d: X₀ in score estimation.
  public var labels: Matrix { data.labels }
  /// The sample size n.
  public var count: Int { data.count }

  private var cachedSpectrum: SymmetricEigen?
  private var cachedLargestEigenvalue: Double?
  private var cachedSeriesMoments: SeriesMoments?

  /// The eigendecomposition of the kernel's Gram matrix H, computed on first use.
  ///
  /// - Throws: ``FitFailure`` where LAPACK fails.
  public func spectrum() throws(FitFailure) -> SymmetricEigen {
    if let cachedSpectrum { return cachedSpectrum }
    do {
      let spectrum = try SymmetricEigen(of: kernel.gram(inputs))
      cachedSpectrum = spectrum
      return spectrum
    } catch {
      throw .factorization(error)
    }
  }

  /// What risks on a control share, computed on first use.
  ///
  /// - Throws: ``FitFailure`` where LAPACK fails.
  func seriesMoments(_ series: SeriesRegression) throws(FitFailure) -> SeriesMoments {
    if let cachedSeriesMoments { return cachedSeriesMoments }
    let moments = SeriesMoments(inputs: inputs, series: series, spectrum: try spectrum())
    cachedSeriesMoments = moments
    return moments
  }

  /// The largest eigenvalue of the tangent kernel's H, without its factorisation.
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
