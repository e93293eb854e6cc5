/// What a claimed risk is a power of.
public enum ClaimAxis: String, Hashable, Sendable, CaseIterable {
  /// The sample size n.
  case sampleSize = "n"
  /// The width m of a network.
  case width = "m"
  /// The dimension d of the data.
  case dimension = "d"
  /// The time t of a fixed-time problem.
  case time = "t"
  /// The time T₀ at which a window begins.
  case startTime = "T0"
  /// The required error ε; n is a power of it, n of order ε^(−a).
  ///
  /// ε is the root of the mean squared error, so that the claim is about the exponent 2/a in n.
  case error = "epsilon"

  /// The axis on which the claim is judged.
  public var judged: ClaimAxis { self == .error ? .sampleSize : self }

  /// What it is, in words.
  public var words: String {
    switch self {
    case .sampleSize: "the sample size"
    case .width: "the width"
    case .dimension: "the dimension of the data"
    case .time: "the time"
    case .startTime: "the time at which the window begins"
    case .error: "the root mean squared error"
    }
  }
}
