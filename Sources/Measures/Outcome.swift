package import Estimators

/// How a trial of a cell ended.
public enum Outcome: Sendable, Equatable {
  /// With measurements.
  case ok([TrialValue])
  /// Without, for the reason given.
  case failed(Failure = .failed, reason: String)

  /// The kinds of failures, by their names in stores and exports.
  public enum Failure: String, Sendable, CaseIterable {
    /// Training left the finite numbers.
    case diverged
    /// A measured quantity is not a finite number.
    case nonFinite = "non-finite"
    /// It took longer than the study allows.
    case timedOut = "timed-out"
    /// Anything else, as its reason says.
    case failed
  }

  /// Whether it ended without measurements.
  public var hasFailed: Bool {
    if case .failed = self { true } else { false }
  }

  /// The name of how it ended: `ok`, or the kind of failure.
  public var name: String {
    switch self {
    case .ok: "ok"
    case .failed(let kind, _): kind.rawValue
    }
  }

  /// `ok`, or the kind of failure with its reason.
  public var summary: String {
    switch self {
    case .ok: "ok"
    case .failed(let kind, let reason): "\(kind.rawValue): \(reason)"
    }
  }
}

extension Outcome.Failure {
  package init(_ failure: FitFailure) {
    switch failure {
    case .diverged: self = .diverged
    case .timedOut, .programTimedOut: self = .timedOut
    case .notFinite: self = .nonFinite
    case .factorization, .pathTooLong, .noInputs, .fineStructure, .failed: self = .failed
    }
  }
}
