/// An estimator whose path can be recorded at any step, time or ridge.
///
/// Such records come after those of the path: ``FittedPath/steps`` does not list them, so no other rule chooses
/// them, and asking for one moves no other number of a fit beyond rounding.
public protocol ExactlyStopped: Estimator {
  /// Where the path is to be recorded besides.
  var exactStops: [ExactStop] { get set }

  /// How a place is taken.
  func service(of stop: ExactStop) -> ExactStopService

  /// Whether records are times of training, rather than ridges.
  var isTrained: Bool { get }
}

extension ExactlyStopped {
  public var isTrained: Bool { true }
}

/// What an estimator makes of a place at which it is to be stopped.
public enum ExactStopService: Hashable, Sendable {
  /// Taken as it is.
  case exact
  /// Taken as a whole number of steps.
  case wholeSteps
  /// Taken as the time 1/μ of a ridge μ, or as the ridge 1/τ of a time τ.
  case inverse
  /// The path has no such place, with the reason.
  case none(String)
}

extension Estimator {
  /// How a place is taken where the path is to be stopped exactly.
  public func service(ofExactStop stop: ExactStop) -> ExactStopService {
    // A single record is what every rule gets.
    guard hasPath else { return .exact }
    guard let exact = self as? any ExactlyStopped else {
      return .none("\(kind) has no path that can be recorded at any step")
    }
    return exact.service(of: stop)
  }

  /// The estimator with records at further places, those of them that its path has.
  public func stopped(exactlyAt stops: [ExactStop]) -> any Estimator {
    guard hasPath, var exact = self as? any ExactlyStopped else { return self }
    for stop in stops where !exact.exactStops.contains(stop) {
      if case .none = exact.service(of: stop) { continue }
      exact.exactStops.append(stop)
    }
    return exact
  }

  /// Why a rule that needs a training time cannot stop the estimator, a path of ridges; nil for others.
  var refusalOfTrainingTimes: String? {
    hasPath && (self as? any ExactlyStopped)?.isTrained == false
      ? "\(kind) has ridges and no training time" : nil
  }
}
