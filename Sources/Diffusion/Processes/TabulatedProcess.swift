internal import Documents
internal import Foundation

/// A process given by a table of times t, factors α and variances h.
///
/// Between the times log α and log ψ, ψ = α²/h, are monotone cubics in log t, and h = α²/ψ. In these
/// variables every process that starts with α ≈ 1 and h ≈ c tᵏ is close to straight lines, and ψ
/// falls strictly between the rows because it does from row to row; interpolating h instead of ψ
/// would not grant that where α and h fall together. The rows themselves are met exactly.
///
/// The curve has one continuous derivative: |dψ/dt| is continuous, with kinks at the rows.
///
/// > Reference: Steffen 1990, Astronomy and Astrophysics 239, 443–450, for the interpolation.
public struct TabulatedProcess: ForwardProcess {
  /// The times, positive and ascending.
  public let times: [Double]
  /// The factors α > 0.
  public let α: [Double]
  /// The variances h > 0.
  public let h: [Double]

  private let logα: MonotoneCubic
  private let logψ: MonotoneCubic

  /// Creates a process from a table of at least two rows with positive, ascending times, positive α
  /// and h, and α²/h falling from row to row.
  public init(times: [Double], α: [Double], h: [Double]) {
    if let fault = Self.fault(times: times, α: α, h: h) { preconditionFailure(fault.message) }
    self.times = times
    self.α = α
    self.h = h
    let steps = zip(times, times.dropFirst()).map { log($1 / $0) }
    self.logα = MonotoneCubic(steps: steps, rises: zip(α, α.dropFirst()).map { log($1 / $0) })
    self.logψ = MonotoneCubic(
      steps: steps, rises: (1..<times.count).map { Self.riseOfLogψ($0, α: α, h: h) })
  }

  /// log ψ of row i less that of row i − 1.
  private static func riseOfLogψ(_ i: Int, α: [Double], h: [Double]) -> Double {
    2 * log(α[i] / α[i - 1]) - log(h[i] / h[i - 1])
  }

  /// What is wrong with a table, and in which of its columns.
  private static func fault(
    times: [Double], α: [Double], h: [Double]
  ) -> (key: String, message: String)? {
    guard times.count >= 2 else {
      return ("times", "a table needs at least two times; it has \(times.count)")
    }
    for (key, column) in [("alpha", α), ("h", h)] where column.count != times.count {
      return (
        key, "\(counted(column.count, "value")) of \(key) for \(counted(times.count, "time"))"
      )
    }
    for (key, column) in [("times", times), ("alpha", α), ("h", h)] {
      if let i = column.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
        return (key, "\(key) must be positive; entry \(i + 1) is \(column[i])")
      }
    }
    for i in 1..<times.count where !(times[i] > times[i - 1]) {
      return ("times", "times must ascend; entry \(i + 1) is \(times[i]) after \(times[i - 1])")
    }
    for i in 1..<times.count where !(riseOfLogψ(i, α: α, h: h) < 0) {
      let (before, after) = (α[i - 1] * α[i - 1] / h[i - 1], α[i] * α[i] / h[i])
      return (
        "alpha",
        "the signal-to-noise ratio alpha^2/h must fall from each time to the next; it goes from "
          + "\(before) at t = \(times[i - 1]) to \(after) at t = \(times[i])"
      )
    }
    return nil
  }

  /// The first time of the table.
  public var firstTime: Double { times[0] }

  /// The last time of the table.
  public var lastTime: Double { times[times.count - 1] }

  /// The table's first and last row count.
  public var includesEnds: Bool { true }

  /// The last row whose time is at most t, and the distance from it in log t.
  private func place(of t: Double) -> (row: Int, distance: Double) {
    var (row, above) = (0, times.count)
    while above - row > 1 {
      let middle = (row + above) / 2
      if times[middle] <= t { row = middle } else { above = middle }
    }
    return (row, log(t / times[row]))
  }

  /// The interpolated coefficients.
  public func coefficients(at t: Double) -> (α: Double, h: Double) {
    let (row, distance) = place(of: t)
    let riseα = logα.rise(from: row, by: distance).rise
    let riseψ = logψ.rise(from: row, by: distance).rise
    return (α[row] * exp(riseα), h[row] * exp(2 * riseα - riseψ))
  }

  /// |dψ/dt| = ψ |d log ψ/d log t|/t.
  public func signalToNoiseRate(at t: Double) -> Double {
    let (row, distance) = place(of: t)
    return level(at: t).signalToNoise * -logψ.rise(from: row, by: distance).slope / t
  }

  /// The size of the table, for reports.
  public var summary: String {
    "a process given by a table of \(times.count) times from \(firstTime) to \(lastTime)"
  }
}

extension TabulatedProcess {
  /// `kind: table`.
  public static let kind = ProcessKind(
    name: "table",
    summary: "rows of times, alpha and h, with a monotone curve in between",
    example:
      "{kind: table, times: [0.1, 0.5, 2], alpha: [0.95, 0.78, 0.37], h: [0.1, 0.4, 0.86], at: 1}",
    explanation: Explanation(
      formula: "alpha and h from a table, log alpha and log(alpha^2/h) monotone cubic in log t",
      keys: [
        "times": "times of the rows, ascending",
        "alpha": "factor of the signal at each time",
        "h": "variance of the noise at each time; alpha^2/h must fall",
      ],
      source: "Steffen 1990, Astronomy and Astrophysics 239, 443-450"),
    read: { TabulatedProcess(reading: $0) })

  init?(reading section: Section) {
    for key in ["times", "alpha", "h"] { section.declare(key, .within(.positive)) }
    let times = section.numbers("times")
    let alpha = section.numbers("alpha")
    let h = section.numbers("h")
    guard let times, let alpha, let h else { return nil }
    if let fault = Self.fault(times: times, α: alpha, h: h) {
      section.fail(at: fault.key, fault.message)
      return nil
    }
    self.init(times: times, α: alpha, h: h)
  }
}
