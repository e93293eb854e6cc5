public import Diffusion
public import LinearAlgebra

/// Why an estimator could not be fitted; an outcome of the trial, not a fault of the program.
public enum FitFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The training left the finite numbers at or before a recorded step.
  case diverged(step: Int)
  /// A factorisation failed.
  case factorization(FactorizationError)
  /// It took longer than is allowed.
  case timedOut(seconds: Double)
  /// A program did not answer in time, as the sentence says.
  case programTimedOut(String)
  /// A program has predicted what is not a finite number, as the sentence says.
  case notFinite(String)
  /// Truncation has made every input zero.
  case noInputs(Truncation)
  /// A fit varies so fast that no nodes can follow it, as the sentence says.
  case fineStructure(String)
  /// Anything else, as the sentence says.
  case failed(String)
  /// The path needs more directions of the kernel than can be kept for a set of this size.
  case pathTooLong(sampleSize: Int, directions: Int)

  /// One sentence.
  public var description: String {
    switch self {
    case .diverged(let step):
      "training diverged by step \(step); try a smaller learning-rate"
    case .factorization(let error):
      error.description
    case .timedOut(let seconds):
      "it took longer than the \(seconds) s of the study's time-limit"
    case .fineStructure(let sentence), .failed(let sentence), .programTimedOut(let sentence),
      .notFinite(let sentence):
      sentence
    case .noInputs(let truncation):
      "no training point lies within the radius \(truncation.radius) of the study's truncation, so that "
        + "nothing is left to learn from; take a larger radius, or method: clip"
    case .pathTooLong(let n, let directions):
      "the path is too long for n = \(n): it needs more than \(directions) "
        + "directions of the kernel; end it at an earlier step, time or a stronger ridge"
    }
  }
}
