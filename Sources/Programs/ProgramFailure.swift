/// Why a program did not give what it was asked for, in a sentence without its full stop.
public enum ProgramFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// It died, answered something else than an answer, or said that it failed.
  case failed(String)
  /// It did not answer in time.
  case timedOut(String)
  /// What it predicts is not made of finite numbers.
  case notFinite(String)

  /// The sentence.
  public var description: String {
    switch self {
    case .failed(let text), .timedOut(let text), .notFinite(let text): text
    }
  }
}
