/// The examples that a program is fitted to, and the points it predicts at, as columns of numbers.
public struct ProgramPoints: Sendable {
  /// The noisy points x, points x d.
  public let x: [Double]
  /// The times, one a point.
  public let t: [Double]
  /// The factors α, one a point.
  public let alpha: [Double]
  /// The variances h, one a point.
  public let h: [Double]
  /// The dimension d.
  public let dimension: Int

  /// Puts together points.
  public init(x: [Double], t: [Double], alpha: [Double], h: [Double], dimension: Int) {
    precondition(x.count == t.count * dimension && alpha.count == t.count && h.count == t.count)
    (self.x, self.t, self.alpha, self.h) = (x, t, alpha, h)
    self.dimension = dimension
  }

  /// The number of points.
  public var count: Int { t.count }
}

/// A parameter of a program: a number or a text.
public enum ProgramValue: Sendable, Hashable, Codable {
  case number(Double)
  case text(String)

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number):
      // 3, and not 3.0, where a whole number was meant.
      if let whole = Int(exactly: number), abs(whole) < 1 << 53 {
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .text(let text): try container.encode(text)
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }
}

/// What a program is asked to fit.
public struct ProgramFit: Sendable {
  /// The trial's number.
  public let trial: Int
  /// The sample size n.
  public let sampleSize: Int
  /// The noisy copies of each sample.
  public let copies: Int
  /// 32 hexadecimal digits that random numbers of the program come from.
  public let seed: String
  /// The parameters, evaluated.
  public let parameters: [String: ProgramValue]
  /// The noisy inputs, n times the copies.
  public let points: ProgramPoints
  /// The labels X₀, examples x d.
  public let labels: [Double]
  /// The records to return; nil for an estimator with one.
  public let records: [Int]?

  /// Puts together a request.
  public init(
    trial: Int, sampleSize: Int, copies: Int, seed: String, parameters: [String: ProgramValue],
    points: ProgramPoints, labels: [Double], records: [Int]?
  ) {
    self.trial = trial
    self.sampleSize = sampleSize
    self.copies = copies
    self.seed = seed
    self.parameters = parameters
    self.points = points
    self.labels = labels
    self.records = records
  }
}
