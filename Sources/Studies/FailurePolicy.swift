package import Documents

/// What becomes of trials that fail.
///
///     trials: {at-least: 20, on-failure: keep, failed-at-most: 0.05, time-limit: 600}
///     trials: {at-least: 20, on-failure: {redraw: 3}}
///     trials: {at-least: 20, on-failure: abort}
public struct FailurePolicy: Sendable, Equatable {
  /// What happens next.
  public enum Response: Sendable, Equatable {
    /// The failure is stored and counted.
    case keep
    /// The estimator gets other data and other weights, at most so many times.
    case redraw(Int)
    /// The run stops.
    case abort
  }

  /// What happens after a failure.
  public let response: Response
  /// The largest share of a cell's trials that may fail.
  public let largestShare: Double
  /// The longest time that a trial of a cell may take, in seconds; nil for no limit.
  public let timeLimit: Double?

  /// A twentieth: means over the trials that are left say little about more.
  public static let usualShare = 0.05

  /// The largest number of redraws.
  static let mostRedraws = 100

  /// How often a failed trial is drawn again.
  package var redraws: Int { if case .redraw(let count) = response { count } else { 0 } }

  /// What the numbers of a cell depend on: redrawn trials are not a sample of the same law.
  package var identityText: String? { redraws > 0 ? "redraw=\(redraws)" : nil }

  package init(
    response: Response = .keep, largestShare: Double = usualShare, timeLimit: Double? = nil
  ) {
    self.response = response
    self.largestShare = largestShare
    self.timeLimit = timeLimit
  }
}

extension FailurePolicy {
  /// The trial number of an attempt at a trial: the attempt is in the bits that no trial and no pilot
  /// uses.
  package static func trialNumber(_ trial: Int, attempt: Int) -> UInt32 {
    UInt32(trial) | UInt32(attempt) << 20
  }

  /// Reads the keys of `trials:` that are about failures.
  package init(reading section: Section) {
    response = section.response()
    largestShare = section.number(
      "failed-at-most", in: .between(0, 1), default: Self.usualShare)
    timeLimit = section.optionalNumber("time-limit", in: .positive)
  }
}

extension Section {
  fileprivate func response() -> FailurePolicy.Response {
    guard let node = optionalNode("on-failure") else { return .keep }
    guard case .mapping = node.content else {
      guard let word = word("on-failure", of: ["keep", "abort"]) else {
        fail(
          at: "on-failure",
          "'on-failure' must be one of keep, abort, {redraw: 3}, found \(node.summary).")
        return .keep
      }
      return word == "abort" ? .abort : .keep
    }
    guard let redraw = section("on-failure", what: "the failure policy") else { return .keep }
    let count = redraw.integer("redraw", in: .between(1, FailurePolicy.mostRedraws))
    redraw.finish()
    return .redraw(count ?? 1)
  }
}
