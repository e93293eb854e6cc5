internal import Documents
internal import Foundation

/// Numbers in equal ratios from one end to another, both ends included.
///
/// Ridges and flow times are on the scale of the eigenvalues of H/n, so one grid serves every
/// sample size.
public struct LogGrid: Sendable, Equatable, CustomStringConvertible {
  /// The smallest number.
  public let from: Double
  /// The largest number.
  public let to: Double
  /// The least number of intervals per factor of ten.
  public let perDecade: Int

  /// Creates a grid for 0 < from ≤ to.
  public init(from: Double, to: Double, perDecade: Int) {
    precondition(
      0 < from && from <= to && perDecade > 0,
      "a grid from \(from) to \(to), \(perDecade) a decade")
    self.from = from
    self.to = to
    self.perDecade = perDecade
  }

  /// The numbers from the smallest to the largest.
  public var ascending: [Double] { values(from: from, to: to) }

  /// The numbers from the largest to the smallest.
  public var descending: [Double] { values(from: to, to: from) }

  private func values(from first: Double, to last: Double) -> [Double] {
    let decades = log10(to / from)
    // Less a rounding of the logarithm.
    let intervals = Int((decades * Double(perDecade) - 1e-9).rounded(.up))
    guard intervals > 0 else { return [last] }
    return (0...intervals).map { record in
      record == intervals
        ? last : first * pow(last / first, Double(record) / Double(intervals))
    }
  }

  /// The ends and the density.
  public var description: String { "from \(from) to \(to), \(perDecade) per decade" }

  /// Reads a key of an estimator; missing parts are those of a default.
  init?(reading section: Section, key: String, default standard: LogGrid) {
    guard let part = section.optionalSection(key, what: "the \(key)") else {
      guard !section.contains(key) else { return nil }
      self = standard
      return
    }
    let allowed = Interval.between(1e-16, 1e16)
    let from = part.number("from", in: allowed, default: standard.from)
    let to = part.number("to", in: allowed, default: standard.to)
    let perDecade = part.integer(
      "per-decade", in: .between(1, 100), default: standard.perDecade)
    part.finish()
    guard from <= to else {
      part.fail(
        at: "from", "'from' (\(from)) must be smaller than 'to' (\(to))")
      return nil
    }
    self.init(from: from, to: to, perDecade: perDecade)
  }
}
